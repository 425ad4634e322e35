"""Keys that come faster than a hand presses them: pastes without brackets, in a field and out of it; and clicks."""

import asyncio
from pathlib import Path

import pytest
from textual.events import Click

from als_tui.app.screens.pasted_lines import LAST_LINE
from als_tui.meeting.facts import ActionAgreed, AnyFact, Brought, Learned, NextAgreed, Noted, TurnGiven
from als_tui.meeting.stages import About, Part, Stage
from als_tui.meeting.yields import actions
from als_tui.words import keys
from als_tui.words.key import on_keys
from tests.app.table import ALL_KEYS, Table, at_table
from tests.builders import MEMBERS, airtime, part, stage

QUESTIONS = (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS))
REVIEW = (stage(Stage.ACTION_REVIEW), TurnGiven(member=MEMBERS[0]))
EDITED: dict[str, tuple[AnyFact, ...]] = {
    "a rule": (stage(Stage.GROUND_RULES),),
    "a report": (
        Brought(action="2-1", member=MEMBERS[0], words="Ask"),
        stage(Stage.REPORT_BACK),
        TurnGiven(member=MEMBERS[0]),
    ),
    "a learning": (*REVIEW, Learned(member=MEMBERS[0], about=About.SELF, text="To wait")),
    "an action": (*REVIEW, ActionAgreed(action="3-1", member=MEMBERS[0], words="Ask")),
}


def notes(table: Table) -> list[str]:
    return [fact.text for fact in table.facts if isinstance(fact, Noted)]


async def test_every_line_of_a_paste_without_brackets_is_kept_and_none_runs_a_command(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = len(table.session.events)
        table.hand.pace = 0.001
        await table.press("n", *"first_line", "enter", *"su_more_1_2", "enter", *" 345", "enter")
        assert notes(table) == ["first_line", "su_more_1_2", "345"]
        assert len(table.session.events) == before + 3
        assert not table.screen.is_writing


async def test_what_a_hand_presses_after_a_field_is_a_command_again(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("n", *"one", "enter", "2")
        assert table.kinds[-2:] == ["noted", "asked"]


async def test_of_a_paste_without_brackets_each_line_is_an_action_of_its_own(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        table.hand.pace = 0.001
        await table.press("a", *"do_this", "enter", *"call_Ann", "enter", *"write_up", "enter")
        agreed = [fact for fact in table.facts if isinstance(fact, ActionAgreed)]
        assert [fact.words for fact in agreed] == ["do_this", "call_Ann", "write_up"]
        assert len({fact.action for fact in agreed}) == 3
        assert [one.words for one in actions(table.session.meeting)] == ["do_this", "call_Ann", "write_up"]


@pytest.mark.parametrize("told", EDITED.values(), ids=EDITED)
async def test_of_a_paste_into_an_edited_line_every_line_is_joined_to_it(
    told: tuple[AnyFact, ...], tmp_path: Path
) -> None:
    async with at_table(tmp_path, told) as table:
        before = len(table.session.events)
        table.hand.pace = 0.001
        await table.press("e", *"two", "enter", *"sss", "enter", *"qqq", "enter")
        await asyncio.sleep(2 * LAST_LINE)
        assert not table.screen.is_writing
        assert len(table.session.events) == before + 1
        last = table.facts[-1].model_dump()
        assert (last.get("words") or last["text"]).endswith("two / sss / qqq")


async def test_of_a_paste_into_the_next_date_no_line_is_lost(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CLOSE),)) as table:
        table.hand.pace = 0.001
        await table.press("a", *"12_March", "enter", *"at_nine", "enter")
        await asyncio.sleep(2 * LAST_LINE)
        assert table.facts[-1] == NextAgreed(when="12_March / at_nine")


@pytest.mark.parametrize("told", EDITED.values(), ids=EDITED)
async def test_letters_at_once_with_the_key_that_edits_a_line_all_arrive(
    told: tuple[AnyFact, ...], tmp_path: Path
) -> None:
    async with at_table(tmp_path, told) as table:
        table.hand.pace = 0.0
        before = len(table.session.events)
        await table.press("e", *"nlaesuq?:_123_ŵŷ")
        assert table.screen.writing.texts[0].endswith("nlaesuq?:_123_ŵŷ")
        assert len(table.session.events) == before
        await table.press("enter")
        await asyncio.sleep(2 * LAST_LINE)
        assert len(table.session.events) == before + 1


@pytest.mark.parametrize("told", EDITED.values(), ids=EDITED)
async def test_no_key_makes_an_event_while_a_line_is_edited(told: tuple[AnyFact, ...], tmp_path: Path) -> None:
    async with at_table(tmp_path, told) as table:
        await table.press("e")
        before = len(table.session.events)
        bound = [name for key in keys.LIVE for name in on_keys(key) if name not in ("enter", "f1")]
        await table.press(*bound, *ALL_KEYS, "ctrl+p")
        assert table.front is table.screen
        assert len(table.session.events) == before


@pytest.mark.parametrize("told", EDITED.values(), ids=EDITED)
async def test_a_line_that_was_only_looked_at_leaves_neither_a_draft_nor_an_event(
    told: tuple[AnyFact, ...], tmp_path: Path
) -> None:
    async with at_table(tmp_path, told) as table:
        before = len(table.session.events)
        for closing in ("escape", "enter"):
            await table.press("e", closing)
            assert not table.session.drafts
        assert len(table.session.events) == before


@pytest.mark.parametrize(
    "text", ["👩\u200d🔬 x", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f B", "می\u200cخواهم"]
)
async def test_signs_that_are_joined_of_several_arrive_whole_when_they_are_typed(text: str, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("n", *text, "enter")
        assert notes(table) == [text]


async def test_two_clicks_on_a_hint_are_one(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS[:2]) as table:
        table.hand.pace = 0.1
        bar = table.screen.hint_bar
        for _ in range(2):
            bar.post_message(
                Click(bar, 3, 0, 0, 0, 1, False, False, False, screen_x=3, screen_y=23, style=None, chain=1)
            )
        await table.pilot.pause()
        await table.pilot.pause()
        assert table.session.meeting.part is Part.QUESTIONS
