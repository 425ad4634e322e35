"""What a terminal without Unicode can show: each sign by the nearest that ASCII has, in as many cells."""

import re
import unicodedata
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from als_tui.app.pictures.wrapping import signs

_KNOWN = dict(zip("█▓▒░▀▄▔▁…·•–—‘’“”ðÐþÞ", '#=:."_-_..*--\'\'""dDtT', strict=True))
_LINE = re.compile(r"BOX DRAWINGS (LIGHT|HEAVY) (HORIZONTAL|VERTICAL)")
_LETTER = re.compile(r"LATIN (SMALL|CAPITAL) (?:LIGATURE|LETTER) (?:SHARP |DOTLESS )?([A-Z])E?(?: WITH .*)?")
"""Letters that are no other with a mark, and look like one."""
UNLIKE = "?"
"""For what has no likeness."""


class Ascii(LineFilter):
    """Draws everything in ASCII: pictures, fields, frames and the palette pass through it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same cells in the same styles."""
        return [
            segment if segment.text.isascii() else Segment(in_ascii(segment.text), segment.style, segment.control)
            for segment in segments
        ]


@lru_cache(1024)
def in_ascii(text: str) -> str:
    """A text as it can be read in ASCII, in exactly as many cells."""
    return "".join(_likeness(sign).ljust(width)[:width] for sign in signs(text) if (width := cell_len(sign)))


def _likeness(sign: str) -> str:
    """What a sign looks like most."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(letter))
    if plain.isascii() and len(plain) <= cell_len(sign):
        return plain
    return _KNOWN.get(sign) or _by_name(unicodedata.name(plain[:1], ""))


def _by_name(name: str) -> str:
    """What a line or a letter of that name looks like most."""
    if line := _LINE.fullmatch(name):
        return "|" if line[2] == "VERTICAL" else {"LIGHT": "-", "HEAVY": "="}[line[1]]
    if letter := _LETTER.fullmatch(name):
        return letter[2].lower() if letter[1] == "SMALL" else letter[2]
    if name.startswith("BOX DRAWINGS"):
        return "+"
    return "#" if "BLOCK" in name else UNLIKE
