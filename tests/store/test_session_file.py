"""One session file: made whole, appended to durably, taken up again, and never written by two."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from als_tui.meeting import facts
from als_tui.meeting.events import Trouble
from als_tui.store import lock as locking
from als_tui.store.faults import ChangedOutside, SyncFailed, WriteFailed
from als_tui.store.lock import InUse
from als_tui.store.session_file import Refused, SessionFile, load
from als_tui.store.toml_text import Unwritable, header_text
from tests.store.kept import APP, CLOSED, EVERY_FACT, HEADER, blocks_of, events_of, file_of, numbered, troubles

NAME = "2026-11-24-lleisiau-gwent-0f3c.toml"
"""The day is the one at the place of the meeting, an hour east of Greenwich."""

EVENTS = events_of(6)
BLOCKS = blocks_of(EVENTS)
HOLDER = """
import sys, time
from pathlib import Path
from als_tui.store.session_file import SessionFile
file, _ = SessionFile.resume(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""

APPENDER = """
import sys
from pathlib import Path
from als_tui.store.session_file import SessionFile
from tests.store.kept import blocks_of, events_of
file, _ = SessionFile.resume(Path(sys.argv[1]))
for n, block in enumerate(blocks_of(events_of(3000))[3:], 4):
    file.append(block)
    print(n, flush=True)
"""


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


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


def test_after_any_cut_the_meeting_goes_on_and_the_rest_is_kept(tmp_path: Path) -> None:
    events = numbered(EVERY_FACT[:-1])
    data = file_of(events)
    head = len(header_text(HEADER, APP).encode()) + len("\n[[event]]\n")
    (more,) = blocks_of(numbered([facts.Reopened()], first=99))
    for cut in range(head, len(data), 41):
        path = tmp_path / f"{cut}.toml"
        path.write_bytes(data[:cut])
        file, reading = SessionFile.resume(path)
        assert list(reading.events) == events[: len(reading.events)]
        file.append(more)
        file.close()
        assert load(path).events == (*reading.events, *numbered([facts.Reopened()], first=99))
        assert set(troubles(load(path))) <= {Trouble.OUT_OF_SEQUENCE}
        kept = list(tmp_path.glob(f"{cut}.toml.torn-*"))
        assert [torn.read_bytes() for torn in kept] == ([data[:cut][reading.good_end :]] if reading.torn_bytes else [])
        assert all(mode(torn) == 0o600 for torn in kept)


def test_a_recovery_that_was_cut_off_does_not_keep_its_bytes_twice(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole + b"\n[[event]]\nn = 4\n")
    for call in ("fsync", "ftruncate", "open"):
        with monkeypatch.context() as patched:
            real = getattr(os, call)
            patched.setattr(os, call, real if call == "open" else failing(errno.ENOSPC))
            if call == "open":
                patched.setattr(os, call, on(lambda name, *_: "torn" in str(name), failing(errno.ENOSPC), real))
            with pytest.raises(Refused) as refused:
                SessionFile.resume(path)
        assert refused.value.problem.trouble is Trouble.CANNOT_OPEN
        assert path.read_bytes() == whole + b"\n[[event]]\nn = 4\n"
    SessionFile.resume(path)[0].close()
    assert path.read_bytes() == whole
    assert [torn.read_bytes() for torn in path.parent.glob("*.torn-*")] == [b"\n[[event]]\nn = 4\n"]


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", Trouble.EMPTY),
        (b"[tool]\n", Trouble.FOREIGN),
        (file_of(numbered([facts.Opened(), CLOSED])), Trouble.CLOSED),
        (file_of(EVENTS).replace(b"format = 1", b"format = 9"), Trouble.NEWER_FORMAT),
        (file_of(EVENTS).replace(b'"Ring the clinic"', b'"Ring'), Trouble.UNREADABLE_EVENT),
        (file_of(EVENTS)[:300], Trouble.NOT_TOML),
    ],
)
def test_what_cannot_be_gone_on_with_is_refused_and_left_as_it_is(path: Path, data: bytes, trouble: Trouble) -> None:
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        SessionFile.resume(path)
    assert refused.value.problem.trouble is trouble
    assert refused.value.reading.damage == refused.value.problem
    assert path.read_bytes() == data
    assert names(path.parent) == [path.name]
    with path.open("ab") as free:
        locking.lock(free.fileno())  # a refused file is not held


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("missing.toml", "missing/s.toml", ".", "a\0b", "loop", "pipe", "x" * 5000):
        assert troubles(load(tmp_path / name)) == [Trouble.CANNOT_OPEN]
    for name in ("missing.toml", ".", "pipe"):
        with pytest.raises(Refused) as refused:
            SessionFile.resume(tmp_path / name)
        assert refused.value.problem.trouble is Trouble.CANNOT_OPEN


