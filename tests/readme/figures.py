"""The tables of the fault campaign, as last measured: ``uv run python -m tests.readme.figures``.

The README has what most people ask about, the first figure of each; the page beside the tests has all of it.
"""

import re
from collections.abc import Collection

from tests.faults.rows import FIGURES, ROWS, Figure, measured
from tests.readme.keys import README

PAGE = FIGURES.with_name("README.md")
ASKED = (1, 4, 5, 6, 7, 8, 9, 14, 18, 23)
"""The rows that the README has."""
_BETWEEN = re.compile(r"(<!-- faults -->\n).*?(<!-- /faults -->)", re.DOTALL)


def table(asked: Collection[int], most: int | None = None) -> str:
    """These rows of the campaign, with so much of what its last whole run told."""
    told = measured()
    shown = {row: title for row, title in ROWS.items() if row in asked and row in told}
    rows = "".join(_line(title, told[row].figures[:most]) for row, title in shown.items())
    days = ", ".join(sorted({one.day for one in told.values()}))
    return f"| What is done to it | Tried | Found |\n|---|---|---|\n{rows}\nLast whole run: {days}.\n"


def page() -> str:
    """All rows, and all that they told."""
    return f"# What als-tui withstands\n\n`uv run pytest -m faults` measures it.\n\n{table(ROWS)}"


def _line(title: str, figures: list[Figure]) -> str:
    return f"| {title} | {'<br>'.join(one.tried for one in figures)} | {'<br>'.join(one.found for one in figures)} |\n"


def with_table(text: str) -> str:
    """The README with the table as it should be."""
    return _BETWEEN.sub(lambda found: f"{found[1]}{table(ASKED, most=1)}{found[2]}", text)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")
