"""The keys of a meeting in the README, from the one table: ``uv run python -m tests.readme.keys`` rewrites them."""

import re
from pathlib import Path

from als_tui.words.keys import LIVE

README = Path(__file__).parents[2] / "README.md"
_BETWEEN = re.compile(r"(<!-- keys -->\n).*?(<!-- /keys -->)", re.DOTALL)


def table() -> str:
    """Each key with what it does."""
    rows = "".join(f"| `{key.label}` | {key.help} |\n" for key in LIVE)
    return f"| Key | What it does |\n|---|---|\n{rows}"


def with_table(text: str) -> str:
    """The README with the table as it should be."""
    return _BETWEEN.sub(lambda found: f"{found[1]}{table()}{found[2]}", text)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
