"""However a command ends, its code says how, what is data goes one way and what is said to people the other."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from als_tui.cli import main, talk
from als_tui.words.manual import EXIT_CODES
from tests.cli.commands import THIRD, a_folder, als, environment
from tests.cli.schemas import FORMS, fits
from tests.cli.test_terminal import at_terminal

MISSING, FOLDER, EMPTY, FOREIGN = "nowhere.toml", "folder.toml", "empty.toml", "letter.toml"
LOOKING = ("show", "export", "strike", "purge")
JSON = {
    "list": ("list", "--json"),
    "show": ("show", THIRD.name, "--json", "--with", "notes", "--with", "marks"),
    "check": ("check", "kept/sessions/" + THIRD.name, "kept/sets/menai-set.toml", MISSING, "--json"),
    "insights": ("insights", "--json", "--with", "marks"),
    "actions": ("actions", "--all", "--json"),
}
PRINTING = (
    *JSON.values(), ("--version",), ("--help",), ("help", "show"), ("help", "files"), ("list",), ("show", THIRD.name),
    ("actions",), ("insights",), ("export", THIRD.name), ("export", "--all", "--as", "jsonl"), ("strike", THIRD.name),
    ("check", "--schema"), ("where",), ("completion", "bash"), ("man",),
)  # fmt: skip


def test_the_table_has_every_code_that_the_program_ends_with() -> None:
    ours = [talk.SOUND, talk.PROBLEMS, talk.UNREADABLE, main._INTERRUPTED, main._NOBODY_READS]
    signals = [128 + number for number in (signal.SIGHUP, signal.SIGTERM)] if sys.platform != "win32" else [129, 143]
    assert [code for code, _ in EXIT_CODES] == sorted([*ours, *signals])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / EMPTY).write_bytes(b"")
    (tmp_path / FOREIGN).write_text('[letter]\nto = "all"\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("file", [MISSING, FOLDER, EMPTY, FOREIGN])
@pytest.mark.parametrize("command", [*((name,) for name in LOOKING), ("insights", "--session"), ("check",)])
def test_a_file_that_is_no_meeting_ends_every_command_with_2(home: Path, command: tuple[str, ...], file: str) -> None:
    done = als(home, *command, file, "--dir", a_folder(home))
    is_found_wrong = command == ("check",) and file in (EMPTY, FOREIGN)
    assert (done.returncode, done.stdout) == (1 if is_found_wrong else 2, "")
    assert file in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")
@pytest.mark.parametrize("file", [MISSING, FOLDER, EMPTY, FOREIGN])
@pytest.mark.parametrize("command", ["replay", "resume"])
def test_no_screen_is_opened_for_a_file_that_is_no_meeting(home: Path, command: str, file: str) -> None:
    child = at_terminal(home, command, file)
    said = child.read()
    child.close()
    assert child.exitstatus == 2
    assert file in said
    assert "\x1b" not in said


@pytest.mark.parametrize("name", FORMS)
def test_data_for_programs_has_its_form_and_nothing_is_said_between(home: Path, name: str) -> None:
    done = als(home, *JSON[name], "--dir", a_folder(home))
    data = json.loads(done.stdout)
    assert data
    fits(data, name)


def test_check_tells_programs_of_every_file_with_its_lines(home: Path) -> None:
    done = als(home, "check", THIRD, EMPTY, MISSING, "--json")
    assert (done.returncode, done.stderr) == (2, "")
    told = json.loads(done.stdout)
    assert [(one["sound"], one["readable"]) for one in told] == [(True, True), (False, True), (False, False)]
    assert told[0]["problems"] == []
    assert told[1]["problems"][0]["line"] == 0
    assert told[2]["problems"][0]["what"].startswith("the file cannot be opened")


@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
def test_nobody_reading_on_is_taken_quietly(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    folder = a_folder(tmp_path)
    whole = als(tmp_path, "--dir", folder, *arguments)
    assert whole.stdout
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "als_tui", "--dir", str(folder), *arguments], stdin=subprocess.DEVNULL,
            stdout=writing, stderr=subprocess.PIPE, env=environment(tmp_path), cwd=tmp_path, timeout=60, check=False,
        )  # fmt: skip
    finally:
        os.close(writing)
    assert done.returncode == 141
    assert done.stderr.decode() in ("", whole.stderr), "of a long output the words at its end are not come to"


def test_a_form_holds_what_it_tells_to_the_letter(tmp_path: Path) -> None:
    (one, *_) = json.loads(als(tmp_path, "list", "--json", "--dir", a_folder(tmp_path)).stdout)
    fits([one], "list")
    spoilt = ({"more": 1}, {"state": "over"}, {"started": "2026-11-12T15:30:00"}, {"number": "3"}, {"members": [None]})
    for wrong in spoilt:
        with pytest.raises(AssertionError):
            fits([one | wrong], "list")
    with pytest.raises(AssertionError):
        fits([{name: value for name, value in one.items() if name != "copies"}], "list")
