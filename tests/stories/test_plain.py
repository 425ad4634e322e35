"""A meeting line by line in a process of its own: from a pipe, in a plain terminal, killed, left and gone on with."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest

from als_tui.meeting import moves
from als_tui.meeting.facts import AnyFact, Closed, Noted, PlanSet
from als_tui.session.beginning import begun
from als_tui.session.clock import SystemClock
from als_tui.session.planning import first_draft
from als_tui.session.prepare import before
from als_tui.store.places import Places
from als_tui.store.session_file import load
from als_tui.store.set_file import sets
from tests.cli.commands import a_folder, als, environment
from tests.stories.terminal import Terminal

NOTE = "it is about money"


def plain(home: Path, *arguments: str | Path, lines: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run it with these lines on its standard input, and wait for its end."""
    return subprocess.run(
        [sys.executable, "-m", "als_tui", *map(str, arguments)], input=lines, capture_output=True, encoding="utf-8",
        env=environment(home, WAKEPY_FAKE_SUCCESS="yes", **more), cwd=home, timeout=110, check=False,
    )  # fmt: skip


def driven(folder: Path) -> tuple[list[AnyFact], list[str]]:
    """The same meeting moved by hand, each time on to what comes next, and the lines that do so; with one note."""
    clock, places = SystemClock(), Places.standard(str(folder), {"XDG_STATE_HOME": str(folder / "state")})
    (one,) = (found.learning_set for found in sets(places.sets))
    assert one is not None
    handed = before(places, one)
    session = begun(one, handed, first_draft(one, handed, clock.now()), clock, places)
    lines = [""]
    while session.meeting.is_open:
        fact = moves.on(session.meeting, session.now())
        assert not isinstance(fact, moves.Refusal)
        session.record(fact)
        lines += ["", "y"] if isinstance(fact, Closed) else [""]
        if len(lines) == 4:
            session.record(Noted(text=NOTE))
            lines.append(f"n {NOTE}")
    session.end()
    return told(session.path), lines


def told(path: Path) -> list[AnyFact]:
    """The facts of a file, without the times that are others each time."""
    facts = [event.fact for event in load(path).events]
    timeless = [f.model_copy(update={"ends_by": None}) if isinstance(f, PlanSet) else f for f in facts]
    return [f.model_copy(update={"seconds": 0.0}) if isinstance(f, Closed) else f for f in timeless]


def newest(folder: Path) -> Path:
    """The file of the meeting that was begun last."""
    return max((folder / "sessions").glob("*.toml"), key=lambda path: path.stat().st_mtime)


def test_a_whole_meeting_from_a_pipe_is_the_one_that_is_moved_by_hand(tmp_path: Path) -> None:
    by_hand = tmp_path / "by hand"
    by_hand.mkdir()
    facts, lines = driven(a_folder(by_hand))
    folder = a_folder(tmp_path)
    done = plain(tmp_path, "run", "--plain", "--dir", folder, lines="\n".join(lines))
    assert (done.returncode, done.stderr) == (0, "")
    assert "The meeting is closed." in done.stdout
    assert NOTE not in done.stdout
    file = newest(folder)
    assert told(file) == facts
    assert als(tmp_path, "check", file).returncode == 0
    shown = json.loads(als(tmp_path, "show", "--json", file).stdout)
    assert (shown["state"], shown["problems"]) == ("closed", [])


def at_terminal(home: Path, *arguments: str | Path, **more: str) -> "pexpect.spawn[str]":
    return pexpect.spawn(
        sys.executable, ["-m", "als_tui", *map(str, arguments)], cwd=str(home), dimensions=(24, 80), encoding="utf-8",
        timeout=60, env=environment(home, WAKEPY_FAKE_SUCCESS="yes", TERM="dumb", ALS_TUI_PLAIN="1", **more),
    )  # fmt: skip


def typed(child: "pexpect.spawn[str]", *pairs: tuple[str, str]) -> str:
    """Wait for each prompt and answer it; all that was seen."""
    seen = ""
    for prompt, line in pairs:
        child.expect_exact(prompt)
        seen += f"{child.before}{child.after}"
        child.sendline(line)
    return seen


