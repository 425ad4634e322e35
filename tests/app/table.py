"""A live meeting to press keys at: a real session in a throw-away folder, with clocks that only a test moves."""

import asyncio
import string
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen

from als_tui.app.app import AlsApp
from als_tui.app.guard import Guard
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.screens.live import LiveScreen
from als_tui.meeting.events import Event
from als_tui.meeting.facts import AnyFact
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import preparation
from als_tui.store.places import Places
from als_tui.store.session_file import load
from tests.builders import MEMBERS, START, a_header, a_plan


@dataclass
class Hand:
    """Real time as the guards of the keyboard read it: every look takes so many seconds."""

    pace: float = 1.0
    now: float = 0.0

    def seconds(self) -> float:
        """The time of the next key."""
        self.now += self.pace
        return self.now


class StillScreen(LiveScreen):
    """The live screen, whose seconds pass only when a test says so."""

    def _follow(self) -> None:
        """Wait for the test."""


@dataclass
class Table:
    """The meeting under way and everything that a test may touch."""

    pilot: Pilot[None]
    session: LiveSession
    clock: HandClock
    places: Places
    hand: Hand = field(default_factory=Hand)

    @property
    def app(self) -> AlsApp:
        """The program."""
        assert isinstance(self.pilot.app, AlsApp)
        return self.pilot.app

    @property
    def screen(self) -> LiveScreen:
        """The live screen, whatever lies over it."""
        found = next(screen for screen in self.pilot.app.screen_stack if isinstance(screen, LiveScreen))
        return found

    @property
    def front(self) -> KeyedScreen:
        """The screen that has the keys."""
        screen = self.pilot.app.screen
        assert isinstance(screen, KeyedScreen)
        return screen

    @property
    def facts(self) -> list[AnyFact]:
        """Everything recorded since the file was made."""
        return [event.fact for event in self.session.events]

    @property
    def kinds(self) -> list[str]:
        """The kinds of everything recorded."""
        return [fact.kind for fact in self.facts]

    async def press(self, *keys: str) -> None:
        """Keys by name, or one letter each; then wait until all has settled."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            character = key if len(key) == 1 else {"space": " "}.get(key)
            self.pilot.app.post_message(events.Key(name, character))
        seen = asyncio.Event()
        self.pilot.app.call_later(seen.set)
        await seen.wait()
        await self.pilot.pause()

    async def later(self, seconds: float) -> None:
        """So much of the meeting goes by, second after second."""
        while seconds > 0:
            self.clock.move(min(60.0, seconds))
            self.screen.tick()
            seconds -= 60.0
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Letters, as fast as a machine can send them."""
        await self.press(*("space" if letter == " " else letter for letter in text))

    async def told(self, fact: AnyFact) -> None:
        """Something happens without a key."""
        self.screen.record(fact)
        await self.pilot.pause()

    def shown(self) -> str:
        """What is on the screen in front, with its hints."""
        front = self.front
        return f"{as_text(front.board.picture)}\n{as_text(front.hint_bar.picture)}"

    def hint(self) -> str:
        """The hint bar."""
        return as_text(self.front.hint_bar.picture)

    def on_disk(self) -> tuple[Event, ...]:
        """The events in the file, once everything has arrived there."""
        assert self.session._writer.flush(timeout=5.0)
        return tuple(load(self.session.path).events)

    def is_as_on_disk(self) -> bool:
        """Whether the file alone tells the same meeting."""
        told = self.on_disk()
        return fold(a_header(self.session.meeting.header.members), told) == self.session.meeting


@asynccontextmanager
async def at_table(
    folder: Path,
    told: Iterable[AnyFact] = (),
    *,
    members: tuple[str, ...] = MEMBERS,
    size: tuple[int, int] = (80, 24),
    header: Header | None = None,
    theme: str = "dark",
) -> AsyncIterator[Table]:
    """A meeting that was prepared, and in which this was told before the screen opens, a minute apart."""
    clock, places = HandClock(START), Places.throw_away(folder)
    whose = header or a_header(members)
    session = LiveSession.begin(whose, preparation(whose, a_plan(members[:2]), {}, ()), clock, places)
    for fact in told:
        clock.move(60)
        session.record(fact)
    async with at_table_of(session, clock, places, size=size, theme=theme) as table:
        yield table


@asynccontextmanager
async def at_table_of(
    session: LiveSession,
    clock: HandClock,
    places: Places,
    *,
    size: tuple[int, int] = (80, 24),
    theme: str = "dark",
) -> AsyncIterator[Table]:
    """That session on its screen."""
    app = AlsApp(Screen, places, clock, theme=theme)
    async with app.run_test(size=size) as pilot:
        await app.push_screen(StillScreen(session))
        await pilot.pause()
        table = Table(pilot, session, clock, places)
        app.guard = Guard(table.hand.seconds)
        await pilot.pause()
        yield table


ALL_KEYS = (
    *string.ascii_letters, *"0123456789+-=:?.,;/ ", "space", "up", "down", "left", "right", "pageup", "pagedown",
    "home", "end", "backspace", "delete", "ctrl+z", "shift+tab",
)  # fmt: skip
"""Keys that may be pressed in a field without meaning to leave it."""
