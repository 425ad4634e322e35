"""What is told of a folder before a meeting begins in it."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from als_tui.store.surroundings import LEAST_ROOM, Concern, concerns
from als_tui.words.concerns import SENTENCES


class Usage(NamedTuple):
    """What the system says of a disk."""

    total: int
    used: int
    free: int


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sessions"
    made.mkdir(mode=0o700)
    return made


def test_of_a_good_folder_nothing_is_told_whether_it_is_there_or_not(folder: Path) -> None:
    assert concerns(folder) == ()
    folder.rmdir()
    assert concerns(folder) == ()


@pytest.mark.parametrize(("free", "told"), [(LEAST_ROOM - 1, (Concern.LOW_SPACE,)), (LEAST_ROOM, ())])
def test_too_little_room_is_told(
    free: int, told: tuple[Concern, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(0, 0, free))
    assert concerns(folder) == told


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - School", "iCloud Drive", "Google Drive"])
def test_a_synced_folder_is_told(name: str, tmp_path: Path) -> None:
    assert concerns(tmp_path / name / "als" / "sessions") == ()
    (tmp_path / name / "als").mkdir(parents=True)
    assert concerns(tmp_path / name / "als" / "sessions") == (Concern.SYNCED,)


def test_a_git_tree_is_told(folder: Path) -> None:
    (folder.parent / ".git").mkdir()
    assert concerns(folder) == (Concern.IN_GIT,)


def test_a_folder_that_others_can_read_is_told(folder: Path) -> None:
    folder.chmod(0o755)
    assert concerns(folder) == (Concern.OPEN_TO_OTHERS,)


def test_there_is_a_sentence_for_each() -> None:
    assert set(SENTENCES) == {concern.value for concern in Concern}
    assert max(map(len, SENTENCES.values())) < 90
