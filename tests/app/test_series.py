"""A series of three meetings by keys: actions travel from one to the next, and what the set agrees is its next plan."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from als_tui.app.app import AlsApp
from als_tui.app.guard import Guard
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.live import LiveScreen
from als_tui.app.screens.plan import PlanScreen
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.review import Told, history
from als_tui.meeting.stages import Outcome, Stage
from als_tui.session.clock import HandClock
from als_tui.session.looking_back import look_back
from als_tui.session.prepare import before
from als_tui.session.tracking import tracked
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from tests.app.desk import Desk
from tests.builders import START
from tests.exports.oracles import page_lines

ASHA, BEN, CERYS = MEMBERS = ("Asha", "Ben", "Cerys")
SET = LearningSet(
    name="Menai Set", slug="menai-set", facilitator="Non", members=MEMBERS, rules=GroundRules(texts=("We ask.",))
)


async def settled(desk: Desk, is_so: Callable[[], bool]) -> None:
    """Wait for what the disk has to tell."""
    for _ in range(200):
        if is_so():
            return
        await asyncio.sleep(0.02)
        await desk.pilot.pause()
    raise AssertionError(desk.shown())


def live(desk: Desk) -> LiveScreen:
    """The meeting under way."""
    assert isinstance(desk.front, LiveScreen)
    return desk.front


async def until(desk: Desk, stage: Stage) -> None:
    """Enter, as often as it takes."""
    for _ in range(60):
        if live(desk).session.meeting.stage is stage:
            return
        await desk.press("enter")
    raise AssertionError(desk.shown())


@asynccontextmanager
async def a_meeting(folder: Path, moment: datetime) -> AsyncIterator[Desk]:
    """From Home to the welcome of the next meeting; afterwards it is closed, and all is Home again."""
    places, clock = Places.throw_away(folder), HandClock(moment)
    app = AlsApp(HomeScreen, places, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        desk = Desk(pilot, places, SET)
        app.guard = Guard(desk.hand.seconds)
        await settled(desk, lambda: "P L A N" in desk.shown())
        await desk.press("enter")
        await settled(desk, lambda: isinstance(desk.front, PlanScreen) and "Enter Begin" in desk.shown())
        yield desk
        await until(desk, Stage.CLOSE)
        await desk.press("enter", "w")
        await settled(desk, lambda: "e shows the sheets" in desk.told())
        await desk.press("e", "a", "escape", "enter")
        await settled(desk, lambda: isinstance(desk.front, HomeScreen))


async def agree(desk: Desk, seat: str, *boxes: str) -> None:
    """An action of the member in that seat, box by box."""
    await desk.press(seat, "a")
    for text in boxes[:-1]:
        await desk.press(*text, "tab")
    await desk.press(*boxes[-1], "enter")


async def the_first(folder: Path) -> None:
    """Asha and Ben agree actions, of which hers is for the set too; the set agrees when it meets next."""
    async with a_meeting(folder, START) as desk:
        await desk.press("enter")
        await until(desk, Stage.ACTION_REVIEW)
        await agree(desk, "1", "Ask the county", "next meeting", "Ring on Monday", "Ben", "7")
        await desk.press("right")
        await agree(desk, "2", "Keep a log", "20/3")
        await until(desk, Stage.SESSION_REVIEW)
        await desk.press("a", *"Fewer stories", "enter")
        await until(desk, Stage.CLOSE)
        await desk.press("a", *"12 mar 14:00", "enter")


async def the_second(folder: Path, moment: datetime) -> None:
    """Ben is away, and his action stays open; Asha has done half of hers."""
    async with a_meeting(folder, moment) as desk:
        assert "14:00" in desk.shown()
        await desk.press("2", "2", "enter")
        await until(desk, Stage.GROUND_RULES)
        assert "To try today: Fewer stories" in desk.shown()
        await until(desk, Stage.REPORT_BACK)
        assert "theirs stay open: Ben" in desk.told()
        await desk.press("enter")
        assert "Ask the county (since 5 Mar; due at this meeting; Ben asks)" in desk.told()
        await desk.press("right", "right", "e", *"They will ring back", "tab", "ctrl+u", *"26/3", "enter")
        await desk.press("l", *"Asking is half of it", "enter")


async def the_third(folder: Path, moment: datetime) -> None:
    """Asha has done the rest, and Ben's action becomes another one."""
    async with a_meeting(folder, moment) as desk:
        await desk.press("enter")
        await until(desk, Stage.REPORT_BACK)
        await desk.press("1")
        report = "meeting 2 partly: They will ring back (until then due Thu 12 Mar 2026)"
        told = f"since 5 Mar; {report}; due Thu 26 Mar 2026; Ben asks"
        assert told in desk.told()
        await desk.press("right", "2", "left", "left", "left", "left")
        assert "[changed ]" in desk.shown()
        await desk.press("e", "ctrl+u", *"Log Tuesdays", "enter")


