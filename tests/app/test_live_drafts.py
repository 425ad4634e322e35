"""Unsent text waits for what it was written about, and for nothing else."""

from pathlib import Path

from als_tui.app.pictures.scene import View
from als_tui.meeting.facts import ActionAgreed, AnyFact, Learned, Noted, TurnGiven
from als_tui.meeting.stages import About, Part, Stage
from als_tui.session.live import LiveSession
from tests.app.table import Table, at_table, at_table_of
from tests.builders import MEMBERS, airtime, part, stage

REVIEW: tuple[AnyFact, ...] = (
    stage(Stage.ACTION_REVIEW),
    TurnGiven(member=MEMBERS[0]),
    ActionAgreed(action="a", member=MEMBERS[0], words="one"),
    ActionAgreed(action="b", member=MEMBERS[0], words="two"),
)


def texts(table: Table) -> tuple[str, ...]:
    return table.screen.writing.texts


async def test_a_draft_of_one_line_never_appears_in_another(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        await table.press("e", "!", "escape", "down", "e")
        assert texts(table)[0] == "two"
        await table.press("escape", "up", "e")
        assert texts(table)[0] == "one!"


async def test_a_draft_of_one_member_never_becomes_the_action_of_another(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        await table.press("2", "a", *"of Ben", "escape", "3", "a")
        assert texts(table)[0] == ""
        await table.press("escape", "2", "a")
        assert texts(table)[0] == "of Ben"
        await table.press("enter")
        agreed = table.facts[-1]
        assert isinstance(agreed, ActionAgreed)
        assert agreed.member == MEMBERS[1]


async def test_a_draft_of_one_rule_never_appears_in_another(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.GROUND_RULES),)) as table:
        await table.press("e", "!", "escape", "down", "e")
        assert texts(table) == ("We ask; we do not advise.",)


async def test_at_the_close_a_draft_is_kept_as_what_it_was(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        await table.press("2", "a", *"of Ben", "escape")
        await table.told(stage(Stage.CLOSE))
        await table.press("enter", "d")
        assert texts(table)[0] == "of Ben"
        await table.press("enter")
        agreed = table.facts[-1]
        assert isinstance(agreed, ActionAgreed)
        assert (agreed.member, agreed.words) == (MEMBERS[1], "of Ben")
        assert not table.session.drafts


async def test_at_the_close_a_draft_of_a_line_that_is_gone_is_kept_as_a_note(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        await table.press("e", "!", "tab", *"May", "escape")
        await table.told(stage(Stage.CLOSE))
        await table.press("enter", "d")
        assert texts(table) == ("one! / May",)
        await table.press("enter")
        assert table.facts[-1] == Noted(text="one! / May")
        assert not table.session.drafts


async def test_a_learning_comes_back_after_a_stop_to_the_one_who_spoke(tmp_path: Path) -> None:
    async with at_table(tmp_path, (airtime(), part(Part.PRESENTER_FEEDBACK))) as table:
        await table.press("l", *"half")
        table.screen.before_end()
    again = LiveSession.resume(table.session.path, table.clock, table.places)
    async with at_table_of(again, table.clock, table.places) as table:
        assert "l brings it back" in table.shown()
        await table.press("l", *" said", "enter")
        learned = table.facts[-1]
        assert isinstance(learned, Learned)
        assert (learned.member, learned.text) == (MEMBERS[0], "half said")


async def test_after_a_stop_in_the_feedback_a_learning_is_about_the_process(tmp_path: Path) -> None:
    async with at_table(tmp_path, (airtime(), part(Part.GROUP_FEEDBACK))) as table:
        table.screen.before_end()
    again = LiveSession.resume(table.session.path, table.clock, table.places)
    async with at_table_of(again, table.clock, table.places) as table:
        await table.press("l", "x", "enter")
        learned = table.facts[-1]
        assert isinstance(learned, Learned)
        assert learned.about is About.PROCESS


async def test_behind_the_curtain_unsent_text_is_told_of_without_its_words_and_the_way_back_opens_the_curtain(
    tmp_path: Path,
) -> None:
    async with at_table(tmp_path, (airtime(), part(Part.OUTLINE))) as table:
        await table.press("n", *"Ben is a fool", "escape", "b", "q")
        assert "unsent text" in table.shown()
        assert "fool" not in table.shown()
        await table.press("d")
        assert table.screen.view is View.WHOLE
        assert texts(table) == ("Ben is a fool",)
