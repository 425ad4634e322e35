"""How far the disk is behind the meeting, and where the meeting is."""

import errno
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from als_tui.store.faults import ChangedOutside, NotSaved, SyncFailed


class DiskTrouble(StrEnum):
    """What is wrong, or was wrong and has moved the meeting to another file."""

    FULL = "full"
    """No room: tried again and again; what waits is in memory, and in the rescue file if there is one."""
    FAILING = "failing"
    """The disk does not take it, and no other place did: tried again and again."""
    MOVED = "moved"
    """The disk failed for good; the meeting goes on in another file."""
    CHANGED_OUTSIDE = "changed_outside"
    """Somebody changed, moved or deleted the file; the meeting goes on in another one."""


@dataclass(frozen=True, slots=True)
class Saving:
    """One moment of saving."""

    pending: int
    """Events that are not yet in the session's file."""
    trouble: DiskTrouble | None
    where: Path
    """The file in which the meeting goes on."""
    rescue: Path | None = None
    """A copy of the whole meeting that holds what the session's file could not take."""
    left: tuple[Path, ...] = ()
    """Files that the meeting had to leave, oldest first: to be named at its end."""


_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_GONE = {
    errno.EROFS, errno.EACCES, errno.EPERM, errno.EBADF, errno.ENODEV, errno.ENXIO, errno.ENOTCONN,
    getattr(errno, "ESTALE", errno.ENODEV), getattr(errno, "ESHUTDOWN", errno.ENODEV),
}  # fmt: skip


def trouble_of(fault: NotSaved) -> DiskTrouble:
    """What to say while the fault lasts."""
    if isinstance(fault, ChangedOutside):
        return DiskTrouble.CHANGED_OUTSIDE
    if isinstance(fault, SyncFailed) or fault.errno in _GONE:
        return DiskTrouble.MOVED
    return DiskTrouble.FULL if fault.errno in _FULL else DiskTrouble.FAILING


def is_lasting(fault: NotSaved) -> bool:
    """Whether this file will never take anything again, so that the meeting has to go on in another."""
    return trouble_of(fault) in (DiskTrouble.MOVED, DiskTrouble.CHANGED_OUTSIDE)
