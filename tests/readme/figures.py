"""The table of the fault campaign in the README, as last measured: ``uv run python -m tests.readme.figures``."""

import re

from tests.faults.rows import ROWS, Figure, measured
from tests.readme.keys import README

_BETWEEN = re.compile(r"(<!-- faults -->\n).*?(<!-- /faults -->)", re.DOTALL)


def table() -> str:
    """Each row of the campaign, with all that its last whole run told."""
    told = measured()
    rows = "".join(_line(title, told[row].figures) for row, title in ROWS.items() if row in told)
    days = ", ".join(sorted({one.day for one in told.values()}))
    return f"| What is done to it | Tried | Found |\n|---|---|---|\n{rows}\nLast whole run: {days}.\n"


def _line(title: str, figures: list[Figure]) -> str:
    return f"| {title} | {'<br>'.join(one.tried for one in figures)} | {'<br>'.join(one.found for one in figures)} |\n"


def with_table(text: str) -> str:
    """The README with the table as it should be."""
    return _BETWEEN.sub(lambda found: f"{found[1]}{table()}{found[2]}", text)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
