"""The plan: when the meeting will end, whether that fits, and all that can be changed about it."""

from dataclasses import dataclass

from rich.cells import cell_len

from als_tui.app.pictures import glyphs
from als_tui.app.pictures.canvas import Canvas, Picture, Role, fitted, padded
from als_tui.app.pictures.wrapping import wrapped
from als_tui.words.stages import more, more_lines

_CELL = 20
"""Cells that a member takes among those who are here, at least."""
_WIDEST_CELL = 34
_LEAST = 19
"""Cells that an airtime with its presenter keeps beside what is brought."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A member with their digit; the word is empty for who is here."""

    digit: int
    name: str
    word: str = ""
    is_chosen: bool = False
    """Whether it is the one in front on the chosen row."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row; a bar tells its minutes, if it has any."""

    label: str
    text: str
    minutes: int = 0
    can_change: bool = False
    more: str = ""
    """Stands behind the text, which gives way where there is no room for both."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """All that the plan shows."""

    title: str
    hour: str
    word: str
    ends: str = ""
    """The time of day at which the meeting will end, in digits."""
    ends_word: str = ""
    verdict: tuple[str, str] = ("", "")
    verdict_line: str = ""
    must: tuple[str, str] = ("", "")
    is_late: bool = False
    seats: tuple[Seat, ...] = ()
    seats_word: str = ""
    room: tuple[str, str] = ("", "")
    """How many airtimes of how many minutes there is room for: the word, and they."""
    rows: tuple[PlanRow, ...] = ()
    chosen: int = 0
    """0 is those who are here; then the rows that can be changed, in order."""
    agenda_word: str = ""
    agenda: tuple[tuple[str, str, str], ...] = ()
    rest: str = ""
    warning: str = ""
    notice: str = ""
    lead: str = ""
    """What leads through the demo."""


def plan(view: PlanView, width: int, height: int) -> Picture:
    """The plan in that size."""
    canvas = Canvas(width, height)
    right = f"{view.word}   {view.hour}"
    canvas.put(1, 0, view.title, Role.TITLE, width - len(right) - 4)
    canvas.right(0, right, Role.STRONG)
    is_tall = height >= 20
    if is_tall:
        canvas.rule(1)
    top = _ends(canvas, view, (3 if height >= 26 else 2) if is_tall else 1, is_tall)
    bottom = height - 1
    rest = view.rest if is_tall else ""
    notice = wrapped(view.notice, max(1, width - 5))[: max(3, height // 5)] if view.notice else []
    said = [(row, Role.NEARLY) for row in reversed(notice)]
    led = (
        [(row, Role.TEXT) for row in reversed(wrapped(view.lead, max(1, width - 5)))] if view.lead and not said else []
    )
    for text, role in (*led, *said, (rest, Role.QUIET), (view.warning, Role.NEARLY)):
        if text:
            bottom -= 1
            canvas.put(3, bottom, text, role, width - 5)
    list_width = width - 41 if width >= 116 and is_tall and view.agenda else width
    _list(canvas, view, top, bottom, list_width)
    if list_width < width:
        _agenda(canvas, view, list_width + 2, 2, height - 4)
    canvas.rule(height - 1)
    return canvas.picture()


def _ends(canvas: Canvas, view: PlanView, y: int, is_tall: bool) -> int:
    """The end in large digits, and beside or below them whether it fits; the row below."""
    role = Role.OVER if view.is_late else Role.GOOD
    if not view.ends:
        canvas.put(3, y, view.ends_word, Role.QUIET)
        return y + glyphs.HEIGHT + 1
    if not _is_wide(canvas):
        glyphs.draw(canvas, 3, y, view.ends)
        canvas.put(3, y + glyphs.HEIGHT, f" {view.verdict_line} ", role, canvas.width - 4)
        return y + glyphs.HEIGHT + 1
    canvas.put(3, y, view.ends_word, Role.QUIET, 12)
    glyphs.draw(canvas, 16, y, view.ends)
    x = 68
    for row, text in enumerate(view.must, start=y + 1):
        canvas.put(x, row, text, Role.TEXT, 12)
    canvas.put(x - 1, y + 4, f" {view.verdict[0]} ", role, 12)
    canvas.put(x, y + 5, view.verdict[1], Role.STRONG, 12)
    canvas.put(3, y + glyphs.HEIGHT, view.room[0], Role.QUIET, 12)
    canvas.put(16, y + glyphs.HEIGHT, view.room[1], Role.TEXT, canvas.width - 18)
    return y + glyphs.HEIGHT + 1


def _is_wide(canvas: Canvas) -> bool:
    """Whether words stand beside the large digits; else they stand below, and what there is room for in the list."""
    return canvas.width >= 80 and canvas.height >= 20


def _list(canvas: Canvas, view: PlanView, top: int, bottom: int, width: int) -> None:
    """Who is here, then the rows: those around the chosen one where there is no room for all."""
    across = max(1, (width - 18) // _cell(view.seats))
    seats = [view.seats[i : i + across] for i in range(0, len(view.seats), across)]
    lines: list[tuple[int, tuple[Seat, ...] | PlanRow]] = [(0, seat_row) for seat_row in seats]
    number = 0
    for row in view.rows if _is_wide(canvas) else (*view.rows[:4], PlanRow(*view.room), *view.rows[4:]):
        number += row.can_change
        lines.append((number if row.can_change else -1, row))
    room = max(0, bottom - top)
    at = next((i for i, (number, _) in enumerate(lines) if number == view.chosen), 0)
    first = max(0, min(at - room // 2, len(lines) - room))
    if len(lines) > room:
        hidden = len(lines) - room
        is_wide = canvas.width >= 80
        told, beside = more_lines(hidden) if is_wide else more(hidden), canvas.width - width
        canvas.right(top - (1 if is_wide else 2), told, Role.QUIET, 1 + beside)
    for y, (number, line) in enumerate(lines[first : first + room], start=top):
        is_chosen = number == view.chosen
        if isinstance(line, PlanRow):
            _row(canvas, y, line, is_chosen, width, f"pick({number})" if line.can_change else "")
        else:
            label = view.seats_word if line is seats[0] else ""
            _seats(canvas, y, label, line, (width - 18) // across, is_chosen)


def _cell(seats: tuple[Seat, ...]) -> int:
    """Cells that the widest of the members needs, within reason."""
    needed = (cell_len(seat.name) + (len(seat.word) + 1 if seat.word else 0) + 4 for seat in seats if seat.word)
    return max(_CELL, min(_WIDEST_CELL, max(needed, default=0)))


def _seats(canvas: Canvas, y: int, label: str, seats: tuple[Seat, ...], cell: int, is_chosen: bool) -> None:
    if label:
        _label(canvas, y, label, is_chosen)
    for column, seat in enumerate(seats):
        x, room = 16 + column * cell, cell - 4 - (len(seat.word) + 1 if seat.word else 0)
        if seat.is_chosen:
            canvas.put(x - 2, y, ">", Role.STRONG)
        does = f"seat({seat.digit})"
        canvas.put(x, y, f"{seat.digit}", Role.STRONG if not seat.word else Role.QUIET, does=does)
        canvas.put(x + 2, y, seat.name, Role.TEXT if not seat.word else Role.QUIET, room, does=does)
        if seat.word:
            canvas.put(x + cell - 2 - len(seat.word), y, seat.word, Role.NEARLY)


def _row(canvas: Canvas, y: int, row: PlanRow, is_chosen: bool, width: int, does: str) -> None:
    _label(canvas, y, row.label, is_chosen)
    role = Role.CHOSEN if is_chosen else Role.TEXT if row.can_change else Role.QUIET
    if not row.minutes:
        canvas.put(16, y, padded(row.text, width - 19), role, does=does)
        return
    has_bar = width >= 76 and not (row.more and cell_len(row.text) + len(row.more) + 2 > width - 39)
    most = 12 if has_bar else 0
    room = width - 16 - 9 - most - 2
    canvas.put(16, y, padded(_behind(row, room), room), role, does=does)
    canvas.put(16 + room + 1, y, f"{row.minutes:3} min", Role.TEXT)
    canvas.put(16 + room + 9, y, "█" * min(most, max(1, round(row.minutes / 4))), Role.FRAME, most or 1)


def _behind(row: PlanRow, room: int) -> str:
    """The text and what stands behind it."""
    if not row.more:
        return row.text
    own = fitted(row.text, max(_LEAST, room - len(row.more) - 2))
    return f"{own}  {row.more}"


def _label(canvas: Canvas, y: int, label: str, is_chosen: bool) -> None:
    if is_chosen:
        canvas.put(1, y, ">", Role.STRONG)
    canvas.put(3, y, label, Role.STRONG if is_chosen else Role.QUIET, 12)


def _agenda(canvas: Canvas, view: PlanView, x: int, y: int, height: int) -> None:
    """Every stage with its time; where there is no room for all, how many more there are."""
    width, room = canvas.width - x - 2, height - 4
    shown = view.agenda if len(view.agenda) <= room else view.agenda[: room - 1]
    canvas.box(x, y, width, min(height, len(view.agenda) + 4), view.agenda_word)
    for row, (hour, what, minutes) in enumerate(shown, start=y + 2):
        canvas.put(x + 3, row, hour, Role.QUIET)
        canvas.put(x + 10, row, what, Role.TEXT, width - 21)
        canvas.put(x + width - 10, row, minutes.rjust(8), Role.QUIET)
    if len(shown) < len(view.agenda):
        canvas.put(x + 10, y + 2 + len(shown), more(len(view.agenda) - len(shown)), Role.QUIET, width - 21)
