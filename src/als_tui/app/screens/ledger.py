"""The ledger of airtime as a page: who has had how much, and who has waited."""

from collections.abc import Sequence

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.paged import PagedScreen
from als_tui.meeting.ledger import Account
from als_tui.words import ledger as words
from als_tui.words.key import HELP
from als_tui.words.keys import PAGE

_WIDTHS = (9, 9, 13, 10, 8)
"""Cells of the columns beside the names; each text ends at the right of its own."""


class LedgerScreen(PagedScreen):
    """A row for each member in seat order, and below them what the columns mean."""

    BINDINGS = bindings((HELP,))
    KEYS = PAGE

    def __init__(self, heading: str, accounts: Sequence[Account], meetings: int) -> None:
        super().__init__()
        self._heading, self._accounts, self._meetings = heading, tuple(accounts), meetings

    def drawn(self, width: int, height: int) -> Picture:
        """The heading, the names of the columns, and as many rows as fit."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, self._heading, Role.TITLE)
        canvas.put(1, 1, words.TITLE, Role.STRONG)
        _cells(canvas, 1, words.COLUMNS, Role.QUIET)
        canvas.rule(2)
        first = self.first(width, height)
        for y, row in enumerate(self.rows(width, height)[first : first + self.room(height)], start=3):
            if isinstance(row, Account):
                canvas.put(2, y, row.member, Role.TEXT, width - sum(_WIDTHS) - 3)
                _cells(canvas, y, words.cells(row), Role.TEXT)
            else:
                canvas.put(2, y, row, Role.QUIET)
        canvas.rule(height - 1)
        return canvas.picture()

    def room(self, height: int) -> int:
        """One row fewer than on a page of text: the columns have names."""
        return max(1, height - 4)

    def rows(self, width: int, height: int) -> list[Account | str]:
        """The members, and what is to be said of them all."""
        first = [account.member for account in self._accounts if account.has_first_call]
        told = [words.meetings(self._meetings), words.WHAT_WAITED_IS] if self._meetings else [words.NO_MEETING]
        lines = [*([words.first_call(first)] if first else []), *told, words.DECIDES_NOTHING]
        return [*self._accounts, "", *(row for line in lines for row in wrapped(line, max(10, width - 4)))]


def _cells(canvas: Canvas, y: int, texts: Sequence[str], role: Role) -> None:
    """Texts in their columns, at the right of the picture."""
    for number, text in enumerate(texts):
        canvas.right(y, text, role, 1 + sum(_WIDTHS[number + 1 :]))
