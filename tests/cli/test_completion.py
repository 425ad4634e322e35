"""The Tab key, in a shell as people have it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from als_tui.words.manual import TOPICS
from tests.cli.commands import COMMANDS, FIRST, SECOND, THIRD, a_folder, als, environment

HERE = Path(sys.executable).parent
"""Where the command ``als-tui`` is."""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_understands_what_it_is_told(tmp_path: Path, shell: str) -> None:
    done = als(tmp_path, "completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert "_ALS_TUI_COMPLETE" in done.stdout
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell} here")
    subprocess.run([shell, "-n"], input=done.stdout, text=True, timeout=60, check=True)


def test_a_shell_that_is_not_known_is_answered_with_those_that_are(tmp_path: Path) -> None:
    done = als(tmp_path, "completion", "tcsh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'bash', 'zsh', 'fish'" in done.stderr


def offered(home: Path, *typed: str | Path, shell: str = "bash") -> list[str]:
    """What stands behind the Tab key after all of these words, the last of which is begun."""
    *_, begun = words = ["als-tui", *map(str, typed)]
    place = begun if shell == "fish" else str(len(words) - 1)
    said = als(home, COMP_WORDS=" ".join(words), COMP_CWORD=place, _ALS_TUI_COMPLETE=f"{shell}_complete")
    assert (said.returncode, said.stderr) == (0, "")
    lines = said.stdout.splitlines()
    return lines[1::3] if shell == "zsh" else [line.partition(",")[2].partition("\t")[0] for line in lines if line]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_commands_options_and_their_values_are_offered(tmp_path: Path, shell: str) -> None:
    assert offered(tmp_path, "", shell=shell) == list(COMMANDS)
    assert offered(tmp_path, "list", "--j", shell=shell) == ["--json"]
    assert offered(tmp_path, "completion", "z", shell=shell) == ["zsh"]
    assert offered(tmp_path, "help", "", shell=shell) == [*COMMANDS, "keys", *TOPICS]


@pytest.mark.parametrize("command", ["show", "replay", "resume", "export", "strike", "check", "purge", "insights"])
def test_sessions_are_offered_the_newest_first(tmp_path: Path, command: str) -> None:
    option = ("--session",) if command == "insights" else ()
    folder = a_folder(tmp_path)
    assert offered(tmp_path, "--dir", folder, command, *option, "2026") == [THIRD.name, SECOND.name, FIRST.name]
    assert offered(tmp_path, command, "--dir", folder, *option, "2026-09") == [FIRST.name]


@pytest.mark.parametrize(
    "command", [("run",), ("rules",), ("actions",), ("insights",), ("purge", "--set"), ("forget", "x")]
)
def test_sets_are_offered(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert offered(tmp_path, "--dir", a_folder(tmp_path), *command, "M") == ["menai-set"]


def test_members_are_offered_those_of_the_session_where_one_is_named(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    assert offered(tmp_path, "--dir", folder, "forget", "t") == ["Tomos"]
    assert offered(tmp_path, "--dir", folder, "forget", "Tomos", "m") == ["menai-set"]
    whose = offered(tmp_path, "--dir", folder, "export", THIRD.name, "--for", "")
    assert whose == ["Angharad", "Gethin", "Llŷr", "Mared", "Siân", "Tomos"]
    assert offered(tmp_path, "export", "nowhere.toml", "--for", "") == []


def test_where_there_is_nothing_of_ours_the_shell_looks_for_files_and_folders(tmp_path: Path) -> None:
    assert offered(tmp_path, "show", "") == [""]
    assert offered(tmp_path, "show", "a/b") == ["a/b"]
    assert offered(tmp_path, "list", "--dir", "a") == ["a"]
    (tmp_path / "a").write_text("")
    assert offered(tmp_path, "--dir", "a", "run", "") == []
    assert offered(tmp_path, "--dir", "a", "forget", "") == []
    assert offered(tmp_path, "--dir", "a", "show", "") == [""]


HOSTILE = ("a b.toml", "$(touch made).toml", "x;touch made.toml", "*.toml", "\x1b[31m.toml", "a\nb.toml")


def test_bash_gets_names_that_do_nothing(tmp_path: Path) -> None:
    sessions = tmp_path / "sessions"
    sessions.mkdir()
    for name in HOSTILE:
        (sessions / name).write_bytes(b"")
    told = offered(tmp_path, "--dir", tmp_path, "show", "")
    assert sorted(told) == sorted(["a\\ b.toml", "\\$\\(touch\\ made\\).toml", "x\\;touch\\ made.toml", "\\*.toml"])
    assert "a b.toml" in offered(tmp_path, "--dir", tmp_path, "show", "", shell="zsh")


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("bash"), reason="there is no bash here")
def test_in_bash_the_tab_key_puts_the_rest_on_the_line(tmp_path: Path) -> None:
    als_tui = tmp_path / "als-tui.bash"
    als_tui.write_text(als(tmp_path, "completion", "bash").stdout, encoding="utf-8")
    path = os.pathsep.join([str(HERE), os.environ["PATH"]])
    surroundings = environment(tmp_path, PATH=path, PS1="> ", ALS_TUI_DIR=str(a_folder(tmp_path)))
    child = pexpect.spawn(
        "bash", ["--norc", "--noprofile", "-i"], env=surroundings, cwd=str(tmp_path), encoding="utf-8", timeout=20,
        dimensions=(24, 200),
    )  # fmt: skip
    child.sendline(f". {als_tui}; bind 'set enable-bracketed-paste off'; echo re''ady")
    child.expect("ready")
    child.send("als-tui sho\t2026-11\t")
    child.expect_exact(f"als-tui show {THIRD.name}")
    child.sendline("| head -n 1")
    child.expect_exact("Menai Set · meeting 3")
    child.sendline("exit")
    child.expect(pexpect.EOF)
    child.close()
