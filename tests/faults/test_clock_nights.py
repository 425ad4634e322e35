"""Row 18: the nights on which the clocks change, and clocks that are set by an hour."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from als_tui.meeting.facts import Clock, KindTurned
from als_tui.store.set_file import write_set
from tests.faults.clocks import (
    PATIENCE,
    RIGHT,
    Clocks,
    begun,
    check_seconds,
    events,
    is_hour_right,
    seconds_left,
    slept,
    told_of,
    wait_until,
)
from tests.stories.menai import MENAI
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults(18),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="the clocks of Linux are moved"),
]


@pytest.mark.parametrize(
    "night",
    [datetime(2027, 3, 28, 0, 58, tzinfo=UTC), datetime(2026, 10, 25, 0, 58, tzinfo=UTC)],
    ids=["to summer", "to winter"],
)
def test_the_night_on_which_the_clocks_change_changes_no_duration(
    night: datetime, tmp_path: Path, clocks: Clocks
) -> None:
    write_set((data := tmp_path / "als") / "sets", MENAI)
    clocks.set_to(night)
    surroundings = {**clocks.surroundings, "TZ": "Europe/London"}
    with Terminal(
        tmp_path, "-m", "als_tui", "run", "--dir", data, patience=PATIENCE, surroundings=surroundings
    ) as terminal:
        begun(terminal)
        began = time.monotonic()
        slept(terminal, clocks, 240, "c")
        slept(terminal, clocks, 3600, "enter")
        terminal.kill()
    clocks.sleep(600)
    with Terminal(
        tmp_path, "-m", "als_tui", "resume", "--dir", data, patience=PATIENCE, surroundings=surroundings
    ) as terminal:
        terminal.wait_for("It stopped for 10:0", "Enter Take 10:0")
        terminal.press("enter")
        terminal.wait_for("Enter Next: ground rules", "saved", gone="It stopped")
        terminal.press("enter")
        terminal.wait_for("Enter Agreed", "saved")
        real = time.monotonic() - began
    welcome = told_of(tmp_path)["stages"][0]
    assert (welcome["stage"], welcome["paused_seconds"]) == ("welcome", 0)
    assert 240 - RIGHT <= welcome["seconds"] <= 240 + real + RIGHT
    check_seconds(events(tmp_path))


def test_a_stop_after_the_clock_was_set_back_is_as_long_as_it_was(tmp_path: Path, clocks: Clocks, long: None) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    with Terminal(
        tmp_path, "-m", "als_tui", "resume", "--dir", data, patience=PATIENCE, surroundings=clocks.surroundings
    ) as terminal:
        terminal.wait_for("Enter Next: ", "saved")
        terminal.press("right")
        terminal.wait_for("[ REFLECTIVE ]", "saved")
        wait_until(terminal, lambda: isinstance(events(tmp_path)[-1].fact, KindTurned))
        clocks.set_wall(-3600)
        wait_until(terminal, lambda: isinstance(events(tmp_path)[-1].fact, Clock))
        clocks.sleep(110)
        terminal.wait_for("It slept 1:50; that time counts.")
        (beat,) = tmp_path.rglob("heartbeats/*")
        wait_until(terminal, lambda: beat.stat().st_mtime > clocks.now().timestamp() - 5)
        terminal.kill()
    with Terminal(
        tmp_path, "-m", "als_tui", "resume", "--dir", data, patience=PATIENCE, surroundings=clocks.surroundings
    ) as terminal:
        terminal.wait_for("It stopped for 0:", "that time counts")
    check_seconds(events(tmp_path))


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_that_is_set_by_an_hour_while_nothing_runs_makes_no_time_negative(
    hours: int, tmp_path: Path, clocks: Clocks
) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    clocks.set_wall(hours * 3600)
    with Terminal(
        tmp_path, "-m", "als_tui", "resume", "--dir", data, patience=PATIENCE, surroundings=clocks.surroundings
    ) as terminal:
        if hours > 0:  # nothing tells it from a stop of an hour: that is asked
            terminal.wait_for("It stopped for 1:00:0", "Enter Take 1:00:0")
            terminal.press("enter")
        terminal.wait_for("Enter Next: ", "saved", gone="Enter Take")
        left = seconds_left(terminal)
        assert left is not None
        assert 24 * 60 - 15 <= left <= 24 * 60
        wait_until(terminal, lambda: is_hour_right(terminal, clocks))
    check_seconds(events(tmp_path))
