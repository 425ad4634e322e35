"""The board on which a picture is shown: only the cells that changed are painted again."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from als_tui.app.pictures.canvas import Picture, Role, Row
from als_tui.app.pictures.wrapping import signs


def looks_of(*roles: Role) -> set[str]:
    """The classes under which the style sheet tells what these roles look like: each costs time in every screen."""
    return {f"board--{role.value}" for role in roles}


class Surface(Widget):
    """Shows the picture that it was given last."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._picture: Picture = ()
        self._styles: dict[Role, Style] = {}

    @property
    def picture(self) -> Picture:
        """What is shown now."""
        return self._picture

    def show(self, picture: Picture) -> None:
        """Show this picture from now on."""
        before, self._picture = self._picture, picture
        if len(before) != len(picture):
            self.refresh()
            return
        changed = [
            Region(left, y, right - left, 1)
            for y, (old, new) in enumerate(zip(before, picture, strict=True))
            if old != new
            for left, right in (_changed(old, new),)
        ]
        if changed:
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """One row of the picture."""
        if y >= len(self._picture):
            return Strip.blank(self.size.width, self._style(Role.TEXT))
        segments = [Segment(span.text, self._style(span.role)) for span in self._picture[y]]
        return Strip(segments).adjust_cell_length(self.size.width, self._style(Role.TEXT))

    def notify_style_update(self) -> None:
        """Look the styles up again: the theme or the style sheet has changed."""
        self._styles.clear()
        super().notify_style_update()

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as there is room."""
        return container.width

    def _style(self, role: Role) -> Style:
        if role not in self._styles:
            self._styles[role] = self.get_component_rich_style(f"board--{role.value}")
        return self._styles[role]


class Board(Surface):
    """Asks for a picture that fits."""

    COMPONENT_CLASSES = looks_of(*Role)

    class Resized(Message):
        """It has another size: the terminal has changed, or what stands above or below."""

    def on_resize(self) -> None:
        """Ask for a picture of that size."""
        self.post_message(self.Resized())


def _changed(old: Row, new: Row) -> tuple[int, int]:
    """From which cell to which two rows of one width differ."""
    before, after = _cells(old), _cells(new)
    if len(before) != len(after):
        return 0, max(len(before), len(after))
    differing = [x for x, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    return (differing[0], differing[-1] + 1) if differing else (0, 0)


def _cells(row: Row) -> list[tuple[str, Role]]:
    """What stands in each cell; a sign of two cells stands in both."""
    cells: list[tuple[str, Role]] = []
    for span in row:
        for sign in signs(span.text):
            cells.extend([(sign, span.role)] * cell_len(sign))
    return cells
