"""Time used and left, warnings, and when the meeting will end."""

from datetime import timedelta

import pytest

from als_tui.meeting.facts import AnyFact, Gap, MinutesGiven, Paused, WentOn
from als_tui.meeting.header import Settings
from als_tui.meeting.stages import Cause, Counting, Part, Stage
from als_tui.meeting.state import Meeting, Place
from als_tui.meeting.timing import Clock, Pace, clock, finish, left, planned, running, spare, used, wall
from tests.builders import (
    MEMBERS,
    START,
    Timed,
    a_header,
    a_meeting,
    a_plan,
    airtime,
    at,
    closed,
    part,
    stage,
)

FIRST, *_ = MEMBERS
PLAN = at(0, a_plan())
QUESTIONS = Place(Stage.AIRTIME, Part.QUESTIONS, 1, FIRST)


def in_questions(*later: AnyFact | Timed, settings: Settings | None = None) -> Meeting:
    story = PLAN, at(0, airtime(FIRST)), at(2, part(Part.OUTLINE)), at(9, part(Part.QUESTIONS)), *later
    return a_meeting(*story, header=a_header(settings=settings))


def minutes_used(meeting: Meeting, now: float) -> float:
    return used(meeting, QUESTIONS, now * 60) / 60


def test_before_the_meeting_begins_no_clock_runs() -> None:
    assert clock(a_meeting(PLAN), 60.0) is None


def test_the_clock_tells_what_is_left_of_the_part() -> None:
    here = clock(in_questions(), 15 * 60.0)
    assert here == Clock(used=360.0, planned=24 * 60.0)
    assert here.left == 18 * 60.0


def test_a_pause_does_not_use_up_airtime() -> None:
    assert minutes_used(in_questions(at(12, Paused())), 20) == 3
    assert minutes_used(in_questions(at(12, Paused()), at(16, WentOn())), 20) == 7


def test_a_set_may_let_a_pause_use_up_airtime() -> None:
    runs_on = Settings(pause_stops_airtime=False)
    assert minutes_used(in_questions(at(12, Paused()), at(16, WentOn()), settings=runs_on), 20) == 11


@pytest.mark.parametrize(("how", "minutes"), [(Counting.PAUSED, 6), (Counting.COUNTED, 11)])
def test_a_gap_is_used_only_if_it_was_counted(how: Counting, minutes: float) -> None:
    assert minutes_used(in_questions(at(18, Gap(seconds=300.0, how=how, cause=Cause.STOP))), 20) == minutes


def test_what_a_break_interrupted_keeps_what_it_had_used() -> None:
    broken = in_questions(at(15, stage(Stage.BREAK)), at(25, part(Part.QUESTIONS)))
    assert minutes_used(broken, 30) == 11


def test_minutes_given_stay_with_the_place_they_were_given_to() -> None:
    meeting = in_questions(
        at(10, MinutesGiven(seconds=120.0)), at(15, stage(Stage.BREAK)), at(20, part(Part.QUESTIONS))
    )
    assert planned(meeting, QUESTIONS) == 26 * 60.0
    assert planned(meeting, Place(Stage.CHECK_IN)) == 6 * 60.0


def test_no_place_has_less_than_no_time() -> None:
    assert planned(in_questions(MinutesGiven(seconds=-7200.0)), QUESTIONS) == 0


def test_each_break_has_a_clock_of_its_own() -> None:
    story = PLAN, at(0, stage(Stage.CHECK_IN)), at(2, stage(Stage.BREAK)), at(14, stage(Stage.CHECK_IN))
    second = a_meeting(*story, at(20, stage(Stage.BREAK)), at(20, MinutesGiven(seconds=300.0)))
    assert clock(second, 21 * 60.0) == Clock(used=60.0, planned=300.0)


def test_a_break_that_nobody_planned_has_no_limit() -> None:
    here = clock(a_meeting(PLAN, stage(Stage.CHECK_IN), stage(Stage.BREAK)), 900.0)
    assert here is not None
    assert (here.planned, here.pace) == (0, Pace.UNTIMED)


@pytest.mark.parametrize(("seconds", "shown"), [(61.0, 61), (60.2, 61), (0.2, 1), (0.0, 0), (-0.9, 0), (-1.0, -1)])
def test_seconds_are_rounded_up_so_that_nought_is_shown_once(seconds: float, shown: int) -> None:
    assert Clock(used=300.0 - seconds, planned=300.0).shown == shown


