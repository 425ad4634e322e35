"""The meeting never waits for the disk, and everything is saved in its order."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from als_tui.store.saving import Saving
from als_tui.store.session_file import SessionFile, load
from als_tui.store.writer import Writer
from tests.store.faults import LONG
from tests.store.kept import blocks_of, events_of, file_of

EVENTS = events_of(9)
BLOCKS = blocks_of(EVENTS)
WHOLE = file_of(EVENTS)

ENDING = """
import sys
from pathlib import Path
from als_tui.store.session_file import SessionFile
from als_tui.store.writer import Writer
file, _ = SessionFile.resume(Path(sys.argv[1]))
writer = Writer(file, print, [])
for block in Path(sys.argv[2]).read_bytes().split(b"~"):
    writer.put(block)
"""


def test_what_is_put_is_saved_in_order(writer: Writer, home: Path) -> None:
    for block in BLOCKS[3:]:
        writer.put(block)
    assert writer.flush(LONG)
    assert (home / "s.toml").read_bytes() == WHOLE
    assert writer.saving == Saving(0, None, home / "s.toml")


def test_the_same_bytes_put_twice_are_saved_twice(writer: Writer, home: Path) -> None:
    for block in (BLOCKS[3], BLOCKS[3]):
        writer.put(block)
    assert writer.flush(LONG)
    assert (home / "s.toml").read_bytes() == file_of(EVENTS[:3]) + BLOCKS[3] * 2


def test_putting_never_waits_for_the_disk(writer: Writer) -> None:
    let_go = threading.Event()
    writer.put_task(let_go.wait)
    began = time.perf_counter()
    for block in BLOCKS[3:]:
        writer.put(block)
    assert time.perf_counter() - began < 1.0
    assert writer.saving.pending == 6
    assert not writer.flush(0.02)
    let_go.set()
    assert writer.flush(LONG)


def test_every_saved_event_is_told(writer: Writer, told: list[Saving]) -> None:
    let_go = threading.Event()
    writer.put_task(let_go.wait)
    for block in BLOCKS[3:]:
        writer.put(block)
    let_go.set()
    assert writer.close(LONG)
    assert [saving.pending for saving in told if saving.trouble is None] == [5, 4, 3, 2, 1, 0]


def test_a_task_is_done_after_what_was_put_before_it(writer: Writer, home: Path) -> None:
    seen: list[int] = []
    writer.put(BLOCKS[3])
    writer.put_task(lambda: seen.append(len(load(home / "s.toml").events)))
    writer.put(BLOCKS[4])
    assert writer.flush(LONG)
    assert seen == [4]


def test_a_task_that_fails_and_a_screen_that_is_gone_stop_nothing(home: Path) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("not here")

    file, _ = SessionFile.resume(home / "s.toml")
    writer = Writer(file, fail, [])
    writer.put_task(fail)
    for block in BLOCKS[3:]:
        writer.put(block)
        writer.put_task(fail)
    assert writer.close(LONG)
    assert (home / "s.toml").read_bytes() == WHOLE


def test_closing_saves_what_waits_and_lets_go_of_the_file(writer: Writer, home: Path) -> None:
    for block in BLOCKS[3:]:
        writer.put(block)
    assert writer.close(LONG)
    SessionFile.resume(home / "s.toml")[0].close()
    assert writer.close(LONG)
    with pytest.raises(RuntimeError):
        writer.put(BLOCKS[0])
    writer.put_task(lambda: None)


def test_the_end_of_the_program_saves_what_nobody_flushed(home: Path, tmp_path: Path) -> None:
    (tmp_path / "blocks").write_bytes(b"~".join(BLOCKS[3:]))
    subprocess.run([sys.executable, "-c", ENDING, home / "s.toml", tmp_path / "blocks"], check=True, timeout=20)
    assert (home / "s.toml").read_bytes() == WHOLE
