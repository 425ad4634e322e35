"""A page of plain text to read: ground rules, what happened in a meeting, what is wrong with a file."""

from collections.abc import Sequence

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.paged import PagedScreen
from als_tui.words.key import HELP
from als_tui.words.keys import PAGE


class PageScreen(PagedScreen):
    """Shows lines under a heading; those too long stand on several rows."""

    BINDINGS = bindings((HELP,))
    KEYS = PAGE

    def __init__(self, heading: str, lines: Sequence[str]) -> None:
        super().__init__()
        self._heading, self._lines = heading, tuple(lines)

    def drawn(self, width: int, height: int) -> Picture:
        """The rows that fit."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, self._heading, Role.TITLE)
        canvas.rule(1)
        first = self.first(width, height)
        for y, row in enumerate(self.rows(width, height)[first : first + self.room(height)], start=2):
            canvas.put(2, y, row)
        canvas.rule(height - 1)
        return canvas.picture()

    def rows(self, width: int, height: int) -> list[str]:
        """All rows in that width."""
        return [row for line in self._lines for row in wrapped(line, max(10, width - 4))]
