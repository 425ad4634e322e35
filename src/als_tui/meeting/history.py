"""Taking back and bringing again: compensating events, so that nothing ever leaves the file."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Clock, Closed, Opened, Redone, Reopened, Undone
from als_tui.meeting.state import Odd, Oddity

_FRAME = Opened | Reopened | Closed
_TAKING = frozenset({Undone, Redone})
_TURNS = _TAKING | {Closed}


class _Taking(NamedTuple):
    """A taking back or a bringing again."""

    event: Event
    fact: Undone | Redone


def taken_back(events: Sequence[Event]) -> set[int]:
    """The numbers of the events that do not count, once every undoing and its own undoing is applied."""
    takings, _ = _takings(events)
    targets = _targets(takings, events)
    gone: set[int] = set()
    meant: dict[int, tuple[int, bool]] = {}
    for event, fact in takings:
        target = _aim(event.n, fact, targets)
        if target is None:
            continue
        number, counts = target.n, isinstance(fact, Redone)
        if isinstance(target.fact, Undone | Redone):
            number, before = meant.get(target.n, (target.n, True))
            counts = counts == before
        meant[event.n] = number, counts
        (gone.discard if counts else gone.add)(number)
    return gone


def _takings(events: Iterable[Event]) -> tuple[list[_Taking], list[_Taking]]:
    """What was taken back and brought again: before the meeting's end, and after it."""
    before: list[_Taking] = []
    after: list[_Taking] = []
    now = before
    for event in [event for event in events if type(event.fact) in _TURNS]:
        if isinstance(event.fact, Undone | Redone):
            now.append(_Taking(event, event.fact))
        else:
            now = after
    return before, after


def _targets(takings: Sequence[_Taking], events: Iterable[Event]) -> dict[int, Event]:
    """What they name, by its number."""
    named = {taking.fact.of for taking in takings}
    return {event.n: event for event in events if event.n in named} if named else {}


def _aim(n: int, fact: Undone | Redone, targets: Mapping[int, Event]) -> Event | None:
    """What is taken back or brought again; none if it is not there, comes later, or is of the frame."""
    target = targets.get(fact.of)
    return None if target is None or target.n >= n or isinstance(target.fact, _FRAME) else target


def in_vain(events: Sequence[Event]) -> Iterator[Oddity]:
    """The takings back and bringings again that do nothing: what they name is not there, or the meeting has ended."""
    before, after = _takings(events)
    targets = _targets(before, events)
    for event, fact in before:
        if _aim(event.n, fact, targets) is None:
            yield Oddity(event, Odd.NO_SUCH_EVENT)
    for event, _ in after:
        yield Oddity(event, Odd.AFTER_THE_END)


def effective(events: Sequence[Event]) -> list[Event]:
    """The events that count, in their order, without the ones that only take back or bring again."""
    gone = taken_back(events)
    return [event for event in events if event.n not in gone and type(event.fact) not in _TAKING]


def redoable(events: Sequence[Event]) -> Event | None:
    """What the next bringing again would bring: only right after taking back, in turn, newest first.

    A clock that was set between is nobody's press, and changes nothing of that.
    """
    run = list(takewhile(lambda event: isinstance(event.fact, Undone | Redone | Clock), reversed(events)))
    waiting: Counter[int] = Counter()
    for event in reversed(run):
        if isinstance(event.fact, Undone):
            waiting[event.fact.of] += 1
        elif isinstance(event.fact, Redone) and waiting[event.fact.of]:
            waiting[event.fact.of] -= 1
    taken = (event.fact.of for event in run if isinstance(event.fact, Undone))
    newest = next((number for number in taken if waiting[number]), None)
    return next((event for event in reversed(events) if event.n == newest), None) if newest else None
