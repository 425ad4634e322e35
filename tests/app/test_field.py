"""What is typed into a field stands there as it is, and nothing unseen is in it."""

from pathlib import Path

from als_tui.meeting.stages import Part
from tests.app.table import at_table
from tests.builders import airtime, part

WALES = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


async def test_a_flag_that_is_typed_is_whole_and_its_unseen_signs_stand_nowhere_else(tmp_path: Path) -> None:
    async with at_table(tmp_path, (airtime(), part(Part.OUTLINE))) as table:
        await table.press("n", *WALES, *"\U000e0041a")
        assert table.screen.writing.texts == (f"{WALES}�a",)
        await table.press("enter")
        assert table.facts[-1].model_dump()["text"] == f"{WALES}�a"
