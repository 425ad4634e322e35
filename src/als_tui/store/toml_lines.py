"""On which line of a TOML text something is said: looked up only to tell a person where to look."""

import re
from collections.abc import Sequence

_TABLE = re.compile(r"^[ \t]*\[[ \t]*([^\[\]]+?)[ \t]*\]")
_KEY = re.compile(r"""^[ \t]*([\w."' -]+?)[ \t]*=""")


def line_of(text: str, path: Sequence[str]) -> int:
    """The line, counted from 1, of a key such as ``("set", "name")``; else of the table round it; else 0."""
    table: list[str] = []
    best, line = 0, 0
    for number, said in enumerate(text.split("\n"), 1):
        if found := _TABLE.match(said):
            here = table = _parts(found[1])
        elif found := _KEY.match(said):
            here = table + _parts(found[1])
        else:
            continue
        if len(here) > best and here == list(path[: len(here)]):
            best, line = len(here), number
    return line


def line_of_item(text: str, path: Sequence[str], items: Sequence[object], index: int) -> int:
    """The line of one item of a list; the line of its key if the item is not to be found."""
    start = line_of(text, path)
    said = f'"{items[index]}"' if isinstance(items[index], str) else str(items[index]).lower()
    still = items[: index + 1].count(items[index])
    for number, line in enumerate(text.split("\n")[start - 1 :] if start else [], start):
        still -= line.count(said)
        if still <= 0:
            return number
    return start


def _parts(dotted: str) -> list[str]:
    return [part.strip(" \t\"'") for part in dotted.split(".")]
