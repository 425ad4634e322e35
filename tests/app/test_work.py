"""What a second and a press may cost, where that can be counted."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.screen import Screen

from als_tui.app.widgets.board import Board
from als_tui.meeting.facts import PartEntered, StageEntered
from als_tui.meeting.stages import Part, Stage
from tests.app.table import at_table
from tests.builders import MEMBERS

QUESTIONS = (
    StageEntered(stage=Stage.AIRTIME, presenter=MEMBERS[0]),
    PartEntered(part=Part.OUTLINE),
    PartEntered(part=Part.QUESTIONS),
)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
async def test_a_second_repaints_the_clock_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    async with at_table(tmp_path, QUESTIONS, size=size) as table:
        await table.later(1)
        refreshed: list[object] = []
        monkeypatch.setattr(Board, "refresh", _noting(refreshed, Board.refresh))
        monkeypatch.setattr(Screen, "_refresh_layout", _noting(refreshed, Screen._refresh_layout))
        for _ in range(5):
            refreshed.clear()
            await table.later(1)
            assert refreshed == [table.screen.board]


def _noting(noted: list[object], doing: Callable[..., object]) -> Callable[..., object]:
    def does(self: object, *arguments: object, **more: object) -> object:
        noted.append(self)
        return doing(self, *arguments, **more)

    return does


async def test_a_press_is_written_once_and_synced_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        table.on_disk()
        done: list[str] = []
        for name in ("write", "pwrite", "writev", "fsync", "fdatasync", "open", "rename", "replace", "truncate"):
            monkeypatch.setattr(os, name, _named(done, name, getattr(os, name)))
        await table.press("2")
        table.on_disk()
        monkeypatch.undo()
    assert [name for name in done if name != "open"] == ["write", "fsync"]


def _named(done: list[str], name: str, doing: Callable[..., object]) -> Callable[..., object]:
    def does(*arguments: object, **more: object) -> object:
        done.append(name)
        return doing(*arguments, **more)

    return does
