"""What else lies about of a session or a set, beside its own file; found by names alone."""

import contextlib
import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

from als_tui.store.erasing import unfinished
from als_tui.store.left_behind import left_behind
from als_tui.store.names import safe_stem
from als_tui.store.places import Places

_NAME = re.compile(r"(\d{4}-\d\d-\d\d-.+?)-[0-9a-f]{4}(?:-continued-\d+)*$")


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


def sheet_stem(day: date | None, slug: str) -> str:
    """How the names of exported sheets begin, of the meeting that a set held on that day."""
    return f"{day.isoformat() if day else 'undated'}-{safe_stem(slug)}"


def told_by_name(path: Path) -> str:
    """The same by the name of a session's file, where nothing else tells it."""
    found = _NAME.match(path.stem)
    return found[1] if found else path.stem


def exports(places: Places, stem: str) -> Iterator[Trace]:
    """What was written to leave the laptop under names that begin like that."""
    found = _beginning(places.exports, stem)
    yield from ((What.EXPORT, path) for path in found if path.name[len(stem) : len(stem) + 1] in ("-", "."))


def of_set(places: Places, slug: str) -> Iterator[Trace]:
    """The plan of its next meeting, and what could not be read of it."""
    name = f"{safe_stem(slug)}.toml"
    yield from ((What.PLAN, path) for path in _beginning(places.plans, name))
    yield from ((What.DAMAGED, path) for path in _beginning(places.sets, f"{name}.damaged"))


def cut_off(places: Places) -> Iterator[Trace]:
    """What an erasure before this one did not come to the end of."""
    folders = (places.sessions, places.sets, places.exports, places.drafts, places.plans, places.heartbeats)
    for folder in (*folders, places.crashes, *places.rescue):
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
        yield from ((what, path) for path in _beginning(folder, ""))
    yield from ((What.TORN, path) for path in _beginning(places.sessions, "") if ".toml.torn-" in path.name)
    yield from ((What.DAMAGED, path) for path in _beginning(places.sets, "") if ".toml.damaged" in path.name)


def _beginning(folder: Path, start: str) -> list[Path]:
    """The files, and links, of a folder whose names begin like that."""
    with contextlib.suppress(OSError):
        return sorted(path for path in folder.iterdir() if path.name.startswith(start) and not path.is_dir())
    return []
