"""Where the lines come from: a thread reads them, so that the time can be told while nobody types."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from types import FrameType
from typing import Protocol

INTERRUPTED, LEFT = 130, 0
"""Exit codes: of Ctrl+C, and where there are no more lines."""
PATIENCE = 3.0
"""Seconds that the program has to end after a signal, before it goes without its last words."""
_CHUNK = 1 << 16
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class Over(Exception):  # noqa: N818 - no fault: there is nothing more to come
    """There are no more lines, or the program is being ended from outside."""

    def __init__(self, code: int = LEFT) -> None:
        super().__init__(code)
        self.code = code


class Source(Protocol):
    """Gives the lines that are typed or piped, one after the other."""

    def next(self, seconds: float, *, resting: bool = False) -> str | None:
        """The next line; none where it did not come within so many seconds of the meeting, or while resting.

        ``Over`` where none will come.
        """

    def wake(self) -> None:
        """Cut the waiting short, from whatever thread: there is something to be said."""


class Reader:
    """Reads a file descriptor; by its own thread, which ends with the program."""

    def __init__(self, fd: int, speed: float, encoding: str = "utf-8") -> None:
        self._fd, self._speed, self._encoding = fd, speed, encoding
        self._arriving: SimpleQueue[str | None] = SimpleQueue()
        self._lines: deque[str | None] = deque()
        self.code: int | None = None
        """The exit code, once the program is being ended from outside."""
        threading.Thread(target=self._read, name="als-tui lines", daemon=True).start()

    def next(self, seconds: float, *, resting: bool = False) -> str | None:
        """The next line; a signal, or word of the disk, cuts the waiting short."""
        if resting or not self._lines:
            self._wait(seconds / self._speed)
        if self.code is not None:
            raise Over(self.code)
        if resting or not self._lines:
            return None
        line = self._lines.popleft()
        if line is None:
            raise Over
        return line

    def wake(self) -> None:
        """Cut the waiting short: there is something to be said."""
        self._arriving.put("")

    def _wait(self, seconds: float) -> None:
        try:
            arrived = self._arriving.get(timeout=max(0.0, seconds))
        except Empty:
            return
        if arrived != "":
            self._lines.append(arrived)

    def _read(self) -> None:
        rest = b""
        while data := self._read_some():
            *whole, rest = (rest + data).split(b"\n")
            for line in whole:
                self._arriving.put(self._told(line))
        if rest:
            self._arriving.put(self._told(rest))
        self._arriving.put(None)

    def _read_some(self) -> bytes:
        try:
            return os.read(self._fd, _CHUNK)
        except OSError:  # the terminal is gone
            return b""

    def _told(self, line: bytes) -> str:
        """A line, with its own end: an empty one is told apart from a mere waking."""
        return f"{line.decode(self._encoding, errors='replace').rstrip()}\n"

    @contextmanager
    def heeding_signals(self) -> Iterator[None]:
        """While it lasts, a signal ends the meeting in its own manner."""
        numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        before = [signal.signal(number, self._ended) for number in numbers]
        try:
            yield
        finally:
            for number, handler in zip(numbers, before, strict=True):
                signal.signal(number, handler)

    def _ended(self, number: int, frame: FrameType | None) -> None:
        del frame
        self.code = 128 + number
        self.wake()
        go = threading.Timer(PATIENCE, os._exit, [self.code])  # nobody may take what is still to be said
        go.daemon = True
        go.start()
