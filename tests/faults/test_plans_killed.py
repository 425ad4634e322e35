"""Row 4: a plan that is killed comes back as it was at most a quarter of a second before."""

import random
import re
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import pytest

from als_tui.app.app import SETTLED
from als_tui.store.set_file import write_set
from tests.faults.beside import saving_beside
from tests.stories.menai import MEMBERS, MENAI
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults(4),
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems"),
]

SEED = 20261112
LONGEST = 1.2
"""Seconds for which keys are pressed before a kill, at most."""
BEHIND = 0.25
"""Seconds of deciding that may be lost; what a save took at that time on that disk is measured, and comes to it."""
PATIENCE = 60.0
"""Seconds that a busy machine may take for a picture."""

Here = tuple[str, ...]
"""How each member is here, as the plan shows it."""


def here(terminal: Terminal) -> Here:
    """Who is here, who late, who not."""
    return tuple(re.findall(rf"[1-6] (?:{'|'.join(MEMBERS)}) *(late|not here|)", terminal.text))


@dataclass
class Toggled:
    """What the plan was on the screen, and from when on; and when the program was killed."""

    shown: list[tuple[float, Here]]
    killed: float = 0.0

    def see(self, told: Here) -> None:
        """Take in what is there now."""
        if told != self.shown[-1][1]:
            self.shown.append((time.monotonic(), told))

    def lost(self, came_back: Here) -> float:
        """Seconds for which the screen had shown something newer than what came back; what it never was fails."""
        newest = max(n for n, (_, told) in enumerate(self.shown) if told == came_back)
        return max((self.killed - at for at, _ in self.shown[newest + 1 : newest + 2]), default=0.0)


def planning(home: Path, data: Path) -> Terminal:
    """The page of the plan."""
    terminal = Terminal(home, "-m", "als_tui", "run", "--dir", data, patience=PATIENCE)
    terminal.wait_for("Enter Begin", "Begins")
    return terminal


def toggled_until_killed(terminal: Terminal, chance: random.Random) -> Toggled:
    """Press members' digits and be killed."""
    told = Toggled([(time.monotonic(), here(terminal))])
    end = time.monotonic() + chance.uniform(0.1, LONGEST)
    while time.monotonic() < end:
        terminal.write(str(chance.randint(1, 6)))
        next_at = time.monotonic() + chance.uniform(0.15, 0.3)
        while (left := next_at - time.monotonic()) > 0:
            if terminal.see(left):
                told.see(here(terminal))
    terminal.signal(signal.SIGKILL)
    told.killed = time.monotonic()
    terminal.kill()
    told.see(here(terminal))
    return told


def test_a_plan_killed_at_any_moment_is_as_it_was_a_quarter_of_a_second_before(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    chance, losses, disk = random.Random(SEED), list[float](), list[float]()
    data = a_meeting(tmp_path, *QUESTIONS)
    (file,) = (data / "sessions").glob("*.toml")
    before = file.read_bytes()
    write_set(data / "sets", MENAI)
    for _ in range(times(8, 40)):
        with planning(tmp_path, data) as terminal, saving_beside(tmp_path) as took:
            terminal.watch(SETTLED)
            told = toggled_until_killed(terminal, chance)
        with planning(tmp_path, data) as again:
            losses.append(told.lost(here(again)))
        disk.append(max(took))
        assert losses[-1] <= BEHIND + disk[-1]
    assert file.read_bytes() == before
    figure(
        4,
        f"kill -9 on the page of the plan, {len(losses)} times",
        f"at most {max(losses):.2f} s of what the screen had shown lost, {mean(losses):.2f} s on average; "
        f"a save beside it took up to {max(disk):.2f} s",
    )
