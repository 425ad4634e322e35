"""What a meeting had to leave elsewhere when its disk refused, brought back to where the sessions are.

What is in somebody's use, is no whole session, or does not fit to what is there, stays where it is. What the disk
refuses once more stays too, and the meeting can go on in it.

A file that a meeting had to leave is made anew, and nothing is appended to it: its disk may show what it has dropped.
"""

import contextlib
import itertools
import os
from collections.abc import Iterator
from pathlib import Path

from als_tui.store.faults import NotSaved
from als_tui.store.fresh import write_new, write_under_free_name
from als_tui.store.left_behind import LeftBehind, left_behind
from als_tui.store.listing import size_of
from als_tui.store.lock import InUse
from als_tui.store.places import Places
from als_tui.store.replace import replace_file
from als_tui.store.session_file import Refused, SessionFile, load


def bring_home(places: Places) -> None:
    """Complete the sessions of which more was left behind than they hold; put back those that are not there."""
    for left in sorted(left_behind(places), key=lambda left: left.size, reverse=True):
        with contextlib.suppress(OSError, InUse):
            file = SessionFile(left.path)
            try:
                reading = load(left.path)
                if reading.header and not reading.worst and left.stem.endswith(reading.header.id[:4]):
                    _bring(left, file.contents(), reading.header.id, places.sessions)
            finally:
                file.close()


def _bring(left: LeftBehind, data: bytes, meeting: str, sessions: Path) -> None:
    """Put it into the meeting's own file, or else beside it; what was left behind goes when all of it is there."""
    files = list(_files_of(meeting, left.stem, sessions))
    if any(_is_completed(path, data, left) for path in files):
        left.path.unlink(missing_ok=True)
    elif not left.is_copy:
        write_new(sessions / left.path.name, data)
        left.path.unlink()
    elif not files:
        _put_back(sessions, left.stem, data)
        left.path.unlink()


def _files_of(meeting: str, stem: str, sessions: Path) -> Iterator[Path]:
    """The files of this meeting, the longest first."""
    for path in sorted(sessions.glob(f"{stem}*.toml"), key=size_of, reverse=True):
        header = load(path).header
        if header and header.id == meeting:
            yield path


def _is_completed(path: Path, data: bytes, left: LeftBehind) -> bool:
    """Whether the file now holds all of it; one that says something else is left as it is."""
    if _holds(path, data, left):
        return True
    try:
        file, _ = SessionFile.resume(path)
    except Refused:
        return False
    try:
        if not data.startswith(there := file.contents()):
            return False
        if left.is_copy:
            return _is_appended(file, data[len(there) :], left)
        replace_file(path, data)
        return True
    finally:
        file.close()


def _holds(path: Path, data: bytes, left: LeftBehind) -> bool:
    """Whether all of it is in the file, and nobody is about to say more there."""
    file = SessionFile(path)
    try:
        there = file.contents()
        if there == data and not left.is_copy:
            replace_file(path, data)
        return there.startswith(data)
    finally:
        file.close()


def _is_appended(file: SessionFile, more: bytes, left: LeftBehind) -> bool:
    try:
        file.append(more)
    except NotSaved as refused:
        # Now nobody must go on in the shorter file: so the copy becomes the one in which the meeting goes on.
        if left.is_copy:
            left.path.rename(_continuing(left))
        raise OSError(str(refused)) from refused
    return True


def _continuing(left: LeftBehind) -> Path:
    paths = (left.path.with_name(f"{left.stem}-continued-{number}.toml") for number in itertools.count(1))
    return next(path for path in paths if not os.path.lexists(path))


def _put_back(sessions: Path, stem: str, data: bytes) -> None:
    """Under its own name; beside what has that name and cannot be read as this meeting, if anything has."""
    try:
        write_new(sessions / f"{stem}.toml", data)
    except FileExistsError:
        write_under_free_name(sessions, f"{stem}-continued", data)
