"""A meeting at every moment of its story: the fold of as many events as had been told by then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from als_tui.meeting.events import Event
from als_tui.meeting.fold import after, told
from als_tui.meeting.header import Header
from als_tui.meeting.history import effective
from als_tui.meeting.state import Meeting

_STEP = 64
"""Events between two states that are kept: the next one asked for begins with the nearest."""
_OTHERS = 3
"""Ways that are kept beside the first one: where that is the one to the end, they led elsewhere until a taking back."""


@dataclass(frozen=True, slots=True)
class _Way:
    """Events that count, in their order, with the meeting after every so many of them, from none on."""

    events: list[Event]
    kept: list[Meeting]

    def shared(self, counting: Sequence[Event]) -> int:
        """How many events both begin with."""
        pairs = enumerate(zip(self.events, counting, strict=False))
        return next((number for number, (a, b) in pairs if a is not b), min(len(self.events), len(counting)))

    def begun(self, count: int) -> "_Way":
        """The way of its first events."""
        return _Way(self.events[:count], self.kept[: count // _STEP + 1])

    def after(self, counting: Sequence[Event]) -> Meeting:
        """The meeting after these events, all of which lie on this way or go on from its end."""
        begin = min(len(self.events), len(counting)) // _STEP
        meeting = self.kept[begin]
        for number, event in enumerate(counting[begin * _STEP :], start=begin * _STEP + 1):
            meeting = after(meeting, event)
            if number > len(self.events):
                self.events.append(event)
                if number % _STEP == 0:
                    self.kept.append(meeting)
        return meeting


class Prefixes:
    """The meeting after any number of its events. What lies behind one moment is folded once, however often it is asked
    for; only where something was taken back in between does another way lead there.
    """

    def __init__(self, header: Header, events: Iterable[Event]) -> None:
        """Nothing is folded before it is asked for."""
        self._events = list(events)
        self._ways = [_Way([], [Meeting(header)])]
        """The first is never let go; the others come and go."""

    def __len__(self) -> int:
        """How many events there are."""
        return len(self._events)

    def at(self, count: int) -> Meeting:
        """The meeting after its first ``count`` events: the same as their fold."""
        events = self._events[:count]
        counting = effective(events)
        return told(self._way(counting).after(counting), events)

    def _way(self, counting: Sequence[Event]) -> _Way:
        """The way on which these events lie; a new one goes along with another as far as both are the same."""
        shares = [way.shared(counting) for way in self._ways]
        shared = max(shares)
        way = self._ways[shares.index(shared)]
        if shared < min(len(way.events), len(counting)):
            way = way.begun(shared)
            self._ways.append(way)
            del self._ways[1:-_OTHERS]
        return way
