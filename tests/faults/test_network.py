"""The program works where there is no network at all, asks for none, and no module of it could."""

import re
import shutil
import socket
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from als_tui.store.places import Places
from tests.faults.every_screen import HOME, LEFT_MEETING, PLAN, ROUNDS, TOUR
from tests.faults.network import Ear
from tests.faults.test_escapes import go
from tests.faults.written import folder, utc_now
from tests.stories.terminal import Terminal

pytestmark = [pytest.mark.faults(23), pytest.mark.timeout(900)]
ROOT = Path(__file__).parents[2]
WAYS_OUT = {
    "socket", "_socket", "ssl", "_ssl", "http", "urllib", "ftplib", "smtplib", "poplib", "imaplib", "nntplib",
    "telnetlib", "xmlrpc", "socketserver", "webbrowser", "requests", "httpx", "aiohttp", "urllib3",
}  # fmt: skip
STREAMS = {"open_connection", "start_server", "open_unix_connection", "start_unix_server"}
MEETING = (*HOME[:1], *LEFT_MEETING, *PLAN[:1], *ROUNDS[:2])
"""A meeting gone on with and ended, and another begun, for every run."""
ALONE = ("unshare", "-rn")
_CONNECT = "import socket, sys; socket.create_connection(('127.0.0.1', int(sys.argv[1])), 2)"


def can_be_alone() -> bool:
    found = shutil.which(ALONE[0])
    return bool(found) and subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode == 0


def test_a_connection_would_be_heard() -> None:
    ear = Ear()
    ear.is_open = True
    with socket.socket() as one, pytest.raises(ConnectionRefusedError):
        one.connect(("127.0.0.1", 9))
    assert ear.heard == ["socket.connect"]


def test_every_way_out_is_forbidden_to_every_module() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    contract = next(one for one in told["importlinter"]["contracts"] if one["id"] == "no_network")
    assert set(contract["forbidden_modules"]) == WAYS_OUT
    banned = told["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]
    assert {f"asyncio.{name}" for name in STREAMS} <= set(banned)
    text = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert not re.search(r"create_connection|create_server|create_datagram_endpoint|open_url", text)


@pytest.mark.skipif(not can_be_alone(), reason="needs unshare, and the right to a namespace without a network")
def test_a_meeting_is_held_where_there_is_no_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_whole: bool, figure: Callable[[int, str, str], None]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        ask = [sys.executable, "-c", _CONNECT, str(server.getsockname()[1])]
        assert subprocess.run(ask, capture_output=True, check=False).returncode == 0
        assert subprocess.run([*ALONE, *ask], capture_output=True, check=False).returncode != 0
    monkeypatch.setenv("HOME", str(tmp_path))
    data = folder(Places.standard(str(tmp_path / "als"), {}), str, utc_now()).places.data
    command = [*ALONE, sys.executable, "-m", "als_tui", "--dir", str(data)]
    looks = TOUR if is_whole else MEETING
    with Terminal(tmp_path, "-c", f"import os; os.execvp('unshare', {command!r})") as terminal:
        for look in looks:
            go(terminal, look)
    figure(
        23, f"the program in a namespace without a network, {len(looks)} screens, sheets and fields", "nothing missed"
    )
