"""A past meeting open in the player, for tests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.guard import Guard
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.meeting.events import Event
from als_tui.session.clock import HandClock
from als_tui.session.replay import ReplaySession
from als_tui.session.replaying import opened
from als_tui.store.places import Places
from als_tui.store.toml_text import event_text, header_text
from tests.builders import START, a_header

THIRD = Path(__file__).parents[2] / "sessions" / "2026-11-12-menai-set-c3f7.toml"
QUESTIONS = 3000.0
"""A second of the first airtime's questions."""


class Player:
    """The replay of the third sample, open."""

    def __init__(self, pilot: Pilot[None], screen: ReplayScreen, seconds: list[float]) -> None:
        self.pilot, self.press, self.screen, self.seconds = pilot, pilot.press, screen, seconds

    @property
    def session(self) -> ReplaySession:
        return self.screen.session

    def guarded(self) -> list[float]:
        """The guards of the keyboard, with a clock that is moved by hand."""
        app, hand = self.pilot.app, [100.0]
        assert isinstance(app, AlsApp)
        app.guard = Guard(lambda: hand[0])
        return hand

    def shown(self) -> str:
        boards = (self.screen.board, self.screen.player, self.screen.hint_bar)
        return "\n".join(as_text(board.picture) for board in boards)


@asynccontextmanager
async def playing(
    places: Places, size: tuple[int, int] = (80, 24), path: Path = THIRD, at: float = QUESTIONS
) -> AsyncIterator[Player]:
    seconds = [0.0]
    session, problems = opened(path, lambda: seconds[0])
    assert session is not None
    session.seek(at)
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=size) as pilot:
        screen = ReplayScreen(session, problems)
        await pilot.app.push_screen(screen)
        await pilot.pause()
        yield Player(pilot, screen, seconds)


def a_file(folder: Path, events: list[Event]) -> Path:
    """A session of the invented set."""
    path = folder / "2026-03-05-thursday-set-5f3a.toml"
    path.write_text("".join([header_text(a_header(), "als-tui 0"), *map(event_text, events)]), encoding="utf-8")
    return path
