"""Row 9: somebody deletes, replaces, edits, cuts, renames or moves away the file of a meeting that is running."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from als_tui.store.session_file import load
from tests.cli.commands import als
from tests.faults.running import asked, leave, press_in_turn, rescue, resumed, session, wait_for_flat
from tests.store.faults import deleted, lengthened, renamed, replaced, shortened
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults(9),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems"),
]
CHANGED = "The session file was changed outside. Nothing is lost: the meeting goes on in"


OFTEN_TRIED = (renamed, lengthened, shortened)


def reworded(path: Path) -> None:
    """One letter in place of another: the size stays."""
    data = path.read_bytes()
    with path.open("r+b") as file:
        file.seek(data.index(b"Menai Set"))
        file.write(b"Menai Sat")


def moved_away(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


def everything(data: Path) -> dict[str, bytes]:
    """All files of a folder, and what is in them."""
    return {str(path): path.read_bytes() for path in data.rglob("*.toml")}


@pytest.mark.parametrize("change", [deleted, renamed, replaced, lengthened, shortened, moved_away])
def test_the_meeting_goes_on_in_a_new_file_and_theirs_is_left_as_it_is(
    change: Callable[[Path], None],
    tmp_path: Path,
    is_whole: bool,
    times: Callable[[int, int], int],
    figure: Callable[[int, str, str], None],
) -> None:
    if not is_whole and change in OFTEN_TRIED:
        pytest.skip("takes long: runs with -m faults; in short the writer's own tests do it")
    presses, rounds = 0, times(1, 8)
    for number in range(rounds):
        presses += one_change(change, tmp_path / str(number), seats_before=2 + number)
    figure(9, f"{change.__name__.replace('_', ' ')}, {rounds} times", f"{presses} presses: 0 lost, 0 overwritten")


def one_change(change: Callable[[Path], None], home: Path, seats_before: int) -> int:
    """A meeting whose file is changed after so many questions."""
    home.mkdir()
    data = a_meeting(home, *QUESTIONS)
    old, presses = session(data), list[int]()
    with resumed(home, data) as terminal:
        press_in_turn(terminal, presses, seats_before)
        terminal.wait_for("  saved  ")
        change(old)
        theirs = everything(data)
        press_in_turn(terminal, presses, 3)
        wait_for_flat(terminal, CHANGED)
        (new,) = rescue(home) if change is moved_away else [data / "sessions" / f"{old.stem}-continued-1.toml"]
        wait_for_flat(terminal, new.name)
        terminal.wait_for("  saved  ")
        assert asked(new) == presses
        assert theirs.items() <= everything(data).items()
        leave(terminal)
    are_found(home, data, data / "sessions" / new.name, theirs, presses)
    return len(presses)


def are_found(home: Path, data: Path, new: Path, theirs: dict[str, bytes], presses: list[int]) -> None:
    """Home goes on with the new file; ``list`` tells of it and of what somebody made of the old one."""
    with Terminal(home, "-m", "als_tui", "--dir", data, patience=60.0) as terminal:
        terminal.wait_for("UNFINISHED MEETING", "Enter goes on where it stopped.")
        terminal.press("enter")
        terminal.wait_for("Enter Next: feedback", "  saved  ")
        assert asked(new) == presses
        press_in_turn(terminal, presses, 1)
        terminal.wait_for("  saved  ")
        assert asked(new) == presses
    listed = json.loads(als(home, "list", "--json", "--dir", data).stdout)
    told = {path for one in listed for path in (one["file"], *one["copies"])}
    there = {path for path in theirs if Path(path).parent == data / "sessions"}
    assert {str(new), *there} <= told


def test_an_edit_that_changes_no_size_and_all_that_is_recorded_after_it_both_live(
    tmp_path: Path, figure: Callable[[int, str, str], None]
) -> None:
    data, presses = a_meeting(tmp_path, *QUESTIONS), list[int]()
    with resumed(tmp_path, data) as terminal:
        press_in_turn(terminal, presses, 2)
        terminal.wait_for("  saved  ")
        reworded(session(data))
        press_in_turn(terminal, presses, 3)
        terminal.wait_for("  saved  ")
        leave(terminal)
    reading = load(session(data))
    assert reading.header is not None
    assert (reading.header.set, asked(session(data))) == ("Menai Sat", presses)
    figure(9, "edited in place, same size", f"{len(presses)} presses: 0 lost, and the edit lives")
