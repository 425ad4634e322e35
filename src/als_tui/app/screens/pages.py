"""A page of plain text to read: ground rules, what happened in a meeting, what is wrong with a file."""

import re
from collections.abc import Sequence

from rich.cells import cell_len
from textual import events

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.hints import Hint

_STEPS = {"down": 1, "j": 1, "up": -1, "k": -1}
_LEAPS = {"pagedown": 1, "space": 1, "pageup": -1}
_HEAD = re.compile(r"\s*(?:\d+\s+)?")
_WORD = re.compile(r"\s*\S+\s*")
_CLOSE = frozenset({"escape", "enter", "q", "Q", "ctrl+c"})


class PageScreen(KeyedScreen):
    """Shows lines; the arrows turn them, Esc or Enter closes."""

    def __init__(self, heading: str, lines: Sequence[str]) -> None:
        super().__init__()
        self._heading, self._lines, self._top = heading, tuple(lines), 0

    def drawn(self, width: int, height: int) -> Picture:
        """The lines that fit, those too long on several rows."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, self._heading, Role.TITLE)
        canvas.rule(1)
        rows = self._rows(width)
        self._top = max(0, min(self._top, len(rows) - self._room(height)))
        for y, row in enumerate(rows[self._top : self._top + self._room(height)], start=2):
            canvas.put(2, y, row)
        canvas.rule(height - 1)
        return canvas.picture()

    def hints(self) -> list[Hint]:
        """How to turn the page, where there is more than one."""
        size = self.board.size
        more = len(self._rows(size.width)) > self._room(size.height)
        return [Hint("down", "Up/Down", "More")] if more else []

    def last_hint(self) -> Hint:
        """How to close it."""
        return Hint("close", "Esc", "Close")

    def on_key(self, event: events.Key) -> None:
        """Turn the page, or close."""
        event.stop()
        if event.key in _CLOSE:
            self.action_close()
        elif event.key in ("home", "end"):
            self._turn(-self._top if event.key == "home" else len(self._rows(self.board.size.width)))
        elif event.key in _LEAPS:
            self._turn(_LEAPS[event.key] * max(1, self._room(self.board.size.height) - 1))
        else:
            self._turn(_STEPS.get(event.key, 0))

    def action_down(self) -> None:
        """A row further."""
        self._turn(1)

    def action_close(self) -> None:
        """Back to the screen under it."""
        self.app.pop_screen()

    def _turn(self, rows: int) -> None:
        self._top = max(0, self._top + rows)
        self.paint()

    def _rows(self, width: int) -> list[str]:
        return [row for line in self._lines for row in wrapped(line, max(10, width - 4))]

    @staticmethod
    def _room(height: int) -> int:
        return max(1, height - 3)


def wrapped(line: str, width: int) -> list[str]:
    """A line in rows of that many cells, broken between words where that can be, hanging under its first word."""
    if cell_len(line) <= width:
        return [line.rstrip()]
    head = _HEAD.match(line)
    indent = " " * min(head.end() if head else 0, width // 2)
    rows, row = [], ""
    for word in _WORD.findall(line):
        if row.strip() and cell_len(row) + cell_len(word.rstrip()) > width:
            rows.append(row.rstrip())
            row = indent
        while cell_len(row) + cell_len(word.rstrip()) > width:
            part = _fitting(word, width - cell_len(row))
            rows.append(row + part)
            word, row = word[len(part) :], indent
        row += word
    return [*rows, row.rstrip()] if row.strip() else rows


def _fitting(word: str, width: int) -> str:
    """As many of its letters as fit, and at least one."""
    count = 1
    while count < len(word) and cell_len(word[: count + 1]) <= width:
        count += 1
    return word[:count]
