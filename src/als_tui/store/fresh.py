"""New files that are there whole or not at all, and never in the place of another."""

import contextlib
import errno
import itertools
import os
import sys
from pathlib import Path

from als_tui.store.disk import new_file, reserve, sync, sync_folder, write_all
from als_tui.store.places import private_folder

_NO_LINKS_HERE = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES, errno.EINVAL, errno.EXDEV}


def write_new(path: Path, data: bytes) -> None:
    """Make a file of this content, durably; ``FileExistsError`` if the name is taken, by whatever it may be."""
    private_folder(path.parent)
    temp = path.with_name(f".~{path.name}.{os.getpid()}")
    try:
        _write(new_file(temp), data)
        _publish(temp, path, data)
    finally:
        with contextlib.suppress(OSError):
            temp.unlink(missing_ok=True)
    try:
        sync_folder(path.parent)
    except OSError:  # a name that may be gone tomorrow is none, and a second try must find it free
        path.unlink()
        raise


def write_under_free_name(folder: Path, stem: str, data: bytes) -> Path:
    """Make the file as ``stem-1.toml``, or with the next number that is free; the path it went to."""
    for number in itertools.count(1):
        path = folder / f"{stem}-{number}.toml"
        with contextlib.suppress(FileExistsError):
            write_new(path, data)
            return path
    raise AssertionError("numbers do not end")


def _write(fd: int, data: bytes) -> None:
    try:
        write_all(fd, data)
        sync(fd)
    finally:
        os.close(fd)


def _publish(temp: Path, path: Path, data: bytes) -> None:
    """Give the finished file its name; where the disk knows no links, write it once more under a name reserved."""
    if sys.platform == "win32":
        os.rename(temp, path)  # noqa: PTH104 - on Windows this never replaces
        return
    try:
        os.link(temp, path)
    except OSError as error:
        if error.errno not in _NO_LINKS_HERE:
            raise
        _write_reserved(path, data)


def _write_reserved(path: Path, data: bytes) -> None:
    fd = reserve(path)
    try:
        _write(fd, data)
    except OSError:
        path.unlink()  # ours, for the name was free: half a header is no session
        raise
