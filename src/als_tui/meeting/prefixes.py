"""A meeting at every moment of its story: the fold of as many events as had been told by then."""

from collections.abc import Iterable, Sequence

from als_tui.meeting.events import Event
from als_tui.meeting.fold import after, told
from als_tui.meeting.header import Header
from als_tui.meeting.history import effective
from als_tui.meeting.state import Meeting

_STEP = 64
"""Events between two states that are kept: the next one asked for begins with the nearest."""


class Prefixes:
    """The meeting after any number of its events. What lies behind one moment is folded once, however often it is asked
    for; only where something was taken back in between does another way lead there.
    """

    def __init__(self, header: Header, events: Iterable[Event]) -> None:
        """Nothing is folded before it is asked for."""
        self._events = list(events)
        self._way: list[Event] = []
        """The events that count and have been folded, in their order."""
        self._kept = [Meeting(header)]
        """The meeting after every so many of them, from none on."""

    def __len__(self) -> int:
        """How many events there are."""
        return len(self._events)

    def at(self, count: int) -> Meeting:
        """The meeting after its first ``count`` events: the same as their fold."""
        events = self._events[:count]
        counting = effective(events)
        shared = _shared(self._way, counting)
        if shared < len(self._way) and shared < len(counting):
            del self._way[shared:], self._kept[shared // _STEP + 1 :]
        begin = min(shared, len(counting)) // _STEP
        meeting = self._kept[begin]
        for number, event in enumerate(counting[begin * _STEP :], start=begin * _STEP + 1):
            meeting = after(meeting, event)
            if number > len(self._way):
                self._way.append(event)
                self._kept += [meeting] if number % _STEP == 0 else []
        return told(meeting, events)


def _shared(one: Sequence[Event], other: Sequence[Event]) -> int:
    """How many events both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a is not b), min(len(one), len(other)))
