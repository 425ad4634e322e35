"""Row 18: a whole meeting with sleeps, pauses and clocks that are set is told as it went by."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from als_tui.meeting.facts import Clock, Gap, Paused
from als_tui.session.replaying import opened
from als_tui.store.set_file import write_set
from tests.faults.clocks import (
    PATIENCE,
    RIGHT,
    Clocks,
    begun,
    check_seconds,
    events,
    is_hour_right,
    seconds_of_pause,
    slept,
    told_of,
    wait_until,
)
from tests.stories.menai import MENAI
from tests.stories.terminal import Terminal

pytestmark = [
    pytest.mark.faults(18),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="the clocks of Linux are moved"),
]


class Told:
    """What goes by in each place of a meeting, by the stop-watch of who presses the keys."""

    def __init__(self, terminal: Terminal, clocks: Clocks, home: Path) -> None:
        self.terminal, self._clocks, self._home = terminal, clocks, home
        self.counted: list[float] = []
        self.all: list[float] = []
        """Of each place what counts, and all."""
        self._came = time.monotonic()

    def _steps(self) -> int:
        return sum(event.fact.kind in ("stage_entered", "part_entered", "rules_agreed") for event in events(self._home))

    def begin(self) -> None:
        """In the first place."""
        self._came = time.monotonic()
        self.counted, self.all = [0.0], [0.0]

    def goes_by(self, minutes: float) -> None:
        """The lid is closed, and that time counts."""
        slept(self.terminal, self._clocks, minutes * 60, "c")
        self._add(minutes * 60, minutes * 60)

    def lost(self, minutes: float) -> None:
        """The lid is closed, and that time is a pause."""
        slept(self.terminal, self._clocks, minutes * 60, "enter")
        self._add(0.0, minutes * 60)

    def pause(self, minutes: float) -> None:
        """A pause, with the lid closed in it."""
        began = time.monotonic()
        self.terminal.press("space")
        self.terminal.wait_for("pause so far")
        self._clocks.sleep(minutes * 60)
        wait_until(self.terminal, lambda: (seconds_of_pause(self.terminal) or 0) <= -minutes * 60)
        self.terminal.press("space")
        self.terminal.wait_for("Space Pause", "saved")
        self._add(began - time.monotonic(), minutes * 60)

    def set_wall(self, minutes: float) -> None:
        """Somebody sets the clock."""
        self._clocks.set_wall(minutes * 60)
        wait_until(self.terminal, lambda: is_hour_right(self.terminal, self._clocks))

    def on(self, key: str = "enter") -> None:
        """The next place."""
        before = self._steps()
        self.terminal.press(key)
        wait_until(self.terminal, lambda: self._steps() > before)
        now = time.monotonic()
        self._add(now - self._came, now - self._came)
        self._came = now
        self.counted.append(0.0)
        self.all.append(0.0)

    def _add(self, counted: float, whole: float) -> None:
        self.counted[-1] += counted
        self.all[-1] += whole


def opening(told: Told) -> None:
    """From the welcome to the bids."""
    told.begin()
    told.goes_by(3)
    told.on()
    told.goes_by(2.5)
    told.on()
    told.set_wall(5)
    told.goes_by(5)
    told.on("s")
    told.goes_by(4)
    told.on("s")


def an_airtime(told: Told, outline: float, questions: float) -> None:
    """From the settling to the feedback of the group."""
    told.goes_by(2.5)
    told.on()
    told.goes_by(outline)
    told.on()
    told.goes_by(questions)
    told.pause(3)
    told.lost(6)
    told.set_wall(-10)
    told.goes_by(9)
    told.on()
    told.goes_by(3)
    told.on()
    told.goes_by(5)
    told.on()


def closing(told: Told) -> None:
    """From the action review to the close."""
    told.goes_by(6)
    told.on("s")
    told.lost(4)
    told.goes_by(7)
    told.on("s")


def test_a_meeting_of_two_hours_is_told_as_it_went_by(
    tmp_path: Path, clocks: Clocks, long: None, figure: Callable[[int, str, str], None]
) -> None:
    write_set((data := tmp_path / "als") / "sets", MENAI)
    with Terminal(
        tmp_path, "-m", "als_tui", "run", "--dir", data, patience=PATIENCE, surroundings=clocks.surroundings
    ) as terminal:
        begun(terminal)
        told = Told(terminal, clocks, tmp_path)
        opening(told)
        for outline, questions in ((7, 15), (8, 12)):
            an_airtime(told, outline, questions)
        closing(told)
        terminal.press("enter")
        terminal.wait_for("Close the meeting?")
        terminal.press("w")
        terminal.wait_for("I S   C L O S E D", "saved")
    del told.counted[-1], told.all[-1]  # of the close nobody took the time
    stages = told_of(tmp_path)["stages"][:-1]
    wrong = [place["seconds"] - counted for place, counted in zip(stages, told.counted, strict=True)]
    assert [round(by, 1) for by in wrong if abs(by) > 2 * RIGHT] == []
    replayed = held(tmp_path)
    assert sum(replayed[:-1]) == pytest.approx(sum(told.all), abs=2)
    check_seconds(events(tmp_path))
    sleeps, pauses, jumps = (
        sum(isinstance(event.fact, kind) for event in events(tmp_path)) for kind in (Gap, Paused, Clock)
    )
    figure(
        18,
        f"a meeting of {sum(told.all) / 60:.0f} minutes with {sleeps} sleeps, {pauses} pauses slept through and "
        f"{jumps} clocks set",
        f"each of its {len(wrong)} parts told to {max(map(abs, wrong)):.1f} s as it went by, none negative",
    )


def held(home: Path) -> list[float]:
    """Seconds of each stage and airtime as the replay shows them."""
    (file,) = home.rglob("sessions/*.toml")
    replay, problems = opened(file)
    assert replay is not None
    assert problems == ()
    return [span.ended - span.began for span in replay.spans]
