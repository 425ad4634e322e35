"""Long lines on several rows, and texts taken apart without breaking what is seen as one sign."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len

_HEAD = re.compile(r"\s*(?:\d+\s+)?")
_WORD = re.compile(r"\s*\S+\s*")
_SENTENCES = re.compile(r"(?<=[.?!]) ")
_JOINER = "\u200d"


def wrapped(line: str, width: int) -> list[str]:
    """A line in rows of that many cells, broken between words where that can be, hanging under its first word."""
    if cell_len(line) <= width:
        return [line.rstrip()]
    head = _HEAD.match(line)
    return hanging(line, width, min(head.end() if head else 0, max(0, width // 2)))


def hanging(line: str, width: int, indent: int) -> list[str]:
    """The same; from the second row on it stands so many cells further in.

    A word that fits on no row is begun behind the label or number that stands before it.
    """
    return list(_hanging(line, max(1, width), indent))  # a screen may be narrower than what stands beside the text


@lru_cache(128)
def _hanging(line: str, width: int, indent: int) -> tuple[str, ...]:
    rows, row, indent = [], "", min(indent, width - 1)
    for word in _WORD.findall(line):
        needed = cell_len(word.rstrip())
        is_begun_here = needed > width - indent and cell_len(row.rstrip()) <= indent + 1
        if row.strip() and cell_len(row) + needed > width and not is_begun_here:
            rows.append(row.rstrip())
            row = " " * indent
        while cell_len(row) + cell_len(word.rstrip()) > width:
            part = _fitting(word, width - cell_len(row))
            rows.append(row + part)
            word, row = word[len(part) :], " " * indent
        row += word
    return tuple([*rows, row.rstrip()] if row.strip() else rows)


def _fitting(word: str, width: int) -> str:
    """As many of its signs as fit, and at least one."""
    part = ""
    for sign in signs(word):
        if part and cell_len(part + sign) > width:
            break
        part += sign
    return part


def sentences(text: str) -> list[str]:
    """A text in its sentences."""
    return _SENTENCES.split(text)


def signs(text: str) -> Iterator[str]:
    """What is seen as one sign each: a letter with its accents, an emoji joined of several, a flag."""
    sign = ""
    for letter in text:
        if sign and not _belongs(sign, letter):
            yield sign
            sign = ""
        sign += letter
    if sign:
        yield sign


def _belongs(sign: str, letter: str) -> bool:
    is_flag = len(sign) == 1 and _is_regional(sign) and _is_regional(letter)
    return is_flag or sign.endswith(_JOINER) or not cell_len(letter)


def _is_regional(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def is_right_to_left(text: str) -> bool:
    """Whether it holds letters that join from right to left, which may not be set apart."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
