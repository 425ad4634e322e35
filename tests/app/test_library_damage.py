"""What the library finds in the middle of its files, and what it says where there are none to be read."""

import json
import shutil
from itertools import count
from pathlib import Path
from threading import Event

import pytest

from als_tui.app.screens.library import LibraryScreen
from als_tui.store.library import Entry
from als_tui.store.places import Places
from als_tui.store.soundness import Soundness
from als_tui.words import home
from als_tui.words import library as words
from tests.app.test_library import Shelf, at_shelf
from tests.session.test_shelf import SAMPLES, THIRD

SECOND = "2026-10-15-menai-set-b2e6.toml"


def shelve(places: Places) -> Path:
    """The three samples, the second of them damaged in an event in the middle."""
    places.sessions.mkdir(parents=True)
    for path in SAMPLES.glob("*.toml"):
        shutil.copy(path, places.sessions)
    second = places.sessions / SECOND
    text = second.read_text(encoding="utf-8")
    middle = text.index("[[event]]", len(text) // 2) + 12
    second.write_text(f"{text[:middle]}\N{BELL}{text[middle:]}", encoding="utf-8")
    return second


def kept(places: Places) -> dict[str, list[int | None]]:
    files: dict[str, list[int | None]] = json.loads(places.soundness.read_bytes())["files"]
    return files


async def until_kept(shelf: Shelf, places: Places, files: int) -> None:
    while not places.soundness.exists() or len(kept(places)) != files:
        await shelf.pilot.pause(0.02)


@pytest.mark.parametrize("size", [(80, 24), (60, 16)])
async def test_damage_in_the_middle_is_found_shown_remembered_and_gone_when_it_is_put_right(
    places: Places, size: tuple[int, int]
) -> None:
    second = shelve(places)
    async with at_shelf(places, size, is_full=False) as shelf:
        await shelf.until("damaged, line ")
        await until_kept(shelf, places, 3)
        line = kept(places)[SECOND][2]
        assert f"damaged, line {line}" in shelf.shown()
        assert [file for file, told in kept(places).items() if told[2] is not None] == [SECOND]
        assert shelf.shown().count("damaged") == 1
        shutil.copy(SAMPLES / SECOND, second)
        await shelf.press("question_mark", "escape")
        while "damaged" in shelf.shown():
            await shelf.pilot.pause(0.02)


async def test_what_else_is_known_of_a_damaged_session_is_told_behind_it_and_it_is_found_by_that(
    places: Places,
) -> None:
    shelve(places)
    async with at_shelf(places, (120, 36), is_full=False) as shelf:
        await shelf.until("damaged, line ")
        row = next(row for row in shelf.shown().split("\n") if "damaged" in row)
        assert "airtimes" in row
        assert "Menai Set · meeting 2" in row
        await shelf.press("slash", *"damaged")
        assert "1 of 3 sessions" in shelf.shown()


async def test_a_session_known_as_damaged_is_marked_at_once_and_not_read_again(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelve(places)
    async with at_shelf(places, is_full=False) as shelf:
        await until_kept(shelf, places, 3)

    def refused(_self: Soundness, entry: Entry) -> Entry:
        raise AssertionError(entry)

    monkeypatch.setattr(Soundness, "examined", refused)
    async with at_shelf(places, is_full=False) as shelf:
        assert shelf.shown().count("damaged, line ") == 1


@pytest.fixture
def goes_on(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Two files are read whole, and the others once this is set."""
    may, read, examined = Event(), count(1), Soundness.examined

    def slowly(soundness: Soundness, entry: Entry) -> Entry:
        if next(read) > 2:
            may.wait(5)
        return examined(soundness, entry)

    monkeypatch.setattr(Soundness, "examined", slowly)
    return may


async def until_waiting(shelf: Shelf) -> None:
    """All is listed, and the reading of whole files is under way."""
    while not [worker for worker in shelf.screen.workers if worker.group == "examining"]:
        await shelf.pilot.pause(0.02)
    await shelf.pilot.pause(0.2)


async def test_a_closed_screen_ends_the_reading_and_what_was_found_is_kept(places: Places, goes_on: Event) -> None:
    places.sessions.mkdir(parents=True)
    text = THIRD.read_text(encoding="utf-8")
    for number in range(60):
        told = text.replace('id = "c3f7', f'id = "{number:04x}', 1)
        (places.sessions / f"2026-01-01-menai-set-{number:04x}.toml").write_text(told, encoding="utf-8")
    async with at_shelf(places, is_full=False) as shelf:
        await until_waiting(shelf)
        await shelf.press("escape")
        goes_on.set()
        await until_kept(shelf, places, 3)
        first = kept(places)
        await shelf.press("r")
        assert isinstance(shelf.pilot.app.screen, LibraryScreen)
        await until_kept(shelf, places, 60)
        assert first.items() <= kept(places).items()


@pytest.mark.parametrize("key", ["enter", "question_mark"])
async def test_another_screen_in_front_stops_the_reading_and_coming_back_goes_on_with_it(
    places: Places, goes_on: Event, key: str
) -> None:
    shelve(places)
    shutil.copy(THIRD, places.sessions / "2026-12-01-menai-set-dddd.toml")
    another = places.sessions / "2026-12-01-menai-set-dddd.toml"
    another.write_text(another.read_text(encoding="utf-8").replace('id = "c3f7', 'id = "dddd', 1), encoding="utf-8")
    async with at_shelf(places, is_full=False) as shelf:
        await until_waiting(shelf)
        await shelf.press(key)
        goes_on.set()
        await until_kept(shelf, places, 3)
        await shelf.pilot.pause(0.2)
        assert len(kept(places)) == 3
        await shelf.press("q")
        await until_kept(shelf, places, 4)
        await shelf.until("damaged, line ")


async def test_words_of_the_list_and_words_of_the_story_are_sought_together(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("slash", *"menai nov fifth second", "enter")
        await shelf.until("1 place in 1 meeting have: menai nov fifth second")
        await shelf.press("enter")
        assert "1 of 1: fifth second" in str(getattr(shelf.pilot.app.screen, "notice", ""))


async def test_what_the_list_alone_tells_is_said_to_be_so(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("slash", *"c3f7", "enter")
        await shelf.until("1 session by name or date; nothing in what was said.")
        await shelf.press("slash", *["backspace"] * 4, *"outline", "enter")
        await shelf.until("places in 3 meetings have: outline")


async def test_behind_the_curtain_no_name_is_seen_and_none_can_be_asked_for(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("slash", *"menai", "enter", "b")
        for size in ((80, 24), (120, 36), (60, 16)):
            await shelf.pilot.resize_terminal(*size)
            await shelf.until(home.HIDDEN)
            assert not [name for name in ("Menai", "menai", "toml") if name in shelf.shown()]
            assert "meeting 3" in shelf.shown()
        await shelf.press("enter", "slash", "v", "down")
        assert isinstance(shelf.pilot.app.screen, LibraryScreen)
        assert not shelf.screen.is_writing
        assert "Menai" not in shelf.shown()
        await shelf.press("b")
        assert "Menai Set · meeting 3" in shelf.shown()


async def test_a_folder_that_has_vanished_is_told_as_such_and_one_that_was_never_made_is_not(places: Places) -> None:
    shelve(places)
    async with at_shelf(places, is_full=False) as shelf:
        await until_kept(shelf, places, 3)
        places.sessions.rename(places.data / "elsewhere")
        await shelf.press("question_mark", "escape")
        await shelf.until("is not there any more")
        assert words.NONE not in shelf.shown()
        (places.data / "elsewhere").rename(places.sessions)
        await shelf.press("question_mark", "escape")
        await shelf.until("damaged, line ")


async def test_a_folder_that_cannot_be_read_is_told_with_the_reason(places: Places) -> None:
    places.data.mkdir(parents=True)
    places.sessions.write_text("no folder")
    async with at_shelf(places, is_full=False) as shelf:
        await shelf.until("cannot be read (Not a directory)")
        assert words.NONE not in shelf.shown()
