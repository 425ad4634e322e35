"""The player's rows under a past meeting: the time, the stages, how far it is, and what happened when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from als_tui.app.pictures.canvas import Canvas, Picture, Role, fitted
from als_tui.meeting.timeline import Sign, Span
from als_tui.words import replay as words
from als_tui.words.places import in_trail

HEIGHT = 4
_STAGES, _BAR, _SIGNS = 1, 2, 3
"""Which row is which, below the one in words."""
_TIME = 8
"""Cells of the head that nothing covers: where the playhead is."""
_MARGIN = 2
_ROUNDING = 1e-9
"""Cells by which a second may seem to lie before its own."""
_NAMED = 5
"""Cells in which the beginning of a stage's name can still be known."""
_RANK = tuple(Sign)
"""Where several signs fall into one cell the last of these stands there."""


@dataclass(frozen=True, slots=True)
class PlayerView:
    """A meeting in one row."""

    head: str
    right: str
    begin: float
    end: float
    now: float
    spans: tuple[Span, ...] = ()
    signs: tuple[tuple[float, Sign], ...] = ()


def player(view: PlayerView, width: int) -> Picture:
    """The rows in that width."""
    canvas = Canvas(width, HEIGHT)
    right = fitted(view.right, max(0, width - _TIME - 4))
    canvas.right(0, right, Role.QUIET)
    canvas.put(1, 0, view.head, Role.STRONG, width - cell_len(right) - 4)
    cells = max(1, width - 2 * _MARGIN)
    airtimes = len({span.place.airtime for span in view.spans if span.place.airtime})
    for span in view.spans:
        x, end = column(view, span.began, cells), column(view, span.ended, cells)
        if end > x:
            name = span.place.presenter or in_trail(span.place, airtimes)
            canvas.put(_MARGIN + x, _STAGES, f"|{name}" if end - x >= _NAMED else "|", Role.QUIET, end - x)
    here = column(view, view.now, cells)
    canvas.bar(_MARGIN, _BAR, cells, (here + 1) / cells if view.now > view.begin else 0.0, Role.GOOD)
    for x, sign in _shown(view, cells):
        canvas.put(_MARGIN + x, _SIGNS, words.SIGNS[sign], Role.STRONG if sign is Sign.PAUSE else Role.TEXT)
    return canvas.picture()


def column(view: PlayerView, t: float, cells: int) -> int:
    """The cell of a second."""
    length = view.end - view.begin
    share = (t - view.begin) / length if length > 0 else 0.0
    return max(0, min(cells - 1, int(share * cells + _ROUNDING)))


def second(view: PlayerView, x: int, y: int, width: int) -> float:
    """The second of what stands in a cell: of the stage that begins there, of the sign, else of the cell."""
    cells = max(1, width - 2 * _MARGIN)
    cell = max(0, min(cells, x - _MARGIN))
    told = _told_in(view, y, cells)
    here = view.begin + cell / cells * (view.end - view.begin)
    return next((t for t in told if column(view, t, cells) == cell), here)


def _told_in(view: PlayerView, y: int, cells: int) -> Iterator[float]:
    """The seconds of all that is told in a row; what covers something else first."""
    if y == _STAGES:
        yield from (span.began for span in reversed(view.spans))
    elif y == _SIGNS:
        shown = dict(_shown(view, cells))
        yield from (t for t, sign in view.signs if shown[column(view, t, cells)] is sign)


def _shown(view: PlayerView, cells: int) -> Sequence[tuple[int, Sign]]:
    found: dict[int, Sign] = {}
    for t, sign in view.signs:
        x = column(view, t, cells)
        found[x] = max(found.get(x, sign), sign, key=_RANK.index)
    return tuple(found.items())
