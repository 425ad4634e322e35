"""The table of the fault campaign in the README, as last measured: ``uv run python -m tests.readme.figures``."""

import re

from tests.faults.rows import ROWS, measured
from tests.readme.keys import README

_BETWEEN = re.compile(r"(<!-- faults -->\n).*?(<!-- /faults -->)", re.DOTALL)


def table() -> str:
    """Each row of the campaign, with all that its last whole run told."""
    rows = "".join(
        f"| {title} | {'<br>'.join(one.tried for one in told)} | {'<br>'.join(one.found for one in told)} |\n"
        for row, title in ROWS.items()
        if (told := measured().get(row))
    )
    return f"| What is done to it | Tried | Found |\n|---|---|---|\n{rows}"


def with_table(text: str) -> str:
    """The README with the table as it should be."""
    return _BETWEEN.sub(lambda found: f"{found[1]}{table()}{found[2]}", text)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
