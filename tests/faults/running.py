"""The program itself in a terminal, on a meeting that is under way, with something else between it and its disk."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from als_tui.meeting.facts import Asked
from als_tui.store.session_file import load
from tests.stories.menai import MEMBERS
from tests.stories.terminal import Terminal

_EXEC = "import os, sys; os.execvp(sys.argv[1], sys.argv[1:])"
PATIENCE = 60.0
"""Seconds within which anything here is seen, on the slowest machine."""


def resumed(home: Path, data: Path, *between: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    """The meeting in that folder, gone on with; ``between`` is a command that runs the program."""
    program = ("-m", "als_tui", "resume", "--dir", str(data))
    command = ("-c", _EXEC, *between, sys.executable, *program) if between else program
    terminal = Terminal(home, *command, size=size, patience=PATIENCE)
    terminal.wait_for("Enter Next: ", "  saved  ")
    return terminal


def ask(terminal: Terminal, seat: int) -> None:
    """Mark who asks, and look on until that is seen, saved or not."""
    bar = bars(terminal)[seat] + 1
    terminal.press(str(seat))
    until(lambda: bars(terminal)[seat] == bar, terminal)


def bars(terminal: Terminal) -> dict[int, int]:
    """How many questions the screen shows by seat."""
    found = dict.fromkeys(range(1, 10), 0)
    for line in terminal.lines:
        for seat, member in enumerate(MEMBERS, 1):
            if f"{seat} {member} █" in line:
                found[seat] = int(line.split(f"{seat} {member} █")[1].strip("█ ").split()[0])
    return found


def asked(path: Path) -> list[int]:
    """The seats of those who asked, in the order of the file."""
    return [MEMBERS.index(event.fact.member) + 1 for event in load(path).events if isinstance(event.fact, Asked)]


def is_whole(path: Path, seats: Sequence[int]) -> bool:
    """Whether a file reads without a problem, tells these and no other questions, and numbers its events in a row."""
    reading = load(path)
    numbers = [event.n for event in reading.events]
    return not reading.problems and asked(path) == list(seats) and numbers == list(range(1, len(numbers) + 1))


def flat(text: str) -> str:
    """What was broken into rows, as it was said."""
    return "".join(text.split())


def wait_for_flat(terminal: Terminal, words: str) -> None:
    """Wait for words that may be broken anywhere."""
    until(lambda: flat(words) in flat(terminal.text), terminal)


def leave(terminal: Terminal) -> str:
    """Leave the meeting and the program by its own keys; what it says in the terminal at its end."""
    terminal.press("q")
    terminal.wait_for("Leave now")
    choose(terminal, "l", lambda: "UNFINISHED MEETING" in terminal.text)
    terminal.press("q")
    assert terminal.end() == 0
    return terminal.text


def choose(terminal: Terminal, key: str, is_done: Callable[[], bool]) -> None:
    """Choose on a sheet; once more where a busy machine saw the key in one burst with the one that opened it."""
    for _ in range(int(PATIENCE / 3)):
        terminal.press(key)
        for _ in range(60):
            if is_done():
                return
            terminal.see(0.05)
    raise AssertionError(f"{key} in vain\n{terminal.text}")


def session(data: Path) -> Path:
    """The one session that is there."""
    (path,) = (data / "sessions").glob("*.toml")
    return path


def rescue(home: Path) -> list[Path]:
    """What lies in the first rescue place of any folder."""
    return sorted((home / ".local" / "state" / "als-tui").glob("*/rescue/*.toml"))


def press_in_turn(terminal: Terminal, presses: list[int], count: int) -> None:
    """So many more questions, each seen before the next."""
    for _ in range(count):
        seat = 2 + len(presses) % 5
        ask(terminal, seat)
        presses.append(seat)


def until(is_true: Callable[[], bool], terminal: Terminal) -> None:
    """Look on until it is so."""
    for _ in range(int(PATIENCE * 20)):
        if is_true():
            return
        terminal.see(0.05)
    raise AssertionError(f"waited in vain\n{terminal.text}")


def works(*command: str) -> bool:
    """Whether the system lets us do this."""
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=60).returncode == 0
    except OSError:
        return False
