"""Other hands: a clicker alone, one hand, no letters, other keys."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from als_tui.app.screens.live import LiveScreen
from als_tui.app.screens.palette import Palette
from als_tui.app.screens.sheet import SheetScreen
from als_tui.meeting.facts import Asked, Noted
from als_tui.meeting.stages import Part
from als_tui.words import sheets
from als_tui.words.keymap import Keymap, action_of
from als_tui.words.keys import LIVE
from tests.app.table import Table, at_table
from tests.builders import MEMBERS, airtime, part

QUESTIONS = (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS))
ALL_KEYS = [*"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-=?:/,.[]{}"]


def wishes(**wished: str) -> dict[tuple[str, str], str]:
    return {action_of(key): wished[key.id] for key in LIVE if key.id in wished}


async def run_to_the_end(table: Table, on: str, closing: Iterator[str]) -> None:
    """Go on with one key; in the one question at the end, press these."""
    for _ in range(90):
        if not table.session.meeting.is_open:
            return
        await table.press(on if isinstance(table.front, LiveScreen) else next(closing))
        table.clock.move(5)


async def test_a_clicker_alone_runs_a_meeting_to_its_end(tmp_path: Path) -> None:
    async with at_table(tmp_path) as table:
        await table.press("pagedown", "pagedown")
        await table.press("pageup")
        assert table.kinds[-1] == "undone"
        await table.press("b")
        assert MEMBERS[0] not in table.shown()
        await table.press("b")
        await run_to_the_end(table, "pagedown", cycle(("pageup", "pagedown")))
        assert table.kinds[-1] == "closed"
        assert table.is_as_on_disk()


async def test_at_the_end_a_clicker_stays_unless_it_goes_to_the_other_choice(tmp_path: Path) -> None:
    async with at_table(tmp_path) as table:
        for _ in range(60):
            if isinstance(table.front, SheetScreen):
                break
            await table.press("pagedown")
        assert isinstance(table.front, SheetScreen)
        await table.press("pagedown")
        assert isinstance(table.front, LiveScreen)
        assert table.session.meeting.is_open


async def test_one_hand_runs_a_meeting_with_enter_space_digits_and_u(tmp_path: Path) -> None:
    async with at_table(tmp_path) as table:
        presses = cycle(("enter", "2", "enter", "space", "1", "space", "enter", "3", "u"))
        for _ in range(200):
            if isinstance(table.front, SheetScreen):
                break
            await table.press(next(presses))
            table.clock.move(5)
        await table.press("up", "enter")
        assert table.kinds[-1] == "closed"
        assert {"paused", "pause_named", "went_on", "asked", "undone"} <= set(table.kinds)


async def test_without_letters_no_letter_digit_or_sign_does_anything(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        table.app.keymap = Keymap(letters=False)
        before = len(table.facts)
        await table.press(*ALL_KEYS)
        assert isinstance(table.front, LiveScreen)
        assert len(table.facts) == before
        await table.press("space")
        assert table.kinds[-1] == "paused"


async def test_without_letters_a_meeting_runs_to_its_end(tmp_path: Path) -> None:
    async with at_table(tmp_path) as table:
        table.app.keymap = Keymap(letters=False)
        await run_to_the_end(table, "enter", cycle(("down", "enter")))
        assert table.kinds[-1] == "closed"


async def test_without_letters_the_hint_bar_shows_only_keys_that_act(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS, size=(120, 36)) as table:
        table.app.keymap = Keymap(letters=False)
        table.screen.paint()
        hint = table.hint()
        assert "Enter" in hint
        assert "Space Pause" in hint
        assert "F2 Commands" in hint
        assert hint.rstrip().endswith("F1 Help")
        assert "Who asked" not in hint
        assert " n Note" not in hint
        await table.press("f1")
        assert "Backspace   Take back" in table.shown()


async def test_without_letters_the_palette_has_the_members(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        app = table.app
        app.keymap = Keymap(letters=False)
        commands = {command.title: command.callback for command in app.get_system_commands(table.screen)}
        commands[MEMBERS[2]]()
        await table.pilot.pause()
        assert [fact.member for fact in table.facts if isinstance(fact, Asked)] == [MEMBERS[2]]
        assert "Note" in commands
        await table.press("f2")
        assert isinstance(app.screen, Palette)


async def test_without_letters_a_field_takes_all_of_them(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        table.app.keymap = Keymap(wishes(note="f4"), letters=False)
        await table.press("f4", *"quite 5?".replace(" ", ""), "enter")
        assert [fact.text for fact in table.facts if isinstance(fact, Noted)] == ["quite5?"]


@pytest.mark.parametrize("character", ["p", "P"])
async def test_another_key_pauses_and_is_shown_everywhere(character: str, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        table.app.keymap = Keymap(wishes(pause="p"))
        table.screen.paint()
        assert "p Pause" in table.hint()
        await table.press("space")
        assert table.kinds[-1] == "part_entered"
        await table.press(character)
        assert table.kinds[-1] == "paused"
        assert "p Go on" in table.hint()
        titles = [command.title for command in table.pilot.app.get_system_commands(table.screen)]
        assert "Pause  (p)" in titles
        await table.press("question_mark")
        assert "p           Pause" in table.shown()


async def test_ctrl_c_asks_and_the_second_one_leaves_at_once_with_all_that_was_typed(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("n", *"mid")
        await table.press("escape", "ctrl+c")
        assert sheets.AT_ONCE in table.shown()
        await table.press("ctrl+c")
        assert table.pilot.app.return_code == 130
        assert table.session.drafts == {"note": ("mid",)}


async def test_ctrl_c_in_any_other_sheet_ends_nothing(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("m", "ctrl+c")
        assert table.pilot.app.is_running
        assert table.pilot.app.return_code is None


async def test_the_size_changes_in_the_midst_of_a_word_and_the_word_stays(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("n", *"Siân")
        for size in ((120, 36), (40, 10), (60, 16), (80, 24)):
            await table.pilot.resize_terminal(*size)
            await table.press("x")
        await table.press("left", "y", "enter")
        assert table.facts[-1] == Noted(text="Siânxxxyx")
