"""Why bytes did not come to be on the disk: the three answers that ask for three different things to be done."""

from pathlib import Path


class NotSaved(Exception):  # noqa: N818 - what the screen has to say
    """A block is not in the file; it has to be kept and saved in another way."""

    def __init__(self, path: Path, error: OSError | None = None) -> None:
        super().__init__(str(path), error)
        self.path = path
        self.error = error

    @property
    def errno(self) -> int:
        """What the system said, 0 if it said nothing."""
        return (self.error.errno or 0) if self.error else 0


class WriteFailed(NotSaved):
    """The disk did not take the block; the file was cut back, and the same block may be tried again."""


class SyncFailed(NotSaved):
    """The disk may have dropped what it had taken: this file must never be synced or written again."""


class ChangedOutside(NotSaved):
    """Somebody else changed, moved or deleted the file: nothing of theirs is touched, and ours goes elsewhere."""
