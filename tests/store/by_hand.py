"""A set's file as somebody wrote it in a text editor."""

from pathlib import Path

from als_tui.meeting.trouble import Trouble
from als_tui.store.set_file import read_set

BY_HAND = """\
# our set
format = 1
colour = "green"

[set]
name = "By hand"
facilitator = "Non"
members = [
    "Ada",
    "Bo",
    "Cêt",
]
room = 4

[set.settings]
strictness = "firm"
bell = true

[rules]
version = 2
texts = ["We ask."]
chair = "Cêt"

[caterer]
name = "Dilwyn"
"""


def told(folder: Path, text: str, name: str = "by-hand") -> list[tuple[int, Trouble, str]]:
    """What is wrong with a file of this text, and where."""
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return [(problem.line, problem.trouble, problem.detail) for problem in read_set(path).problems]
