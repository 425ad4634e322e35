"""On which line of a session file each event begins: looked up only when there is something to say about one."""

import re
from pathlib import Path

from als_tui.store.blocks import Blocks
from als_tui.store.format import MOST_BYTES

_NUMBER = re.compile(rb"^[ \t]*n[ \t]*=[ \t]*(\d{1,10})[ \t]*\r?$", re.MULTILINE)


def event_lines(path: Path) -> dict[int, int]:
    """The line, counted from 1, of each event by its number; empty if the file cannot be read any more."""
    try:
        with path.open("rb") as file:
            blocks = Blocks(file.read(MOST_BYTES), 0)
    except OSError:
        return {}
    found = ((_NUMBER.search(blocks.data, start, blocks.end(i)), i) for i, start in enumerate(blocks.starts))
    return {int(number[1]): blocks.lines[index] for number, index in found if number}
