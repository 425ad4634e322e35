from datetime import UTC, datetime
from pathlib import Path

import pytest

from als_tui.meeting.events import Event
from als_tui.meeting.facts import AnyFact, Gap, Noted, Paused, PauseNamed, Reopened, StageEntered, TurnGiven, Undone
from als_tui.meeting.moves import closing
from als_tui.meeting.stages import Cause, Counting, Ending, Stage, Why
from als_tui.session.clock import FastClock, HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import header_for
from als_tui.store.lock import InUse
from als_tui.store.places import Places
from als_tui.store.session_file import Refused, SessionFile
from tests.builders import START
from tests.session.meetings import SET, a_clock, a_session


def test_the_meetings_seconds_run_on_from_the_wall_clock(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.WELCOME))
    clock.move(100)
    first.record(Noted(text="before the stop"))
    first.end()
    clock.move(30)
    again = LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    assert again.now() == 130.0
    assert isinstance(again.events[-1].fact, Reopened)
    assert again.meeting.stage is Stage.WELCOME
    again.end()


def test_how_long_nothing_ran_is_known_from_the_last_heartbeat_or_event(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.WELCOME))
    first.end()
    clock.move(432)
    again = LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    assert again.stopped == 432.0
    again.end()


def test_a_draft_comes_back_unless_it_was_already_kept(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.WELCOME))
    first.drafts.update({"note": ("kept in the meantime",), "learning": ("half a thought",)})
    first.keep_drafts_now()
    first.record(Noted(text="kept in the meantime"))
    first._writer.close(5)
    again = LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    assert again.drafts == {"learning": ("half a thought",)}
    again.end()


def test_nothing_before_the_stop_can_be_taken_back_by_a_key(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.WELCOME))
    first.end()
    again = LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    assert again.meeting.newest is None
    again.end()


def test_a_session_that_is_open_elsewhere_is_not_taken_up(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    with pytest.raises(InUse):
        LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    first.end()


def test_a_closed_session_is_not_taken_up(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.WELCOME))
    first.record(closing(first.meeting, Ending.CLOSED, first.now()))
    first.end()
    with pytest.raises(Refused):
        LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))


def test_a_draft_that_was_kept_without_its_blanks_does_not_come_back(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.drafts["note"] = ("kept ",)
    first.keep_drafts_now()
    first.record(Noted(text="kept"))
    first._writer.close(5)
    again = LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    assert again.drafts == {}
    again.end()


@pytest.mark.parametrize("before", [0.0, 6e8])
def test_a_file_whose_seconds_run_backwards_goes_on_from_the_latest(tmp_path: Path, before: float) -> None:
    clock = a_clock()
    path = left_at(tmp_path, clock, (before, 10.0))
    clock.move(30)
    again = LiveSession.resume(path, clock, Places.throw_away(tmp_path))
    assert again.now() == max(before, 10.0) + 30
    assert [oddity.event.n for oddity in again.meeting.oddities] == ([2] if before else [])
    again.end()


def test_a_file_that_nothing_can_follow_is_refused_and_let_go(tmp_path: Path) -> None:
    clock = a_clock()
    path = left_at(tmp_path, clock, (1e10, 1e10))
    clock.move(1)
    for _ in range(2):
        with pytest.raises(Refused):
            LiveSession.resume(path, clock, Places.throw_away(tmp_path))


def test_a_clock_that_stood_at_1970_keeps_no_meeting_from_going_on(tmp_path: Path) -> None:
    clock = HandClock(datetime(1970, 1, 1, tzinfo=UTC))
    path = left_at(tmp_path, clock, (0.0, 1.0))
    again = LiveSession.resume(path, a_clock(), Places.throw_away(tmp_path))
    assert again.stopped == (START - clock.now()).total_seconds()
    again.end()


@pytest.mark.parametrize("word", ["advice", "Asha"])
def test_a_draft_in_the_words_of_a_name_or_a_reason_is_still_a_draft(tmp_path: Path, word: str) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    for fact in (StageEntered(stage=Stage.CHECK_IN), TurnGiven(member="Asha"), Paused(), PauseNamed(why=Why.ADVICE)):
        first.record(fact)
    first.drafts["pause_note"] = (word,)
    first.keep_drafts_now()
    first._writer.close(5)
    again = LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    assert again.drafts == {"pause_note": (word,)}
    again.end()


def killed(session: LiveSession) -> None:
    """What was recorded is on the disk, and nothing of the rest."""
    session._writer.close(5)


def stopped_again(folder: Path, clock: HandClock, path: Path) -> LiveSession:
    """The meeting, taken up at once after another stop."""
    clock.move(5)
    return LiveSession.resume(path, clock, Places.throw_away(folder))


def test_a_stop_that_nobody_has_answered_for_is_asked_about_again(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.CHECK_IN))
    first.end()
    clock.move(3600)
    second = LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    assert (second.stopped, second.is_stop_long) == (3600.0, True)
    second.end()
    third = stopped_again(tmp_path, clock, first.path)
    assert third.stopped == 3605.0
    third.record(Gap(seconds=third.stopped, how=Counting.PAUSED, cause=Cause.STOP))
    third.end()
    fourth = stopped_again(tmp_path, clock, first.path)
    assert (fourth.stopped, fourth.is_stop_long) == (5.0, False)
    fourth.end()


