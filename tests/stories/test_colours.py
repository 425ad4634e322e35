"""What a real terminal is told of colours and letters, whatever it and the person say that it can show."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyte.graphics import BG_AIXTERM, BG_ANSI, FG_AIXTERM, FG_ANSI, FG_BG_256

from tests.app.contrast import Pair, is_shape, rgb, unclear
from tests.cli.commands import FIRST
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")

MANY = {"COLORTERM": "truecolor"}
TERMINALS = {
    "all colours": MANY,
    "256": {"TERM": "xterm-256color"},
    "256 as asked": {**MANY, "TEXTUAL_COLOR_SYSTEM": "256"},
    "16": {"TERM": "xterm"},
    "16 as asked": {**MANY, "TEXTUAL_COLOR_SYSTEM": "standard"},
    "console": {"TERM": "linux"},
    "no colour": {**MANY, "NO_COLOR": "1"},
    "no colour of 16": {"TERM": "xterm", "NO_COLOR": "1"},
}
NAMED = {
    name: rgb(FG_BG_256[number])
    for of in ((FG_ANSI, FG_AIXTERM), (BG_ANSI, BG_AIXTERM))
    for number, name in enumerate([name for names in of for name in names.values() if name != "default"])
}
"""The names that are given to the sixteen colours, and how xterm shows them."""
STEPS = (
    ("space", "the set is paused"), ("space", "Enter Next"), ("n", "WRITING"), ("escape", "Enter Next"),
    ("?", "Keys"), ("escape", "Enter Next"), ("m", "Break now"), ("escape", "Enter Next"), (":", "Search for commands"),
)  # fmt: skip
"""Keys through the main things that a meeting shows, and by what each is known."""


def colour(told: str) -> tuple[int, int, int]:
    return NAMED[told] if told in NAMED else rgb(told)


def pairs(terminal: Terminal) -> set[Pair]:
    """In what colours the signs on the screen are."""
    told = {(c.fg, c.bg, c.reverse, is_shape(c.data)) for row in terminal.cells for c in row if c.data.strip()}
    return {
        Pair(*((colour(bg), colour(fg)) if is_reverse else (colour(fg), colour(bg))), is_drawn)
        for fg, bg, is_reverse, is_drawn in told
    }


def through(terminal: Terminal) -> Iterator[str]:
    """From one to the next, first in dark colours and then in light ones."""
    terminal.wait_for("Enter Next", "saved")
    for _ in range(2):
        for key, seen in STEPS:
            yield seen
            terminal.press(key)
            terminal.wait_for(seen)
        yield "the palette"
        terminal.type("colours")
        terminal.wait_for("until the program ends", gone="1 min less")
        terminal.press("enter")
        terminal.wait_for("Enter Next")


@pytest.mark.parametrize("name", TERMINALS)
def test_every_sign_stands_out_in_both_themes(name: str, tmp_path: Path) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    grounds = set()
    with Terminal(tmp_path, "-m", "als_tui", "resume", "--dir", data, surroundings=TERMINALS[name]) as terminal:
        for at in through(terminal):
            shown = pairs(terminal)
            assert unclear(shown) == [], f"before {at}\n{terminal.text}"
            grounds |= {one.ground for one in shown}
            if "no" in name:
                assert all(max(part) == min(part) for one in shown for part in one[:2])
    assert {min(sum(ground) for ground in grounds), max(sum(ground) for ground in grounds)} <= {0, 54, 765}


def frame(home: Path, *words: str, **surroundings: str) -> list[list[object]]:
    """A moment of a past meeting, as it stands on the screen."""
    argv = ("-m", "als_tui", *words, "replay", str(FIRST), "--at", "0:40:00")
    with Terminal(home, *argv, surroundings={**MANY, **surroundings}) as terminal:
        terminal.wait_for("Space Play", "? Help")
        return [list(row) for row in terminal.cells]


def test_no_color_on_the_command_line_is_no_color_in_the_environment(tmp_path: Path) -> None:
    grey = frame(tmp_path, NO_COLOR="1")
    assert frame(tmp_path, "--no-color") == grey
    assert frame(tmp_path, "--no-color", NO_COLOR="") == grey
    assert frame(tmp_path) != grey


def test_an_empty_no_color_means_colour_and_no_theme_of_the_toolkit_is_taken(tmp_path: Path) -> None:
    assert frame(tmp_path, NO_COLOR="", TEXTUAL_THEME="solarized-light") == frame(tmp_path)


@pytest.mark.parametrize(
    "surroundings",
    [{"LC_ALL": "C"}, {"LANG": "C"}, {"LANG": "en_GB.ISO-8859-1"}, {"LC_ALL": "POSIX", "LANG": "cy_GB.UTF-8"}],
    ids=str,
)
def test_where_the_terminal_has_no_utf_8_it_is_told_ascii_and_the_file_keeps_the_letters(
    tmp_path: Path, surroundings: dict[str, str]
) -> None:
    data = a_meeting(tmp_path, *QUESTIONS)
    with Terminal(tmp_path, "-m", "als_tui", "resume", "--dir", data, surroundings=surroundings) as terminal:
        steps = through(terminal)
        for at in steps:
            if at == "WRITING":
                terminal.press("n")
                terminal.wait_for("WRITING")
                terminal.type("Llŷr a Siân: “dŵr”")
                terminal.wait_for('Llyr a Sian: "dwr"')
                terminal.press("enter")
                terminal.wait_for("saved", gone="WRITING")
        assert "##" in terminal.text
        assert "-" * 80 in terminal.lines
    assert terminal.output.isascii()
    (file,) = (data / "sessions").glob("*.toml")
    assert "Llŷr a Siân: “dŵr”" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "surroundings",
    [{}, {"LANG": "C", "LC_CTYPE": "C.UTF-8"}, {"LANG": "C", "LC_ALL": "en_GB.utf8"}, {"LANG": "cy_GB"}],
    ids=str,
)
def test_where_nothing_names_another_charset_it_is_told_unicode(tmp_path: Path, surroundings: dict[str, str]) -> None:
    with Terminal(tmp_path, "-m", "als_tui", surroundings=surroundings) as terminal:
        terminal.wait_for("? Help", "─" * 80)
