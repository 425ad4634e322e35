"""The help sheet: the keys of one screen, made from the table that binds them."""

from textual import events

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.hints import Hint
from als_tui.words.keys import Key

_HELP = 28
"""The column of the sentences."""


class HelpScreen(KeyedScreen):
    """Lists keys; any key that does not turn the page closes it."""

    def __init__(self, title: str, keys: tuple[Key, ...]) -> None:
        super().__init__()
        self._title, self._keys, self._top = title, keys, 0

    def drawn(self, width: int, height: int) -> Picture:
        """Key, name and sentence, a row each."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, f"Keys · {self._title}", Role.TITLE)
        canvas.rule(1)
        rows = self._rows(width)
        self._top = max(0, min(self._top, len(rows) - (height - 3)))
        for y, (label, hint, text) in enumerate(rows[self._top : self._top + height - 3], start=2):
            canvas.put(2, y, label, Role.STRONG, 10)
            canvas.put(13, y, hint, Role.TEXT, 14)
            canvas.put(_HELP, y, text, Role.QUIET)
        canvas.rule(height - 1)
        return canvas.picture()

    def _rows(self, width: int) -> list[tuple[str, str, str]]:
        """Each key with its sentence whole, on as many rows as it needs."""
        rows: list[tuple[str, str, str]] = []
        for key in self._keys:
            first, *others = wrapped(key.help, max(10, width - _HELP - 1))
            rows += [(key.label, key.hint, first), *(("", "", other) for other in others)]
        return rows

    def hints(self) -> list[Hint]:
        """How to turn the page, where there is more than one."""
        size = self.board.size
        more = len(self._rows(size.width)) > size.height - 3
        return [Hint("down", "Up/Down", "More")] if more else []

    def last_hint(self) -> Hint:
        """How to close it."""
        return Hint("close", "Esc", "Close")

    def on_key(self, event: events.Key) -> None:
        """Turn the page, or close."""
        event.stop()
        room = max(1, self.board.size.height - 3)
        if event.key in ("down", "up", "pagedown", "pageup"):
            step = room if "page" in event.key else 1
            self._turn(step if event.key.endswith("down") else -step)
        else:
            self.action_close()

    def action_down(self) -> None:
        """A row further."""
        self._turn(1)

    def _turn(self, rows: int) -> None:
        self._top = max(0, self._top + rows)
        self.paint()

    def action_close(self) -> None:
        """Back to the screen under it."""
        self.close()
