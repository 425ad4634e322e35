"""The few calls to the operating system by which a byte comes to be on the disk."""

import os
import stat
import sys
from pathlib import Path

FILE_MODE = 0o600

_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)


def new_file(path: Path) -> int:
    """A descriptor of a new file for its owner alone; a left-over or a link of that name is removed, not followed."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | _FLAGS
    try:
        return os.open(path, flags, FILE_MODE)
    except FileExistsError:
        path.unlink()
        return os.open(path, flags, FILE_MODE)


def reserve(path: Path) -> int:
    """A descriptor of a new file under a name that must be free: ``FileExistsError`` if it is not."""
    return os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | _FLAGS, FILE_MODE)


def open_for_appending(path: Path) -> int:
    """A descriptor of a file that is there, where every write goes to its end; a link is not followed."""
    return os.open(path, os.O_RDWR | os.O_APPEND | _FLAGS)


def open_for_overwriting(path: Path) -> int:
    """A descriptor of a file that is there, where a write goes where it is told to; a link is not followed."""
    return os.open(path, os.O_RDWR | _FLAGS)


def open_for_reading(path: Path) -> int:
    """A descriptor that cannot change the file, nor wait for the other end of a pipe."""
    return os.open(path, _READING)


def write_all(fd: int, data: bytes) -> None:
    """Write every byte, going on after a short write."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]


def read_from(fd: int, start: int, most: int) -> bytes:
    """At most so many bytes from there on."""
    os.lseek(fd, start, os.SEEK_SET)
    parts: list[bytes] = []
    while most > 0 and (part := os.read(fd, min(most, 1 << 16))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def sync(fd: int) -> None:
    """Return only when the file's bytes are on the disk itself."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        except OSError:  # a network disk may not know it; then fsync is the most there is
            os.fsync(fd)
    else:
        os.fsync(fd)


def sync_folder(folder: Path) -> None:
    """Make a new or a gone name in the folder durable, where the system can."""
    if sys.platform == "win32":
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def is_ours(path: Path) -> bool:
    """Whether it is this user's own and no link: in a folder that all may write to, anything else may be a trap."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return not stat.S_ISLNK(found.st_mode) and (not hasattr(os, "getuid") or found.st_uid == os.getuid())
