"""What would leave the laptop, in front of whoever decides on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from als_tui.app.pictures.canvas import Canvas, Picture, Role, end_of
from als_tui.app.pictures.wrapping import wrapped
from als_tui.words import exporting as words

TOP = 4
"""Rows above the text."""


@dataclass(frozen=True, slots=True)
class ExportView:
    """All that the page shows."""

    whose: str
    form: str
    name: str
    """Of the file that would be written."""
    rows: Sequence[str]
    """Those that fit."""
    notice: str
    hidden_below: str = ""


def export(view: ExportView, width: int, height: int) -> Picture:
    """The page in that size."""
    canvas = Canvas(width, height)
    canvas.put(1, 0, words.TITLE, Role.TITLE)
    canvas.right(0, view.form, Role.QUIET)
    canvas.put(1, 1, view.whose, Role.STRONG, width - 2)
    canvas.put(1, 2, end_of(view.name, width - 2), Role.QUIET)
    canvas.rule(3)
    canvas.right(3, f" {view.hidden_below} " if view.hidden_below else "", Role.QUIET)
    for y, row in enumerate(view.rows, start=TOP):
        canvas.put(2, y, row, Role.TEXT, width - 3)
    for y, row in enumerate(_foot(view, width), start=height - 1 - len(_foot(view, width))):
        canvas.put(1, y, row, Role.STRONG)
    canvas.rule(height - 1)
    return canvas.picture()


def rows_for_text(view: ExportView, width: int, height: int) -> int:
    """How many rows of the text fit."""
    return max(1, height - 1 - TOP - len(_foot(view, width)))


def _foot(view: ExportView, width: int) -> list[str]:
    return wrapped(view.notice, max(10, width - 2))[:2]
