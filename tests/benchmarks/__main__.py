"""Measure every row of the table of goals: ``uv run python -m tests.benchmarks [--runs N] [--json FILE] [ROW ...]``."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import figures, meeting, past, peers, saving, start
from tests.benchmarks.figures import Figure

ROWS: dict[str, Callable[[Path, int], list[Figure]]] = {
    "start": start.first_pictures,
    "light": start.lines_of_text,
    "tick": meeting.no_key,
    "key": meeting.a_key,
    "memory": meeting.memory,
    "append": saving.appended,
    "open": past.opening,
    "seek": past.seeking,
    "list": past.listing,
}

APART: dict[str, Callable[[Path, int], list[Figure]]] = {"peers": peers.compared}
"""What is measured only when it is asked for: it installs other programs."""


def main() -> int:
    """Every row, or those that are asked for; 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "rows", nargs="*", metavar="ROW", help=f"of {', '.join([*ROWS, *APART])}; none is all but {', '.join(APART)}"
    )
    parser.add_argument("--runs", type=int, default=5, help="turns of each with its floor (5)")
    parser.add_argument("--json", type=Path, help="where the figures go; of a whole run they are kept for the README")
    asked = parser.parse_args()
    if unknown := set(asked.rows) - {*ROWS, *APART}:
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    told = {row: _measured(row, asked.runs) for row in asked.rows or ROWS}
    path = asked.json or (None if asked.rows else figures.KEPT)
    if path is not None:
        figures.write(told, path)
    return 0 if all(one.is_met for row in told.values() for one in row) else 1


def _measured(row: str, runs: int) -> list[Figure]:
    sys.stdout.write(f"{row}\n")
    with tempfile.TemporaryDirectory() as home:
        measured = (ROWS | APART)[row](Path(home), runs)
    sys.stdout.writelines(f"  {one}\n" for one in measured)
    sys.stdout.flush()
    return measured


if __name__ == "__main__":
    sys.exit(main())