async def test_actions_travel_over_three_meetings_and_what_is_agreed_is_the_next_plan(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    write_set(places.sets, SET)
    await the_first(tmp_path)
    told = read_set(places.sets / "menai-set.toml").learning_set
    assert told is not None
    assert told.next == "2026-03-12 14:00"
    second = datetime(2026, 3, 12, 13, 50).astimezone()
    await the_second(tmp_path, second)
    await the_third(tmp_path, second + timedelta(days=14))
    county, log = tracked(places)
    assert history(county.brought) == (
        Told(2, Outcome.PARTLY, "They will ring back", "2026-03-12"),
        Told(3, Outcome.DONE, ""),
    )
    assert history(log.brought) == (Told(3, Outcome.CHANGED, "Keep a log"),)
    assert (county.is_open, log.is_open) == (False, True)
    (brought,) = before(places, SET).brought
    assert (brought.member, brought.words, brought.by) == (BEN, "Log Tuesdays", "2026-03-20")
    assert before(places, SET).number == 3
    the_sheets_tell_each_their_own(places.exports)
    the_sums_add_up(places)


def the_sheets_tell_each_their_own(folder: Path) -> None:
    """Of every meeting one sheet for each who was there, as a reader of pages reads them."""
    sheets = {path.name.removesuffix(".html"): page_lines(path.read_text("utf-8")) for path in folder.iterdir()}
    days = {"2026-03-05": "123", "2026-03-12": "13", "2026-03-26": "123"}
    names = dict(zip("123", ("1-asha", "2-ben", "3-cerys"), strict=True))
    assert set(sheets) == {f"{day}-menai-set-{names[seat]}" for day, seats in days.items() for seat in seats}
    first, second, third = (sheets[f"{day}-menai-set-1-asha"] for day in days)
    assert [line for line in first if line in ("Ask the county", "first step: Ring on Monday", "sure: 7 of 10")] == [
        "Ask the county", "first step: Ring on Monday", "sure: 7 of 10",
    ]  # fmt: skip
    assert {"partly: They will ring back", "due Thu 26 Mar 2026", "Asking is half of it"} <= set(second)
    assert {"meeting 2 partly: They will ring back (until then due Thu 12 Mar 2026)", "done"} <= set(third)
    assert not any("log" in line.casefold() for sheet in (first, second, third) for line in sheet)
    ben = sheets["2026-03-26-menai-set-2-ben"]
    assert {"Keep a log", "changed: Log Tuesdays"} <= set(ben)
    assert not any("county" in line for line in ben)


def the_sums_add_up(places: Places) -> None:
    """Over the set's life: the airtimes of its members, and each action once, with its last outcome."""
    account = {one.member: one for one in before(places, SET).ledger}
    found = look_back(places, SET.slug, SET)
    assert sum(one.airtimes for one in account.values()) == sum(len(one.airtimes) for one in found.each)
    assert sum(one.airtimes for one in account.values()) == 6
    counted = {outcome: count for outcome, count in found.whole.outcomes if count}
    assert counted == {Outcome.DONE: 1, Outcome.CHANGED: 1}
