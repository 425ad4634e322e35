"""``als-tui replay``: what is done before there is a screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.screen import Screen

from als_tui.cli import terminal
from als_tui.cli.replay import replay
from als_tui.session import replaying
from als_tui.session.replay import ReplaySession

THIRD = Path(__file__).parents[2] / "sessions" / "2026-11-12-menai-set-c3f7.toml"


def test_nothing_of_the_meeting_goes_by_while_the_program_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds, seen = [0.0], list[tuple[float, bool]]()
    session, _ = replaying.opened(THIRD, lambda: seconds[0])
    assert isinstance(session, ReplaySession)

    def open_screens(*_: object, on_top: Callable[[], Screen[None]]) -> int:
        seconds[0] += 2
        on_top()
        seconds[0] += 1
        seen.append((session.now(), session.is_playing))
        return 0

    monkeypatch.setattr(replaying, "opened", lambda _: (session, ()))
    monkeypatch.setattr(terminal, "need_terminal", lambda: None)
    monkeypatch.setattr(terminal, "open_screens", open_screens)
    CliRunner().invoke(replay, [str(THIRD), "--at", "0:41:20", "--speed", "64"])
    assert seen == [(2480.0 + 64, True)]
