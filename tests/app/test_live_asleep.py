"""The moment in which a computer wakes: what is asked, what is told, and the press that woke it."""

from pathlib import Path

import pytest

from als_tui.meeting.facts import Gap
from als_tui.meeting.stages import Cause, Counting
from tests.app.table import at_table
from tests.app.test_live_time import QUESTIONS, slept, used


async def test_of_a_sleep_only_the_sleep_is_taken_not_the_second_around_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = used(table)
        table.screen.tick()
        table.clock.move(0.9)
        table.clock.sleep(432)
        table.clock.move(0.4)
        table.screen.tick()
        await table.press("enter")
        assert table.facts[-1] == Gap(seconds=432.0, how=Counting.PAUSED, cause=Cause.SLEEP)
        assert used(table) == pytest.approx(before + 1.3)


@pytest.mark.parametrize("key", ["enter", "space", "right", "2", "s", "plus"])
async def test_the_press_that_wakes_the_computer_is_not_taken_for_one_made_before_it_slept(
    key: str, tmp_path: Path
) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        table.clock.sleep(432)
        before = len(table.session.events)
        await table.press(key)
        assert table.kinds[before:] == ["asked"] * (key == "2")
        assert "It slept 7:12." in table.shown()


async def test_what_is_told_after_a_standstill_is_not_ended_with_what_was_told_before_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("+")
        told = table.screen.banner
        await slept(table, 20)
        table.screen._untell(told)
        await table.pilot.pause()
        assert "It slept 0:20; that time counts." in table.shown()


@pytest.mark.parametrize("key", ["enter", "space", "2"])
async def test_the_press_that_wakes_it_does_not_wipe_away_that_it_slept(key: str, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = len(table.session.events)
        table.clock.sleep(45)
        await table.press(key)
        assert len(table.session.events) == before + 1
        assert "It slept 0:45; that time counts." in table.shown()
