"""One line of text, with pydantic imported, that then does nothing."""

from pydantic import BaseModel
from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(f"here I am {BaseModel.__name__}")


Bare().run()
