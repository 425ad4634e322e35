"""The wheel where people have it: in an empty environment of every Python, with the newest and the oldest it needs."""

import json
import shutil
import sys
import time
from pathlib import Path

import pexpect
import pytest

from als_tui.version import VERSION
from tests.cli.commands import THIRD, a_folder, environment
from tests.packaging.tools import Installed, done, uv

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")

THIS = f"{sys.version_info.major}.{sys.version_info.minor}"
OTHERS = [python for python in ("3.11", "3.12", "3.13", "3.14") if python != THIS]


@pytest.mark.parametrize("resolution", ["highest", "lowest-direct"])
@pytest.mark.parametrize("python", [THIS, *(pytest.param(one, marks=pytest.mark.packaging) for one in OTHERS)])
def test_the_wheel_runs_with_all_that_it_says_it_runs_with(
    built: Path, tmp_path: Path, python: str, resolution: str
) -> None:
    if uv("python", "find", "--no-python-downloads", python).returncode:
        pytest.skip(f"there is no Python {python} here")
    (wheel,) = built.glob("*.whl")
    program = Installed.with_these(tmp_path, wheel, python, resolution)
    assert program.run("--version").stdout == f"als-tui {VERSION}\n"
    assert "Did you mean 'list'?" in program.run("lst").stderr
    folder = a_folder(program.home)
    checked = program.run("check", *(folder / "sessions").iterdir(), *(folder / "sets").iterdir())
    assert (checked.returncode, checked.stderr) == (0, "")
    assert json.loads(program.run("show", THIRD.name, "--json", "--dir", folder).stdout)["number"] == 3
    assert program.run("insights", "--dir", folder).stdout.startswith("Menai Set")
    _see_home(program)


def _see_home(program: Installed) -> None:
    """Its own sample is there, and it gives back the terminal."""
    child = program.demo()
    child.expect("Menai Set")
    time.sleep(1.0)  # a key that comes before the card can be read is not meant for it
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_as_a_tool_it_comes_and_goes_and_leaves_what_is_the_persons(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    home, tools, commands = tmp_path / "home", tmp_path / "tools", tmp_path / "bin"
    home.mkdir()
    where = {"UV_TOOL_DIR": str(tools), "UV_TOOL_BIN_DIR": str(commands)}
    done("tool", "install", "--quiet", "--python", sys.executable, wheel, **where)
    assert [path.stem for path in commands.iterdir()] == ["als-tui"]
    program = Installed(commands / "als-tui", home)
    data = Path(program.run("where").stdout.splitlines()[0].split(maxsplit=1)[1])
    shutil.copytree(a_folder(tmp_path), data)
    assert "Menai Set 3" in program.run("list").stdout
    _plan(program)
    kept = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert len(kept) > 4, "the sessions, the set, and the plan"
    done("tool", "uninstall", "--quiet", "als-tui", **where)
    assert list(commands.iterdir()) == []
    assert not (tools / "als-tui").exists()
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == kept


def _plan(program: Installed) -> None:
    """Something of this computer's own is kept beside the data: a plan that was begun and left."""
    child = pexpect.spawn(
        str(program.command), ["run", "--airtimes", "2"], env=environment(program.home), cwd=str(program.home),
        dimensions=(24, 80), encoding="utf-8", timeout=30,
    )  # fmt: skip
    child.expect("PLAN")
    time.sleep(1.0)
    child.send("+")
    child.send("\x1b")
    child.expect("MEETING")
    time.sleep(1.0)
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
