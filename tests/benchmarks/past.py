"""Meetings of the past: opened, sought in, listed; and how that grows with what there is of them."""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median

import tomli

from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import Scene
from als_tui.session.replay import ReplaySession
from als_tui.session.replaying import opened
from als_tui.store.library import entries
from tests.benchmarks.figures import Figure, in_turn
from tests.benchmarks.files import a_library, a_session

EVENTS = (200, 2_000, 20_000)
SESSIONS = (100, 1_000, 5_000)
FRAMES = {200: 16.0, 2_000: 16.0, 20_000: 50.0}
"""Milliseconds in which another moment of a meeting of so many events must be there to be shown."""
SEEKS, A_SCREEN, HEAD = 300, 50, 4096
"""Moments sought, rows that are seen first, bytes in which the head of a file lies."""


def opening(home: Path, runs: int) -> list[Figure]:
    """Read, checked and folded to its end, against the parser alone."""
    figures = []
    for count in EVENTS:
        path = a_session(home, count)
        ways = {"ours": partial(_whole, path), "bare": partial(_parsed, path)}
        taken = in_turn(max(5, runs), {name: partial(_milliseconds, way) for name, way in ways.items()})
        what = f"{count:,} events opened"
        figures.append(Figure(what, "ms", taken["ours"], taken["bare"], "the parser alone", 2.0))
    taken = in_turn(runs, {how: partial(_held, how, path) for how in ("whole", "parsed")})
    what = "20,000 events opened, memory at most"
    return [*figures, Figure(what, "MiB", taken["whole"], taken["parsed"], "the parsed data", 3.0)]


def _whole(path: Path) -> object:
    session, _ = opened(path)
    assert session is not None
    return session.whole


def _parsed(path: Path) -> object:
    return tomli.loads(path.read_text(encoding="utf-8"))


def _milliseconds(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - began)


def _held(how: str, path: Path) -> float:
    """In a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.held", how, f"{path}"]
    return float(subprocess.run(command, capture_output=True, check=True, encoding="ascii").stdout)


def seeking(home: Path, runs: int) -> list[Figure]:
    """From one moment of a meeting to any other: the meeting as it was, and its picture."""
    return [
        Figure(f"another of {count:,} events sought: {which}", "ms", times, goal=FRAMES[count])
        for count in EVENTS
        for which, times in _sought(a_session(home, count), runs).items()
    ]


def _sought(path: Path, runs: int) -> dict[str, tuple[float, ...]]:
    chance, taken = random.Random(1), []
    for _ in range(runs):
        session, _ = opened(path)
        assert isinstance(session, ReplaySession)
        times = sorted(_milliseconds(partial(_seek, session, chance)) for _ in range(SEEKS))
        taken.append((median(times), times[-1 - SEEKS // 100]))
    middle, late = zip(*taken, strict=True)
    return {"median": middle, "99 of 100": late}


def _seek(session: ReplaySession, chance: random.Random) -> None:
    session.seek(chance.uniform(session.begin, session.end))
    picture(Scene(session.meeting, session.now()), 80, 19)


def listing(home: Path, runs: int) -> list[Figure]:
    """All sessions, and the first rows of them, against their heads read and parsed."""
    figures = []
    for count in SESSIONS:
        folder = a_library(home / f"{count}", count) / "sessions"
        ways: dict[str, Callable[[], object]] = {
            "ours": partial(_listed, folder, None),
            "bare": partial(_heads, folder),
            "first": partial(_listed, folder, A_SCREEN),
        }
        taken = in_turn(runs, {name: partial(_milliseconds, way) for name, way in ways.items()})
        figures += [
            Figure(f"{count:,} sessions listed", "ms", taken["ours"], taken["bare"], "their heads parsed", 2.0),
            Figure(f"the first rows of {count:,} sessions", "ms", taken["first"], goal=16.0),
        ]
    return figures


def _listed(folder: Path, most: int | None) -> object:
    return list(islice(entries(folder), most))


def _heads(folder: Path) -> object:
    heads = []
    for path in folder.iterdir():
        with path.open("rb") as file:
            heads.append(tomli.loads(file.read(HEAD).partition(b"\n[[event]]")[0].decode()))
    return heads
