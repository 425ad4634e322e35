"""A meeting that would end too late: what would give way is proposed, taken, left and taken back, and asked for."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.app.screens.sheet import SheetScreen
from als_tui.meeting.facts import AnyFact, PartEntered, Paused, PlanSet
from als_tui.meeting.ordering import planned_airtime
from als_tui.meeting.replanning import late
from als_tui.meeting.stages import Part, Stage
from als_tui.words import replanning as words
from tests.app.table import Table, at_table
from tests.builders import MEMBERS, airtime, stage

BEN = MEMBERS[1]
OUTLINE: tuple[AnyFact, ...] = (stage(Stage.WELCOME), airtime(), PartEntered(part=Part.OUTLINE))
OFFER = f"rom the last airtime, if {BEN} agrees: 31 ->"


async def wait(table: Table, minutes: float) -> None:
    """So many minutes go by, and the screen is painted."""
    table.clock.move(minutes * 60)
    table.session.unseen()
    table.screen.paint()
    await table.pilot.pause()


def is_late(table: Table) -> int:
    return late(table.session.meeting, table.session.now())


async def test_the_ripple_is_proposed_and_one_key_takes_it_and_one_takes_it_back(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await wait(table, 5)
        assert OFFER not in table.shown()
        await wait(table, 33)
        assert OFFER in table.shown()
        before = is_late(table)
        assert before
        await table.press("y")
        assert is_late(table) == 0
        assert planned_airtime(table.session.meeting, BEN) == 31 - before
        assert "Taken from the last airtime" in table.shown()
        await table.press("u")
        assert planned_airtime(table.session.meeting, BEN) == 31
        assert is_late(table) == before


async def test_what_is_left_comes_again_when_five_more_minutes_are_missing(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await wait(table, 42)
        told = len(table.session.events)
        await table.press("x")
        assert words.LEFT in table.shown()
        table.screen.tell("")
        await wait(table, 4)
        assert OFFER not in table.shown()
        await wait(table, 2)
        assert OFFER in table.shown()
        assert len(table.session.events) == told


@pytest.mark.parametrize("facts", [(Paused(),), (stage(Stage.BIDS),)], ids=["pause", "bids"])
async def test_nothing_is_proposed_while_the_set_pauses_or_bids(facts: tuple[AnyFact, ...], tmp_path: Path) -> None:
    async with at_table(tmp_path, (*OUTLINE, *facts)) as table:
        await wait(table, 100)
        assert "y takes it" not in table.shown()


async def test_behind_the_curtain_no_presenter_is_named(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await wait(table, 42)
        await table.press("b")
        assert BEN not in table.shown()
        await table.press("y")
        assert not any(isinstance(event.fact, PlanSet) for event in table.session.events[1:])


@pytest.mark.parametrize("key", ["y", "x"])
async def test_what_gives_way_can_be_asked_for_at_any_time(key: str, tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await table.press(key)
        assert words.NOTHING_MISSING in table.shown()
        await table.press("escape")
        await table.press("m", "8")
        assert isinstance(table.front, SheetScreen)


async def test_every_way_is_on_the_sheet_and_one_press_takes_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await wait(table, 40)
        await table.press("m", "8")
        shown = table.shown()
        assert all(text in shown for text in (OFFER, "From the session review: 8 -> 2", "End later, if all agree"))
        assert "From the feedback to come: 8 -> 4 min, still 7 min late" in shown
        await table.press("2")
        assert "Taken from the feedback to come: 8 -> 4 min: ends 16:37, 7 min too long." in table.shown()
        assert table.is_as_on_disk()
        await table.press("u")
        assert is_late(table) == 11
        await table.press("m", "8", "5")
        assert is_late(table) == 0
        assert planned_airtime(table.session.meeting, BEN) == 31


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)], ids=str)
@pytest.mark.parametrize("keys", [(), ("m", "8")], ids=["proposed", "asked"])
async def test_what_gives_way_looks_like_this(
    keys: tuple[str, ...], size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    async with at_table(tmp_path, OUTLINE, size=size) as table:
        await wait(table, 42)
        await table.press(*keys)
        assert table.shown() == snapshot


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("m", "5", "4"), "Must end by 16:45: ends 16:25, 5 -> 20 min spare."),
        (("m", "4", "2", "4"), f"{MEMBERS[1]} has left: ends 15:44, 5 -> 46 min spare."),
        (("m", "2", "5"), "The meeting ends 16:14, 5 -> 16 min spare."),
        (("m", "3", "5"), "The meeting ends 16:20, 5 -> 10 min spare."),
    ],
    ids=["end", "left", "gone to", "dated back"],
)
async def test_every_choice_that_moves_the_end_tells_its_price(
    tmp_path: Path, keys: tuple[str, ...], told: str
) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN),)) as table:
        table.clock.move(60.0)
        await table.press(*keys)
        assert f"{told}  u takes it back." in table.shown()
