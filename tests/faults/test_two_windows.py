"""Row 8: one meeting and two windows; one writer at any time, and no lock outlives who held it."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from als_tui.words.following import IS_FREE, IS_OVER, LOOK_ONLY
from tests.cli.commands import als
from tests.faults.running import (
    PATIENCE,
    asked,
    bars,
    choose,
    is_whole,
    press_in_turn,
    resumed,
    session,
    until,
    wait_for_flat,
)
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults(8),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems"),
]


def second_window(home: Path, data: Path, size: tuple[int, int] = (80, 24)) -> Terminal:
    """The same meeting asked for once more, while another window has it."""
    terminal = Terminal(home, "-m", "als_tui", "resume", "--dir", data, size=size, patience=PATIENCE)
    wait_for_flat(terminal, LOOK_ONLY)
    return terminal


def test_the_second_window_follows_and_has_the_meeting_as_soon_as_the_first_is_killed(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    data, presses = a_meeting(tmp_path, *QUESTIONS), list[int]()
    handed = times(2, 20)
    holder = resumed(tmp_path, data)
    for _ in range(handed):
        other = second_window(tmp_path, data)
        press_in_turn(holder, presses, 2)
        holder.wait_for("  saved  ")
        until(lambda: asked(session(data)) == presses, holder)
        until(lambda other=other, holder=holder: bars(other) == bars(holder), other)  # type: ignore[misc]
        other.press("3", "u", "n", "space")
        other.watch(0.5)
        assert asked(session(data)) == presses
        holder.kill()
        wait_for_flat(other, IS_FREE)
        other.press("enter")
        other.wait_for("Enter Next: feedback", "  saved  ")
        assert asked(session(data)) == presses
        holder = other
    press_in_turn(holder, presses, 1)
    holder.wait_for("  saved  ")
    holder.kill()
    assert is_whole(session(data), presses)
    figure(8, f"holder killed, {handed} times", "the second window had it at once; 0 stale locks, 0 lost")


def test_a_holder_that_is_stopped_still_has_the_meeting(
    tmp_path: Path, figure: Callable[[int, str, str], None]
) -> None:
    data, presses = a_meeting(tmp_path, *QUESTIONS), list[int]()
    with resumed(tmp_path, data) as holder:
        press_in_turn(holder, presses, 2)
        holder.wait_for("  saved  ")
        holder.signal(signal.SIGSTOP)
        with second_window(tmp_path, data) as other:
            other.press("enter")
            other.watch(2.5)
            wait_for_flat(other, LOOK_ONLY)
            assert "Enter Go on here" not in other.text
            holder.signal(signal.SIGCONT)
            press_in_turn(holder, presses, 2)
            holder.wait_for("  saved  ")
            until(lambda: asked(session(data)) == presses, holder)
            other.press("q")
            other.wait_for("UNFINISHED MEETING")
    assert is_whole(session(data), presses)
    figure(8, "holder stopped and continued", "held all the while; one writer")


def test_the_second_window_follows_where_the_meeting_moves_and_hears_of_its_end(tmp_path: Path) -> None:
    data, presses = a_meeting(tmp_path, *QUESTIONS), list[int]()
    with resumed(tmp_path, data) as holder, second_window(tmp_path, data) as other:
        old = session(data)
        old.rename(old.with_name("by-hand.bak"))
        press_in_turn(holder, presses, 2)
        wait_for_flat(holder, "changed outside")
        other.wait_for("2 Llŷr █ 1", "3 Angharad █ 1")
        wait_for_flat(other, LOOK_ONLY)
        holder.press("q")
        holder.wait_for("End the meeting here")
        choose(holder, "w", lambda: "End the meeting here" not in holder.text)
        wait_for_flat(other, IS_OVER)


def test_home_leads_to_the_same(tmp_path: Path) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    home = ("-m", "als_tui", "--dir", data)
    with resumed(tmp_path, data) as holder, Terminal(tmp_path, *home, patience=PATIENCE) as other:
        other.wait_for("UNFINISHED MEETING", "Enter goes on where it stopped.")
        other.press("enter")
        wait_for_flat(other, LOOK_ONLY)
        holder.kill()
        wait_for_flat(other, IS_FREE)
        other.press("enter")
        other.wait_for("Enter Next: feedback", "  saved  ")


_NO_LOCKS = """
import errno, fcntl, os, sys
code = getattr(errno, sys.argv.pop(1))
def refuse(*args):
    raise OSError(code, os.strerror(code))
fcntl.flock = refuse
from als_tui.cli.main import main
main()
"""
"""The real program on a disk that knows no locks, as network disks may."""


@pytest.mark.parametrize("code", ["ENOLCK", "EOPNOTSUPP"])
def test_a_disk_that_knows_no_locks_keeps_no_meeting_from_going_on(
    code: str, tmp_path: Path, figure: Callable[[int, str, str], None]
) -> None:
    data, presses = a_meeting(tmp_path, *QUESTIONS), list[int]()
    with Terminal(tmp_path, "-c", _NO_LOCKS, code, "resume", "--dir", data, patience=PATIENCE) as terminal:
        terminal.wait_for("Enter Next: ", "  saved  ")
        wait_for_flat(terminal, "This disk knows no locks: do not open this meeting in a second window.")
        press_in_turn(terminal, presses, 3)
        terminal.wait_for("  saved  ")
    assert is_whole(session(data), presses)
    figure(8, f"a disk without locks ({code})", "goes on, with a notice")


def test_a_command_that_only_reads_needs_no_lock(tmp_path: Path) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    with resumed(tmp_path, data):
        assert als(tmp_path, "list", "--dir", data).stdout.count("unfinished") == 1
        assert als(tmp_path, "show", session(data), "--dir", data).returncode == 0
