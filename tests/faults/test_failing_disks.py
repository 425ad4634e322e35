"""Row 7: the disk fails for good while the program saves, and the meeting goes on in another file."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from als_tui.store.session_file import load
from tests.faults.loop import Loop, needs_root, run
from tests.faults.running import (
    ask,
    asked,
    flat,
    is_whole,
    press_in_turn,
    rescue,
    resumed,
    session,
    until,
    wait_for_flat,
    works,
)
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults(7),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="these faults are made by Linux"),
]
FAILED = "This disk failed. Nothing is lost: the meeting goes on in"
_SHIM = Path(__file__).with_name("failing_sync.c")


def goes_on_elsewhere(terminal: Terminal, home: Path, old: Path, presses: list[int]) -> Path:
    """Press on after the fault until the program ends; the new file, which holds all of it."""
    wait_for_flat(terminal, FAILED)
    (new,) = rescue(home)
    wait_for_flat(terminal, new.name)
    press_in_turn(terminal, presses, 4)
    terminal.wait_for("  saved  ")
    until(lambda: is_whole(new, presses), terminal)
    terminal.signal(signal.SIGTERM)
    assert terminal.end() == 143
    assert flat(f"The meeting went on in {new}.") in flat(terminal.text)
    assert flat(f"Only its beginning is in {old}.") in flat(terminal.text)
    return new


@pytest.fixture
def shim(tmp_path: Path) -> str:
    """The library that lets a call fail."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("there is no C compiler here")
    made = tmp_path / "failing_sync.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-w", "-o", made, _SHIM, "-ldl"], check=True, timeout=60)
    return str(made)


def test_after_a_failed_fsync_the_old_file_is_never_touched_again(
    shim: str, tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    presses, faults = 0, times(2, 12)
    for when in range(2, 2 + faults):
        home = tmp_path / str(when)
        home.mkdir()
        log, old = home / "log", session(a_meeting(home, *QUESTIONS))
        faulty = (
            "env", f"LD_PRELOAD={shim}", f"FAULT_PART={old.name[:-5]}.toml", f"FAULT_WHEN={when}", f"FAULT_LOG={log}",
        )  # fmt: skip
        seats: list[int] = []
        with resumed(home, old.parent.parent, *faulty) as terminal:
            press_in_turn(terminal, seats, when)
            wait_for_flat(terminal, FAILED)
            calls = log.read_text().split()
            assert calls.count("fsync") == when
            new = goes_on_elsewhere(terminal, home, old, seats)
        assert log.read_text().split() == calls
        assert calls[-1] == "fsync"
        assert len(load(new).events) > len(load(old).events)
        presses += len(seats)
        comes_home(home, old, new, seats)
    figure(7, f"{faults} failed fsyncs (C shim)", f"old file never touched again; {presses} presses all in the new one")


def comes_home(home: Path, old: Path, new: Path, presses: list[int]) -> None:
    """What the program does at its next start: it makes the file anew, for what is shown of the old one may be gone."""
    before = old.stat().st_ino
    with Terminal(home, "-m", "als_tui", "--dir", old.parent.parent) as terminal:
        terminal.wait_for("UNFINISHED MEETING")
        until(lambda: not new.exists(), terminal)
    assert is_whole(old, presses)
    assert old.stat().st_ino != before


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Loop]:
    """An ext4 of our own, which goes read-only when it fails."""
    made = Loop("ext4", tmp_path)
    yield made
    made.gone()


@pytest.mark.timeout(300)
@needs_root("mount", "umount", "mkfs.ext4")
def test_a_disk_that_goes_read_only_is_left(
    tmp_path: Path, disk: Loop, figure: Callable[[int, str, str], None]
) -> None:
    data = shutil.copytree(a_meeting(tmp_path, *QUESTIONS), disk.place / "als")
    presses: list[int] = []
    with resumed(tmp_path, data) as terminal:
        press_in_turn(terminal, presses, 3)
        terminal.wait_for("  saved  ")
        assert run("mount", "-o", "remount,abort", str(disk.place))
        press_in_turn(terminal, presses, 1)
        goes_on_elsewhere(terminal, tmp_path, session(data), presses)
    assert asked(session(data)) == presses[:3]
    figure(7, "ext4 that went read-only (EROFS)", f"{len(presses)} presses, all in the new file")


@pytest.mark.timeout(300)
@needs_root("mount", "umount", "mkfs.ext4")
def test_a_block_that_the_device_cannot_write_is_no_loss(
    tmp_path: Path, figure: Callable[[int, str, str], None]
) -> None:
    small = tmp_path / "small"
    small.mkdir()
    assert run("mount", "-t", "tmpfs", "-o", "size=3m", "none", str(small))
    try:
        disk = Loop("ext4", small)
        try:
            one_block_too_many(tmp_path, disk, small / "fill", figure)
        finally:
            disk.gone()
    finally:
        run("umount", "-l", str(small))


def one_block_too_many(home: Path, disk: Loop, filling: Path, figure: Callable[[int, str, str], None]) -> None:
    """A thin device has no more room for a block that the file system counts on: fsync says EIO."""
    data = shutil.copytree(a_meeting(home, *QUESTIONS), disk.place / "als")
    presses: list[int] = []
    with resumed(home, data) as terminal:
        press_in_turn(terminal, presses, 3)
        terminal.wait_for("  saved  ")
        with filling.open("wb", buffering=0) as file:
            file.write(bytes(4 << 20))  # as much of it as there is room for
        while FAILED not in terminal.text and len(presses) < 60:
            press_in_turn(terminal, presses, 1)
        goes_on_elsewhere(terminal, home, session(data), presses)
    figure(7, "a block device that cannot write (EIO)", f"{len(presses)} presses, all in the new file")


_NO_OVERRIDE = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
"""Root may look everywhere; like this it may not."""


def test_a_folder_that_may_not_be_entered_any_more_is_left(
    tmp_path: Path, figure: Callable[[int, str, str], None]
) -> None:
    as_anybody = _NO_OVERRIDE if os.geteuid() == 0 else ()
    if as_anybody and not works(*as_anybody, "true"):
        pytest.skip("root cannot give up its rights here (setpriv)")
    data = a_meeting(tmp_path, *QUESTIONS)
    old = session(data)
    presses: list[int] = []
    with resumed(tmp_path, data, *as_anybody) as terminal:
        press_in_turn(terminal, presses, 3)
        terminal.wait_for("  saved  ")
        old.parent.chmod(0)
        try:
            ask(terminal, 5)
            presses.append(5)
            goes_on_elsewhere(terminal, tmp_path, old, presses)
        finally:
            old.parent.chmod(0o700)
    assert asked(old) == presses[:3]
    figure(7, "rights to the folder taken away", f"{len(presses)} presses, all in the new file")
