"""The table of keys in the README, from the one table: ``uv run python -m tests.readme.keys`` rewrites it."""

import re
from pathlib import Path

from als_tui.words.following import FOLLOW
from als_tui.words.key import Key
from als_tui.words.keys import (
    BANK,
    EDITOR,
    EXPORT,
    FORM,
    HOME,
    INSIGHTS,
    LIBRARY,
    LIVE,
    PAGE,
    PLAN,
    REPLAY,
    ROOM,
    SET_PAGE,
    SETS,
    SHAPE,
    WRITING,
)

README = Path(__file__).parents[2] / "README.md"
_BETWEEN = re.compile(r"(<!-- keys -->\n).*?(<!-- /keys -->)", re.DOTALL)


def table() -> str:
    """All tables, one after the other."""
    parts: tuple[tuple[str, tuple[Key, ...]], ...]
    parts = (
        ("In a meeting", LIVE),
        ("While writing", WRITING),
        ("Home", HOME),
        ("Plan", PLAN),
        ("A meeting in another window", FOLLOW),
        ("Replay", REPLAY),
        ("The library", LIBRARY),
        ("Insights", INSIGHTS),
        ("What leaves the laptop", EXPORT),
    )
    parts += (("Sets", SETS), ("A set", SET_PAGE), ("A shape", SHAPE), ("A new set", FORM), ("A page to read", PAGE))
    parts += (("Ground rules", EDITOR), ("The bank of rules", BANK), ("A rule shown to the room", ROOM))
    return "\n".join(f"**{title}**\n\n{_rows(keys)}" for title, keys in parts)


def _rows(keys: tuple[Key, ...]) -> str:
    rows = "".join(f"| `{key.label}` | {key.help} |\n" for key in keys)
    return f"| Key | What it does |\n|---|---|\n{rows}"


def with_table(text: str) -> str:
    """The README with the table as it should be."""
    return _BETWEEN.sub(lambda found: f"{found[1]}{table()}{found[2]}", text)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
