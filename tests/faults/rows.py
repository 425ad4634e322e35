"""The rows of the campaign, and what was measured when each was last run at its whole length."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

FIGURES = Path(__file__).with_name("figures.json")
ROWS = {
    1: "A file cut off at every byte",
    2: "The k-th call to the disk fails",
    3: "Sectors of the last event damaged",
    4: "The program killed at any moment",
    5: "The power cut",
    6: "The disk full",
    7: "The disk fails while it saves",
    8: "Two windows with one meeting",
    9: "The file deleted, replaced, edited, renamed, its folder moved",
    10: "Any text, any events",
    11: "Mutated and random files",
    12: "The reader fuzzed by coverage",
    13: "Files made to choke a reader",
    14: "Escape sequences in every text",
    15: "Names made to break a screen",
    16: "Signals, a closed terminal, resizes",
    17: "Typing before a kill",
    18: "Clock set, frozen, asleep",
    19: "A fault during the recovery from a fault",
    20: "Saving beside a busy disk",
    21: "Rights of files and folders",
    22: "A person or a session erased half way",
    23: "No network at all",
    24: "The curtain, on every screen",
}
"""In the words of the README; the numbers up to 21 are those of the plan."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was tried and what came of it, each a few words with their numbers."""

    tried: str
    found: str


@dataclass(frozen=True, slots=True)
class Measured:
    """All that the tests of a row told on the day on which they all passed."""

    day: str
    figures: list[Figure]


def modules() -> dict[int, set[str]]:
    """By row, the files of its tests, as their marks tell."""
    found = dict[int, set[str]]()
    for path in Path(__file__).parent.glob("test_*.py"):
        for mark in _MARK.findall(path.read_text("utf-8")):
            for row in mark.split(","):
                found.setdefault(int(row), set()).add(path.name)
    return found


_MARK = re.compile(r"\bmark\.faults\(([\d, ]+)\)")


def whole(collected: dict[int, set[str]], passed: set[str]) -> set[int]:
    """The rows of which every test that exists passed; tests are known by their ids."""
    return {
        row
        for row, files in modules().items()
        if (tests := collected.get(row, set())) <= passed and files == {_file(test) for test in tests}
    }


def _file(test: str) -> str:
    return Path(test.partition("::")[0]).name


def measured() -> dict[int, Measured]:
    """By row, what the last whole run of it wrote down."""
    if not FIGURES.exists():
        return {}
    told = json.loads(FIGURES.read_text("utf-8"))
    return {
        int(row): Measured(one["day"], [Figure(**figure) for figure in one["figures"]]) for row, one in told.items()
    }


def write_down(rows: Mapping[int, Measured]) -> None:
    """Put these in the place of what stood at their rows; the other rows stay."""
    told = {str(row): asdict(one) for row, one in sorted((measured() | dict(rows)).items())}
    FIGURES.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")
