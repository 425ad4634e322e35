"""What is still to come, in its order: the plan, as bids, deferrals, absences and what has happened changed it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from als_tui.meeting.facts import PlanSet
from als_tui.meeting.room import is_expected, minutes_asked
from als_tui.meeting.stages import Part, Stage
from als_tui.meeting.state import Meeting, Place

_LAST_STAGES = (Stage.ACTION_REVIEW, Stage.SESSION_REVIEW, Stage.CLOSE)
PARTS = tuple(Part)
_KEPT = 8
"""Of so many meetings it is not reckoned again: one picture asks for it ten times."""
LEAST_FEEDBACK = 2
"""Minutes below which neither the presenter's feedback nor the group's gives any away."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of the agenda with the seconds planned for it; 0 is without limit."""

    place: Place
    seconds: float


@lru_cache(_KEPT)
def agenda(meeting: Meeting) -> tuple[Stop, ...]:
    """Every place of the meeting from first to last, those gone by included."""
    over = _had_break(meeting)
    return tuple(stop for stop in planned(meeting) if not (over and stop.place.stage is Stage.BREAK))


def planned(meeting: Meeting) -> tuple[Stop, ...]:
    """The same with the planned break, were it over or not."""
    if meeting.plan is None:
        return ()
    presenters = (*meeting.floor.presenters, *waiting(meeting))
    asked = tuple(minutes_asked(meeting, presenter) for presenter in presenters)
    return _stops(meeting.plan, presenters, asked, meeting.header.settings.feedback_inside_airtime)


def waiting(meeting: Meeting) -> tuple[str, ...]:
    """Who is still to have airtime, in order: those who had it and those who are not coming left out."""
    had = list(meeting.floor.presenters)
    return tuple(m for m in meeting.room.order if m not in had and is_expected(meeting, m))


@lru_cache(_KEPT)
def ahead(meeting: Meeting) -> tuple[Stop, ...]:
    """The places that come after where the meeting is. An interrupted place comes first again.

    A break that was put in comes on top of the planned one, which then still lies ahead.
    """
    stops = agenda(meeting)
    here = meeting.place
    if here is None:
        return () if meeting.has_begun else stops
    index = _index(stops, here)
    if index is None and here.stage is Stage.AIRTIME:
        return tuple(stop for stop in stops if _is_after(stop.place, here, stops))
    back = _interrupted(meeting, stops)
    if index is not None and (here.stage is not Stage.BREAK or _leads_on(meeting, stops, back, index)):
        return _without_what_is_over(meeting, stops, index + 1)
    rest = stops[back : back + 1] + _without_what_is_over(meeting, stops, back + 1)
    current = meeting.floor.current
    is_on_top = current is not None and current.returns
    return tuple(stop for stop in rest if is_on_top or not stop.place.is_same(here))


@lru_cache(_KEPT)
def _stops(plan: PlanSet, presenters: tuple[str, ...], asked: tuple[int | None, ...], inside: bool) -> tuple[Stop, ...]:
    """The plan with who presents, and the minutes that each has asked for; a press changes none of them."""
    stops = _laid_out(plan, presenters, dict(zip(presenters, asked, strict=True)), inside)
    return tuple(stops)


def _laid_out(
    plan: PlanSet, presenters: tuple[str, ...], asked: Mapping[str, int | None], inside: bool
) -> Iterator[Stop]:
    entries = list(zip(plan.stages, plan.minutes, strict=False))
    slots = [minutes for stage, minutes in entries if stage is Stage.AIRTIME] or [_airtime_minutes(plan)]
    numbered = list(enumerate(presenters, start=1))
    last_slot = max((i for i, (stage, _) in enumerate(entries) if stage is Stage.AIRTIME), default=None)
    if last_slot is None:
        last_slot = next((i for i, (stage, _) in enumerate(entries) if stage in _LAST_STAGES), len(entries))
        entries.insert(last_slot, (Stage.AIRTIME, slots[0]))
    told: set[Stage] = set()
    for index, (stage, minutes) in enumerate(entries):
        if stage is Stage.AIRTIME:
            held = numbered if index == last_slot else numbered[:1]
            for number, presenter in held:
                minutes = asked[presenter] or slots[min(number, len(slots)) - 1]
                yield from _airtime(plan, Place(stage, None, number, presenter), minutes, inside)
            numbered = numbered[len(held) :]
        elif stage not in told:
            told.add(stage)
            yield Stop(Place(stage), minutes * 60.0)


