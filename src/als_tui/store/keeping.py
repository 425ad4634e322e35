"""All bytes of one meeting, and the files they are in: its own, a rescue copy, or the one it had to move to."""

from collections.abc import Sequence
from pathlib import Path

from als_tui.store.faults import ChangedOutside, NotSaved
from als_tui.store.rescue import Rescue, moved
from als_tui.store.saving import DiskTrouble, Saving, is_lasting, trouble_of
from als_tui.store.session_file import SessionFile


class Keeping:
    """Where a meeting is kept. Everything its file should hold is also here, to be written anew somewhere else."""

    def __init__(self, file: SessionFile, rescue_folders: Sequence[Path]) -> None:
        """Take over an open file, with all that is in it."""
        self._file, self._folders = file, tuple(rescue_folders)
        self._stem = file.path.stem
        self._saved = bytearray(file.contents())
        self._rescue = Rescue(self._folders)
        self._fault: NotSaved | None = None
        self._moved_for: DiskTrouble | None = None
        self._left: tuple[Path, ...] = ()

    def append(self, block: bytes) -> bool:
        """Whether the block is now in the meeting's file, on the disk."""
        try:
            self._file.append(block)
        except NotSaved as fault:
            self._fault = fault
            return False
        self._saved += block
        self._fault = None
        return True

    def move(self, pending: Sequence[bytes]) -> bool:
        """If the file will never take anything again: go on in a new one that holds everything, pending blocks too."""
        if self._fault is None or not is_lasting(self._fault):
            return False
        whole = self._whole(pending)
        file = moved(self._places(), self._stem, whole)
        if file is None:
            return False
        self._left = (*self._left, self._file.path)
        self._file.close()
        self._file, self._saved = file, bytearray(whole)
        self._moved_for, self._fault = trouble_of(self._fault), None
        return True

    def rescue(self, pending: Sequence[bytes]) -> bool:
        """Whether a copy of everything, pending blocks too, is now on another place."""
        return self._rescue.refresh(self._stem, self._whole(pending))

    def settled(self) -> None:
        """Nothing is pending: the rescue copy is not needed any more."""
        self._rescue.remove()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def saving(self, pending: int) -> Saving:
        """How it stands while so many events are pending."""
        return Saving(pending, self._trouble(), self._file.path, self._rescue.path, self._left)

    def _trouble(self) -> DiskTrouble | None:
        if self._fault is None:
            return self._moved_for
        # No folder took the meeting, so it goes on nowhere yet: to say that it moved would be a lie.
        return DiskTrouble.FAILING if is_lasting(self._fault) else trouble_of(self._fault)

    def _places(self) -> tuple[Path, ...]:
        beside = self._file.path.parent
        is_good = isinstance(self._fault, ChangedOutside) and beside.is_dir()
        return (beside, *self._folders) if is_good else self._folders

    def _whole(self, pending: Sequence[bytes]) -> bytes:
        return bytes(self._saved) + b"".join(pending)
