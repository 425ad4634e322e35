"""A sheet of a few choices over a meeting: one press chooses, Esc or Enter on the first goes back."""

import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.binding import Binding

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import KeyedScreen, bindings
from als_tui.app.widgets.hints import Hint
from als_tui.words.key import BEHIND, CURTAIN, on_keys


@dataclass(frozen=True, slots=True)
class Choice:
    """A key, what it does in words, and the doing."""

    key: str
    label: str
    text: str
    do: Callable[[], object]


class SheetScreen(KeyedScreen):
    """Lists choices; what has no meaning here closes nothing."""

    BINDINGS = [
        *bindings(BEHIND),
        *(
            Binding(name, f"choose('{name.lower()}')", priority=True, show=False)
            for name in (*string.ascii_letters, *string.digits, "enter", "escape")
            if name not in on_keys(CURTAIN)
        ),
    ]

    def __init__(self, title: str, choices: Sequence[Choice], said: str = "") -> None:
        super().__init__()
        self._title, self._choices, self._said = title, tuple(choices), said

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All that can be chosen."""
        return self._choices

    def drawn(self, width: int, height: int) -> Picture:
        """The title, then a row for each choice."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, self._title, Role.TITLE)
        canvas.rule(1)
        y = 3 if height >= 20 else 2
        for part in wrapped(self._said, max(10, width - 6)) if self._said else ():
            canvas.put(3, y, part, Role.TEXT)
            y += 1
        y += 1 if self._said else 0
        room = max(1, height - 1 - y)
        columns = -(-len(self._choices) // room)
        cell = max(12, width // max(1, columns))
        rows = [wrapped(choice.text, max(8, cell - 13)) for choice in self._choices]
        taken = sum(map(len, rows))
        gap = 1 if columns <= 1 and taken + len(rows) <= room else 0
        self._list(canvas, y, rows, room if taken > room else taken + gap * len(rows), cell, gap)
        canvas.rule(height - 1)
        return canvas.picture()

    def _list(self, canvas: Canvas, top: int, rows: list[list[str]], room: int, cell: int, gap: int) -> None:
        """The choices one below the other, going on in the next column where there is no room."""
        x, y = 0, top
        for choice, parts in zip(self._choices, rows, strict=True):
            if y > top and y + len(parts) > top + room:
                x, y = x + cell, top
            canvas.put(x + 3, y, choice.label, Role.STRONG, 7)
            for part in parts:
                canvas.put(x + 11, y, part, Role.TEXT)
                y += 1
            y += gap

    def lets(self, event: events.Key) -> bool:
        """What comes in one burst with the key that opened the sheet chooses nothing."""
        return super().lets(event) and not self.guard.is_hurried

    def last_hint(self) -> Hint:
        """How to go back."""
        return Hint("close", "Esc", "Back")

    def action_choose(self, key: str) -> None:
        """Choose, or go back; what came too late chooses nothing."""
        if not self.is_active:
            return
        chosen = next((choice for choice in self._choices if choice.key == key), None)
        if chosen is not None:
            self.close()
            chosen.do()
        elif key == "escape":
            self.close()

    def action_close(self) -> None:
        """Back to the meeting."""
        self.close()
