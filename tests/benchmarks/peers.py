"""Other programs of the terminal from the public index, each in an environment of its own, measured as we are."""

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.figures import Figure
from tests.benchmarks.meeting import resumed
from tests.benchmarks.watched import Watched

PEERS = {"termdown": ("600",), "pomodorable": (), "harlequin": (), "posting": ()}
"""Commands that are named as their packages are, with what they are told."""
OURS = "als-tui, a meeting"
BARE = Path(__file__).parent / "bare" / "clock.py"
NO_KEY = 10
"""Seconds."""


@dataclass
class Told:
    """What was measured of one program."""

    start: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    written: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


def compared(home: Path, runs: int) -> list[Figure]:
    """Start until nothing more comes, a second without a key, and memory, in turn; what does not run is left out."""
    programs = {name: _installed(home / "peers" / name, name) for name in PEERS}
    told = {name: Told() for name in ("a bare clock", OURS, *PEERS)}
    for _ in range(runs):
        for name, one in told.items():
            python, command = programs.get(name, (Path(sys.executable), (BARE,)))
            _measure(one, home, python, resumed(home) if name == OURS else command)
    for name in [name for name, one in told.items() if not one.memory]:
        sys.stderr.write(f"  {name} ended by itself, and is left out\n")
        del told[name]
    return [figure for name, one in told.items() for figure in _figures(name, one)]


def _installed(folder: Path, name: str) -> tuple[Path, tuple[str | Path, ...]]:
    """The interpreter and the command of a program, compiled as ours is."""
    python = folder / "bin" / "python"
    subprocess.run(["uv", "venv", "--quiet", "--python", sys.executable, folder], check=True)
    subprocess.run(["uv", "pip", "install", "--quiet", "--compile-bytecode", "--python", python, name], check=True)
    return python, (folder / "bin" / name, *PEERS[name])


def _measure(one: Told, home: Path, python: Path, command: tuple[str | Path, ...]) -> None:
    with Watched(home, *command, python=python) as program:
        start = 1000 * program.until_quiet()
        program.watch(3.0)
        cpu, written = program.cpu, len(program.output)
        program.watch(NO_KEY)
        if program.has_ended:
            return
        one.start.append(start)
        one.cpu.append(1000 * (program.cpu - cpu) / NO_KEY)
        one.written.append((len(program.output) - written) / NO_KEY)
        one.memory.append(program.memory)


def _figures(name: str, one: Told) -> list[Figure]:
    return [
        Figure(f"{name}: start until quiet", "ms", tuple(one.start)),
        Figure(f"{name}: a second without a key", "ms CPU", tuple(one.cpu)),
        Figure(f"{name}: a second without a key", "bytes", tuple(one.written)),
        Figure(f"{name}: memory (PSS)", "MiB", tuple(one.memory)),
    ]
