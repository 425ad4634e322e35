"""A failing disk never stops the meeting, never loses a word of it, and is never lied about."""

import errno
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from als_tui.store.lock import InUse
from als_tui.store.saving import DiskTrouble, Saving
from als_tui.store.session_file import SessionFile, load
from als_tui.store.writer import Writer
from tests.store.faults import LONG, Disk, deleted, is_file, lengthened, replaced, shortened, until
from tests.store.kept import blocks_of, events_of, file_of

EVENTS = events_of(9)
BLOCKS = blocks_of(EVENTS)
WHOLE = file_of(EVENTS)


def test_a_folder_that_cannot_be_synced_is_not_filled_with_copies(
    writer: Writer, disk: Disk, home: Path, tmp_path: Path
) -> None:
    disk.failing = {("fsync", ""): errno.EIO}
    writer.put(BLOCKS[3])
    until(lambda: writer.saving.trouble)
    time.sleep(0.3)
    assert sorted(path.name for path in tmp_path.rglob("*.toml*")) == ["s.toml"]


@pytest.mark.parametrize("is_short", [False, True])
@pytest.mark.parametrize(
    ("code", "trouble"),
    [(errno.ENOSPC, DiskTrouble.FULL), (errno.EDQUOT, DiskTrouble.FULL), (errno.EIO, DiskTrouble.FAILING)],
)
def test_when_the_disk_takes_nothing_all_is_rescued_and_later_saved_once_and_in_order(
    writer: Writer, disk: Disk, home: Path, tmp_path: Path, is_short: bool, code: int, trouble: DiskTrouble
) -> None:
    copy = tmp_path / "first" / "s-rescue-1.toml"
    disk.failing, disk.is_short = {("write", "home"): code}, is_short
    writer.put(BLOCKS[3])
    until(lambda: writer.saving == Saving(1, trouble, home / "s.toml", copy))
    assert copy.read_bytes() == file_of(EVENTS[:4])
    for count, block in enumerate(BLOCKS[4:], 5):
        writer.put(block)
        until(partial(is_file, copy, file_of(EVENTS[:count])))
    assert (home / "s.toml").read_bytes() == file_of(EVENTS[:3])
    assert copy.stat().st_mode & 0o777 == 0o600
    disk.failing = {}
    until(lambda: writer.saving == Saving(0, None, home / "s.toml"))  # by itself, after the wait for the retry
    assert (home / "s.toml").read_bytes() == WHOLE
    assert [*copy.parent.iterdir()] == []


def test_a_second_full_disk_is_rescued_as_the_first_was(writer: Writer, disk: Disk, home: Path, tmp_path: Path) -> None:
    for block in BLOCKS[3:5]:
        disk.failing = {("write", "home"): errno.ENOSPC}
        writer.put(block)
        until(lambda: writer.saving.rescue)
        disk.failing = {}
        until(lambda: not writer.saving.pending)
    assert (home / "s.toml").read_bytes() == file_of(EVENTS[:5])


def test_the_rescue_goes_to_the_first_folder_that_takes_it(writer: Writer, disk: Disk, tmp_path: Path) -> None:
    disk.failing = {("write", "home"): errno.ENOSPC, ("write", "first"): errno.ENOSPC}
    writer.put(BLOCKS[3])
    until(lambda: writer.saving.rescue == tmp_path / "second" / "s-rescue-1.toml")
    assert [*(tmp_path / "first").iterdir()] == []


def test_the_rescue_moves_on_when_its_folder_fails_too(writer: Writer, disk: Disk, tmp_path: Path) -> None:
    disk.failing = {("write", "home"): errno.ENOSPC}
    writer.put(BLOCKS[3])
    until(lambda: writer.saving.rescue == tmp_path / "first" / "s-rescue-1.toml")
    disk.failing = {("write", ""): errno.ENOSPC, ("write", "first"): errno.ENOSPC}
    writer.put(BLOCKS[4])
    time.sleep(0.1)
    disk.failing = {("write", "home"): errno.ENOSPC, ("write", "first"): errno.ENOSPC}
    until(lambda: writer.saving.rescue == tmp_path / "second" / "s-rescue-1.toml")
    assert load(tmp_path / "second" / "s-rescue-1.toml").events == tuple(EVENTS[:5])
    disk.failing = {}
    until(lambda: not writer.saving.pending)
    assert [*tmp_path.rglob("*rescue*")] == []


def test_a_rescue_never_takes_the_place_of_another_file(writer: Writer, disk: Disk, tmp_path: Path) -> None:
    taken = tmp_path / "first" / "s-rescue-1.toml"
    taken.parent.mkdir()
    taken.write_text("of another day")
    disk.failing = {("write", "home"): errno.ENOSPC}
    writer.put(BLOCKS[3])
    until(lambda: writer.saving.rescue == taken.with_name("s-rescue-2.toml"))
    assert taken.read_text() == "of another day"


def test_when_no_place_takes_anything_all_stays_in_memory_and_is_told(
    writer: Writer, disk: Disk, home: Path, tmp_path: Path
) -> None:
    disk.failing = {("write", ""): errno.ENOSPC}
    done: list[str] = []
    for block in BLOCKS[3:]:
        writer.put(block)
    writer.put_task(lambda: done.append("draft removed"))
    until(lambda: writer.saving == Saving(6, DiskTrouble.FULL, home / "s.toml"))
    time.sleep(0.1)
    assert done == []
    disk.failing = {}
    assert writer.flush(LONG)
    assert done == ["draft removed"]
    assert (home / "s.toml").read_bytes() == WHOLE


