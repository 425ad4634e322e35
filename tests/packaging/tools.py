"""The packager as people have it, and environments made with it that hold nothing of this checkout."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect

from tests.cli.commands import environment

ROOT = Path(__file__).parents[2]
UV = os.environ.get("UV") or shutil.which("uv")
_BIN = "Scripts" if sys.platform == "win32" else "bin"


def uv(*arguments: str | Path, told: str = "", **more: str) -> "subprocess.CompletedProcess[str]":
    """Run it from the root of the checkout; the environment that runs this test is none of its business."""
    surroundings = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    return subprocess.run(
        [UV or "uv", *map(str, arguments)], input=told, capture_output=True, encoding="utf-8", cwd=ROOT, timeout=100,
        check=False, env={**surroundings, **more},
    )  # fmt: skip


def done(*arguments: str | Path, **more: str) -> str:
    """What it prints, where it does what it is told."""
    ended = uv(*arguments, **more)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def has_registry() -> bool:
    """Whether there is a registry, and a way to it."""
    return uv("pip", "compile", "--quiet", "--no-cache", "--no-deps", "-", told="hatchling").returncode == 0


class Installed:
    """A wheel in an environment of its own."""

    def __init__(self, command: Path, home: Path) -> None:
        self.command, self.home = command, home

    @classmethod
    def with_these(cls, place: Path, wheel: Path, python: str, resolution: str) -> "Installed":
        """Made for one version of Python, with the newest of what the wheel needs, or the oldest it allows."""
        done("venv", "--quiet", "--no-python-downloads", "--python", python, place / "venv")
        done("pip", "install", "--quiet", "--resolution", resolution, wheel, VIRTUAL_ENV=str(place / "venv"))
        home = place / "home"
        home.mkdir()
        return cls(place / "venv" / _BIN / "als-tui", home)

    def run(self, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        """A command, to its end."""
        return subprocess.run(
            [str(self.command), *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
            env=environment(self.home), cwd=self.home, timeout=60, check=False,
        )  # fmt: skip

    def demo(self) -> "pexpect.spawn[str]":
        """The demonstration, in a terminal."""
        return pexpect.spawn(
            str(self.command), ["demo"], env=environment(self.home), cwd=str(self.home), dimensions=(24, 80),
            encoding="utf-8", timeout=30,
        )  # fmt: skip
