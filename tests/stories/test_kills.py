"""A program that is killed at any moment has kept all that it called saved, and goes on in the same second."""

import os
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from als_tui.meeting.facts import Asked, KindTurned, Noted
from als_tui.store.session_file import load
from als_tui.store.set_file import write_set
from tests.cli.commands import als
from tests.stories.menai import MEMBERS, MENAI
from tests.stories.terminal import KEYS, Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")

KILLS = int(os.environ.get("ALS_TUI_KILLS", "12"))
SEED = int(os.environ.get("ALS_TUI_SEED", "20261112"))
LONGEST = 1.2
"""Seconds for which keys are pressed before a kill, at most."""

Seen = Counter[str]
"""How often each thing was recorded: ``Llŷr`` asked, ``k7`` noted, the questions turned."""


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


def seen(terminal: Terminal) -> Seen:
    """What the screen shows as saved, if it says that all of it is."""
    if not re.search(r"  saved   \d\d:\d\d", terminal.lines[0]):
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


def test_nothing_that_was_called_saved_is_lost_by_a_kill(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    data = a_meeting(tmp_path, *QUESTIONS)
    (file,) = (data / "sessions").glob("*.toml")
    saved, torn, lost = Seen(), 0, Seen()
    for number in range(KILLS):
        with Terminal(tmp_path, "-m", "als_tui", "resume", "--dir", data) as terminal:
            if chance.random() < 0.15:
                terminal.watch(chance.uniform(0.0, 0.7))
                terminal.kill()
            else:
                terminal.wait_for("saved", "Space")
                if "pause so far" in terminal.text:
                    terminal.press("space")
                terminal.wait_for("presents")
                assert not seen(terminal) - kept(file), "resumed with more than the file holds"
                saved |= press_until_killed(terminal, chance, number)
        reading = load(file)
        assert reading.damage is None, reading.damage
        torn += bool(reading.torn_bytes)
        lost += saved - kept(file)
    assert als(tmp_path, "check", file).returncode == 0
    events = load(file).events
    turned = sum(isinstance(event.fact, KindTurned) for event in events)
    sys.stdout.write(
        f"\n{KILLS} kills: {saved.total()} things were called saved, {lost.total()} of them lost; "
        f"{kept(file).total()} in the file ({len(events)} events, {turned} turns of the kind), {torn} ends were torn\n"
    )
    assert not lost


def test_a_meeting_killed_at_its_very_beginning_is_there_or_was_never_called_saved(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    there = 0
    for number in range(max(2, KILLS // 10)):
        home = tmp_path / str(number)
        data = home / "als"
        write_set(data / "sets", MENAI)
        with Terminal(home, "-m", "als_tui", "run", "--dir", data) as terminal:
            terminal.wait_for("Enter Begin", "Airtime 1")
            terminal.press("enter")
            terminal.watch(chance.uniform(0.0, 0.3))
            terminal.kill()
            is_saved = "saved" in terminal.lines[0]
        files = list((data / "sessions").glob("*.toml")) if (data / "sessions").exists() else []
        assert files or not is_saved
        for file in files:
            assert load(file).damage is None
            there += 1
            with Terminal(home, "-m", "als_tui", "resume", "--dir", data) as again:
                again.wait_for("The clock waits until you press Enter.", "saved")
    sys.stdout.write(f"\n{there} meetings were there when they were killed as they began\n")
