"""Row 16: whatever ends or stops the program from outside, what is typed is kept and the terminal is given back."""

import signal
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from als_tui.meeting.facts import Asked
from als_tui.store.session_file import load
from tests.faults.screens import WAYS, Way, a_home, come_to
from tests.stories.under_way import OUTLINE, QUESTIONS, a_meeting, resumed

pytestmark = [
    pytest.mark.faults(16),
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems"),
]

AT_ONCE = 3
CODES = {signal.SIGTERM: 143, signal.SIGHUP: 129}


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_saves_the_draft_and_gives_the_terminal_back(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    data = a_meeting(tmp_path, *OUTLINE)
    with resumed(tmp_path, data) as terminal:
        terminal.press("n")
        terminal.wait_for("WRITING")
        terminal.type("half a thou")
        terminal.wait_for("half a thou")
        terminal.signal(number)
        assert (terminal.end(), terminal.is_given_back) == (code, True)
    with resumed(tmp_path, data) as terminal:
        terminal.press("n")
        terminal.wait_for("WRITING", "half a thou")


def test_a_signal_ends_the_program_also_where_no_draft_can_be_saved(tmp_path: Path) -> None:
    data = a_meeting(tmp_path, *OUTLINE)
    (tmp_path / ".local").write_text("no folder for any state")
    with resumed(tmp_path, data) as terminal:
        terminal.press("n")
        terminal.wait_for("WRITING")
        terminal.type("half a thou")
        terminal.wait_for("half a thou")
        terminal.signal(signal.SIGTERM)
        assert (terminal.end(), terminal.is_given_back) == (143, True)


def test_a_closed_window_ends_the_program(tmp_path: Path) -> None:
    data = a_meeting(tmp_path, *OUTLINE)
    terminal = resumed(tmp_path, data)
    terminal.press("n")
    terminal.wait_for("WRITING")
    terminal.type("half a thou")
    terminal.wait_for("half a thou")
    assert terminal.hang_up(5.0) == 129
    with resumed(tmp_path, data) as again:
        again.press("n")
        again.wait_for("WRITING", "half a thou")


def ended(home: Path, way: Way, number: signal.Signals) -> tuple[int, bool]:
    """The exit code of that screen's program after a signal, and whether the terminal was given back."""
    with a_home(home, way) as data, come_to(way, home, data) as terminal:
        terminal.signal(number)
        code = terminal.end()
    assert all(load(file).worst is None for file in (data / "sessions").glob("*.toml"))
    return code, terminal.is_given_back


def hung_up(home: Path, way: Way) -> int | None:
    """The exit code of that screen's program after its terminal was taken away."""
    with a_home(home, way) as data:
        code = come_to(way, home, data).hang_up(10.0)
    assert all(load(file).worst is None for file in (data / "sessions").glob("*.toml"))
    return code


def test_every_screen_ends_with_the_code_of_its_signal_and_gives_the_terminal_back(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    ways = WAYS[:: times(4, 1)]
    ends = len(ways) * (len(CODES) + 1)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        by_signal = {
            (way.name, number): pool.submit(ended, tmp_path / f"{number}-{n}", way, number)
            for n, way in enumerate(ways)
            for number in CODES
        }
        by_hand = {way.name: pool.submit(hung_up, tmp_path / f"up-{n}", way) for n, way in enumerate(ways)}
        told = {name: run.result() for name, run in by_signal.items()}
        gone = {name: run.result() for name, run in by_hand.items()}
    assert told == {(name, number): (CODES[number], True) for name, number in told}
    assert gone == dict.fromkeys(gone, 129)
    figure(
        16,
        f"SIGTERM, SIGHUP and a closed terminal on each of {len(ways)} screens",
        f"{ends} of {ends} ended with 143 or 129, the draft kept, the terminal restored",
    )


def test_keys_pressed_while_the_program_is_stopped_are_there_when_it_goes_on(
    tmp_path: Path, figure: Callable[[int, str, str], None]
) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    with resumed(tmp_path, data) as terminal:
        terminal.press("n")
        terminal.wait_for("WRITING")
        terminal.signal(signal.SIGSTOP)
        terminal.type("written while it stood still")
        time.sleep(1.0)
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("written while it stood still")
        terminal.press("enter")
        terminal.wait_for("saved", gone="WRITING")
        terminal.signal(signal.SIGSTOP)
        terminal.write("2")
        time.sleep(0.5)
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("2 Llŷr █ 1", "saved")
    (file,) = (data / "sessions").glob("*.toml")
    assert isinstance(load(file).events[-1].fact, Asked)
    figure(16, "SIGSTOP, keys, SIGCONT", "no key lost")
