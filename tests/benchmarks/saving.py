"""An event saved: appended to the file, and with all that a live session does for it, against its bytes alone."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from als_tui.meeting.facts import Asked
from als_tui.session.clock import SystemClock
from als_tui.session.live import LiveSession
from als_tui.store.places import Places
from als_tui.store.session_file import SessionFile
from als_tui.store.toml_text import checked
from tests.benchmarks.figures import Figure
from tests.benchmarks.files import a_session
from tests.builders import MEMBERS, event

EVENTS = 200
FIRST, LAST = 200, 20_000
"""How many events stand in the file before it."""
Pairs = list[tuple[float, float]]


def appended(home: Path, runs: int) -> list[Figure]:
    """The first events and the 20,000th, beside the same bytes, in turn on the same disk."""
    told: dict[tuple[str, int], Pairs] = {
        (name, count): [_in_turn(home / f"{name}-{count}-{run}", count, way) for run in range(runs)]
        for name, way in (("appended", _appending), ("recorded", _recording))
        for count in (FIRST, LAST)
    }
    beside, whole = "write + fsync", "from the press to the disk, after"
    flat = _column(told["appended", LAST]), _column(told["appended", FIRST])
    return [
        *(
            Figure(f"an event appended after {n:,}", "ms", *_both(told["appended", n]), beside, 2.0)
            for n in (FIRST, LAST)
        ),
        Figure(f"an event appended after {LAST:,}", "ms", *flat, f"after {FIRST}", 1.25),
        *(Figure(f"{whole} {n:,}", "ms", *_both(told["recorded", n]), beside) for n in (FIRST, LAST)),
    ]


def _both(pairs: Pairs) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return _column(pairs), tuple(bare for _, bare in pairs)


def _column(pairs: Pairs) -> tuple[float, ...]:
    return tuple(ours for ours, _ in pairs)


def _appending(path: Path, places: Places) -> tuple[Callable[[int], object], Callable[[], object]]:
    """The store alone."""
    file, _ = SessionFile.resume(path)
    blocks = [checked(event(n, float(n), Asked(member=MEMBERS[1 + n % 2]))) for n in range(1, EVENTS + 1)]
    return lambda number: file.append(blocks[number]), file.close


def _recording(path: Path, places: Places) -> tuple[Callable[[int], object], Callable[[], object]]:
    """A press, until the disk has it."""
    session = LiveSession.resume(path, SystemClock(), places)

    def record(number: int) -> None:
        session.record(Asked(member=MEMBERS[1 + number % 2]))
        assert session._writer.flush(60.0)

    return record, session.end


def _in_turn(
    home: Path, count: int, way: Callable[[Path, Places], tuple[Callable[[int], object], Callable[[], object]]]
) -> tuple[float, float]:
    """Milliseconds of an event, and of its bytes alone."""
    places = Places(home / "als", home / "state")
    places.sessions.mkdir(parents=True)
    path = a_session(places.sessions, count)
    save, end = way(path, places)
    ours, bare = [], []
    fd = os.open(home / "bare", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    try:
        for number in range(EVENTS):
            size, began = path.stat().st_size, time.perf_counter()
            save(number)
            ours.append(time.perf_counter() - began)
            data, began = b"x" * (path.stat().st_size - size), time.perf_counter()
            os.write(fd, data)
            os.fsync(fd)
            bare.append(time.perf_counter() - began)
    finally:
        os.close(fd)
        end()
    return 1000 * median(ours), 1000 * median(bare)
