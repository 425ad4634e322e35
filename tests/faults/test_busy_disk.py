"""Row 20: who runs a meeting never waits for the disk, whatever else the disk has to do."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

import pytest

from als_tui.store.saving import Saving
from als_tui.store.session_file import SessionFile
from als_tui.store.writer import Writer
from tests.store.faults import LONG
from tests.store.kept import blocks_of, events_of, file_of

pytestmark = [pytest.mark.faults(20), pytest.mark.timeout(300)]

Times = Callable[[int, int], int]
Figure = Callable[[int, str, str], None]

FIRST = 3


def test_a_disk_that_hangs_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, may_go_on, hangs = os.fsync, threading.Event(), threading.Event()

    def hanging(fd: int) -> None:
        hangs.set()
        assert may_go_on.wait(LONG)
        real(fd)

    events = events_of(50)
    file = _begun(tmp_path)
    monkeypatch.setattr(os, "fsync", hanging)
    writer = Writer(file, lambda saving: None, [])
    for block in blocks_of(events)[FIRST:]:
        writer.put(block)  # were it to wait for the disk, it would wait for ever
    assert hangs.wait(LONG)
    assert writer.saving.pending == len(events) - FIRST
    may_go_on.set()
    assert writer.close(LONG)
    assert (tmp_path / "s.toml").read_bytes() == file_of(events)


@pytest.mark.skipif(shutil.which("dd") is None, reason="there is no dd")
def test_beside_a_disk_that_is_busy_each_event_is_on_it_soon(tmp_path: Path, times: Times, figure: Figure) -> None:
    events = events_of(times(60, 1_000))
    saved = threading.Event()

    def heard(saving: Saving) -> None:
        if not saving.pending:
            saved.set()

    writer = Writer(_begun(tmp_path), heard, [])
    put, kept = list[float](), list[float]()
    with busy(tmp_path):
        for block in blocks_of(events)[FIRST:]:
            saved.clear()
            began = time.perf_counter()
            writer.put(block)
            put.append(time.perf_counter() - began)
            assert saved.wait(LONG)
            kept.append(time.perf_counter() - began)
    assert writer.close(LONG)
    assert (tmp_path / "s.toml").read_bytes() == file_of(events)
    figure(
        20,
        f"{len(put):,} events saved beside a program that writes and syncs 64 MB over and over",
        f"median {_ms(median(kept))}, 99 of 100 within {_ms(quantiles(kept, n=100)[98])}, worst {_ms(max(kept))}; "
        f"the meeting itself waited at most {_ms(max(put))}",
    )


def _begun(folder: Path) -> SessionFile:
    (folder / "s.toml").write_bytes(file_of(events_of(FIRST)))
    return SessionFile.resume(folder / "s.toml")[0]


def _ms(seconds: float) -> str:
    return f"{seconds * 1_000:.1f} ms"


@contextmanager
def busy(folder: Path) -> Iterator[None]:
    """The disk of a folder has much to write, and to bring to the plate each time."""
    command = f"while :; do dd if=/dev/zero of='{folder}/much' bs=1M count=64 conv=fsync; done"
    with subprocess.Popen(["sh", "-c", command], stderr=subprocess.DEVNULL, start_new_session=True) as writing:
        try:
            while not (folder / "much").exists():
                time.sleep(0.01)
            yield
        finally:
            os.killpg(writing.pid, 9)
