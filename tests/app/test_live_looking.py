"""What the keys of the live screen show and hide: curtain, big clock, words to borrow, help, palette."""

from pathlib import Path

from textual.app import SystemCommand

from als_tui.app.pictures.scene import View
from als_tui.meeting.facts import Noted, Paused, PauseNamed, TurnGiven, WentOn
from als_tui.meeting.stages import Part, QuestionKind, Stage, Why
from als_tui.words import hints, keys
from als_tui.words.english.pauses import NAMES
from als_tui.words.english.prompts import PROMPTS
from als_tui.words.looks import TURNED
from tests.app.table import at_table
from tests.builders import HOSTILE, MEMBERS, airtime, part, stage

OUTLINE = (airtime(), part(Part.OUTLINE))
QUESTIONS = (*OUTLINE, part(Part.QUESTIONS))


async def test_the_curtain_hides_every_name_and_the_same_key_shows_them_again(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN), TurnGiven(member=HOSTILE[0])), members=HOSTILE) as table:
        await table.press("b")
        shown = table.shown().replace(" ", "").upper()
        assert not any(name.replace(" ", "").upper() in shown for name in HOSTILE)
        assert "b Open the curtain" in table.hint()
        await table.press("B")
        assert table.screen.view is View.WHOLE
        assert HOSTILE[1] in table.shown()


async def test_behind_the_curtain_only_pausing_and_leaving_act(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("b")
        before = len(table.session.events)
        await table.press("enter", "2", "right", "s", "u", "pageup", "n", "l", "m", "g", "f", "w", "+", "c")
        assert len(table.session.events) == before
        assert table.screen.view is View.CURTAIN
        assert table.front is table.screen
        await table.press("space")
        assert table.kinds[before:] == ["paused"]
        assert "Space Go on" in table.hint()
        await table.press("q")
        assert table.front is not table.screen


async def test_behind_the_curtain_a_gap_can_be_answered(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("b")
        table.screen.tick()
        table.clock.move(432)
        table.screen.tick()
        await table.pilot.pause()
        assert "Enter Take 7:12 as a pause" in table.hint()
        await table.press("enter")
        assert table.kinds[-1] == "gap"
        assert "Enter" not in table.hint()


async def test_words_to_borrow_are_others_each_time_and_at_last_the_first_again(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        seen = []
        for _ in range(4):
            await table.press("w")
            seen.append({prompt for prompt in PROMPTS[QuestionKind.CLARIFYING] if prompt in table.shown()})
            await table.press("w")
        assert seen[0] | seen[1] | seen[2] == set(PROMPTS[QuestionKind.CLARIFYING])
        assert not seen[0] & seen[1]
        assert seen[3] == seen[0]


async def test_the_arrows_come_to_every_line_of_the_review(tmp_path: Path) -> None:
    told = [fact for why in list(Why)[:12] for fact in (Paused(), PauseNamed(why=why), WentOn())]
    async with at_table(tmp_path, (*QUESTIONS, *told, stage(Stage.SESSION_REVIEW)), size=(60, 16)) as table:
        assert NAMES[Why.ADVICE] in table.shown()
        assert NAMES[list(Why)[11]] not in table.shown()
        assert "more: Up/Down" in table.shown()
        await table.press(*["down"] * 12)
        assert NAMES[list(Why)[11]] in table.shown()
        await table.press(*["up"] * 12)
        assert NAMES[Why.ADVICE] in table.shown()


async def test_the_big_clock_and_the_words_to_borrow_come_and_go(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("f")
        assert table.screen.view is View.BIG
        await table.press("f", "w")
        assert "What would you like from us today?" in table.shown()
        await table.press("W")
        assert "What would you like from us today?" not in table.shown()


async def test_the_help_sheet_lists_exactly_the_table(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS, size=(120, 36)) as table:
        await table.press("?")
        listed = [row.split()[0] for row in table.shown().splitlines()[2:] if row[1:2].strip()]
        assert listed[: len(keys.LIVE)] == [key.label for key in keys.LIVE]
        assert all(key.help.split(".")[0][:60] in table.shown() for key in keys.LIVE)


async def test_the_palette_has_every_action_that_may_be_done_now(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        commands = list(table.pilot.app.get_system_commands(table.front))
        assert all(isinstance(command, SystemCommand) for command in commands)
        told = {command.help for command in commands}
        members = {hints.seat(number) for number in range(1, len(MEMBERS) + 1)}
        on_the_sheet = {f"On the meeting sheet: m, then {number}." for number in range(1, 9)}
        assert told == {
            key.help for key in keys.LIVE if key.id not in ("palette", "person")
        } | on_the_sheet | members | {TURNED["dark"][1]}
        assert {"Break now", "It began earlier"} <= {command.title for command in commands}
        noted = next(command for command in commands if command.title.startswith("Note"))
        noted.callback()
        await table.pilot.pause()
        await table.press("x", "enter")
        assert table.facts[-1] == Noted(text="x")
