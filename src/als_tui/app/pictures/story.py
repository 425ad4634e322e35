"""The events of a past meeting in a list, around the last one that was told."""

from collections.abc import Sequence
from dataclasses import dataclass

from als_tui.app.pictures.canvas import Canvas, Picture, Role, padded

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
    room = max(1, height - 4)
    first = max(0, min(chosen - room // 2, len(lines) - room))
    for y, (number, line) in enumerate(enumerate(lines[first : first + room], start=first), start=3):
        if number == chosen:
            canvas.put(0, y, ">", Role.STRONG)
        role = Role.CHOSEN if number == chosen else Role.QUIET if line.is_gone or number > chosen else Role.TEXT
        told = f"{line.at}  {padded(line.who, _WHO)}  {line.what}"
        canvas.put(2, y, padded(told, width - 3) if number == chosen else told, role, width - 3)
    return canvas.picture()


def beside(left: Picture, right: Picture) -> Picture:
    """Two pictures of one height, side by side."""
    return tuple((*one, *other) for one, other in zip(left, right, strict=True))
