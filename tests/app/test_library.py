"""The library of past sessions, on real files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.library import LibraryScreen
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.session.clock import HandClock
from als_tui.store.places import Places
from als_tui.words import library as words
from tests.builders import START
from tests.session.test_shelf import folder_with_copies


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
async def at_shelf(places: Places, size: tuple[int, int] = (80, 24), *, is_full: bool = True) -> AsyncIterator[Shelf]:
    if is_full:
        places.sessions.mkdir(parents=True)
        folder_with_copies(places.sessions)
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=size) as pilot:
        await pilot.press("r")
        assert isinstance(pilot.app.screen, LibraryScreen)
        shelf = Shelf(pilot, pilot.app.screen)
        while "reading" in shelf.shown() or "Reading" in shelf.shown():
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
        await shelf.until("0 places in 0 meetings")


async def test_an_empty_folder_says_so(places: Places) -> None:
    async with at_shelf(places, is_full=False) as shelf:
        assert words.NONE in shelf.shown()
        await shelf.press("enter", "down", "end", "slash", *"x", "enter", "escape", "escape")
        assert isinstance(shelf.pilot.app.screen, HomeScreen)
