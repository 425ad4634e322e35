"""Three rows of digits that show another second once a second."""

import time

from textual.app import App, ComposeResult
from textual.widgets import Digits


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Digits("00:00")

    def on_mount(self) -> None:
        self._began = time.monotonic()
        self.set_interval(1.0, self._tick)

    def _tick(self) -> None:
        minutes, seconds = divmod(round(time.monotonic() - self._began), 60)
        self.query_one(Digits).update(f"{minutes:02}:{seconds:02}")


Bare().run()
