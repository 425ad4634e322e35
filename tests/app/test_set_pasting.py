"""Lines pasted without brackets into a set's screens: each is kept where it belongs, and none runs a command."""

import asyncio
from pathlib import Path

from als_tui.app.screens.editor import EditorScreen
from als_tui.app.screens.pasted_lines import LAST_LINE
from als_tui.app.screens.set_page import SetPageScreen
from als_tui.words.english.rules import STARTER
from tests.app.test_editor import at_desk as at_editor
from tests.app.test_set_page import ONE, at_desk
from tests.builders import MEMBERS

LINES = ("delete_us", "urq_4", " djk")


async def test_each_line_is_a_rule_of_its_own(tmp_path: Path) -> None:
    async with at_editor(tmp_path) as desk:
        desk.hand.pace = 0.001
        await desk.press("n", *LINES[0], "enter", *LINES[1], "enter", "enter", *LINES[2], "enter")
        assert desk.proposal == (STARTER[0], *(line.strip() for line in LINES), *STARTER[1:])
        assert isinstance(desk.front, EditorScreen)
        assert not desk.front.is_writing
        desk.hand.pace = 1.0
        await desk.press("d")
        assert desk.proposal == (STARTER[0], *LINES[:2], *STARTER[1:])


async def test_behind_other_words_for_a_rule_come_new_ones(tmp_path: Path) -> None:
    async with at_editor(tmp_path) as desk:
        await desk.press("2", "enter")
        desk.hand.pace = 0.001
        await desk.press(*"!", *"x", *"x", "enter", *LINES[1], "enter")
        assert desk.proposal == (STARTER[0], f"{STARTER[1]}!xx", LINES[1], *STARTER[2:])


async def test_a_slow_disk_makes_no_commands_of_the_lines(tmp_path: Path) -> None:
    async with at_editor(tmp_path) as desk:
        screen = desk.front
        assert isinstance(screen, EditorScreen)
        save = screen.editing.add

        def slowly(after: int, text: str) -> None:
            save(after, text)
            desk.hand.now += 0.5

        screen.editing.add = slowly  # type: ignore[method-assign]
        desk.hand.pace = 0.001
        await desk.press("n", *LINES[0], "enter", *LINES[1], "enter")
        assert desk.proposal == (STARTER[0], *LINES[:2], *STARTER[1:])


async def test_each_line_is_a_member_of_their_own(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "1")
        desk.hand.pace = 0.001
        await desk.press("n", *"Dddd", "enter", *"Xxxx", "enter")
        assert desk.on_disk.members == (MEMBERS[0], "Dddd", "Xxxx", *MEMBERS[1:])


async def test_behind_a_name_that_cannot_be_the_other_lines_wait_in_the_field(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter")
        desk.hand.pace = 0.001
        await desk.press("n", *"asha", "enter", *"dddx", "enter")
        page = desk.front
        assert isinstance(page, SetPageScreen)
        assert desk.on_disk.members == (*MEMBERS, "asha / dddx")


async def test_into_any_other_line_all_go_as_one(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "enter")
        desk.hand.pace = 0.001
        await desk.press(*" two", "enter", *"xxd", "enter", *"ddq", "enter")
        await asyncio.sleep(2 * LAST_LINE)
        await desk.pilot.pause()
        page = desk.front
        assert isinstance(page, SetPageScreen)
        assert not page.is_writing
        assert desk.on_disk == ONE.model_copy(update={"name": "Menai Set two / xxd / ddq"})
