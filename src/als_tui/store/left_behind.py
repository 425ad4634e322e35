"""Which files a meeting had to leave in a rescue place: found by their names alone, so that nobody waits for it."""

import contextlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from als_tui.store.disk import is_ours
from als_tui.store.listing import size_of
from als_tui.store.places import Places

_NAME = re.compile(r"(\d{4}-\d\d-\d\d-[0-9a-z-]+?)(?:-continued-\d+)?-(rescue|continued)-\d+\.toml")


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """One such file."""

    path: Path
    stem: str
    """Of the session's own file."""
    is_copy: bool
    """Whether it only completes the session's file; if not, the meeting went on in it."""
    size: int
    """In bytes."""


def left_behind(places: Places) -> Iterator[LeftBehind]:
    """All that lies in the rescue places and is this user's own; another's may be a trap."""
    for folder in places.rescue:
        with contextlib.suppress(OSError), os.scandir(folder) as found:
            for one in sorted(found, key=lambda one: one.name):
                name = _NAME.fullmatch(one.name)
                path = folder / one.name
                if name and one.is_file(follow_symlinks=False) and is_ours(path):
                    yield LeftBehind(path, name[1], name[2] == "rescue", size_of(path))
