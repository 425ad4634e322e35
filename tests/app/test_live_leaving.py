"""Who must go before the end, on the live screen: seen, said in time, changed, and left."""

from datetime import timedelta
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.meeting.facts import AnyFact, Attended, PartEntered, Paused, PlanSet
from als_tui.meeting.stages import Here, Part, Stage
from als_tui.words import leaving as words
from als_tui.words import replanning as words_of_all
from tests.app.table import Table, at_table
from tests.builders import MEMBERS, START, a_plan, airtime, stage

ASHA, BEN = MEMBERS[:2]
SHORT = f"{BEN} must go at 15:45; airtime would end at 16:"


def leaves(member: str, minutes: float) -> AnyFact:
    return Attended(member=member, how=Here.PRESENT, until=START + timedelta(minutes=minutes))


WELCOME = stage(Stage.WELCOME)
LATER = a_plan(ends_by=START + timedelta(minutes=160))
BEN_GOES = (LATER, leaves(BEN, 75), WELCOME)
"""It begins at half past two; there is time to spare."""


async def wait(table: Table, minutes: float) -> None:
    """So many minutes go by, and the screen shows the last second."""
    table.clock.move(minutes * 60)
    table.session.unseen()
    table.screen.tick()
    await table.pilot.pause()


async def test_the_welcome_and_the_people_sheet_say_until_when(tmp_path: Path) -> None:
    async with at_table(tmp_path, BEN_GOES) as table:
        assert f"2 {BEN} to 15:45" in table.shown()
        await table.press("m", "4")
        assert f"{BEN}: here, until 15:45" in table.shown()
        assert f"{ASHA}: here\n" in table.shown().replace("  ", "")


async def test_an_airtime_that_is_cut_short_is_said_until_the_order_is_changed(tmp_path: Path) -> None:
    async with at_table(tmp_path, BEN_GOES) as table:
        await wait(table, 1)
        assert SHORT in table.shown()
        await table.press("m", "6")
        row = next(row for row in table.shown().splitlines() if BEN in row)
        assert "would end 16:" in row
        assert row.endswith("must go at 15:45")
        await table.press("2")
        changed = table.facts[-1]
        assert isinstance(changed, PlanSet)
        assert changed.presenters[0] == BEN
        table.screen.say("")
        assert SHORT not in table.shown()
        await table.press("u")
        table.screen.say("")
        assert SHORT in table.shown()


async def test_a_price_is_read_before_it_is_said_whose_airtime_is_cut_short(tmp_path: Path) -> None:
    told = (LATER, leaves(ASHA, 44), WELCOME, airtime(), PartEntered(part=Part.OUTLINE))
    async with at_table(tmp_path, told) as table:
        await wait(table, 0)
        assert "must go" not in table.shown()
        await table.press("+")
        await wait(table, 0)
        assert "+1 min: now 8 min in all" in table.shown()
        table.screen.say("")
        await wait(table, 0)
        assert f"{ASHA} must go at 15:14; airtime would end at 15:15" in table.shown()


async def test_what_is_left_is_said_again_when_it_would_be_five_minutes_later(tmp_path: Path) -> None:
    async with at_table(tmp_path, BEN_GOES) as table:
        await wait(table, 6)
        told = len(table.session.events)
        await table.press("x")
        assert words.LEFT in table.shown()
        table.screen.say("")
        assert SHORT not in table.shown()
        await wait(table, 4)
        assert SHORT not in table.shown()
        await wait(table, 2)
        assert SHORT in table.shown()
        assert len(table.session.events) == told


async def test_five_minutes_before_it_is_said_that_somebody_must_go_and_x_leaves_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, (LATER, leaves(MEMBERS[2], 75), stage(Stage.CHECK_IN))) as table:
        await wait(table, 66)
        assert "15:45" not in table.shown()
        await wait(table, 1)
        assert f"{MEMBERS[2]} must go at 15:45, in 5 min." in table.shown()
        await wait(table, 5)
        table.screen.say("")
        assert f"{MEMBERS[2]} must go at 15:45, now." in table.shown()
        await wait(table, 3)
        assert f"{MEMBERS[2]} was to go at 15:45.  m, 4 marks who has left" in table.shown()
        await table.press("x")
        table.screen.say("")
        assert "y takes it" in table.shown()


