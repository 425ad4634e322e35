"""Trouble with saving is told at once and in full, and again when it is over; that all is saved is no news."""

import errno
import io
from pathlib import Path

import pytest

from als_tui.plain.run import run
from als_tui.plain.source import Over
from als_tui.plain.voice import Voice
from als_tui.session.live import LiveSession
from als_tui.words import plain as words
from tests.plain.told import QUESTIONS, said
from tests.session.meetings import a_clock, a_session
from tests.store.faults import Disk, until


class Filling:
    """A source at whose third line the disk is full, and at whose end there is room again."""

    def __init__(self, disk: Disk, session: LiveSession) -> None:
        self._disk, self._session = disk, session
        self._steps = iter((lambda: "", lambda: "", self._fill, lambda: "p", self._wait, self._room, lambda: "t"))

    def next(self, seconds: float, *, resting: bool = False) -> str | None:
        """The next of them."""
        for step in self._steps:
            return step()
        raise Over

    def wake(self) -> None:
        """Nothing waits here."""

    def _fill(self) -> None:
        assert self._session.settle()
        self._disk.failing = {("write", "/sessions/"): errno.ENOSPC}

    def _wait(self) -> None:
        until(lambda: self._session.saving.rescue)

    def _room(self) -> None:
        self._disk.failing = {}
        until(lambda: not self._session.saving.pending)


def test_trouble_is_told_and_then_that_it_is_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    session, out = a_session(tmp_path, a_clock()), io.StringIO()
    assert run(session, Filling(Disk(monkeypatch), session), Voice(out, asks=False), is_new=True) == 0
    told = out.getvalue().splitlines()
    (full,) = (line for line in told if line.startswith("Disk full: ") and "Copy: " in line)
    assert told.index(full) < told.index(words.SAVED_AGAIN)


def test_that_all_is_saved_is_no_news(tmp_path: Path) -> None:
    assert not [line for line in said(tmp_path, *QUESTIONS, 60.0)[:-1] if "saved" in line.lower()]
