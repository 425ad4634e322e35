"""A whole meeting of two airtimes, by keys alone."""

from pathlib import Path

from als_tui.app.screens.sheet import SheetScreen
from als_tui.meeting.facts import (
    ActionAgreed,
    AnyFact,
    Asked,
    Closed,
    Interrupted,
    Learned,
    NextAgreed,
    Noted,
    PartEntered,
    Paused,
    PauseNamed,
    SuccessShared,
    TurnGiven,
    WentOn,
)
from als_tui.meeting.stages import Ending, Part, QuestionKind, Stage, Why
from tests.app.table import Table, at_table
from tests.builders import MEMBERS


def count(table: Table, kind: type[AnyFact]) -> int:
    return sum(isinstance(fact, kind) for fact in table.facts)


def where(table: Table) -> tuple[Stage | None, Part | None, str | None]:
    place = table.session.meeting.place
    return (place.stage, place.part, place.presenter) if place else (None, None, None)


async def opening(table: Table) -> None:
    """From the waiting clock to the bids."""
    assert "Enter Begin" in table.hint()
    await table.press("enter")
    assert where(table)[0] is Stage.WELCOME
    await table.press("enter")
    assert where(table)[0] is Stage.GROUND_RULES
    assert "Agreed, on to check-in" in table.hint()
    await table.press("enter")
    for member in MEMBERS:
        assert f"Next: {member}" in table.hint()
        await table.press("enter")
        assert table.session.meeting.floor.turn == member
    await table.press("enter")
    if where(table)[0] is Stage.REPORT_BACK:
        await table.press("enter")
    assert where(table)[0] is Stage.BIDS


async def airtime(table: Table, presenter: str, *askers: str) -> None:
    """From the settling to the end of the group's feedback."""
    assert where(table) == (Stage.AIRTIME, Part.SETTLING, presenter)
    await table.press("enter")
    await table.later(300)
    await table.press(askers[0], "enter")
    assert where(table)[1] is Part.QUESTIONS
    for asker in askers:
        await table.press(asker, "right")
    assert table.session.meeting.floor.kind is QuestionKind.FUTURE_ACTION
    await table.later(1500)
    assert "OVER" in table.shown()
    await table.press("enter")
    await table.press("l", *"More silence", "enter")
    await table.press("enter")
    await table.later(240)


async def closing(table: Table) -> None:
    """From the action review to the question whether to close."""
    assert where(table)[0] is Stage.ACTION_REVIEW
    for _ in MEMBERS:
        await table.press("enter", "a", *"Ask her", "tab", *"May", "enter")
    await table.press("enter")
    assert where(table)[0] is Stage.SESSION_REVIEW
    assert "advice dressed as a question: Answers" in table.shown()
    await table.press("enter", "l", *"We wait", "enter", "a", *"9 April", "enter")
    await table.press("enter")
    assert isinstance(table.front, SheetScreen)


async def test_a_whole_meeting_of_two_airtimes_by_keys(tmp_path: Path) -> None:
    async with at_table(tmp_path) as table:
        await opening(table)
        await table.press("enter")
        await airtime(table, MEMBERS[0], "2", "3", "4", "5")
        await table.press("space", "1", "n", *"Answers", "enter")
        await table.press("space")
        await table.press("enter")
        await airtime(table, MEMBERS[1], "1", "3", "5")
        await table.press("enter")
        await closing(table)
        await table.press("w")
        last = table.facts[-1]
        assert isinstance(last, Closed)
        assert (last.how, last.airtimes, last.actions) == (Ending.CLOSED, 2, len(MEMBERS))
        assert "M E E T I N G   I S   C L O S E D" in table.shown()
        for kind, number in ((PartEntered, 8), (Asked, 7), (Interrupted, 2), (Noted, 1), (Paused, 1), (WentOn, 1)):
            assert count(table, kind) == number
        assert (count(table, Learned), count(table, ActionAgreed), count(table, TurnGiven)) == (2, 6, 12)
        assert PauseNamed(why=Why.ADVICE) in table.facts
        assert SuccessShared(text="We wait") in table.facts
        assert NextAgreed(when="2026-04-09") in table.facts
        assert table.is_as_on_disk()
