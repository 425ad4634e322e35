"""Row 18: the lid is closed anywhere else than in an airtime, and opened again."""

import re
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from als_tui.meeting.facts import Gap, Noted, Paused, WentOn
from als_tui.meeting.stages import Counting
from als_tui.store.set_file import write_set
from tests.cli.commands import FIRST
from tests.faults.clocks import (
    PATIENCE,
    RIGHT,
    Clocks,
    events,
    is_hour_right,
    seconds_left,
    seconds_of_pause,
    wait_until,
    zero,
)
from tests.stories.menai import MENAI
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults(18),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="the clocks of Linux are moved"),
]


FIVE = 300.0


def test_a_sleep_in_a_pause_is_pause(tmp_path: Path, clocks: Clocks) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    command = ("-m", "als_tui", "resume", "--dir", data)
    with Terminal(tmp_path, *command, patience=PATIENCE, surroundings=clocks.surroundings) as terminal:
        terminal.wait_for("Enter Next: ", "saved")
        left = zero(terminal, seconds_left)
        terminal.press("space")
        terminal.wait_for("pause so far")
        before = zero(terminal, seconds_of_pause)
        clocks.sleep(FIVE)
        wait_until(terminal, lambda: (seconds_of_pause(terminal) or 0) <= -FIVE)
        assert zero(terminal, seconds_of_pause) - before == pytest.approx(-FIVE, abs=RIGHT)
        assert "It slept" not in terminal.text
        terminal.press("space")
        terminal.wait_for("Enter Next: ", "saved")
        after = zero(terminal, seconds_left)
        assert is_hour_right(terminal, clocks)
    (began,) = (event.t for event in events(tmp_path) if isinstance(event.fact, Paused))
    (ended,) = (event.t for event in events(tmp_path) if isinstance(event.fact, WentOn))
    assert ended - began > FIVE
    assert after - left == pytest.approx(ended - began - FIVE, abs=RIGHT)


def test_a_sleep_while_something_is_written_asks_when_that_is_kept(tmp_path: Path, clocks: Clocks) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    command = ("-m", "als_tui", "resume", "--dir", data)
    with Terminal(tmp_path, *command, patience=PATIENCE, surroundings=clocks.surroundings) as terminal:
        terminal.wait_for("Enter Next: ", "saved")
        terminal.press("n")
        terminal.wait_for("WRITING")
        terminal.type("half a thou")
        terminal.wait_for("half a thou")
        clocks.sleep(FIVE)
        wait_until(terminal, lambda: (seconds_left(terminal) or 0) < 24 * 60 - FIVE)
        terminal.type("ght")
        terminal.wait_for("half a thought")
        terminal.press("enter")
        terminal.wait_for("Enter Take 5:00 as a pause", "saved", gone="WRITING")
        terminal.watch(0.6)
        terminal.press("c")
        terminal.wait_for("Enter Next: ", "saved")
    *_, noted, gap = (event.fact for event in events(tmp_path))
    assert noted == Noted(text="half a thought")
    assert isinstance(gap, Gap)
    assert gap.how is Counting.COUNTED


def test_home_is_right_after_a_sleep_and_after_its_clock_is_set(tmp_path: Path, clocks: Clocks) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    command = ("-m", "als_tui", "--dir", data)
    with Terminal(tmp_path, *command, patience=PATIENCE, surroundings=clocks.surroundings) as terminal:
        terminal.wait_for("Enter Resume")
        for move in (clocks.sleep, clocks.set_wall):
            move(3 * 3600)
            wait_until(terminal, lambda: is_hour_right(terminal, clocks))
        clocks.set_wall(-3600)
        wait_until(terminal, lambda: is_hour_right(terminal, clocks))
        terminal.press("enter")
        terminal.wait_for("It stopped for ", "Enter Take ")
        stopped = re.search(r"It stopped for (\d):(\d\d):\d\d", terminal.text)
        assert stopped
        assert int(stopped[1]) * 60 + int(stopped[2]) in (300, 301)


def test_a_plan_whose_beginning_was_slept_through_begins_now(tmp_path: Path, clocks: Clocks) -> None:
    write_set(tmp_path / "als" / "sets", MENAI)
    command = ("-m", "als_tui", "run", "--dir", tmp_path / "als")
    with Terminal(tmp_path, *command, patience=PATIENCE, surroundings=clocks.surroundings) as terminal:
        terminal.wait_for("Enter Begin", "Begins       now")
        terminal.press("down", "right")
        terminal.wait_for("> Begins", "in 0 h 0", gone="Begins       now")
        clocks.sleep(3 * 3600)
        terminal.wait_for("Begins       now", "FITS")
        assert is_hour_right(terminal, clocks)
        terminal.press("enter")
        terminal.wait_for("The clock waits until you press Enter.", "saved")
        assert is_hour_right(terminal, clocks)
    assert min(event.at for event in events(tmp_path)) > clocks.now() - timedelta(minutes=2)


def played(terminal: Terminal) -> int:
    """The second at which the replay is."""
    told = re.search(r"(\d):(\d\d):(\d\d) of \d:\d\d:\d\d", terminal.text)
    assert told, terminal.text
    return int(told[1]) * 3600 + int(told[2]) * 60 + int(told[3])


def test_a_replay_goes_on_where_the_lid_was_closed(tmp_path: Path, clocks: Clocks) -> None:
    command = ("-m", "als_tui", "replay", FIRST.resolve())
    with Terminal(tmp_path, *command, patience=PATIENCE, surroundings=clocks.surroundings) as terminal:
        terminal.wait_for(" of 1:4")
        terminal.press("space")
        terminal.wait_for("playing 1x")
        began = time.monotonic() - played(terminal)
        for move in (clocks.sleep, clocks.set_wall, lambda seconds: clocks.set_wall(-2 * seconds)):
            at = played(terminal)
            move(FIVE)
            wait_until(terminal, lambda at=at: played(terminal) > at)  # type: ignore[misc]
            assert played(terminal) <= time.monotonic() - began + 1.5
