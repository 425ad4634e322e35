"""Help on every screen: it lists the keys that act there at that moment; what has none says how to leave it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.help import HelpScreen
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.field import LineInput
from als_tui.session.clock import HandClock
from als_tui.store.places import Places
from als_tui.store.samples import put_samples
from als_tui.words.key import COVER, on_keys
from tests.app.table import Hand
from tests.builders import START

PLAN = "enter"
LIVE = f"{PLAN} enter enter"
SCREENS = {
    "home": "",
    "home, curtained": "b",
    "library": "r",
    "library, finding": "r /",
    "replay": "r enter",
    "replay, going to a time": "r enter t",
    "replay, its account": "r enter i",
    "insights": "i",
    "export": "r enter e",
    "sets": "e",
    "a set": "e enter",
    "a set, a name": "e enter enter",
    "a new set": "s",
    "ground rules": "g",
    "ground rules, one being written": "g enter",
    "the bank": "g t",
    "a rule for the room": "g p",
    "the plan": PLAN,
    "the plan, a time": f"{PLAN} down e",
    "the plan, its shape": f"{PLAN} down down down e",
    "the ledger": f"{PLAN} l",
    "a meeting": LIVE,
    "a meeting, a note": f"{LIVE} n",
    "a meeting, the curtain": f"{LIVE} b",
    "a meeting, the big clock": f"{LIVE} f",
    "a meeting, a pause": f"{LIVE} space",
}
"""How each is come to from Home, with the invented set and its meetings in the folder."""
WAYS_OUT = {
    "help": ("?", "Any key Close"),
    "a sheet": (f"{LIVE} m", "Esc Back"),
    "the leave sheet": (f"{LIVE} q", "Esc Back"),
    "ground rules over a meeting": (f"{LIVE} g", "Any key Close"),
    "the curtain over a sheet": (f"{LIVE} m b", "b Open the curtain"),
    "a rule for the room": ("g p", "Esc Done"),
    "the form for a set": ("s", "Esc Back"),
    "a page": ("r enter i", "Esc Close"),
    "the ledger": (f"{PLAN} l", "Esc Close"),
}


@asynccontextmanager
async def come_to(places: Places, keys: str) -> AsyncIterator[Pilot[None]]:
    """The screen that these keys lead to."""
    put_samples(places)
    app = AlsApp(HomeScreen, places, HandClock(START))
    async with app.run_test(size=(120, 60)) as pilot:
        app.guard._seconds = Hand().seconds
        for key in ("", *keys.split()):
            await pilot.press(*[key] * bool(key))
            await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[None]) -> None:
    """Whatever a key has set going has come to its end."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def front(pilot: Pilot[None]) -> KeyedScreen:
    """The screen that has the keys."""
    assert isinstance(pilot.app.screen, KeyedScreen)
    return pilot.app.screen


def acting(screen: KeyedScreen) -> set[str]:
    """The keys that the toolkit would let act on that screen, and on every one."""
    is_writing = isinstance(screen.focused, LineInput)
    bound = {
        name for name, active in screen.active_bindings.items() if active.node is screen and active.binding.priority
    }
    typed = {"question_mark"} if is_writing else set()
    by_the_field = {"enter"} if is_writing and "submit" in {key.id for key in screen.KEYS} else set()
    return bound - typed | by_the_field | set(COVER.keys)


@pytest.mark.parametrize("name", SCREENS)
async def test_the_help_lists_exactly_the_keys_that_act(tmp_path: Path, name: str) -> None:
    async with come_to(Places.throw_away(tmp_path), SCREENS[name]) as pilot:
        screen = front(pilot)
        expected = acting(screen)
        assert {one for key in screen.keys_now for one in on_keys(key)} == expected
        await pilot.press("f1")
        shown = front(pilot)
        assert isinstance(shown, HelpScreen)
        labels = [row[1:12].strip() for row in as_text(shown.board.picture).splitlines()[2:]]
        assert [label for label in labels if label.strip("─")] == [key.label for key in screen.keys_now]
        await pilot.press("escape")
        assert front(pilot) is screen


@pytest.mark.parametrize("name", WAYS_OUT)
async def test_what_lies_over_a_screen_says_how_to_leave_it(tmp_path: Path, name: str) -> None:
    keys, said = WAYS_OUT[name]
    async with come_to(Places.throw_away(tmp_path), keys) as pilot:
        over = front(pilot)
        assert said in as_text(over.hint_bar.picture)
        await pilot.press("b" if said.startswith("b") else "escape")
        await settled(pilot)
        assert front(pilot) is not over
