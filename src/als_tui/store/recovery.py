"""What was cut off while being saved is kept beside its file before it is taken out of it."""

import itertools
import os
from pathlib import Path

from als_tui.store.disk import open_for_appending, read_from, reserve, sync, sync_folder, write_all


def set_aside(path: Path, torn: bytes, stamp: int) -> Path:
    """Keep the bytes in a file of their own, durably, and say where.

    The stamp is the session file's own time, so that a recovery that was itself cut off finds its copy again.
    """
    for number in itertools.count():
        kept = path.with_name(f"{path.name}.torn-{stamp}" + (f"-{number}" if number else ""))
        try:
            fd = reserve(kept)
        except FileExistsError:
            if not _holds(kept, torn):
                continue
        else:
            _fill(fd, torn)
        sync_folder(path.parent)
        return kept
    raise AssertionError("numbers do not end")


def _fill(fd: int, torn: bytes) -> None:
    try:
        write_all(fd, torn)
        sync(fd)
    finally:
        os.close(fd)


def _holds(kept: Path, torn: bytes) -> bool:
    """Whether these bytes are in that file already, and then on the disk too."""
    try:
        fd = open_for_appending(kept)
    except OSError:  # a link or a folder of that name is none of ours
        return False
    try:
        if read_from(fd, 0, len(torn) + 1) != torn:
            return False
        sync(fd)
        return True
    finally:
        os.close(fd)
