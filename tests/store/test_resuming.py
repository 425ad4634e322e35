"""An unfinished session is taken up again, by one process at a time, and what was cut off is kept."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from als_tui.meeting import facts
from als_tui.meeting.trouble import Trouble
from als_tui.store import lock as locking
from als_tui.store.lock import InUse
from als_tui.store.session_file import Refused, SessionFile, load
from tests.store.faults import failing, names, on
from tests.store.kept import CLOSED, blocks_of, events_of, file_of, numbered, troubles

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
