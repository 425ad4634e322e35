"""A meeting on a disk that is full: nothing of it is lost, whatever is done next, and nobody waits for the disk."""

import errno
import time
from pathlib import Path

import pytest

from als_tui.meeting.facts import Noted, StageEntered
from als_tui.meeting.stages import Ending, Stage
from als_tui.session.finding import with_what_came_home
from als_tui.store.places import Places
from als_tui.store.session_file import load
from tests.builders import closed
from tests.session.meetings import a_clock, a_session
from tests.store.faults import Disk, until

WORDS = ["one", "two", "three"]


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.mark.parametrize("how", [None, Ending.BROKEN_OFF])
def test_what_a_full_disk_refused_comes_home_when_there_is_room(how: Ending | None, disk: Disk, tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    session = a_session(tmp_path, a_clock())
    session.record(StageEntered(stage=Stage.WELCOME))
    assert session.settle()
    disk.failing = {("write", "/sessions/"): errno.ENOSPC}
    for word in WORDS:
        session.record(Noted(text=word))
    if how:
        session.record(closed(how))
    until(lambda: session.saving.rescue)
    began = time.monotonic()
    assert not session.end()
    assert time.monotonic() - began < 1.5
    with_what_came_home(places)  # is refused once more, and changes nothing
    assert len(list(places.rescue[0].iterdir())) == 1
    disk.failing = {}
    found = with_what_came_home(places)
    told = load(session.path)
    assert [event.fact.text for event in told.events if isinstance(event.fact, Noted)] == WORDS
    assert (found.unfinished is None) == told.is_closed == (how is not None)
    assert list(places.rescue[0].iterdir()) == []


def test_a_disk_with_room_again_has_all_before_the_session_is_let_go(disk: Disk, tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock())
    disk.failing = {("write", "/sessions/"): errno.ENOSPC}
    session.record(Noted(text="late"))
    until(lambda: session.saving.rescue)
    disk.failing = {}
    assert session.end()
    assert not session.saving.pending
    assert isinstance(load(session.path).events[-1].fact, Noted)
