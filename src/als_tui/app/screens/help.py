"""The help sheet: the keys of one screen, made from the table that binds them."""

from textual import events

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.hints import Hint
from als_tui.words.keys import Key


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
        shown = self._keys[self._top : self._top + height - 3]
        for y, key in enumerate(shown, start=2):
            canvas.put(2, y, key.label, Role.STRONG, 7)
            canvas.put(10, y, key.hint, Role.TEXT, 15)
            canvas.put(26, y, key.help, Role.QUIET)
        canvas.rule(height - 1)
        return canvas.picture()

    def hints(self) -> list[Hint]:
        """How to turn the page, where there is more than one."""
        more = len(self._keys) > self.board.size.height - 3
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
            top = self._top + (step if event.key.endswith("down") else -step)
            self._top = max(0, min(len(self._keys) - room, top))
            self.paint()
        else:
            self.action_close()

    def action_close(self) -> None:
        """Back to the screen under it."""
        self.app.pop_screen()
