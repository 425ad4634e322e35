"""The export of a past meeting, open, for tests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.export import ExportScreen
from als_tui.store.places import Places
from tests.app.player import THIRD, Player, playing


@dataclass
class Exporting:
    """The export of the third sample, open."""

    player: Player
    places: Places

    async def press(self, *keys: str) -> None:
        await self.player.press(*keys)

    @property
    def screen(self) -> ExportScreen:
        screen = self.player.pilot.app.screen
        assert isinstance(screen, ExportScreen)
        return screen

    def shown(self) -> str:
        return f"{as_text(self.screen.board.picture)}\n{as_text(self.screen.hint_bar.picture)}"

    def told(self) -> str:
        """The same in one line, however it was broken."""
        return " ".join(self.shown().split())

    def text(self) -> list[str]:
        """The rows of what would leave, as they are read on the screen."""
        rows = as_text(self.screen.board.picture).split("\n")[4:-2]
        return [row.strip() for row in rows if row.strip()]

    def files(self) -> dict[str, str]:
        """What has been written, without the mark with which a table begins."""
        folder = self.places.exports
        paths = folder.iterdir() if folder.is_dir() else ()
        return {path.name: path.read_bytes().decode("utf-8-sig") for path in paths if path.is_file()}


@asynccontextmanager
async def exporting(places: Places, size: tuple[int, int] = (80, 24), path: Path = THIRD) -> AsyncIterator[Exporting]:
    async with playing(places, size, path) as player:
        await player.press("e")
        yield Exporting(player, places)
