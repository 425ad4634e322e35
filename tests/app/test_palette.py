"""The palette: its keys reach nothing under it, and none that comes too early or too late ends the program."""

import asyncio
from pathlib import Path

import pytest
from textual.command import CommandList

from als_tui.app.screens.palette import Palette
from als_tui.meeting.stages import Part
from tests.app.table import Table, at_table
from tests.builders import MEMBERS, airtime, part

QUESTIONS = (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS))


async def opened(table: Table) -> Palette:
    """The palette with its commands listed."""
    await table.press("ctrl+p")
    palette = table.pilot.app.screen
    assert isinstance(palette, Palette)
    await asyncio.sleep(0.2)
    await table.pilot.pause()
    return palette


@pytest.mark.parametrize("pace", [0.001, 0.01, 0.03, 0.06, 0.12, 0.3])
async def test_of_a_double_enter_the_second_reaches_neither_the_palette_nor_the_meeting(
    pace: float, tmp_path: Path
) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await opened(table)
        await table.press("down", *"1 min more")
        await asyncio.sleep(0.2)
        before = len(table.session.events)
        table.hand.now, table.hand.pace = table.hand.now + 2, pace
        await table.press("enter", "enter")
        await asyncio.sleep(0.1)
        await table.press("enter")
        assert table.front is table.screen
        assert table.kinds[before:] == ["minutes_given"]


async def test_told_twice_to_close_it_closes_once(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        palette = await opened(table)
        palette.dismiss()
        palette.dismiss()
        await table.pilot.pause()
        assert table.front is table.screen


@pytest.mark.parametrize("key", ["pageup", "pagedown", "down", "up", "enter", "escape", "end", "x", "ctrl+p"])
async def test_a_key_at_once_with_the_one_that_opens_it_ends_nothing(key: str, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = len(table.session.events)
        table.hand.pace = 0.001
        await table.press("ctrl+p", key)
        await asyncio.sleep(0.1)
        assert table.pilot.app.is_running
        assert len(table.session.events) == before


async def test_it_offers_what_the_screen_can_do_and_no_picture_of_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        app, screen = table.pilot.app, table.screen
        offered = {command.title for command in app.get_system_commands(screen)}
        assert any(title.startswith("Curtain") for title in offered)
        assert not [title for title in offered if "screenshot" in title.lower() or "theme" in title.lower()]
        assert (len(app.COMMANDS), len(screen.COMMANDS)) == (1, 0)
        tables = (bound.key_to_bindings.values() for bound in (app._bindings, screen._bindings))
        acting = {binding.action for one in tables for keys in one for binding in keys}
        assert not [action for action in acting if "screenshot" in action or "theme" in action or "suspend" in action]


@pytest.mark.parametrize("name", ["[link=http://x]", "[red]Siân[/]", "[/b]", "\\[x", "Siân \\"])
async def test_a_members_name_is_no_markup_in_it(name: str, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS, members=(MEMBERS[0], name, *MEMBERS[2:])) as table:
        palette = await opened(table)
        options = palette.query_one(CommandList)
        prompts = [str(option.prompt) for option in options.options]
        assert any(prompt.startswith(name) for prompt in prompts)
        await table.press(*name[:3])
        await asyncio.sleep(0.2)
        await table.pilot.pause()
        assert any(str(option.prompt).startswith(name) for option in options.options)
