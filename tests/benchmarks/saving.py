"""An event saved, with all that a live session does for it, against the same bytes written and synced and no more."""

import os
import time
from pathlib import Path
from statistics import median

from als_tui.meeting.facts import Asked
from als_tui.session.clock import SystemClock
from als_tui.session.live import LiveSession
from als_tui.store.places import Places
from tests.benchmarks.figures import Figure
from tests.benchmarks.files import a_session
from tests.builders import MEMBERS

EVENTS = 200
FIRST, LAST = 200, 20_000
"""How many events stand in the file before it."""


def appended(home: Path, runs: int) -> list[Figure]:
    """The first events and the 20,000th, beside the same bytes, in turn on the same disk."""
    told = {count: [_in_turn(home / f"{count}-{run}", count) for run in range(runs)] for count in (FIRST, LAST)}
    figures = [
        Figure(f"an event saved after {count:,}", "ms", *_columns(told[count]), "write + fsync", 2.0)
        for count in (FIRST, LAST)
    ]
    first, last = (_columns(told[count])[0] for count in (FIRST, LAST))
    return [*figures, Figure("an event saved after 20,000", "ms", last, first, "after 200", 1.25)]


def _columns(pairs: list[tuple[float, float]]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return tuple(ours for ours, _ in pairs), tuple(bare for _, bare in pairs)


def _in_turn(home: Path, count: int) -> tuple[float, float]:
    """Milliseconds of an event, and of its bytes alone."""
    places = Places(home / "als", home / "state")
    places.sessions.mkdir(parents=True)
    session = LiveSession.resume(a_session(places.sessions, count), SystemClock(), places)
    ours, bare = [], []
    fd = os.open(home / "bare", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    try:
        for number in range(EVENTS):
            size, began = session.path.stat().st_size, time.perf_counter()
            session.record(Asked(member=MEMBERS[1 + number % 2]))
            assert session._writer.flush(60.0)
            ours.append(time.perf_counter() - began)
            data, began = b"x" * (session.path.stat().st_size - size), time.perf_counter()
            os.write(fd, data)
            os.fsync(fd)
            bare.append(time.perf_counter() - began)
    finally:
        os.close(fd)
        session.end()
    return 1000 * median(ours), 1000 * median(bare)
