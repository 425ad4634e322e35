"""Row 2: whichever call to the disk fails, and however, nothing is lost, doubled or out of order."""

from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path

import pytest

from als_tui.session.exporting import write
from als_tui.session.kept_plan import KeptPlan
from als_tui.session.planning import first_draft, lengthened
from als_tui.session.prepare import Before
from als_tui.store.drafts import Drafts
from als_tui.store.places import Places
from als_tui.store.session_file import SessionFile, load
from als_tui.store.set_file import write_set
from als_tui.store.writer import Writer
from tests.builders import START
from tests.faults.failing import CODES, FAILS, Failing, Mode, until_clean
from tests.session.meetings import SET
from tests.store.faults import LONG
from tests.store.kept import APP, HEADER, blocks_of, events_of, file_of

pytestmark = [pytest.mark.faults(2), pytest.mark.timeout(600)]

EVENTS = events_of(9)
BLOCKS = blocks_of(EVENTS)
WHOLE = file_of(EVENTS)
IN_SHORT = CODES[:2]

Times = Callable[[int, int], int]
Figure = Callable[[int, str, str], None]


def series(times: Times) -> list[tuple[int, Mode]]:
    """Every error in every manner."""
    return list(product(CODES[: times(len(IN_SHORT), len(CODES))], FAILS))


def test_a_meeting_is_in_its_file_once_and_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: Times, figure: Figure
) -> None:
    runs = 0
    for code, mode in series(times):
        for failing in until_clean(code, mode, "als-tui writer"):
            runs += 1
            with monkeypatch.context() as patch:
                meets(tmp_path / str(runs), failing, patch)
    assert runs >= times(0, 195)
    figure(2, f"{runs} meetings with {len(series(times))} ways to fail", "0 events lost, doubled or out of order")


def meets(folder: Path, failing: Failing, patch: pytest.MonkeyPatch) -> None:
    """Six events go to a disk that fails, and is mended before the meeting ends."""
    folder.mkdir()
    (folder / "s.toml").write_bytes(file_of(EVENTS[:3]))
    file, _ = SessionFile.resume(folder / "s.toml")
    failing.install(patch)
    writer = Writer(file, lambda saving: None, [folder / "first", folder / "second"], retry=0.001)
    for block in BLOCKS[3:]:
        writer.put(block)
    writer.flush(0.05)
    failing.is_mended = True
    assert writer.close(LONG), vars(failing)
    assert writer.saving.pending == 0
    assert writer.saving.where.read_bytes() == WHOLE, vars(failing)
    assert list(folder.rglob(".*")) == [], vars(failing)
    for path in folder.rglob("*.toml"):  # nothing that was left says anything else
        events = load(path).events
        assert events == tuple(EVENTS[: len(events)]), vars(failing)


Put = Callable[[Path, int], object]
"""Brings the version of that number into the folder."""
FIRST = first_draft(SET, Before(), START)
TEXTS = ("old " * 300, "new " * 500)


def kept_plan(folder: Path, version: int) -> None:
    KeptPlan(Places.throw_away(folder), SET.slug, 1).keep(lengthened(FIRST, version))


OVER: dict[str, Put] = {
    "set": lambda folder, version: write_set(folder, SET.model_copy(update={"of": version + 1})),
    "draft": lambda folder, version: Drafts(folder, "0f3c").write({"note": [TEXTS[version]]}),
    "plan": kept_plan,
    "export": lambda folder, version: write(folder, "a.md", TEXTS[version], replaces=True),
}
"""Each kind of file that is put in the place of another."""
NEW: dict[str, Put] = {
    "session": lambda folder, _: SessionFile.create(folder, HEADER, EVENTS[:2], APP).close(),
    "export": lambda folder, _: write(folder, "a.md", TEXTS[1]),
}
"""Each kind of file that takes no other's place."""


def test_a_file_is_the_old_one_or_the_new_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: Times, figure: Figure
) -> None:
    runs = 0
    for (name, put), (code, mode) in product(OVER.items(), series(times)):
        versions = [alone(tmp_path / f"{name} {version} {code} {mode}", put, version) for version in (0, 1)]
        for failing in until_clean(code, mode):
            runs += 1
            (folder := tmp_path / f"{name} {runs}").mkdir()
            put(folder, 0)
            is_done = fails(monkeypatch, failing, partial(put, folder, 1))
            assert content(folder) in versions[is_done:], (name, vars(failing))
            put(folder, 1)
            assert content(folder) == versions[1], (name, vars(failing))
    figure(2, f"{runs} times a {', '.join(OVER)} was put over an old one", "the old one whole, or the new one")


def test_a_new_file_is_there_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: Times, figure: Figure
) -> None:
    runs = 0
    for (name, put), (code, mode) in product(NEW.items(), series(times)):
        whole = alone(tmp_path / f"{name} {code} {mode}", put, 1)
        for failing in until_clean(code, mode):
            runs += 1
            (folder := tmp_path / f"{name} {runs}").mkdir()
            is_done = fails(monkeypatch, failing, partial(put, folder, 1))
            assert content(folder) == (whole if is_done else {}), (name, vars(failing))
            if not is_done:
                put(folder, 1)
                assert content(folder) == whole, (name, vars(failing))
    figure(2, f"{runs} times a new {' or '.join(NEW)} was made", "there whole, or not at all and free to be made")


def alone(folder: Path, put: Put, version: int) -> dict[str, bytes]:
    """All that is in a folder into which nothing but that was put."""
    folder.mkdir()
    put(folder, version)
    return content(folder)


def content(folder: Path) -> dict[str, bytes]:
    """Every file, one that was to be temporary too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fails(monkeypatch: pytest.MonkeyPatch, failing: Failing, put: Callable[[], object]) -> bool:
    """Whether it came to its end on a disk that fails."""
    with monkeypatch.context() as patch:
        failing.install(patch)
        try:
            put()
        except OSError:
            return False
    return True
