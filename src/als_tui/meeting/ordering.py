"""Bids, their order and the end: the fact that a change to the plan would record, or why it would record none."""

from collections.abc import Iterable
from datetime import datetime

from als_tui.meeting.agenda import Stop, agenda, waiting
from als_tui.meeting.facts import AnyFact, Bid, Deferred, PlanSet
from als_tui.meeting.refusal import Refusal
from als_tui.meeting.room import bid_of, is_expected, minutes_asked
from als_tui.meeting.stages import Issue, Part
from als_tui.meeting.state import Meeting


def bidding(meeting: Meeting, member: str) -> AnyFact | Refusal:
    """A member comes into the order of airtimes, or goes out of it."""
    if member in meeting.room.order:
        return _ordered(meeting, tuple(m for m in meeting.room.order if m != member))
    return Bid(member=member) if is_expected(meeting, member) else Refusal.NOT_COMING


def moved(meeting: Meeting, member: str, by: int) -> PlanSet | Refusal:
    """A member one place earlier (-1) or later (1) in the order of airtimes."""
    order = list(meeting.room.order)
    if member not in order:
        return Refusal.NOT_IN_THE_ORDER
    if not 0 <= order.index(member) + by < len(order):
        return Refusal.ALREADY_FIRST if by < 0 else Refusal.ALREADY_LAST
    index = order.index(member)
    order.insert(index + by, order.pop(index))
    return _ordered(meeting, tuple(order))


def _ordered(meeting: Meeting, order: tuple[str, ...]) -> PlanSet | Refusal:
    if meeting.plan is None:
        return Refusal.NOTHING_PLANNED
    return meeting.plan.model_copy(update={"presenters": order})


def bid_minutes(meeting: Meeting, member: str, by: int) -> Bid | Refusal:
    """More or fewer minutes for one bid; it begins from what the plan gives an airtime."""
    if member not in meeting.room.order:
        return Refusal.NOT_IN_THE_ORDER
    bid = bid_of(meeting, member)
    minutes = planned_airtime(meeting, member) + by
    if not 1 <= minutes <= 180:
        return Refusal.NO_TIME_LEFT_TO_TAKE
    return (bid or Bid(member=member)).model_copy(update={"minutes": minutes})


def planned_airtime(meeting: Meeting, member: str) -> int:
    """Minutes of outline and questions that the agenda gives a member; of feedback too, where that is inside."""
    return minutes_of_airtime(meeting, [stop for stop in agenda(meeting) if stop.place.presenter == member])


def minutes_of_airtime(meeting: Meeting, parts: Iterable[Stop]) -> int:
    """Of the parts of one airtime, what a presenter is promised."""
    inside = meeting.header.settings.feedback_inside_airtime
    untimed = (None, Part.SETTLING) if inside else (None, Part.SETTLING, *_FEEDBACK)
    return round(sum(stop.seconds for stop in parts if stop.place.part not in untimed) / 60)


_FEEDBACK = (Part.PRESENTER_FEEDBACK, Part.GROUP_FEEDBACK)
ISSUES = (None, *Issue)
"""What a bid may be about, in the order in which Left and Right turn it."""


def bid_issue(meeting: Meeting, member: str, by: int) -> Bid | Refusal:
    """The next (1) or the last (-1) of none, project, person and pattern for one bid."""
    bid = bid_of(meeting, member)
    return bid_about(meeting, member, ISSUES[(ISSUES.index(bid.issue if bid else None) + by) % len(ISSUES)])


def bid_about(meeting: Meeting, member: str, issue: Issue | None) -> Bid | Refusal:
    """What one bid is about."""
    if member not in meeting.room.order:
        return Refusal.NOT_IN_THE_ORDER
    asked = minutes_asked(meeting, member)
    bid = bid_of(meeting, member) or Bid(member=member)
    return bid.model_copy(update={"minutes": asked, "issue": issue})


def deferring(meeting: Meeting, member: str) -> Deferred | Refusal:
    """A member leaves airtime to another day."""
    return Deferred(member=member) if member in meeting.room.order else Refusal.NOT_IN_THE_ORDER


def next_presenter(meeting: Meeting, member: str) -> PlanSet | Refusal:
    """That member before all others who still wait for airtime."""
    coming = waiting(meeting)
    if member not in coming:
        return Refusal.NOT_IN_THE_ORDER
    had = [other for other in meeting.room.order if other not in coming]
    later = [other for other in coming if other != member]
    return _ordered(meeting, (*had, member, *later))


def must_end(meeting: Meeting, when: datetime) -> PlanSet | Refusal:
    """The time by which the meeting must end."""
    if not meeting.is_open or meeting.plan is None:
        return Refusal.ENDED if meeting.plan else Refusal.NOTHING_PLANNED
    return meeting.plan.model_copy(update={"ends_by": when, "presenters": meeting.room.order})
