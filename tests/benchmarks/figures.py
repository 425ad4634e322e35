"""What was measured, beside its floor, and what was aimed at."""

import json
import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

KEPT = Path(__file__).parent / "figures.json"
"""The last whole run."""


@dataclass(frozen=True)
class Figure:
    """One thing measured several times, in turn with its floor."""

    what: str
    unit: str
    ours: tuple[float, ...]
    floor: tuple[float, ...] = ()
    """The same of the floor; none where the goal is a number of its own."""
    beside: str = ""
    """What the floor is."""
    goal: float | None = None
    """At most so many times the floor; without a floor at most so much. None is told for comparison."""

    @property
    def value(self) -> float:
        """What is held against the goal."""
        return median(self.ours) / median(self.floor) if self.floor else median(self.ours)

    @property
    def spread(self) -> tuple[float, float]:
        """The same of the best and of the worst turn."""
        turns = [one / floor for one, floor in zip(self.ours, self.floor, strict=True)] if self.floor else self.ours
        return min(turns), max(turns)

    @property
    def is_met(self) -> bool:
        """Whether the goal is met, if there is one."""
        return self.goal is None or self.value <= self.goal

    def __str__(self) -> str:
        lowest, highest = self.spread
        ours = f"{short(median(self.ours)):>8} {self.unit:9}"
        if self.floor:
            against = f"{self.value:5.2f} x ({lowest:.2f} to {highest:.2f}) {self.beside} ({short(median(self.floor))})"
        else:
            against = f"({short(lowest)} to {short(highest)})"
        aimed = "" if self.goal is None else f", goal {short(self.goal)}{'' if self.is_met else ': MISSED'}"
        return f"{self.what:44} {ours} {against}{aimed}"


def short(number: float) -> str:
    """A number in three digits."""
    return f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"


def in_turn(runs: int, of: Mapping[str, Callable[[], float]]) -> dict[str, tuple[float, ...]]:
    """Each of them so many times, A B A B, so that whatever else the computer does meets all alike."""
    taken: dict[str, list[float]] = {name: [] for name in of}
    for _ in range(runs):
        for name, measured in of.items():
            taken[name].append(measured())
    return {name: tuple(values) for name, values in taken.items()}


def machine() -> dict[str, str]:
    """What it was measured on."""
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        "python": platform.python_version(),
        "textual": version("textual"),
    }


def write(figures: Mapping[str, list[Figure]], path: Path) -> None:
    """Keep them as JSON, each with its value and its spread."""
    rows = {
        row: [asdict(one) | {"value": one.value, "spread": one.spread, "is_met": one.is_met} for one in told]
        for row, told in figures.items()
    }
    path.write_text(json.dumps({"machine": machine(), "rows": rows}, indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> tuple[dict[str, str], dict[str, list[Figure]]]:
    """What they were measured on, and the rows."""
    told = json.loads(path.read_text(encoding="utf-8"))
    names = {one.name for one in fields(Figure)}
    rows = {
        row: [Figure(**{name: _tupled(value) for name, value in one.items() if name in names}) for one in figures]
        for row, figures in told["rows"].items()
    }
    return told["machine"], rows


def _tupled(value: object) -> Any:  # noqa: ANN401 - whatever the field is
    return tuple(value) if isinstance(value, list) else value
