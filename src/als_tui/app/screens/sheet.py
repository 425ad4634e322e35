"""A sheet of a few choices over a meeting: one press chooses, or the arrows do and Enter takes; Esc goes back."""

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

_TAKES = "enter"
_NARROWEST = 30
"""Cells of a column beside another that can be read."""


class SheetScreen(KeyedScreen):
    """Lists choices; what has no meaning here closes nothing."""

    BINDINGS = [
        *bindings(BEHIND),
        *(
            Binding(name, f"choose('{name}')", priority=True, show=False)
            for name in (*string.ascii_letters, *string.digits, "enter", "escape", "ctrl+c")
            if name not in on_keys(CURTAIN)
        ),
        *(Binding(name, "step(-1)", priority=True, show=False) for name in ("up", "pageup")),
        Binding("down", "step(1)", priority=True, show=False),
        Binding("pagedown", "choose('enter')", priority=True, show=False),
    ]

    HELD = frozenset({"up", "down"})

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._title, self._choices, self._said = sheet.title, tuple(sheet.choices), sheet.said
        self._top, self._room = 0, 1
        self._blocks: list[tuple[int, int]] = []
        """The first and the last row of each choice, where not all of them fit."""
        self._chosen = next((number for number, one in enumerate(self._choices) if one.key == _TAKES), None)
        """What Enter takes; none where no choice goes back, until the arrows choose one."""

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
        self._blocks.clear()
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
        for number, ((x, y), parts) in enumerate(zip(places, rows, strict=True)):
            does = f"take({number})"
            canvas.put(x + 3, y, self._label(number), Role.STRONG, 7, does=does)
            for row, part in enumerate(parts, start=y):
                canvas.put(x + 11, row, part, self._role(number), does=does)
        return True

    def _label(self, number: int) -> str:
        """The key of a choice; Enter takes another while the arrows have chosen that."""
        choice = self._choices[number]
        return "Esc" if choice.key == _TAKES and number != self._chosen else choice.label

    def _role(self, number: int | None) -> Role:
        return Role.TEXT if number is None or number != self._chosen else Role.CHOSEN

    def _turned(self, canvas: Canvas, y: int) -> None:
        """As many rows of it all as there is room for, from the one on that was turned to."""
        width = max(8, canvas.width - 9)
        rows: list[tuple[str, str, int | None]]
        rows = [("", part, None) for part in wrapped(self._said, width)] if self._said else []
        for number, choice in enumerate(self._choices):
            first, *more = wrapped(choice.text, width) or [""]
            self._blocks.append((len(rows), len(rows) + len(more)))
            rows += [(self._label(number), first, number), *(("", part, number) for part in more)]
        self._room = max(1, canvas.height - 1 - y)
        self._top = max(0, min(self._top, len(rows) - self._room))
        for row, (label, text, place) in enumerate(rows[self._top : self._top + self._room], start=y):
            canvas.put(1, row, label, Role.STRONG, 5)
            canvas.put(7, row, text, self._role(place), does="" if place is None else f"take({place})")
        canvas.right(canvas.height - 1, f" {more_lines(len(rows) - self._room)} ", Role.QUIET)

    def hints(self) -> list[Hint]:
        """What Enter takes."""
        chosen = None if self._chosen is None else self._choices[self._chosen]
        return [Hint(f"choose('{_TAKES}')", "Enter", chosen.text)] if chosen else []

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
        keys = (key, key.lower())
        chosen = next((number for number, choice in enumerate(self._choices) if choice.key in keys), None)
        if key == _TAKES:
            chosen = self._chosen
        if chosen is not None:
            self.action_take(chosen)
        elif key == "escape":
            self.close()

    def action_take(self, number: int) -> None:
        """That choice."""
        if self.is_active:
            self.close()
            self._choices[number].do()

    def action_step(self, by: int) -> None:
        """Choose the next one, or the one before, after the last the first; what is half in view is shown first."""
        if not self._choices:
            return
        if not self._turns_on(by):
            before = self._chosen if self._chosen is not None else (-1 if by > 0 else 0)
            self._chosen = (before + by) % len(self._choices)
            if self._blocks:
                first, last = self._blocks[self._chosen]
                is_long = last - first >= self._room
                self._top = first if is_long and by > 0 else max(min(self._top, first), last + 1 - self._room)
        self.paint()

    def _turns_on(self, by: int) -> bool:
        """Whether what is chosen goes on outside of the rows that are shown; then they move by one."""
        if not self._blocks:
            return False
        first, last = self._blocks[self._chosen] if self._chosen is not None else (0, self._blocks[0][0] - 1)
        is_more = last >= self._top + self._room if by > 0 else (0 if self._chosen == 0 else first) < self._top
        self._top += by * is_more
        return is_more

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
