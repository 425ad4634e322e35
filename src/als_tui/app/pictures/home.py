"""Home: the one thing to do now as a card, what else there is to choose below it, and where the files are."""

from dataclasses import dataclass

from als_tui.app.pictures.canvas import Canvas, Picture, Role, padded, spaced
from als_tui.app.pictures.wrapping import wrapped

_WIDE, _TALL = 116, 30


@dataclass(frozen=True, slots=True)
class Card:
    """The largest thing on Home."""

    title: str = ""
    word: str = ""
    name: str = ""
    lines: tuple[str, ...] = ()
    enter: str = ""
    offers: tuple[str, ...] = ()
    """Where there is not one thing to do but several: each can be chosen, and the lines below count on from them."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something to choose below the card: its group, and one text or four columns."""

    group: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """All that Home shows; ``chosen`` is 0 for the card, or counts what it offers, and then the lines."""

    hour: str
    day: str
    card: Card
    lines: tuple[Line, ...] = ()
    chosen: int = 0
    banner: tuple[str, str] = ("", "")
    """Said throughout, long and short; empty outside the demo."""
    panel: tuple[tuple[str, str, str], ...] = ()
    panel_title: str = ""
    actions: tuple[str, str] = ("", "")
    """The same in a row, where there is no room for the panel."""
    files: tuple[str, str] = ("", "")
    notice: str = ""

    @property
    def first_line(self) -> int:
        """The number of the first line below the card."""
        return len(self.card.offers) or 1


def home(view: HomeView, width: int, height: int) -> Picture:
    """Home in that size."""
    canvas = Canvas(width, height)
    canvas.put(1, 0, "als-tui", Role.TITLE)
    canvas.right(0, view.hour, Role.STRONG)
    canvas.put(1, 1, view.day, Role.QUIET)
    canvas.rule(2)
    if view.banner[0]:
        long, short = view.banner
        canvas.put(0, 2, padded(f" {long if len(long) + 2 <= width else short}", width), Role.CHOSEN)
    is_tall = height >= 20
    top = _card(canvas, view, 4 if is_tall else 3, is_tall) + (1 if is_tall else 0)
    bottom = height - 3 if is_tall else height - 2
    if view.panel_title and width >= _WIDE and height >= _TALL:
        bottom = _panel(canvas, view, bottom)
    elif view.actions[0] and is_tall:
        canvas.put(4, bottom, padded(view.actions[0], 12) + view.actions[1], Role.QUIET, width - 6)
        bottom -= 1
    _lines(canvas, view, top, bottom)
    if view.notice:
        _notice(canvas, view.notice, 4 if is_tall else 2)
    else:
        canvas.put(
            4 if is_tall else 2, height - 2, padded(view.files[0], 12 if is_tall else 7) + view.files[1], Role.QUIET
        )
    canvas.rule(height - 1)
    return canvas.picture()


def _notice(canvas: Canvas, notice: str, x: int) -> None:
    """What has just happened, whole: where it is long, over the lowest lines."""
    rows = wrapped(notice, max(10, canvas.width - x - 2))
    top = canvas.height - 1 - len(rows)
    canvas.blank(top, len(rows))
    for y, row in enumerate(rows, start=top):
        canvas.put(x, y, row, Role.NEARLY)


