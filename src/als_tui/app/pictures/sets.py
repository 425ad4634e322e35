"""The sets in a list, and one set as a page of lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from als_tui.app.pictures import lists
from als_tui.app.pictures.canvas import Canvas, Picture, Role, fitted, padded
from als_tui.app.pictures.wrapping import hanging
from als_tui.words.stages import more_lines

LABEL = 14
"""Columns of the labels on a set's page."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A set in the list: four columns, or what is wrong with its file."""

    cells: tuple[str, ...]
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class PageView:
    """All that a list of sets shows, or the page of one."""

    title: str
    right: str = ""
    lines: tuple[lists.Line, ...] = ()
    chosen: int = 0
    empty: str = ""
    """Said where there is no line."""
    indent: int = LABEL
    """Of the second row of a line."""
    notice: str = ""
    standing: str = ""
    """Said where there is no notice."""


def listed(sets: Sequence[Listed], width: int) -> tuple[lists.Line, ...]:
    """The sets as lines for that width."""
    return tuple((_columns(one.cells, width - 8), _role(one)) for one in sets)


def page(view: PageView, width: int, height: int) -> Picture:
    """The lines under the title, with what has just happened below them."""
    canvas = Canvas(width, height)
    canvas.right(0, view.right, Role.QUIET)
    canvas.put(1, 0, view.title, Role.TITLE, max(8, width - len(view.right) - 4))
    canvas.rule(1)
    canvas.rule(height - 1)
    bottom = height - 1
    for row in reversed(hanging(view.notice or view.standing, width - 3, 0)[: 4 if view.notice else 2]):
        bottom -= 1
        canvas.put(1, bottom, row, Role.STRONG if view.notice else Role.QUIET)
    y = 3 if height >= 30 else 2
    if not view.lines:
        canvas.put(4, y, view.empty, Role.TEXT, width - 8)
    hidden = lists.draw(canvas, 4, y, bottom - y, view.lines, chosen=view.chosen, indent=view.indent)
    if hidden:
        canvas.right(1, f" {more_lines(hidden)} ", Role.QUIET)
    return canvas.picture()


def labelled(label: str, text: str, width: int, *, is_whole: bool) -> str:
    """A line of a set's page; all of a very long text only where it is asked for."""
    return f"{padded(label, LABEL)}{text if is_whole else fitted(text, 2 * max(8, width - 12 - LABEL))}"


def _role(one: Listed) -> Role:
    return Role.NEARLY if len(one.cells) == 1 else Role.QUIET if one.is_archived else Role.TEXT


def _columns(cells: tuple[str, ...], width: int) -> str:
    """What there is room for, the name first and always."""
    if len(cells) == 1:
        return cells[0]
    name, *rest = cells
    widths = (9, 12, 26) if width >= 100 else (9, 12, 20) if width >= 70 else (9, 12, 0)
    room = max(8, width - sum(one + 2 for one in widths if one))
    told = "".join(f"  {padded(text, one)}" for text, one in zip(rest, widths, strict=True) if one)
    return f"{padded(name, room)}{told}"
