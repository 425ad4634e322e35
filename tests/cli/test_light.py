"""What only asks for lines of text waits neither for what draws screens nor for what another command needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click import HelpFormatter

from als_tui.cli import options
from tests.cli.commands import a_folder

ASK = """
import sys
before = set(sys.modules)
from als_tui.cli.main import main
try:
    main()
except SystemExit as end:
    print(end.code, *sorted(set(sys.modules) - before))
"""
OURS = {
    "als_tui", "als_tui.cli", "als_tui.cli.main", "als_tui.cli.options", "als_tui.cli.talk", "als_tui.meeting",
    "als_tui.meeting.clean", "als_tui.version", "als_tui.words", "als_tui.words.commands",
}  # fmt: skip
"""All of ours that is loaded before a command is."""
FOR_FILES = {"pathlib", "urllib", "hashlib", "tempfile", "dataclasses", "json"}
FOR_SCREENS = {"asyncio", "concurrent", "logging", "subprocess", "socket"}


def loaded(*arguments: str | Path, **more: str) -> tuple[int, set[str]]:
    """The exit code, and every module that the command line loaded."""
    argv = [sys.executable, "-c", ASK, *map(str, arguments)]
    done = subprocess.run(argv, capture_output=True, text=True, check=True, timeout=60, env={**os.environ, **more})
    code, *names = done.stdout.splitlines()[-1].split()
    return int(code), set(names)


def others(names: set[str]) -> set[str]:
    """The packages among them that are neither Python's nor compiled parts of another."""
    packages = {name.partition(".")[0] for name in names if not name.endswith("__mypyc")}
    return packages - sys.stdlib_module_names


@pytest.mark.parametrize(("argument", "code"), [("--version", 0), ("lst", 2)])
def test_what_runs_no_command_loads_none(argument: str, code: int) -> None:
    ended, names = loaded(argument)
    assert ended == code
    assert {name for name in names if name.startswith("als_tui")} == OURS
    assert others(names) == {"als_tui", "click"}
    assert names.isdisjoint(FOR_FILES | FOR_SCREENS)


def test_help_tells_of_every_command_and_loads_nothing_that_one_of_them_needs() -> None:
    ended, names = loaded("--help")
    assert ended == 0
    assert {name.split(".")[1] for name in names if name.startswith("als_tui.")} == {
        "cli",
        "meeting",
        "version",
        "words",
    }
    assert others(names) == {"als_tui", "click"}
    assert names.isdisjoint(FOR_FILES | FOR_SCREENS | {"shutil"})


@pytest.mark.parametrize("columns", ["20", "66", "79", "80", "200", "0", "", "wide"])
def test_a_help_is_as_wide_as_click_would_make_it(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert options._width() == HelpFormatter().width


@pytest.mark.parametrize(
    ("command", "needed"), [("where", {"platformdirs"}), ("help", set()), ("list", {"platformdirs", "tomli"})]
)
def test_a_light_command_loads_neither_screens_nor_models(tmp_path: Path, command: str, needed: set[str]) -> None:
    ended, names = loaded("--dir", a_folder(tmp_path), command)
    assert ended == 0
    assert others(names) == {"als_tui", "click"} | needed
    assert names.isdisjoint(FOR_SCREENS)


@pytest.mark.parametrize("command", ["run", "show", "forget"])
def test_the_tab_key_waits_for_neither_screens_nor_models(tmp_path: Path, command: str) -> None:
    words = f"als-tui --dir {a_folder(tmp_path)} {command} "
    ended, names = loaded(COMP_WORDS=words, COMP_CWORD="4", _ALS_TUI_COMPLETE="bash_complete")
    assert ended == 0
    assert others(names) <= {"als_tui", "click", "platformdirs", "tomli"}
    assert names.isdisjoint({"asyncio", "concurrent", "socket"})
