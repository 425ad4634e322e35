"""What is around the folder of the sessions that a facilitator should know before a meeting begins."""

import contextlib
import shutil
import stat
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

LEAST_ROOM = 50 * 1024 * 1024
"""Bytes free below which it is said: a meeting takes a tenth of one megabyte, its neighbours may take the rest."""
_SYNCED = ("dropbox", "onedrive", "icloud", "mobile documents", "com~apple~clouddocs", "google drive", "nextcloud")


class Concern(StrEnum):
    """Something that keeps no meeting from beginning; ``words.concerns`` says each in a sentence."""

    LOW_SPACE = "low_space"
    SYNCED = "synced"
    IN_GIT = "in_git"
    OPEN_TO_OTHERS = "open_to_others"


def concerns(folder: Path) -> tuple[Concern, ...]:
    """All that holds of a folder, or of the nearest one above it that is there; what cannot be asked is not told."""
    here = next(path for path in (folder, *folder.parents) if path.is_dir() or path == path.parent)
    return tuple(_found(here.resolve()))


def _found(here: Path) -> Iterator[Concern]:
    with contextlib.suppress(OSError):
        if shutil.disk_usage(here).free < LEAST_ROOM:
            yield Concern.LOW_SPACE
    if any(part.casefold().startswith(_SYNCED) for part in here.parts):
        yield Concern.SYNCED
    if any((path / ".git").exists() for path in (here, *here.parents)):
        yield Concern.IN_GIT
    if sys.platform != "win32" and here.name == "sessions" and here.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        yield Concern.OPEN_TO_OTHERS
