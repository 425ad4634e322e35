"""A page of plain text to read: ground rules, what happened in a meeting, what is wrong with a file."""

from collections.abc import Sequence

from textual import events

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.hints import Hint

_STEPS = {"down": 1, "j": 1, "up": -1, "k": -1}
_LEAPS = {"pagedown": 1, "space": 1, "pageup": -1}
_CLOSE = frozenset({"escape", "enter", "q", "Q", "ctrl+c"})


class PageScreen(KeyedScreen):
    """Shows lines; the arrows turn them, Esc or Enter closes."""

    def __init__(self, heading: str, lines: Sequence[str]) -> None:
        super().__init__()
        self._heading, self._lines, self._top = heading, tuple(lines), 0

    def drawn(self, width: int, height: int) -> Picture:
        """The lines that fit, those too long on several rows."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, self._heading, Role.TITLE)
        canvas.rule(1)
        rows = self._rows(width)
        self._top = max(0, min(self._top, len(rows) - self._room(height)))
        for y, row in enumerate(rows[self._top : self._top + self._room(height)], start=2):
            canvas.put(2, y, row)
        canvas.rule(height - 1)
        return canvas.picture()

    def hints(self) -> list[Hint]:
        """How to turn the page, where there is more than one."""
        size = self.board.size
        more = len(self._rows(size.width)) > self._room(size.height)
        return [Hint("down", "Up/Down", "More")] if more else []

    def last_hint(self) -> Hint:
        """How to close it."""
        return Hint("close", "Esc", "Close")

    def on_key(self, event: events.Key) -> None:
        """Turn the page, or close."""
        event.stop()
        if event.key in _CLOSE:
            self.action_close()
        elif event.key in ("home", "end"):
            self._turn(-self._top if event.key == "home" else len(self._rows(self.board.size.width)))
        elif event.key in _LEAPS:
            self._turn(_LEAPS[event.key] * max(1, self._room(self.board.size.height) - 1))
        else:
            self._turn(_STEPS.get(event.key, 0))

    def action_down(self) -> None:
        """A row further."""
        self._turn(1)

    def action_close(self) -> None:
        """Back to the screen under it."""
        self.close()

    def _turn(self, rows: int) -> None:
        self._top = max(0, self._top + rows)
        self.paint()

    def _rows(self, width: int) -> list[str]:
        return [row for line in self._lines for row in wrapped(line, max(10, width - 4))]

    @staticmethod
    def _room(height: int) -> int:
        return max(1, height - 3)
