"""Rows of text of which each key changes as many cells as it is told: ``keys.py CELLS ROWS``."""

import sys

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

CELLS, ROWS = int(sys.argv[1]), int(sys.argv[2])


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(self._text("here I am"), markup=False)

    def on_mount(self) -> None:
        self._is_odd = False

    def on_key(self, event: events.Key) -> None:
        self._is_odd = not self._is_odd
        self.query_one(Static).update(self._text("ox"[self._is_odd] * -(-CELLS // ROWS)), layout=False)

    def _text(self, row: str) -> str:
        return "\n".join([row] * ROWS)


Bare().run()
