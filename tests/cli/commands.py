"""The real command in a process of its own, with a home folder of its own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.stories.samples import SESSIONS

FIRST, SECOND, THIRD = sorted(SESSIONS.glob("*.toml"))
"""The samples: three sessions of one set."""

COMMANDS = (
    "demo",
    "run",
    "resume",
    "rules",
    "list",
    "show",
    "replay",
    "export",
    "actions",
    "insights",
    "strike",
    "forget",
    "purge",
    "check",
    "where",
    "config",
    "completion",
    "man",
    "help",
)

Done = subprocess.CompletedProcess[str]


def environment(home: Path, **more: str) -> dict[str, str]:
    """An environment in which nothing of the person's own is found."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
    return {**kept, "HOME": str(home), "TERM": "xterm-256color", "COLUMNS": "80", **more}


def als(home: Path, *arguments: str | Path, **more: str) -> Done:
    """Run it without a terminal, and wait for its end."""
    return subprocess.run(
        [sys.executable, "-m", "als_tui", *map(str, arguments)],
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", env=environment(home, **more), cwd=home,
        timeout=60, check=False,
    )  # fmt: skip


def a_folder(home: Path) -> Path:
    """A folder with the three sessions in it, and their set."""
    folder = home / "kept"
    for file in (*SESSIONS.glob("*.toml"), *SESSIONS.glob("sets/*.toml")):
        target = folder / ("sets" if file.parent.name == "sets" else "sessions") / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    return folder
