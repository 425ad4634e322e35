"""What a set has agreed about its clock and its strictness, on the live screen."""

from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.app.pictures.scene import View
from als_tui.app.widgets.field import LineInput
from als_tui.meeting.facts import AnyFact, Attended, Noted, Paused
from als_tui.meeting.header import Header, Settings
from als_tui.meeting.stages import Here, Part, Stage
from als_tui.session.live import LiveSession
from als_tui.words import writing
from tests.app.table import Table, at_table, at_table_of
from tests.builders import MEMBERS, START, a_header, airtime, part, stage

OUTLINE: tuple[AnyFact, ...] = (airtime(), part(Part.OUTLINE))
QUESTIONS = (*OUTLINE, part(Part.QUESTIONS))
ROOM = a_header(settings=Settings(clock_for="room"))
FIRM = a_header(settings=Settings(strictness="firm"))


def minutes_later(table: Table, minutes: float) -> None:
    """So many minutes of the part have gone by, and the screen shows the last second."""
    table.clock.move(minutes * 60)
    table.session.unseen()
    table.screen.tick()


async def test_the_rooms_clock_is_large_from_the_start_of_outline_and_questions_and_f_turns_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, (airtime(),), header=ROOM) as table:
        seen = [table.screen.view]
        for keys in (("enter",), ("f",), ("enter",), ("f",), ("f",), ("enter",)):
            await table.press(*keys)
            seen.append(table.screen.view)
        assert seen == [View.WHOLE, View.BIG, View.WHOLE, View.BIG, View.WHOLE, View.BIG, View.WHOLE]
        assert table.session.meeting.part is Part.PRESENTER_FEEDBACK
        await table.press("pageup")
        assert table.screen.view is View.BIG


async def test_a_facilitators_clock_is_large_only_where_f_makes_it_so(tmp_path: Path) -> None:
    async with at_table(tmp_path, (airtime(),)) as table:
        for _ in range(3):
            await table.press("enter")
            assert table.screen.view is View.WHOLE
        await table.press("f", "enter")
        assert table.screen.view is View.BIG


async def test_a_big_clock_that_f_made_stays_where_the_room_has_none(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN),), header=ROOM) as table:
        await table.press("f", "s")
        assert table.screen.view is View.BIG


async def test_the_rooms_clock_is_there_again_when_the_meeting_is_taken_up_and_behind_the_curtain(
    tmp_path: Path,
) -> None:
    async with at_table(tmp_path, QUESTIONS, header=ROOM) as table:
        clock, places = table.clock, table.places
        await table.press("b")
        assert "b Open the curtain" in table.hint()
        await table.press("b")
        assert table.screen.view is View.BIG
    again = LiveSession.resume(table.session.path, clock, places)
    async with at_table_of(again, clock, places) as table:
        assert table.screen.view is View.BIG


IN_THE_FRAME = "meeting 3 of 8"
"""What every picture shows but that of the big clock."""
PRIVATE: dict[str, tuple[tuple[AnyFact, ...], tuple[str, ...]]] = {
    "an interruption": (OUTLINE, ("2",)),
    "an interruption taken back": (OUTLINE, ("2", "u")),
    "a question": (QUESTIONS, ("2", "3", "u")),
    "a note": (QUESTIONS, ("n", *"Secret", "enter", "u")),
    "a draft": (QUESTIONS, ("n", *"Secret", "escape")),
    "a pause's note": ((*QUESTIONS, Paused(), Noted(text="Secret")), ()),
    "a pause's note taken back": ((*QUESTIONS, Paused(), Noted(text="Secret")), ("u",)),
    "a delay": ((*OUTLINE, Attended(member=MEMBERS[1], how=Here.PRESENT, until=START + timedelta(hours=3))), ()),
}


@pytest.mark.parametrize("name", PRIVATE)
async def test_nothing_private_is_on_the_rooms_clock(name: str, tmp_path: Path) -> None:
    told, keys = PRIVATE[name]
    async with at_table(tmp_path, told, header=ROOM) as table:
        if name == "a delay":
            minutes_later(table, 60)
        await table.press(*keys)
        table.screen.paint()
        await table.pilot.pause()
        shown = table.shown().casefold()
        assert IN_THE_FRAME not in shown
        words = ("secret", "note", "draft", "question by", "interruption", "spoke", "undo", *MEMBERS)
        assert not [word for word in words if word.casefold() in shown]
        await table.press("f")
        assert IN_THE_FRAME in table.shown()


