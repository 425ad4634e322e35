"""Back to the shell in the midst of a meeting, and on."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

SHELL = "import os; os.execlp('bash', 'bash', '--norc', '--noprofile', '-i')"


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_the_palette_suspends_and_the_shell_brings_it_back(tmp_path: Path) -> None:
    folder = a_meeting(tmp_path, *QUESTIONS)
    with Terminal(tmp_path, "-c", SHELL) as terminal:
        terminal.watch(0.5)
        terminal.type(f"{sys.executable} -m als_tui resume --dir {folder}")
        terminal.press("enter")
        terminal.wait_for("CLARIFYING")
        terminal.press(":")
        terminal.wait_for("Search for commands")
        terminal.type("suspend")
        terminal.wait_for("Back to the shell")
        terminal.press("enter")
        terminal.wait_for("Stopped")
        assert terminal.is_given_back
        terminal.type("fg")
        terminal.press("enter")
        terminal.wait_for("CLARIFYING")
        terminal.press("space")
        terminal.wait_for("Go on")
