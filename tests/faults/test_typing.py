"""Row 17: a program killed in the middle of a sentence brings back all but the last quarter of a second of it."""

import random
import re
import sys
import time
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

import pytest

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
PATIENCE = 60.0
BEHIND, BUSY = 0.25, 0.1
"""Seconds of typing that may be lost, and that a busy disk may add."""


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


def typed_until_killed(terminal: Terminal, seconds: float) -> list[float]:
    """Type letter by letter and be killed; for each letter that was ever seen, how long before the kill it was."""
    seen: list[float] = []
    end = time.monotonic() + seconds
    for letter in SENTENCE:
        terminal.write(letter)
        next_at = min(end, time.monotonic() + PACE)
        while (left := next_at - time.monotonic()) > 0:
            terminal.see(left)
            seen += [time.monotonic()] * (written(terminal) - len(seen))
        if next_at == end:
            break
    killed = time.monotonic()
    terminal.kill()
    return [killed - moment for moment in seen]


def test_a_kill_loses_a_quarter_of_a_second_of_typing_at_most(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    chance, losses = random.Random(SEED), list[float]()
    for number in range(times(4, 40)):
        (home := tmp_path / str(number)).mkdir()
        data = a_meeting(home, *OUTLINE)
        with opened(home, data) as terminal:
            ages = typed_until_killed(terminal, chance.uniform(0.4, 2.4))
        assert len(ages) > 2
        with opened(home, data) as again:
            came_back = written(again)
        losses.append(max(ages[came_back:], default=0.0))
    figure(
        17,
        f"{len(losses)} kills in the midst of a note, a letter every {PACE * 1000:.0f} ms",
        f"at most {max(losses):.2f} s of what the screen had shown lost, {sum(losses) / len(losses):.2f} s on average",
    )
    assert max(losses) <= BEHIND + BUSY
