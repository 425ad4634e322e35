"""The library of past sessions, on real files."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens import shelf_reading
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.library import LibraryScreen
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.session.clock import HandClock
from als_tui.store.library import Entry, entries
from als_tui.store.places import Places
from als_tui.words import library as words
from tests.builders import START
from tests.session.test_shelf import THIRD, folder_with_copies


class Shelf:
    """The library, open and read."""

    def __init__(self, pilot: Pilot[None], screen: LibraryScreen) -> None:
        self.pilot, self.press, self.screen = pilot, pilot.press, screen

    def shown(self) -> str:
        return f"{as_text(self.screen.board.picture)}\n{as_text(self.screen.hint_bar.picture)}"

    async def until(self, text: str) -> None:
        while text not in self.shown():
            await self.pilot.pause(0.02)


@asynccontextmanager
async def at_shelf(
    places: Places, size: tuple[int, int] = (80, 24), *, is_full: bool = True, is_read: bool = True
) -> AsyncIterator[Shelf]:
    if is_full:
        places.sessions.mkdir(parents=True)
        folder_with_copies(places.sessions)
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=size) as pilot:
        await pilot.press("r")
        assert isinstance(pilot.app.screen, LibraryScreen)
        shelf = Shelf(pilot, pilot.app.screen)
        while is_read and "reading" in shelf.shown().casefold():
            await pilot.pause(0.02)
        yield shelf


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)])
async def test_the_library_looks_like_this(places: Places, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with at_shelf(places, size) as shelf:
        await shelf.press("down")
        assert shelf.shown() == snapshot


async def test_enter_replays_a_session_and_q_leads_back(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("down", "enter")
        replay = shelf.pilot.app.screen
        assert isinstance(replay, ReplayScreen)
        assert replay.session.meeting.header.number == 2
        await shelf.press("q", "escape")
        assert isinstance(shelf.pilot.app.screen, HomeScreen)


async def test_of_a_file_that_cannot_be_replayed_it_is_told_why(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("end", "enter")
        assert isinstance(shelf.pilot.app.screen, PageScreen)
        assert "the file is empty" in as_text(shelf.pilot.app.screen.board.picture)


async def test_the_list_is_narrowed_while_it_is_typed(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("slash", *"oct")
        assert "1 of 5 sessions" in shelf.shown()
        assert "Menai Set · meeting 2" in shelf.shown()
        assert "Menai Set · meeting 3" not in shelf.shown()
        await shelf.press("backspace", "backspace", "backspace")
        assert "5 sessions" in shelf.shown()
        await shelf.press(*"xyz", "escape")
        assert "5 sessions" in shelf.shown()


async def test_enter_looks_into_the_meetings_and_the_replay_begins_at_the_place(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("slash", *"fifth second", "enter")
        await shelf.until("1 place in 1 meeting have: fifth second")
        await shelf.press("enter")
        replay = shelf.pilot.app.screen
        assert isinstance(replay, ReplayScreen)
        assert "1 of 1: fifth second" in as_text(replay.player.picture)
        assert int(replay.session.now()) == 58 * 60 + 12
        await shelf.press("q", "escape")
        assert isinstance(shelf.pilot.app.screen, LibraryScreen)
        assert words.GONE_LEFT in shelf.shown()
        assert "5 sessions" in shelf.shown()


async def test_sets_stand_together_by_one_key_and_the_chosen_session_stays_so(places: Places) -> None:
    async with at_shelf(places) as shelf:
        third = (places.sessions / "2026-11-12-menai-set-c3f7.toml").read_text(encoding="utf-8")
        for number, name in enumerate(("Afon", "Nant")):
            text = third.replace("Menai Set", name).replace("menai-set", name.lower()).replace("c3f7", f"000{number}")
            (places.sessions / f"2026-10-2{number}-{name}.toml").write_text(text, encoding="utf-8")
        await shelf.press("escape", "r")
        assert isinstance(shelf.pilot.app.screen, LibraryScreen)
        shelf.screen = shelf.pilot.app.screen
        await shelf.until("7 sessions")
        await shelf.press("down", "o")
        rows = [row[3:].split(" · ")[0] for row in shelf.shown().split("\n")[2:9]]
        assert rows[:5] == ["Afon", "Menai Set", "Menai Set", "Menai Set", "Nant"]
        assert "> Nant" in shelf.shown()
        await shelf.press("o")
        assert [row[3:].split(" · ")[0] for row in shelf.shown().split("\n")[2:5]] == ["Menai Set", "Nant", "Afon"]


async def test_private_notes_are_not_found_from_the_library(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("slash", *"Ten seconds of quiet", "enter")
        await shelf.until("Neither in the list nor in what was said")


async def test_on_purpose_private_notes_are_found_and_replayed_and_no_more_when_that_is_over(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("slash", *"Ten seconds of quiet", "enter", "v")
        await shelf.until("1 place in 1 meeting have: Ten seconds of quiet.  Private notes too.")
        await shelf.press("enter")
        replay = shelf.pilot.app.screen
        assert isinstance(replay, ReplayScreen)
        assert replay.session.shows_private
        assert "1 of 1: Ten seconds" in as_text(replay.player.picture)
        await shelf.press("q", "v")
        await shelf.until("Neither in the list nor in what was said: Ten seconds of quiet.")
        await shelf.press("escape", "enter")
        replay = shelf.pilot.app.screen
        assert isinstance(replay, ReplayScreen)
        assert not replay.session.shows_private


async def test_an_empty_folder_says_so(places: Places) -> None:
    async with at_shelf(places, is_full=False) as shelf:
        assert words.NONE in shelf.shown()
        await shelf.press("enter", "down", "end", "slash", *"x", "enter", "escape", "escape")
        assert isinstance(shelf.pilot.app.screen, HomeScreen)


async def test_what_changed_meanwhile_is_shown_on_coming_back_and_the_place_is_kept(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("down", "enter")
        another = THIRD.read_text(encoding="utf-8").replace('id = "c3f7', 'id = "ffff')
        (places.sessions / "2026-12-12-menai-set-ffff.toml").write_text(another, encoding="utf-8")
        (places.sessions / "2026-01-01-nothing.toml").unlink()
        (places.sessions / "2026-01-02-nothing.toml").unlink()
        await shelf.press("q")
        await shelf.until("  4 sessions")
        assert "> Menai Set · meeting 2" in shelf.shown()


async def test_no_list_is_put_into_words_for_nobody(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """A toolkit that describes what it runs would write out every entry of a long list, and the keys would wait."""

    def refused(entry: Entry) -> str:
        raise AssertionError(entry.path)

    monkeypatch.setattr(Entry, "__repr__", refused)
    async with at_shelf(places) as shelf:
        await shelf.press("slash", *"fifth", "enter")
        await shelf.until("1 place in 1 meeting have: fifth")


@pytest.fixture
def goes_on(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Two files are read, and the others once this is set."""
    may = Event()

    def slowly(folder: Path) -> Iterator[Entry]:
        found = list(entries(folder))
        yield from found[:2]
        may.wait(5)
        yield from found[2:]

    monkeypatch.setattr(shelf_reading, "entries", slowly)
    monkeypatch.setattr(shelf_reading, "_FIRST", 2)
    return may


