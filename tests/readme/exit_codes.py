"""The table of exit codes in the README: ``uv run python -m tests.readme.exit_codes`` rewrites it."""

import re

from als_tui.words.manual import EXIT_CODES
from tests.readme.keys import README

_BETWEEN = re.compile(r"(<!-- exit codes -->\n).*?(<!-- /exit codes -->)", re.DOTALL)


def table() -> str:
    """A row for each code."""
    rows = "".join(f"| {code} | {told} |\n" for code, told in EXIT_CODES)
    return f"| Exit code | Means |\n|---|---|\n{rows}"


def with_table(text: str) -> str:
    """The README with the table as it should be, where it has a place for it."""
    return _BETWEEN.sub(lambda found: f"{found[1]}{table()}{found[2]}", text)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
