"""Where files live, and who may look into their folders."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from als_tui.store.places import Places, private_folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own, for ``~`` and for the system's usual folders."""
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


@pytest.fixture
def no_umask() -> Iterator[None]:
    """A user who lets everybody in."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_usual_folders_are_in_the_users_home(home: Path) -> None:
    places = Places.standard(None, {})
    assert places.data.name == places.state.name == "als-tui"
    assert places.data.is_relative_to(home)
    assert places.state.is_relative_to(home)


def test_dir_wins_over_the_variable_and_the_variable_over_the_usual_folder(tmp_path: Path) -> None:
    environ = {"ALS_TUI_DIR": str(tmp_path / "variable")}
    assert Places.standard(str(tmp_path / "given"), environ).data == tmp_path / "given"
    assert Places.standard(None, environ).data == tmp_path / "variable"
    assert Places.standard("", {"ALS_TUI_DIR": ""}) == Places.standard(None, {})


def test_a_chosen_folder_may_be_told_from_here_or_from_home(home: Path, tmp_path: Path) -> None:
    assert Places.standard("here", {}).data == tmp_path / "here"
    assert Places.standard("~/there", {}).data == home / "there"
    assert Places.standard("~nobody-of-that-name/x", {}).data == tmp_path / "~nobody-of-that-name" / "x"


def test_drafts_of_a_chosen_folder_do_not_lie_in_it(tmp_path: Path) -> None:
    usual, chosen = Places.standard(None, {}), Places.standard(str(tmp_path / "Dropbox"), {})
    assert chosen.drafts.is_relative_to(usual.state)
    assert not chosen.drafts.is_relative_to(chosen.data)


def test_two_chosen_folders_share_nothing(tmp_path: Path) -> None:
    one, other = Places.standard(str(tmp_path / "one"), {}), Places.standard(str(tmp_path / "other"), {})
    assert one.state != other.state
    assert one.state not in other.state.parents


def test_one_folder_has_one_state_by_whatever_path_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    spellings = ("real", str(tmp_path / "real"), "link", "link/../real/.", "link/")
    assert len({Places.standard(spelling, {}).state for spelling in spellings}) == 1
    usual = Places.standard(None, {})
    assert Places.standard(str(usual.data), {}) == usual


def test_every_folder_has_its_place(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "state")
    assert [places.sets.name, places.sessions.name] == ["sets", "sessions"]
    assert {places.sets.parent, places.sessions.parent} == {places.data}
    assert [places.drafts.name, places.heartbeats.name, places.crashes.name] == ["drafts", "heartbeats", "crashes"]
    assert {places.drafts.parent, places.heartbeats.parent, places.crashes.parent} == {places.state}


def test_asking_where_files_live_makes_no_folder(tmp_path: Path) -> None:
    for places in (Places.standard(None, {}), Places.throw_away(tmp_path / "demo")):
        assert places.rescue
    assert list(tmp_path.iterdir()) == []


def test_a_rescue_goes_to_the_state_folder_then_home_then_the_temporary_folder(home: Path) -> None:
    places = Places.standard(None, {})
    first, second, third = places.rescue
    assert (first, second) == (places.state / "rescue", home / f"als-tui-rescue-{places.mark}")
    assert third.parent.is_dir()
    assert third.name == second.name
    other = Places.standard(str(home / "other"), {})
    assert not set(other.rescue) & set(places.rescue)


def test_a_rescue_is_never_refused_because_the_system_has_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    places = Places.standard(None, {})

    def lost() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", lost)
    assert len(places.rescue) == 2


def test_nothing_of_the_demo_leaves_its_folder(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path / "demo")
    everywhere = [places.sets, places.sessions, places.drafts, places.heartbeats, places.crashes, *places.rescue]
    assert all(place.is_relative_to(tmp_path / "demo") for place in everywhere)


@pytest.mark.usefixtures("no_umask")
def test_a_new_folder_and_those_made_above_it_are_for_the_user_alone(tmp_path: Path) -> None:
    folder = private_folder(tmp_path / "one" / "two" / "three")
    assert [mode(made) for made in (folder, folder.parent, folder.parent.parent)] == [0o700] * 3
    assert private_folder(folder) == folder


@pytest.mark.usefixtures("no_umask")
def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    private_folder(shared / "new")
    assert (mode(private_folder(shared)), mode(shared / "new")) == (0o755, 0o700)


@pytest.mark.parametrize("slug", ["../x", "/etc/x", "a\0b", "", "x" * 99])
def test_the_file_of_a_set_is_in_its_folder_whatever_its_slug_is(tmp_path: Path, slug: str) -> None:
    assert Places.throw_away(tmp_path).set_file(slug).parent == tmp_path / "data" / "sets"
