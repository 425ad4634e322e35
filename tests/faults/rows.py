"""The rows of the campaign, and what was measured when each was last run at its whole length."""

import json
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


def measured() -> dict[int, list[Figure]]:
    """By row, what the last whole run of it wrote down."""
    if not FIGURES.exists():
        return {}
    told = json.loads(FIGURES.read_text("utf-8"))
    return {int(row): [Figure(**figure) for figure in figures] for row, figures in told.items()}


def write_down(figures: dict[int, list[Figure]]) -> None:
    """Put these in the place of what stood at their rows; the other rows stay."""
    told = {str(row): [asdict(figure) for figure in found] for row, found in sorted((measured() | figures).items())}
    FIGURES.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")
