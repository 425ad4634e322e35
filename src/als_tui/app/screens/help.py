"""The help sheet: the keys of one screen, made from the table that binds them."""

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.screens.paged import PagedScreen
from als_tui.words.key import MOUSE, MOUSE_HELP, Key, of_keys

_HELP = 28
"""The column of the sentences."""


class HelpScreen(PagedScreen):
    """Lists keys; any key that does not turn the page closes it."""

    ANY_KEY_CLOSES = True

    def __init__(self, title: str, keys: tuple[Key, ...]) -> None:
        super().__init__()
        self._title, self._keys = title, keys

    @property
    def is_nameless(self) -> bool:
        """Over a curtain that is drawn, nothing may be read but keys."""
        stack = self.app.screen_stack
        if self not in stack:  # closed by a quick hand, and drawn once more for nobody
            return True
        under = stack[stack.index(self) - 1]
        return isinstance(under, KeyedScreen) and under.is_nameless

    def drawn(self, width: int, height: int) -> Picture:
        """Key, name and sentence, a row each."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, of_keys(self._title), Role.TITLE)
        canvas.rule(1)
        first = self.first(width, height)
        for y, (label, hint, text) in enumerate(self.rows(width, height)[first : first + self.room(height)], start=2):
            canvas.put(1, y, label, Role.STRONG, 11)
            canvas.put(13, y, hint, Role.TEXT, 14)
            canvas.put(_HELP, y, text, Role.QUIET)
        canvas.rule(height - 1)
        return canvas.picture()

    def rows(self, width: int, height: int) -> list[tuple[str, str, str]]:
        """Each key with its sentence whole, on as many rows as it needs; below them what the mouse does."""
        told = [*((key.label, key.hint, key.help) for key in self._keys), ("", MOUSE, MOUSE_HELP)]
        rows: list[tuple[str, str, str]] = []
        for label, hint, text in told:
            first, *others = wrapped(text, max(10, width - _HELP - 1))
            rows += [(label, hint, first), *(("", "", other) for other in others)]
        return rows
