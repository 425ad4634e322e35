"""Where a file is, as people are told it: from the home folder on, and no longer than can be read."""

import os
from pathlib import Path

from rich.cells import cell_len

from als_tui.app.pictures.canvas import ELLIPSIS
from als_tui.meeting.clean import clean

LONGEST = 78
"""Cells of a path: on a screen of eighty columns it has a row to itself, and on one of forty three."""


def from_home(path: Path) -> str:
    """The path, with ``~`` for the home folder."""
    try:
        return clean(f"~{os.sep}{path.relative_to(Path.home())}")
    except (ValueError, RuntimeError):
        return clean(str(path))


def told(path: Path) -> str:
    """The same; of one that is too long the middle is left out, and never anything of the file's name."""
    whole = from_home(path)
    first, *folders, name = Path(whole).parts
    while folders and cell_len(whole) > LONGEST:
        del folders[0]
        whole = str(Path(first, ELLIPSIS, *folders, name))
    return whole
