"""What a meeting had to leave elsewhere when its disk refused, brought back to where the sessions are.

What is in somebody's use, does not fit to what is there, or is refused again, stays where it is.
"""

import contextlib
import os
from pathlib import Path

from als_tui.store.disk import open_for_reading, read_from
from als_tui.store.faults import NotSaved
from als_tui.store.format import MOST_BYTES
from als_tui.store.fresh import write_new
from als_tui.store.left_behind import LeftBehind, left_behind
from als_tui.store.lock import InUse
from als_tui.store.places import Places
from als_tui.store.session_file import Refused, SessionFile

_HEAD = 200
"""Bytes by which a session is known again: its id is among them."""


def bring_home(places: Places) -> None:
    """Complete the sessions whose copies hold more than they do, and fetch those that went on in a rescue place."""
    for left in left_behind(places):
        with contextlib.suppress(OSError, InUse, Refused, NotSaved):
            if left.is_copy:
                _complete(left, places.sessions)
            else:
                _fetch(left.path, places.sessions)


def _complete(left: LeftBehind, sessions: Path) -> None:
    """Append to the session what its copy holds beyond it; the copy goes when all of it is there."""
    data = _bytes(left.path)
    begun = [path for path in sessions.glob(f"{left.stem}*.toml") if data.startswith(_bytes(path)[:_HEAD])]
    for path in sorted(begun, key=lambda path: path.stat().st_size, reverse=True):
        if _is_completed(path, data):
            left.path.unlink()
            return
    if not begun:
        write_new(sessions / f"{left.stem}.toml", data)
        left.path.unlink()


def _is_completed(path: Path, data: bytes) -> bool:
    """Whether the file now holds all of it; one that says something else is left as it is."""
    file, _ = SessionFile.resume(path)
    try:
        there = file.contents()
        if not data.startswith(there):
            return False
        if len(there) < len(data):
            file.append(data[len(there) :])
        return True
    finally:
        file.close()


def _fetch(path: Path, sessions: Path) -> None:
    """Put a meeting that went on elsewhere beside the others, under the name that it has."""
    file = SessionFile(path)
    try:
        write_new(sessions / path.name, file.contents())
        path.unlink()
    finally:
        file.close()


def _bytes(path: Path) -> bytes:
    fd = open_for_reading(path)
    try:
        return read_from(fd, 0, MOST_BYTES)
    finally:
        os.close(fd)
