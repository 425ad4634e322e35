"""Row 19: a fault in the middle of the recovery from a fault costs nothing, and the recovery can be had again."""

import errno
import os
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from als_tui.store.decoding import read_bytes
from als_tui.store.homecoming import bring_home
from als_tui.store.lock import InUse
from als_tui.store.places import Places
from als_tui.store.session_file import Refused, SessionFile, load
from tests.faults.failing import FAILS, Failing, Killed, Mode, until_clean
from tests.store.kept import events_of, file_of

pytestmark = [pytest.mark.faults(19), pytest.mark.timeout(600)]

Times = Callable[[int, int], int]
Figure = Callable[[int, str, str], None]

EVENTS = events_of(9)
WHOLE = file_of(EVENTS)
TORN = b"\n[[event]]\nn = 5\nat = 2026-11-"
CUT = file_of(EVENTS[:4]) + TORN
STEM = "2026-11-24-lleisiau-gwent-0f3c"
OWN, COPY, ON = f"sessions/{STEM}.toml", f"rescue/{STEM}-rescue-1.toml", f"rescue/{STEM}-continued-1.toml"

LEFT: dict[str, dict[str, bytes]] = {
    "a torn end": {OWN: CUT},
    "a copy that knows more": {OWN: CUT, COPY: WHOLE},
    "a meeting that went on": {OWN: CUT, ON: WHOLE},
    "one that went on, and its copy": {OWN: CUT, ON: file_of(EVENTS[:6]), COPY: WHOLE},
    "a copy of what is gone": {COPY: WHOLE},
    "a copy of what was left empty": {OWN: b"", COPY: WHOLE},
    "one that says something else": {OWN: file_of(events_of(12)[:3]) + TORN, ON: WHOLE},
}
"""What a fault has left, file by file."""
WAYS = [*product((errno.ENOSPC, errno.EIO), FAILS), (0, Mode.KILLED)]


def test_whatever_fails_in_it_nothing_is_lost_and_it_can_be_had_again(
    memory: Path, monkeypatch: pytest.MonkeyPatch, times: Times, figure: Figure
) -> None:
    runs = 0
    for (name, left), (code, mode) in product(LEFT.items(), WAYS[:: times(-6, 1)]):
        for failing in until_clean(code, mode):
            runs += 1
            places = had(memory / str(runs), left)
            with monkeypatch.context() as patch:
                failing.install(patch)
                ends_early(places, failing)
            assert is_all_there(places, left), (name, vars(failing))
            for _ in range(2):
                recover(places)
            assert is_recovered(places, left), (name, vars(failing))
    figure(19, f"{runs} recoveries that failed or were killed at a call", "nothing lost, and whole when had again")


def had(folder: Path, left: dict[str, bytes]) -> Places:
    """The folders as the first fault left them."""
    places = Places(folder, folder)
    for path in (places.sessions, *places.rescue):
        path.mkdir(parents=True)
    for name, data in left.items():
        (folder / name).write_bytes(data)
    return places


def recover(places: Places) -> None:
    """What is done when the program begins, and a meeting is gone on with."""
    bring_home(places)
    for path in sorted(places.sessions.glob("*.toml")):
        if path.read_bytes():
            SessionFile.resume(path)[0].close()


def ends_early(places: Places, failing: Failing) -> None:
    try:
        recover(places)
    except (OSError, Refused, InUse, Killed):
        assert failing.has_failed, vars(failing)


def is_all_there(places: Places, left: dict[str, bytes]) -> bool:
    """Whether some file has every event that was there, and some file every torn byte."""
    files = [path for path in places.data.rglob("*") if path.is_file()]
    most = max(len(load(path).events) for path in files)
    return most >= max(len(read_bytes(data).events) for data in left.values()) and _keeps(files, left)


def _keeps(files: list[Path], left: dict[str, bytes]) -> bool:
    is_torn = any(data.endswith(TORN) for data in left.values())
    return not is_torn or any(path.read_bytes().endswith(TORN) for path in files)


def is_recovered(places: Places, left: dict[str, bytes]) -> bool:
    """Whether all is at home, and only parts of the torn bytes beside it."""
    whole = max((data.removesuffix(TORN) for data in left.values()), key=len)
    homes = [path for path in places.sessions.glob("*.toml") if path.read_bytes() == whole]
    copies = [path.read_bytes() for path in places.sessions.glob("*.torn-*")]
    are_parts = all(TORN.startswith(copy) for copy in copies)
    away = [path for folder in places.rescue for path in folder.iterdir() if not path.name.startswith(".~")]
    return len(homes) == 1 and are_parts and away == [] and _keeps([*places.sessions.iterdir()], left)


Trace = list[tuple[str, str]]


@pytest.fixture
def trace(monkeypatch: pytest.MonkeyPatch) -> Trace:
    """Every call that changes the disk or makes it durable, with the path that it is about."""
    calls = Trace()

    def noting(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(about: int | Path, *rest: object, **named: object) -> object:
            path = Path(f"/proc/self/fd/{about}").readlink() if isinstance(about, int) else Path(about)
            calls.append((name, str(path)))
            return real(about, *rest, **named)

        return call

    for name in ("write", "fsync", "ftruncate", "unlink"):
        monkeypatch.setattr(os, name, noting(name, getattr(os, name)))
    return calls


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux tells the name of an open file")
@pytest.mark.parametrize("name", LEFT)
def test_nothing_is_cut_or_removed_before_its_copy_is_on_the_disk(tmp_path: Path, trace: Trace, name: str) -> None:
    recover(had(tmp_path, LEFT[name]))
    ends = [(at, call, path) for at, (call, path) in enumerate(trace) if call in ("ftruncate", "unlink")]
    assert ends
    for at, call, path in ends:
        written = {file for done, file in trace[:at] if done == "write" and file != path}
        assert all(_is_durable(trace[:at], file) for file in written), (call, path)
        assert call == "unlink" or ("write", f"{path}.torn") in [(c, f[: len(path) + 5]) for c, f in trace[:at]]


def _is_durable(calls: Trace, file: str) -> bool:
    """Whether what was written to it last was synced after that; and then its folder, or the file was there before."""
    last = max(at for at, call in enumerate(calls) if call == ("write", file))
    return ("fsync", file) in calls[last:]
