"""Row 6: a disk that is full while the meeting goes on, and has room again."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from als_tui.store.session_file import load
from tests.faults.running import (
    asked,
    is_whole,
    press_in_turn,
    rescue,
    resumed,
    session,
    until,
    wait_for_flat,
    works,
)
from tests.stories.under_way import QUESTIONS, a_meeting

_SPACE = ("unshare", "-rm")
"""A name space of its own, in which anybody may mount."""
pytestmark = [
    pytest.mark.faults(6),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="a small disk is made by Linux"),
]
_BEGIN = 'mount -t tmpfs -o size="$1" none "$2" && cp -r "$3/." "$2" && shift 3 && exec "$@"'


def fill(folder: Path) -> None:
    """Take all the room there is."""
    with (folder / "other.bin").open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    assert os.statvfs(folder).f_bavail == 0


def grow(pid: int, folder: Path) -> None:
    """Somebody has made room."""
    larger = ("mount", "-o", "remount,size=4m", str(folder))
    subprocess.run(("nsenter", "-t", str(pid), "-U", "-m", "--preserve-credentials", *larger), check=True, timeout=60)


def test_what_a_full_disk_refused_is_saved_once_and_in_order_when_it_has_room(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    if shutil.which("nsenter") is None or not works(*_SPACE, "mount", "-t", "tmpfs", "none", str(tmp_path)):
        pytest.skip("no disk of a given size can be made here (unshare -rm)")
    presses: list[int] = []
    waited, disks = 0, times(1, 10)
    for number in range(disks):
        home = tmp_path / str(number)
        waited += one_disk(home, presses)
    figure(
        6,
        f"{disks} small disks filled under the program",
        f"{len(presses)} presses, {waited} of them while it was full: all saved, once, in order",
    )


def one_disk(home: Path, presses: list[int]) -> int:
    """A meeting whose disk is filled, and made larger; how much it refused meanwhile."""
    home.mkdir()
    made, data, asked_here = a_meeting(home, *QUESTIONS), home / "small", list[int]()
    data.mkdir()
    small = ("sh", "-c", _BEGIN, "sh", "128k", str(data), str(made))
    with resumed(home, data, *_SPACE, *small) as terminal:
        there = Path(f"/proc/{terminal.pid}/root{data}")
        fill(there)
        while "NOT SAVED" not in terminal.text:
            press_in_turn(terminal, asked_here, 1)
        press_in_turn(terminal, asked_here, 5)
        wait_for_flat(terminal, "things not saved yet. Free some space; I keep trying. Copy: ~/")
        (copy,) = rescue(home)
        wait_for_flat(terminal, copy.name)
        until(lambda: is_whole(copy, asked_here), terminal)
        refused = len(asked_here) - len(asked(session(there)))
        assert refused > 5
        assert not load(session(there)).problems
        grow(terminal.pid, data)
        terminal.wait_for("  saved  ", gone="Disk full")
        assert is_whole(session(there), asked_here)
        assert rescue(home) == []
    presses += asked_here
    return refused
