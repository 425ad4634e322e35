"""What is said while nobody types: the time, a sleep, a stop, the end that comes too late."""

from datetime import timedelta
from pathlib import Path

import pytest

from als_tui.meeting.facts import Gap, MinutesGiven
from als_tui.meeting.stages import Cause, Counting
from als_tui.session.live import LiveSession
from als_tui.words import notices
from tests.plain.told import QUESTIONS, Asleep, said, said_by
from tests.session.meetings import a_clock, a_session


def test_the_time_is_told_when_it_matters_and_no_more(tmp_path: Path) -> None:
    told = said(tmp_path, *QUESTIONS[:-1], 17 * 60.0)
    found = [line for line in told if line.endswith((" left.", " over.")) or line == "Time."]
    assert found == ["1 minute left.", "21 seconds left.", "Time.", "5 minutes over.", "10 minutes over."]


def test_the_cue_towards_future_action_comes_once_with_its_minutes(tmp_path: Path) -> None:
    told = said(tmp_path, *QUESTIONS, 3600.0)
    assert len([line for line in told if "Our time is drawing in" in line]) == 1


def test_a_round_is_not_hurried_before_it_is_over(tmp_path: Path) -> None:
    told = said(tmp_path, "", "s", "s", 12 * 60.0)
    assert not [line for line in told if line.endswith(" left.")]
    assert "Time." in told


def test_nothing_is_told_in_a_pause_that_stops_the_clock(tmp_path: Path) -> None:
    told = said(tmp_path, *QUESTIONS, "p", 3600.0)
    assert "Time." not in told


def test_a_minute_more_before_zero_has_its_own_warnings(tmp_path: Path) -> None:
    told = said(tmp_path, *QUESTIONS[:-1], 6.5 * 60, "+", "+", 3 * 60.0)
    assert [line for line in told if line.endswith(" left.") or line == "Time."] == [
        "1 minute left.", "2 minutes left.", "27 seconds left.", "Time.",
    ]  # fmt: skip


def test_waiting_takes_no_line_and_the_time_is_told_meanwhile(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, *QUESTIONS[:-1], "wait 7:30", "+", "wait later")
    minutes = [event for event in session.events if isinstance(event.fact, MinutesGiven)]
    assert [event.t for event in minutes] == [450.0]
    assert told.index("Time.") < next(i for i, line in enumerate(told) if line.startswith("+1 min"))
    assert any("wait 90, or wait 1:30" in line for line in told)


def test_a_delay_is_proposed_once_and_one_word_takes_it(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, *QUESTIONS, 3600.0, "y", 10.0)
    assert any("min late. y takes it" in line for line in told)
    assert any(line.startswith("Taken ") for line in told)
    assert session.events[-1].fact.kind == "plan_set"


@pytest.mark.parametrize(("line", "how"), [("", Counting.PAUSED), ("c", Counting.COUNTED)])
def test_after_a_sleep_it_is_asked_what_the_time_was(tmp_path: Path, line: str, how: Counting) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, *QUESTIONS, Asleep(600.0), "s", line)
    assert notices.slept(600.0) in told
    assert Gap(seconds=600.0, how=how, cause=Cause.SLEEP) in [event.fact for event in session.events]


def test_a_stop_is_told_and_asked_about_when_the_meeting_is_taken_up_again(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    said_by(session, clock, *QUESTIONS)
    clock.move(timedelta(minutes=10).total_seconds())
    again = LiveSession.resume(session.path, clock, session._places)
    told = said_by(again, clock, "c", is_new=False)
    assert again.events[-1].fact == Gap(seconds=600.0, how=Counting.COUNTED, cause=Cause.STOP)
    assert "Counted: 10 minutes." in told


def test_what_is_proposed_is_said_once_also_after_a_pause(tmp_path: Path) -> None:
    told = said(tmp_path, *QUESTIONS, 3600.0, "p", 60.0, "p", 10.0)
    assert len([line for line in told if "min late. y takes it" in line]) == 1
