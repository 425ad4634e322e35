"""One session file, open and locked: what ``append`` returned from is on the disk, and nothing there is rewritten."""

import contextlib
import os
import re
from collections.abc import Callable, Sequence
from datetime import timedelta, timezone
from pathlib import Path

from als_tui.meeting.events import Event
from als_tui.meeting.header import Header
from als_tui.meeting.trouble import Problem, Trouble
from als_tui.store.decoding import read_bytes
from als_tui.store.disk import open_for_appending, open_for_reading, read_from, sync, write_all
from als_tui.store.faults import ChangedOutside, SyncFailed, WriteFailed
from als_tui.store.format import MOST_BYTES
from als_tui.store.fresh import write_new, write_under_free_name
from als_tui.store.lock import lock
from als_tui.store.names import is_safe
from als_tui.store.reading import Reading
from als_tui.store.recovery import set_aside
from als_tui.store.toml_text import Unwritable, checked, header_text


class Refused(Exception):  # noqa: N818 - an answer, not a failure
    """This file can be looked at, but no meeting can go on in it."""

    def __init__(self, problem: Problem, reading: Reading) -> None:
        super().__init__(problem)
        self.problem = problem
        self.reading = reading


def load(path: Path) -> Reading:
    """Everything that can be taken from a file, without a lock and without touching it; whatever is wrong is told."""
    try:
        fd = open_for_reading(path)
    except (OSError, ValueError) as error:
        return _cannot_open(error)
    try:
        return read_bytes(read_from(fd, 0, MOST_BYTES + 1))
    except OSError as error:
        return _cannot_open(error)
    finally:
        os.close(fd)


def _cannot_open(error: Exception) -> Reading:
    words = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
    return Reading(problems=(Problem(0, Trouble.CANNOT_OPEN, words),))


def name_of(header: Header, first: Event) -> str:
    """The name of a session's file: the day where it was held, the set's slug, the first of its id."""
    if not is_safe(header.slug) or re.fullmatch("[0-9a-z]{4}", header.id[:4]) is None:
        raise ValueError("a slug or an id that cannot be part of a file's name")
    day = first.at.astimezone(timezone(timedelta(minutes=header.utc_offset))).date()
    return f"{day.isoformat()}-{header.slug}-{header.id[:4]}.toml"


class SessionFile:
    """A session file that this process alone may append to."""

    path: Path
    """Where it is; links in it were followed once, when it was opened."""
    end: int
    """How many bytes are known to be on the disk."""
    is_locked: bool
    """Whether no other window can take it; some network disks know no locks."""
    aside: Path | None = None
    """Where the bytes are that were cut off at its end, if any were when it was taken up."""

    def __init__(self, path: Path) -> None:
        """Open and lock a file that is there."""
        self.path = path
        self._fd = open_for_appending(path)
        self._doubtful = b""
        self._fault: SyncFailed | None = None
        try:
            self.is_locked = lock(self._fd)
            self.end = os.fstat(self._fd).st_size
        except BaseException:
            os.close(self._fd)
            raise

    @classmethod
    def create(cls, folder: Path, header: Header, events: Sequence[Event], app: str) -> "SessionFile":
        """Begin a session with its first events; there is never a file without them, and none is overwritten."""
        path = folder.resolve() / name_of(header, events[0])
        data = header_text(header, app).encode() + b"".join(map(checked, events))
        reading = read_bytes(data)
        if reading.header != header or reading.problems:
            raise Unwritable("the header does not come back as it was")
        write_new(path, data)
        return cls._of_new(path)

    @classmethod
    def copied_to(cls, folder: Path, stem: str, data: bytes) -> "SessionFile":
        """Go on with a whole session in a new file, whose name is the stem and a number."""
        return cls._of_new(write_under_free_name(folder, stem, data))

    @classmethod
    def _of_new(cls, path: Path) -> "SessionFile":
        """Open a file that was just made; one that cannot be gone on with is not left for a meeting that began."""
        try:
            return cls(path)
        except BaseException:
            path.unlink()
            raise

    @classmethod
    def resume(cls, path: Path) -> tuple["SessionFile", Reading]:
        """Take up an unfinished session; what was cut off at its end is set aside first, and only then cut.

        ``Refused`` if the file is closed, damaged, newer or no session; ``InUse`` if another window has it.
        """
        try:
            file = cls(path.resolve())
            try:
                return file, file._recovered()
            except BaseException:
                file.close()
                raise
        except OSError as error:
            reading = _cannot_open(error)
            raise Refused(reading.problems[0], reading) from error

    def _recovered(self) -> Reading:
        reading = read_bytes(read_from(self._fd, 0, MOST_BYTES + 1))
        if reading.damage is not None:
            raise Refused(reading.damage, reading)
        if reading.torn_bytes:
            torn = read_from(self._fd, reading.good_end, reading.torn_bytes)
            self.aside = set_aside(self.path, torn, os.fstat(self._fd).st_mtime_ns)
            os.ftruncate(self._fd, reading.good_end)
            sync(self._fd)
        self.end = reading.good_end
        return reading

    def contents(self) -> bytes:
        """All bytes that are known to be on the disk."""
        return read_from(self._fd, 0, self.end)

    def append(self, block: bytes) -> None:
        """Return when the block is on the disk; else raise one of the ``faults``, with the block not in the file."""
        if self._fault is not None:
            raise self._fault
        self._look_for_changes()
        self._attempt(lambda: write_all(self._fd, block), block)
        try:
            sync(self._fd)
        except OSError as error:
            self._fault = SyncFailed(self.path, error)
            raise self._fault from error
        self.end += len(block)

    def _attempt(self, write: Callable[[], None], block: bytes) -> None:
        try:
            write()
        except OSError as error:
            self._doubtful = block
            with contextlib.suppress(OSError):  # then the tail is known as ours by its bytes, before the next write
                os.ftruncate(self._fd, self.end)
            raise WriteFailed(self.path, error) from error

    def _look_for_changes(self) -> None:
        """Writing goes to the open file, whoever has put another one under its name: so look before each write."""
        try:
            ours, named = os.fstat(self._fd), os.stat(self.path)  # noqa: PTH116 - both in one manner
        except (FileNotFoundError, NotADirectoryError) as error:
            raise ChangedOutside(self.path, error) from error
        except OSError as error:
            raise WriteFailed(self.path, error) from error
        if (ours.st_dev, ours.st_ino) != (named.st_dev, named.st_ino) or ours.st_size < self.end:
            raise ChangedOutside(self.path)
        if ours.st_size > self.end:
            self._cut_own_tail(ours.st_size)

    def _cut_own_tail(self, size: int) -> None:
        """Cut what a failed write left behind, if the file's end is that and nothing else."""
        try:
            extra = read_from(self._fd, self.end, size - self.end)
            if not extra or not self._doubtful.startswith(extra):
                raise ChangedOutside(self.path)
            os.ftruncate(self._fd, self.end)
        except OSError as error:
            raise WriteFailed(self.path, error) from error

    def close(self) -> None:
        """Give up the file and its lock; a second time does nothing."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1
