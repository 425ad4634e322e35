"""Digits and a few letters, seven dots high, to be read across a room."""

from functools import lru_cache

from als_tui.app.pictures.canvas import Canvas, Role

_DOTS = {
    "0": ".###. #...# #..## #.#.# ##..# #...# .###.",
    "1": "..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.",
    "2": ".###. #...# ....# ...#. ..#.. .#... #####",
    "3": "####. ....# ....# .###. ....# ....# ####.",
    "4": "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
    "5": "##### #.... ####. ....# ....# #...# .###.",
    "6": "..##. .#... #.... ####. #...# #...# .###.",
    "7": "##### ....# ...#. ..#.. .#... .#... .#...",
    "8": ".###. #...# #...# .###. #...# #...# .###.",
    "9": ".###. #...# #...# .#### ....# ...#. .##..",
    ":": ". . # . # . .",
    "+": "..... ..#.. ..#.. ##### ..#.. ..#.. .....",
    "-": "..... ..... ..... ##### ..... ..... .....",
    "P": "####. #...# #...# ####. #.... #.... #....",
    "A": ".###. #...# #...# ##### #...# #...# #...#",
    "U": "#...# #...# #...# #...# #...# #...# .###.",
    "S": ".#### #.... #.... .###. ....# ....# ####.",
    "E": "##### #.... #.... ####. #.... #.... #####",
    "D": "####. #...# #...# #...# #...# #...# ####.",
}
GLYPHS = {sign: tuple(dots.split()) for sign, dots in _DOTS.items()}
HEIGHT = 7


Dot = tuple[int, int]
"""Cells that a dot is wide and high; a height of 0 is half a cell."""
PLAIN, NARROW, HALF, NONE = (2, 1), (1, 1), (1, 0), (0, 0)
DOTS: tuple[Dot, ...] = ((8, 4), (6, 3), (4, 2), (3, 2), PLAIN, NARROW, HALF)
"""From the largest down; where there is room for none of them the text is written as any other."""
_HALVES = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


def width_of(text: str, dot: Dot = PLAIN) -> int:
    """Cells that a text takes in glyphs, with one dot between signs."""
    if dot == NONE:
        return len(text)
    dots = sum(len(GLYPHS[sign][0]) for sign in text) + max(0, len(text) - 1)
    return dots * dot[0]


def rows_of(dot: Dot) -> int:
    """Rows that a text takes in glyphs."""
    if dot == NONE:
        return 1
    return HEIGHT * dot[1] or (HEIGHT + 1) // 2


@lru_cache(64)
def largest(text: str, width: int, height: int) -> Dot:
    """The largest dots with which a text fits."""
    fitting = (dot for dot in DOTS if width_of(text, dot) <= width and rows_of(dot) <= height)
    return next(fitting, NONE)


def draw(canvas: Canvas, x: int, y: int, text: str, role: Role = Role.DIGITS, dot: Dot = PLAIN) -> None:
    """A text in glyphs with its upper left corner at a place."""
    if dot == NONE:
        canvas.put(x, y, text, role)
        return
    lines = [".".join(GLYPHS[sign][line] for sign in text) for line in range(HEIGHT)]
    across, down = dot
    if not down:
        _draw_halves(canvas, x, y, lines, role)
        return
    for line, dots in enumerate(lines):
        cells = dots.translate({ord("#"): "█" * across, ord("."): " " * across}).rstrip()
        for row in range(down):
            canvas.put(x, y + line * down + row, cells, role)


def _draw_halves(canvas: Canvas, x: int, y: int, lines: list[str], role: Role) -> None:
    """Two rows of dots in one row of cells."""
    for row in range(rows_of(HALF)):
        upper = lines[2 * row]
        lower = lines[2 * row + 1] if 2 * row + 1 < HEIGHT else "." * len(upper)
        cells = "".join(_HALVES[a + b] for a, b in zip(upper, lower, strict=True))
        canvas.put(x, y + row, cells.rstrip(), role)
