"""The ground rules shown to the room: one a page, in letters as large as they fit."""

from collections.abc import Sequence
from typing import ClassVar

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.room import room
from als_tui.app.screens.keyed import KeyedScreen, bindings
from als_tui.app.widgets.hints import Hint
from als_tui.words import rules as words
from als_tui.words.keys import ROOM


class RoomScreen(KeyedScreen):
    """Turns from rule to rule; a presentation clicker does."""

    BINDINGS = bindings(ROOM)
    KEYS = ROOM
    TITLE_OF_KEYS: ClassVar[str] = words.ROOM

    def __init__(self, title: str, texts: Sequence[str], first: int = 0) -> None:
        super().__init__()
        self._title, self._texts = title, tuple(texts)
        self._page = max(0, min(first, len(self._texts) - 1))

    def drawn(self, width: int, height: int) -> Picture:
        """One rule."""
        text = self._texts[self._page] if self._texts else words.NO_RULES
        return room(text, self._page + 1, len(self._texts), self._title, width, height)

    def hints(self) -> list[Hint]:
        """How to turn, and how to go."""
        turn = [Hint("next", "Space", words.TO_NEXT)] if self._page + 1 < len(self._texts) else []
        return [*turn, Hint("close", "Esc", words.TO_DONE)]

    def action_next(self) -> None:
        """The next rule."""
        self._turn(self._page + 1)

    def action_last(self) -> None:
        """The rule before."""
        self._turn(self._page - 1)

    def action_seat(self, number: int) -> None:
        """The rule of that number."""
        self._turn(number - 1)

    def action_close(self) -> None:
        """Back to the list."""
        self.close()

    def _turn(self, page: int) -> None:
        self._page = max(0, min(len(self._texts) - 1, page))
        self.paint()
