"""Rows of styled text, put together by place: the paper on which every screen is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from rich.cells import cell_len, set_cell_size

from als_tui.app.pictures.wrapping import is_right_to_left, signs

ELLIPSIS = "…"
_LINES = frozenset("━┃┏┓┗┛─│┌┐└┘")
"""What frames and rules are made of."""


class Role(StrEnum):
    """What a piece of text is for; the style sheet says how that looks."""

    TEXT = "text"
    QUIET = "quiet"
    STRONG = "strong"
    TITLE = "title"
    FRAME = "frame"
    DIGITS = "digits"
    NEARLY = "nearly"
    OVER = "over"
    PAUSED = "paused"
    CHOSEN = "chosen"
    GOOD = "good"

    __hash__ = str.__hash__  # that of an enumeration is not written in C, and every row is found by its roles


class Span(NamedTuple):
    """A run of text in one role."""

    text: str
    role: Role
    does: str = ""
    """The action of a click on it."""


Row = tuple[Span, ...]
Picture = tuple[Row, ...]
Put = tuple[int, int, str, Role, str]
"""A column, the cells that may be used from there on, the text that begins there, its role, and what a click does."""


class Piece(NamedTuple):
    """A text with the column in which it begins, and the one behind it."""

    x: int
    end: int
    text: str
    role: Role
    does: str


def fitted(text: str, width: int) -> str:
    """The text in at most so many cells; what is cut off is told by three dots."""
    if cell_len(text) <= width:
        return text
    if width <= 1:
        return ELLIPSIS[:width]
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def end_of(text: str, width: int) -> str:
    """The text in that many cells, where its end says most; what goes before is cut."""
    return text if cell_len(text) <= width else f"{ELLIPSIS}{_last_cells(text, width - 1)}"


def padded(text: str, width: int) -> str:
    """The text in exactly so many cells."""
    return set_cell_size(fitted(text, width), width)


def spaced(text: str) -> str:
    """A name or a stage in capitals with room between the letters, to be read from afar."""
    if is_right_to_left(text):
        return text
    return "   ".join(" ".join(signs(word)) for word in text.upper().split(" "))


@dataclass(slots=True)
class Hand:
    """A part of a picture that moves while all else stays as it is."""

    x: int
    y: int
    width: int
    rows: int
    floor: int
    """That of the canvas when it was drawn first."""
    told: Callable[[Any], object]
    """What it shows: as long as that is the same it stays where it is."""
    draw: "Callable[[Canvas, Any], None]"
    shown: object = None


class Canvas:
    """A picture being drawn. What falls outside is cut; what would cover what stands there is left out.

    On the lines of frames and rules a label may stand, set off by a blank at both ends.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.floor = height
        """The row that what is drawn now does not reach."""
        self._hands: list[Hand] = []
        self._rows: list[list[Put]] = [[] for _ in range(height)]
        self._drawn: list[Row | None] = [None] * height
        """Rows in one line, as long as nothing is put there."""

    def put(
        self, x: int, y: int, text: str, role: Role = Role.TEXT, width: int | None = None, *, does: str = ""
    ) -> None:
        """Text at a column and row, in at most ``width`` cells, or up to the right edge; a click ``does`` that."""
        room = self.width - x if width is None else min(width, self.width - x)
        if 0 <= y < self.floor and x >= 0 and room > 0 and text:
            self._rows[y].append((x, room, text, role, does))
            self._drawn[y] = None

    def blank(self, y: int, rows: int) -> None:
        """Take away what was put in some rows."""
        for row in range(max(0, y), min(self.height, y + rows)):
            self._rows[row].clear()
            self._drawn[row] = None
        self._hands = [hand for hand in self._hands if hand.y + hand.rows <= y or hand.y >= y + rows]

    def move(
        self,
        where: tuple[int, int, int, int],
        told: Callable[[Any], object],
        draw: "Callable[[Canvas, Any], None]",
    ) -> None:
        """What was drawn there (column, row, width, rows) moves with what is ``told`` of a scene."""
        self._hands.append(Hand(*where, self.floor, told, draw))

    def turn(self, scene: object) -> None:
        """Draw again what has moved."""
        floor = self.floor
        for hand in self._hands:
            before, hand.shown = hand.shown, hand.told(scene)
            if hand.shown == before:
                continue
            for row in range(max(0, hand.y), min(self.height, hand.y + hand.rows)):
                self._rows[row] = [put for put in self._rows[row] if not hand.x <= put[0] < hand.x + hand.width]
                self._drawn[row] = None
            self.floor = hand.floor
            hand.draw(self, scene)
        self.floor = floor

    def centre(self, y: int, text: str, role: Role = Role.TEXT, x: int = 0, width: int | None = None) -> None:
        """Text in the middle of a row, or of ``width`` cells of it from ``x`` on."""
        room = self.width - x if width is None else width
        shown = fitted(text, room)
        self.put(x + (room - cell_len(shown)) // 2, y, shown, role)

    def right(self, y: int, text: str, role: Role = Role.TEXT, margin: int = 1) -> None:
        """Text that ends ``margin`` cells before the right edge."""
        shown = fitted(text, max(0, self.width - margin))
        self.put(self.width - margin - cell_len(shown), y, shown, role)

    def rule(self, y: int) -> None:
        """A line across the picture."""
        self.put(0, y, "─" * self.width, Role.FRAME)

    def bar(self, x: int, y: int, width: int, share: float, role: Role = Role.TEXT, fill: str = "█") -> None:
        """A bar of which ``share``, from 0 to 1, is filled."""
        full = filled(share, width)
        self.put(x, y, fill * full, role)
        self.put(x + full, y, "░" * (width - full), Role.FRAME)

    def box(self, x: int, y: int, width: int, height: int, title: str = "", *, heavy: bool = False) -> None:
        """A frame with its title in the upper edge; heavy where it asks for attention. It is whole, or left out."""
        if y + height > self.floor or width < 4 or height < 3:
            return
        across, down, tl, tr, bl, br = "━┃┏┓┗┛" if heavy else "─│┌┐└┘"
        named = f"{across} {fitted(title, max(0, width - 6))} " if title else ""
        self.put(x, y, tl + named + across * (width - 2 - cell_len(named)) + tr, Role.FRAME)
        for row in range(y + 1, y + height - 1):
            self.put(x, row, down, Role.FRAME)
            self.put(x + width - 1, row, down, Role.FRAME)
        self.put(x, y + height - 1, bl + across * (width - 2) + br, Role.FRAME)

    def picture(self) -> Picture:
        """All rows, each exactly as wide as the canvas."""
        rows = zip(self._drawn, self._rows, strict=True)
        picture = tuple([drawn or _row(tuple(puts), self.width) for drawn, puts in rows])
        self._drawn = list(picture)
        return picture


def filled(share: float, width: int) -> int:
    """Cells of a bar that are filled."""
    return round(max(0.0, min(1.0, share)) * width)


@lru_cache(512)
def _row(puts: tuple[Put, ...], width: int) -> Row:
    """What was put in a row, in one line: most rows of a picture are those of the picture before."""
    pieces: list[Piece] = []
    for x, room, text, role, does in puts:
        shown = fitted(text, room)
        new = Piece(x, x + cell_len(shown), shown, role, does)
        if new.end > x and _has_room(pieces, new):
            pieces.append(new)
    spans: list[Span] = []
    column = 0
    for x, end, text, role, does in sorted(_uncovered(pieces)):
        if x > column:
            spans.append(Span(" " * (x - column), Role.TEXT))
        spans.append(Span(text, role, does))
        column = end
    if column < width:
        spans.append(Span(" " * (width - column), Role.TEXT))
    return tuple(spans)


def _has_room(row: list[Piece], new: Piece) -> bool:
    """Whether what a new piece would cover is blank, or a line on which it may stand."""
    covered = [_under(piece, new) for piece in row if piece.x < new.end and piece.end > new.x]
    if not any(covered):
        return True
    is_label = _is_lines(new.text) or (new.text[0] == new.text[-1] == " ")
    return is_label and all(map(_is_lines, covered))


def _uncovered(pieces: list[Piece]) -> list[Piece]:
    """The pieces without what a later one lies on."""
    kept: list[Piece] = []
    for new in pieces:
        if any(piece.x < new.end and piece.end > new.x for piece in kept):
            kept = [part for piece in kept for part in _beside(piece, new.x, new.end)]
        kept.append(new)
    return kept


def _beside(piece: Piece, start: int, end: int) -> list[Piece]:
    """What is left of a piece to the left and to the right of some cells."""
    x, stop, text, role, does = piece
    if stop <= start or x >= end:
        return [piece]
    left = [Piece(x, start, set_cell_size(text, start - x), role, does)] if x < start else []
    right = [Piece(end, stop, _last_cells(text, stop - end), role, does)] if stop > end else []
    return [*left, *right]


def _under(piece: Piece, new: Piece) -> str:
    """What a piece shows in the cells of another, without blanks."""
    x, under = piece.x, ""
    for sign in signs(piece.text):
        under += sign if x < new.end and x + cell_len(sign) > new.x else ""
        x += cell_len(sign)
    return under.replace(" ", "")


def _is_lines(text: str) -> bool:
    return set(text) <= _LINES


def _last_cells(text: str, width: int) -> str:
    """The end of a text; a sign that would be cut through becomes a blank."""
    kept = ""
    for sign in reversed(list(signs(text))):
        if cell_len(sign + kept) > width:
            break
        kept = sign + kept
    return " " * (width - cell_len(kept)) + kept


def as_text(picture: Picture) -> str:
    """A picture as plain lines without trailing blanks, for reading and comparing."""
    return "\n".join("".join(span.text for span in row).rstrip() for row in picture)
