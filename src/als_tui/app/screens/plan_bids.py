"""The keys of one presenter's bid in the plan, and the field for its line."""

from textual.app import ComposeResult

from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.plan_keys import DraftKeys
from als_tui.app.widgets.field import Box, Writing
from als_tui.session import wishes
from als_tui.words import plan as words
from als_tui.words.keys import PLAN, WRITING

_WRITING = {key.id for key in WRITING}
_WAITING = {"seat", *(key.id for key in PLAN if key.id != "help")}


class BidKeys(DraftKeys):
    """That it is pressing, and one private line about it."""

    BINDINGS = [*bindings(PLAN), *bindings(WRITING)]

    def __init__(self) -> None:
        super().__init__()
        self._writer: str | None = None
        """The presenter whose line is being written; none while nothing is."""

    def compose(self) -> ComposeResult:
        """The plan, and over it the field."""
        yield from super().compose()
        yield Writing(id="writing")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a line is written only the keys of the field act."""
        if action in _WRITING:
            return self._writer is not None
        if self._writer is not None and action in _WAITING:
            return False
        return super().check_action(action, parameters)

    def action_pressing(self) -> None:
        """The chosen presenter's issue is pressing, or is so no more."""
        if self._draft and (presenter := self._presenter()):
            self._take(wishes.pressed(self._draft, presenter))

    def action_edit(self) -> None:
        """Write a line about the chosen presenter's issue."""
        if self._draft and (presenter := self._presenter()):
            self._writer = presenter
            line = wishes.bid_of(self._draft, presenter).line or ""
            self.query_one(Writing).open("bid", words.writing(presenter), (Box("", line),))
            self._say("")

    async def action_keep(self) -> None:
        """Keep the line as it is written."""
        field, writer = self.query_one(Writing), self._writer
        await field.settle()
        text = field.texts[0]
        self._shut()
        if self._draft and writer:
            self._take(wishes.lined(self._draft, writer, text))

    async def action_draft(self) -> None:
        """Leave the line as it was."""
        await self.query_one(Writing).settle()
        self._shut()
        self.paint()

    def action_next_box(self) -> None:
        """There is one box only."""

    def _shut(self) -> None:
        self._writer = None
        self.query_one(Writing).close()
        self.guard.field_closed()
