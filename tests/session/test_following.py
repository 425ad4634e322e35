"""A meeting of another window is followed by its file alone, wherever that goes, and nothing is written."""

from pathlib import Path

import pytest

from als_tui.meeting.facts import Noted, StageEntered
from als_tui.meeting.stages import Ending, Stage
from als_tui.session.following import Following
from als_tui.store.lock import is_held
from als_tui.store.places import Places
from tests.builders import closed
from tests.session.meetings import a_clock, a_session


def test_it_has_what_the_file_has_and_the_time_that_the_clock_tells(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    session.record(StageEntered(stage=Stage.WELCOME))
    assert session.settle()
    following = Following(session.path, clock, Places.throw_away(tmp_path))
    clock.move(90)
    assert (following.meeting, following.now()) == (session.meeting, session.now())
    session.record(StageEntered(stage=Stage.CHECK_IN))
    assert session.settle()
    before = session.path.read_bytes()
    following.look()
    assert following.is_held
    assert following.meeting == session.meeting
    session.end()
    following.look()
    assert not following.is_held
    assert session.path.read_bytes() == before


def test_it_goes_where_the_meeting_goes_and_stands_still_at_its_end(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    session.record(StageEntered(stage=Stage.WELCOME))
    assert session.settle()
    following = Following(session.path, clock, Places.throw_away(tmp_path))
    session.path.rename(tmp_path / "away.toml")
    session.record(Noted(text="one"))
    assert session.settle()
    following.look()
    assert (following.path, following.is_held) == (session.path, True)
    assert following.meeting == session.meeting
    session.record(closed(Ending.CLOSED))
    session.end()
    following.look()
    assert not following.meeting.is_open
    now = following.now()
    clock.move(60)
    assert following.now() == now


def test_a_file_that_cannot_be_read_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"")
    with pytest.raises(ValueError, match=r"a\.toml"):
        Following(tmp_path / "a.toml", a_clock(), Places.throw_away(tmp_path))
    assert not is_held(tmp_path / "a.toml")
    assert not is_held(tmp_path / "nowhere.toml")
