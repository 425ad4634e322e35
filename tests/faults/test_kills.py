"""Row 4: a program killed at any moment has kept all that it called saved, and goes on in the same second."""

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import pytest

from als_tui.meeting.facts import Asked, Closed, Noted, StageEntered
from als_tui.meeting.fold import fold
from als_tui.meeting.stages import Stage
from als_tui.store.session_file import load
from als_tui.store.set_file import read_set, write_set
from tests.cli.commands import als
from tests.stories.menai import MEMBERS, MENAI
from tests.stories.terminal import KEYS, Terminal
from tests.stories.under_way import OUTLINE, QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults(4),
    pytest.mark.timeout(3600),
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems"),
]

SEED = 20261112
AT_ONCE, MEETINGS = 4, 8
"""Meetings that are killed side by side, since a program that comes up waits more than it works; and in all."""
LONGEST = 1.2
"""Seconds for which keys are pressed before a kill, at most."""
REOPENS = 50.0
"""Milliseconds that a meeting may take to be read and told again."""
PATIENCE = 60.0
"""Seconds that a busy machine may take for a picture."""

Seen = Counter[str]
"""How often each thing was recorded: ``Llŷr`` asked, ``k7`` noted."""


@dataclass
class Killed:
    """What became of one meeting that was killed again and again."""

    saved: Seen = field(default_factory=Seen)
    lost: Seen = field(default_factory=Seen)
    torn: int = 0
    times: int = 0


def keys(chance: random.Random, number: int) -> Iterator[str]:
    """What a hand presses in the questions: who asked, turns of the kind, now and then a pause with its note."""
    seat = pauses = 0
    while True:
        roll = chance.random()
        if roll < 0.6:
            seat = chance.choice([other for other in range(2, 7) if other != seat])
            yield str(seat)
        elif roll < 0.8:
            yield KEYS[chance.choice(["left", "right"])]
        else:
            pauses += 1
            yield from (" ", str(chance.randint(1, 9)), "n", f"k{number}-{pauses}", KEYS["enter"], " ")
            seat = 0


def says_saved(terminal: Terminal) -> bool:
    """Whether the screen says that the disk has all."""
    return bool(re.search(r"  saved   \d\d:\d\d", terminal.lines[0]))


def seen(terminal: Terminal) -> Seen:
    """What the screen shows as saved, if it says that all of it is."""
    if not says_saved(terminal):
        return Counter()
    told = Counter(re.findall(r"Note  (k[\d-]+)$", terminal.text, re.MULTILINE))
    for member in MEMBERS:
        told[member] = sum(map(int, re.findall(rf"\d {member} █+ (\d+)", terminal.text)))
    return told


def kept(file: Path) -> Seen:
    """What the file tells."""
    facts = [event.fact for event in load(file).events]
    asked = Counter(fact.member for fact in facts if isinstance(fact, Asked))
    return asked + Counter(fact.text for fact in facts if isinstance(fact, Noted))


def press_until_killed(terminal: Terminal, chance: random.Random, number: int) -> Seen:
    """Press keys without waiting for anything, and be killed; all that was ever shown as saved.

    Every other kill comes within the few milliseconds in which the last press is on its way to the disk.
    """
    end, told = time.monotonic() + chance.uniform(0.0, LONGEST), Seen()
    for key in keys(chance, number):
        terminal.write(key)
        left = end - time.monotonic()
        terminal.watch(min(left, chance.uniform(0.07, 0.2)))
        told |= seen(terminal)
        if left <= 0:
            break
    if chance.random() < 0.5:
        terminal.write(str(chance.randint(2, 6)))
        terminal.watch(chance.uniform(0.0, 0.02))
    terminal.kill()
    return told | seen(terminal)


def killed_once(home: Path, file: Path, chance: random.Random, number: int) -> Seen:
    """Come up at Home or in the meeting, and be killed there or in the midst of the questions."""
    is_at_home = chance.random() < 0.2
    command = [] if is_at_home else ["resume"]
    with Terminal(home, "-m", "als_tui", *command, "--dir", file.parent.parent, patience=PATIENCE) as terminal:
        if chance.random() < 0.2:
            terminal.watch(chance.uniform(0.0, 0.7))
            terminal.kill()
            return Seen()
        if is_at_home:
            terminal.wait_for("Enter Resume")
            terminal.press("enter")
            if chance.random() < 0.5:
                terminal.watch(chance.uniform(0.0, 0.2))
                terminal.kill()
                return seen(terminal)
        terminal.wait_for("saved", "Space")
        if "pause so far" in terminal.text:
            terminal.press("space")
        terminal.wait_for("presents")
        assert not seen(terminal) - kept(file), "resumed with more than the file holds"
        return press_until_killed(terminal, chance, number)


