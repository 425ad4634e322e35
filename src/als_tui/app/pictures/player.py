"""The player's rows under a past meeting: the time, the stages, how far it is, and what happened when."""

from collections.abc import Sequence
from dataclasses import dataclass

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.meeting.timeline import Sign, Span
from als_tui.words import replay as words
from als_tui.words.places import in_trail

HEIGHT = 4
_MARGIN = 2
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
    canvas.right(0, view.right, Role.QUIET)
    canvas.put(1, 0, view.head, Role.STRONG, max(8, width - len(view.right) - 4))
    cells = max(1, width - 2 * _MARGIN)
    airtimes = len({span.place.airtime for span in view.spans if span.place.airtime})
    for span in view.spans:
        x, end = column(view, span.began, cells), column(view, span.ended, cells)
        if end > x:
            name = span.place.presenter or in_trail(span.place, airtimes)
            canvas.put(_MARGIN + x, 1, f"|{name}" if end - x >= _NAMED else "|", Role.QUIET, end - x)
    here = column(view, view.now, cells)
    canvas.bar(_MARGIN, 2, cells, (here + 1) / cells if view.now > view.begin else 0.0, Role.GOOD)
    for x, sign in _shown(view, cells):
        canvas.put(_MARGIN + x, 3, words.SIGNS[sign], Role.STRONG if sign is Sign.PAUSE else Role.TEXT)
    return canvas.picture()


def column(view: PlayerView, t: float, cells: int) -> int:
    """The cell of a second."""
    length = view.end - view.begin
    share = (t - view.begin) / length if length > 0 else 0.0
    return max(0, min(cells - 1, int(share * cells)))


def second(view: PlayerView, x: int, width: int) -> float:
    """The second of a column of the rows."""
    cells = max(1, width - 2 * _MARGIN)
    share = max(0, min(cells, x - _MARGIN)) / cells
    return view.begin + share * (view.end - view.begin)


def _shown(view: PlayerView, cells: int) -> Sequence[tuple[int, Sign]]:
    found: dict[int, Sign] = {}
    for t, sign in view.signs:
        x = column(view, t, cells)
        found[x] = max(found.get(x, sign), sign, key=_RANK.index)
    return tuple(found.items())