async def test_what_is_written_on_the_rooms_clock_is_dots_and_is_kept_in_its_letters(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS, header=ROOM) as table:
        await table.press("n", *"Secret")
        (line, *_) = table.screen.query(LineInput)
        assert line.password
        assert table.screen.writing.border_subtitle == writing.HIDDEN
        await table.press("escape", "f", "n")
        assert not line.password
        assert line.value == "Secret"
        await table.press("enter")
        assert table.facts[-1] == Noted(text="Secret")


async def test_what_is_for_all_is_said_on_the_rooms_clock(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS, header=ROOM) as table:
        await table.press("+")
        assert "+1 min: now 25 min in all" in table.shown()
        await table.press("space")
        assert "Space Go on" in table.hint()
        await table.press("space")
        table.clock.sleep(432)
        table.screen.tick()
        await table.pilot.pause()
        assert "It slept 7:12." in table.shown()
        assert "c Count it" in table.hint()


async def test_what_is_proposed_waits_until_the_rooms_clock_is_gone(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE, header=ROOM) as table:
        minutes_later(table, 45)
        assert table.screen.offer is None
        await table.press("f")
        assert "y takes it" in table.shown()


@pytest.mark.parametrize("parts", [OUTLINE, QUESTIONS], ids=["outline", "questions"])
async def test_a_set_that_keeps_no_marks_is_shown_none_and_offered_none(
    parts: tuple[AnyFact, ...], tmp_path: Path
) -> None:
    header = a_header(settings=Settings(private_marks=False))
    async with at_table(tmp_path, parts, header=header, size=(120, 36)) as table:
        assert "not yet" not in table.shown()
        assert "1-6" not in table.shown()
        await table.press("2")
        assert "no private marks" in table.shown()


@pytest.mark.parametrize(("header", "is_on"), [(a_header(), False), (FIRM, True)], ids=["gentle", "firm"])
async def test_a_firm_set_begins_with_its_bell(
    header: Header, is_on: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[float] = []
    async with at_table(tmp_path, OUTLINE, header=header) as table:
        monkeypatch.setattr(table.pilot.app, "bell", lambda: rung.append(table.session.now()))
        table.screen.tick()
        minutes_later(table, 6)
        minutes_later(table, 2)
        assert len(rung) == 2 * is_on
        await table.press("m", "7")
        assert table.screen.bell_is_on is not is_on


@pytest.mark.parametrize(
    ("told", "minutes", "firm"),
    [
        (OUTLINE, 1, ""),
        (OUTLINE, 6, "Time is nearly up. What would you like from us?"),
        (OUTLINE, 8, "Time. Go on to the questions."),
        (QUESTIONS, 23.5, "Time is nearly up. What will you do?"),
        (QUESTIONS, 25, "Time. No more questions: on to the feedback."),
        ((stage(Stage.CHECK_IN),), 30, "Time. One word each, and we go on."),
    ],
)
@pytest.mark.parametrize("strictness", ["gentle", "firm"])
async def test_a_firm_set_is_told_when_time_is_nearly_over_and_when_it_is(
    told: tuple[AnyFact, ...], minutes: float, firm: str, strictness: Literal["gentle", "firm"], tmp_path: Path
) -> None:
    header = a_header(settings=Settings(strictness=strictness))
    async with at_table(tmp_path, told, header=header) as table:
        minutes_later(table, minutes)
        if table.screen.offer:
            await table.press("x")
        table.screen.say("")
        is_said = f"“{firm}”" in table.shown()
        assert is_said is (strictness == "firm" and bool(firm))
        assert is_said or "Time" not in table.shown().replace("Time to move", "")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)], ids=str)
@pytest.mark.parametrize(
    ("told", "minutes"), [(OUTLINE, 2), (QUESTIONS, 25), ((*QUESTIONS, Paused()), 1)], ids=["outline", "over", "pause"]
)
async def test_a_firm_sets_clock_for_the_room_looks_like_this(
    told: tuple[AnyFact, ...], minutes: float, size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    header = a_header(settings=Settings(clock_for="room", strictness="firm"))
    async with at_table(tmp_path, told, header=header, size=size) as table:
        minutes_later(table, minutes)
        await table.pilot.pause()
        assert table.shown() == snapshot