@pytest.mark.parametrize("cause", Cause)
def test_an_answer_that_was_taken_back_is_asked_for_again_after_the_program_was_killed(
    tmp_path: Path, cause: Cause
) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.CHECK_IN))
    answer = first.record(Gap(seconds=600.0, how=Counting.PAUSED, cause=cause))
    first.record(Undone(of=answer.n))
    killed(first)
    again = stopped_again(tmp_path, clock, first.path)
    assert (again.stopped, again.is_stop_long) == (605.0, True)
    again.end()


@pytest.mark.parametrize("is_noted", [False, True])
def test_a_sleep_that_waits_for_its_answer_is_asked_about_after_the_program_was_killed(
    tmp_path: Path, *, is_noted: bool
) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.CHECK_IN))
    clock.move(900)
    first.slept(900)
    if is_noted:
        clock.move(2)
        first.record(Noted(text="written before the answer"))
    clock.move(60)
    first.beat()
    killed(first)
    again = stopped_again(tmp_path, clock, first.path)
    assert again.stopped == pytest.approx(905.0)
    again.end()


def test_a_sleep_that_was_answered_for_is_not_asked_about_again(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.CHECK_IN))
    clock.move(900)
    first.slept(900)
    first.record(Gap(seconds=900.0, how=Counting.COUNTED, cause=Cause.SLEEP))
    clock.move(3)
    first.record(Noted(text="after the answer"))
    killed(first)
    assert stopped_again(tmp_path, clock, first.path).stopped == 5.0


def test_a_stop_in_a_pause_is_part_of_the_pause_and_is_never_asked_about(tmp_path: Path) -> None:
    clock = a_clock()
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.CHECK_IN))
    first.record(Paused())
    first.end()
    clock.move(3600)
    second = LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    assert not second.is_stop_long
    second.end()
    assert stopped_again(tmp_path, clock, first.path).stopped == 5.0


def test_a_trial_that_runs_fast_beats_in_its_own_time(tmp_path: Path) -> None:
    base = a_clock()
    clock = FastClock(base, 60)
    first = a_session(tmp_path, clock)
    first.record(StageEntered(stage=Stage.WELCOME))
    base.move(10)
    first.beat()
    first.end()
    again = LiveSession.resume(first.path, clock, Places.throw_away(tmp_path))
    assert again.stopped == pytest.approx(0.0, abs=1.0)
    again.end()


def left_at(folder: Path, clock: HandClock, seconds: tuple[float, float]) -> Path:
    """A file with two events at these seconds of its meeting."""
    facts: tuple[AnyFact, ...] = (StageEntered(stage=Stage.WELCOME), Noted(text="last"))
    events = [Event(n, clock.now(), t, fact) for n, (t, fact) in enumerate(zip(seconds, facts, strict=True), start=1)]
    file = SessionFile.create(folder, header_for(SET, 1, clock.now()), events, "als-tui")
    file.close()
    return file.path
