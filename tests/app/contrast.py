"""How well what is drawn stands out: ``uv run python -m tests.app.contrast`` tells it of every role of both themes."""

import asyncio
import os
import re
import sys
import tempfile
import unicodedata
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from typing import NamedTuple

from pyte.graphics import FG_BG_256
from rich.color import Color, ColorSystem
from rich.style import Style
from textual.strip import Strip

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import Role
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.themes import THEMES
from als_tui.session.clock import HandClock
from als_tui.store.places import Places
from tests.builders import START

Rgb = tuple[int, int, int]
TEXT, SHAPE = 4.5, 3.0
TERMS = {
    ColorSystem.TRUECOLOR: {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
    ColorSystem.EIGHT_BIT: {"TERM": "xterm-256color", "COLORTERM": ""},
    ColorSystem.STANDARD: {"TERM": "xterm", "COLORTERM": ""},
}
"""How a terminal says what colours it has."""
_DRAWN = re.compile("(BOX DRAWINGS|.*BLOCK|.*SHADE)")


class Pair(NamedTuple):
    """What is drawn, and what it is drawn on."""

    front: Rgb
    ground: Rgb
    is_shape: bool = False

    @property
    def ratio(self) -> float:
        """Of the lighter of both to the darker, as the guidelines for the web reckon it."""
        darker, lighter = sorted(map(_light, self[:2]))
        return (lighter + 0.05) / (darker + 0.05)

    @property
    def is_clear(self) -> bool:
        """Whether it stands out as it must."""
        return self.ratio >= (SHAPE if self.is_shape else TEXT)


def _light(colour: Rgb) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def rgb(digits: str) -> Rgb:
    """A colour told as six hexadecimal digits."""
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def is_shape(sign: str) -> bool:
    """Whether a sign is a piece of a frame or a bar, and no letter."""
    return _DRAWN.match(unicodedata.name(sign, "")) is not None


def shown(colour: Color | None, system: ColorSystem) -> Rgb:
    """A colour as xterm shows it when it has so many."""
    assert colour is not None
    near = colour.downgrade(system)
    return rgb(FG_BG_256[near.number] if near.number is not None else near.get_truecolor().hex[1:])


def pair(style: Style | None, system: ColorSystem, sign: str = "x") -> Pair:
    """A sign in a style."""
    assert style is not None
    front, ground = shown(style.color, system), shown(style.bgcolor, system)
    return Pair(*((ground, front) if style.reverse else (front, ground)), is_shape(sign))


def pairs(strips: Iterable[Strip], system: ColorSystem) -> set[Pair]:
    """Every pair of colours in which anything can be read or seen."""
    styles = {(segment.style, sign) for strip in strips for segment in strip for sign in segment.text if sign.strip()}
    return {pair(style, system, sign) for style, sign in styles}


def unclear(found: Iterable[Pair]) -> list[str]:
    """What does not stand out as it must."""
    return sorted(f"{one.front} on {one.ground}: {one.ratio:.1f}" for one in found if not one.is_clear)


async def roles(theme: str, system: ColorSystem) -> dict[Role, Pair]:
    """What the style sheet makes of every role in a terminal with these colours."""
    with tempfile.TemporaryDirectory() as folder:
        app = AlsApp(HomeScreen, Places.throw_away(Path(folder)), HandClock(START), theme=theme)
        async with app.run_test():
            screen = app.screen
            assert isinstance(screen, KeyedScreen)
            return {
                role: pair(
                    screen.board.get_component_rich_style(f"board--{role.value}"),
                    system,
                )
                for role in Role
            }


async def table() -> str:
    """The contrast of every role, a row each."""
    columns = {}
    for name, system in product(THEMES, TERMS):
        os.environ.update(TERMS[system])
        columns[f"{name}, {system.name.lower()}"] = await roles(name, system)
    rows = [[role.value, *(f"{of[role].ratio:.1f}" for of in columns.values())] for role in Role]
    return "\n".join(f"| {' | '.join(row)} |" for row in (["role", *columns], ["---"] * (len(columns) + 1), *rows))


if __name__ == "__main__":
    sys.stdout.write(asyncio.run(table()) + "\n")
