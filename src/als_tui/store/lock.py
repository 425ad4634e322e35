"""One writer to a file: a lock that the system itself takes away when its holder ends, however it ends."""

import errno
import os
import sys
from pathlib import Path

from als_tui.store.disk import open_for_appending

_NO_LOCKS_HERE = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
"""What network disks say that know no locks: a meeting is held there all the same."""

_FAR = 1 << 40
"""Windows locks bytes, and keeps others from reading them: so a byte is taken that no file has."""


class InUse(Exception):  # noqa: N818 - a state of affairs, not a failure
    """Another window or program has this session open for writing."""


def lock(fd: int) -> bool:
    """Hold the file for writing until its descriptor is closed; false where the disk knows no locks.

    On POSIX this is ``flock``: unlike ``lockf`` it is not lost when the same process opens and closes the file
    elsewhere, as the library does.
    """
    return _lock_a_byte(fd) if sys.platform == "win32" else _lock_whole(fd)


def _lock_whole(fd: int) -> bool:
    import portalocker  # here, for it costs a start 15 ms

    try:
        portalocker.lock(fd, portalocker.LOCK_EX | portalocker.LOCK_NB)
    except portalocker.AlreadyLocked as held:
        raise InUse from held
    except portalocker.LockException as error:
        cause = error.__cause__
        if isinstance(cause, OSError) and cause.errno in _NO_LOCKS_HERE:
            return False
        raise cause if isinstance(cause, OSError) else OSError(errno.EIO, str(error)) from error
    return True


def _lock_a_byte(fd: int) -> bool:
    if sys.platform != "win32":
        return False
    import msvcrt

    os.lseek(fd, _FAR, os.SEEK_SET)
    try:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
    except PermissionError as held:
        raise InUse from held
    return True


def is_held(path: Path) -> bool:
    """Whether another window or program has this file for writing at this moment."""
    try:
        fd = open_for_appending(path)
    except OSError:
        return False
    try:
        lock(fd)
    except (InUse, OSError) as error:
        return isinstance(error, InUse)
    finally:
        os.close(fd)
    return False