def test_tasks_go_on_once_the_events_before_them_are_in_the_rescue(writer: Writer, disk: Disk) -> None:
    done = threading.Event()
    disk.failing = {("write", "home"): errno.ENOSPC}
    writer.put(BLOCKS[3])
    writer.put_task(done.set)
    assert done.wait(LONG)
    assert writer.saving.pending == 1


def test_after_a_failed_sync_the_meeting_goes_on_elsewhere_and_the_old_file_is_never_synced_again(
    writer: Writer, disk: Disk, home: Path, tmp_path: Path
) -> None:
    new = tmp_path / "first" / "s-continued-1.toml"
    disk.failing = {("fsync", "home"): errno.EIO}
    for block in BLOCKS[3:]:
        writer.put(block)
    assert writer.flush(LONG)
    assert writer.saving == Saving(0, DiskTrouble.MOVED, new, None, (home / "s.toml",))
    assert new.read_bytes() == WHOLE
    assert disk.calls.count(("fsync", str(home / "s.toml"))) == 1
    assert ("ftruncate", str(home / "s.toml")) not in disk.calls
    with pytest.raises(InUse):
        SessionFile.resume(new)


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_disk_that_became_read_only_is_left(writer: Writer, disk: Disk, tmp_path: Path, code: int) -> None:
    disk.failing = {("write", "home"): code, ("write", "first"): code}
    for block in BLOCKS[3:]:
        writer.put(block)
    assert writer.flush(LONG)
    assert writer.saving.trouble is DiskTrouble.MOVED
    assert writer.saving.where.read_bytes() == WHOLE
    assert writer.saving.where.parent == tmp_path / "second"


def test_when_there_is_nowhere_to_go_it_is_not_said_that_the_meeting_moved(
    writer: Writer, disk: Disk, home: Path
) -> None:
    disk.failing = {("fsync", ""): errno.EIO}
    for block in BLOCKS[3:]:
        writer.put(block)
    until(lambda: writer.saving == Saving(6, DiskTrouble.FAILING, home / "s.toml"))
    disk.failing = {}
    assert writer.flush(LONG)
    assert writer.saving.trouble is DiskTrouble.MOVED
    assert writer.saving.where.read_bytes() == WHOLE
    assert disk.calls.count(("fsync", str(home / "s.toml"))) == 1


CHANGES: list[Callable[[Path], None]] = [deleted, replaced, lengthened, shortened]


@pytest.mark.parametrize("change", CHANGES)
def test_a_file_changed_outside_is_left_as_it_is_and_the_meeting_goes_on_beside_it(
    writer: Writer, home: Path, change: Callable[[Path], None]
) -> None:
    writer.put(BLOCKS[3])
    assert writer.flush(LONG)
    change(home / "s.toml")
    theirs = (home / "s.toml").read_bytes() if (home / "s.toml").exists() else None
    for block in BLOCKS[4:]:
        writer.put(block)
    assert writer.flush(LONG)
    new = home / "s-continued-1.toml"
    assert writer.saving == Saving(0, DiskTrouble.CHANGED_OUTSIDE, new, None, (home / "s.toml",))
    assert new.read_bytes() == WHOLE
    assert ((home / "s.toml").read_bytes() if (home / "s.toml").exists() else None) == theirs


def test_a_folder_that_is_gone_is_left_for_a_rescue_folder(writer: Writer, home: Path, tmp_path: Path) -> None:
    home.rename(tmp_path / "away")
    writer.put(BLOCKS[3])
    assert writer.flush(LONG)
    assert writer.saving.where == tmp_path / "first" / "s-continued-1.toml"
    assert not home.exists()


def test_a_meeting_may_have_to_move_twice(writer: Writer, home: Path) -> None:
    for block, name in zip(BLOCKS[3:5], ("s.toml", "s-continued-1.toml"), strict=True):
        (home / name).unlink()
        writer.put(block)
        assert writer.flush(LONG)
    # the first name is free again, and is not that of a file that is left
    assert writer.saving.where.read_bytes() == file_of(EVENTS[:5])
    assert len(writer.saving.left) == 2


def test_our_own_part_that_could_not_be_cut_is_no_change_from_outside(writer: Writer, disk: Disk, home: Path) -> None:
    disk.is_short = True
    disk.failing = {("write", "home"): errno.ENOSPC, ("ftruncate", "home"): errno.EIO}
    writer.put(BLOCKS[3])
    until(lambda: writer.saving.trouble)
    assert len((home / "s.toml").read_bytes()) > len(file_of(EVENTS[:3]))
    disk.failing = {}
    assert writer.flush(LONG)
    assert (home / "s.toml").read_bytes() == file_of(EVENTS[:4])
    assert writer.saving.trouble is None


def test_closing_on_a_full_disk_says_so_and_leaves_a_rescue(writer: Writer, disk: Disk, tmp_path: Path) -> None:
    disk.failing = {("write", "home"): errno.ENOSPC}
    for block in BLOCKS[3:]:
        writer.put(block)
    assert not writer.close(LONG)
    assert (tmp_path / "first" / "s-rescue-1.toml").read_bytes() == WHOLE
