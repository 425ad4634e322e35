"""Row 16: a window that is dragged to any size and back shows what it would have shown had it always been so large."""

import random
import re
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from als_tui.store.session_file import load
from tests.faults.screens import WAYS, Way, a_home, come_to
from tests.stories.terminal import Terminal

pytestmark = [
    pytest.mark.faults(16),
    pytest.mark.timeout(3600),
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems"),
]

SEED, AT_ONCE = 16, 3
WIDEST, HIGHEST = 200, 60
EXTREMES = ((1, 1), (WIDEST, 1), (1, HIGHEST), (WIDEST, HIGHEST))
PATIENCE = 60.0


def still(terminal: Terminal) -> str:
    """The picture without what moves by itself: digits, large digits, bars, and what has just happened."""
    lines = (re.sub(r"\d+", "#", line) for line in terminal.lines)
    lines = (re.sub(r"[█▓░▀▄ ]+", " ", line) if re.search("[█▓░▀▄]", line) else line for line in lines)
    return "\n".join("" if line.startswith((" Say ", " It stopped ", " the set is paused")) else line for line in lines)


def settled(terminal: Terminal) -> str:
    """The picture that stays."""
    before, end = "", time.monotonic() + PATIENCE
    while (now := still(terminal)) != before:
        assert time.monotonic() < end, now
        before = now
        terminal.watch(0.7)
    return now


def stormed(home: Path, way: Way, count: int, seed: int) -> None:
    """Go to that screen and through the storm; the files are whole when it is over."""
    with a_home(home, way) as data:
        is_as_fresh(home, data, way, count, random.Random(seed))
    for file in (data / "sessions").glob("*.toml"):
        assert load(file).worst is None


def is_as_fresh(home: Path, data: Path, way: Way, count: int, chance: random.Random) -> None:
    """Resize that screen so often, and compare it with a fresh one of the size to which it came in the end."""
    size = chance.choice([(80, 24), (120, 36), (60, 16)])
    with come_to(way, home, data, size) as terminal:
        fresh = settled(terminal)
    with come_to(way, home, data, chance.choice([(80, 24), (120, 36)])) as terminal:
        for n in range(count):
            wild = chance.randint(1, WIDEST), chance.randint(1, HIGHEST)
            terminal.resize(*(EXTREMES[n % 40] if n % 40 < len(EXTREMES) else wild))
            terminal.see(chance.uniform(0.0, 0.02))
        terminal.resize(*size)
        end = time.monotonic() + PATIENCE
        while still(terminal) != fresh:
            assert time.monotonic() < end, f"{way.name} after the storm\n{terminal.text}\n--- and fresh\n{fresh}"
            terminal.see(0.25)


def test_after_a_storm_of_resizes_every_screen_is_as_if_it_had_always_been_so_large(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    count, ways = times(30, 1000), WAYS[:: times(3, 1)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = [pool.submit(stormed, tmp_path / str(n), way, count, SEED + n) for n, way in enumerate(ways)]
        for run in runs:
            run.result()
    figure(
        16,
        f"{count:,} resizes between 1x1 and {WIDEST}x{HIGHEST} on each of {len(ways)} screens, with a meeting going on",
        "each screen the same as a fresh one afterwards",
    )
