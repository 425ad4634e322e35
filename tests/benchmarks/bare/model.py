"""One line of text, which a model of pydantic holds, that then does nothing."""

from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, StringConstraints
from textual.app import App, ComposeResult
from textual.widgets import Static


class Fact(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True)
    text: Annotated[str, StringConstraints(max_length=80)]
    at: AwareDatetime | None = None


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(Fact(text="here I am").text)


Bare().run()
