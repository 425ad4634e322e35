"""Row 18: the laptop sleeps, freezes, has its clock set: every time that is shown afterwards is right to the second."""

import re
import signal
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Clock, Gap
from als_tui.meeting.stages import Cause, Counting
from tests.faults.clocks import (
    PATIENCE,
    RIGHT,
    Clocks,
    check_seconds,
    events,
    is_hour_right,
    seconds_left,
    wait_until,
    zero,
)
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults(18),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="the clocks of Linux are moved"),
]

FIVE = 300.0


def ends(terminal: Terminal) -> int:
    """The minute of the day at which the airtime ends."""
    told = re.search(r"ends (\d\d):(\d\d)", terminal.text)
    assert told, terminal.text
    return int(told[1]) * 60 + int(told[2])


@dataclass(frozen=True)
class Fault:
    """What is done to the clocks under an airtime, what is said and answered, and by how much its end moves."""

    name: str
    happens: Callable[[Terminal, Clocks], None]
    told: str = ""
    answer: str = ""
    lost: float = 0.0
    """Seconds of the airtime that went by in it."""
    later: int = 0
    """Minutes by which the airtime ends later on the wall clock."""
    recorded: Gap | Clock | None = None


def frozen(seconds: float) -> Callable[[Terminal, Clocks], None]:
    """The program stands still."""

    def happens(terminal: Terminal, clocks: Clocks) -> None:
        terminal.signal(signal.SIGSTOP)
        time.sleep(seconds)
        terminal.signal(signal.SIGCONT)

    return happens


def asleep(terminal: Terminal, clocks: Clocks) -> None:
    clocks.sleep(FIVE)


def forward(terminal: Terminal, clocks: Clocks) -> None:
    clocks.set_wall(FIVE)


def back(terminal: Terminal, clocks: Clocks) -> None:
    clocks.set_wall(-FIVE)


def faults(freeze: int) -> list[Fault]:
    def gap(how: Counting) -> Gap:
        return Gap(seconds=FIVE, how=how, cause=Cause.SLEEP)

    asked = "It slept 5:00.  Enter takes it as a pause, c counts it."
    return [
        Fault(f"frozen {freeze} s", frozen(freeze), rf"It slept 0:{freeze}; that time counts."),
        Fault("slept 5 min, counted", asleep, asked, "c", FIVE, 0, gap(Counting.COUNTED)),
        Fault("slept 5 min, a pause", asleep, asked, "enter", 0.0, 5, gap(Counting.PAUSED)),
        Fault("clock set forward 5 min", forward, later=5, recorded=Clock(jump=FIVE)),
        Fault("clock set back 5 min", back, later=-5, recorded=Clock(jump=-FIVE)),
    ]


def survived(home: Path, shim: Path, fault: Fault) -> float:
    """By how many seconds the airtime's clock is wrong after a fault; all else that is shown and kept is checked."""
    home.mkdir()
    clocks, data = Clocks(shim, home), a_meeting(home, *QUESTIONS)
    command = ("-m", "als_tui", "resume", "--dir", data)
    with Terminal(home, *command, patience=PATIENCE, surroundings=clocks.surroundings) as terminal:
        terminal.wait_for("Enter Next: ", "saved")
        before, end = zero(terminal, seconds_left), ends(terminal)
        fault.happens(terminal, clocks)
        if fault.told:
            terminal.wait_for(fault.told)
        if fault.answer:
            terminal.press(fault.answer)
            terminal.wait_for("Enter Next: ", "saved", gone="It slept")
        wait_until(terminal, lambda: is_hour_right(terminal, clocks) and ends(terminal) == (end + fault.later) % 1440)
        after = zero(terminal, seconds_left)
        assert is_hour_right(terminal, clocks)
    check_recorded(events(home), fault.recorded)
    return after - before + fault.lost


def check_recorded(told: tuple[Event, ...], recorded: Gap | Clock | None) -> None:
    """The file tells what happened, to the tenth of a second, and its seconds never run backwards."""
    found = [event.fact for event in told if isinstance(event.fact, Gap | Clock)]
    assert len(found) == (recorded is not None), found
    for fact in found:
        if isinstance(fact, Gap) and isinstance(recorded, Gap):
            assert (fact.how, fact.cause) == (recorded.how, recorded.cause)
            assert fact.seconds == pytest.approx(recorded.seconds, abs=0.1)
        elif isinstance(recorded, Clock):
            assert isinstance(fact, Clock)
            assert fact.jump == pytest.approx(recorded.jump, abs=0.1)
    check_seconds(told)


def test_every_time_is_right_to_the_second_after_each_fault_of_the_clock(
    tmp_path: Path, shim: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    told = faults(times(12, 20))
    with ThreadPoolExecutor(len(told)) as pool:
        runs = [pool.submit(survived, tmp_path / str(n), shim, fault) for n, fault in enumerate(told)]
        wrong = {fault.name: run.result() for fault, run in zip(told, runs, strict=True)}
    assert {name: by for name, by in wrong.items() if abs(by) > RIGHT} == {}
    worst = max(map(abs, wrong.values()))
    figure(
        18,
        "; ".join(wrong),
        f"each time that is shown right to the second afterwards (the clock of the airtime within {worst:.2f} s), the "
        "question asked, both answers right, in the file too",
    )
