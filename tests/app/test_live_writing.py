"""Writing on the live screen: a visible state in which keys are letters and nothing else happens."""

import asyncio
from pathlib import Path

import pytest
from textual import events

from als_tui.app.pictures.scene import View
from als_tui.app.screens.help import HelpScreen
from als_tui.app.screens.pasted_lines import LAST_LINE
from als_tui.app.screens.sheet import SheetScreen
from als_tui.meeting.facts import (
    ActionAgreed,
    AnyFact,
    Learned,
    NextAgreed,
    Noted,
    Paused,
    PauseNamed,
    RuleProposed,
    SuccessShared,
    TrialAgreed,
    TurnGiven,
)
from als_tui.meeting.stages import About, Part, Stage, Why
from als_tui.session.live import LiveSession
from als_tui.words import keys, writing
from als_tui.words.key import on_keys
from tests.app.table import ALL_KEYS, Table, at_table, at_table_of
from tests.builders import MEMBERS, airtime, part, stage

WRITING_NAMES = {name for key in keys.WRITING for name in key.keys}
LIVE_NAMES = [name for key in keys.LIVE for name in on_keys(key) if name not in WRITING_NAMES]

FIELDS: dict[str, tuple[str, tuple[AnyFact, ...]]] = {
    "note": ("n", (stage(Stage.CHECK_IN),)),
    "pause_note": ("n", (stage(Stage.CHECK_IN), Paused())),
    "learning": ("l", (airtime(), part(Part.PRESENTER_FEEDBACK))),
    "success": ("l", (stage(Stage.CLOSE),)),
    "action": ("a", (stage(Stage.ACTION_REVIEW), TurnGiven(member=MEMBERS[0]))),
    "next": ("a", (stage(Stage.CLOSE),)),
    "rule": ("e", (stage(Stage.SESSION_REVIEW),)),
    "trial": ("a", (stage(Stage.SESSION_REVIEW),)),
}
"""Each field with the key that opens it, where it can be opened."""

CASES = pytest.mark.parametrize(("field", "key", "told"), [(name, *how) for name, how in FIELDS.items()], ids=FIELDS)


def value(table: Table) -> str:
    return table.screen.writing.texts[0]


@CASES
async def test_no_key_makes_an_event_while_something_is_written(
    field: str, key: str, told: tuple[AnyFact, ...], tmp_path: Path
) -> None:
    async with at_table(tmp_path, told) as table:
        await table.press(key)
        assert table.screen.writing.field == field
        before = len(table.session.events)
        view = table.screen.view
        await table.press(*(name for name in (*LIVE_NAMES, *ALL_KEYS) if name != "f1"))
        assert table.front is table.screen
        await table.press("f1")
        assert isinstance(table.front, HelpScreen)
        await table.press("escape")
        assert len(table.session.events) == before
        assert table.screen.writing.field == field
        assert (table.screen.view, table.screen.prompts) == (view, False)


@CASES
async def test_every_letter_typed_at_once_with_the_key_that_opens_arrives(
    field: str, key: str, told: tuple[AnyFact, ...], tmp_path: Path
) -> None:
    async with at_table(tmp_path, told) as table:
        table.hand.pace = 0.0
        before = len(table.session.events)
        await table.press(key, *"nlaewgbfsmurq?: 123 ŵŷ".replace(" ", "_"))
        assert value(table) == "nlaewgbfsmurq?:_123_ŵŷ"
        assert len(table.session.events) == before
        await table.press("enter")
        await asyncio.sleep(2 * LAST_LINE)
        assert len(table.session.events) == before + 1


@CASES
async def test_letters_and_enter_at_once_are_kept_whole(
    field: str, key: str, told: tuple[AnyFact, ...], tmp_path: Path
) -> None:
    async with at_table(tmp_path, told) as table:
        table.hand.pace = 0.0
        await table.press(key, *"quick", "enter")
        await asyncio.sleep(2 * LAST_LINE)
        assert "quick" in table.facts[-1].model_dump().values()
        assert not table.screen.is_writing


@CASES
async def test_escape_leaves_a_draft_which_the_same_key_brings_back(
    field: str, key: str, told: tuple[AnyFact, ...], tmp_path: Path
) -> None:
    async with at_table(tmp_path, told) as table:
        before = len(table.session.events)
        await table.press(key, *"half a th", "escape")
        assert not table.screen.is_writing
        assert writing.DRAFT_KEPT in table.shown()
        assert len(table.session.events) == before
        await table.press(key.upper())
        assert value(table) == "half a th"
        await table.press(*"ought", "enter")
        assert "half a thought" in table.facts[-1].model_dump().values()
        await table.press(key)
        assert value(table) == ("half a thought" if field == "next" else "")


