"""A meeting by keys, then its file replayed: at every moment the picture is the one that the facilitator saw."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.scene import View
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.session.clock import HandClock
from als_tui.session.replay import ReplaySession
from als_tui.session.replaying import opened
from als_tui.store.places import Places
from tests.app.table import Table, at_table
from tests.app.test_live_story import airtime, closing, opening
from tests.builders import MEMBERS, START

_SAVED = re.compile(r"  +(?:\S+ ?)+(?=   \d\d:\d\d$)")
"""How far the disk is, in the first row before the time of day."""


@dataclass(frozen=True)
class Moment:
    """What was on the screen, and when."""

    told: int
    now: float
    chosen: int
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

    def remember(self) -> None:
        """What is on the screen now, without what has just been said."""
        screen = self.screen
        screen.banner, screen.view = "", View.WHOLE
        screen.paint()
        if self.session.meeting.is_open:
            meeting = self.session.meeting
            text = masked(as_text(screen.board.picture))
            self.moments.append(Moment(meeting.count, self.session.now(), screen.chosen, text))


async def a_meeting(folder: Path, size: tuple[int, int]) -> tuple[Path, list[Moment]]:
    """The file of a whole meeting, with moments of it."""
    async with at_table(folder, size=size) as table:
        table.__class__ = Watched
        assert isinstance(table, Watched)
        table.moments = []
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
        assert table.on_disk()
        return table.session.path, table.moments


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_a_replay_shows_what_the_live_screen_showed(tmp_path: Path, size: tuple[int, int]) -> None:
    path, moments = await a_meeting(tmp_path, size)
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
        assert len(moments) > 150
        assert all(re.search(r"meeting \d+ of \d+ \d\d:\d\d$", moment.text.split("\n")[0]) for moment in moments)
        for moment in moments:
            session.go_to(moment.told)
            session.seek(moment.now) if moment.now < session.end else None
            screen.chosen = moment.chosen
            screen.paint()
            assert session.told == moment.told
            assert masked(as_text(screen.board.picture)) == moment.text
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
