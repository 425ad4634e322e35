"""A screen with a field: of a paste without brackets each line has a field of its own, or all of them have one."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.timer import Timer

from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.field import Writing
from als_tui.app.widgets.hints import Hint
from als_tui.words.key import HELP_IN_FIELD
from als_tui.words.keys import WRITING

LAST_LINE = 0.1
"""Seconds after a break in a paste in which the next line comes, if there is one."""


class PastedLines(KeyedScreen):
    """No line of a paste is lost, and none of its letters acts as a key."""

    FIELD_KEYS = WRITING

    again: Callable[[], None] | None = None
    """What opens another field like the last one, for the next line of a paste; none where one text is all."""
    _last_line: Timer | None = None

    @property
    def writing(self) -> Writing:
        """The field."""
        return self.query_one(Writing)

    @property
    def is_writing(self) -> bool:
        """Whether the keys belong to the field."""
        raise NotImplementedError

    def last_hint(self) -> Hint:
        """In a field the question mark is text."""
        last = super().last_hint()
        return last._replace(label=HELP_IN_FIELD.label) if self.is_writing else last

    def compose(self) -> ComposeResult:
        """The screen, and over it the field."""
        yield from super().compose()
        yield Writing(id="writing")

    async def action_keep(self) -> None:
        """Keep what is written."""
        raise NotImplementedError

    def lets(self, event: events.Key) -> bool:
        """Whether a key may act."""
        if self.is_writing:
            return self._lets_in_field(event)
        if self.again and event.is_printable and self.guard.goes_on_typing():
            self.again()
            return self.is_writing
        return super().lets(event)

    def _lets_in_field(self, event: events.Key) -> bool:
        """Every key may; where one text is all, Enter within a paste breaks the line, and keeps if it was the end."""
        self.guard.typed()
        if self._last_line is not None:
            self._last_line.stop()
        is_break = event.key == "enter" and self.guard.sees_a_paste and self.again is None
        if is_break:
            self.writing.break_line()
            self._last_line = self.set_timer(LAST_LINE, self.action_keep)
        return not is_break
