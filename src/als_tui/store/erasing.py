"""Bytes that are to be gone: a name is taken away only after zeros were put where its bytes were.

That reaches the file's own place on the disk, where the file system writes in place. It does not reach backups, other
copies, nor the spare blocks of a drive or of a file system that never writes in the same place twice.
"""

import contextlib
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from als_tui.store.disk import open_for_overwriting, sync, sync_folder, write_all
from als_tui.store.replace import replace_file

_OLD = ".als-tui-old"
_TEMPORARY = re.compile(r"\.~.+\.(\d+)(?:-\d+)?", re.DOTALL)
"""A file that is being written, with the number of the program that writes it."""
_CHUNK = bytes(1 << 16)


def erase(path: Path) -> None:
    """Take a file off the disk, its bytes first; of a link, or a file of another name as well, the name alone.

    It leaves its name before its bytes go: cut off at any moment it is there whole, or found by ``finish``.
    """
    with contextlib.suppress(FileNotFoundError):
        path.lstat()
        old = _old_name(path)
        finish(old)
        path.rename(old)
        finish(old)


def overwrite(path: Path, data: bytes) -> None:
    """Make ``data`` the whole content of a file, in one step, and leave no byte of the old one.

    While that is done the old bytes have a name of their own, by which ``finish`` finds them if it is cut off.
    """
    target = path.resolve()
    old = _old_name(target)
    finish(old)
    fd = open_for_overwriting(target)
    try:
        is_alone = os.fstat(fd).st_nlink == 1
        _keep_name(target, old)
        try:
            replace_file(target, data)
        except BaseException:
            finish(old)
            raise
        if is_alone:
            _zero(fd)
    finally:
        os.close(fd)
    finish(old)


def finish(old: Path) -> None:
    """Bring to its end what was cut off: old bytes go, unless they are those of a file that has its name still."""
    with contextlib.suppress(FileNotFoundError):
        found = old.lstat()
        if stat.S_ISREG(found.st_mode) and found.st_nlink == 1:
            fd = open_for_overwriting(old)
            try:
                _zero(fd)
            finally:
                os.close(fd)
        old.unlink()
        sync_folder(old.parent)


def unfinished(folder: Path) -> Iterator[Path]:
    """What an erasure that was cut off has left in a folder, and files that a killed program was about to save."""
    with contextlib.suppress(OSError):
        hidden = sorted(path for path in folder.iterdir() if path.name.startswith(".~") and is_file(path))
        yield from (path for path in hidden if path.name.endswith(_OLD) or _is_orphaned(path))


def is_file(path: Path) -> bool:
    """Whether it is a file that can be read without waiting for anybody: no link, pipe or device."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def has_second_name(path: Path) -> bool:
    """Whether its bytes stay on the disk under another name, whatever becomes of this one."""
    try:
        return path.stat().st_nlink > 1
    except OSError:
        return False


def _is_orphaned(path: Path) -> bool:
    """Whether the program that was about to give it its name runs no more."""
    found = _TEMPORARY.fullmatch(path.name)
    if found is None or sys.platform == "win32":
        return False
    try:
        os.kill(int(found[1]), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _old_name(path: Path) -> Path:
    return path.with_name(f".~{path.name}{_OLD}")


def _keep_name(target: Path, old: Path) -> None:
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # a disk without links: then the bytes are known by the descriptor alone
            os.link(target, old)


def _zero(fd: int) -> None:
    size = os.fstat(fd).st_size
    os.lseek(fd, 0, os.SEEK_SET)
    for start in range(0, size, len(_CHUNK)):
        write_all(fd, _CHUNK[: size - start])
    sync(fd)
