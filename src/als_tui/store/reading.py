"""What came of reading a session file: all of it that could be taken, and what could not."""

from dataclasses import dataclass
from datetime import date, timedelta, timezone

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Closed
from als_tui.meeting.header import Header
from als_tui.meeting.trouble import Problem, Trouble

NOTICES = frozenset(
    {Trouble.UNKNOWN_KIND, Trouble.CHANGED_OUTSIDE, Trouble.ADDED_BY_HAND, Trouble.OUT_OF_SEQUENCE, Trouble.TORN}
)
"""Troubles with which a meeting can be taken up again; every other one makes its file read-only."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's header, its events in the file's order, and its problems."""

    header: Header | None = None
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    format: int | None = None
    size: int = 0
    """Bytes that were read."""
    good_end: int = 0
    """Where the last whole event ends, in bytes; what follows was cut off while being saved."""
    unread: tuple[tuple[int, int], ...] = ()
    """From where to where, in bytes, there are events before that end which could not be read."""

    @property
    def torn_bytes(self) -> int:
        """How many bytes at the end belong to an event that was never saved whole."""
        return self.size - self.good_end

    @property
    def is_closed(self) -> bool:
        """Whether the meeting came to its end."""
        return any(isinstance(event.fact, Closed) for event in self.events)

    @property
    def days(self) -> frozenset[date]:
        """On which days the meeting began and ended, where it was held; none where the file does not tell."""
        if self.header is None or not self.events:
            return frozenset()
        zone = timezone(timedelta(minutes=max(-1439, min(1439, self.header.utc_offset))))
        return frozenset(event.at.astimezone(zone).date() for event in (self.events[0], self.events[-1]))

    @property
    def damage(self) -> Problem | None:
        """The first reason why this file can be looked at but not gone on with, if there is one."""
        return self.worst or (Problem(0, Trouble.CLOSED) if self.is_closed else None)

    @property
    def worst(self) -> Problem | None:
        """The first problem that is more than a notice."""
        return next((problem for problem in self.problems if problem.trouble not in NOTICES), None)
