"""The board on which a picture is shown: only the cells that changed are painted again."""

import re
from itertools import repeat
from operator import ne

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from als_tui.app.pictures.canvas import Picture, Role, Row
from als_tui.app.pictures.wrapping import signs

_OF_ONE_CELL = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u2500-\u259f]*").fullmatch
"""Whether each letter of a text takes one cell: nearly all of what is shown does."""


class Board(Widget):
    """Shows the picture that it was given last."""

    COMPONENT_CLASSES = {f"board--{role.value}" for role in Role}

    class Resized(Message):
        """It has another size, and wants a picture of that."""

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

    def on_resize(self) -> None:
        """Ask for a picture that fits: the terminal has changed, or what stands above or below."""
        self.post_message(self.Resized())

    def render_line(self, y: int) -> Strip:
        """One row of the picture."""
        if y >= len(self._picture):
            return Strip.blank(self.size.width, self._style(Role.TEXT))
        segments = [Segment(span.text, self._style(span.role)) for span in self._picture[y]]
        return Strip(segments).adjust_cell_length(self.size.width, self._style(Role.TEXT)).simplify()

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


def _changed(old: Row, new: Row) -> tuple[int, int]:
    """From which cell to which two rows of one width differ."""
    before, after = _cells(old), _cells(new)
    if len(before) != len(after):
        return 0, max(len(before), len(after))
    differ = list(map(ne, before, after))
    return (differ.index(True), len(differ) - differ[::-1].index(True)) if any(differ) else (0, 0)


def _cells(row: Row) -> list[tuple[str, Role]]:
    """What stands in each cell; a sign of two cells stands in both."""
    cells: list[tuple[str, Role]] = []
    for span in row:
        if _OF_ONE_CELL(span.text):
            cells.extend(zip(span.text, repeat(span.role)))
        else:
            for sign in signs(span.text):
                cells.extend([(sign, span.role)] * cell_len(sign))
    return cells
