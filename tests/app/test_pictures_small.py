"""However few rows and columns there are: what has no room is left out, and nothing is half there or within another."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from als_tui.app.pictures import glyphs
from als_tui.app.pictures.canvas import Canvas, Role, as_text
from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import Scene
from tests.app.scenes import ALL
from tests.builders import MEMBERS

WIDTHS = (1, 2, 5, 12, 20, 30, 40, 50, 60, 76, 80, 100, 120, 160, 200)
HEIGHTS = (*range(1, 25), 30, 35, 47, 60)
SIZES = tuple(product(WIDTHS, HEIGHTS))
FRAMED_SEAT = re.compile(rf"[┃│┗└] ?\d (?:{'|'.join(name[:2] for name in MEMBERS)})")

Drawn = tuple[int, int, str, glyphs.Dot]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Drawn]:
    """What is drawn in digits, and where."""
    found: list[Drawn] = []
    draw = glyphs.draw

    def noted(canvas: Canvas, x: int, y: int, text: str, role: Role = Role.DIGITS, dot: glyphs.Dot = (2, 1)) -> None:
        found.append((x, y, text, dot))
        draw(canvas, x, y, text, role, dot)

    monkeypatch.setattr(glyphs, "draw", noted)
    return found


def is_whole(shown: list[str], one: Drawn) -> bool:
    """Whether large digits can be read, or are not there at all."""
    x, y, text, dot = one
    if dot == glyphs.NONE:
        return True
    alone = Canvas(200, glyphs.rows_of(dot))
    glyphs.draw(alone, 0, 0, text, Role.DIGITS, dot)
    rows = as_text(alone.picture()).splitlines()
    there = [row[x:].startswith(wanted) for row, wanted in zip(shown[y:], rows, strict=False)]
    return len(there) == len(rows) and all(there)


def faults(scene: Scene, width: int, height: int, drawn: list[Drawn]) -> Iterator[str]:
    drawn.clear()
    shown = as_text(picture(scene, width, height))
    digits = tuple(drawn)
    if not all(is_whole([*shown.splitlines(), ""], one) for one in digits):
        yield "digits cut"
    if [shown.count(corner) for corner in "┏┓┗"] != [shown.count("┛")] * 3:
        yield "a frame cut"
    if FRAMED_SEAT.search(shown):
        yield "a seat in a frame"


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_half_there_and_nothing_within_another_in_any_size(name: str, drawn: list[Drawn]) -> None:
    scene = ALL[name](MEMBERS)
    assert [(size, found) for size in SIZES for found in faults(scene, *size, drawn)] == []
