"""A sheet of a few choices over a meeting: one press chooses, Esc or Enter on the first goes back."""

import string

from textual import events
from textual.binding import Binding

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import KeyedScreen, bindings
from als_tui.app.widgets.hints import Hint
from als_tui.session.sheets import Choice, Sheet
from als_tui.words.key import BEHIND, CURTAIN, on_keys
from als_tui.words.stages import more_lines

_NARROWEST = 30
"""Cells of a column beside another that can be read."""


class SheetScreen(KeyedScreen):
    """Lists choices; what has no meaning here closes nothing."""

    BINDINGS = [
        *bindings(BEHIND),
        *(
            Binding(name, f"choose('{name}')", priority=True, show=False)
            for name in (*string.ascii_letters, *string.digits, "enter", "escape")
            if name not in on_keys(CURTAIN)
        ),
        Binding("up", "turn(-1)", priority=True, show=False),
        Binding("down", "turn(1)", priority=True, show=False),
    ]

    HELD = frozenset({"up", "down"})

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._title, self._choices, self._said = sheet.title, tuple(sheet.choices), sheet.said
        self._top = 0

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All that can be chosen."""
        return self._choices

    def drawn(self, width: int, height: int) -> Picture:
        """The title, then a row for each choice; where not all of them fit, as many as do, and Up and Down turn."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, self._title, Role.TITLE)
        canvas.rule(1)
        canvas.rule(height - 1)
        y = 3 if height >= 20 else 2
        said = wrapped(self._said, max(10, width - 6)) if self._said else []
        if not any(self._is_listed(canvas, y, said, blank) for blank in ((1, 0) if said else (0,))):
            self._turned(canvas, y)
        return canvas.picture()

    def _is_listed(self, canvas: Canvas, top: int, said: list[str], blank: int) -> bool:
        """All choices one below the other, and on in the next column where there is no room; none if not all fit."""
        begin, bottom = top + len(said) + blank, canvas.height - 1
        room = max(1, bottom - begin)
        columns = -(-len(self._choices) // room)
        cell = max(12, canvas.width // max(1, columns))
        if columns > 1 and cell < _NARROWEST:
            return False
        rows = [wrapped(choice.text, max(8, cell - 13)) for choice in self._choices]
        gap = 1 if columns <= 1 and sum(map(len, rows)) + len(rows) <= room else 0
        places = _places([len(parts) + gap for parts in rows], begin, room + gap, cell)
        if any(x + cell > canvas.width or y + len(parts) > bottom for (x, y), parts in zip(places, rows, strict=True)):
            return False
        for y, part in enumerate(said, start=top):
            canvas.put(3, y, part, Role.TEXT)
        for (x, y), choice, parts in zip(places, self._choices, rows, strict=True):
            canvas.put(x + 3, y, choice.label, Role.STRONG, 7)
            for row, part in enumerate(parts, start=y):
                canvas.put(x + 11, row, part, Role.TEXT)
        return True

    def _turned(self, canvas: Canvas, y: int) -> None:
        """As many rows of it all as there is room for, from the one on that was turned to."""
        width = max(8, canvas.width - 9)
        rows = [("", part) for part in wrapped(self._said, width)] if self._said else []
        for choice in self._choices:
            first, *more = wrapped(choice.text, width) or [""]
            rows += [(choice.label, first), *(("", part) for part in more)]
        room = max(1, canvas.height - 1 - y)
        self._top = max(0, min(self._top, len(rows) - room))
        for row, (label, text) in enumerate(rows[self._top : self._top + room], start=y):
            canvas.put(1, row, label, Role.STRONG, 5)
            canvas.put(7, row, text, Role.TEXT)
        canvas.right(canvas.height - 1, f" {more_lines(len(rows) - room)} ", Role.QUIET)

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
        chosen = next((choice for choice in self._choices if choice.key in (key, key.lower())), None)
        if chosen is not None:
            self.close()
            chosen.do()
        elif key == "escape":
            self.close()

    def action_turn(self, rows: int) -> None:
        """Some rows further or back, where not all are shown."""
        self._top = max(0, self._top + rows)
        self.paint()

    def action_close(self) -> None:
        """Back to the meeting."""
        self.close()


def _places(heights: list[int], top: int, room: int, cell: int) -> list[tuple[int, int]]:
    """Where each of some blocks begins: below the one before, or at the top of the next column."""
    places, x, y = [], 0, top
    for height in heights:
        if y > top and y + height > top + room:
            x, y = x + cell, top
        places.append((x, y))
        y += height
    return places
