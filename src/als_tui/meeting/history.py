"""Taking back and bringing again: compensating events, so that nothing ever leaves the file."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Clock, Closed, Opened, Redone, Reopened, Undone
from als_tui.meeting.state import Odd, Oddity

_FRAME = Opened | Reopened | Closed


def taken_back(events: Sequence[Event]) -> set[int]:
    """The numbers of the events that do not count, once every undoing and its own undoing is applied."""
    by_number = {event.n: event for event in events}
    gone: set[int] = set()
    meant: dict[int, tuple[int, bool]] = {}
    for event in takewhile(lambda event: not isinstance(event.fact, Closed), events):
        fact = event.fact
        if not isinstance(fact, Undone | Redone):
            continue
        target = _aim(event.n, fact, by_number)
        if target is None:
            continue
        number, counts = target.n, isinstance(fact, Redone)
        if isinstance(target.fact, Undone | Redone):
            number, before = meant.get(target.n, (target.n, True))
            counts = counts == before
        meant[event.n] = number, counts
        (gone.discard if counts else gone.add)(number)
    return gone


def _aim(n: int, fact: Undone | Redone, by_number: Mapping[int, Event]) -> Event | None:
    """What is taken back or brought again; none if it is not there, comes later, or is of the frame."""
    target = by_number.get(fact.of)
    return None if target is None or target.n >= n or isinstance(target.fact, _FRAME) else target


def in_vain(events: Sequence[Event]) -> Iterator[Oddity]:
    """The takings back and bringings again that do nothing: what they name is not there, or the meeting has ended."""
    by_number = {event.n: event for event in events}
    is_over = False
    for event in events:
        fact = event.fact
        is_over = is_over or isinstance(fact, Closed)
        if isinstance(fact, Undone | Redone) and is_over:
            yield Oddity(event, Odd.AFTER_THE_END)
        elif isinstance(fact, Undone | Redone) and _aim(event.n, fact, by_number) is None:
            yield Oddity(event, Odd.NO_SUCH_EVENT)


def effective(events: Sequence[Event]) -> list[Event]:
    """The events that count, in their order, without the ones that only take back or bring again."""
    if not any(isinstance(event.fact, Undone | Redone) for event in events):
        return list(events)
    gone = taken_back(events)
    return [event for event in events if event.n not in gone and not isinstance(event.fact, Undone | Redone)]


def redoable(events: Sequence[Event]) -> Event | None:
    """What the next bringing again would bring: only right after taking back, in turn, newest first.

    A clock that was set between is nobody's press, and changes nothing of that.
    """
    run = list(takewhile(lambda event: isinstance(event.fact, Undone | Redone | Clock), reversed(events)))
    waiting: list[int] = []
    for event in reversed(run):
        if isinstance(event.fact, Undone):
            waiting.append(event.fact.of)
        elif isinstance(event.fact, Redone) and event.fact.of in waiting:
            waiting.remove(event.fact.of)
    return next((event for event in reversed(events) if event.n == waiting[-1]), None) if waiting else None
