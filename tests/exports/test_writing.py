"""A file that leaves is there whole or not at all, for its owner alone, and never in the place of another unasked."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from als_tui.session.exporting import AlreadyThere, write
from tests.store.faults import mode, names

NAME = "2026-03-05-thursday-set.md"
TEXT = "Siân's own sheet\r\n"
LONG = "x" * 200_000
_IS_ROOT = sys.platform == "linux" and os.geteuid() == 0
_WITH_SMALL_FILES_ONLY = """
import resource, sys
from pathlib import Path
from als_tui.session.exporting import write
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))
folder, name, replaces = Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "replaces"
try:
    write(folder, name, "x" * 5_000, replaces=replaces)
except OSError as error:
    print(type(error).__name__, error.errno)
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, with room for a short text only."""
    if not _IS_ROOT:
        pytest.skip("only root may mount a disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k,mode=0700", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_it_is_written_to_the_byte_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "exports"
    path = write(folder, NAME, TEXT)
    assert path == folder / NAME
    assert path.read_bytes() == TEXT.encode()
    assert (mode(path), mode(folder), mode(folder.parent)) == (0o600, 0o700, 0o700)
    assert names(folder) == [NAME]


def test_a_mask_that_lets_everybody_read_changes_nothing(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = write(tmp_path / "exports", NAME, TEXT)
    finally:
        os.umask(before)
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)


def test_what_is_there_is_kept_until_it_may_be_replaced(tmp_path: Path) -> None:
    path = write(tmp_path, NAME, TEXT)
    with pytest.raises(AlreadyThere) as told:
        write(tmp_path, NAME, "other")
    assert (told.value.path, path.read_bytes()) == (path, TEXT.encode())
    write(tmp_path, NAME, "other", replaces=True)
    assert (path.read_text(), mode(path), names(tmp_path)) == ("other", 0o600, [NAME])


@pytest.mark.parametrize("leads_to", ["theirs.txt", "nowhere.txt"])
def test_a_planted_link_is_never_written_through(tmp_path: Path, leads_to: str) -> None:
    theirs, folder = tmp_path / "theirs.txt", tmp_path / "exports"
    folder.mkdir()
    theirs.write_text("theirs")
    (folder / NAME).symlink_to(tmp_path / leads_to)
    with pytest.raises(AlreadyThere):
        write(folder, NAME, TEXT)
    assert (folder / NAME).is_symlink()
    write(folder, NAME, TEXT, replaces=True)
    assert ((folder / NAME).read_bytes(), mode(folder / NAME)) == (TEXT.encode(), 0o600)
    assert not (folder / NAME).is_symlink()
    assert (theirs.read_text(), names(folder)) == ("theirs", [NAME])
    assert not (tmp_path / "nowhere.txt").exists()


def test_a_link_planted_under_the_name_of_the_unfinished_file_is_never_written_through(tmp_path: Path) -> None:
    theirs, folder = tmp_path / "theirs.txt", tmp_path / "exports"
    folder.mkdir()
    theirs.write_text("theirs")
    (folder / f".~{NAME}.{os.getpid()}").symlink_to(theirs)
    assert write(folder, NAME, TEXT).read_bytes() == TEXT.encode()
    assert (theirs.read_text(), names(folder)) == ("theirs", [NAME])


def test_a_file_in_the_place_of_the_folder_is_no_file_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("theirs")
    with pytest.raises(OSError, match="exports"):
        write(tmp_path / "exports", NAME, TEXT)
    assert (tmp_path / "exports").read_text() == "theirs"


def test_a_folder_in_the_place_of_the_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(AlreadyThere):
        write(tmp_path, NAME, TEXT)
    with pytest.raises(OSError, match=NAME):
        write(tmp_path, NAME, TEXT, replaces=True)
    assert names(tmp_path) == [NAME]


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limits there")
@pytest.mark.parametrize("is_there", [False, True])
def test_a_write_that_breaks_off_leaves_nothing_behind(tmp_path: Path, is_there: bool) -> None:
    if is_there:
        write(tmp_path, NAME, TEXT)
    asked = [sys.executable, "-c", _WITH_SMALL_FILES_ONLY, str(tmp_path), NAME, "replaces" if is_there else ""]
    told = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert told.stdout.split()[0] == "OSError"
    assert names(tmp_path) == ([NAME] if is_there else [])
    assert not is_there or (tmp_path / NAME).read_bytes() == TEXT.encode()


@pytest.mark.parametrize("is_there", [False, True])
def test_on_a_full_disk_nothing_is_left_behind_and_what_was_there_is_whole(small_disk: Path, is_there: bool) -> None:
    if is_there:
        write(small_disk, NAME, TEXT)
    with pytest.raises(OSError, match="No space"):
        write(small_disk, NAME, LONG, replaces=is_there)
    assert names(small_disk) == ([NAME] if is_there else [])
    write(small_disk, NAME, "short", replaces=is_there)
    assert (small_disk / NAME).read_text() == "short"


def test_on_a_disk_that_may_only_be_read_nothing_changes(small_disk: Path) -> None:
    write(small_disk, NAME, TEXT)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    for replaces in (False, True):
        with pytest.raises(OSError, match="Read-only"):
            write(small_disk, NAME, "other", replaces=replaces)
    assert (names(small_disk), (small_disk / NAME).read_bytes()) == ([NAME], TEXT.encode())


@pytest.mark.skipif(_IS_ROOT or sys.platform == "win32", reason="root may write everywhere")
def test_in_a_folder_that_may_only_be_read_nothing_changes(tmp_path: Path) -> None:
    write(tmp_path, NAME, TEXT)
    tmp_path.chmod(0o500)
    for replaces in (False, True):
        with pytest.raises(PermissionError):
            write(tmp_path, NAME, "other", replaces=replaces)
    tmp_path.chmod(0o700)
    assert (names(tmp_path), (tmp_path / NAME).read_bytes()) == ([NAME], TEXT.encode())