async def test_a_search_waits_for_what_is_still_being_read(places: Places, goes_on: Event) -> None:
    async with at_shelf(places, is_read=False) as shelf:
        await shelf.until("still reading")
        await shelf.press("slash", *"outline", "enter")
        goes_on.set()
        await shelf.until("places in 3 meetings have: outline")


async def test_how_many_there_are_is_told_in_the_field_while_more_are_read(places: Places, goes_on: Event) -> None:
    async with at_shelf(places, is_read=False) as shelf:
        await shelf.until("still reading")
        await shelf.press("slash", *"sep")
        assert "still reading" in str(shelf.screen.writing.border_subtitle)
        goes_on.set()
        await shelf.until("1 of 5 sessions")
        assert str(shelf.screen.writing.border_subtitle) == "1 of 5 sessions"


async def test_escape_leaves_what_was_sought_before_as_it_was(places: Places) -> None:
    async with at_shelf(places) as shelf:
        await shelf.press("slash", *"fifth second", "enter")
        await shelf.until("1 place in 1 meeting have: fifth second")
        for more in ("", "x"):
            await shelf.press("slash", *more, "escape")
            await shelf.until("1 place in 1 meeting have: fifth second")
            assert "1 of 5 sessions" in shelf.shown()
        await shelf.press("slash", *"x")
        assert words.NONE_TELLS_IT in shelf.shown()


async def test_a_held_arrow_runs_through_the_list(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_shelf(places) as shelf:
        for wait in ("SLOW", "REPEAT"):
            monkeypatch.setattr(f"als_tui.app.guard.{wait}", 9.0)
        await shelf.press("down", "down", "down", "pagedown", "pagedown", "pageup", "down", "down")
        assert "> Menai Set · meeting 1" in shelf.shown()
        await shelf.press("pagedown", "enter")
        assert isinstance(shelf.pilot.app.screen, PageScreen)
