"""Screens only where there is a terminal; and of a demonstration nothing is left."""

import re
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pexpect
import pytest

from tests.cli.commands import THIRD, a_folder, als, environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")


def at_terminal(home: Path, *arguments: str | Path, **more: str) -> "pexpect.spawn[str]":
    return pexpect.spawn(
        sys.executable, ["-m", "als_tui", *map(str, arguments)], env=environment(home, **more), cwd=str(home),
        dimensions=(24, 80), encoding="utf-8", timeout=20,
    )  # fmt: skip


@pytest.mark.parametrize("command", [(), ("demo",), ("run",), ("resume",), ("rules",), ("replay", "x.toml")])
def test_without_a_terminal_it_says_so_and_ends_with_2(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = als(tmp_path, *command)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "als-tui: screens need a terminal, and there is none here. als-tui run --plain runs a meeting line by line.\n"
    )


def test_a_dumb_terminal_gets_no_escapes(tmp_path: Path) -> None:
    child = at_terminal(tmp_path, "demo", TERM="dumb")
    told = child.read()
    child.close()
    assert child.exitstatus == 2
    assert "TERM=dumb" in told
    assert "als-tui run --plain" in told
    assert "\x1b" not in told


def test_a_demonstration_shows_the_invented_set_and_leaves_nothing(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    child = at_terminal(tmp_path, "demo", "--speed", "60", TMPDIR=str(temporary))
    child.expect("Menai Set")
    assert [path.name[:13] for path in temporary.iterdir()] == ["als-tui-demo-"]
    time.sleep(1.0)
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert list(temporary.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["tmp"]


@pytest.mark.parametrize(
    ("arguments", "told", "code"),
    [
        (("run", "meni-set"), "no set is called meni-set. Did you mean menai-set?", 2),
        (("resume",), "no unfinished meeting in", 1),
        (("resume", THIRD.name), "this meeting has ended", 1),
        (("resume", "nowhere.toml"), "cannot be opened", 2),
    ],
)
def test_what_cannot_be_begun_is_answered_in_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], told: str, code: int
) -> None:
    child = at_terminal(tmp_path, *arguments, "--dir", a_folder(tmp_path))
    said = child.read().replace("\r\n", "")
    child.close()
    assert (child.exitstatus, told in said) == (code, True), said


def test_the_plan_opens_with_the_end_and_the_airtimes_that_were_asked_for(tmp_path: Path) -> None:
    child = at_terminal(tmp_path, "run", "menai-set", "--end", "23:59", "--airtimes", "3", "--dir", a_folder(tmp_path))
    child.expect("PLAN")
    child.expect("23:59")
    child.expect("3 of ")
    child.kill(9)
    child.close()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--end", "24:00"), "24:00 is no time of the day. Give it as HH:MM, such as 16:00."),
        (("--end", "4pm"), "4pm is no time of the day"),
        (("--end", ""), " is no time of the day"),
        (("--airtimes", "0"), "0 is not in the range 1<=x<=9"),
        (("--airtimes", "10"), "10 is not in the range 1<=x<=9"),
    ],
)
def test_an_end_or_a_number_that_cannot_be_is_answered_with_what_can(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = als(tmp_path, "run", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.search(told, done.stderr)


def test_an_end_that_is_past_is_answered_with_the_time_of_the_day(tmp_path: Path) -> None:
    past = f"{datetime.now(UTC).astimezone() - timedelta(minutes=1):%H:%M}"
    done = als(tmp_path, "run", "--end", past)
    assert (done.returncode, done.stdout) == (2, "")
    told = rf"als-tui: the meeting cannot end at {past}: it is \d\d:\d\d now. Give a later --end"
    assert re.search(told, done.stderr)


def test_a_set_without_members_cannot_be_run_and_its_line_is_told(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (file,) = (folder / "sets").glob("*.toml")
    file.write_text(re.sub(r"members = \[.*?\]", "members = []", file.read_text(encoding="utf-8"), flags=re.DOTALL))
    child = at_terminal(tmp_path, "run", "--dir", folder)
    said = child.read().replace("\r\n", "")
    child.close()
    assert child.exitstatus == 1
    assert re.search(r"toml:\d+: .*members", said), said
    assert "no meeting can be run with this set before that is put right." in said


def test_a_meeting_that_was_left_is_gone_on_with(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    data = THIRD.read_bytes()
    open_file = folder / "sessions" / THIRD.name
    open_file.write_bytes(data[: data.index(b"\n[[event]]", data.index(b'kind = "paused"'))])
    child = at_terminal(tmp_path, "resume", "--dir", folder)
    child.expect("stopped|slept")
    child.kill(9)
    child.close()
    assert open_file.read_bytes().count(b'kind = "reopened"') == 1


def test_a_past_meeting_is_replayed_from_where_it_is_asked_and_never_written(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    file = folder / "sessions" / THIRD.name
    before = file.read_bytes(), file.stat().st_mtime_ns
    child = at_terminal(tmp_path, "replay", THIRD.name, "--at", "0:50:00", "--speed", "8", "--dir", folder)
    child.expect("T O M O S")
    child.expect("playing 8x")
    child.send(" ")
    child.expect("stopped")
    child.send("q")
    child.expect("MEETING")
    time.sleep(1.0)
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("replay", "nowhere.toml"), "cannot be opened"),
        (("replay", THIRD.name, "--speed", "3"), "is not one of"),
        (("replay", THIRD.name, "--at", "noon"), "noon is no time since the beginning"),
    ],
)
def test_what_cannot_be_replayed_is_answered_in_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    child = at_terminal(tmp_path, *arguments, "--dir", a_folder(tmp_path))
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2
    assert told in " ".join((child.before or "").split())
