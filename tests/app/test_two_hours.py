"""Two hours of a meeting: what the seconds bring goes again with them."""

import gc
from pathlib import Path

from als_tui.meeting.stages import Part
from tests.app.table import Table, at_table
from tests.builders import airtime, part

FIRST, REST = 30, 90
"""Minutes in which whatever is kept of what was drawn has filled up, and those after them."""
GROWN = 300
"""Things that may be there after two hours and were not after half an hour, of the hundred thousand that there are."""


async def goes_by(table: Table, minutes: int) -> int:
    """Every second of so many minutes; how many things there are then."""
    for _ in range(minutes):
        for _ in range(60):
            table.clock.move(1)
            table.screen.tick()
        table.session.beat()
        await table.pilot.pause()
    assert table.session.settle()
    gc.unfreeze()  # the app takes what it has loaded out of every collection, and so out of every count
    gc.collect()
    return len(gc.get_objects())


async def test_the_seconds_of_two_hours_leave_nothing_behind(tmp_path: Path) -> None:
    async with at_table(tmp_path, (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS))) as table:
        before = await goes_by(table, FIRST)
        assert await goes_by(table, REST) - before < GROWN