@pytest.mark.parametrize(
    ("planned", "left", "pace"),
    [
        (2400, 481, Pace.IN_TIME),
        (2400, 480, Pace.NEARLY),
        (2400, 121, Pace.NEARLY),
        (2400, 120, Pace.LAST),
        (2400, 0, Pace.LAST),
        (2400, -1, Pace.OVER),
        (180, 61, Pace.IN_TIME),
        (180, 60, Pace.NEARLY),
        (180, 15, Pace.LAST),
        (60, 31, Pace.IN_TIME),
        (60, 30, Pace.NEARLY),
        (20, 11, Pace.IN_TIME),
        (20, 10, Pace.LAST),
        (0, -500, Pace.UNTIMED),
    ],
)
def test_a_warning_comes_with_a_share_of_the_part_but_never_before_half_is_gone(
    planned: float, left: float, pace: Pace
) -> None:
    assert Clock(used=planned - left, planned=planned).pace is pace


def test_before_it_begins_a_meeting_needs_all_its_time() -> None:
    assert left(a_meeting(PLAN), 0.0) == 119 * 60.0


def test_a_meeting_that_keeps_to_its_plan_needs_ever_less() -> None:
    meeting = a_meeting(PLAN, at(0, stage(Stage.WELCOME)))
    assert left(meeting, 60.0) == 118 * 60.0


def test_a_part_that_is_over_needs_nothing_more() -> None:
    meeting = a_meeting(PLAN, at(0, stage(Stage.WELCOME)))
    assert left(meeting, 180.0) == left(meeting, 3600.0) == 116 * 60.0


def test_a_break_moves_the_finish_and_keeps_what_it_interrupted() -> None:
    before, broken = in_questions(), in_questions(at(15, stage(Stage.BREAK)))
    assert left(broken, 20 * 60.0) == left(before, 15 * 60.0)


def test_the_wall_clock_runs_with_the_meeting_in_its_own_zone() -> None:
    meeting = a_meeting(PLAN, at(10, stage(Stage.WELCOME)))
    told = wall(meeting, 900.0)
    assert told == START + timedelta(minutes=15)
    assert told is not None
    assert (told.hour, told.utcoffset()) == (14, timedelta(hours=1))


def test_before_anything_happened_there_is_no_wall_clock() -> None:
    assert wall(a_meeting(), 0.0) is None
    assert finish(a_meeting(), 0.0) is None


def test_an_offset_that_no_place_has_breaks_nothing() -> None:
    odd = a_header().model_copy(update={"utc_offset": 99_999})
    assert wall(a_meeting(PLAN, header=odd), 0.0) == START


def test_the_finish_is_now_and_all_that_is_left() -> None:
    meeting = a_meeting(PLAN, at(5, stage(Stage.WELCOME)))
    assert finish(meeting, 300.0) == START + timedelta(minutes=124)


def test_the_finish_moves_with_a_pause_and_not_with_time_that_is_used() -> None:
    meeting = in_questions(at(12, Paused()))
    earlier, later = finish(meeting, 12 * 60.0), finish(meeting, 15 * 60.0)
    assert earlier is not None
    assert later is not None
    assert later - earlier == timedelta(minutes=3)
    assert finish(in_questions(), 12 * 60.0) == finish(in_questions(), 15 * 60.0)


def test_what_is_spare_is_what_lies_between_finish_and_end() -> None:
    assert spare(a_meeting(PLAN, at(0, stage(Stage.WELCOME))), 0.0) == 60.0
    assert spare(a_meeting(PLAN, at(5, stage(Stage.WELCOME))), 300.0) == -240.0


def test_without_an_end_nothing_is_spare_and_nothing_lacking() -> None:
    assert spare(a_meeting(at(0, a_plan(ends_by=None)), stage(Stage.WELCOME)), 0.0) is None
    assert spare(a_meeting(stage(Stage.WELCOME)), 0.0) is None


def test_the_running_time_is_from_first_to_last_whatever_was_paused() -> None:
    story = PLAN, at(5, stage(Stage.WELCOME)), at(6, Paused()), at(9, WentOn())
    assert running(a_meeting(PLAN), 60.0) == 0
    assert running(a_meeting(*story), 900.0) == 600.0
    assert running(a_meeting(*story, at(20, closed())), 9000.0) == 900.0


def test_beyond_all_dates_there_is_no_finish() -> None:
    endless = a_meeting(PLAN, at(0, stage(Stage.WELCOME)), *[MinutesGiven(seconds=1e10)] * 30)
    assert (wall(endless, 1e12), finish(endless, 0), spare(endless, 0)) == (None, None, None)
