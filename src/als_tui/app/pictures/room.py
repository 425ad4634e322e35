"""One rule as large as it fits, for people who sit across the room."""

from dataclasses import dataclass

from rich.cells import cell_len

from als_tui.app.pictures import letters
from als_tui.app.pictures.canvas import Canvas, Picture, Role, spaced
from als_tui.app.pictures.letters import BIG, SMALL, Dots
from als_tui.app.pictures.wrapping import wrapped
from als_tui.words import rules as words

_HALVES = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


@dataclass(frozen=True, slots=True)
class Size:
    """An alphabet, how many cells wide and half cells high a dot is, and how many half cells lie between lines."""

    alphabet: dict[str, Dots]
    across: int
    halves: int
    gap: int


SIZES = (Size(BIG, 4, 4, 4), Size(BIG, 2, 2, 2), Size(BIG, 1, 1, 1), Size(SMALL, 1, 1, 3), Size(SMALL, 1, 1, 1))
"""From the largest down."""


def room(text: str, number: int, of: int, title: str, width: int, height: int, part: int = 0) -> Picture:
    """The rule in the middle, its number below it; of a very long one a part."""
    canvas, all_of_it = Canvas(width, height), parts(text, width, height)
    rows = all_of_it[min(part, len(all_of_it) - 1)]
    canvas.put(1, 0, title, Role.QUIET)
    canvas.centre(height - 1, words.page(number, of, part + 1, len(all_of_it)) if of else "", Role.QUIET)
    top = max(1, (height - len(rows)) // 2)
    for y, row in enumerate(rows, start=top):
        canvas.centre(y, row, Role.DIGITS)
    return canvas.picture()


def parts(text: str, width: int, height: int) -> list[list[str]]:
    """The rows of a rule; those of a rule that is too long for the smallest letters as several pages."""
    rows, most = _largest(text, width - 4, height - 4), max(1, height - 2)
    return [rows[first : first + most] for first in range(0, max(1, len(rows)), most)]


def _largest(text: str, width: int, height: int) -> list[str]:
    """The text in rows of cells, in the largest letters with which all of it fits."""
    for size in SIZES:
        rows = _drawn(text, size, width)
        if rows is not None and len(rows) <= height:
            return rows
    apart = [row for line in wrapped(text.upper(), max(1, width // 2)) for row in (spaced(line), "")][:-1]
    if len(apart) <= height and all(cell_len(row) <= width for row in apart):
        return apart
    return wrapped(text, max(1, width))


def _drawn(text: str, size: Size, width: int) -> list[str] | None:
    """The text in one size, word by word on as many lines as it needs; none if a sign or a word is too much for it."""
    lines = _lines(text, size, width // size.across)
    if lines is None:
        return None
    rows: list[str] = []
    for line in lines:
        signs = letters.dots_of(line, size.alphabet) or []
        dots = [".".join(sign[y] for sign in signs) for y in range(len(signs[0]))] if signs else []
        tall = ["".join(dot * size.across for dot in row) for row in dots for _ in range(size.halves)]
        tall += ["." * len(tall[0])] * size.gap if tall else []
        rows += [_joined(upper, lower) for upper, lower in zip(tall[::2], tall[1::2], strict=True)]
    return rows


def _joined(upper: str, lower: str) -> str:
    """Two rows of dots in one row of cells."""
    return "".join(_HALVES[a + b] for a, b in zip(upper, lower, strict=True))


def _lines(text: str, size: Size, dots: int) -> list[str] | None:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _fits(longer, size, dots):
            lines[-1] = longer
        elif _fits(word, size, dots):
            lines.append(word)
        else:
            return None
    return lines


def _fits(text: str, size: Size, dots: int) -> bool:
    signs = letters.dots_of(text, size.alphabet)
    return signs is not None and letters.width_of(signs) <= dots
