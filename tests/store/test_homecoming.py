"""What a refusing disk has kept away from the sessions comes back to them: whole, once, and to its own place."""

import errno
import os
from pathlib import Path

import pytest

from als_tui.meeting.events import Event
from als_tui.store.format import MOST_BYTES
from als_tui.store.homecoming import bring_home
from als_tui.store.left_behind import left_behind
from als_tui.store.library import newest_unfinished
from als_tui.store.places import Places
from als_tui.store.session_file import SessionFile, load
from tests.store.faults import Disk
from tests.store.kept import CLOSED, OPEN_FACTS, events_of, file_of, numbered
from tests.store.odd_links import ODD_LINKS

EVENTS = events_of(9)
STEM = "2026-11-24-lleisiau-gwent-0f3c"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    found = Places(tmp_path / "data", tmp_path / "state")
    for folder in (found.sessions, *found.rescue):
        folder.mkdir(parents=True)
    return found


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_what_the_copy_holds_beyond_the_session_is_appended_to_it_and_the_copy_goes(places: Places) -> None:
    own = put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:4]))
    copy = put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(EVENTS))
    bring_home(places)
    assert own.read_bytes() == file_of(EVENTS)
    assert not copy.exists()


def test_a_meeting_that_ended_while_its_disk_was_full_is_ended(places: Places) -> None:
    told = numbered((*OPEN_FACTS[:5], CLOSED))
    own = put(places.sessions, f"{STEM}.toml", file_of(told[:3]))
    put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(told))
    bring_home(places)
    assert load(own).is_closed
    assert newest_unfinished(places.sessions, *places.rescue) is None


@pytest.mark.parametrize("odd", ODD_LINKS)
def test_an_odd_link_beside_the_session_keeps_nothing_from_coming_home(places: Places, odd: str) -> None:
    own = put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:4]))
    (places.sessions / f"{STEM}-odd.toml").symlink_to(odd)
    put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(EVENTS))
    bring_home(places)
    assert own.read_bytes() == file_of(EVENTS)


def test_a_torn_end_of_the_session_is_set_aside_before_it_is_completed(places: Places) -> None:
    own = put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:4]) + b"\n[[event]]\nn = 5\nat")
    put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(EVENTS))
    bring_home(places)
    assert own.read_bytes() == file_of(EVENTS)
    assert len(list(places.sessions.glob("*.torn-*"))) == 1


def test_a_copy_that_says_something_else_stays_and_changes_nothing(places: Places) -> None:
    other = [*EVENTS[:3], *numbered(OPEN_FACTS[10:12], first=4)]
    own = put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:5]))
    copy = put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(other))
    bring_home(places)
    assert own.read_bytes() == file_of(EVENTS[:5])
    assert copy.read_bytes() == file_of(other)


def test_a_copy_of_a_session_that_is_gone_becomes_the_session(places: Places) -> None:
    copy = put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(EVENTS))
    bring_home(places)
    assert (places.sessions / f"{STEM}.toml").read_bytes() == file_of(EVENTS)
    assert not copy.exists()


def test_a_meeting_that_went_on_elsewhere_comes_back_to_its_own_file(places: Places) -> None:
    own = put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:3]))
    put(places.rescue[0], f"{STEM}-continued-1.toml", file_of(EVENTS))
    bring_home(places)
    assert own.read_bytes() == file_of(EVENTS)
    assert list(places.rescue[0].iterdir()) == []


def test_one_whose_own_file_says_something_else_is_fetched_beside_it_and_hides_it(places: Places) -> None:
    other = [*EVENTS[:3], *numbered(OPEN_FACTS[10:12], first=4)]
    own = put(places.sessions, f"{STEM}.toml", file_of(other))
    put(places.rescue[0], f"{STEM}-continued-1.toml", file_of(EVENTS))
    bring_home(places)
    found = newest_unfinished(places.sessions)
    assert found is not None
    assert found.path == places.sessions / f"{STEM}-continued-1.toml"
    assert found.path.read_bytes() == file_of(EVENTS)
    assert own.read_bytes() == file_of(other)
    assert list(places.rescue[0].iterdir()) == []


def test_of_all_that_was_left_the_longest_comes_first(places: Places) -> None:
    own = put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:3]))
    put(places.rescue[0], f"{STEM}-continued-1.toml", file_of(EVENTS[:6]))
    put(places.rescue[0], f"{STEM}-continued-1-rescue-1.toml", file_of(EVENTS))
    bring_home(places)
    assert own.read_bytes() == file_of(EVENTS)
    assert list(places.sessions.iterdir()) == [own]
    assert list(places.rescue[0].iterdir()) == []


@pytest.mark.parametrize("told", [EVENTS, numbered((*OPEN_FACTS[:5], CLOSED))], ids=["open", "closed"])
@pytest.mark.parametrize("cut", [0, 2])
def test_a_copy_of_which_the_session_has_all_goes(places: Places, told: list[Event], cut: int) -> None:
    own = put(places.sessions, f"{STEM}.toml", file_of(told))
    put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(told[: len(told) - cut]))
    bring_home(places)
    assert own.read_bytes() == file_of(told)
    assert list(places.rescue[0].iterdir()) == []


