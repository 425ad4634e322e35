"""What waits for an answer: stops and sleeps, answers taken back and brought again."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from als_tui.meeting.facts import AnyFact, Clock, Gap, Noted, Redone, Reopened, Undone
from als_tui.meeting.gaps import Waiting, ran_until, waiting_gap
from als_tui.meeting.stages import Cause, Counting, Stage
from tests.builders import START, happened, stage

SLEPT = Gap(seconds=600.0, how=Counting.PAUSED, cause=Cause.SLEEP)
STOPPED = Gap(seconds=300.0, how=Counting.COUNTED, cause=Cause.STOP)
CHECK_IN = stage(Stage.CHECK_IN)
NOTE = Noted(text="A thought")


def again(seconds: float, cause: Cause) -> Waiting:
    return Waiting(seconds, cause, was_answered=True)


@pytest.mark.parametrize(
    ("story", "waiting"),
    [
        ((CHECK_IN,), None),
        ((CHECK_IN, Reopened()), None),
        ((CHECK_IN, Reopened(stopped=300.0)), Waiting(300.0, Cause.STOP)),
        ((CHECK_IN, Reopened(stopped=300.0), NOTE, STOPPED), None),
        ((CHECK_IN, Reopened(stopped=300.0), STOPPED, Undone(of=3)), again(300.0, Cause.STOP)),
        ((CHECK_IN, SLEPT), None),
        ((CHECK_IN, SLEPT, Undone(of=2)), again(600.0, Cause.SLEEP)),
        ((CHECK_IN, SLEPT, Undone(of=2), Undone(of=1)), again(600.0, Cause.SLEEP)),
        ((CHECK_IN, SLEPT, Undone(of=2), Redone(of=2)), None),
        ((CHECK_IN, SLEPT, Undone(of=2), SLEPT), None),
        ((STOPPED, SLEPT, Undone(of=2), Undone(of=1)), again(900.0, Cause.SLEEP)),
        ((STOPPED, SLEPT, Undone(of=2), Undone(of=1), Redone(of=1)), again(600.0, Cause.SLEEP)),
        ((CHECK_IN, SLEPT, Undone(of=2), Reopened(stopped=605.0)), Waiting(605.0, Cause.STOP)),
    ],
)
def test_what_nobody_says_any_more_waits_for_an_answer(story: tuple[AnyFact, ...], waiting: Waiting | None) -> None:
    assert waiting_gap(happened(*story)) == waiting


def test_a_sleep_that_is_in_no_event_is_asked_about_with_what_they_leave_open() -> None:
    assert waiting_gap(happened(CHECK_IN), 200.0) == Waiting(200.0, Cause.SLEEP)
    assert waiting_gap(happened(Reopened(stopped=300.0)), 200.0) == Waiting(500.0, Cause.STOP)
    assert waiting_gap(happened(SLEPT, Undone(of=1)), 200.0) == again(800.0, Cause.SLEEP)


def minute(number: int) -> datetime:
    return START + timedelta(minutes=number)


@pytest.mark.parametrize(("beat", "until"), [(None, 2), (5, 5), (1, 1), (-9, 2)])
def test_the_last_beat_tells_until_when_the_meeting_ran_unless_it_is_of_long_before(
    beat: int | None, until: int
) -> None:
    story = happened(CHECK_IN, NOTE, NOTE)
    assert ran_until(story, None if beat is None else minute(beat)) == minute(until)


@pytest.mark.parametrize("last", [CHECK_IN, SLEPT, Reopened(stopped=300.0)])
def test_what_is_never_recorded_while_a_sleep_waits_tells_that_none_did(last: AnyFact) -> None:
    assert ran_until(happened(NOTE, NOTE, last), minute(1)) == minute(2)


@pytest.mark.parametrize(
    ("beat", "until"),
    [(timedelta(minutes=-4), timedelta(minutes=-4)), (timedelta(minutes=-7), timedelta(minutes=-5))],
    ids=["after it was set back", "of long before"],
)
def test_a_beat_of_a_wall_clock_that_was_set_back_is_known_by_that_clock(beat: timedelta, until: timedelta) -> None:
    story = happened(CHECK_IN, NOTE, Clock(jump=-300.0))
    set_back = replace(story[-1], at=story[-2].at - timedelta(minutes=5))
    known = story[-2].at
    assert ran_until((*story[:-1], set_back), known + beat) == known + until
