"""Meetings by keys, then their files replayed: at every moment the picture is the one that the facilitator saw."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import View
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.recording import RecordingScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.meeting.facts import Gap, Reopened
from als_tui.meeting.plan import plan_of
from als_tui.meeting.presets import PRESETS
from als_tui.meeting.stages import Counting, Stage
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import preparation
from als_tui.session.replay import ReplaySession
from als_tui.session.replaying import opened
from als_tui.store.places import Places
from tests.app.table import Table, at_table_of
from tests.app.test_live_story import airtime, closing, opening, where
from tests.builders import MEMBERS, START, a_header

_SAVED = re.compile(r"  +(?:\S+ ?)+(?=   \d\d:\d\d$)")
"""How far the disk is, in the first row before the time of day."""


@dataclass(frozen=True)
class Moment:
    """What was on the screen, and when."""

    told: int
    now: float
    chosen: int
    prompts: int
    text: str


def masked(text: str) -> str:
    """The picture without how far the disk is."""
    first, *rest = text.split("\n")
    return "\n".join([" ".join(_SAVED.sub("", first).split()), *rest])


class Watched(Table):
    """A table at which every press is remembered, with the picture to which it led."""

    moments: list[Moment]

    async def press(self, *keys: str) -> None:
        """A third of a second passes before each."""
        for key in keys:
            self.clock.move(0.35)
            await super().press(key)
            self.remember()

    async def later(self, seconds: float) -> None:
        """So much of the meeting goes by."""
        await super().later(seconds)
        self.remember()

    async def sleep(self, seconds: float) -> None:
        """Nothing runs for so long."""
        self.screen.tick()
        self.clock.move(seconds)
        self.screen.tick()
        await self.pilot.pause()
        self.remember()

    async def leave(self) -> None:
        """Leave it to be resumed later; what is seen then is Home."""
        await super().press("q", "l")

    def remember(self) -> None:
        """What is on the screen now, without what has just been said, and with all of it on the disk at its end."""
        screen, meeting = self.screen, self.session.meeting
        assert meeting.is_open or self.session.settle()
        screen.banner, screen.view = "", View.WHOLE
        text = masked(as_text(picture(super(RecordingScreen, screen).scene(), *screen.board.size)))
        self.moments.append(Moment(meeting.count, self.session.now(), screen.chosen, screen.prompts, text))


@dataclass
class Room:
    """Where a meeting is held, and all that was seen in it."""

    clock: HandClock
    places: Places
    size: tuple[int, int]
    session: LiveSession
    moments: list[Moment]

    @asynccontextmanager
    async def table(self) -> AsyncIterator[Watched]:
        """The meeting as it is taken up, watched."""
        async with at_table_of(self.session, self.clock, self.places, size=self.size) as table:
            table.__class__ = Watched
            assert isinstance(table, Watched)
            table.moments = self.moments
            table.remember()
            yield table

    def resume(self) -> None:
        """Take it up again from its file."""
        self.session = LiveSession.resume(self.session.path, self.clock, self.places)


def a_room(folder: Path, size: tuple[int, int], preset: str = "hurrell-2h") -> Room:
    """A meeting that was prepared."""
    clock, places, header = HandClock(START), Places.throw_away(folder), a_header()
    plan = plan_of(PRESETS[preset], MEMBERS[:2], None, reports_due=True)
    return Room(clock, places, size, LiveSession.begin(header, preparation(header, plan, {}, ()), clock, places), [])


async def to_questions(table: Table) -> None:
    """From the waiting clock into the questions of the first airtime."""
    await opening(table)
    await table.press("enter", "enter")
    await table.later(240)
    await table.press("enter", "2")


async def a_whole_meeting(room: Room) -> None:
    async with room.table() as table:
        await opening(table)
        await table.press("enter")
        await airtime(table, MEMBERS[0], "2", "3", "4", "5")
        await table.press("space", "1", "n", *"Answers", "enter")
        await table.later(90)
        await table.press("space", "enter")
        await airtime(table, MEMBERS[1], "1", "3", "5")
        await table.press("u", "r", "enter")
        await closing(table)
        await table.press("w")
        assert "M E E T I N G   I S   C L O S E D" in room.moments[-1].text


async def with_borrowed_words(room: Room) -> None:
    async with room.table() as table:
        await table.press("w", "w", "w")
        await to_questions(table)
        await table.press("w")
        await table.later(30)
        await table.press("w", "w", "right", "w", "space", "w", "w", "w", "space", "w", "3")
        assert {moment.prompts for moment in room.moments} >= {0, 1, 2}


async def that_slept(room: Room) -> None:
    async with room.table() as table:
        await to_questions(table)
        for key in ("enter", "c"):
            await table.later(100)
            await table.sleep(432)
            await table.later(8)
            await table.press("n", "x", "enter", key)
            assert isinstance(table.facts[-1], Gap)
            await table.later(70)
        await table.press("u", "c", "right", "enter", "space")
        await table.sleep(900)
        await table.press("space", "enter")


async def that_was_left(room: Room) -> None:
    async with room.table() as table:
        await to_questions(table)
        await table.leave()
    for away, keys in ((40, ()), (1500, ("enter",)), (7000, ("c",))):
        room.clock.move(away)
        room.resume()
        async with room.table() as table:
            assert isinstance(table.facts[-1], Reopened)
            await table.later(9)
            await table.press(*keys, "3", "right")
            await table.later(60)
            await table.leave()
    gaps = [fact.how for fact in table.facts if isinstance(fact, Gap)]
    assert gaps == [Counting.PAUSED, Counting.COUNTED]
    room.clock.move(300)
    room.resume()
    async with room.table() as table:
        await table.press("enter", "space")
        await table.leave()
    room.clock.move(300)
    room.resume()
    async with room.table() as table:
        await table.press("space", "enter")


async def that_was_broken_off(room: Room) -> None:
    async with room.table() as table:
        await to_questions(table)
        await table.later(200)
        await table.press("q", "w")
        assert not table.session.meeting.is_open


async def that_was_broken_off_in_its_sleep(room: Room) -> None:
    async with room.table() as table:
        await to_questions(table)
        await table.press("space")
        await table.later(30)
        await table.press("space")
        await table.sleep(500)
        await table.press("q", "w")
        assert not table.session.meeting.is_open


async def with_second_thoughts(room: Room) -> None:
    async with room.table() as table:
        await to_questions(table)
        await table.press("3", "4", "n", "x", "enter", "+", "+", "right", "space", "2", "space")
        await table.press(*"uuuuuuuuu", *"rrrrrrrrr", "u", "r", "l", "y", "enter", "pageup", "r", "pageup", "pageup")
        await table.later(65)
        await table.press("enter", "enter", "s", "u", "r", "u", "pageup")
        assert table.kinds.count("undone") > 12
        assert table.kinds.count("redone") > 10
        assert table.session.meeting.is_open


async def with_breaks(room: Room) -> None:
    async with room.table() as table:
        await to_questions(table)
        await table.press("m", "1")
        assert where(table)[0] is Stage.BREAK
        await table.later(700)
        await table.press("enter")
        while where(table)[0] is Stage.AIRTIME:
            await table.later(30)
            await table.press("enter")
        assert where(table)[0] is Stage.BREAK
        await table.later(500)
        await table.press("+", "space")
        await table.later(50)
        await table.press("space", "enter", "enter")


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
@pytest.mark.parametrize(
    "story",
    [
        a_whole_meeting, with_borrowed_words, that_slept, that_was_left, that_was_broken_off,
        that_was_broken_off_in_its_sleep, with_second_thoughts, with_breaks,
    ],
)  # fmt: skip
async def test_a_replay_shows_what_the_live_screen_showed(
    tmp_path: Path, story: Callable[[Room], Awaitable[None]], size: tuple[int, int]
) -> None:
    room = a_room(tmp_path, size, "hurrell-half-day" if story is with_breaks else "hurrell-2h")
    await story(room)
    path, moments = room.session.path, room.moments
    before = path.read_bytes(), path.stat().st_mtime_ns
    session, problems = opened(path)
    assert isinstance(session, ReplaySession)
    assert problems == ()
    session.shows_private = True
    app = AlsApp(HomeScreen, Places.throw_away(tmp_path / "other"), HandClock(START))
    async with app.run_test(size=(size[0], size[1] + 4)) as pilot:
        screen = ReplayScreen(session)
        await pilot.app.push_screen(screen)
        await pilot.pause()
        assert len(moments) >= 20
        assert moments[-1].now == session.end
        assert all(re.search(r"meeting \d+ of \d+ \d\d:\d\d$", moment.text.split("\n")[0]) for moment in moments)
        for moment in moments:
            session.go_to(moment.told)
            if moment.now < session.end:
                session.seek(moment.now)
            screen.chosen, screen.prompts = moment.chosen, moment.prompts
            screen.paint()
            assert session.told == moment.told
            assert masked(as_text(screen.board.picture)) == moment.text
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
