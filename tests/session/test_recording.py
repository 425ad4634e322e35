from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from als_tui.meeting.facts import Asked, Clock, Closed, Noted, Opened, PartEntered, Paused, Redone, StageEntered, Undone
from als_tui.meeting.fold import fold
from als_tui.meeting.moves import closing
from als_tui.meeting.stages import Ending, Part, Stage
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.store.session_file import load
from tests.builders import MEMBERS
from tests.session.meetings import a_clock, a_session


def begun(folder: Path) -> LiveSession:
    session = a_session(folder, a_clock())
    session.record(StageEntered(stage=Stage.WELCOME))
    return session


def test_a_session_begins_with_its_file_and_a_clock_that_waits(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    clock.move(60)
    assert session.path.is_file()
    assert (session.now(), session.meeting.place, session.meeting.newest) == (60.0, None, None)
    assert isinstance(session.events[-1].fact, Opened)
    session.end()


def test_a_fact_counts_before_the_disk_has_it_and_is_on_the_disk_when_that_is_said(tmp_path: Path) -> None:
    session = begun(tmp_path)
    assert session.meeting.stage is Stage.WELCOME
    assert session.settle()
    assert session.saving.pending == 0
    assert [event.fact for event in load(session.path).events] == [event.fact for event in session.events]
    session.end()


def test_the_meeting_is_at_any_time_the_fold_of_its_file(tmp_path: Path) -> None:
    session = begun(tmp_path)
    for fact in (StageEntered(stage=Stage.AIRTIME, presenter=MEMBERS[0]), PartEntered(part=Part.QUESTIONS)):
        session.record(fact)
    asked = session.record(Asked(member=MEMBERS[1]))
    for later in (Undone(of=asked.n), Redone(of=asked.n), Paused(), Noted(text="two at once")):
        session.record(later)
        session.settle()
        reading = load(session.path)
        assert reading.header is not None
        assert fold(reading.header, reading.events) == session.meeting
    session.end()


def test_what_was_taken_back_stays_in_the_file_and_counts_no_more(tmp_path: Path) -> None:
    session = begun(tmp_path)
    note = session.record(Noted(text="a wrong note"))
    session.record(Undone(of=note.n))
    assert len(session.meeting.yields.notes) == 0
    session.end()
    assert "a wrong note" in session.path.read_text(encoding="utf-8")


def test_a_text_that_no_file_may_hold_is_refused_before_it_counts(tmp_path: Path) -> None:
    session = begun(tmp_path)
    before = session.meeting
    with pytest.raises(ValidationError):
        session.record(Noted(text="x" * 5_000))
    assert session.meeting == before
    session.end()


def test_a_wall_clock_that_was_moved_is_told_and_changes_no_duration(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    session.record(StageEntered(stage=Stage.WELCOME))
    clock.move(100)
    clock.set_wall(3_600)
    session.beat()
    clock.move(1)
    assert session.now() == 101.0
    assert isinstance(session.events[-1].fact, Clock)
    assert session.events[-1].fact.jump == 3_600
    session.beat()
    assert len([event for event in session.events if isinstance(event.fact, Clock)]) == 1
    session.end()


def test_a_closed_meeting_leaves_no_draft_and_no_heartbeat(tmp_path: Path) -> None:
    session = begun(tmp_path)
    session.drafts["note"] = ("half a thought",)
    session.keep_drafts()
    session.beat()
    session.settle()
    assert [path.name for path in (tmp_path / "state" / "drafts").iterdir()] != []
    session.record(closing(session.meeting, Ending.CLOSED, session.now()))
    assert session.end()
    assert list((tmp_path / "state" / "drafts").iterdir()) == []
    assert list((tmp_path / "state" / "heartbeats").iterdir()) == []


def test_ending_a_second_time_is_the_same(tmp_path: Path) -> None:
    session = begun(tmp_path)
    assert session.end()
    assert session.end()


def test_a_state_folder_that_takes_nothing_keeps_no_program_from_ending(tmp_path: Path) -> None:
    session = begun(tmp_path)
    (tmp_path / "state").write_text("not a folder")
    session.drafts["note"] = ("half a thought",)
    session.keep_drafts_now()
    session.keep_drafts()
    session.beat()
    assert session.end()


def test_a_clock_that_is_set_from_1970_to_today_is_told_and_stops_nothing(tmp_path: Path) -> None:
    clock = HandClock(datetime(1970, 1, 1, tzinfo=UTC))
    session = a_session(tmp_path, clock)
    clock.set_wall(1.8e9)
    session.beat()
    assert session.events[-1].fact == Clock(jump=1.8e9)
    session.end()


def test_a_clock_that_is_moved_after_the_end_adds_nothing_to_the_file(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    session.record(closing(session.meeting, Ending.CLOSED, session.now()))
    clock.set_wall(60)
    session.beat()
    assert isinstance(session.events[-1].fact, Closed)
    session.end()
