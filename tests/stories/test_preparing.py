"""From nothing to a started meeting in a real terminal: a set of six, its ground rules, a plan, the welcome."""

import sys
from pathlib import Path

import pytest

from als_tui.store.session_file import load
from als_tui.store.set_file import read_set
from als_tui.words.english.rules import BANK
from tests.cli.commands import als
from tests.stories.menai import MEMBERS
from tests.stories.terminal import Terminal
from tests.stories.test_terminal import pressed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")

SLOW_TYPING = 150
"""Letters and keys in a minute of somebody who seldom types."""
A_MOMENT = 0.1
"""Seconds between letters and Enter: what comes faster is a paste."""
OWN = "We begin with a minute of quiet."


def make_the_set(terminal: Terminal) -> None:
    """The three boxes."""
    terminal.wait_for("NO SET YET")
    pressed(terminal, ("s", "three to nine"))
    for text in ("Afon Set", ", ".join(MEMBERS), "Non"):
        terminal.type(text)
        terminal.wait_for(text)
        terminal.watch(A_MOMENT)
        terminal.press("enter")
        terminal.watch(A_MOMENT)
    terminal.wait_for("Afon Set · meeting 1", "6 members")


def choose_the_rules(terminal: Terminal) -> None:
    """Two from the bank, one of their own, and all of them shown to the room."""
    pressed(terminal, ("g", "none agreed yet"), ("t", "0 chosen"), ("enter", "1 chosen"), ("right", "2 of 6"))
    pressed(terminal, ("enter", "2 chosen"), ("escape", "2 rules"))
    terminal.press("n")
    terminal.type(OWN)
    terminal.wait_for(OWN)
    terminal.watch(A_MOMENT)
    pressed(terminal, ("enter", "3 rules"), ("p", "2 / 3"), ("space", "3 / 3"), ("escape", "3 rules"))
    pressed(terminal, ("escape", "3 proposed"))


def plan_and_begin(terminal: Terminal) -> None:
    """A later end, three airtimes instead of two in the minutes that fit; then longer ones, and an end later still."""
    pressed(terminal, ("enter", "must end by"), ("6", "late"), ("6", "not here"))
    terminal.press("6")
    terminal.wait_for(gone="not here")
    pressed(terminal, ("down", "> Begins"), ("down", "> Must end by"))
    for _ in range(4):
        terminal.press("right")
    pressed(terminal, ("down", "> Shape"), ("down", "> Airtimes"))
    terminal.wait_for("Room for", "2 x ", "3 x ")
    pressed(terminal, ("right", "> Airtimes     3 of "))
    terminal.wait_for("FITS")
    for _ in range(5):
        terminal.press("+")
    terminal.wait_for("TOO LONG")
    pressed(terminal, ("up", "> Shape"), ("up", "> Must end by"))
    for _ in range(4):
        terminal.press("right")
    terminal.wait_for("FITS")
    pressed(terminal, ("enter", "The clock waits"), ("enter", "Next: ground rules"), ("enter", OWN))


def test_a_set_from_nothing_to_its_first_meeting(tmp_path: Path) -> None:
    data = tmp_path / "als"
    with Terminal(tmp_path, "-m", "als_tui", "--dir", data) as terminal:
        make_the_set(terminal)
        assert terminal.letters + terminal.presses < 2 * SLOW_TYPING
        choose_the_rules(terminal)
        plan_and_begin(terminal)
        pressed(terminal, ("enter", "check-in"), ("q", "Leave the meeting"), ("l", "UNFINISHED MEETING"), ("q", ""))
        assert terminal.end() == 0
    one = read_set(data / "sets" / "afon-set.toml").learning_set
    assert one is not None
    assert (one.members, one.facilitator) == (MEMBERS, "Non")
    first_of = [texts[0] for texts in list(BANK.values())[:2]]
    assert set(one.proposal or ()) == {*first_of, OWN}
    (file,) = (data / "sessions").glob("*.toml")
    reading = load(file)
    assert not reading.problems
    assert als(tmp_path, "check", file).returncode == 0
