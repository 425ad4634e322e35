"""The plan is kept as it is made, and every change can be taken back."""

import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.screens import plan_bids
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.plan import PlanScreen
from als_tui.app.screens.shape import ShapeScreen
from als_tui.session.clock import HandClock
from als_tui.session.planning import Asked
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from als_tui.words import plan as words
from tests.app.planned import SET, planned, shown
from tests.builders import MEMBERS, START


@asynccontextmanager
async def home(places: Places) -> AsyncIterator[Pilot[None]]:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        yield pilot


async def test_every_change_is_taken_back_and_brought_again(places: Places) -> None:
    async with home(places) as pilot:
        screen = await planned(pilot)
        drafts = [screen.draft]
        for key in ("2", "a", "d", "o", "t", "minus"):
            await pilot.press(key)
            drafts.append(screen.draft)
        kept = [draft for n, draft in enumerate(drafts) if draft not in drafts[:n]]
        assert len(kept) >= 5
        await pilot.press(*["u"] * (len(kept) - 1))
        assert screen.draft == drafts[0]
        await pilot.press("u")
        assert words.NOTHING_TO_TAKE_BACK in shown(screen)
        await pilot.press(*["r"] * (len(kept) - 1))
        assert screen.draft == drafts[-1]
        await pilot.press("r")
        assert words.NOTHING_TO_BRING_AGAIN in shown(screen)


async def test_a_plan_that_is_left_is_there_again_and_u_gives_the_proposal(places: Places) -> None:
    async with home(places) as pilot:
        screen = await planned(pilot)
        proposed = screen.draft
        await pilot.press("3", "a", "t", "escape")
        again = await planned(pilot)
        assert again is not screen
        assert again.draft == screen.draft != proposed
        assert words.AS_IT_WAS_LEFT in shown(again)
        await pilot.press("u")
        assert again.draft == proposed
        await pilot.press("escape")
        assert words.AS_IT_WAS_LEFT not in shown(await planned(pilot))


async def test_an_end_that_is_asked_for_changes_the_plan_that_was_left(places: Places) -> None:
    async with home(places) as pilot:
        await planned(pilot)
        await pilot.press("3", "3", "escape")
        screen = await planned(pilot, Asked(None, 3))
        assert screen.draft is not None
        assert len(screen.draft.presenters) == 3
        assert MEMBERS[2] not in screen.draft.presenters


async def test_a_line_that_is_being_written_when_the_program_is_ended_is_kept(places: Places) -> None:
    async with home(places) as pilot:
        screen = await planned(pilot)
        await pilot.press(*["down"] * 5, "e", *"rota")
        screen.before_end()
        again = await planned(pilot)
        assert again.draft is not None
        assert again.draft.bids[MEMBERS[0]].line == "rota"


async def test_what_is_typed_is_on_the_disk_before_it_is_kept(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_bids, "BEHIND", 0.01)
    async with home(places) as pilot:
        await planned(pilot)
        await pilot.press(*["down"] * 5, "e", *"rota")
        while not places.plans.exists():
            await pilot.pause()
        await pilot.press("escape", "escape")
        assert list(places.plans.iterdir()) == []


async def test_the_plan_of_a_meeting_that_was_begun_is_no_more(places: Places) -> None:
    async with home(places) as pilot:
        await planned(pilot)
        await pilot.press("a", "escape")
        assert len(list(places.plans.iterdir())) == 1
        await planned(pilot)
        await pilot.press("enter")
        assert list(places.plans.iterdir()) == []


async def test_a_disk_that_refuses_the_plan_is_told_and_the_plan_stands(places: Places) -> None:
    places.state.parent.mkdir(exist_ok=True, parents=True)
    places.state.write_text("a file where the folder should be")
    async with home(places) as pilot:
        screen = await planned(pilot)
        await pilot.press("a")
        screen.before_end()
        assert "the next change tries again." in shown(screen)
        assert screen.draft is not None
        assert len(screen.draft.presenters) == 3


async def test_the_minutes_of_the_shape_are_changed_from_the_plan_and_are_the_sets_own(places: Places) -> None:
    write_set(places.sets, SET)
    async with home(places) as pilot:
        screen = await planned(pilot)
        await pilot.press(*["down"] * 3, "e")
        assert isinstance(pilot.app.screen, ShapeScreen)
        await pilot.press(*["down"] * 6, "right", "right", "enter")
        assert isinstance(pilot.app.screen, PlanScreen)
        assert screen.draft is not None
        assert (screen.draft.shape.name, screen.draft.shape.outline) == ("our hurrell-2h", 9)
        assert "our hurrell-2h   120 min, made for 6 members" in shown(screen)
        await pilot.press("e", "enter", "u")
        assert screen.draft.shape.name == "hurrell-2h"
        await pilot.press("left", "left", "right", "right", "left")
        assert screen.draft.shape.name == "our hurrell-2h"
    found = read_set(places.sets / "thursday-set.toml").learning_set
    assert found is not None
    assert (found.preset, [shape.outline for shape in found.shapes]) == ("our hurrell-2h", [9])


async def test_a_member_who_was_renamed_keeps_their_airtime_and_line_in_the_plan(places: Places) -> None:
    async with home(places) as pilot:
        await planned(pilot)
        await pilot.press(*["down"] * 5, "p", "escape")
        names = {"members": ("Aisha", *SET.members[1:]), "renamed": {SET.members[0]: "Aisha"}}
        assert "Airtime 1  Aisha  pressing" in shown(await planned(pilot, one=SET.model_copy(update=names)))


@pytest.fixture
def at_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This computer stands where the hours of the test are those of its clock."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="the zone of a process cannot be set there")
@pytest.mark.usefixtures("at_greenwich")
async def test_when_it_begins_is_turned_or_written_and_the_plan_goes_by_it(places: Places) -> None:
    async with home(places) as pilot:
        screen = await planned(pilot)
        assert "Begins       now   at 13:30" in shown(screen)
        await pilot.press("down", "right", "right")
        assert "Begins       13:40   in 0 h 10 min" in shown(screen)
        assert "Must end by  15:40   2 h 00 min later" in shown(screen)
        await pilot.press("e", *["backspace"] * 5, *"14:15", "enter")
        assert "Begins       14:15   in 0 h 45 min" in shown(screen)
        assert "14:15        From welcome to bids" in shown(screen)
        await pilot.press("down", "e", *["backspace"] * 5, *"1530", "enter")
        assert "Must end by  15:30   1 h 15 min later" in shown(screen)
        await pilot.press("up", "e", *["backspace"] * 5, *"9:00", "enter")
        assert "Begins       6 Mar, 09:00   in 19 h 30 min" in shown(screen)
        assert "that is before it begins" in shown(screen)
        await pilot.press("u", "u", "u", "u", "u")
        assert "Begins       now   at 13:30" in shown(screen)


async def test_what_is_no_time_of_the_day_leaves_the_field_open(places: Places) -> None:
    async with home(places) as pilot:
        screen = await planned(pilot)
        draft = screen.draft
        await pilot.press("down", "e", *["backspace"] * 5, *"25:00", "enter")
        assert screen.is_writing
        assert str(screen.writing.border_subtitle) == words.no_hour("25:00")
        await pilot.press("escape")
        assert (screen.is_writing, screen.draft) == (False, draft)


async def test_who_is_booked_presents_first_and_it_is_said(places: Places) -> None:
    async with home(places) as pilot:
        screen = await planned(pilot, one=SET.model_copy(update={"booked": (MEMBERS[4],)}))
        assert f"Airtime 1  {MEMBERS[4]}  booked" in shown(screen)
