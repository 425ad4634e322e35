"""A terminal that is gone, and is not the one that would tell the program so, ends it as one that hangs up does."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from als_tui.store.decoding import read_bytes
from tests.cli.commands import environment
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")


def test_a_terminal_that_is_gone_ends_the_meeting_s_program_and_not_the_meeting(tmp_path: Path) -> None:
    folder = a_meeting(tmp_path, *QUESTIONS)
    outer, inner = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "als_tui", "resume", "--dir", str(folder)],
        stdin=inner, stdout=inner, stderr=inner, start_new_session=True, env=environment(tmp_path), cwd=tmp_path,
    )  # fmt: skip
    os.close(inner)
    seen = b""
    while b"saved" not in seen:
        seen += os.read(outer, 1 << 16)
    os.close(outer)
    assert program.wait(timeout=30) == 129
    (file,) = folder.rglob("*.toml")
    told = read_bytes(file.read_bytes())
    assert [event.fact.kind for event in told.events][-1] == "reopened"
    assert not told.problems
