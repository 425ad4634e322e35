"""Digits and a few letters, seven dots high, to be read across a room."""

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


def width_of(text: str, scale: int = 1) -> int:
    """Cells that a text takes in glyphs: each dot is two cells wide, with one dot between signs."""
    dots = sum(len(GLYPHS[sign][0]) for sign in text) + max(0, len(text) - 1)
    return dots * 2 * scale


def draw(canvas: Canvas, x: int, y: int, text: str, role: Role = Role.DIGITS, scale: int = 1) -> None:
    """A text in glyphs with its upper left corner at a place."""
    for line in range(HEIGHT):
        dots = ".".join(GLYPHS[sign][line] for sign in text)
        cells = dots.translate({ord("#"): "██" * scale, ord("."): "  " * scale}).rstrip()
        for row in range(scale):
            canvas.put(x, y + line * scale + row, cells, role)
