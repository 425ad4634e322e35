"""A copy of the whole meeting on another place, for as long as its own file cannot take all of it."""

import contextlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from als_tui.store.fresh import write_under_free_name
from als_tui.store.lock import InUse
from als_tui.store.replace import put_over
from als_tui.store.session_file import SessionFile


class Rescue:
    """The copy: in the first folder that takes it, made anew at every event, and gone when it is needed no more."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Nothing is made before it is needed."""
        self._folders = folders
        self._held = 0
        self._stale: list[Path] = []
        self.path: Path | None = None

    def refresh(self, stem: str, data: bytes) -> bool:
        """Bring the copy up to date; whether it now holds all of it."""
        is_held = self._again(data) or self._anew(stem, data)
        self._held = len(data) if is_held else 0
        return is_held

    def _again(self, data: bytes) -> bool:
        if self.path is None:
            return False
        try:
            # A meeting only grows: of the same length is the same, and a disk that is full need not be written to.
            if self.path.stat().st_size != len(data) or self._held != len(data):
                put_over(self.path, data)
        except OSError:
            return False
        return True

    def _anew(self, stem: str, data: bytes) -> bool:
        for folder in self._folders:
            with contextlib.suppress(OSError):
                fresh = write_under_free_name(folder, f"{stem}-rescue", data)
                # A copy that could not be brought up to date stays until all is saved: it holds more than nothing.
                self._stale += [self.path] if self.path else []
                self.path = fresh
                return True
        return False

    def remove(self) -> None:
        """The session's file has everything; a second copy of what is confidential would only lie about."""
        for path in (*self._stale, *([self.path] if self.path else [])):
            with contextlib.suppress(OSError):
                path.unlink()
        self._stale, self.path = [], None


def moved(folders: Iterable[Path], stem: str, data: bytes) -> SessionFile | None:
    """The whole meeting in a new session file, in the first folder that takes it; none if no folder does."""
    for folder in folders:
        with contextlib.suppress(OSError, InUse):
            return SessionFile.copied_to(folder, f"{stem}-continued", data)
    return None
