"""The board on which a picture is shown: only where its texts changed is it painted again."""

from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from als_tui.app.pictures.canvas import Picture, Role, Row


def looks_of(*roles: Role) -> set[str]:
    """The classes under which the style sheet tells what these roles look like: each costs time in every screen."""
    return {f"board--{role.value}" for role in roles}


class Surface(Widget):
    """Shows the picture that it was given last."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._picture: Picture = ()
        self._styles: dict[Role, Style] = {}
        self._strips: dict[int, Strip] = {}
        """Rows as they were last drawn, while they stay as they are."""
        self._ground: Color | None = None
        """What is behind the text, as long as it looks as it does."""
        self._drawn_width = 0

    @property
    def picture(self) -> Picture:
        """What is shown now."""
        return self._picture

    def show(self, picture: Picture) -> None:
        """Show this picture from now on."""
        before, self._picture = self._picture, picture
        if len(before) != len(picture):
            self._strips.clear()
            self.refresh()
            return
        changed = [y for y, (old, new) in enumerate(zip(before, picture, strict=True)) if old is not new and old != new]
        for y in changed:
            self._strips.pop(y, None)
        if changed:
            self.refresh(*(_changed(y, before[y], picture[y]) for y in changed))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows of the picture: with nothing around them, each is put together once."""
        if self._drawn_width != self.size.width:
            self._drawn_width = self.size.width
            self._strips.clear()
        strips = [self._strip(y) for y in crop.line_range]
        is_whole = crop.column_span == (0, self._drawn_width)
        return strips if is_whole else [strip.crop(*crop.column_span) for strip in strips]

    def _strip(self, y: int) -> Strip:
        if y not in self._strips:
            row = self._picture[y] if y < len(self._picture) else ()
            segments = [Segment(span.text, self._style(span.role)) for span in row]
            strip = Strip(segments).adjust_cell_length(self._drawn_width, self._style(Role.TEXT))
            self._strips[y] = self._filtered(strip.simplify())
        return self._strips[y]

    def _filtered(self, strip: Strip) -> Strip:
        """As the terminal can show it."""
        if self._ground is None:
            self._ground = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, self._ground)
        return strip

    def notify_style_update(self) -> None:
        """Look the styles up again: the theme or the style sheet has changed."""
        self._styles.clear()
        self._strips.clear()
        self._ground = None
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

    @dataclass
    class Pressed(Message):
        """Something was clicked that does something."""

        does: str

    def on_click(self, event: Click) -> None:
        """Do what the text under the pointer does."""
        row = self._picture[event.y] if event.y < len(self._picture) else ()
        column = 0
        for span in row:
            column += cell_len(span.text)
            if event.x < column:
                if span.does:
                    self.post_message(self.Pressed(span.does))
                return

    def on_resize(self) -> None:
        """Ask for a picture of that size."""
        self.post_message(self.Resized())


def _changed(y: int, old: Row, new: Row) -> Region:
    """Where two pictures differ in a row: from the first text that is another to the last."""
    if _width(old) != _width(new):
        return Region(0, y, max(_width(old), _width(new)), 1)
    left = _alike(old, new)
    right = _alike(old[left:][::-1], new[left:][::-1])
    return Region(_width(old[:left]), y, _width(old[left : len(old) - right]), 1)


def _alike(old: Row, new: Row) -> int:
    """With how many of the same spans both begin."""
    number = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        number += 1
    return number


def _width(row: Row) -> int:
    return sum(cell_len(span.text) for span in row)
