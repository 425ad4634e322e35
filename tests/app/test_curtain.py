"""The curtain hides whatever is in front, at any moment: behind it nothing can be read, and lifted it is all there."""

from pathlib import Path

import pytest

from als_tui.app.screens.curtain import CurtainScreen
from als_tui.app.screens.palette import Palette
from als_tui.meeting.stages import Part
from als_tui.words import live
from tests.app.desk import Desk
from tests.app.table import Table, at_table
from tests.app.test_set_page import at_desk
from tests.builders import MEMBERS, airtime, part

OUTLINE = (airtime(), part(Part.OUTLINE))


async def covered(front: Desk | Table, key: str) -> None:
    """Draw the curtain; nothing but the clock may be read, and nothing but the curtain's keys may act."""
    await front.press(key)
    assert isinstance(front.pilot.app.screen, CurtainScreen)
    told = front.shown()
    assert live.TO_OPEN in told
    assert not [name for name in (*MEMBERS, "Thursday", "Menai", "secret") if name in told], told
    await front.press("q", "escape", "n", "enter", "question_mark", "colon", "ctrl+p", "3")
    assert isinstance(front.pilot.app.screen, CurtainScreen)


@pytest.mark.parametrize("key", ["ctrl+b", "f9"])
async def test_while_a_note_is_written_it_hides_the_note_and_gives_it_back(key: str, tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await table.press("n", *"secret")
        before = table.shown(), table.screen.writing.texts
        await covered(table, key)
        assert "O U T L I N E" in table.shown()
        assert table.on_disk() == tuple(table.session.events)
        await table.press("b")
        assert (table.shown(), table.screen.writing.texts) == before
        await table.press(*"s", "enter")
        assert table.facts[-1].model_dump()["text"] == "secrets"


async def test_its_hint_in_a_field_is_as_good_as_its_key(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await table.press("n", *"secret")
        await table.pilot.click("#hints", offset=(table.hint().index("Ctrl+B"), 0))
        await table.pilot.pause()
        assert isinstance(table.pilot.app.screen, CurtainScreen)


async def test_over_a_meeting_it_is_the_meetings_own(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await table.press("ctrl+b")
        assert table.front is table.screen
        assert live.CURTAIN in table.shown()
        await table.press("b")
        assert "Thursday set" in table.shown()


@pytest.mark.parametrize("sheet", ["m", "4", "g", "question_mark", "q"])
async def test_over_a_sheet_it_hides_the_sheet(sheet: str, tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await table.press(*(("m", "4") if sheet == "4" else (sheet,)))
        front, before = table.front, table.shown()
        await covered(table, "b")
        await table.press("b")
        assert (table.front, table.shown()) == (front, before)


async def test_over_the_commands_it_hides_the_commands(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await table.press("colon")
        await covered(table, "ctrl+b")
        await table.press("b")
        assert isinstance(table.pilot.app.screen, Palette)


async def test_between_the_meetings_it_hides_a_set_and_a_name_that_is_written(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter")
        front, before = desk.front, desk.shown()
        await covered(desk, "b")
        await desk.press("b")
        assert (desk.front, desk.shown()) == (front, before)
        await desk.press("n", *"secret")
        await covered(desk, "ctrl+b")
        await desk.press("b", "enter")
        assert "secret" in desk.on_disk.members
