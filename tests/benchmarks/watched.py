"""A program in a pseudo-terminal read as fast as it writes, and understood no further than where a frame ends."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from tests.cli.commands import environment

ASKS_FOR_FRAMES, TELLS_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Asked whether frames can be told apart, a terminal that can says so."""
FRAME_ENDS = b"\x1b[?2026l"
_PATIENCE, _QUIET = 60.0, 0.5


class Watched:
    """A Python program in a terminal of 80 columns and 24 rows, or of another size."""

    def __init__(
        self,
        home: Path,
        *command: str | Path,
        size: tuple[int, int] = (80, 24),
        under: Sequence[str] = (),
        python: str | Path = sys.executable,
        **surroundings: str,
    ) -> None:
        """``under`` is a program that runs this one, such as one that counts what it does; ``python`` interprets it."""
        self.output = b""
        self.frames = 0
        """Pictures that were painted, whole or in part."""
        columns, rows = size
        self._terminal, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        told = environment(home, **surroundings)
        del told["COLUMNS"]  # the terminal says how wide it is
        self.began = time.perf_counter()
        self._process = subprocess.Popen(
            [*under, str(python), *map(str, command)],
            stdin=inner, stdout=inner, stderr=inner, start_new_session=True, env=told, cwd=home,
        )  # fmt: skip
        os.close(inner)
        self.pid = self._process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._terminal)

    def see(self, seconds: float) -> bool:
        """Take in what it says next, if it says anything within that time."""
        if not select.select([self._terminal], [], [], max(0.0, seconds))[0]:
            return False
        try:
            said = os.read(self._terminal, 1 << 16)
        except OSError:  # it has ended
            return False
        if ASKS_FOR_FRAMES in said:
            os.write(self._terminal, TELLS_FRAMES)
        self.output += said
        self.frames += said.count(FRAME_ENDS)
        return True

    def watch(self, seconds: float) -> None:
        """Look on for so long."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.see(left)

    def until_still(self, seconds: float) -> None:
        """Look on until it has said nothing for so long."""
        while self.see(seconds):
            pass

    def until(self, mark: str) -> float:
        """Seconds from its start until these words were there."""
        sought, end = mark.encode(), time.perf_counter() + _PATIENCE
        while sought not in self.output:
            assert time.perf_counter() < end, f"waited in vain for {mark}: {self.output[-2000:]!r}"
            self.see(1.0)
        return time.perf_counter() - self.began

    def until_quiet(self) -> float:
        """Seconds from its start until it had nothing more to say for a while; a clock may tick meanwhile."""
        last = 0.0
        while self.see(_QUIET if last else _PATIENCE):
            last = time.perf_counter() - self.began
        return last

    def press(self, key: str) -> float:
        """Seconds from a key until the next frame is there."""
        before, began = self.frames, time.perf_counter()
        os.write(self._terminal, key.encode())
        while self.frames == before:
            assert time.perf_counter() < began + _PATIENCE, f"{key!r} changed nothing"
            self.see(1.0)
        return time.perf_counter() - began

    def end(self) -> None:
        """Have it end, and wait for it."""
        self._process.send_signal(signal.SIGTERM)
        end = time.perf_counter() + _PATIENCE
        while self._process.poll() is None and time.perf_counter() < end:
            self.see(0.05)

    @property
    def has_ended(self) -> bool:
        """Whether it runs no more."""
        return self._process.poll() is not None

    # what the operating system tells of it

    @property
    def cpu(self) -> float:
        """Seconds that its threads have had of a processor."""
        taken = 0
        for thread in Path(f"/proc/{self.pid}/task").iterdir():
            with contextlib.suppress(OSError):  # a thread that has just ended
                taken += int((thread / "schedstat").read_text().split()[0])
        return taken / 1e9

    @property
    def memory(self) -> float:
        """MiB of its own: what it shares with other processes counts in part (PSS)."""
        return self._told("smaps_rollup", "Pss:")

    @property
    def peak(self) -> float:
        """MiB at most so far, all that it shares counted too."""
        return self._told("status", "VmHWM:")

    def _told(self, file: str, name: str) -> float:
        lines = Path(f"/proc/{self.pid}/{file}").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024