async def test_what_is_kept_is_the_fact_of_its_field(tmp_path: Path) -> None:
    told = {
        "note": Noted(text="xy"),
        "pause_note": Noted(text="xy"),
        "learning": Learned(member=MEMBERS[0], about=About.PROCESS, text="xy"),
        "success": SuccessShared(text="xy"),
        "next": NextAgreed(when="xy"),
        "rule": RuleProposed(text="xy"),
        "trial": TrialAgreed(text="xy"),
    }
    for field, fact in told.items():
        key, before = FIELDS[field]
        async with at_table(tmp_path / field, before[:-1]) as table:
            await table.told(before[-1])
            await table.press(key, "x", "y", "enter")
            assert table.facts[-1] == fact
            assert table.is_as_on_disk()


async def test_an_action_has_five_boxes_and_tab_goes_round(tmp_path: Path) -> None:
    async with at_table(tmp_path, FIELDS["action"][1]) as table:
        await table.press(
            "a", *"Ask her", "tab", *"May", "tab", *"Ring", "tab", *"Ben", "tab", "7", "tab", "!", "enter"
        )
        agreed = table.facts[-1]
        assert isinstance(agreed, ActionAgreed)
        told = agreed.words, agreed.by, agreed.first_step, agreed.who_asks, agreed.sure
        assert told == ("Ask her!", "May", "Ring", "Ben", 7)


async def test_an_action_without_words_is_left_as_a_draft(tmp_path: Path) -> None:
    async with at_table(tmp_path, FIELDS["action"][1]) as table:
        before = len(table.session.events)
        await table.press("a", "tab", *"May", "enter")
        assert len(table.session.events) == before
        await table.press("a")
        assert table.screen.writing.texts == ("", "May", "", "", "")


async def test_nothing_written_is_nothing_kept(tmp_path: Path) -> None:
    async with at_table(tmp_path, FIELDS["note"][1]) as table:
        before = len(table.session.events)
        for keys_ in (("n", "enter"), ("n", "space", "space", "enter"), ("n", "escape")):
            await table.press(*keys_)
        assert len(table.session.events) == before
        assert not table.screen.is_writing


async def test_enter_twice_after_a_note_does_not_go_on(tmp_path: Path) -> None:
    async with at_table(tmp_path, FIELDS["note"][1]) as table:
        table.hand.pace = 0.2
        await table.press("n", "x", "enter", "enter")
        assert table.kinds[-2:] == ["stage_entered", "noted"]
        table.hand.now += 2
        await table.press("enter")
        assert table.kinds[-1] == "turn_given"


async def test_a_bracketed_paste_with_line_breaks_becomes_one_line(tmp_path: Path) -> None:
    async with at_table(tmp_path, FIELDS["note"][1]) as table:
        await table.press("n")
        table.pilot.app.post_message(events.Paste("one\r\ntwo\n\n three\x1b[31m\n"))
        await table.pilot.pause()
        await table.press("enter")
        assert table.facts[-1] == Noted(text="one / two / three\N{REPLACEMENT CHARACTER}[31m")


async def test_a_note_in_a_pause_belongs_to_it_and_digits_are_text(tmp_path: Path) -> None:
    async with at_table(tmp_path, FIELDS["pause_note"][1]) as table:
        await table.press("1", "n", *"2 of us", "enter")
        pause = table.session.meeting.floor.pause
        assert pause is not None
        assert (pause.why, pause.notes) == (Why.ADVICE, ("2 of us",))
        assert sum(isinstance(fact, PauseNamed) for fact in table.facts) == 1


async def test_an_unsent_draft_is_offered_once_at_the_close(tmp_path: Path) -> None:
    async with at_table(tmp_path, FIELDS["success"][1]) as table:
        await table.press("l", *"we wai", "escape")
        await table.press("enter")
        assert "unsent" in table.shown()
        await table.press("d")
        assert value(table) == "we wai"
        await table.press("t", "enter")
        await table.press("enter")
        assert "unsent" not in table.shown()
        await table.press("enter")
        assert not isinstance(table.front, SheetScreen)
        assert table.session.meeting.is_open
        await table.press("enter", "w")
        assert not table.session.meeting.is_open


async def test_drafts_come_back_after_the_program_was_ended(tmp_path: Path) -> None:
    async with at_table(tmp_path, FIELDS["note"][1]) as table:
        await table.press("n", *"half")
        table.screen.before_end()
    path = table.session.path
    session = LiveSession.resume(path, table.clock, table.places)
    async with at_table_of(session, table.clock, table.places) as again:
        assert "There is a draft: n brings it back." in again.shown()
        await again.press("n")
        assert value(again) == "half"


async def test_nothing_is_written_behind_the_curtain(tmp_path: Path) -> None:
    async with at_table(tmp_path, FIELDS["learning"][1]) as table:
        await table.press("l", *"secret", "escape", "b")
        assert table.screen.view is View.CURTAIN
        for key in ("n", "l", "a", "e"):
            await table.press(key)
            assert not table.screen.is_writing
        assert "secret" not in table.shown()
        assert MEMBERS[0].upper() not in table.shown().upper()
