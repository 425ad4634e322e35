"""Damage in the middle of a session: found by reading it whole, remembered, and never told of a sound file."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.store.decoding import read_bytes
from als_tui.store.library import Entry, State, entry
from als_tui.store.soundness import Soundness
from als_tui.version import VERSION
from tests.store.kept import CLOSED, OPEN_FACTS, file_of, numbered

OPEN = file_of(numbered(OPEN_FACTS * 12))
OVER = file_of(numbered((*OPEN_FACTS * 12, CLOSED)))
MIDDLE = OVER.index(b"\n[[event]]", len(OVER) // 2) + 1
LINE = OVER[:MIDDLE].count(b"\n") + 1


def damaged_at(place: int) -> bytes:
    return OVER[:place] + b"\0\0\0\0" + OVER[place + 4 :]


def saved(folder: Path, data: bytes, name: str = "2026-11-24-lleisiau-gwent-0f3c.toml") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def index(folder: Path) -> Path:
    return folder / "state" / "soundness.json"


def examined(folder: Path, path: Path) -> Entry:
    """As the library does it: what is not known is examined, and kept."""
    soundness, seen = Soundness(index(folder)), entry(path)
    told = soundness.examined(seen) if soundness.is_to_be_examined(seen) else soundness.told(seen)
    soundness.keep([told])
    return told


@pytest.mark.parametrize("place", range(MIDDLE + 14, OVER.index(b"\n[[event]]", MIDDLE), 9))
def test_damage_in_an_event_in_the_middle_is_found_and_remembered(tmp_path: Path, place: int) -> None:
    path = saved(tmp_path, damaged_at(place))
    assert (entry(path).state, entry(path).damage) == (State.CLOSED, None)
    worst = read_bytes(path.read_bytes()).worst
    assert worst is not None
    assert examined(tmp_path, path).damage == worst.line >= LINE
    again = Soundness(index(tmp_path))
    assert not again.is_to_be_examined(entry(path))
    assert again.told(entry(path)) == replace(entry(path), damage=worst.line)


@pytest.mark.parametrize(
    "data",
    [OVER, OPEN, OPEN[:-40], OPEN + b'[[event]]\nn = 9\nkind = "no', OVER.replace(b"\n", b"\r\n"),
     OVER + b"\n# later\n", OVER.replace(b'text = "', b'text = "and ', 1)],
    ids=["over", "open", "torn", "torn in an event", "crlf", "commented", "reworded"],
)  # fmt: skip
def test_a_sound_file_is_never_marked_nor_is_one_whose_end_alone_was_not_saved(tmp_path: Path, data: bytes) -> None:
    assert examined(tmp_path, path := saved(tmp_path, data)).damage is None
    assert not Soundness(index(tmp_path)).is_to_be_examined(entry(path))


@settings(deadline=None)  # the disk may be busy
@given(st.integers(0, len(OVER) - 1), st.binary(max_size=40), st.integers(0, 40))
def test_a_file_is_marked_when_the_reader_finds_it_damaged_and_only_then(
    tmp_path_factory: pytest.TempPathFactory, at: int, junk: bytes, gap: int
) -> None:
    folder = tmp_path_factory.getbasetemp()
    path = saved(folder, OVER[:at] + junk + OVER[at + gap :])
    soundness, seen = Soundness(folder / "none"), entry(path)
    if soundness.is_to_be_examined(seen):
        worst = read_bytes(path.read_bytes()).worst
        assert soundness.examined(seen).damage == (worst.line if worst else None)


def test_a_file_that_has_changed_is_read_anew(tmp_path: Path) -> None:
    path = saved(tmp_path, damaged_at(MIDDLE + 20))
    assert examined(tmp_path, path).damage is not None
    before = path.stat()
    path.write_bytes(OVER)
    assert path.stat().st_size == before.st_size
    assert examined(tmp_path, path).damage is None
    path.write_bytes(damaged_at(MIDDLE + 20))
    assert Soundness(index(tmp_path)).is_to_be_examined(entry(path))
    assert examined(tmp_path, path).damage is not None
    path.write_bytes(OVER + b"\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert examined(tmp_path, path).damage is None


@pytest.mark.parametrize(
    "kept",
    [b"", b"{", b"\0" * 99, b"[]", b"7", b"null", b'{"files": {}}', b'{"by": "VERSION", "files": []}', b"[" * 99_000,
     b'{"by": "VERSION", "files": {"2026-11-24-lleisiau-gwent-0f3c.toml": 5}}', b"\xff\xfe",
     b'{"by": "VERSION", "files": {"2026-11-24-lleisiau-gwent-0f3c.toml": [1, 2]}}',
     b'{"by": "VERSION", "files": {"2026-11-24-lleisiau-gwent-0f3c.toml": [SIZE, TIME, true]}}',
     b'{"by": "9.9.9", "files": {"2026-11-24-lleisiau-gwent-0f3c.toml": [SIZE, TIME, 5]}}'],
)  # fmt: skip
def test_whatever_cannot_be_used_is_as_if_it_were_not_there(tmp_path: Path, kept: bytes) -> None:
    path = saved(tmp_path, OVER)
    index(tmp_path).parent.mkdir()
    stamp = entry(path).stamp
    assert stamp is not None
    for name, told in (("VERSION", VERSION), ("SIZE", stamp.size), ("TIME", stamp.mtime_ns)):
        kept = kept.replace(name.encode(), str(told).encode())
    index(tmp_path).write_bytes(kept)
    assert Soundness(index(tmp_path)).is_to_be_examined(entry(path))
    assert examined(tmp_path, path).damage is None
    assert not Soundness(index(tmp_path)).is_to_be_examined(entry(path))


def test_a_folder_that_takes_nothing_is_no_error(tmp_path: Path) -> None:
    path = saved(tmp_path, damaged_at(MIDDLE + 20))
    index(tmp_path).parent.write_text("no folder")
    assert examined(tmp_path, path).damage is not None
    index(tmp_path).parent.unlink()
    index(tmp_path).mkdir(parents=True)
    assert examined(tmp_path, path).damage is not None


def test_what_is_kept_is_for_its_owner_alone_and_tells_nothing_of_a_meeting(tmp_path: Path) -> None:
    path = saved(tmp_path, damaged_at(MIDDLE + 20))
    line = examined(tmp_path, path).damage
    assert index(tmp_path).stat().st_mode & 0o777 == 0o600
    stamp = [path.stat().st_size, path.stat().st_mtime_ns]
    assert json.loads(index(tmp_path).read_bytes()) == {"by": VERSION, "files": {path.name: [*stamp, line]}}
    assert os.listdir(index(tmp_path).parent) == [index(tmp_path).name]  # noqa: PTH208 - hidden ones too


def test_what_is_known_of_files_that_are_gone_is_dropped(tmp_path: Path) -> None:
    paths = [saved(tmp_path, OVER, f"2026-11-2{day}-a-000{day}.toml") for day in range(3)]
    soundness = Soundness(index(tmp_path))
    soundness.keep([soundness.examined(entry(path)) for path in paths])
    soundness.keep([entry(path) for path in paths[1:]])
    assert list(json.loads(index(tmp_path).read_bytes())["files"]) == [path.name for path in paths[1:]]


def test_a_file_that_is_gone_or_no_session_is_left_as_it_was(tmp_path: Path) -> None:
    path, soundness = saved(tmp_path, OVER), Soundness(index(tmp_path))
    seen = entry(path)
    path.unlink()
    assert soundness.examined(seen) == seen
    assert not soundness.is_to_be_examined(entry(saved(tmp_path, b"")))
