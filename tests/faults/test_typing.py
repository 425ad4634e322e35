"""Row 17: a program killed in the middle of a sentence brings back all but the last quarter of a second of it."""

import itertools
import random
import re
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from statistics import mean

import pytest

from als_tui.app.app import SETTLED
from tests.faults.beside import saving_beside
from tests.stories.terminal import Terminal
from tests.stories.under_way import OUTLINE, a_meeting

pytestmark = [
    pytest.mark.faults(17),
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems"),
]

SEED = 17
SENTENCE = "thequickbrownfoxjumpsoverthelazydogsphinxofblackquartzjudgemyvow"
PACE = 0.04
"""Seconds between two letters: quicker than any hand."""
LOOK = 0.005
"""Seconds from one look at the disk to the next."""
PATIENCE = 60.0
BEHIND = 0.25
"""Seconds of typing that may be lost; what a save took at that time on that disk is measured, and comes to it."""


def written(terminal: Terminal) -> int:
    """How many letters of the sentence stand in the field."""
    found = re.search(r"^ *┃(\w*) *┃$", terminal.text, re.MULTILINE)
    pairs = zip(found[1] if found else "", SENTENCE, strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


def opened(home: Path, data: Path) -> Terminal:
    """The meeting gone on with, and its note open; whatever was unsent stands in it."""
    terminal = Terminal(home, "-m", "als_tui", "resume", "--dir", data, patience=PATIENCE)
    terminal.wait_for("Enter Next: ", "saved")
    terminal.press("n")
    terminal.wait_for("WRITING")
    terminal.watch(0.1)
    return terminal


@dataclass
class Typed:
    """When each letter was first read from the terminal, and from the disk; and when the program was killed."""

    seen: list[float] = field(default_factory=list)
    kept: list[float] = field(default_factory=list)
    killed: float = 0.0

    def lost(self, came_back: int) -> float:
        """Seconds for which the first letter that did not come back had been on the screen."""
        return max((self.killed - moment for moment in self.seen[came_back:]), default=0.0)

    @property
    def behind(self) -> float:
        """The most seconds for which a letter was on the screen alone: at its worst moment a kill loses so much."""
        ends = itertools.chain(self.kept, itertools.repeat(self.killed))
        return max(end - moment for moment, end in zip(self.seen, ends, strict=False))


def on_disk(home: Path) -> int:
    """How many letters of the sentence are in the file of the unsent text."""
    drafts = [path.read_text("utf-8") for path in home.glob("**/drafts/[!.]*.toml")]
    return max((len(letters) for draft in drafts for letters in re.findall(rf"{SENTENCE[:2]}\w*", draft)), default=0)


def typed_until_killed(terminal: Terminal, home: Path, seconds: float) -> Typed:
    """Type letter by letter, look on at the screen and at the disk, and be killed."""
    told = Typed()
    end = time.monotonic() + seconds
    for letter in SENTENCE:
        terminal.write(letter)
        next_at = min(end, time.monotonic() + PACE)
        while (left := next_at - time.monotonic()) > 0:
            if terminal.see(min(left, LOOK)):
                told.seen += [time.monotonic()] * (written(terminal) - len(told.seen))
            told.kept += [time.monotonic()] * (on_disk(home) - len(told.kept))
        if next_at == end:
            break
    terminal.signal(signal.SIGKILL)
    told.killed = time.monotonic()
    terminal.kill()
    return told


def test_a_kill_loses_a_quarter_of_a_second_of_typing_at_most(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    chance, losses, behind, disk = random.Random(SEED), list[float](), list[float](), list[float]()
    for number in range(times(4, 40)):
        (home := tmp_path / str(number)).mkdir()
        data = a_meeting(home, *OUTLINE)
        with opened(home, data) as terminal, saving_beside(home) as took:
            terminal.watch(SETTLED)
            told = typed_until_killed(terminal, home, chance.uniform(0.4, 2.4))
        assert len(told.seen) > 2
        with opened(home, data) as again:
            losses.append(told.lost(written(again)))
        behind.append(told.behind)
        disk.append(max(took))
        assert max(losses[-1], behind[-1]) <= BEHIND + disk[-1]
    figure(
        17,
        f"{len(losses)} kills in the midst of a note, a letter every {PACE * 1000:.0f} ms",
        f"at most {max(losses):.2f} s of what the screen had shown lost, {mean(losses):.2f} s on average; at most "
        f"{max(behind):.2f} s of it at any moment not on the disk, where a save beside it took up to {max(disk):.2f} s",
    )
