"""A session file seen by its head and its tail alone: enough for a list, at the price of two small reads."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from als_tui.store.blocks import Blocks
from als_tui.store.disk import open_for_reading, read_from
from als_tui.store.format import FORMAT, MOST_BYTES

_HEAD, _LONGEST_HEAD, _TAIL = 4 << 10, 64 << 10, 4 << 10
_EVENT = re.compile(rb"^[ \t]*\[\[[ \t]*event[ \t]*\]\]", re.MULTILINE)
_AT = re.compile(rb"^[ \t]*at[ \t]*=([^#\r\n]*)[^\r\n]*\r?\n", re.MULTILINE)
_LATER = re.compile(rb"\n\[session\.(?:settings|rules)\]")
"""What the header ends with, and a list does not tell."""
_WRITTEN = b"\n[[event]]"
_ENDING = b'\nkind = "closed"'
_BOM = b"\xef\xbb\xbf"
_NOT_TOML = (ValueError, RecursionError)


class NotOurs(Exception):  # noqa: N818 - most often it is nobody's error
    """A file that is no session, or none that can be told of; ``trouble`` is the value of a ``Trouble``."""

    def __init__(self, trouble: str) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class Stamp(NamedTuple):
    """By which a file is known to be as it was."""

    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Glance:
    """Raw tables from both ends of a file, as unchecked as the file is."""

    session: dict[str, Any]
    at: object
    """When the first event was."""
    ending: dict[str, Any]
    """The event with which the meeting ended; empty if it has not."""
    stamp: Stamp


def glance(path: Path) -> Glance:
    """Both ends of a session file; ``NotOurs`` if it is something else, ``OSError`` if it cannot be read."""
    head, begin, tail, stamp = _ends(path)
    if begin is None:
        return _without_event_lines(head, stamp)
    ending = _ending(_last_whole(tail))
    session = _session(head[:begin], is_short=bool(ending))
    return Glance(session, _moment(head, begin), ending, stamp)


def is_finished(path: Path) -> bool:
    """Whether the last whole event of a file ends its meeting: one small read, without a look at the header."""
    fd = open_for_reading(path)
    try:
        size = stamp_of(fd).size
        tail = read_from(fd, max(0, size - _TAIL), _TAIL)
    finally:
        os.close(fd)
    return _is_ending(_last_whole(tail))


def _ending(event: dict[str, Any]) -> dict[str, Any]:
    return event if _is_ending(event) else {}


def _is_ending(event: dict[str, Any]) -> bool:
    """Whether an event is the one with which a meeting ends."""
    return event.get("kind") == "closed"


def stamp_of(fd: int) -> Stamp:
    """Of an open file; ``NotOurs`` if it can be no session."""
    seen = os.fstat(fd)
    if not stat.S_ISREG(seen.st_mode):
        raise NotOurs("cannot_open")
    if seen.st_size > MOST_BYTES:
        raise NotOurs("too_big")
    return Stamp(seen.st_size, seen.st_mtime_ns)


def _ends(path: Path) -> tuple[bytes, int | None, bytes, Stamp]:
    """The head, where the events begin in it, and the tail, of which the two may overlap; and the stamp of it all."""
    fd = open_for_reading(path)
    try:
        stamp = stamp_of(fd)
        size = stamp.size
        head = read_from(fd, 0, min(size, _HEAD)).removeprefix(_BOM)
        begin = _begin(head)
        if size > _HEAD and (begin is None or not _AT.search(head, begin)):
            head = read_from(fd, 0, _LONGEST_HEAD).removeprefix(_BOM)
            begin = _begin(head)
        tail = read_from(fd, size - _TAIL, _TAIL) if size > _HEAD else head
    finally:
        os.close(fd)
    return head, begin, tail, stamp


def _begin(head: bytes) -> int | None:
    """Where the first event begins; asked first in the way we write it, which is many times as fast."""
    found = head.find(_WRITTEN)
    if found >= 0:
        return found + 1
    first = _EVENT.search(head)
    return first.start() if first else None


def _last_whole(tail: bytes) -> dict[str, Any]:
    """The last event with its sum, or the end of the meeting if there is something after it.

    What is glued to its end, or was cut off in the saving, does not hide it.
    """
    last = _event(tail[tail.rfind(_WRITTEN) + 1 :])
    if isinstance(last.get("sum"), str) and (_is_ending(last) or _ENDING not in tail):
        return last
    whole = list(_whole(tail))
    return next(filter(_is_ending, whole), whole[0] if whole else {})


def _whole(tail: bytes) -> Iterator[dict[str, Any]]:
    """Each event with its sum, the last one first."""
    blocks = Blocks(tail, 0)
    for index in reversed(range(len(blocks.starts))):
        begin = blocks.starts[index]
        told = (_event(tail[begin:end]) for end in (blocks.end(index), *blocks.after_sums(index)))
        if event := next((event for event in told if isinstance(event.get("sum"), str)), None):
            yield event


def _event(block: bytes) -> dict[str, Any]:
    try:
        event = tomli.loads(block.decode())["event"][-1]
    except (*_NOT_TOML, LookupError, TypeError):
        return {}
    return event if isinstance(event, dict) else {}


def _session(head: bytes, *, is_short: bool) -> dict[str, Any]:
    """The header's table. Of a meeting that is over, settings and rules need not be read; nobody goes on with it."""
    later = _LATER.search(head) if is_short else None
    if later:
        try:
            return _checked(tomli.loads(head[: later.start() + 1].decode()))
        except (*_NOT_TOML, NotOurs):
            pass  # written in another order, or damaged: the whole of it will tell
    try:
        return _checked(tomli.loads(head.decode()))
    except _NOT_TOML:
        raise NotOurs("bad_header") from None


def _checked(document: dict[str, Any]) -> dict[str, Any]:
    """The ``[session]`` of a document, if it is in a form that this version understands."""
    form, session = document.get("format"), document.get("session")
    if form is None and not isinstance(session, dict):
        raise NotOurs("foreign")
    if type(form) is not int or form < 1:
        raise NotOurs("bad_header")
    if form > FORMAT:
        raise NotOurs("newer_format")
    if not isinstance(session, dict):
        raise NotOurs("bad_header")
    return session


def _moment(head: bytes, begin: int) -> datetime | None:
    said = _AT.search(head, begin)
    try:
        return datetime.fromisoformat(said[1].strip().decode().upper()) if said else None
    except ValueError:
        return None


def _without_event_lines(data: bytes, stamp: Stamp) -> Glance:
    """A file whose events are written inline, as some tools do; if it has none it is not a session to go on with."""
    if not data.strip():
        raise NotOurs("empty")
    try:
        document = tomli.loads(data.decode())
    except UnicodeDecodeError:
        raise NotOurs("not_text") from None
    except _NOT_TOML:
        raise NotOurs("not_toml") from None
    session, events = _checked(document), document.get("event")
    told = [event for event in events if isinstance(event, dict)] if isinstance(events, list) else []
    if not told:
        raise NotOurs("bad_header")
    whole = (event for event in reversed(told) if isinstance(event.get("sum"), str))
    return Glance(session, told[0].get("at"), _ending(next(whole, {})), stamp)
