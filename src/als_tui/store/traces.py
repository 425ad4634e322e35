"""What else lies about of a session or a set, beside its own file; found by names alone."""

import os
import re
from collections.abc import Collection, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

from als_tui.store.erasing import is_file, unfinished
from als_tui.store.left_behind import left_behind
from als_tui.store.names import safe_stem
from als_tui.store.places import Places

_NAME = re.compile(r"(\d{4}-\d\d-\d\d)-(.+?)-[0-9a-z]{4}(?:-continued-\d+)*", re.ASCII)
_SHEET = re.compile(r"(?P<day>\d{4}-\d\d-\d\d|undated)-(?P<rest>.+)", re.ASCII)
_WHOSE = re.compile(r"(?:\d{1,2}-[a-z0-9-]+|actions|timings|attendance|private)(?:-[a-z]+)*\.[a-z]+", re.ASCII)
"""What may follow the set in the name of a sheet: a seat and its name, what it tells, whether with what is private."""


class What(StrEnum):
    """What a file is for."""

    SESSION = "session"
    SET = "set"
    TORN = "torn"
    DAMAGED = "damaged"
    DRAFT = "draft"
    PLAN = "plan"
    HEARTBEAT = "heartbeat"
    RESCUE = "rescue"
    EXPORT = "export"
    CRASH = "crash"
    LEFT = "left"


Trace = tuple[What, Path]


def of_session(places: Places, path: Path, session_id: str) -> Iterator[Trace]:
    """What was cut off its end, text that waits for it, and its last beat."""
    yield from ((What.TORN, other) for other in _beginning(path.parent, f"{path.name}.torn-"))
    yield from ((What.DRAFT, other) for other in _beginning(places.drafts, f"{safe_stem(session_id)}.toml"))
    yield from ((What.HEARTBEAT, other) for other in _beginning(places.heartbeats, safe_stem(session_id)))


def exports(places: Places, days: Collection[date], slug: str) -> Iterator[Trace]:
    """What was written to leave the laptop, of the meeting that a set held on one of these days.

    A sheet of another set, whose name begins like this one's, is none of these.
    """
    longer = [one for one in _slugs(places) if one.startswith(f"{slug}-")]
    for path in in_folder(places.exports):
        found = _SHEET.fullmatch(path.name)
        if found and found["day"] in {day.isoformat() for day in days}:
            rest = found["rest"]
            is_ours = rest.startswith(f"{slug}.") or _WHOSE.fullmatch(rest.removeprefix(f"{slug}-"))
            is_others = any(rest.startswith((f"{one}.", f"{one}-")) for one in longer)
            if rest.startswith(slug) and is_ours and not is_others:
                yield What.EXPORT, path


def by_name(path: Path) -> tuple[date, str] | None:
    """The day and the slug that the name of a session's file tells, where nothing else tells them."""
    found = _NAME.fullmatch(path.stem)
    try:
        return (date.fromisoformat(found[1]), found[2]) if found else None
    except ValueError:
        return None


def of_set(places: Places, slug: str) -> Iterator[Trace]:
    """The plan of its next meeting, and what could not be read of it."""
    name = f"{safe_stem(slug)}.toml"
    yield from ((What.PLAN, path) for path in _beginning(places.plans, name))
    yield from ((What.DAMAGED, path) for path in _beginning(places.sets, f"{name}.damaged"))


def cut_off(places: Places) -> Iterator[Trace]:
    """What an erasure before this one, or a program that was killed while it saved, did not come to the end of."""
    folders = (places.sessions, places.sets, places.exports, places.drafts, places.plans, places.heartbeats)
    for folder in (*folders, places.state, places.crashes, *places.rescue):
        yield from ((What.LEFT, path) for path in unfinished(folder))


def rescued(places: Places) -> Iterator[Trace]:
    """Copies of sessions that their disk refused."""
    yield from ((What.RESCUE, left.path) for left in left_behind(places))


def without_a_session(places: Places) -> Iterator[Trace]:
    """Everything in the folders that hold no sessions, and what was cut off or cannot be read in those that do."""
    yield from rescued(places)
    for what, folder in (
        (What.DRAFT, places.drafts),
        (What.PLAN, places.plans),
        (What.HEARTBEAT, places.heartbeats),
        (What.EXPORT, places.exports),
        (What.CRASH, places.crashes),
    ):
        yield from ((what, path) for path in in_folder(folder))
    yield from ((What.TORN, path) for path in in_folder(places.sessions) if ".toml.torn-" in path.name)
    yield from ((What.DAMAGED, path) for path in in_folder(places.sets) if ".toml.damaged" in path.name)


def _slugs(places: Places) -> set[str]:
    """Of every set that is known here."""
    held = {told[1] for path in in_folder(places.sessions) if (told := by_name(path))}
    return held | {path.stem for path in in_folder(places.sets)}


def _beginning(folder: Path, start: str) -> list[Path]:
    return [path for path in in_folder(folder) if path.name.startswith(start)]


def in_folder(folder: Path) -> list[Path]:
    """The files of a folder; links, pipes and the like are none of ours."""
    try:
        return sorted(filter(is_file, folder.iterdir()))
    except OSError:
        return []


def below(folder: Path) -> list[Path]:
    """The files of a folder and of the folders in it."""
    return [Path(root, name) for root, _, names in os.walk(folder) for name in names if is_file(Path(root, name))]
