from pathlib import Path

import pytest

from als_tui.meeting.facts import Noted, Reopened, StageEntered
from als_tui.meeting.moves import closing
from als_tui.meeting.stages import Ending, Stage
from als_tui.session.live import LiveSession
from als_tui.store.lock import InUse
from als_tui.store.places import Places
from als_tui.store.session_file import Refused
from tests.session.meetings import a_clock, a_session


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
