"""One session file: made whole, appended to durably, and never in the place of another."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from als_tui.store.faults import ChangedOutside, SyncFailed, WriteFailed
from als_tui.store.session_file import SessionFile, load
from als_tui.store.toml_text import Unwritable
from tests.store.faults import deleted, failing, lengthened, mode, names, renamed, replaced, short_then_full, shortened
from tests.store.kept import APP, HEADER, blocks_of, events_of, file_of

NAME = "2026-11-24-lleisiau-gwent-0f3c.toml"
"""The day is the one at the place of the meeting, an hour east of Greenwich."""

EVENTS = events_of(6)
BLOCKS = blocks_of(EVENTS)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_a_new_session_is_for_its_owner_alone(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        made = SessionFile.create(tmp_path / "new" / "sessions", HEADER, EVENTS[:2], APP)
    assert made.path == tmp_path / "new" / "sessions" / NAME
    assert mode(made.path) == 0o600
    assert mode(made.path.parent) == mode(made.path.parent.parent) == 0o700
    assert load(made.path).events == tuple(EVENTS[:2])
    assert load(made.path).header == HEADER
    assert names(made.path.parent) == [NAME]
    made.close()


def test_a_new_session_is_appended_to(tmp_path: Path) -> None:
    made = SessionFile.create(tmp_path, HEADER, EVENTS[:2], APP)
    for block in BLOCKS[2:]:
        made.append(block)
    assert made.path.read_bytes() == file_of(EVENTS) == made.contents()
    assert made.end == len(file_of(EVENTS))
    made.close()


def test_a_new_session_never_takes_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("mine")
    with pytest.raises(FileExistsError):
        SessionFile.create(tmp_path, HEADER, EVENTS, APP)
    assert (tmp_path / NAME).read_text() == "mine"
    assert names(tmp_path) == [NAME]


def test_a_new_session_that_cannot_be_gone_on_with_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("als_tui.store.session_file.open_for_appending", failing(errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        SessionFile.create(tmp_path, HEADER, EVENTS[:2], APP)
    assert names(tmp_path) == []


@pytest.mark.parametrize("is_temporary", [False, True])
def test_a_link_planted_at_its_name_is_not_followed(tmp_path: Path, is_temporary: bool) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    folder = tmp_path / "sessions"
    folder.mkdir()
    planted = folder / (f".~{NAME}.{os.getpid()}" if is_temporary else NAME)
    planted.symlink_to(victim)
    if is_temporary:
        SessionFile.create(folder, HEADER, EVENTS, APP).close()
    else:
        with pytest.raises(FileExistsError):
            SessionFile.create(folder, HEADER, EVENTS, APP)
    assert victim.read_text() == "mine"


def test_a_disk_without_links_holds_a_new_session_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    SessionFile.create(tmp_path, HEADER, EVENTS, APP).close()
    assert load(tmp_path / NAME).events == tuple(EVENTS)
    with pytest.raises(FileExistsError):
        SessionFile.create(tmp_path, HEADER, EVENTS, APP)
    assert names(tmp_path) == [NAME]


@pytest.mark.parametrize("call", ["write", "fsync", "link"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_at_the_start_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, call, failing(code))
        with pytest.raises(OSError, match=os.strerror(code)):
            SessionFile.create(tmp_path, HEADER, EVENTS, APP)
    assert names(tmp_path) == []


@pytest.mark.parametrize("slug", ["", "../x", "a/b", "Ŵyn", "x" * 41, "con", "a.b", "-\n"])
def test_no_path_is_made_of_a_slug_that_is_none(tmp_path: Path, slug: str) -> None:
    with pytest.raises(ValueError, match="slug"):
        SessionFile.create(tmp_path, HEADER.model_copy(update={"slug": slug}), EVENTS, APP)
    with pytest.raises(ValueError, match="slug"):
        SessionFile.create(tmp_path, HEADER.model_copy(update={"id": f"..{slug}"}), EVENTS, APP)


def test_a_header_that_would_not_come_back_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(Unwritable):
        SessionFile.create(tmp_path, HEADER.model_copy(update={"facilitator": "\x1b"}), EVENTS, APP)
    assert names(tmp_path) == []


def test_a_full_disk_leaves_no_part_of_an_event(file: SessionFile, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", short_then_full())
        with pytest.raises(WriteFailed) as failed:
            file.append(BLOCKS[3])
    assert failed.value.errno == errno.ENOSPC
    assert file.path.read_bytes() == file_of(EVENTS[:3])
    for block in BLOCKS[3:]:
        file.append(block)
    assert file.path.read_bytes() == file_of(EVENTS)


def test_short_writes_are_gone_on_with(file: SessionFile, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:7]))
    file.append(BLOCKS[3])
    assert file.path.read_bytes() == file_of(EVENTS[:4])


def test_a_part_that_could_not_be_cut_is_known_as_ours(file: SessionFile, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", short_then_full())
        patched.setattr(os, "ftruncate", failing(errno.EIO))
        for _ in range(2):
            with pytest.raises(WriteFailed):
                file.append(BLOCKS[3])
    assert file.path.stat().st_size > file.end
    file.append(BLOCKS[3])
    assert file.path.read_bytes() == file_of(EVENTS[:4])


def test_a_file_whose_sync_failed_is_never_touched_again(file: SessionFile, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", failing(errno.EIO))
        with pytest.raises(SyncFailed):
            file.append(BLOCKS[3])
    size = file.path.stat().st_size
    calls: list[str] = []
    for call in ("write", "fsync", "ftruncate"):
        monkeypatch.setattr(os, call, lambda *_, name=call: calls.append(name))
    with pytest.raises(SyncFailed):
        file.append(BLOCKS[3])
    assert calls == []
    assert file.path.stat().st_size == size


CHANGES: list[Callable[[Path], None]] = [deleted, renamed, replaced, lengthened, shortened]


@pytest.mark.parametrize("change", CHANGES)
def test_a_file_that_was_changed_outside_is_not_written_to(file: SessionFile, change: Callable[[Path], None]) -> None:
    change(file.path)
    there = {path: path.read_bytes() for path in file.path.parent.iterdir()}
    with pytest.raises(ChangedOutside):
        file.append(BLOCKS[3])
    assert {path: path.read_bytes() for path in file.path.parent.iterdir()} == there


def test_a_word_changed_in_place_and_an_event_appended_both_live(file: SessionFile) -> None:
    data = file.path.read_bytes()
    with file.path.open("r+b") as editor:
        editor.write(data.replace(b'"Ada"', b'"Adi"'))
    file.append(BLOCKS[3])
    assert len(load(file.path).events) == 4
    assert b'"Adi"' in file.path.read_bytes()


def test_closing_twice_does_nothing_more(file: SessionFile) -> None:
    file.close()
    file.close()
