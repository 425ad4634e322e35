"""Row 13: no file that was made to choke a reader takes long, or does more than to be answered in a sentence."""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from als_tui.session.kept_plan import KeptPlan
from als_tui.session.planning import first_draft
from als_tui.session.prepare import Before
from als_tui.store.drafts import Drafts
from als_tui.store.library import entry
from als_tui.store.places import Places
from als_tui.store.session_file import load
from als_tui.store.set_file import read_set
from als_tui.words.problems import MOST_TOLD
from tests.builders import START
from tests.cli.commands import als
from tests.faults.bombs import KINDS, bombs
from tests.session.meetings import SET

pytestmark = [pytest.mark.faults(13), pytest.mark.timeout(600)]

Times = Callable[[int, int], int]
Figure = Callable[[int, str, str], None]

MOST = 10.0
"""Seconds of the processor, which others who want it do not make longer: twice what a slow one needs for the worst."""


def _a_session(path: Path) -> object:
    return load(path), entry(path)


def _a_draft(path: Path) -> object:
    return Drafts(path.parent, path.stem).read()


def _a_plan(path: Path) -> object:
    places = Places(path.parent, path.parent)
    path.rename(_placed(places.plans / f"{SET.slug}.toml"))
    return KeptPlan(places, SET.slug, 1).taken_up(first_draft(SET, Before(), START), START)


def _placed(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    return path


READERS: dict[str, Callable[[Path], object]] = {
    "session": _a_session, "set": read_set, "draft": _a_draft, "plan": _a_plan,
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_read_in_no_time(tmp_path: Path, times: Times, figure: Figure, kind: str) -> None:
    worst, slowest, read = 0.0, "", 0
    for name, data in bombs(kind, times(5, 1)).items():
        path = tmp_path / "a-set.toml"
        path.write_bytes(data)
        began = time.process_time()
        READERS[kind](path)
        took, read = time.process_time() - began, read + 1
        assert took < MOST, name
        worst, slowest = max((worst, slowest), (took, name))
    figure(13, f"{read} files read as a {kind}", f"at most {worst:.2f} s ({slowest})")


@pytest.mark.parametrize("kind", ["session", "set"])
def test_the_command_answers_in_a_sentence(tmp_path: Path, times: Times, figure: Figure, kind: str) -> None:
    worst, slowest, asked = 0.0, "", 0
    for name, data in bombs(kind, times(11, 1)).items():
        (tmp_path / "a.toml").write_bytes(data)
        before = _of_children()
        done = als(tmp_path, "check", "a.toml")
        took, asked = _of_children() - before, asked + 1
        lines = done.stderr.splitlines()
        assert took < MOST, name
        assert (done.returncode in (0, 1, 2), done.stdout, bool(lines)) == (True, "", done.returncode != 0), name
        assert len(lines) <= MOST_TOLD + 1, name
        assert all(re.fullmatch(r"a\.toml(:\d+)?: \S.{,300}\.", line) for line in lines), (name, lines)
        worst, slowest = max((worst, slowest), (took, name))
    figure(13, f"{asked} files of a {kind} given to the command", f"at most {worst:.2f} s ({slowest})")


def _of_children() -> float:
    used = os.times()
    return used.children_user + used.children_system
