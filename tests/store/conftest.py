"""An open session, on a disk that can be told to fail."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from als_tui.store.saving import Saving
from als_tui.store.session_file import SessionFile
from als_tui.store.writer import Writer
from tests.store.faults import LONG, Disk
from tests.store.kept import events_of, file_of

EVENTS = events_of(6)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An open session of three events that nobody holds."""
    path = tmp_path / "s.toml"
    path.write_bytes(file_of(EVENTS[:3]))
    return path


@pytest.fixture
def file(path: Path) -> Iterator[SessionFile]:
    """The same, held."""
    held, _ = SessionFile.resume(path)
    yield held
    held.close()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "s.toml").write_bytes(file_of(EVENTS[:3]))
    return folder


@pytest.fixture
def told() -> list[Saving]:
    """What the screen was told, in order."""
    return []


@pytest.fixture
def writer(home: Path, tmp_path: Path, told: list[Saving]) -> Iterator[Writer]:
    file, _ = SessionFile.resume(home / "s.toml")
    writing = Writer(file, told.append, [tmp_path / "first", tmp_path / "second"], retry=0.05)
    yield writing
    writing.close(LONG)
