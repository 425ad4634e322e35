"""The past sessions, newest first, read by their heads and tails alone.

A thousand files must be listed before anybody waits, so nothing here loads pydantic and no file is read whole. What is
found is told as it stands in the file, cleaned; that it is all in order is known only to who reads the file whole.
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import Any, TypeGuard

from als_tui.meeting.clean import clean
from als_tui.store.glance import Glance, NotOurs, Stamp, glance, is_finished
from als_tui.store.listing import file_names, size_of

_MOST = 1_000_000_000
_LONGEST = 200
_CONTINUED = re.compile(r"(?:-continued(?:-\d+)?)+$")
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FEW = 16
"""Files of one day that are put in order by their times; nobody meets more often."""


class State(StrEnum):
    """How a session's file stands."""

    OPEN = "open"
    CLOSED = "closed"
    BROKEN_OFF = "broken_off"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    NEWER = "newer"


_OTHERS = {"foreign": State.FOREIGN, "newer_format": State.NEWER}


@dataclass(frozen=True, slots=True)
class Entry:
    """One file in the list of sessions; of a damaged or foreign one nothing may be known but the path."""

    path: Path
    state: State
    id: str = ""
    set: str = ""
    slug: str = ""
    number: int = 0
    of: int | None = None
    members: tuple[str, ...] = ()
    started: datetime | None = None
    """Of the first event, at the clock of the place where the meeting was."""
    airtimes: int | None = None
    """Told, as the other two totals are, by closed sessions only."""
    actions: int | None = None
    seconds: float | None = None
    detail: str = ""
    """Why it is damaged or foreign: the value of a ``Trouble``."""
    stamp: Stamp | None = None
    """Of the file as it was read; none if it can be no session."""
    damage: int | None = None
    """The first line that is damaged where no list looks, if that is known; 0 is the file as a whole."""

    @property
    def is_open(self) -> bool:
        """Whether it holds a meeting that was begun and not ended."""
        return self.state is State.OPEN

    @property
    def file(self) -> str:
        """The file's name as it may be shown."""
        return clean(self.path.name)


def entry(path: Path) -> Entry:
    """What a list says about a file; whatever the file holds, nothing is raised."""
    try:
        seen = glance(path)
    except NotOurs as other:
        return Entry(path, _OTHERS.get(other.trouble, State.DAMAGED), detail=other.trouble)
    except OSError:
        return Entry(path, State.DAMAGED, detail="cannot_open")
    return _told(path, seen)


def entries(folder: Path) -> Iterator[Entry]:
    """Every session in a folder, newest first, read as they are asked for.

    By the days that the names tell, and by the time of their first events within a day.
    """
    for paths in _days(folder):
        yield from _by_time(map(entry, paths)) if len(paths) <= _FEW else map(entry, paths)


def unlisted(folder: Path) -> OSError | None:
    """Why a folder cannot be listed, if it cannot."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return error
    return None


def each_once(found: Iterable[Entry], *known: Entry | None) -> Iterator[Entry]:
    """Each meeting once, without those that are known: one that was moved in trouble lies in two files.

    Of copies, whose names tell the same day, it is the longest that tells the meeting.
    """
    seen = {one.id for one in known if one}
    for _, day in groupby(found, key=lambda one: _day(one.path.name)):
        for one in _without_copies(list(day)):
            if not one.id or one.id not in seen:
                seen.add(one.id)
                yield one


def longest_first(copies: Iterable[Entry]) -> list[Entry]:
    """Copies of one meeting: the longest has the most of it; of the same length, the name nobody added to."""
    return sorted(copies, key=lambda one: (-size_of(one.path), len(one.path.name)))


def newest_unfinished(*folders: Path, listed: Iterable[Entry] = ()) -> Entry | None:
    """The last meeting that was begun and not ended; of one that was continued in another file, that file alone.

    In every folder but the first, which holds the sessions, only files that continue a meeting count. A copy that a
    synced folder or a hand has made, and that is shorter than what it was made of, is no meeting of its own. No file
    that is ``listed`` already is read again.
    """
    known = {one.path: one for one in listed}
    seen: set[str] = set()
    for paths in _days(*folders):
        fresh = [path for path in paths if _is_news(path, seen)]
        told = (known.get(path) or _unless_over(path) for path in fresh)
        for found in _by_time(one for one in told if one and one.is_open):
            if not _has_longer_copy(found, paths if _day(found.path.name) else [*paths, *_of_day(found)]):
                return found
    return None


def _days(folder: Path, *others: Path) -> Iterator[list[Path]]:
    """The files that may be sessions, in lists for each day, newest first; a continued one before what it continues."""
    names = [(_day(name), name, folder) for name in file_names(folder)]
    names += [
        (_day(name), name, other) for other in others for name in file_names(other) if _CONTINUED.search(name[:-5])
    ]
    names.sort(key=lambda found: (found[0], found[1][:-5]), reverse=True)
    for _, day in groupby(names, key=lambda found: found[0]):
        yield [inside / name for _, name, inside in day]


def _day(name: str) -> str:
    """The day that a file's name tells, at its beginning or after what a hand has put before it; empty if none."""
    found = _DATE.search(name)
    return found[0] if found else ""


