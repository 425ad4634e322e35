"""A set's screens to press keys at, between its meetings: on a real file in a throw-away folder."""

import asyncio
from collections.abc import AsyncIterator, Callable
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
from als_tui.meeting.header import LearningSet
from als_tui.session.clock import HandClock
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from tests.app.table import Hand
from tests.builders import START


@dataclass
class Desk:
    """The screen in front, and the set's file."""

    pilot: Pilot[None]
    places: Places
    one: LearningSet
    """As it was to begin with."""
    hand: Hand = field(default_factory=Hand)

    @property
    def path(self) -> Path:
        """The set's file."""
        return self.places.sets / f"{self.one.slug}.toml"

    @property
    def front(self) -> KeyedScreen:
        """The screen that has the keys."""
        assert isinstance(self.pilot.app.screen, KeyedScreen)
        return self.pilot.app.screen

    @property
    def on_disk(self) -> LearningSet:
        """The set as its file has it."""
        found = read_set(self.path)
        assert found.is_sound
        assert found.learning_set is not None
        return found.learning_set

    @property
    def proposal(self) -> tuple[str, ...] | None:
        """Of other ground rules; those in force stay as they were."""
        assert self.on_disk.rules == self.one.rules
        return self.on_disk.proposal

    async def press(self, *names: str) -> None:
        """Keys by name, or one letter each; then wait until all has settled."""
        for name in names:
            key = _character_to_key(name) if len(name) == 1 else name
            self.pilot.app.post_message(events.Key(key, name if len(name) == 1 else {"space": " "}.get(name)))
        seen = asyncio.Event()
        self.pilot.app.call_later(seen.set)
        await seen.wait()
        await self.pilot.pause()

    def shown(self) -> str:
        """What is on the screen in front, with its hints."""
        return f"{as_text(self.front.board.picture)}\n{as_text(self.front.hint_bar.picture)}"

    def told(self) -> str:
        """The same in one line, however it was broken."""
        return " ".join(self.shown().split())


@asynccontextmanager
async def at_desk_with(
    screen: Callable[[Places], Screen[None]], folder: Path, *sets: LearningSet, size: tuple[int, int]
) -> AsyncIterator[Desk]:
    """That screen over a folder with these sets, the first of which is meant."""
    places = Places.throw_away(folder)
    for each in sets:
        write_set(places.sets, each)
    app = AlsApp(Screen, places, HandClock(START))
    async with app.run_test(size=size) as pilot:
        await app.push_screen(screen(places))
        await pilot.pause()
        desk = Desk(pilot, places, sets[0])
        app.guard = Guard(desk.hand.seconds)
        await pilot.pause()
        yield desk
