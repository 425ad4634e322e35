"""Row 18: the laptop sleeps, freezes, has its clock set: every time that is shown afterwards is right to the second."""

import json
import re
import signal
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Clock, Gap, KindTurned, Noted, Paused, WentOn
from als_tui.meeting.stages import Cause, Counting
from als_tui.session.replaying import opened
from als_tui.store.session_file import load
from als_tui.store.set_file import write_set
from tests.cli.commands import FIRST, als
from tests.faults.clocks import Clocks, built, seconds_left, seconds_of_pause, zero
from tests.stories.menai import MENAI
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults,
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="the clocks of Linux are moved"),
]

PATIENCE = 60.0
RIGHT = 0.5
"""Seconds within which a time is right to the second."""
FIVE = 300.0


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("shim"))


@pytest.fixture
def clocks(shim: Path, tmp_path: Path) -> Clocks:
    return Clocks(shim, tmp_path)


def events(home: Path) -> tuple[Event, ...]:
    """What the one session in this home tells."""
    (file,) = home.rglob("sessions/*.toml")
    return load(file).events


def shown_hour(terminal: Terminal) -> str:
    """The wall clock in the corner."""
    return terminal.lines[0][-5:]


def is_hour_right(terminal: Terminal, clocks: Clocks) -> bool:
    """Whether the wall clock shows the minute that it is."""
    now = clocks.now().astimezone()
    return shown_hour(terminal) in {f"{moment:%H:%M}" for moment in (now, now - timedelta(seconds=2))}


def wait_until(terminal: Terminal, is_so: Callable[[], bool]) -> None:
    """Look on until that is so."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, terminal.text
        terminal.see(0.25)


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


def check_seconds(told: tuple[Event, ...]) -> None:
    """The seconds of the meeting never run backwards."""
    seconds = [event.t for event in told]
    assert seconds == sorted(seconds)
    assert min(seconds) >= 0


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


def begun(terminal: Terminal) -> None:
    """From the plan into the welcome, with its clock running."""
    terminal.wait_for("Enter Begin", "Begins")
    terminal.press("enter")
    terminal.wait_for("The clock waits until you press Enter.", "saved")
    terminal.press("enter")
    terminal.wait_for("Enter Next: ground rules", "saved")


def slept(terminal: Terminal, clocks: Clocks, seconds: float, answer: str) -> None:
    """The computer sleeps for minutes, and the question is answered."""
    clocks.sleep(seconds)
    terminal.wait_for("It slept ", "Enter Take ")
    terminal.press(answer)
    terminal.wait_for("saved", gone="It slept ")


def told_of(home: Path) -> dict[str, Any]:
    """The one session in this home, as the command tells it to other programs."""
    (file,) = home.rglob("sessions/*.toml")
    done = als(home, "show", "--json", file)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


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
