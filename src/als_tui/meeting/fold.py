"""From events to the state of a meeting. It never raises: what does not fit is kept as an oddity."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, assert_never, get_args

from als_tui.meeting import floor, room, yields
from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    Brought,
    Clock,
    Closed,
    Fact,
    FrameFact,
    Opened,
    PlanSet,
    Redone,
    Reopened,
    RoomFact,
    RuleFact,
    StepFact,
    TimeFact,
    Undone,
    Unknown,
    YieldFact,
)
from als_tui.meeting.header import Header
from als_tui.meeting.history import effective, in_vain, redoable
from als_tui.meeting.replacing import replace
from als_tui.meeting.state import ENDINGS, Meeting, Odd, Oddity, Room, Yield

_LASTING = frozenset({Opened, Reopened, Closed, Undone, Redone, Unknown, Brought, Clock})
"""What no key takes back: the frame of the story, and facts that no press has made."""


def fold(header: Header, events: Iterable[Event]) -> Meeting:
    """The meeting after all its events, those taken back left out."""
    events = list(events)
    meeting = Meeting(header)
    for event in effective(events):
        meeting = after(meeting, event)
    return told(meeting, events)


def told(meeting: Meeting, events: Sequence[Event]) -> Meeting:
    """The meeting after those of its events that count, with what is known from all that were told."""
    for oddity in in_vain(events):
        meeting = _oddly(meeting, oddity.event, oddity.odd)
    return replace(
        meeting,
        redoable=redoable(events),
        count=len(events),
        last=_last(events),
    )


def misfits(header: Header, events: Sequence[Event]) -> tuple[Oddity, ...]:
    """What did not fit when it was said; what a taking back has left without its place was right, and is no fault."""
    as_said = fold(header, [event for event in events if not isinstance(event.fact, Undone | Redone)])
    never = {(oddity.event.n, oddity.odd) for oddity in as_said.oddities}
    return tuple(
        oddity
        for oddity in fold(header, events).oddities
        if (oddity.event.n, oddity.odd) in never or isinstance(oddity.event.fact, Undone | Redone)
    )


def _last(events: Sequence[Event]) -> Event | None:
    """The newest event, at the latest time that any told."""
    return events[-1].told_at(max(event.t for event in events)) if events else None


def after(meeting: Meeting, event: Event) -> Meeting:
    """The meeting after one more event, none of which takes another back: those need the whole fold."""
    last = meeting.last
    if last is not None and event.t < last.t:
        meeting = _oddly(meeting, event, Odd.BACKWARDS)
        event = event.told_at(last.t)
    if not meeting.is_open and not isinstance(event.fact, Unknown):
        return _passed(meeting, event, Odd.AFTER_THE_END)
    change = _CHANGES[type(event.fact)]
    return _passed(meeting, event, change(meeting, event, event.fact))


def _after_frame(meeting: Meeting, event: Event, fact: FrameFact) -> Meeting | Odd:
    match fact:
        case Opened():
            return replace(meeting, opened_at=event.at, newest=None, steps=type(meeting.steps)())
        case Reopened():
            return replace(meeting, newest=None)
        case Closed():
            return replace(floor.ended(meeting, event.t), standing=ENDINGS[fact.how], newest=None)
        case PlanSet():
            return replace(meeting, plan=fact, room=room.planned(meeting.room, meeting.plan, fact))
        case Undone() | Redone():
            return Odd.NO_SUCH_EVENT
        case Unknown():
            return meeting
        case _:
            assert_never(fact)


_CHANGES: Mapping[type[Fact], Callable[[Meeting, Event, Any], Meeting | Room | Yield | Odd]] = {
    **dict.fromkeys(get_args(RoomFact), room.after),
    **dict.fromkeys(get_args(RuleFact), room.after_proposal),
    **dict.fromkeys(get_args(StepFact), floor.after_step),
    **dict.fromkeys(get_args(TimeFact), floor.after_time),
    **dict.fromkeys(get_args(YieldFact), yields.after),
    **dict.fromkeys(get_args(FrameFact), _after_frame),
}
"""By the fact's own class: to ask of every family in turn whether a fact is one of it would take far longer."""


def _passed(meeting: Meeting, event: Event, changed: Meeting | Room | Yield | Odd) -> Meeting:
    """Take what has changed into the meeting, and note that the event went by and whether it may be taken back."""
    if isinstance(changed, Meeting):
        meeting = changed
    elif isinstance(changed, Odd):
        meeting = _oddly(meeting, event, changed)
    return replace(
        meeting,
        room=changed if isinstance(changed, Room) else meeting.room,
        yields=changed if isinstance(changed, Yield) else meeting.yields,
        newest=meeting.newest if type(event.fact) in _LASTING else event,
        redoable=meeting.redoable if type(event.fact) is Clock else None,
        last=event,
        count=meeting.count + 1,
    )


def _oddly(meeting: Meeting, event: Event, odd: Odd) -> Meeting:
    return replace(meeting, oddities=meeting.oddities.plus(Oddity(event, odd)))