def _card(canvas: Canvas, view: HomeView, y: int, is_tall: bool) -> int:
    """The card; the row below it."""
    card, is_chosen = view.card, view.chosen < view.first_line
    x = 4 if canvas.width >= 76 else 1
    width, air = canvas.width - 2 * x, 1 if is_tall else 0
    has_head, inner = bool(card.word), x + (4 if canvas.width >= 76 else 2)
    room = x + width - 2 - inner
    lines = [row for line in card.lines for row in wrapped(line, max(10, room))[:2]]
    height = 2 + 2 * air + has_head + len(lines) + len(card.offers)
    canvas.box(x, y, width, height, card.title, heavy=is_chosen)
    row = y + 1 + air
    if has_head:
        enter = card.enter if is_chosen else ""
        word = spaced(card.word) if canvas.width >= 76 else card.word
        does = "" if card.offers else "pick(0)"
        canvas.put(inner, row, word, Role.CHOSEN if is_chosen and does else Role.STRONG, does=does)
        start = inner + len(word) + 3
        canvas.put(start, row, card.name, Role.TITLE, x + width - 4 - len(enter) - start, does=does)
        canvas.put(x + width - 3 - len(enter), row, enter, Role.STRONG)
        row += 1
    for line in lines:
        canvas.put(inner, row, line, Role.TEXT, room)
        row += 1
    for number, offer in enumerate(card.offers):
        _offer(canvas, inner, row + number, offer, room, number, is_chosen=number == view.chosen)
    return y + height


def _offer(canvas: Canvas, x: int, y: int, text: str, room: int, number: int, *, is_chosen: bool) -> None:
    """One of the things that the card offers."""
    if is_chosen:
        canvas.put(x, y, ">", Role.STRONG)
    canvas.put(x + 2, y, text, Role.CHOSEN if is_chosen else Role.TEXT, room - 2, does=f"pick({number})")


def _panel(canvas: Canvas, view: HomeView, bottom: int) -> int:
    """The open actions above the files; the row at which they begin."""
    height = min(10, max(5, len(view.panel) + 4))
    x, y, width = 4, bottom - height, canvas.width - 8
    canvas.box(x, y, width, height, view.panel_title)
    for row, (who, what, when) in enumerate(view.panel[: height - 4], start=y + 2):
        canvas.put(x + 3, row, who, Role.STRONG, 16)
        canvas.put(x + 21, row, what, Role.TEXT, width - 23 - 24)
        canvas.put(x + width - 24, row, when, Role.QUIET, 22)
    return y - 1


def _lines(canvas: Canvas, view: HomeView, top: int, bottom: int) -> None:
    """As many lines as there is room for, those around the chosen one."""
    rows: list[tuple[int, Line] | None] = []
    group = ""
    for number, line in enumerate(view.lines, start=view.first_line):
        if rows and line.group != group and bottom - top > len(view.lines):
            rows.append(None)
        rows.append((number, line))
        group = line.group
    room = max(0, bottom - top)
    at = next((i for i, row in enumerate(rows) if row and row[0] == view.chosen), 0)
    first = max(0, min(at - room // 2, len(rows) - room))
    said = ""
    for y, row in enumerate(rows[first : first + room], start=top):
        if row is not None:
            _line(canvas, y, row, is_chosen=row[0] == view.chosen, is_first=row[1].group != said)
            said = row[1].group


def _line(canvas: Canvas, y: int, row: tuple[int, Line], *, is_chosen: bool, is_first: bool) -> None:
    number, line = row
    label, text = (4, 16) if canvas.width >= 76 else (2, 11)
    if is_first:
        canvas.put(label, y, line.group, Role.QUIET, text - label - 3)
    if is_chosen:
        canvas.put(text - 2, y, ">", Role.STRONG)
    width = canvas.width - text - 2
    role = Role.CHOSEN if is_chosen else Role.TEXT
    canvas.put(text, y, padded(_columns(line.cells, width), width), role, does=f"pick({number})")


def _columns(cells: tuple[str, ...], width: int) -> str:
    """One text, or a day, a name, how it stands and what came of it."""
    if len(cells) == 1:
        return cells[0]
    day, name, state, rest = cells
    ends = f"{padded(state, 22)} {padded(rest, 12)}" if width >= 76 else padded(state, 12)
    if 56 <= width < 76:
        ends = f"{padded(state, 12)} {padded(rest, 10)}" if rest else padded(state, 23)
    days = 11 if width >= 56 else 6
    room = max(6, min(44, width - days - 2 - len(ends)))
    return f"{padded(day, days)} {padded(name, room)} {ends}"
