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
FLASHES = 3
"""How often a cell may change in a second."""


def test_a_second_of_a_meeting_is_told_in_few_bytes(tmp_path: Path) -> None:
    with resumed(tmp_path, a_meeting(tmp_path, *QUESTIONS)) as terminal:
        terminal.watch(SETTLED)
        said = len(terminal.output)
        terminal.watch(SECONDS)
        assert 0 < len(terminal.output) - said <= A_SECOND * (SECONDS + 1)


def test_no_cell_of_a_meeting_flashes(tmp_path: Path) -> None:
    changes: dict[tuple[int, int], list[float]] = {}
    with resumed(tmp_path, a_meeting(tmp_path, *QUESTIONS)) as terminal:
        terminal.watch(SETTLED)
        end, before = time.monotonic() + SECONDS * 2, terminal.cells
        while (now := time.monotonic()) < end:
            terminal.see(end - now)
            for y, (old, new) in enumerate(zip(before, terminal.cells, strict=True)):
                for x in (x for x, cell in enumerate(new) if cell != old[x]):
                    changes.setdefault((x, y), []).append(now)
            before = terminal.cells
    assert changes
    for times in changes.values():
        assert all(later - first >= 1 for first, later in zip(times, times[FLASHES:], strict=False))


@pytest.mark.parametrize(
    ("command", "keys", "seen"),
    [
        ((), (), "Help"),
        (("replay", THIRD), (), "Help"),
        (("replay", THIRD), (":",), "Search for commands"),
        (("replay", THIRD), ("/",), "FIND"),
        ((), ("s",), "Esc Back"),
    ],
    ids=["home", "replay", "palette", "finding", "new set"],
)
def test_where_nothing_changes_nothing_is_told(
    tmp_path: Path, command: tuple[str | Path, ...], keys: tuple[str, ...], seen: str
) -> None:
    with Terminal(tmp_path, "-m", "als_tui", *command) as terminal:
        terminal.wait_for("Help")
        terminal.press(*keys)
        terminal.wait_for(seen)
        while terminal.see(SETTLED):  # a busy computer reads on for long
            pass
        until_next_minute = 60 - time.time() % 60
        terminal.watch(until_next_minute + 1 if until_next_minute < SECONDS + 1 else 0)
        said = terminal.output
        terminal.watch(SECONDS)
        assert terminal.output == said
