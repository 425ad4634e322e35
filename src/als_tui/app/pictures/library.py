"""The past sessions in a list: as many as fit around the chosen one, however many there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from als_tui.app.pictures.canvas import Canvas, Picture, Role, padded
from als_tui.app.pictures.wrapping import hanging

_WIDE = 90
_NAME, _DAY, _HELD, _HELD_WIDE = 22, 11, 36, 56
"""Cells of a name at the least, of a date and of what came of a meeting."""


@dataclass(frozen=True, slots=True)
class Row:
    """A session in three columns."""

    name: str
    day: str
    held: str
    is_sound: bool = True


@dataclass(frozen=True, slots=True)
class LibraryView:
    """All that the list shows."""

    title: str
    count: str
    rows: Sequence[Row]
    """Those that fit."""
    chosen: int = 0
    """Which of these."""
    empty: str = ""
    notice: str = ""


def fitting(chosen: int, count: int, height: int) -> range:
    """Which of so many rows fit into that height, the chosen one among them."""
    room = max(1, height - 4)
    first = max(0, min(chosen - room // 2, count - room))
    return range(first, min(count, first + room))


def library(view: LibraryView, width: int, height: int) -> Picture:
    """The list in that size."""
    canvas = Canvas(width, height)
    canvas.put(1, 0, view.title, Role.TITLE)
    canvas.right(0, view.count, Role.QUIET)
    canvas.rule(1)
    canvas.rule(height - 1)
    canvas.put(1, height - 2, view.notice, Role.STRONG, width - 2)
    for y, line in enumerate(hanging(view.empty, width - 4, 0) if not view.rows else (), start=2):
        canvas.put(3, y, line, Role.TEXT, width - 4)
    for y, row in enumerate(view.rows, start=2):
        is_chosen = y - 2 == view.chosen
        if is_chosen:
            canvas.put(1, y, ">", Role.STRONG)
        role = Role.CHOSEN if is_chosen else Role.TEXT if row.is_sound else Role.NEARLY
        canvas.put(3, y, _columns(row, width - 4), role, does=f"pick({y - 2})")
    return canvas.picture()


def _columns(row: Row, width: int) -> str:
    """The name first and always, then the day, then as much of what came of it as fits."""
    name = max(_NAME, width - _DAY - (_HELD_WIDE if width >= _WIDE else _HELD) - 4)
    held = max(0, width - name - _DAY - 4)
    return padded(f"{padded(row.name, name)}  {padded(row.day, _DAY)}  {padded(row.held, held)}", width)
