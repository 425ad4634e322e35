"""On which line of a TOML text something is said: looked up only to tell a person where to look."""

import re
from collections import Counter
from collections.abc import Sequence

import tomli

_TABLE = re.compile(r"^[ \t]*(\[?)\[[ \t]*([^\[\]]+?)[ \t]*\]")
_KEY = re.compile(r"""^[ \t]*([\w."' -]+?)[ \t]*=""")


Path = Sequence[str | int]
"""Names of tables and keys, from the outermost; of tables that stand in a list, the number of each from 0."""


def line_of(text: str, path: Path) -> int:
    """The line, counted from 1, of a key such as ``("set", "name")``; else of the table round it; else 0."""
    table: list[str | int] = []
    listed: Counter[str] = Counter()
    best, line = 0, 0
    for number, said in enumerate(text.split("\n"), 1):
        if found := _TABLE.match(said):
            here = table = [*_parts(found[2]), *([listed[found[2]]] if found[1] else [])]
            listed[found[2]] += bool(found[1])
        elif found := _KEY.match(said):
            here = [*table, *_parts(found[1])]
        else:
            continue
        if len(here) > best and here == list(path[: len(here)]):
            best, line = len(here), number
    return line


def line_of_item(text: str, path: Path, index: int) -> int:
    """The line of one item of a list; the line of its key where the list is not written item after item."""
    start, before = line_of(text, path), 0
    for number, line in enumerate(text.split("\n")[start - 1 :] if start else [], start):
        items = _items(line.partition("[")[2] if number == start else line)
        if items is None:
            return start
        before += items
        if before > index:
            return number
    return start


def _items(line: str) -> int | None:
    """How many items stand on one line of a list; none if the line does not say."""
    for end in ("\n]", ""):
        try:
            return len(tomli.loads(f"x = [{line}{end}")["x"])
        except (ValueError, RecursionError):
            continue
    return None


def _parts(dotted: str) -> list[str]:
    return [part.strip(" \t\"'") for part in dotted.split(".")]
