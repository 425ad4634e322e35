"""The time at which a meeting was last known to run: it dates a stop that nobody saw."""

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

from als_tui.store.disk import is_ours, new_file
from als_tui.store.names import safe_stem
from als_tui.store.places import private_folder


class Heartbeat:
    """An empty file whose time is the beat's. It never stops a meeting: a disk that fails here fails in silence."""

    def __init__(self, folder: Path, session_id: str) -> None:
        """Nothing is made before the first touch."""
        self.path = folder / safe_stem(session_id)

    def touch(self, now: datetime) -> None:
        """Say that the meeting runs, at the meeting's own time. Not synced: after a power cut an older beat will do."""
        with contextlib.suppress(OSError):
            if not is_ours(self.path):
                private_folder(self.path.parent)
                os.close(new_file(self.path))
            os.utime(self.path, (now.timestamp(), now.timestamp()))

    def last(self) -> datetime | None:
        """The last beat, in UTC; none if there was none."""
        try:
            return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        except (OSError, OverflowError, ValueError):
            return None

    def clear(self) -> None:
        """The meeting is over; there is nothing to date."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
