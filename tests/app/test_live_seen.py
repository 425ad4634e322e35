"""Live screens with what may lie over them, whole with their hints, as the facilitator sees them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.meeting.facts import AnyFact, Noted, Paused, PauseNamed, Reported, TurnGiven
from als_tui.meeting.stages import Outcome, Part, Stage, Why
from als_tui.meeting.yields import open_actions
from tests.app.scenes import reporting
from tests.app.table import at_table
from tests.builders import MEMBERS, Timed, airtime, part, stage

OUTLINE: tuple[AnyFact, ...] = (airtime(), part(Part.OUTLINE))
QUESTIONS = (*OUTLINE, part(Part.QUESTIONS))
REVIEW = (stage(Stage.ACTION_REVIEW), TurnGiven(member=MEMBERS[0]))
REPORTING = [said.fact if isinstance(said, Timed) else said for said in reporting(MEMBERS)[7:]]

SEEN: dict[str, tuple[Sequence[AnyFact], tuple[str, ...]]] = {
    "a note being written": (QUESTIONS, ("n", *"She waits longer")),
    "a pause's note being written": ((*QUESTIONS, Paused(), PauseNamed(why=Why.PACE)), ("n", *"Slower")),
    "a learning being written": ((*QUESTIONS, part(Part.GROUP_FEEDBACK)), ("3", "l", *"To wait")),
    "an action being written": (REVIEW, ("a", *"Ask her", "tab", *"Friday")),
    "an action that was reported on": (
        [*REPORTING, Reported(action="2-1", outcome=Outcome.CHANGED, words="Ask for half an hour")],
        ("down", "right", "e", *"Two weeks, most days", "enter"),
    ),
    "a member of the group speaks": ((*QUESTIONS, part(Part.GROUP_FEEDBACK)), ("4",)),
    "words to borrow in the check-in": ((stage(Stage.CHECK_IN), TurnGiven(member=MEMBERS[1])), ("w",)),
    "words to borrow in the report back": (REPORTING, ("w",)),
    "a minute more on the big clock": (OUTLINE, ("f", "+")),
    "behind the curtain": (QUESTIONS, ("b",)),
    "the question of the close": ((stage(Stage.CLOSE),), ("enter",)),
    "the close with unsent text": ((stage(Stage.CLOSE), Noted(text="x")), ("n", *"half", "escape", "enter")),
    "leaving with unsent text": (QUESTIONS, ("n", *"half", "escape", "q")),
    "it began earlier": (QUESTIONS, ("m", "3")),
    "one of the people": (QUESTIONS, ("m", "4", "2")),
    "someone has left": (QUESTIONS, ("m", "4", "2", "4")),
    "another end": (QUESTIONS, ("m", "5")),
    "the order of presenters": (QUESTIONS, ("m", "6")),
    "the help": (QUESTIONS, ("?",)),
}  # fmt: skip


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SEEN)
async def test_it_is_seen_like_this(
    name: str, size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    told, keys = SEEN[name]
    async with at_table(tmp_path, told, size=size) as table:
        await table.press(*keys)
        assert table.session.settle()
        await table.pilot.pause()
        if table.front is table.screen:
            table.screen.paint()
            field = " | ".join(table.screen.writing.texts) if table.screen.is_writing else ""
            assert f"{table.shown()}\n{field}" == snapshot
        else:
            assert table.shown() == snapshot


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_gap_that_waits_for_its_answer_is_seen_like_this(
    size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    async with at_table(tmp_path, QUESTIONS, size=size) as table:
        table.screen.tick()
        table.clock.move(432)
        table.screen.tick()
        await table.pilot.pause()
        assert table.shown() == snapshot


async def test_the_stories_bring_actions(tmp_path: Path) -> None:
    async with at_table(tmp_path, REPORTING) as table:
        assert len(open_actions(table.session.meeting)) == 3
