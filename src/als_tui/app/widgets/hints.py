"""The hint bar: whole hints only, the most needed first, and the way to the help always at its right end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from textual.events import Click
from textual.message import Message

from als_tui.app.pictures.canvas import ELLIPSIS, Role, Row, Span
from als_tui.app.widgets.board import Surface, looks_of


class Hint(NamedTuple):
    """One key with what it does now."""

    id: str
    label: str
    text: str

    @property
    def width(self) -> int:
        """Cells that it takes."""
        return cell_len(self.label) + 1 + cell_len(self.text)


class HintBar(Surface):
    """Shows as many hints as fit; a click on one is as good as its key."""

    COMPONENT_CLASSES = looks_of(Role.TEXT, Role.STRONG)

    @dataclass
    class Pressed(Message):
        """A hint was clicked."""

        id: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hints: tuple[Hint, ...] = ()
        self._last: Hint | None = None
        self._spans: list[tuple[int, int, str]] = []

    def tell(self, hints: Sequence[Hint], last: Hint) -> None:
        """Show these, the most needed first; ``last`` is shown whatever else has to go."""
        told = tuple(hints), last
        if told != (self._hints, self._last):
            self._hints, self._last = told
            self._lay_out()

    def on_resize(self) -> None:
        """Fit the hints to the new width."""
        self._lay_out()

    def on_click(self, event: Click) -> None:
        """Press the key of the hint under the pointer."""
        hit = next((id for start, end, id in self._spans if start <= event.x < end), None)
        if hit is not None:
            self.post_message(self.Pressed(hit))

    def _lay_out(self) -> None:
        if self._last is None:
            return
        width = self.size.width or self.app.size.width
        *shown, (end, last) = laid(self._hints, self._last, width)
        self._spans = [(column, column + hint.width, hint.id) for column, hint in shown]
        self._spans.append((end, width, last.id))
        self.show((_row([*shown, (end, last)]),))


def laid(hints: Sequence[Hint], last: Hint, width: int) -> list[tuple[int, Hint]]:
    """Those hints that fit into a bar of that width, with where they begin; the last one is always there."""
    end = max(0, width - last.width - 1)
    return [*placed(hints, end - 2), (end, last)]


def placed(hints: Sequence[Hint], end: int) -> list[tuple[int, Hint]]:
    """Those hints that fit whole before a column, with where they begin. Of the first at least some words are kept."""
    found: list[tuple[int, Hint]] = []
    column = 1
    for number, hint in enumerate(hints):
        shown = _shortened(hint, end - column) if number == 0 else hint
        if column + shown.width <= end:
            found.append((column, shown))
            column += shown.width + 3
    return found


def _row(shown: Sequence[tuple[int, Hint]]) -> Row:
    """Hints in one line, each from its column on."""
    row: list[Span] = []
    column = 0
    for start, hint in shown:
        row += Span(" " * (start - column), Role.TEXT), Span(hint.label, Role.STRONG), Span(f" {hint.text}", Role.TEXT)
        column = start + hint.width
    return tuple(row)


def _shortened(hint: Hint, room: int) -> Hint:
    """The hint with as many of its words as fit."""
    words = hint.text.split(" ")
    while hint.width > room and len(words) > 1:
        words.pop()
        hint = hint._replace(text=" ".join(words) + ELLIPSIS)
    return hint
