"""Past sessions looked through: copies together, and what is sought found in the list and in the files."""

import shutil
from pathlib import Path

import pytest

from als_tui.session.finding import listed
from als_tui.session.shelf import Shelved, has_all, in_story, make_findable, shelved
from als_tui.store import glance
from als_tui.store.disk import open_for_reading
from als_tui.store.library import Entry, State, entries, entry
from als_tui.store.places import Places

SAMPLES = Path(__file__).parents[2] / "sessions"
THIRD = SAMPLES / "2026-11-12-menai-set-c3f7.toml"


def folder_with_copies(folder: Path) -> Path:
    """The samples, with a copy of the third, a torn copy of the second, and a file of nothing."""
    for path in SAMPLES.glob("*.toml"):
        shutil.copy(path, folder)
    shutil.copy(THIRD, folder / "2026-11-12-menai-set-c3f7 (2).toml")
    second = folder / "2026-10-15-menai-set-b2e6.toml"
    (folder / "2026-10-15-copied.toml").write_bytes(second.read_bytes()[:5_000])
    (folder / "2026-01-01-nothing.toml").write_text("")
    (folder / "2026-01-02-nothing.toml").write_text("")
    return folder


def test_copies_of_one_meeting_are_one_line_and_the_longest_tells_it(tmp_path: Path) -> None:
    found = shelved(entries(folder_with_copies(tmp_path)))
    assert [(one.entry.number, len(one.copies)) for one in found if one.entry.slug] == [(3, 1), (2, 1), (1, 0)]
    second = next(one for one in found if one.entry.number == 2)
    assert next(one for one in found if one.entry.number == 3).entry.path.name == THIRD.name
    assert second.entry.path.name == "2026-10-15-menai-set-b2e6.toml"
    assert [path.name for path in second.copies] == ["2026-10-15-copied.toml"]


def test_files_that_tell_no_meeting_are_never_copies_of_one_another(tmp_path: Path) -> None:
    found = shelved(entries(folder_with_copies(tmp_path)))
    assert [one.copies for one in found if one.entry.state is State.DAMAGED] == [(), ()]


@pytest.mark.parametrize(
    ("sought", "is_there"),
    [("", True), ("menai 3", True), ("MARED", True), ("nov 2026", True), ("2026-11-12", True), ("gethin oct", False),
     ("c3f7", True), ("airtimes", True), ("stranger", False), ("menai 1", False), ("menai 2", False), ("12", True),
     ("november", True), ("thursday 12 november 2026", True), ("12/11/2026", True), ("closed", True), ("open", False)],
)  # fmt: skip
def test_every_word_of_what_is_sought_must_stand_in_the_list(sought: str, is_there: bool) -> None:
    third = next(one for one in shelved(entries(SAMPLES)) if one.entry.number == 3)
    assert third.has(sought) is is_there


@pytest.mark.parametrize(
    ("state", "told"),
    [(State.OPEN, "unfinished"), (State.OPEN, "open"), (State.DAMAGED, "damaged"), (State.BROKEN_OFF, "broken off"),
     (State.FOREIGN, "foreign"), (State.NEWER, "newer")],
)  # fmt: skip
def test_how_a_file_stands_is_found_by_what_the_list_and_its_data_call_it(state: State, told: str) -> None:
    assert Shelved(Entry(Path("x.toml"), state)).has(told)


def test_what_was_told_is_found_in_the_file_and_private_notes_only_on_purpose(tmp_path: Path) -> None:
    assert in_story(THIRD, "FIFTH", "second") == in_story(THIRD, "FIFTH second") == 1
    assert in_story(THIRD, "Ten seconds of quiet") == 0
    assert in_story(THIRD, "Ten seconds of quiet", with_private=True) == 1
    assert in_story(THIRD, "airtime") >= 2
    assert in_story(tmp_path / "not there.toml", "x") == 0


@pytest.mark.parametrize("name", [f"{THIRD.stem} (Non)", f"Copy of {THIRD.stem}", f"~{THIRD.stem}", "Kopie", "0"])
def test_a_torn_copy_of_a_meeting_that_is_over_is_neither_resumed_nor_told_in_its_place(
    tmp_path: Path, name: str
) -> None:
    places = Places.throw_away(tmp_path)
    places.sessions.mkdir(parents=True)
    shutil.copy(THIRD, places.sessions)
    copy = places.sessions / f"{name}.toml"
    copy.write_bytes(THIRD.read_bytes()[:9_000])
    assert entry(copy).state is State.OPEN
    found = listed(places)
    assert (found.unfinished, [one.file for one in found.entries]) == (None, [THIRD.name])
    copy.write_bytes(THIRD.read_bytes()[:9_000] + b"\n" * 9_000)  # longer than what it was made of: then it goes on
    assert listed(places).unfinished == entry(copy)


def test_what_is_made_findable_need_not_be_put_together_when_a_letter_is_typed(tmp_path: Path) -> None:
    found = shelved(entries(folder_with_copies(tmp_path)))
    make_findable(found)
    assert all({"text", "numbers"} <= vars(one).keys() for one in found)


@pytest.mark.parametrize("length", [9_000, None], ids=["one open", "all over"])
def test_home_reads_every_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: int | None) -> None:
    places = Places.throw_away(tmp_path)
    places.sessions.mkdir(parents=True)
    names = [f"2026-01-{day:02}-a-{day:04}.toml" for day in range(1, 29)]
    for name in names:
        data = THIRD.read_bytes().replace(b'id = "c3f7', f'id = "{name[-9:-5]}'.encode(), 1)
        (places.sessions / name).write_bytes(data[:length] if name == names[3] else data)
    opened: list[str] = []

    def counting(path: Path) -> int:
        opened.append(path.name)
        return open_for_reading(path)

    monkeypatch.setattr(glance, "open_for_reading", counting)
    found = listed(places)
    assert (found.unfinished is not None, len(found.entries)) == (length is not None, 27 if length else 28)
    assert sorted(opened) == names


def test_a_name_to_which_a_hand_has_put_something_comes_on_its_day_and_one_without_a_day_comes_last(
    tmp_path: Path,
) -> None:
    names = ["2026-03-05-a-0003.toml", "Copy of 2026-01-08-a-0001.toml", "2025-12-11-b-0002.toml", "Kopie.toml"]
    for name in names:
        shutil.copy(THIRD, tmp_path / name)
    assert [found.path.name for found in entries(tmp_path)] == names


@pytest.mark.parametrize(
    ("sought", "beyond"),
    [("menai boundary", ("boundary",)), ("Menai", ("Menai",)), ("fifth second", ("fifth", "second")), ("", ()),
     ("nov 12 Siân's boundary", ("Siân's", "boundary")), ("menai 2 boundary", ("2", "boundary"))],
)  # fmt: skip
def test_what_the_list_does_not_tell_must_stand_in_the_story_and_where_it_tells_all_then_all(
    sought: str, beyond: tuple[str, ...]
) -> None:
    third = next(one for one in shelved(entries(SAMPLES)) if one.entry.number == 3)
    assert third.beyond(sought) == beyond


@pytest.mark.parametrize(
    ("sought", "told", "is_there"),
    [(("fifth", "SECOND"), "Her second, my fifth", True), (("fifth", "third"), "Her second, my fifth", False),
     (("2",), "2 of 3 rules", True), (("2",), "12 rules", False), (("ifth",), "fifth", True), ((), "any", True)],
)  # fmt: skip
def test_every_word_must_stand_in_what_is_told_and_a_short_number_as_it_is(
    sought: tuple[str, ...], told: str, is_there: bool
) -> None:
    assert has_all(sought, told) is is_there