async def test_of_two_who_must_go_at_one_time_the_second_is_said_when_the_first_is_left(tmp_path: Path) -> None:
    both = (leaves(MEMBERS[2], 75), leaves(MEMBERS[3], 75))
    async with at_table(tmp_path, (LATER, *both, stage(Stage.CHECK_IN))) as table:
        await wait(table, 71)
        for member in MEMBERS[2:4]:
            assert f"{member} must go at 15:45" in table.shown()
            await table.press("x")
        assert "must go" not in table.shown()


async def test_who_has_left_is_called_no_more(tmp_path: Path) -> None:
    async with at_table(tmp_path, (LATER, leaves(MEMBERS[2], 75), stage(Stage.CHECK_IN))) as table:
        await wait(table, 68)
        await table.press("m", "4", "3", "4")
        table.screen.say("")
        assert "15:45" not in table.shown()
        await table.press("u")
        table.screen.say("")
        assert "must go at 15:45" in table.shown()


async def test_who_must_go_now_is_said_before_what_is_proposed_and_then_whose_airtime_it_costs(tmp_path: Path) -> None:
    async with at_table(tmp_path, (leaves(ASHA, 75), WELCOME, airtime(), PartEntered(part=Part.OUTLINE))) as table:
        await wait(table, 69)
        assert f"{ASHA} must go at 15:45, in " in table.shown()
        await table.press("y")
        assert words_of_all.TITLE in table.shown()
        await table.press("escape", "x")
        assert "y takes it" in table.shown()
        await table.press("x")
        table.screen.say("")
        assert "airtime would end at" in table.shown()
        await table.press("x")
        table.screen.say("")
        assert "Say" in table.shown()
        await table.press("x")
        assert table.front is not table.screen


@pytest.mark.parametrize("told", [(Paused(),), ()], ids=["pause", "curtain"])
async def test_nobody_is_called_in_a_pause_or_behind_the_curtain(told: tuple[AnyFact, ...], tmp_path: Path) -> None:
    async with at_table(tmp_path, (*BEN_GOES, airtime(), *told)) as table:
        if not told:
            await table.press("b")
        await wait(table, 68)
        assert "15:45" not in table.shown()
        if not told:
            await table.press("b")
            assert f"{BEN} must go at 15:45" in table.shown()


async def test_the_time_is_said_changed_and_taken_away_on_the_sheet(tmp_path: Path) -> None:
    async with at_table(tmp_path, (WELCOME,)) as table:
        await table.press("m", "4", "3")
        row = next(row for row in table.shown().splitlines() if "must go at 16:00" in row)
        await table.press(row.split()[0])
        until = START + timedelta(minutes=90)
        assert table.facts[-1] == Attended(member=MEMBERS[2], how=Here.PRESENT, until=until)
        assert f"{MEMBERS[2]} must go at 16:00: ends 16:" in table.shown()
        assert table.is_as_on_disk()
        await table.press("m", "4", "3")
        assert "here, until 16:00" in table.shown()
        row = next(row for row in table.shown().splitlines() if words.STAYS in row)
        await table.press(row.split()[0])
        assert table.facts[-1] == Attended(member=MEMBERS[2], how=Here.PRESENT)
        await table.press("u")
        assert table.session.meeting.room.until == {MEMBERS[2]: until}


async def test_who_has_left_is_not_asked_when_they_must_go(tmp_path: Path) -> None:
    async with at_table(tmp_path, (Attended(member=BEN, how=Here.LEFT), WELCOME)) as table:
        await table.press("m", "4", "2")
        assert "must go" not in table.shown()


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)], ids=str)
@pytest.mark.parametrize("keys", [(), ("m", "4", "2"), ("m", "6")], ids=["welcome", "person", "order"])
async def test_who_must_go_looks_like_this(
    keys: tuple[str, ...], size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    async with at_table(tmp_path, BEN_GOES, size=size) as table:
        await table.press(*keys)
        table.screen.paint()
        await table.pilot.pause()
        assert table.shown() == snapshot
