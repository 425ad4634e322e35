"""The clocks of a program that runs, set from outside; and what its screen says of the time."""

import json
import mmap
import re
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from als_tui.app.pictures.glyphs import GLYPHS
from als_tui.meeting.events import Event
from als_tui.store.session_file import load
from tests.cli.commands import als
from tests.stories.terminal import Terminal

SHIM = Path(__file__).with_name("clock.c")
PATIENCE = 60.0
"""Seconds that a busy machine may take for a picture."""
RIGHT = 0.5
"""Seconds within which a time is right to the second."""
_LEFT = 3
"""The column at which the digits of an airtime begin."""


def built(folder: Path) -> Path:
    """The shim, compiled there; skips where that cannot be."""
    compiler = shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("needs Linux and a C compiler")
    library = folder / "clock.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, SHIM, "-ldl"], check=True)
    return library


class Clocks:
    """The wall clock and the sleep of one program, moved while it runs."""

    def __init__(self, shim: Path, folder: Path) -> None:
        self._file, self.wall, self.slept = folder / "clocks", 0.0, 0.0
        self._file.write_bytes(bytes(16))
        with self._file.open("r+b") as file:
            self._page = mmap.mmap(file.fileno(), 16)
        self.surroundings: Mapping[str, str] = {"LD_PRELOAD": str(shim), "MOVED_CLOCKS": str(self._file)}

    def set_wall(self, seconds: float) -> None:
        """Put the wall clock forward, or back."""
        self.wall += seconds
        self._tell()

    def set_to(self, moment: datetime) -> None:
        """Put the wall clock to a moment."""
        self.set_wall((moment - self.now()).total_seconds())

    def sleep(self, seconds: float) -> None:
        """Let the computer sleep for so long."""
        self.slept += seconds
        self._tell()

    def now(self) -> datetime:
        """What the wall clock of the program says."""
        return datetime.now(UTC) + timedelta(seconds=self.wall + self.slept)

    def _tell(self) -> None:
        self._page[:] = struct.pack("=qq", round(self.wall * 1e9), round(self.slept * 1e9))


def digits(terminal: Terminal) -> str:
    """The large digits of the airtime, read as an eye reads them; nothing where there are none."""
    rows = [line.ljust(80) for line in terminal.lines]
    for top in range(len(rows) - 6):
        told = _sign_by_sign([row[_LEFT::2] for row in rows[top : top + 7]])
        if ":" in told:
            return told
    return ""


def _sign_by_sign(rows: list[str]) -> str:
    told, at = "", 0
    dots = ["".join("#" if cell == "█" else "." for cell in row) for row in rows]
    while True:
        for sign, glyph in GLYPHS.items():
            if tuple(row[at : at + len(glyph[0])] for row in dots) == glyph:
                told, at = told + sign, at + len(glyph[0]) + 1
                break
        else:
            return told


def seconds_left(terminal: Terminal) -> int | None:
    """What the airtime's clock says is left; below 0 over time, none where it does not show."""
    told = re.fullmatch(r"(\+?)(\d+):(\d\d)", digits(terminal))
    return (int(told[2]) * 60 + int(told[3])) * (-1 if told[1] else 1) if told else None


def seconds_of_pause(terminal: Terminal) -> int | None:
    """How long the pause is, below 0 so that it falls like what is left; none where it does not show."""
    told = re.search(r"pause so far (?:(\d+):)?(\d+):(\d\d)", terminal.text)
    return -(int(told[1] or 0) * 3600 + int(told[2]) * 60 + int(told[3])) if told else None


def zero(terminal: Terminal, reading: Callable[[Terminal], int | None], times: int = 2) -> float:
    """The moment at which a falling clock on the screen is at 0, as its changes tell it.

    A picture may be late and is never early, so of several changes the earliest tells the truth.
    """
    found: list[float] = []
    end, last = time.monotonic() + 60, reading(terminal)
    while len(found) < times:
        assert time.monotonic() < end, f"the clock stands still at {last}\n{terminal.text}"
        terminal.see(0.25)
        now = reading(terminal)
        if now is not None and last is not None and now != last:
            found.append(time.monotonic() + now)
        last = now
    return min(found)


def events(home: Path) -> tuple[Event, ...]:
    """What the one session in this home tells."""
    (file,) = home.rglob("sessions/*.toml")
    return load(file).events


def shown_hour(terminal: Terminal) -> str:
    """The wall clock in the corner."""
    return terminal.lines[0][-5:]


def is_hour_right(terminal: Terminal, clocks: Clocks) -> bool:
    """Whether the wall clock shows the minute that it is."""
    now = clocks.now().astimezone()
    return shown_hour(terminal) in {f"{moment:%H:%M}" for moment in (now, now - timedelta(seconds=2))}


def wait_until(terminal: Terminal, is_so: Callable[[], bool]) -> None:
    """Look on until that is so."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, terminal.text
        terminal.see(0.25)


def check_seconds(told: tuple[Event, ...]) -> None:
    """The seconds of the meeting never run backwards."""
    seconds = [event.t for event in told]
    assert seconds == sorted(seconds)
    assert min(seconds) >= 0


def begun(terminal: Terminal) -> None:
    """From the plan into the welcome, with its clock running."""
    terminal.wait_for("Enter Begin", "Begins")
    terminal.press("enter")
    terminal.wait_for("The clock waits until you press Enter.", "saved")
    terminal.press("enter")
    terminal.wait_for("Enter Next: ground rules", "saved")


def slept(terminal: Terminal, clocks: Clocks, seconds: float, answer: str) -> None:
    """The computer sleeps for minutes, and the question is answered."""
    clocks.sleep(seconds)
    terminal.wait_for("It slept ", "Enter Take ")
    terminal.press(answer)
    terminal.wait_for("saved", gone="It slept ")


def told_of(home: Path) -> dict[str, Any]:
    """The one session in this home, as the command tells it to other programs."""
    (file,) = home.rglob("sessions/*.toml")
    done = als(home, "show", "--json", file)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told
