"""Rows that may be more than fit, and the keys that turn them: what pages, help and ground rules have in common."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events

from als_tui.app.screens.keyed import KeyedScreen, bindings
from als_tui.app.widgets.hints import Hint
from als_tui.words.key import HELP, Key
from als_tui.words.keys import OVER

_TURN, _CLOSE = (next(key for key in OVER if key.id == name) for name in ("down", "close"))


class PagedScreen(KeyedScreen):
    """Shows as many rows as fit, from the one on that was turned to."""

    BINDINGS = bindings(OVER)
    KEYS: ClassVar[tuple[Key, ...]] = OVER
    TITLE_OF_KEYS: ClassVar[str] = "a page"
    ANY_KEY_CLOSES: ClassVar[bool] = False
    """Whether a key that turns nothing closes it: so it is with what is laid over a meeting."""

    def __init__(self) -> None:
        super().__init__()
        self._top = 0

    def rows(self, width: int, height: int) -> Sequence[object]:
        """All rows in that size."""
        raise NotImplementedError

    def room(self, height: int) -> int:
        """How many of them fit."""
        return max(1, height - 3)

    def first(self, width: int, height: int) -> int:
        """The first row that is shown: never so far on that there is room below the last."""
        self._top = max(0, min(self._top, len(self.rows(width, height)) - self.room(height)))
        return self._top

    @property
    def has_more(self) -> bool:
        """Whether there is more than fits."""
        size = self.board.size
        return len(self.rows(size.width, size.height)) > self.room(size.height)

    def hints(self) -> list[Hint]:
        """How to turn, where there is more; and where a key does not close it, which others there are."""
        told = [Hint(_TURN.id, "Up/Down", "More")] if self.has_more else []
        return told if self.ANY_KEY_CLOSES else [*told, Hint(HELP.id, HELP.label, HELP.hint)]

    def last_hint(self) -> Hint:
        """How to close it."""
        return Hint(_CLOSE.id, "Any key" if self.ANY_KEY_CLOSES else _CLOSE.label, _CLOSE.hint)

    def on_key(self, event: events.Key) -> None:
        """Any key that is not of the table."""
        event.stop()
        if self.ANY_KEY_CLOSES:
            self.close()

    def action_down(self) -> None:
        """A row further."""
        self._turn(1)

    def action_up(self) -> None:
        """A row back."""
        self._turn(-1)

    def action_page_down(self) -> None:
        """A page further."""
        self._turn(max(1, self.room(self.board.size.height) - 1))

    def action_page_up(self) -> None:
        """A page back."""
        self._turn(-max(1, self.room(self.board.size.height) - 1))

    def action_top(self) -> None:
        """The first row."""
        self._turn(-self._top)

    def action_bottom(self) -> None:
        """The last row."""
        size = self.board.size
        self._turn(len(self.rows(size.width, size.height)))

    def action_close(self) -> None:
        """Back to the screen under it."""
        self.close()

    def _turn(self, rows: int) -> None:
        if self.ANY_KEY_CLOSES and not self.has_more:
            self.close()
        else:
            self._top = max(0, self._top + rows)
            self.paint()
