"""Insights: one sentence, and bars of block characters with their text beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from als_tui.app.pictures.canvas import Canvas, Picture, Role, padded
from als_tui.app.pictures.story import beside
from als_tui.app.pictures.wrapping import hanging, wrapped
from als_tui.words import insights as words
from als_tui.words.insights import Bar, Group

WIDE = 116
"""Columns from which on more stands beside the bars."""
_PAIRS = 76
"""Columns from which on two groups of short bars stand side by side."""
_BESIDE = 50
"""Columns of what stands beside the bars."""
_LONGEST = 30
"""Cells of a bar, were there ever so much room."""
_FULL, _BEYOND, _PLANNED = "█", "▒", "·"
"""What was used within the plan and beyond it, and what was planned and not used."""


@dataclass(frozen=True, slots=True)
class InsightsView:
    """All that the page shows."""

    heading: str
    sentence: str
    groups: tuple[Group, ...] = ()
    """Those that matter most first: three with bars, and one in words."""
    more: tuple[Group, ...] = ()
    """What stands beside them, or below where there is no room beside them."""
    is_told: bool = True
    """Whether the sentence sums something up, and is put in a box."""
    standing: str = ""
    """Said throughout, in the last row."""
    notice: str = ""
    """Said beside it, or in its place where there is no room for both."""


def page(view: InsightsView, width: int, height: int, top: int) -> Picture:
    """The page in that size, its groups from that row on."""
    canvas = Canvas(width, height)
    canvas.put(1, 0, view.heading, Role.TITLE)
    canvas.put(1, 1, words.TITLE, Role.STRONG)
    canvas.rule(2)
    _sentence(canvas, view)
    if cell_len(view.standing) + cell_len(view.notice) + 4 <= width or not view.notice:
        canvas.put(1, height - 2, view.standing)
        canvas.right(height - 2, view.notice, Role.QUIET)
    else:
        canvas.put(1, height - 2, view.notice, Role.QUIET, width - 2)
    canvas.rule(height - 1)
    first, room = _first(view, width), room_for(view, width, height)
    return (*canvas.picture()[:first], *body(view, width)[top : top + room], *canvas.picture()[first + room :])[:height]


def room_for(view: InsightsView, width: int, height: int) -> int:
    """How many rows of the groups fit."""
    rows = min(len(body(view, width)), height - 2 - _first(view, width))
    return max(0, rows)


def body(view: InsightsView, width: int) -> Picture:
    """The groups, in as many rows as they need."""
    if width >= WIDE:
        left, right = stacked(view.groups, width - _BESIDE), stacked(view.more, _BESIDE)
        height = max(len(left), len(right))
        return beside(_filled(left, width - _BESIDE, height), _filled(right, _BESIDE, height))
    if width >= _PAIRS and len(view.groups) >= 3:
        first, *pair = view.groups[:3]
        return (*stacked((first,), width), *_paired(pair, width), *stacked((*view.groups[3:], *view.more), width))
    return stacked((*view.groups, *view.more), width)


def _sentence(canvas: Canvas, view: InsightsView) -> None:
    lines = _lines(view, canvas.width)
    if not view.is_told:
        for y, line in enumerate(lines, start=4):
            canvas.put(3, y, line)
        return
    canvas.box(1, 3, canvas.width - 2, len(lines) + 2, words.IN_ONE_SENTENCE, heavy=True)
    for y, line in enumerate(lines, start=4):
        canvas.centre(y, line, Role.STRONG, 2, canvas.width - 4)


def _lines(view: InsightsView, width: int) -> list[str]:
    return hanging(view.sentence, max(10, width - 6), 0)


def _first(view: InsightsView, width: int) -> int:
    """The row of the first group, below the sentence."""
    return 5 + len(_lines(view, width))


def _paired(groups: Sequence[Group], width: int) -> Picture:
    """Two groups side by side."""
    left, right = (
        stacked((group,), half) for group, half in zip(groups, (width // 2, width - width // 2), strict=True)
    )
    height = max(len(left), len(right))
    return beside(_filled(left, width // 2, height), _filled(right, width - width // 2, height))


def _filled(picture: Picture, width: int, height: int) -> Picture:
    """The same with blank rows below it."""
    return (*picture, *Canvas(width, height - len(picture)).picture())


def stacked(groups: Iterable[Group], width: int) -> Picture:
    """The groups one below the other, a blank row after each."""
    return tuple(row for group in groups for row in (*_group(group, width), *Canvas(width, 1).picture()))


def _group(group: Group, width: int) -> Picture:
    lines = [row for line in group.lines for row in wrapped(line, max(10, width - 4))]
    canvas = Canvas(width, 1 + len(group.bars) + len(lines))
    canvas.put(1, 0, group.title, Role.STRONG)
    _bars(canvas, group.bars)
    for y, line in enumerate(lines, start=1 + len(group.bars)):
        canvas.put(3, y, line, Role.QUIET)
    return canvas.picture()


def _bars(canvas: Canvas, bars: Sequence[Bar]) -> None:
    """Label, bar and text in three columns; all bars to one scale."""
    if not bars:
        return
    text = max(cell_len(bar.text) for bar in bars)
    label = min(max(cell_len(bar.label) for bar in bars), max(4, canvas.width // 3))
    longest = max(0, min(_LONGEST, canvas.width - 3 - label - 1 - text - 3))
    most = max(max(bar.used, bar.planned) for bar in bars)
    for y, bar in enumerate(bars, start=1):
        canvas.put(3, y, padded(bar.label, label))
        full, planned = _cells(bar.used, most, longest), _cells(bar.planned, most, longest)
        within = min(full, planned or full)
        canvas.put(4 + label, y, _FULL * within)
        canvas.put(4 + label + within, y, _BEYOND * (full - within), Role.NEARLY)
        canvas.put(4 + label + full, y, _PLANNED * (planned - full), Role.FRAME)
        canvas.put(4 + label + longest + 2, y, bar.text, Role.QUIET)


def _cells(amount: float, most: float, longest: int) -> int:
    """Cells of an amount: of the smallest at least one, so that it is seen."""
    return max(1, round(amount / most * longest)) if amount > 0 and longest else 0
