"""``als-tui replay`` up to the moment at which the screens open."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from als_tui.app.screens.replay import ReplayScreen
from als_tui.cli import terminal
from als_tui.cli.main import als_tui
from tests.cli.commands import THIRD

Screen = Callable[[], ReplayScreen]


def test_it_plays_from_when_it_is_seen_and_not_while_the_screens_are_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Screen] = []

    def open_screens(*_: object, on_top: Screen) -> int:
        opened.append(on_top)
        return 0

    monkeypatch.setattr(terminal, "need_terminal", lambda: None)
    monkeypatch.setattr(terminal, "open_screens", open_screens)
    at = ["--at", "0:20:00", "--speed", "64", "--dir", str(tmp_path)]
    als_tui.main(["replay", str(THIRD), *at], standalone_mode=False)
    time.sleep(0.3)
    session = opened[0]().session
    assert session.is_playing
    assert 1200.0 <= session.now() < 1200.0 + 64 * 0.3
