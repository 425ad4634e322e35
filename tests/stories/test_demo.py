"""Someone who never saw the program runs the demo to its end, with no help but the screen; and nothing of it stays."""

import re
import sys
import time
from pathlib import Path

import pytest

from als_tui.meeting.fold import fold
from als_tui.meeting.state import Meeting, Standing
from als_tui.store.session_file import load
from tests.stories.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")

NAMED = re.compile(
    r"[Tt]ry (\S)[:,]|\b(u) takes|(\+) gives|\b(Space) (?:pauses|goes on)"
    r"|\b(b) hides|\b(s): enough|\b(q) or Enter: Home"
)
"""How the line that leads names a key besides Enter."""
MOST_PRESSES = 45
LABELS = {"enter": "Enter", "space": "Space", "escape": "Any key"}


class Newcomer:
    """Reads the last rows of the screen, and presses what they name."""

    def __init__(self, terminal: Terminal, *, is_patient: bool) -> None:
        """Who is not patient does not wait until what has just happened is no news any more."""
        self.terminal, self._is_patient = terminal, is_patient
        self.pressed: list[str] = []
        self._tried: set[tuple[str, str]] = set()

    @property
    def foot(self) -> str:
        """What stands above the closing rule."""
        return " ".join(" ".join(self.terminal.lines[-5:-2]).split())

    @property
    def named(self) -> str:
        """All rows in which keys may be named: the foot, and the hint bar."""
        return f"{self.foot} {self.terminal.lines[-1]}"

    def press(self, key: str) -> None:
        """Press what is named, and wait for what it does."""
        assert LABELS.get(key, key) in self.named, f"{key} is not named\n{self.terminal.text}"
        before, end = self.named, time.monotonic() + 20
        self.terminal.press(key)
        self.pressed.append(key)
        while self.named == before:
            assert time.monotonic() < end, f"{key} does nothing\n{self.terminal.text}"
            self.terminal.see(0.25)
        self.terminal.watch(0.3)

    def go_on(self) -> None:
        """What the line that leads asks for, once; then what Enter is said to do."""
        place = self.terminal.lines[1], self.foot
        found = NAMED.search(self.foot)
        if found is None or place in self._tried:
            self._enter()
            return
        self._tried.add(place)
        key = next(filter(None, found.groups())).lower()
        self.press(key)
        if key in "na" and "WRITING" in self.terminal.text:
            self.terminal.type("so many answers")
            self.press("enter")
        elif key == "?":
            self.press("escape")
        elif key == "b":
            self.press("b")

    def _enter(self) -> None:
        is_news = "again." in self.foot or "spare." in self.foot
        if is_news and self._is_patient:
            self.terminal.wait_for(gone=self.terminal.lines[-3].strip())
        elif "Close the meeting?" in self.terminal.text:
            self.terminal.press("w")
            self.terminal.wait_for("als-tui, then s")
        else:
            self.press("enter")


def tree(folder: Path) -> list[str]:
    """Everything in a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def newest(temporary: Path) -> Meeting:
    """The meeting that was held last in the throw-away folder."""
    reading = load(max(temporary.glob("*/data/sessions/*.toml")))
    assert reading.header is not None
    return fold(reading.header, reading.events)


@pytest.mark.parametrize(("size", "is_patient"), [((80, 24), True), ((60, 16), False)])
def test_the_screen_alone_leads_through_the_demo_and_nothing_of_it_stays(
    tmp_path: Path, size: tuple[int, int], is_patient: bool
) -> None:
    (temporary := tmp_path / "tmp").mkdir()
    before = tree(tmp_path)
    command = "-m", "als_tui", "demo"
    with Terminal(tmp_path, *command, size=size, surroundings={"TMPDIR": str(temporary)}) as terminal:
        terminal.wait_for("Enter opens the plan")
        newcomer = Newcomer(terminal, is_patient=is_patient)
        while "r replays it" not in terminal.text:
            assert len(newcomer.pressed) < MOST_PRESSES, newcomer.pressed
            newcomer.go_on()
        meeting = newest(temporary)
        newcomer.terminal.press("q")
        assert terminal.end() == 0
        assert terminal.is_given_back
    assert meeting.standing is Standing.CLOSED
    assert list(meeting.oddities) == []
    assert set(newcomer.pressed) >= {"enter", "3", "u", "space", "1", "n", "s", "b", "a", "?", "q"}
    assert ("+" in newcomer.pressed) is is_patient
    assert tree(tmp_path) == before


def test_the_demo_is_come_to_from_an_empty_home_and_home_comes_after_it(tmp_path: Path) -> None:
    (temporary := tmp_path / "tmp").mkdir()
    surroundings = {"TMPDIR": str(temporary)}
    with Terminal(tmp_path, surroundings=surroundings) as terminal:
        terminal.wait_for("NO SET YET", "> Try the demo meeting", "Enter Try the demo")
        before = tree(tmp_path)
        terminal.press("enter")
        terminal.wait_for("DEMO", "Enter opens the plan")
        assert len(list(temporary.iterdir())) == 1
        terminal.press("q")
        terminal.wait_for("NO SET YET", gone="DEMO:")
        assert tree(tmp_path) == before
        terminal.press("q")
        assert terminal.end() == 0


def test_a_signal_ends_the_demo_and_what_was_under_it(tmp_path: Path) -> None:
    (temporary := tmp_path / "tmp").mkdir()
    with Terminal(tmp_path, surroundings={"TMPDIR": str(temporary)}) as terminal:
        terminal.wait_for("Enter Try the demo")
        terminal.press("enter")
        terminal.wait_for("Enter opens the plan")
        terminal.signal(15)
        assert terminal.end() == 143
    assert list(temporary.iterdir()) == []


def test_with_a_faster_clock_it_is_the_long_meeting_that_leads(tmp_path: Path) -> None:
    with Terminal(tmp_path, "-m", "als_tui", "demo", "--speed", "30") as terminal:
        terminal.wait_for("Enter opens the plan")
        terminal.press("enter")
        terminal.wait_for("Enter begins.", "hurrell-2h")
        terminal.press("enter")
        terminal.wait_for("Nothing runs yet. Try 3")
        terminal.press("enter")
        terminal.wait_for("Enter goes on to its rules")