def test_a_session_that_a_power_cut_left_empty_is_had_from_its_copy(places: Places) -> None:
    own = put(places.sessions, f"{STEM}.toml", b"")
    put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(EVENTS))
    bring_home(places)
    found = newest_unfinished(places.sessions)
    assert found is not None
    assert found.path.read_bytes() == file_of(EVENTS)
    assert own.read_bytes() == b""


@pytest.mark.parametrize(
    "data",
    [
        b"title = 'my disk rescue log'\n",
        b"#" * (MOST_BYTES + 1),
        file_of(EVENTS).replace(b'id = "0f3c', b'id = "aaaa'),
        file_of(EVENTS).replace(b"\nkind = ", b"\nkind ", 1),
    ],
    ids=["foreign", "too long", "of another meeting", "damaged"],
)  # fmt: skip
@pytest.mark.parametrize("name", [f"{STEM}-rescue-1.toml", f"{STEM}-continued-1.toml"])
def test_what_is_no_whole_session_of_that_name_is_left_alone(places: Places, name: str, data: bytes) -> None:
    left = put(places.rescue[0], name, data)
    bring_home(places)
    assert left.read_bytes() == data
    assert list(places.sessions.iterdir()) == []


def test_while_the_disk_still_refuses_the_meeting_goes_on_in_the_copy(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:3]))
    put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(EVENTS))
    disk = Disk(monkeypatch)
    disk.failing = {("write", "/sessions/"): errno.ENOSPC}
    bring_home(places)
    found = newest_unfinished(places.sessions, *places.rescue)
    assert found is not None
    assert found.path == places.rescue[0] / f"{STEM}-continued-1.toml"
    file, reading = SessionFile.resume(found.path)
    assert list(reading.events) == EVENTS
    file.close()
    disk.failing = {}
    bring_home(places)
    assert own.read_bytes() == file_of(EVENTS)


def test_a_copy_of_a_meeting_that_went_on_completes_the_longest_of_its_files(places: Places) -> None:
    put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:3]))
    later = put(places.sessions, f"{STEM}-continued-1.toml", file_of(EVENTS[:6]))
    put(places.rescue[0], f"{STEM}-rescue-1.toml", file_of(EVENTS))
    bring_home(places)
    assert later.read_bytes() == file_of(EVENTS)
    assert (places.sessions / f"{STEM}.toml").read_bytes() == file_of(EVENTS[:3])


@pytest.mark.parametrize("name", [f"{STEM}-rescue-1.toml", f"{STEM}-continued-1.toml"])
def test_a_meeting_that_is_in_use_is_left_alone(places: Places, name: str) -> None:
    own = put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:3]))
    left = put(places.rescue[0], name, file_of(EVENTS))
    held, _ = SessionFile.resume(own if "rescue" in name else left)
    bring_home(places)
    held.close()
    assert own.read_bytes() == file_of(EVENTS[:3])
    assert left.exists()
    bring_home(places)
    assert not left.exists()


def test_one_that_cannot_come_home_is_still_found(places: Places) -> None:
    places.sessions.rmdir()
    places.data.joinpath("sessions").write_text("in the way")
    left = put(places.rescue[0], f"{STEM}-continued-1.toml", file_of(EVENTS))
    bring_home(places)
    found = newest_unfinished(places.sessions, *places.rescue)
    assert found is not None
    assert found.path == left


@pytest.mark.parametrize("name", ["notes-rescue-1.toml", f"{STEM}.toml", f"{STEM}-rescue-1.toml~", "x.toml"])
def test_files_of_other_names_are_none_of_ours(places: Places, name: str) -> None:
    put(places.rescue[0], name, file_of(EVENTS))
    assert list(left_behind(places)) == []


def test_links_and_other_people_s_files_are_none_of_ours(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = put(places.data, "outside.toml", file_of(EVENTS))
    (places.rescue[0] / f"{STEM}-continued-1.toml").symlink_to(outside)
    assert list(left_behind(places)) == []
    put(places.rescue[0], f"{STEM}-continued-2.toml", file_of(EVENTS))
    assert len(list(left_behind(places))) == 1
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000)
    assert list(left_behind(places)) == []


@pytest.mark.parametrize("kept", [3, 9], ids=["its beginning", "seemingly all of it"])
def test_a_file_that_was_left_is_made_anew_for_it_may_show_what_its_disk_has_dropped(places: Places, kept: int) -> None:
    own = put(places.sessions, f"{STEM}.toml", file_of(EVENTS[:kept]))
    before = own.stat().st_ino
    put(places.rescue[0], f"{STEM}-continued-1.toml", file_of(EVENTS))
    bring_home(places)
    assert own.read_bytes() == file_of(EVENTS)
    assert own.stat().st_ino != before
    assert list(places.rescue[0].iterdir()) == []
