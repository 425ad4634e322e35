"""The hint bar: whole hints only, the most needed first, and the way to the help always at its right end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from textual.events import Click
from textual.message import Message

from als_tui.app.pictures.canvas import ELLIPSIS, Canvas, Role
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
        canvas = Canvas(self.size.width or self.app.size.width, 1)
        end = max(0, canvas.width - self._last.width - 1)
        self._spans = [(end, canvas.width, self._last.id)]
        self._write(canvas, end, self._last)
        for column, hint in placed(self._hints, end - 2):
            self._spans.append((column, column + hint.width, hint.id))
            self._write(canvas, column, hint)
        self.show(canvas.picture())

    @staticmethod
    def _write(canvas: Canvas, x: int, hint: Hint) -> None:
        canvas.put(x, 0, hint.label, Role.STRONG)
        canvas.put(x + cell_len(hint.label) + 1, 0, hint.text)


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


def _shortened(hint: Hint, room: int) -> Hint:
    """The hint with as many of its words as fit."""
    words = hint.text.split(" ")
    while hint.width > room and len(words) > 1:
        words.pop()
        hint = hint._replace(text=" ".join(words) + ELLIPSIS)
    return hint
