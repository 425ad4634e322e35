"""The projected finish is right after whatever happened, and taking back leaves no trace in any order."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, assume, given, settings

from als_tui.meeting.agenda import agenda
from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    AnyFact,
    Attended,
    Brought,
    Gap,
    MinutesGiven,
    Opened,
    Paused,
    PlanSet,
    Redone,
    StageEntered,
    TurnGiven,
    Undone,
    WentOn,
)
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header, Settings
from als_tui.meeting.moves import Refusal, on
from als_tui.meeting.ordering import planned_airtime
from als_tui.meeting.replanning import late, ripple
from als_tui.meeting.stages import Cause, Counting, Here, Part, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import clock, finish, left, spare, wall
from tests.builders import MEMBERS, Timed, a_header, a_meeting, a_plan, airtime, at, event, interruption, part, stage
from tests.meeting.stories import FIDGETED, HEADERS

_SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
MOST_STEPS = 200
WHOLE = left(a_meeting(at(0, a_plan())), 0.0) / 60
"""Minutes of the plan from its beginning to its end."""
OUTLINE = (at(0, a_plan()), at(0, stage(Stage.WELCOME)), at(20, airtime()), at(20, part(Part.OUTLINE)))
LEFT_THEN = left(a_meeting(*OUTLINE), 1200.0) / 60
"""Minutes that are left when the outline begins."""


def now_of(meeting: Meeting) -> float:
    return meeting.last.t if meeting.last else 0.0


def run_on(meeting: Meeting, now: float) -> float:
    """The second at which a meeting closes in which from now on everything takes exactly the time it has."""
    for _ in range(MOST_STEPS):
        fact = on(meeting, now)
        if not isinstance(fact, TurnGiven | WentOn):
            here = clock(meeting, now)
            now += max(0.0, here.left) if here else 0.0
            fact = on(meeting, now)
        assert not isinstance(fact, Refusal)
        meeting = after(meeting, event(meeting.count + 1, now, fact))
        if not meeting.is_open:
            return now
    raise AssertionError("it never closes")


@_SETTINGS
@given(HEADERS, FIDGETED, st.integers(0, 3_000))
def test_the_finish_is_when_the_meeting_ends_if_all_takes_its_time(
    header: Header, events: list[Event], later: int
) -> None:
    meeting = fold(header, events)
    assume(meeting.is_open and agenda(meeting))
    now = now_of(meeting) + later
    assert finish(meeting, now) == wall(meeting, now + left(meeting, now))
    assert run_on(meeting, now) == pytest.approx(now + left(meeting, now), abs=0.01)


@pytest.mark.parametrize(
    ("told", "now", "ends"),
    [
        ((at(0, a_plan()),), 0, WHOLE),
        ((at(0, a_plan()),), 10, 10 + WHOLE),
        ((at(0, a_plan()), at(10, stage(Stage.WELCOME))), 10, 10 + WHOLE),
        ((at(0, a_plan()), at(10, StageEntered(stage=Stage.WELCOME, ago=120))), 10, 8 + WHOLE),
        (OUTLINE, 20, 20 + LEFT_THEN),
        (OUTLINE, 27, 20 + LEFT_THEN),
        (OUTLINE, 29, 22 + LEFT_THEN),
        ((*OUTLINE, at(23, part(Part.QUESTIONS))), 23, 16 + LEFT_THEN),
        ((*OUTLINE, at(30, part(Part.QUESTIONS))), 30, 23 + LEFT_THEN),
        ((*OUTLINE, at(21, MinutesGiven(seconds=60))), 21, 21 + LEFT_THEN),
        ((*OUTLINE, at(21, MinutesGiven(seconds=-60))), 21, 19 + LEFT_THEN),
        ((*OUTLINE, at(21, Paused())), 25, 24 + LEFT_THEN),
        ((*OUTLINE, at(21, Paused()), at(25, WentOn())), 26, 24 + LEFT_THEN),
        ((*OUTLINE, at(25, Gap(seconds=240, how=Counting.PAUSED, cause=Cause.SLEEP))), 25, 24 + LEFT_THEN),
        ((*OUTLINE, at(25, Gap(seconds=240, how=Counting.COUNTED, cause=Cause.SLEEP))), 25, 20 + LEFT_THEN),
    ],
    ids=[
        "at once", "it waits", "a late start", "a forgotten start", "a stage", "in time", "an overrun", "left early",
        "left late", "a minute more", "a minute less", "in a pause", "after a pause", "a sleep as a pause", "a sleep",
    ],
)  # fmt: skip
def test_the_finish_follows_what_really_happened(told: tuple[Timed, ...], now: float, ends: float) -> None:
    assert finish(a_meeting(*told), now * 60) == wall(a_meeting(*told), ends * 60)


def test_a_break_that_was_put_in_comes_on_top_of_the_planned_one() -> None:
    plan = a_plan(MEMBERS[:1], "hurrell-half-day")
    before = a_meeting(plan, stage(Stage.WELCOME), every=60)
    during = a_meeting(plan, stage(Stage.WELCOME), interruption(), every=60)
    (planned,) = (stop.seconds for stop in agenda(before) if stop.place.stage is Stage.BREAK)
    assert planned > 0
    assert left(during, 120.0) == left(before, 120.0) + planned


def test_a_pause_that_takes_from_the_airtime_moves_no_finish() -> None:
    header = a_header(settings=Settings(pause_stops_airtime=False))
    meeting = a_meeting(*OUTLINE, at(21, Paused()), header=header)
    assert finish(meeting, 25 * 60.0) == wall(meeting, (20 + LEFT_THEN) * 60)


def test_an_airtime_less_brings_the_finish_nearer_by_all_of_it() -> None:
    gone = Attended(member=MEMBERS[1], how=Here.LEFT)
    before, meeting = a_meeting(*OUTLINE), a_meeting(*OUTLINE, at(20, gone))
    own = sum(stop.seconds for stop in agenda(before) if stop.place.presenter == MEMBERS[1])
    assert own > 0
    assert left(before, 1200.0) - left(meeting, 1200.0) == own


@_SETTINGS
@given(HEADERS, FIDGETED, st.data())
def test_the_order_of_taking_back_does_not_matter(header: Header, events: list[Event], data: st.DataObject) -> None:
    assume(fold(header, events).is_open)
    gone = {event.fact.of for event in events if isinstance(event.fact, Undone)}
    lasting = PlanSet | Brought | Opened | Undone | Redone
    able = [e.n for e in events if not isinstance(e.fact, lasting) and e.n not in gone]
    taken = data.draw(st.lists(st.sampled_from(able), unique=True, max_size=6)) if able else []
    other = data.draw(st.permutations(taken))
    assert told(header, events, taken) == told(header, events, other)


def told(header: Header, events: list[Event], taken: list[int]) -> Meeting:
    """The meeting after these were taken back, without what only counts its events."""
    now = events[-1].t
    undone = [event(len(events) + i, now, Undone(of=n)) for i, n in enumerate(taken, start=1)]
    return replace(fold(header, [*events, *undone]), count=0, last=None, redoable=None)


@_SETTINGS
@given(HEADERS, FIDGETED, st.integers(0, 6_000))
def test_to_take_every_proposal_ends_in_time_or_with_nothing_left_to_give(
    header: Header, events: list[Event], later: int
) -> None:
    meeting = before = fold(header, events)
    now = now_of(meeting) + later
    for _ in range(4):
        remedy = ripple(meeting, now)
        if remedy is None:
            break
        meeting = after(meeting, event(meeting.count + 1, now, remedy.plan))
    assert ripple(meeting, now) is None
    assert late(meeting, now) <= late(before, now)
    assert [stop.place for stop in agenda(meeting)] == [stop.place for stop in agenda(before)]
    shortest = header.settings.shortest_airtime
    for member in meeting.room.order:
        assert planned_airtime(meeting, member) >= min(shortest, planned_airtime(before, member))
    if (spare(meeting, now) or 0.0) > 0:
        assert late(meeting, now) == 0


def test_what_was_proposed_is_taken_back_by_one_press_wherever_it_stands() -> None:
    meeting = a_meeting(*OUTLINE)
    now = 50 * 60.0
    remedy = ripple(meeting, now)
    assert remedy is not None
    facts: tuple[AnyFact, ...] = (remedy.plan, part(Part.QUESTIONS), MinutesGiven(seconds=60))
    story = [*OUTLINE, *(Timed(now, fact) for fact in facts)]
    without = [one for one in story if one.fact is not remedy.plan]
    undone = a_meeting(*story, Timed(now, Undone(of=len(OUTLINE) + 1)))
    assert agenda(undone) == agenda(a_meeting(*without))
    assert left(undone, now) == left(a_meeting(*without), now)