def _airtime_minutes(plan: PlanSet) -> int:
    return plan.outline + plan.clarifying + plan.reflecting + plan.acting


def _airtime(plan: PlanSet, place: Place, minutes: int, is_feedback_inside: bool) -> Iterator[Stop]:
    """The parts of one airtime; feedback that a preset gives no time is not held."""
    own, group = feedback(plan, place.airtime)
    inside = own + group if is_feedback_inside else 0
    outline = min(plan.outline, max(1, minutes - inside - 1))
    seconds = {
        Part.SETTLING: plan.settling,
        Part.OUTLINE: outline,
        Part.QUESTIONS: max(1, minutes - inside - outline),
        Part.PRESENTER_FEEDBACK: own,
        Part.GROUP_FEEDBACK: group,
    }
    for part, planned in seconds.items():
        if planned or part is Part.SETTLING:
            yield Stop(Place(place.stage, part, place.airtime, place.presenter), planned * 60.0)


def feedback(plan: PlanSet, airtime: int) -> tuple[int, int]:
    """The minutes of the presenter's and of the group's feedback: what is given away comes from the group's first."""
    own, group = plan.presenter_feedback, plan.group_feedback
    told = plan.feedbacks or ()
    minutes = min(told[airtime - 1], own + group) if airtime <= len(told) else own + group
    group = max(min(group, LEAST_FEEDBACK), minutes - own)
    return max(0, minutes - group), min(group, minutes)


def _without_what_is_over(meeting: Meeting, stops: tuple[Stop, ...], start: int) -> tuple[Stop, ...]:
    """The stops from there on, without the airtimes held; one that was left before its last part is gone on with."""
    held = len(meeting.floor.presenters)
    reached = next((s.place for s in reversed(meeting.floor.finished) if s.place.airtime), None)
    own = [i for i, stop in enumerate(stops) if held and stop.place.airtime == held]
    index = _index(stops, reached)
    over = own[-1] + 1 if own and index == own[-1] else index
    if meeting.stage is Stage.AIRTIME or over is None:
        return stops[start:]
    return tuple(s for i, s in enumerate(stops[start:], start) if i >= over or not s.place.airtime)


def _had_break(meeting: Meeting) -> bool:
    """Whether the planned break has been taken and is over; one that was put in comes on top of it."""
    return any(stretch.place.stage is Stage.BREAK and not stretch.returns for stretch in meeting.floor.finished)


def _index(stops: tuple[Stop, ...], place: Place | None) -> int | None:
    return next((i for i, stop in enumerate(stops) if stop.place.is_same(place)), None)


def _interrupted(meeting: Meeting, stops: tuple[Stop, ...]) -> int:
    """Where the last planned place stands that was left for one that is not in the plan."""
    for stretch in reversed(meeting.floor.finished):
        index = _index(stops, stretch.place)
        if index is not None:
            return index
    return 0


def _leads_on(meeting: Meeting, stops: tuple[Stop, ...], before: int, planned: int) -> bool:
    """Whether a break is where it is planned, for which at most the rest of an airtime was left, and not to return."""
    current = meeting.floor.current
    if planned <= before or (current is not None and current.returns):
        return False
    airtime = stops[before].place.airtime
    to_come = _without_what_is_over(meeting, stops, before + 1)
    left = takewhile(lambda stop: stop.place.stage is not Stage.BREAK, to_come)
    return all(airtime and stop.place.airtime == airtime for stop in left)


def _is_after(place: Place, here: Place, stops: tuple[Stop, ...]) -> bool:
    """Whether a place follows a part of an airtime that the plan does not hold."""
    if place.airtime == here.airtime and place.part is not None and here.part is not None:
        return PARTS.index(place.part) > PARTS.index(here.part)
    own = [i for i, stop in enumerate(stops) if stop.place.airtime == here.airtime]
    index = _index(stops, place)
    return index is not None and bool(own) and index > own[-1]
