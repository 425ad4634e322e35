"""From the command to what is seen first, and what a line of text costs."""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from als_tui.store.places import Places
from als_tui.store.samples import put_samples
from tests.benchmarks import counted
from tests.benchmarks.figures import Figure, in_turn
from tests.benchmarks.files import a_library
from tests.benchmarks.watched import Watched
from tests.cli.commands import environment

STATIC = Path(__file__).parent / "bare" / "static.py"
MARK, HOME_IS_THERE, CARD_IS_THERE = "here I am", "Enter", "NEXT MEETING"
BARE, PYTHON = "a bare Textual app", "python -c pass"
INSTALLED = Path(sys.executable).with_name("als-tui")
"""The command as people have it."""
LIGHT = {"--version": 0, "--help": 0, "wrong": 2}


def seen(home: Path, mark: str, *command: str | Path) -> float:
    """Milliseconds from the command to these words in the terminal."""
    with Watched(home, *command) as program:
        return 1000 * program.until(mark)


def first_pictures(home: Path, runs: int) -> list[Figure]:
    """Home's first picture with no session and with 1,000, and its card, against a bare Textual app."""
    empty, full, samples = home / "empty", a_library(home / "full", 1_000), home / "samples"
    put_samples(Places(samples, home / "state"))
    programs: dict[str, Callable[[], float]] = {"bare": partial(seen, home, MARK, STATIC)}
    for name, folder in (("no session", empty), ("1,000 sessions", full)):
        programs[name] = partial(seen, home, HOME_IS_THERE, "-m", "als_tui", "--dir", folder)
    programs["card"] = partial(seen, home, CARD_IS_THERE, "-m", "als_tui", "--dir", samples)
    in_turn(1, programs)
    taken = in_turn(runs, programs)
    bare = taken.pop("bare")
    told = {"no session": ("Home is seen, no session", 1.2), "1,000 sessions": ("Home is seen, 1,000 sessions", 1.2)}
    told_card = ("the next meeting's card is seen, 3 sessions", None)
    return [
        Figure(what, "ms", times, bare, BARE, goal)
        for name, times in taken.items()
        for what, goal in (told.get(name, told_card),)
    ]


def lines_of_text(home: Path, runs: int) -> list[Figure]:
    """Commands that answer without a screen, against Python itself."""
    programs: dict[str, Callable[[], float]] = {"pass": partial(_ran, home, 0, "-c", "pass")}
    programs |= {word: partial(_ran, home, code, INSTALLED, word) for word, code in LIGHT.items()}
    in_turn(1, programs)
    taken = in_turn(runs, programs)
    bare = taken.pop("pass")
    return [Figure(f"als-tui {word}", "ms", times, bare, PYTHON, 5.0) for word, times in taken.items()] + _counted(home)


def _ran(home: Path, code: int, *command: str | Path) -> float:
    began = time.perf_counter()
    done = subprocess.run([sys.executable, *command], cwd=home, env=environment(home), capture_output=True, check=False)
    assert done.returncode == code, done
    return 1000 * (time.perf_counter() - began)


def _counted(home: Path) -> list[Figure]:
    """The same as instructions; nothing where they cannot be counted."""
    if not counted.can_count():
        return []
    bare = (counted.of_command(home, "-c", "pass"),)
    return [
        Figure(f"als-tui {word}", "M instr.", (counted.of_command(home, INSTALLED, word),), bare, PYTHON)
        for word in LIGHT
    ]
