"""When the meeting would end too late: what could give way, what each would cost, and the plan that it would make.

Nothing here decides. Every remedy is a whole plan of its own, in whole minutes, and one press takes it back.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from itertools import groupby

from als_tui.meeting.agenda import agenda, ahead
from als_tui.meeting.facts import PlanSet
from als_tui.meeting.ordering import minutes_of_airtime
from als_tui.meeting.stages import Part, Stage
from als_tui.meeting.state import Meeting, Place
from als_tui.meeting.timing import left_at, spare

LEAST_REVIEW, LEAST_QUESTIONS = 2, 5
"""Minutes below which a session review is none, and an outline has no questions after it."""


class Way(StrEnum):
    """Who gives the minutes that are missing."""

    LAST_AIRTIME = "last_airtime"
    LATER_AIRTIMES = "later_airtimes"
    OWN_QUESTIONS = "own_questions"
    REVIEW = "review"
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


@dataclass(frozen=True, slots=True)
class _Slot:
    """One entry of the plan as it stands, with what it may give."""

    stage: Stage
    minutes: int
    airtime: int = 0
    presenter: str = ""


def late(meeting: Meeting, now: float) -> int:
    """Whole minutes by which the meeting would end too late, as it goes now; less than one is none."""
    return _minutes(_missing(meeting, now))


def remedies(meeting: Meeting, now: float) -> tuple[Remedy, ...]:
    """All that could give way, what is asked of the fewest first; none while the meeting ends in time."""
    missing = _missing(meeting, now)
    if not _minutes(missing) or meeting.plan is None or meeting.plan.ends_by is None or not meeting.is_open:
        return ()
    ends_by = meeting.plan.ends_by + timedelta(minutes=_minutes(missing))
    plan = meeting.plan.model_copy(update={"presenters": meeting.room.order})
    later = Remedy(Way.END_LATER, plan.model_copy(update={"ends_by": ends_by}), (), 0)
    return (*_shortenings(meeting, plan, now), later)


def ripple(meeting: Meeting, now: float) -> Remedy | None:
    """What is proposed unasked: the last airtime gives way; where that is not enough, all later ones, or the review."""
    found = [one for one in remedies(meeting, now) if one.way in (Way.LAST_AIRTIME, Way.LATER_AIRTIMES, Way.REVIEW)]
    return min(found, key=lambda one: one.still_late, default=None)


def _missing(meeting: Meeting, now: float) -> float:
    """Seconds."""
    return -(spare(meeting, now) or 0.0)


def _minutes(missing: float) -> int:
    return math.ceil(round(missing / 60, 3)) if missing >= 60 else 0


def _shortenings(meeting: Meeting, plan: PlanSet, now: float) -> Iterator[Remedy]:
    slots, missing = _slots(meeting), _missing(meeting, now)
    for way, givers in _givers(meeting, slots, now):
        shortened = _shared(slots, givers, _minutes(missing))
        changes = tuple(
            Change(was.stage, was.presenter, was.minutes, slot.minutes)
            for was, slot in zip(slots, shortened, strict=True)
            if was != slot
        )
        if changes:
            given = sum(change.before - change.after for change in changes)
            yield Remedy(way, _plan(plan, shortened), changes, _minutes(missing - 60 * given))


def _slots(meeting: Meeting) -> list[_Slot]:
    """The agenda as entries of a plan: the parts of an airtime taken together."""
    held = []
    for (stage, airtime), stops in groupby(agenda(meeting), key=lambda stop: (stop.place.stage, stop.place.airtime)):
        parts = list(stops)
        minutes = minutes_of_airtime(meeting, parts) if airtime else round(parts[0].seconds / 60)
        held.append(_Slot(stage, minutes, airtime, parts[0].place.presenter or ""))
    return held


def _givers(meeting: Meeting, slots: list[_Slot], now: float) -> Iterator[tuple[Way, dict[int, int]]]:
    """For every way the entries that could give, and the minutes that each has to give."""
    held, shortest = len(meeting.floor.presenters), meeting.header.settings.shortest_airtime
    coming = {stop.place.airtime for stop in ahead(meeting) if stop.place.airtime > held}
    later = {i: slot.minutes - shortest for i, slot in enumerate(slots) if slot.airtime in coming}
    able = {i: minutes for i, minutes in later.items() if minutes > 0}
    if able:
        yield Way.LAST_AIRTIME, {max(able): able[max(able)]}
    if len(able) > 1:
        yield Way.LATER_AIRTIMES, able
    for stop in ahead(meeting):
        place, free = stop.place, int(min(stop.seconds, left_at(meeting, stop, now)) // 60)
        if place.part is Part.QUESTIONS and place.airtime == held:
            yield Way.OWN_QUESTIONS, {_index(slots, place): free - LEAST_QUESTIONS}
        elif place.stage is Stage.SESSION_REVIEW:
            yield Way.REVIEW, {_index(slots, place): free - LEAST_REVIEW}


def _index(slots: list[_Slot], place: Place) -> int:
    """Which of the entries a place of the agenda is in."""
    return next(i for i, slot in enumerate(slots) if (slot.stage, slot.airtime) == (place.stage, place.airtime))


def _shared(slots: list[_Slot], givers: dict[int, int], missing: int) -> list[_Slot]:
    """Each missing minute from the longest of those that can give, of equal ones from the last."""
    left, can_give = list(slots), dict(givers)
    for _ in range(missing):
        able = [i for i, minutes in can_give.items() if minutes > 0]
        if not able:
            break
        longest = max(able, key=lambda i: (left[i].minutes, i))
        left[longest] = replace(left[longest], minutes=left[longest].minutes - 1)
        can_give[longest] -= 1
    return left


def _plan(plan: PlanSet, slots: list[_Slot]) -> PlanSet:
    return plan.model_copy(
        update={
            "stages": tuple(slot.stage for slot in slots),
            "minutes": tuple(slot.minutes for slot in slots),
        }
    )
