"""In the demo a quiet line leads; in no other meeting, over nothing that has happened, and never before the room."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.screen import Screen

from als_tui.app.app import AlsApp
from als_tui.app.guard import Guard
from als_tui.meeting.facts import PartEntered
from als_tui.meeting.header import Settings
from als_tui.meeting.stages import Part, Stage
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import preparation
from als_tui.store.places import Places
from als_tui.words import coach, notices, say
from tests.app.planned import planned, shown
from tests.app.table import StillScreen, Table
from tests.builders import MEMBERS, START, a_header, a_plan, airtime, stage

OUTLINE = (stage(Stage.WELCOME), airtime(), PartEntered(part=Part.OUTLINE))
LED = "Asha outlines, nobody interrupts. Try 3: Carys broke in."


@asynccontextmanager
async def at_demo(
    folder: Path, *, is_demo: bool = True, clock_for: str = "facilitator", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Table]:
    """The outline of a meeting in the demo, or in earnest."""
    clock, places = HandClock(START), Places.throw_away(folder)
    header = a_header(settings=Settings.model_validate({"clock_for": clock_for}))
    session = LiveSession.begin(header, preparation(header, a_plan(MEMBERS[:2]), {}, ()), clock, places)
    for fact in OUTLINE:
        session.record(fact)
    app = AlsApp(Screen, places, clock, demo=is_demo)
    async with app.run_test(size=size) as pilot:
        await app.push_screen(StillScreen(session))
        table = Table(pilot, session, clock, places)
        app.guard = Guard(table.hand.seconds)
        await pilot.pause()
        yield table


def told(table: Table) -> str:
    """What is on the screen, in one line."""
    return " ".join(table.shown().split())


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 36)])
async def test_the_line_leads_and_where_there_is_room_the_words_to_say_stay(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with at_demo(tmp_path, size=size) as table:
        assert LED in told(table)
        assert (say.line(Stage.AIRTIME, Part.OUTLINE, table.session.meeting.floor.kind, False) in told(table)) == (
            size[1] >= 20
        )


async def test_what_has_happened_is_said_instead_and_then_the_next_lesson(tmp_path: Path) -> None:
    async with at_demo(tmp_path) as table:
        await table.press("3")
        assert notices.interrupted("Carys").split(".")[0] in told(table)
        assert coach.line(table.session.meeting) not in told(table)
        table.screen.say("")
        assert "Only you see that mark. u takes it back." in told(table)


async def test_there_is_none_outside_of_the_demo(tmp_path: Path) -> None:
    async with at_demo(tmp_path, is_demo=False) as table:
        assert LED not in told(table)


@pytest.mark.parametrize("clock_for", ["room", "facilitator"])
async def test_neither_the_rooms_clock_nor_the_curtain_shows_it(tmp_path: Path, clock_for: str) -> None:
    async with at_demo(tmp_path, clock_for=clock_for) as table:
        if clock_for == "facilitator":
            await table.press("b")
        assert "Try" not in told(table)
        await table.press("b" if clock_for == "facilitator" else "f")
        assert LED in told(table)


async def test_the_plan_leads_in_the_demo_alone(places: Places) -> None:
    for is_demo in (True, False):
        async with AlsApp(Screen, places, HandClock(START), demo=is_demo).run_test(size=(80, 24)) as pilot:
            screen = await planned(pilot)
            await pilot.pause()
            assert (coach.PLAN in shown(screen)) is is_demo