OPENING = (
    ("Enter: Begin; q leaves > ", ""),
    ("Enter: Begin > ", ""),
    ("ground rules > ", "s"),
    ("check-in > ", "s"),
    ("Enter: Next: Siân > ", "3"),
)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")
def test_a_plain_terminal_gets_prompts_and_no_escapes(tmp_path: Path) -> None:
    child = at_terminal(tmp_path, "run", "--dir", a_folder(tmp_path))
    seen = typed(child, *OPENING, ("Enter: Next: Siân > ", "q"), ("goes back > ", "l"))
    child.expect(pexpect.EOF)
    seen += child.before or ""
    child.close()
    assert child.exitstatus == 0
    assert "Angharad's turn, 1 of 6." in seen
    assert "als-tui resume --plain" in seen
    assert "\x1b" not in seen


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")
@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
    ids=["term", "hup", "int"],
)
def test_a_signal_leaves_the_meeting_with_its_draft(tmp_path: Path, number: int, code: int) -> None:
    folder = a_folder(tmp_path)
    child = at_terminal(tmp_path, "run", "--dir", folder)
    typed(child, *OPENING, ("Enter: Next: Siân > ", "a"), ("What > ", "Ring the head"))
    child.expect_exact("By when > ")
    child.kill(number)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == code
    again = plain(tmp_path, "resume", "--plain", "--dir", folder, lines="a\n")
    assert "There is a draft: a brings it back." in again.stdout
    assert "There is: Ring the head" in again.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")
def test_a_terminal_that_is_taken_away_ends_it_as_its_signal_does(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    surroundings = {"TERM": "dumb", "WAKEPY_FAKE_SUCCESS": "yes"}
    command = ("-m", "als_tui", "run", "--plain", "--dir", folder)
    with Terminal(tmp_path, *command, surroundings=surroundings) as terminal:
        terminal.wait_for("q leaves >")
        terminal.write("\n")
        terminal.wait_for("Enter: Begin >")
        assert terminal.hang_up(20.0) == 129
    assert als(tmp_path, "check", newest(folder)).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")
def test_ctrl_d_leaves_it(tmp_path: Path) -> None:
    child = at_terminal(tmp_path, "run", "--dir", a_folder(tmp_path))
    typed(child, *OPENING[:2])
    child.expect_exact("ground rules > ")
    child.sendeof()
    child.expect_exact("als-tui resume --plain")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")
def test_a_meeting_that_was_killed_is_gone_on_with_where_it_was(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    child = at_terminal(tmp_path, "run", "--dir", folder)
    typed(child, *OPENING)
    child.expect_exact("Enter: Next: Siân > ")
    file = newest(folder)
    end = time.monotonic() + 20
    while b"turn_given" not in file.read_bytes():
        assert time.monotonic() < end
    child.kill(signal.SIGKILL)
    child.close()
    done = plain(tmp_path, "resume", "--plain", "--dir", folder, lines="who\n\nq\nw\n")
    assert done.returncode == 0
    assert "Heard: Angharad." in done.stdout
    assert "The meeting was ended here." in done.stdout
    assert als(tmp_path, "check", file).returncode == 0


def test_the_end_of_all_lines_leaves_the_meeting_and_says_how_to_go_on(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    done = plain(tmp_path, "run", "--plain", "--airtimes", "1", "--dir", folder, lines="\n\nno end of line")
    assert done.returncode == 0
    assert "no end of line is no word here." in done.stdout
    assert done.stdout.splitlines()[-1].endswith(f"als-tui resume --plain {newest(folder)}")
    assert als(tmp_path, "check", newest(folder)).returncode == 0


@pytest.mark.parametrize("lines", ["", "q\n", "what\nq\n"])
def test_a_plan_that_is_not_begun_leaves_no_file(tmp_path: Path, lines: str) -> None:
    folder = a_folder(tmp_path)
    before = sorted((folder / "sessions").iterdir())
    done = plain(tmp_path, "run", "--dir", folder, lines=lines, ALS_TUI_PLAIN="1")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Nothing was begun.")
    assert sorted((folder / "sessions").iterdir()) == before


def test_a_demonstration_leaves_nothing_and_loads_no_screens(tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    code = "import sys; from als_tui.cli.main import main\ntry: main()\nfinally: print('textual' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, "demo", "--plain", "--speed", "60"], input="\n\nwait 4:00\nq\nl\n", text=True,
        capture_output=True, timeout=110, env=environment(tmp_path, TMPDIR=str(tmp_path / "tmp")), check=False,
    )  # fmt: skip
    *said, has_screens = done.stdout.splitlines()
    assert (done.returncode, has_screens) == (0, "False")
    assert "Time." in said
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")
def test_a_meeting_that_another_window_has_is_left_to_it(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    child = at_terminal(tmp_path, "run", "--dir", folder)
    typed(child, *OPENING[:1])
    child.expect_exact("Enter: Begin > ")
    done = plain(tmp_path, "resume", "--plain", "--dir", folder, lines="")
    child.kill(signal.SIGKILL)
    child.close()
    assert (done.returncode, done.stdout) == (1, "")
    assert newest(folder).name in done.stderr
