"""What could give way when the meeting would end too late, and that no minute is lost or doubled by it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.meeting.agenda import agenda, feedback
from als_tui.meeting.events import Event
from als_tui.meeting.facts import AnyFact, Bid, MinutesGiven, PlanSet, Undone
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header, Settings
from als_tui.meeting.ordering import planned_airtime
from als_tui.meeting.replanning import Change, Way, late, remedies, ripple
from als_tui.meeting.stages import Part, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import left, spare
from als_tui.meeting.whole import to_spare
from tests.builders import MEMBERS, START, a_header, a_meeting, a_plan, airtime, at, event, part, stage
from tests.meeting.stories import FIDGETED, HEADERS

FIRST, SECOND, THIRD, *_ = MEMBERS
THREE = a_plan((FIRST, SECOND, THIRD), "hurrell-half-day")
"""Airtimes of 34 minutes, and an end that comes an hour too early for them."""


def begun(
    minutes: float,
    *facts: AnyFact,
    plan: PlanSet | None = None,
    header: Header | None = None,
    then: tuple[AnyFact, ...] = (),
) -> Meeting:
    """A meeting whose first outline begins so many minutes after its start, and goes on at once."""
    told = (at(0, plan or a_plan()), at(0, stage(Stage.WELCOME)), *(at(0, fact) for fact in facts))
    told = (*told, *(at(minutes, fact) for fact in (airtime(FIRST), part(Part.OUTLINE), *then)))
    return a_meeting(*told, every=0.0, header=header)


def later(meeting: Meeting, fact: AnyFact) -> Meeting:
    return after(meeting, event(meeting.count + 1, now_of(meeting), fact))


def changed(meeting: Meeting, way: Way) -> tuple[Change, ...]:
    now = meeting.last.t if meeting.last else 0.0
    return next((one.changes for one in remedies(meeting, now) if one.way is way), ())


def now_of(meeting: Meeting) -> float:
    return meeting.last.t if meeting.last else 0.0


def test_what_ends_in_time_needs_no_remedy() -> None:
    meeting = begun(20)
    assert late(meeting, now_of(meeting)) == 0
    assert remedies(meeting, now_of(meeting)) == ()
    assert ripple(meeting, now_of(meeting)) is None


@pytest.mark.parametrize(("over", "minutes"), [(-30, 0), (0, 0), (59, 0), (60, 1), (61, 2), (120, 2), (121, 3)])
def test_less_than_a_minute_is_not_late_and_then_every_begun_minute_counts(over: float, minutes: int) -> None:
    meeting = begun(20)
    spare = 7200 - now_of(meeting) - left(meeting, now_of(meeting))
    tight = begun(20 + (spare + over) / 60)
    assert late(tight, now_of(tight)) == minutes


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize("shortest", [20, 28, 31])
def test_an_airtime_that_would_fall_below_the_shortest_is_known_as_such(inside: bool, shortest: int) -> None:
    header = a_header(settings=Settings(shortest_airtime=shortest, feedback_inside_airtime=inside))
    meeting = begun(56, header=header)
    found = {one.way: one for one in remedies(meeting, now_of(meeting))}
    assert found[Way.OWN_QUESTIONS].is_too_short == (found[Way.OWN_QUESTIONS].changes[0].after < shortest)
    assert found[Way.OWN_FEEDBACK].is_too_short == (inside and shortest > 27)
    assert not any(found[way].is_too_short for way in found if way in (Way.LAST_AIRTIME, Way.REVIEW, Way.END_LATER))


def test_every_way_tells_its_whole_price() -> None:
    meeting = begun(32)
    missing = late(meeting, now_of(meeting))
    assert missing > 2
    assert changed(meeting, Way.LAST_AIRTIME) == (Change(Stage.AIRTIME, SECOND, 31, 31 - missing),)
    assert changed(meeting, Way.LATER_AIRTIMES) == ()
    assert changed(meeting, Way.OWN_QUESTIONS) == (Change(Stage.AIRTIME, FIRST, 31, 31 - missing),)
    assert changed(meeting, Way.REVIEW) == (Change(Stage.SESSION_REVIEW, "", 8, 2),)
    found = {one.way: one.still_late for one in remedies(meeting, now_of(meeting))}
    assert found[Way.REVIEW] == missing - 6
    assert [way for way in found if not found[way]] == [Way.OWN_QUESTIONS, Way.LAST_AIRTIME, Way.END_LATER]


def test_later_airtimes_share_what_is_missing_down_to_the_shortest() -> None:
    meeting = begun(20, plan=THREE)
    assert [(c.before, c.after) for c in changed(meeting, Way.LATER_AIRTIMES)] == [(34, 20), (34, 20)]
    assert [(c.before, c.after) for c in changed(meeting, Way.LAST_AIRTIME)] == [(34, 20)]
    shared = ripple(meeting, now_of(meeting))
    assert shared is not None
    assert shared.way is Way.LATER_AIRTIMES
    assert shared.still_late > 0


def test_in_a_tie_the_later_one_gives_first() -> None:
    plan = THREE.model_copy(update={"ends_by": THREE.ends_by and THREE.ends_by.replace(hour=THREE.ends_by.hour + 1)})
    meeting = begun(0, plan=plan)
    tight = begun((7200 + 3600 - left(meeting, 0.0)) / 60 + 3, plan=plan)
    assert [(c.before, c.after) for c in changed(tight, Way.LATER_AIRTIMES)] == [(34, 33), (34, 32)]


def test_a_bid_gives_way_like_the_plan_and_a_later_bid_counts_again() -> None:
    meeting = begun(30, Bid(member=SECOND, minutes=40))
    now = now_of(meeting)
    found = ripple(meeting, now)
    assert found is not None
    assert found.changes[0].before == 40
    taken = after(meeting, event(meeting.count + 1, now, found.plan))
    assert planned_airtime(taken, SECOND) == found.changes[0].after
    assert late(taken, now) == 0
    again = after(taken, event(taken.count + 1, now, Bid(member=SECOND, minutes=35)))
    assert planned_airtime(again, SECOND) == 35


def test_a_bid_that_gives_way_down_to_what_was_planned_before_it_is_no_longer_late() -> None:
    bid = Bid(member=MEMBERS[0], minutes=25)
    meeting = a_meeting(a_plan(MEMBERS[:1], "express-30"), bid)
    now = 60.0 * 90
    remedy = ripple(meeting, now)
    assert remedy is not None
    assert remedy.plan.minutes == (0, 5, 20, 0)
    taken = after(meeting, event(meeting.count + 1, now, remedy.plan))
    assert planned_airtime(taken, MEMBERS[0]) == 20
    assert ripple(taken, now) is None


def test_the_questions_of_a_running_outline_keep_five_minutes_and_feedback_inside_is_not_theirs() -> None:
    inside = a_header(settings=Settings(feedback_inside_airtime=True))
    meeting = begun(80, header=inside)
    assert [c.after for c in changed(meeting, Way.OWN_QUESTIONS)] == [7 + 8 + 5]


@pytest.mark.parametrize(
    ("now", "after"),
    [(Part.OUTLINE, 4), (Part.QUESTIONS, 4), (Part.PRESENTER_FEEDBACK, 5), (Part.GROUP_FEEDBACK, None)],
)
@pytest.mark.parametrize("is_inside", [False, True])
def test_the_feedback_to_come_of_this_airtime_keeps_two_minutes_each(
    is_inside: bool, now: Part, after: int | None
) -> None:
    parts = tuple(part(which) for which in list(Part)[2 : list(Part).index(now) + 1])
    header = a_header(settings=Settings(feedback_inside_airtime=is_inside))
    meeting = begun(80, header=header, then=parts)
    expected = () if after is None else (Change(Stage.AIRTIME, FIRST, 8, after),)
    assert changed(meeting, Way.OWN_FEEDBACK) == expected
    if after is None:
        return
    one = next(one for one in remedies(meeting, now_of(meeting)) if one.way is Way.OWN_FEEDBACK)
    taken = later(meeting, one.plan)
    own = {s.place.part: s.seconds / 60 for s in agenda(taken) if s.place.airtime == 1}
    before = {s.place.part: s.seconds / 60 for s in agenda(meeting) if s.place.airtime == 1}
    assert own == {**before, Part.PRESENTER_FEEDBACK: after - 2, Part.GROUP_FEEDBACK: 2}
    others = [[stop for stop in agenda(one) if stop.place.airtime != 1] for one in (meeting, taken)]
    assert others[0] == others[1]


@pytest.mark.parametrize(
    ("told", "own", "group"),
    [(None, 3, 5), (8, 3, 5), (9, 3, 5), (7, 3, 4), (5, 3, 2), (4, 2, 2), (3, 1, 2), (1, 0, 1), (0, 0, 0)],
)
def test_what_feedback_gives_away_comes_from_the_groups_first(told: int | None, own: int, group: int) -> None:
    plan = a_plan().model_copy(update={"feedbacks": None if told is None else (8, told)})
    assert feedback(plan, 1) == (3, 5)
    assert feedback(plan, 2) == (own, group)
    assert feedback(plan, 3) == (3, 5)


@pytest.mark.parametrize(("begins", "ends"), [(32, (7, 10)), (35, (10,)), (36, (11, 15))])
def test_an_end_by_agreement_comes_as_much_later_as_is_missing_or_at_the_next_round_time(
    begins: float, ends: tuple[int, ...]
) -> None:
    meeting = begun(begins)
    now = now_of(meeting)
    offered = [one for one in remedies(meeting, now) if one.way is Way.END_LATER]
    assert [one.plan.ends_by for one in offered] == [START + timedelta(hours=2, minutes=minutes) for minutes in ends]
    assert all((one.changes, one.still_late) == ((), 0) for one in offered)
    assert late(after(meeting, event(meeting.count + 1, now, offered[0].plan)), now) == 0


@given(HEADERS, FIDGETED, st.integers(0, 6_000))
def test_what_is_told_to_be_given_is_what_the_finish_moves_and_taking_it_back_gives_all_of_it_back(
    header: Header, events: list[Event], later: int
) -> None:
    meeting = fold(header, events)
    now = now_of(meeting) + later
    missing = late(meeting, now)
    for remedy in remedies(meeting, now):
        told = event(len(events) + 1, now, remedy.plan)
        taken = after(meeting, told)
        given_up = sum(change.before - change.after for change in remedy.changes)
        assert all(0 < change.after < change.before for change in remedy.changes)
        assert late(taken, now) == remedy.still_late
        assert remedy.way is Way.END_LATER or missing - given_up - remedy.still_late in (0, 1)
        assert [stop.place for stop in agenda(taken)] == [stop.place for stop in agenda(meeting)]
        assert left(meeting, now) - left(taken, now) == pytest.approx(60 * given_up, abs=1e-6)
        undone = fold(header, [*events, told, event(len(events) + 2, now, Undone(of=told.n))])
        assert agenda(undone) == agenda(meeting)
        assert left(undone, now) == left(meeting, now)


def test_a_break_that_is_over_stays_in_the_plan_that_a_remedy_makes() -> None:
    plan = a_plan((FIRST, SECOND), "virtual-2h")
    story = (at(0, plan), at(0, airtime(FIRST)), at(100, stage(Stage.BREAK)), at(110, airtime(SECOND)))
    meeting = a_meeting(*story, at(112, part(Part.OUTLINE)), every=0.0)
    found = remedies(meeting, now_of(meeting))
    assert Way.REVIEW in {one.way for one in found}
    for one in found:
        assert one.plan.stages == plan.stages
        assert one.plan.minutes[plan.stages.index(Stage.BREAK)] == 10


def test_minutes_that_were_given_are_in_what_an_airtime_has_and_would_have() -> None:
    meeting = begun(32, then=(MinutesGiven(seconds=120),))
    before, missing = 33, late(meeting, now_of(meeting))
    assert changed(meeting, Way.OWN_QUESTIONS) == (Change(Stage.AIRTIME, FIRST, before, before - missing),)


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(0, 0), (59, 0), (60, 1), (119, 1), (-1, 0), (-59, 0), (-60, -1), (-61, -2), (-120, -2), (-120.0001, -2)],
)
def test_a_begun_minute_that_is_missing_counts_and_less_than_one_is_none(seconds: float, minutes: int) -> None:
    assert to_spare(seconds) == minutes


@given(st.integers(0, 100 * 60))
def test_what_is_said_to_be_missing_is_what_is_asked_for(seconds: int) -> None:
    meeting = begun(seconds / 60)
    now = now_of(meeting)
    assert late(meeting, now) == max(0, -to_spare(spare(meeting, now) or 0.0))
    assert bool(remedies(meeting, now)) is (late(meeting, now) > 0)
