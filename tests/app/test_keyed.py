"""What every screen has in common: a key that comes too late for it closes no other."""

from pathlib import Path

import pytest
from textual import events

from als_tui.app.app import AlsApp
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.palette import Palette
from als_tui.meeting.stages import Part
from als_tui.session.clock import HandClock
from als_tui.store.places import Places
from tests.app.table import at_table
from tests.builders import START, airtime, part

OUTLINE = (airtime(), part(Part.OUTLINE))


@pytest.mark.parametrize("over", ["?", "g"])
async def test_a_key_that_closes_a_sheet_does_not_close_the_palette_that_came_at_once_with_it(
    over: str, tmp_path: Path
) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await table.press(over)
        under = table.front
        await table.press("x", "ctrl+p")
        assert isinstance(table.pilot.app.screen, Palette)
        assert under in table.pilot.app.screen_stack
        await table.press("escape")
        assert table.front is under


async def test_a_sheet_that_is_not_in_front_chooses_nothing(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await table.press("q")
        sheet = table.front
        await table.press("ctrl+p")
        await sheet.run_action("choose('w')")
        assert table.session.meeting.is_open
        assert sheet in table.pilot.app.screen_stack


@pytest.mark.parametrize("keys", [("?", "x", "y"), ("?", "escape", "escape")], ids="-".join)
async def test_keys_faster_than_a_sheet_leave_home_as_it_was(keys: tuple[str, ...], places: Places) -> None:
    app = AlsApp(HomeScreen, places, HandClock(START))
    async with app.run_test() as pilot:
        await pilot.pause()
        for key in keys:
            app.post_message(events.Key("question_mark" if key == "?" else key, key if len(key) == 1 else None))
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
    assert app.return_code in (0, None)
