"""A meeting under way, in the questions of an airtime: what it costs with no key pressed, and with one."""

import random
import time
from collections.abc import Callable
from functools import partial
from itertools import chain
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks import counted
from tests.benchmarks.figures import Figure, in_turn
from tests.benchmarks.watched import Watched
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

BARE = Path(__file__).parent / "bare"
SETTLED = 4.0
"""Seconds after the first picture when all that comes once has come."""
NO_KEY = 20
"""Seconds for which nobody presses a key."""
STILL = 5.0
PRESSES = 60
STILL_FOR = 0.05
"""Seconds in which a frame would delay the next one."""
SEATS = "23456"
"""Of those who may ask; the first one presents."""
_CLOCK, _KEYS, _MEMORY, _MODEL = ((BARE / f"{name}.py",) for name in ("clock", "keys", "memory", "model"))


def resumed(home: Path) -> tuple[str | Path, ...]:
    """The command that goes on with a meeting that is made for it."""
    folder = home / f"{time.perf_counter_ns()}"
    folder.mkdir()
    return "-m", "als_tui", "resume", "--dir", a_meeting(folder, *QUESTIONS)


def settled(home: Path, command: tuple[str | Path, ...], mark: str) -> Watched:
    """A program in which all has come that comes once."""
    program = Watched(home, *command)
    program.until(mark)
    program.watch(SETTLED)
    return program


def no_key(home: Path, runs: int) -> list[Figure]:
    """A clock that shows every second, against three rows of digits that do; and Home, which shows minutes."""
    bytes_told: list[float] = []

    def ours() -> float:
        cpu, told = _idle(settled(home, resumed(home), "saved"))
        bytes_told.append(told)
        return cpu

    taken = in_turn(runs, {"ours": ours, "bare": lambda: _idle(settled(home, _CLOCK, "╭"))[0]})
    return [
        Figure("running meeting, a second", "ms CPU", taken["ours"], taken["bare"], "a bare clock", 1.2),
        Figure("running meeting, a second", "bytes", tuple(bytes_told), goal=900),
        Figure("Home, while no minute goes by", "bytes", (_waiting(home),), goal=0),
        *_counted(home),
    ]


def _idle(program: Watched) -> tuple[float, float]:
    """Milliseconds of a processor, and bytes to the terminal, in a second."""
    with program:
        cpu, told = program.cpu, len(program.output)
        program.watch(NO_KEY)
        return 1000 * (program.cpu - cpu) / NO_KEY, (len(program.output) - told) / NO_KEY


def _waiting(home: Path) -> float:
    """Bytes in a second of Home, of which nothing changes until the next minute."""
    with settled(home, ("-m", "als_tui", "--dir", home / "none"), "Enter") as program:
        left = 60.0 - time.time() % 60.0
        program.watch(left + 1.0 if left < STILL + 1.0 else 0.0)
        told = len(program.output)
        program.watch(STILL)
        return len(program.output) - told


def _counted(home: Path) -> list[Figure]:
    """Instructions of a second: of a long time less those of a short one; nothing where they cannot be counted."""
    if not counted.can_count():
        return []

    def a_second(command: tuple[str | Path, ...], mark: str) -> float:
        short, long = (counted.of_program(home, mark, seconds, *command) for seconds in (10.0, 10.0 + NO_KEY))
        return (long - short) / NO_KEY

    ours, bare = a_second(resumed(home), "saved"), a_second(_CLOCK, "╭")
    return [Figure("running meeting, a second", "M instr.", (ours,), (bare,), "a bare clock")]


def a_key(home: Path, runs: int) -> list[Figure]:
    """Who has asked, from the key to the cells that it changes, against as many changed cells of a text."""
    cells, rows = _changed(home)
    bare = (*_KEYS, f"{cells}", f"{rows}")
    times: dict[str, list[list[float]]] = {"ours": [], "bare": []}

    def pressed(name: str, command: tuple[str | Path, ...], mark: str) -> float:
        times[name].append(_presses(settled(home, command, mark)))
        return median(times[name][-1])

    taken = in_turn(
        runs,
        {
            "ours": lambda: pressed("ours", resumed(home), "saved"),
            "bare": partial(pressed, "bare", bare, "here I am"),
        },
    )
    late = {name: (quantiles(chain(*told), n=100)[-1],) for name, told in times.items()}
    beside = f"{cells} changed cells"
    return [
        Figure("a key to its cells, median", "ms", taken["ours"], taken["bare"], beside, 1.3),
        Figure("a key to its cells, 99 of 100", "ms", late["ours"], late["bare"], beside, 1.3),
    ]


def _presses(program: Watched) -> list[float]:
    """Milliseconds of each of many keys, pressed while nothing else moves: the toolkit paints 60 frames a second."""
    chance = random.Random(1)
    with program:
        program.press(SEATS[-1])  # brings in what every later one finds
        program.watch(1.0)
        taken = []
        for number in range(PRESSES):
            program.watch(chance.uniform(0.15, 0.35))
            program.until_still(STILL_FOR)
            taken.append(1000 * program.press(SEATS[number % len(SEATS)]))
        return taken


def _changed(home: Path) -> tuple[int, int]:
    """How many cells a key changes, and in how many rows."""
    with Terminal(home, *resumed(home)) as terminal:
        terminal.wait_for("saved")
        terminal.watch(SETTLED)
        terminal.press("3")
        terminal.watch(0.5)
        before = terminal.lines
        terminal.press("2")
        terminal.see(1.0)
        rows = [
            sum(map(str.__ne__, one, other)) for one, other in zip(before, terminal.lines, strict=True) if one != other
        ]
        return sum(rows), len(rows)


def memory(home: Path, runs: int) -> list[Figure]:
    """What a meeting holds, against a bare Textual app that has imported pydantic, and one that has made one model."""
    peaks: dict[str, list[float]] = {"ours": [], "bare": [], "model": []}

    def held(name: str, command: Callable[[], tuple[str | Path, ...]], mark: str) -> float:
        with settled(home, command(), mark) as program:
            peaks[name].append(program.peak)
            return program.memory

    taken = in_turn(
        runs,
        {
            "ours": partial(held, "ours", partial(resumed, home), "saved"),
            "bare": partial(held, "bare", lambda: _MEMORY, "here I am"),
            "model": partial(held, "model", lambda: _MODEL, "here I am"),
        },
    )
    most = {name: tuple(peak) for name, peak in peaks.items()}
    beside, with_a_model = "a bare app with pydantic", "one that has made a model"
    return [
        Figure("running meeting, memory (PSS)", "MiB", taken["ours"], taken["bare"], beside, 1.3),
        Figure("running meeting, memory (PSS)", "MiB", taken["ours"], taken["model"], with_a_model),
        Figure("running meeting, memory at most", "MiB", most["ours"], most["bare"], beside, 1.3),
        Figure("running meeting, memory at most", "MiB", most["ours"], most["model"], with_a_model),
    ]
