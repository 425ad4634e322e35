"""Instructions that a program takes, which nothing else that the computer does can change."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.watched import Watched
from tests.cli.commands import environment

_TOLD = re.compile(r"Collected : (\d+)")


def can_count() -> bool:
    """Whether this computer has what counts them."""
    return shutil.which("valgrind") is not None


def of_command(home: Path, *command: str | Path) -> float:
    """Millions of instructions of a Python program, from its start to its end."""
    log = home / "instructions"
    surroundings = environment(home, PYTHONHASHSEED="0")
    subprocess.run(
        [*_counting(log), sys.executable, *command], cwd=home, env=surroundings, capture_output=True, check=False
    )
    return _counted(log)


def of_program(home: Path, mark: str, seconds: float, *command: str | Path) -> float:
    """Millions of instructions of a program in a terminal, until so many seconds after these words were there."""
    log = home / "instructions"
    with Watched(home, *command, under=_counting(log), PYTHONHASHSEED="0") as program:
        program.until(mark)
        program.watch(seconds)
        program.end()
    return _counted(log)


def _counting(log: Path) -> tuple[str, ...]:
    return "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}"


def _counted(log: Path) -> float:
    found = _TOLD.search(log.read_text(encoding="utf-8"))
    assert found, log.read_text(encoding="utf-8")
    return int(found[1]) / 1e6
