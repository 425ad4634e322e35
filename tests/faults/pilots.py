"""The program under a pilot, in front of the screens of every look: what a person would see of each."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen

from als_tui.app.app import AlsApp
from als_tui.app.guard import Guard
from als_tui.app.screens.home import HomeScreen
from als_tui.session.clock import Clock
from als_tui.store.places import Places
from tests.app.table import Hand
from tests.faults.every_screen import Look

PATIENCE = 20.0
"""Seconds within which what is waited for comes on the slowest machine."""


class Walker:
    """Presses keys as a hand does, and reads the whole screen."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot, self.hand = pilot, Hand()

    @property
    def text(self) -> str:
        """Everything on the screen, field and frame too."""
        strips = self.pilot.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def front(self) -> Screen[Any]:
        """The screen that has the keys."""
        return self.pilot.app.screen

    async def press(self, *keys: str) -> None:
        """Keys by name, or one letter each."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            self.pilot.app.post_message(events.Key(name, key if len(key) == 1 else {"space": " "}.get(key)))
            seen = asyncio.Event()
            self.pilot.app.call_later(seen.set)
            await seen.wait()
            if key in ("escape", keys[-1]):
                await self.pilot.pause()

    async def wait_for(self, *wanted: str) -> None:
        """Until all of this stands on the screen."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while not all(one in self.text for one in wanted):
            assert loop.time() < end, f"waited in vain for {wanted}\n{self.text}"
            await asyncio.sleep(0.01)
            await self.pilot.pause()

    async def settled(self) -> None:
        """Until what is being read was read, and shown."""
        await self.pilot.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def go(self, look: Look) -> None:
        """On to the next look."""
        try:
            await self.press(*look.keys)
            await self.wait_for(*look.seen)
            await self.settled()
        except Exception as error:
            raise AssertionError(f"at {look.name}") from error


@asynccontextmanager
async def walking(
    places: Places, clock: Clock, size: tuple[int, int] = (80, 24), *, theme: str = "dark", is_ascii: bool = False
) -> AsyncIterator[Walker]:
    """Home, over these folders."""
    app = AlsApp(HomeScreen, places, clock, theme=theme, is_ascii=is_ascii)
    async with app.run_test(size=size) as pilot:
        walker = Walker(pilot)
        app.guard = Guard(walker.hand.seconds)
        await pilot.pause()
        yield walker
