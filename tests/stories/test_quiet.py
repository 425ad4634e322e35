"""What a program says of its own accord, in a real terminal: little in a second, and nothing where nothing changes."""

import time
from pathlib import Path

import pytest

from tests.cli.commands import THIRD
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting, resumed

A_SECOND, SECONDS = 900, 4
"""Bytes, and how many are waited for."""
SETTLED = 2.0


def test_a_second_of_a_meeting_is_told_in_few_bytes(tmp_path: Path) -> None:
    with resumed(tmp_path, a_meeting(tmp_path, *QUESTIONS)) as terminal:
        terminal.watch(SETTLED)
        said = len(terminal.output)
        terminal.watch(SECONDS)
        assert 0 < len(terminal.output) - said <= A_SECOND * (SECONDS + 1)


@pytest.mark.parametrize("command", [(), ("replay", THIRD)], ids=["home", "replay"])
def test_where_nothing_changes_nothing_is_told(tmp_path: Path, command: tuple[str | Path, ...]) -> None:
    with Terminal(tmp_path, "-m", "als_tui", *command) as terminal:
        terminal.wait_for("Help")
        terminal.watch(SETTLED)
        until_next_minute = 60 - time.time() % 60
        terminal.watch(until_next_minute + 1 if until_next_minute < SECONDS + 1 else 0)
        said = terminal.output
        terminal.watch(SECONDS)
        assert terminal.output == said
