"""The ground rules shown to the room: one a page, in letters as large as they fit."""

from collections.abc import Sequence
from typing import ClassVar

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.room import parts, room
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
        self._page, self._part = max(0, min(first, len(self._texts) - 1)), 0
        """The rule, and of one that is very long which page of it."""

    def drawn(self, width: int, height: int) -> Picture:
        """One rule."""
        self._part = min(self._part, len(parts(self._text, width, height)) - 1)
        return room(self._text, self._page + 1, len(self._texts), self._title, width, height, self._part)

    def hints(self) -> list[Hint]:
        """How to turn, and how to go."""
        has_more = self._page + 1 < len(self._texts) or self._has_part(1)
        turn = [Hint("next", "Space", words.TO_NEXT)] if has_more else []
        return [*turn, Hint("close", "Esc", words.TO_DONE)]

    def action_next(self) -> None:
        """The next rule, or the next page of this one."""
        if self._has_part(1):
            self._turn(self._page, self._part + 1)
        elif self._page + 1 < len(self._texts):
            self._turn(self._page + 1)

    def action_last(self) -> None:
        """The rule before, or the page before of this one."""
        if self._has_part(-1):
            self._turn(self._page, self._part - 1)
        else:
            self._turn(self._page - 1)

    def action_seat(self, number: int) -> None:
        """The rule of that number."""
        self._turn(number - 1)

    def action_close(self) -> None:
        """Back to the list."""
        self.close()

    @property
    def _text(self) -> str:
        return self._texts[self._page] if self._texts else words.NO_RULES

    def _has_part(self, by: int) -> bool:
        size = self.board.size
        return 0 <= self._part + by < len(parts(self._text, size.width, size.height))

    def _turn(self, page: int, part: int = 0) -> None:
        self._page, self._part = max(0, min(len(self._texts) - 1, page)), part
        self.paint()