def test_a_link_to_a_session_leads_to_it(path: Path) -> None:
    link = path.with_name("link.toml")
    link.symlink_to(path)
    file, _ = SessionFile.resume(link)
    assert file.path == path
    file.append(BLOCKS[3])
    file.close()
    assert link.is_symlink()
    assert load(path).events == tuple(EVENTS[:4])


def test_reading_does_not_touch_a_session_that_is_held(file: SessionFile) -> None:
    before = file.path.stat()
    assert load(file.path).events == tuple(EVENTS[:3])
    assert file.path.stat().st_mtime_ns == before.st_mtime_ns
    with pytest.raises(InUse):  # and has not freed it either, as closing would free a POSIX lock
        SessionFile.resume(file.path)


def test_a_second_process_is_refused_until_the_first_is_killed(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(InUse):
            SessionFile.resume(path)
        assert len(load(path).events) == 3
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        SessionFile.resume(path)[0].close()


def test_what_was_said_to_be_saved_outlives_a_kill_at_any_moment(path: Path) -> None:
    events = events_of(3000)
    for acknowledged in (4, 17, 61, 200):
        path.write_bytes(file_of(events[:3]))
        with subprocess.Popen([sys.executable, "-c", APPENDER, str(path)], stdout=subprocess.PIPE) as appender:
            assert appender.stdout is not None
            for line in appender.stdout:
                if int(line) == acknowledged:
                    break
            appender.send_signal(signal.SIGKILL)
            appender.wait()
        file, reading = SessionFile.resume(path)
        file.close()
        assert len(reading.events) >= acknowledged
        assert list(reading.events) == events[: len(reading.events)]


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_disk_that_knows_no_locks_holds_a_meeting_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    import portalocker.portalocker

    monkeypatch.setattr(portalocker.portalocker, "LOCKER", failing(code))
    file, _ = SessionFile.resume(path)
    file.append(BLOCKS[3])
    file.close()
    assert len(load(path).events) == 4


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


def deleted(path: Path) -> None:
    path.unlink()


def renamed(path: Path) -> None:
    path.rename(path.with_name("other.toml"))


def replaced(path: Path) -> None:
    new = path.with_name("new")
    new.write_bytes(path.read_bytes())
    new.replace(path)


def lengthened(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"# a word\n")


def shortened(path: Path) -> None:
    os.truncate(path, 100)


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


def failing(code: int) -> Callable[..., int]:
    """A call that fails with this error."""

    def call(*_: object, **__: object) -> int:
        raise OSError(code, os.strerror(code))

    return call


def on(asked: Callable[..., bool], then: Callable[..., int], otherwise: Callable[..., int]) -> Callable[..., int]:
    """One call or the other."""
    return lambda *args: then(*args) if asked(*args) else otherwise(*args)


def short_then_full() -> Callable[[int, bytes], int]:
    """A write that takes the first half of what it is given, and then nothing."""
    write, calls = os.write, [0]

    def call(fd: int, data: bytes) -> int:
        calls[0] += 1
        if calls[0] % 2:
            return write(fd, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return call
