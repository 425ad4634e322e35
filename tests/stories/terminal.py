"""A real program in a real pseudo-terminal: what is pressed, and what a person would see."""

import os
import re
import signal
import string
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import Self

import pexpect
import pyte
from pyte.screens import Char

from tests.cli.commands import environment

KEYS = {
    "enter": "\r", "tab": "\t", "escape": "\x1b", "space": " ", "backspace": "\x7f", "pagedown": "\x1b[6~",
    "pageup": "\x1b[5~", "home": "\x1b[H", "end": "\x1b[F", "ctrl+b": "\x02", "ctrl+u": "\x15",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
}  # fmt: skip
SAME, AGAIN, OTHER, LONE, LEFT = 0.75, 0.15, 0.075, 0.15, 1.0
"""Seconds that a hand leaves between two presses of a key that acts once, of one key, of any two, after a lone Esc,
and before an Enter after it, which might be meant for the field that was left."""
_UNEVEN = 0.02
"""Seconds by which the rhythm of a hand wavers; what keeps it to the millisecond is a key that is held."""
_ONCE = frozenset({"enter", "space", "pagedown", *"123456789", *(set(string.ascii_letters) - set("uUrRjJkK"))})
_FOREIGN = re.compile(rb"\x1b\[[<>=][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]+\$[a-z]|\x1b[P_][^\x1b]*\x1b\\")
"""What Textual says that pyte does not know and would print."""
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;:<=>?$]*|[P_\]][^\x1b\x07]*)?\Z")


def _of_its_size(environment: dict[str, str]) -> dict[str, str]:
    """The environment without a width of its own: the terminal says how wide it is."""
    return {name: value for name, value in environment.items() if name != "COLUMNS"}


class Terminal:
    """A program in a terminal of so many columns and rows."""

    def __init__(
        self,
        home: Path,
        *command: str | Path,
        size: tuple[int, int] = (80, 24),
        patience: float = 20.0,
        surroundings: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """``surroundings`` stand in the environment besides."""
        columns, rows = size
        self.output = b""
        """Every byte that the program wrote."""
        self.presses = self.letters = 0
        """Keys that did something, and letters that were written in fields."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._rest, self._patience, self._is_over = b"", patience, False
        self._last, self._at = "", dict[str, float]()
        argv = [str(word) for word in (command or ("-m", "als_tui"))]
        self._child: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable,
            argv,
            env=_of_its_size(environment(home, **surroundings)),
            cwd=str(home),
            dimensions=(rows, columns),
            timeout=patience,
        )
        self._child.delaybeforesend = None
        assert self._child.pid is not None
        self.pid = self._child.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    # seeing

    @property
    def lines(self) -> Sequence[str]:
        """The rows of the screen."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def cells(self) -> list[list[Char]]:
        """The rows of the screen, each sign with its colours."""
        return [
            [row[x] for x in range(self._screen.columns)]
            for row in (self._screen.buffer[y] for y in range(self._screen.lines))
        ]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    @property
    def is_given_back(self) -> bool:
        """Whether what the program wrote leaves the terminal with its own screen and its cursor."""
        return self.output.rindex(b"\x1b[?1049l") > self.output.rindex(b"\x1b[?1049h") and b"\x1b[?25h" in self.output

    def see(self, seconds: float) -> bool:
        """Take in what the program says next, if it says anything within that time."""
        try:
            data = self._child.read_nonblocking(1 << 16, seconds)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            self._is_over = True
            return False
        self.output += data
        data = self._rest + data
        unfinished = _UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        self._rest = data[cut:]
        self._stream.feed(_FOREIGN.sub(b"", data[:cut]))
        return True

    def watch(self, seconds: float) -> None:
        """Look on for so long."""
        end = time.monotonic() + seconds
        while not self._is_over and (left := end - time.monotonic()) > 0:
            self.see(left)

    def wait_for(self, *wanted: str, gone: str = "\0") -> None:
        """Look on until all of this stands on the screen, and that does no longer.

        A busy computer takes a key long after it was sent: only what is seen tells that it has, so a hand that has
        waited for it counts from here to its next key, as the program does.
        """
        end = time.monotonic() + self._patience
        while gone in self.text or not all(one in self.text for one in wanted):
            assert time.monotonic() < end, f"waited in vain for {wanted} without {gone!r}\n{self.text}"
            assert not self._is_over, f"ended before {wanted} came\n{self.text}"
            self.see(0.25)
        self._at[self._last] = time.monotonic()

    # pressing

    def press(self, *keys: str) -> None:
        """Press keys as a hand does."""
        for key in keys:
            after_last = self._at.get(self._last, 0.0) + (LONE if self._last == "escape" else OTHER)
            after_same = self._at.get(key, 0.0) + (SAME if key in _ONCE else AGAIN + _UNEVEN * (self.presses % 3))
            after_field = self._at.get("escape", 0.0) + LEFT if key == "enter" else 0.0
            self.watch(max(after_last, after_same, after_field) - time.monotonic())
            self.write(KEYS.get(key, key))
            self._last, self._at[key] = key, time.monotonic()
            self.presses += 1

    def type(self, text: str) -> None:
        """Write text in a field."""
        self.write(text)
        self.letters += len(text)

    def write(self, text: str) -> None:
        """Give all of this to the program in one piece."""
        data = text.encode()
        assert os.write(self._child.child_fd, data) == len(data)

    def resize(self, columns: int, rows: int) -> None:
        """Make the window so large."""
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    # ending

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """End the program at once, as a crash of the machine would, and take in its last words."""
        if not self._child.closed:
            self._child.kill(signal.SIGKILL)
            while not self._is_over:
                self.see(1.0)
            self._child.close()

    def hang_up(self, seconds: float) -> int | None:
        """Take the terminal away; the exit code, or none if the program lives on for longer than that."""
        inner = self._child.ptyproc  # type: ignore[attr-defined] # its types do not tell of it
        inner.fileobj.close()  # and not the number alone: whoever has it next would lose it when this is collected
        self._child.closed = inner.closed = True
        with ThreadPoolExecutor(1) as pool:
            ended = pool.submit(os.waitpid, self.pid, 0)
            try:
                return os.waitstatus_to_exitcode(ended.result(seconds)[1])
            except TimeoutError:
                os.kill(self.pid, signal.SIGKILL)
                return None

    def end(self) -> int:
        """The exit code, once the program has ended of its own accord; a signal that it died of counts below 0."""
        end = time.monotonic() + self._patience
        while not self._is_over:
            assert time.monotonic() < end, f"still running\n{self.text}"
            self.see(0.25)
        self._child.close()
        return -self._child.signalstatus if self._child.signalstatus else (self._child.exitstatus or 0)
