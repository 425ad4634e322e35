"""When the meeting would end too late: what could give way, what each would cost, and the plan that it would make.

Nothing here decides. Every remedy is a whole plan of its own, in whole minutes, and one press takes it back.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby

from als_tui.meeting.agenda import LEAST_FEEDBACK, Stop, ahead, planned
from als_tui.meeting.facts import PlanSet
from als_tui.meeting.ordering import minutes_of_airtime
from als_tui.meeting.stages import Part, Stage
from als_tui.meeting.state import Meeting, Place
from als_tui.meeting.timing import given, left_at, spare
from als_tui.meeting.whole import to_spare

_FEEDBACKS = (Part.PRESENTER_FEEDBACK, Part.GROUP_FEEDBACK)
LEAST_REVIEW, LEAST_QUESTIONS = 2, 5
"""Minutes below which a session review is none, and an outline has no questions after it."""
ROUND = 5
"""Minutes to which people round a time at which they agree to end."""


class Way(StrEnum):
    """Who gives the minutes that are missing."""

    OWN_QUESTIONS = "own_questions"
    OWN_FEEDBACK = "own_feedback"
    REVIEW = "review"
    LAST_AIRTIME = "last_airtime"
    LATER_AIRTIMES = "later_airtimes"
    END_LATER = "end_later"


@dataclass(frozen=True, slots=True)
class Change:
    """One stage with other minutes than before; of an airtime, whose."""

    stage: Stage
    presenter: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way out, its whole price, and the plan that it makes."""

    way: Way
    plan: PlanSet
    changes: tuple[Change, ...]
    """None where the meeting ends later instead."""
    still_late: int
    """Minutes that are missing all the same."""
    is_too_short: bool = False
    """Whether an airtime would fall below the set's shortest."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """One entry of the plan as it stands, with what it may give."""

    stage: Stage
    minutes: int
    airtime: int = 0
    presenter: str = ""
    feedback: int = 0
    """Of an airtime: minutes of both feedbacks, whether they are inside its own or not."""
    given: int = 0
    """Minutes that it was given beyond the plan, or that were taken from it."""


def late(meeting: Meeting, now: float) -> int:
    """Whole minutes by which the meeting would end too late, as it goes now; less than one is none."""
    return _minutes(_missing(meeting, now))


def remedies(meeting: Meeting, now: float) -> tuple[Remedy, ...]:
    """All that could give way, as the method has them; none while the meeting ends in time."""
    missing = _missing(meeting, now)
    if not _minutes(missing) or meeting.plan is None or meeting.plan.ends_by is None or not meeting.is_open:
        return ()
    plan = meeting.plan.model_copy(update={"presenters": meeting.room.order})
    ends = _later(meeting.plan.ends_by + timedelta(minutes=_minutes(missing)))
    later = (Remedy(Way.END_LATER, plan.model_copy(update={"ends_by": end}), (), 0) for end in ends)
    return (*_shortenings(meeting, plan, now), *later)


def _later(end: datetime) -> Iterator[datetime]:
    """That time, and the next one that people would name."""
    yield end
    if end.minute % ROUND:
        yield end + timedelta(minutes=ROUND - end.minute % ROUND)


def ripple(meeting: Meeting, now: float) -> Remedy | None:
    """What is proposed unasked: the last airtime gives way; where that is not enough, all later ones, or the review."""
    ways = (Way.LAST_AIRTIME, Way.LATER_AIRTIMES, Way.REVIEW)
    found = [one for one in remedies(meeting, now) if one.way in ways]
    return min(found, key=lambda one: (one.still_late, ways.index(one.way)), default=None)


def _missing(meeting: Meeting, now: float) -> float:
    """Seconds."""
    return -(spare(meeting, now) or 0.0)


def _minutes(missing: float) -> int:
    return max(0, -to_spare(-missing))


def _shortenings(meeting: Meeting, plan: PlanSet, now: float) -> Iterator[Remedy]:
    slots, missing, settings = _slots(meeting), _missing(meeting, now), meeting.header.settings
    for way, givers in _givers(meeting, slots, now):
        shortened = _shared(slots, givers, _minutes(missing), way, settings.feedback_inside_airtime)
        changes = tuple(
            Change(was.stage, was.presenter, _told(was, way), _told(slot, way))
            for was, slot in zip(slots, shortened, strict=True)
            if was != slot
        )
        if changes:
            given = sum(change.before - change.after for change in changes)
            too_short = _is_too_short(slots, shortened, settings.shortest_airtime)
            yield Remedy(way, _plan(plan, shortened), changes, _minutes(missing - 60 * given), too_short)


def _is_too_short(slots: list[_Slot], shortened: list[_Slot], shortest: int) -> bool:
    """Whether an airtime that gives minutes falls below the shortest."""
    pairs = zip(slots, shortened, strict=True)
    return any(
        slot.airtime and slot.minutes + slot.given < min(was.minutes + was.given, shortest) for was, slot in pairs
    )


def _slots(meeting: Meeting) -> list[_Slot]:
    """All that is planned as entries of a plan: the parts of an airtime taken together."""
    held = []
    for (stage, airtime), stops in groupby(planned(meeting), key=lambda stop: (stop.place.stage, stop.place.airtime)):
        parts = list(stops)
        minutes = minutes_of_airtime(meeting, parts) if airtime else round(parts[0].seconds / 60)
        fed_back = round(sum(stop.seconds for stop in parts if stop.place.part in _FEEDBACKS) / 60)
        beyond = round(sum(given(meeting, stop.place) for stop in parts if stop.place.part not in _FEEDBACKS) / 60)
        held.append(_Slot(stage, minutes, airtime, parts[0].place.presenter or "", fed_back, beyond))
    return held


def _told(slot: _Slot, way: Way) -> int:
    """The minutes that a way is about."""
    return slot.feedback if way is Way.OWN_FEEDBACK else slot.minutes + slot.given


def _givers(meeting: Meeting, slots: list[_Slot], now: float) -> Iterator[tuple[Way, dict[int, int]]]:
    """For every way the entries that could give, and the minutes that each has to give.

    What is left of one's own time comes first, then the review, then who presents later; the end comes last.
    """
    held, shortest = len(meeting.floor.presenters), meeting.header.settings.shortest_airtime
    coming = {stop.place.airtime for stop in ahead(meeting) if stop.place.airtime > held}
    later = {i: slot.minutes - shortest for i, slot in enumerate(slots) if slot.airtime in coming}
    able = {i: minutes for i, minutes in later.items() if minutes > 0}
    for stop in ahead(meeting):
        place, free = stop.place, _free(meeting, stop, now)
        if place.part is Part.QUESTIONS and place.airtime == held:
            yield Way.OWN_QUESTIONS, {_index(slots, place): free - LEAST_QUESTIONS}
        elif place.part is Part.GROUP_FEEDBACK and place.airtime == held:
            yield Way.OWN_FEEDBACK, {_index(slots, place): _free_feedback(meeting, stop, now)}
        elif place.stage is Stage.SESSION_REVIEW:
            yield Way.REVIEW, {_index(slots, place): free - LEAST_REVIEW}
    if able:
        yield Way.LAST_AIRTIME, {max(able): able[max(able)]}
    if len(able) > 1:
        yield Way.LATER_AIRTIMES, able


def _free(meeting: Meeting, stop: Stop, now: float) -> int:
    """Whole minutes of the plan that a place which lies ahead has not used yet."""
    return int(min(stop.seconds, left_at(meeting, stop, now)) // 60)


def _free_feedback(meeting: Meeting, group: Stop, now: float) -> int:
    """What the feedbacks of this airtime can give: the group's first, then the presenter's if it is to come."""
    minutes = _free(meeting, group, now) - LEAST_FEEDBACK
    own = [s for s in ahead(meeting) if (s.place.part, s.place.airtime) == (_FEEDBACKS[0], group.place.airtime)]
    if not own or minutes < round(group.seconds / 60) - LEAST_FEEDBACK:
        return minutes
    return max(0, minutes) + max(0, _free(meeting, own[0], now) - LEAST_FEEDBACK)


def _index(slots: list[_Slot], place: Place) -> int:
    """Which of the entries a place of the agenda is in."""
    return next(i for i, slot in enumerate(slots) if (slot.stage, slot.airtime) == (place.stage, place.airtime))


def _shared(slots: list[_Slot], givers: dict[int, int], missing: int, way: Way, is_inside: bool) -> list[_Slot]:
    """Each missing minute from the longest of those that can give, of equal ones from the last."""
    left, can_give = list(slots), dict(givers)
    for _ in range(missing):
        able = [i for i, minutes in can_give.items() if minutes > 0]
        if not able:
            break
        longest = max(able, key=lambda i: (left[i].minutes, i))
        left[longest] = _shorter(left[longest], way, is_inside)
        can_give[longest] -= 1
    return left


def _shorter(slot: _Slot, way: Way, is_inside: bool) -> _Slot:
    """One minute less, of an airtime's questions or of its feedback, which may be inside the airtime."""
    if way is not Way.OWN_FEEDBACK:
        return replace(slot, minutes=slot.minutes - 1)
    return replace(slot, feedback=slot.feedback - 1, minutes=slot.minutes - is_inside)


def _plan(plan: PlanSet, slots: list[_Slot]) -> PlanSet:
    fed_back = tuple(slot.feedback for slot in slots if slot.airtime)
    is_own = any(minutes != plan.presenter_feedback + plan.group_feedback for minutes in fed_back)
    return plan.model_copy(
        update={
            "feedbacks": fed_back if is_own else None,
            "stages": tuple(slot.stage for slot in slots),
            "minutes": tuple(slot.minutes for slot in slots),
        }
    )
