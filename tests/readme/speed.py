"""Speed and size, as last measured: ``uv run python -m tests.readme.speed``.

The README has the hardest row of each goal; the page beside the benchmarks has all of them.
"""

import re
from statistics import median

from tests.benchmarks.figures import KEPT, Figure, read, short
from tests.readme.growth import line, picture
from tests.readme.keys import README
from tests.readme.pictures import HERE

GROWTH = HERE / "growth.svg"
PAGE = KEPT.with_name("README.md")
_EASIER = re.compile(r"(?<![\d,])(?:100|200|1,000|2,000) (?:events|sessions)|: median$|after 200$")
"""Rows whose goal another one is harder on."""
_BETWEEN = re.compile(r"(<!-- speed -->\n).*?(<!-- /speed -->)", re.DOTALL)


def table(*, is_whole: bool) -> str:
    """Each figure with its floor and its goal, or those that matter most."""
    machine, rows = read(KEPT)
    lines = "".join(_line(one) for row in rows.values() for one in row if is_whole or _matters(one))
    on = f"{machine['day']}, {machine['system']}, Python {machine['python']}, Textual {machine['textual']}"
    return (
        f"| What | Takes | Beside | Times that, at the middle (range) | Goal |\n|---|---|---|---|---|\n{lines}\n{on}.\n"
    )


def _matters(one: Figure) -> bool:
    """Whether a goal is set, and no other row is harder on it."""
    return one.goal is not None and not _EASIER.search(one.what)


def page() -> str:
    """All figures."""
    return f"# How fast als-tui is\n\n`uv run python -m tests.benchmarks` measures it.\n\n{table(is_whole=True)}"


def _line(one: Figure) -> str:
    lowest, highest = one.spread
    beside = f"{one.beside}: {short(median(one.floor))}" if one.floor else ""
    times = (
        f"{one.value:.2f} ({lowest:.2f} to {highest:.2f})" if one.floor else f"({short(lowest)} to {short(highest)})"
    )
    goal = "" if one.goal is None else f"{short(one.goal)}{'' if one.is_met else ', missed'}"
    return f"| {one.what} | {short(median(one.ours))} {one.unit} | {beside} | {times} | {goal} |\n"


def with_table(text: str) -> str:
    """The README with the table as it should be."""
    return _BETWEEN.sub(lambda found: f"{found[1]}{table(is_whole=False)}{found[2]}", text)


def growth() -> str:
    """The picture of how cost grows."""
    _, rows = read(KEPT)
    events = [
        line("opened", rows["open"], "events opened"),
        line("the parser alone", rows["open"], "events opened", floor=True),
        line("another moment sought", rows["seek"], "sought: 99 of 100"),
    ]
    sessions = [
        line("listed", rows["list"], "sessions listed"),
        line("their heads parsed", rows["list"], "sessions listed", floor=True),
        line("the first rows", rows["list"], "the first rows of"),
    ]
    return picture(events, sessions)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")
    GROWTH.write_text(growth(), encoding="utf-8")