def _of_day(one: Entry) -> Iterator[Path]:
    """The files whose names tell the day of a meeting, beside one whose name does not."""
    day = one.started.date().isoformat() if one.started else None
    return (one.path.with_name(name) for name in file_names(one.path.parent) if _day(name) == day)


def _by_time(found: Iterator[Entry]) -> list[Entry]:
    return sorted(found, key=lambda one: one.started or datetime.min.replace(tzinfo=UTC), reverse=True)


def _is_news(path: Path, seen: set[str]) -> bool:
    """Whether this is the first file met of its meeting."""
    meeting = _CONTINUED.sub("", path.stem)
    is_first = meeting not in seen
    seen.add(meeting)
    return is_first


def _has_longer_copy(one: Entry, paths: Iterable[Path]) -> bool:
    """Whether a file of another name holds more of the same meeting; one that it continues does not count."""
    meeting, length = _CONTINUED.sub("", one.path.stem), size_of(one.path)
    longer = (path for path in paths if _CONTINUED.sub("", path.stem) != meeting and size_of(path) > length)
    return any(entry(path).id == one.id for path in longer)


def _without_copies(found: list[Entry]) -> Iterator[Entry]:
    """Of each meeting the longest, in the place of the first."""
    copies: dict[str, list[Entry]] = {}
    for number, one in enumerate(found):
        copies.setdefault(one.id or f"\0{number}", []).append(one)
    for same in copies.values():
        yield longest_first(same)[0] if len(same) > 1 else same[0]


def _unless_over(path: Path) -> Entry | None:
    """What a list says about a file, if it may be a meeting to go on with."""
    try:
        return None if is_finished(path) else entry(path)
    except (OSError, NotOurs):
        return None


def _told(path: Path, seen: Glance) -> Entry:
    """An entry from the raw tables; the header must be right in all that is told, the totals may be missing."""
    session, ending = seen.session, seen.ending
    members, number, of = session.get("members"), session.get("number"), session.get("of")
    texts = [text for key in ("id", "set", "slug") if isinstance(text := session.get(key), str)]
    if len(texts) < 3 or not isinstance(members, list) or not all(isinstance(member, str) for member in members):
        return Entry(path, State.DAMAGED, detail="bad_header")
    if not _is_count(number) or not (of is None or _is_count(of)):
        return Entry(path, State.DAMAGED, detail="bad_header")
    return Entry(
        path,
        _state(ending),
        id=_shown(texts[0]),
        set=_shown(texts[1]),
        slug=_shown(texts[2]),
        number=number,
        of=of,
        members=tuple(map(_shown, members)),
        started=_started(seen.at, session.get("utc_offset")),
        airtimes=_total(ending, "airtimes"),
        actions=_total(ending, "actions"),
        seconds=_seconds(ending),
        stamp=seen.stamp,
    )


def _state(ending: dict[str, Any]) -> State:
    if not ending:
        return State.OPEN
    return State.BROKEN_OFF if ending.get("how") == "broken_off" else State.CLOSED


def _total(ending: dict[str, Any], key: str) -> int | None:
    total = ending.get(key)
    return total if _is_count(total) else None


def _seconds(ending: dict[str, Any]) -> float | None:
    seconds: object = ending.get("seconds")
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        return None
    return float(seconds) if 0 <= seconds <= _MOST else None


def _is_count(value: object) -> TypeGuard[int]:
    return type(value) is int and 0 <= value <= _MOST


def _shown(text: str) -> str:
    return clean(text[:_LONGEST])


def _started(at: object, offset: object) -> datetime | None:
    """The moment at the clock of the room; none if the file does not say it in a way that can be used."""
    if type(at) is not datetime or at.tzinfo is None or not 1900 <= at.year <= 9000:
        return None
    minutes = offset if type(offset) is int and abs(offset) < 24 * 60 else 0
    return at.astimezone(timezone(timedelta(minutes=minutes)))