def milliseconds_to_fold(file: Path) -> float:
    """From the start of reading to the meeting."""
    began = time.perf_counter()
    reading = load(file)
    assert reading.header is not None
    assert fold(reading.header, reading.events).is_open
    return (time.perf_counter() - began) * 1000


def a_meeting_killed(home: Path, times: int, seed: int) -> Killed:
    """One meeting, gone on with after every kill."""
    home.mkdir()
    chance, told = random.Random(seed), Killed()
    (file,) = (a_meeting(home, *QUESTIONS) / "sessions").glob("*.toml")
    for number in range(times):
        told.saved |= killed_once(home, file, chance, number)
        reading = load(file)
        assert reading.damage is None, reading.damage
        told.torn += bool(reading.torn_bytes)
        told.lost += told.saved - kept(file)
        told.times += 1
    assert als(home, "check", file).returncode == 0
    return told


def test_nothing_that_was_called_saved_is_lost_by_a_kill(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    each = times(160, 1_000) // MEETINGS
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = [pool.submit(a_meeting_killed, tmp_path / str(n), each, SEED + n) for n in range(MEETINGS)]
        told = [run.result() for run in runs]
    kills, torn = sum(one.times for one in told), sum(one.torn for one in told)
    saved, lost = (sum(getattr(one, name).total() for one in told) for name in ("saved", "lost"))
    longest = max(tmp_path.rglob("sessions/*.toml"), key=lambda file: file.stat().st_size)
    reopens = median(milliseconds_to_fold(longest) for _ in range(20))
    figure(
        4,
        f"kill -9 in the questions, in pauses and their notes, at Home and while it comes up, {kills:,} times",
        f"{lost} of {saved:,} things that were called saved lost, {torn} ends torn; a meeting of "
        f"{len(load(longest).events):,} events is read and told again in {reopens:.0f} ms",
    )
    assert kills >= times(0, 1_000)
    assert saved > kills
    assert reopens < REOPENS
    assert not lost


def test_a_meeting_killed_at_its_very_beginning_is_there_or_was_never_called_saved(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    chance, count, there = random.Random(SEED), times(10, 40), 0
    for number in range(count):
        home = tmp_path / str(number)
        data = home / "als"
        write_set(data / "sets", MENAI)
        with Terminal(home, "-m", "als_tui", "run", "--dir", data, patience=PATIENCE) as terminal:
            terminal.wait_for("Enter Begin", "Airtime 1")
            terminal.press("enter")
            terminal.watch(chance.uniform(0.0, 0.3))
            terminal.kill()
            is_saved = says_saved(terminal)
        files = list((data / "sessions").glob("*.toml")) if (data / "sessions").exists() else []
        assert files or not is_saved
        for file in files:
            assert load(file).damage is None
            there += 1
            with Terminal(home, "-m", "als_tui", "resume", "--dir", data, patience=PATIENCE) as again:
                again.wait_for("The clock waits until you press Enter.", "saved")
    figure(4, f"kill -9 as it begins, {count} times", f"{there} were there and went on, 0 were called saved and lost")


def test_a_meeting_killed_as_it_closes_is_closed_or_was_never_called_saved(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    chance, count, closed = random.Random(SEED), times(10, 40), 0
    for number in range(count):
        home = tmp_path / str(number)
        home.mkdir()
        data = a_meeting(home, *OUTLINE, StageEntered(stage=Stage.CLOSE))
        write_set(data / "sets", MENAI)
        with Terminal(home, "-m", "als_tui", "resume", "--dir", data, patience=PATIENCE) as terminal:
            terminal.wait_for("Enter Close the meeting", "saved")
            terminal.press("enter")
            terminal.wait_for("Close the meeting?")
            terminal.press("w")
            terminal.watch(chance.uniform(0.0, 0.15))
            terminal.kill()
            is_told = says_saved(terminal) and "I S   C L O S E D" in terminal.text
        (file,) = (data / "sessions").glob("*.toml")
        reading = load(file)
        is_closed = isinstance(reading.events[-1].fact, Closed)
        assert reading.worst is None
        assert is_closed or not is_told
        assert read_set(data / "sets" / "menai-set.toml").is_sound
        closed += is_closed
        with Terminal(home, "-m", "als_tui", "--dir", data, patience=PATIENCE) as again:
            again.wait_for("Enter Plan" if is_closed else "Enter Resume")
    figure(4, f"kill -9 as it closes, {count} times", f"{closed} were closed, the others went on, the set's file whole")
