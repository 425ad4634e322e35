"""The mouse: a click on a hint, a member, a reason, a line or a choice is as good as its key, and no better."""

from pathlib import Path

import pytest

from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.live import LiveScreen
from als_tui.meeting.facts import Asked, PauseNamed
from als_tui.meeting.stages import Part, Stage, Why
from als_tui.words import sheets
from als_tui.words.english import pauses
from tests.app.table import Table, at_table
from tests.builders import MEMBERS, airtime, part, stage

QUESTIONS = (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS))


async def click(table: Table, text: str) -> None:
    """A click on a text in the picture, where it stands last."""
    lines = as_text(table.front.board.picture).splitlines()
    y = max(y for y, line in enumerate(lines) if text in line)
    await table.pilot.click(table.front.board, offset=(lines[y].index(text), y))
    await table.pilot.pause()


async def click_hint(table: Table, text: str) -> None:
    """A click on a hint."""
    await table.pilot.click(table.front.hint_bar, offset=(table.hint().index(text), 0))
    await table.pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)])
async def test_a_click_on_a_member_is_their_digit(size: tuple[int, int], tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS, size=size) as table:
        await click(table, MEMBERS[3])
        await click(table, f"3 {MEMBERS[2]}")
        assert [fact.member for fact in table.facts if isinstance(fact, Asked)] == [MEMBERS[3], MEMBERS[2]]


async def test_a_click_on_a_reason_names_the_pause(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await click_hint(table, "Space")
        await click(table, pauses.NAMES[list(Why)[2]])
        assert [fact.why for fact in table.facts if isinstance(fact, PauseNamed)] == [list(Why)[2]]


async def test_a_click_where_nothing_stands_does_nothing(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = len(table.facts)
        for y in range(len(table.front.board.picture)):
            await table.pilot.click("#board", offset=(0, y))
        await click(table, "CLARIFYING")
        assert len(table.facts) == before


async def test_two_clicks_that_no_hand_means_are_one(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        table.hand.pace = 0.05
        await click(table, MEMBERS[3])
        await click(table, MEMBERS[3])
        assert sum(isinstance(fact, Asked) for fact in table.facts) == 1


async def test_while_something_is_written_a_click_on_a_member_does_nothing(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("n", "x")
        await click_hint(table, "Esc")
        await table.press("n")
        before = len(table.facts)
        seat = next(y for y, row in enumerate(table.front.board.picture) if any("seat" in span.does for span in row))
        await table.pilot.click("#board", offset=(4, seat))
        assert len(table.facts) == before


async def test_a_line_is_chosen_by_a_click_and_a_second_one_ends_no_stage(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.GROUND_RULES),)) as table:
        second = table.screen.board.picture[6]
        await click(table, second[1].text.strip()[:20])
        chosen = table.screen.chosen
        await click(table, second[1].text.strip()[:20])
        assert chosen > 0
        assert (table.screen.chosen, table.session.meeting.stage) == (chosen, Stage.GROUND_RULES)


async def test_the_mouse_alone_runs_a_meeting_to_its_end(tmp_path: Path) -> None:
    async with at_table(tmp_path) as table:
        for _ in range(80):
            if not table.session.meeting.is_open:
                break
            if isinstance(table.front, LiveScreen):
                await click_hint(table, "Enter")
            else:
                await click(table, sheets.CLOSE)
            table.clock.move(60)
        assert table.kinds[-1] == "closed"
        assert table.is_as_on_disk()
