"""The events of a past meeting in a list, around the last one that was told."""

from collections.abc import Sequence
from dataclasses import dataclass

from als_tui.app.pictures.canvas import Canvas, Picture, Role, padded

_TOP = 3
"""The first row of a line."""
_WHO = 12
"""Cells of who or what."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event: when, who or what, and what happened."""

    n: int
    """Its place in the file, from 1."""
    at: str
    who: str
    what: str
    is_gone: bool = False
    """Whether it was taken back."""


def story(head: tuple[str, str, str], lines: Sequence[Told], chosen: int, width: int, height: int) -> Picture:
    """As many of the lines as fit, the chosen one among them; above them a title, and two texts about signs."""
    title, others, private = head
    canvas = Canvas(width, height)
    canvas.put(1, 0, title, Role.TITLE)
    canvas.right(0, private, Role.QUIET)
    canvas.right(1, others, Role.QUIET)
    canvas.rule(2)
    canvas.rule(height - 1)
    for y, number in enumerate(_fitting(chosen, len(lines), height), start=_TOP):
        line = lines[number]
        if number == chosen:
            canvas.put(0, y, ">", Role.STRONG)
        role = Role.CHOSEN if number == chosen else Role.QUIET if line.is_gone or number > chosen else Role.TEXT
        told = f"{line.at}  {padded(line.who, _WHO)}  {line.what}"
        canvas.put(2, y, padded(told, width - 3) if number == chosen else told, role, width - 3)
    return canvas.picture()


def line_at(y: int, chosen: int, count: int, height: int) -> int | None:
    """Which of so many lines stands in that row; none where there is none."""
    fitting = _fitting(chosen, count, height)
    return fitting[y - _TOP] if 0 <= y - _TOP < len(fitting) else None


def _fitting(chosen: int, count: int, height: int) -> range:
    room = max(1, height - _TOP - 1)
    first = max(0, min(chosen - room // 2, count - room))
    return range(first, min(count, first + room))


def beside(left: Picture, right: Picture) -> Picture:
    """Two pictures of one height, side by side."""
    return tuple((*one, *other) for one, other in zip(left, right, strict=True))
