"""Which sessions are damaged where no list looks: known of those files alone that were read whole.

What is known is kept in a file that may be deleted at any time, and holds nothing that anybody said. What cannot be
used of it counts as not there, and a disk that refuses it does so in silence.
"""

import contextlib
import json
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from als_tui.store.disk import open_for_reading, read_from
from als_tui.store.format import MOST_BYTES
from als_tui.store.glance import NotOurs, Stamp, stamp_of
from als_tui.store.library import Entry
from als_tui.store.places import private_folder
from als_tui.store.replace import put_over
from als_tui.version import VERSION

_BIGGEST = 16 << 20
"""Bytes in a file that can be ours."""


class _Verdict(NamedTuple):
    """What was found in a file that had this stamp."""

    stamp: Stamp
    damage: int | None
    """The first line that is damaged; none in a sound file."""


class Soundness:
    """What is known of the files of one folder, and whatever more is found out."""

    def __init__(self, path: Path) -> None:
        """Begin with what was kept there."""
        self._path = path
        self._kept = _read(path)
        self._known = dict(self._kept)

    @property
    def knows_any(self) -> bool:
        """Whether a session was ever read in that folder."""
        return bool(self._known)

    def told(self, entry: Entry) -> Entry:
        """The entry, with the damage that is known of its file as it is now."""
        known = self._known.get(entry.path.name)
        if known is None or known.damage is None or known.stamp != entry.stamp:
            return entry
        return replace(entry, damage=known.damage)

    def is_to_be_examined(self, entry: Entry) -> bool:
        """Whether its file was never read whole as it is now, and what a list sees of it is sound."""
        known = self._known.get(entry.path.name)
        return entry.stamp is not None and not (known and known.stamp == entry.stamp)

    def examined(self, entry: Entry) -> Entry:
        """The entry after its file was read whole; as it was, where the file cannot be read any more."""
        with contextlib.suppress(OSError, NotOurs):
            known = self._known[entry.path.name] = _verdict(entry.path)
            return replace(entry, damage=known.damage, stamp=known.stamp)
        return entry

    def keep(self, entries: Iterable[Entry]) -> None:
        """Keep what is known of these files, and nothing of those that are gone."""
        names = [entry.path.name for entry in entries]
        known = {name: self._known[name] for name in names if name in self._known}
        if known != self._kept:
            with contextlib.suppress(OSError):
                _write(self._path, known)
                self._kept = known


def _verdict(path: Path) -> _Verdict:
    from als_tui.store.decoding import read_bytes

    fd = open_for_reading(path)
    try:
        stamp = stamp_of(fd)  # before the bytes: what comes meanwhile is then read another time, and not passed over
        worst = read_bytes(read_from(fd, 0, MOST_BYTES + 1)).worst
    finally:
        os.close(fd)
    return _Verdict(stamp, worst.line if worst else None)


def _write(path: Path, known: dict[str, _Verdict]) -> None:
    files = {name: [*one.stamp, one.damage] for name, one in known.items()}
    private_folder(path.parent)
    put_over(path, json.dumps({"by": VERSION, "files": files}).encode())


def _read(path: Path) -> dict[str, _Verdict]:
    """What was kept; nothing of another version, which may have read otherwise."""
    try:
        fd = open_for_reading(path)
        try:
            kept = json.loads(read_from(fd, 0, _BIGGEST))
        finally:
            os.close(fd)
        if kept["by"] != VERSION:
            return {}
        return {name: _checked(*told) for name, told in kept["files"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}


def _checked(size: object, mtime_ns: object, damage: object) -> _Verdict:
    if type(size) is not int or type(mtime_ns) is not int or not (damage is None or type(damage) is int):
        raise TypeError
    return _Verdict(Stamp(size, mtime_ns), damage)
