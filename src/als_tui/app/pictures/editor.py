"""The rules of a set while they are edited: the proposal, and what of it differs from what the set has agreed."""

from dataclasses import dataclass

from als_tui.app.pictures import lists
from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.room import room
from als_tui.app.pictures.rules import rule_lines
from als_tui.app.pictures.wrapping import hanging, wrapped
from als_tui.meeting.rules import RuleLine
from als_tui.words import rules as words
from als_tui.words.stages import more_lines

_PREVIEW = 14
"""Rows of the room's own picture, where there is room for it."""


@dataclass(frozen=True, slots=True)
class EditorView:
    """All that the editor shows."""

    title: str
    heading: str
    lines: tuple[RuleLine, ...]
    chosen: int = 0
    still_to_agree: str = ""
    count: str = ""
    notice: str = ""


def editor(view: EditorView, width: int, height: int) -> Picture:
    """The editor in that size; where it is large, below the list the chosen rule as the room will see it."""
    canvas = Canvas(width, height)
    canvas.put(1, 0, view.title, Role.TITLE, width - 2)
    canvas.right(0, view.count, Role.QUIET)
    canvas.put(1, 1, view.heading, Role.STRONG, width - 2)
    canvas.rule(2)
    bottom = _foot(canvas, view, height - 1)
    if width >= 116 and height >= 30 and view.lines:
        bottom -= _PREVIEW + 1
        _preview(canvas, view, bottom)
    y = 4 if height >= 20 else 3
    for row, text in enumerate(() if view.lines else wrapped(words.NO_RULES_YET, max(1, width - 8)), start=y):
        canvas.put(4, row, text, Role.TEXT)
    hidden = lists.draw(canvas, 4, y, bottom - y, rule_lines(view.lines), chosen=view.chosen, indent=4)
    if hidden:
        canvas.right(2, f" {more_lines(hidden)} ", Role.QUIET)
    canvas.rule(height - 1)
    return canvas.picture()


def _foot(canvas: Canvas, view: EditorView, bottom: int) -> int:
    """What has just happened, and who has still to agree; the row above."""
    for text, role in ((view.notice or words.PROPOSAL, Role.QUIET), (view.still_to_agree, Role.NEARLY)):
        rows = hanging(text, canvas.width - 3, 0)[:2] if text else []
        for row in reversed(rows):
            bottom -= 1
            canvas.put(1, bottom, row, Role.STRONG if view.notice and text == view.notice else role)
    return bottom


def _preview(canvas: Canvas, view: EditorView, y: int) -> None:
    line = view.lines[min(view.chosen, len(view.lines) - 1)]
    canvas.box(2, y, canvas.width - 4, _PREVIEW, words.AS_THE_ROOM_SEES_IT)
    if line.number:
        shown = room(line.text, 0, 0, "", canvas.width - 8, _PREVIEW - 2)
        for row, spans in enumerate(shown, start=y + 1):
            canvas.put(4, row, "".join(span.text for span in spans).rstrip() or " ", Role.DIGITS, canvas.width - 8)
