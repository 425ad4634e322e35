"""How facts change what is known of the people: who is here, what they ask for, how they take part."""

from types import MappingProxyType
from typing import assert_never

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    Asked,
    Attended,
    Bid,
    Deferred,
    Interrupted,
    PlanSet,
    RoomFact,
    RuleFact,
)
from als_tui.meeting.replacing import replace
from als_tui.meeting.stages import Here
from als_tui.meeting.state import Mark, Meeting, Odd, Room

_COMING = (Here.PRESENT, Here.LATE)


def after(meeting: Meeting, event: Event, fact: RoomFact) -> Room | Odd:
    """The people after a fact about them."""
    if fact.member not in meeting.header.members:
        return Odd.NO_SUCH_MEMBER
    room = meeting.room
    match fact:
        case Asked():
            mark = Mark(fact.member, event.t, meeting.place, meeting.floor.kind)
            return replace(room, asked=room.asked.plus(mark))
        case Attended():
            return replace(_attended(room, fact), attended=room.attended.plus(event))
        case Bid():
            order = room.order if fact.member in room.order else (*room.order, fact.member)
            return replace(room, order=order, bids=room.bids.plus(event))
        case Deferred():
            order = tuple(member for member in room.order if member != fact.member)
            return replace(room, order=order, bids=room.bids.plus(event))
        case Interrupted():
            return replace(room, interrupted=room.interrupted.plus(Mark(fact.member, event.t, meeting.place)))
        case _:
            assert_never(fact)


def after_proposal(meeting: Meeting, event: Event, _: RuleFact) -> Room:
    """The people after rules were proposed to them."""
    return replace(meeting.room, proposed=meeting.room.proposed.plus(event))


def _attended(room: Room, fact: Attended) -> Room:
    until = {member: moment for member, moment in room.until.items() if member != fact.member}
    if fact.until is not None and fact.how in _COMING:
        until[fact.member] = fact.until
    here = {**room.here, fact.member: fact.how}
    return replace(room, here=MappingProxyType(here), until=MappingProxyType(until))


def attending(meeting: Meeting, member: str, how: Here) -> Attended:
    """The fact that a member is here, late or not; who comes or stays must go when it was said."""
    until = meeting.room.until.get(member) if how in _COMING else None
    return Attended(member=member, how=how, until=until)


def is_here(meeting: Meeting, member: str) -> bool:
    """Whether a member is in the room now; who has not been marked is."""
    return meeting.room.here.get(member, Here.PRESENT) is Here.PRESENT


def present(meeting: Meeting) -> tuple[str, ...]:
    """The members who are in the room now, in seat order."""
    return tuple(member for member in meeting.header.members if is_here(meeting, member))


def was_here(meeting: Meeting, member: str) -> bool:
    """Whether a member is in the room, or was until they left."""
    return meeting.room.here.get(member, Here.PRESENT) in (Here.PRESENT, Here.LEFT)


def is_expected(meeting: Meeting, member: str) -> bool:
    """Whether a member is in the room or still to come."""
    return meeting.room.here.get(member, Here.PRESENT) in _COMING


def bid_of(meeting: Meeting, member: str) -> Bid | None:
    """What a member asked for last; none once that was deferred."""
    facts = (event.fact for event in reversed(meeting.room.bids))
    last = next((fact for fact in facts if isinstance(fact, Bid | Deferred) and fact.member == member), None)
    return last if isinstance(last, Bid) else None


def minutes_asked(meeting: Meeting, member: str) -> int | None:
    """The minutes for which a member asked, unless the plan has given its airtimes other minutes since."""
    fresh = list(meeting.room.bids)[meeting.room.bids_planned :]
    own = [event.fact.minutes for event in fresh if isinstance(event.fact, Bid) and event.fact.member == member]
    return own[-1] if own else None


def planned(room: Room, before: PlanSet | None, plan: PlanSet) -> Room:
    """The people after a plan was told: its order counts, and its minutes where these are what is told."""
    is_of_minutes = before is not None and (
        (before.stages, before.minutes) != (plan.stages, plan.minutes)
        or (before.ends_by, room.order) == (plan.ends_by, plan.presenters)
    )
    return replace(room, order=plan.presenters, bids_planned=len(room.bids) if is_of_minutes else room.bids_planned)


def deferrals(meeting: Meeting) -> tuple[str, ...]:
    """Who left airtime to another day and did not bid again."""
    last = {event.fact.member: event.fact for event in meeting.room.bids if isinstance(event.fact, Bid | Deferred)}
    return tuple(member for member, fact in last.items() if isinstance(fact, Deferred))
