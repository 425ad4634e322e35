"""A session's file said anew, where something in it must be gone; everywhere else it only ever grows."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tomli
import tomli_w

from als_tui.store.blocks import Blocks
from als_tui.store.decoding import read_bytes
from als_tui.store.erasing import overwrite
from als_tui.store.event_codec import sum_holds, sum_of
from als_tui.store.reading import Reading
from als_tui.store.session_file import Refused, SessionFile, load
from als_tui.store.toml_text import Unwritable, block_text

Table = dict[str, Any]


@contextmanager
def taken(path: Path) -> Iterator[tuple[SessionFile, Reading]]:
    """A session that nobody else can write to meanwhile, the end of it set aside if it was cut off.

    ``InUse`` if another window has it, ``Refused`` if it is damaged, ``OSError`` if the disk refuses.
    """
    before = load(path)
    if before.worst is not None:
        raise Refused(before.worst, before)
    file = SessionFile.resume(path)[0] if before.torn_bytes else SessionFile(path.resolve())
    try:
        yield file, read_bytes(file.contents())
    finally:
        file.close()


def tables(data: bytes) -> tuple[Table, list[Table]]:
    """What stands before the events, and the events, as plain tables."""
    document = tomli.loads(data.decode("utf-8-sig"))
    return document, document.pop("event", [])


def put(file: SessionFile, data: bytes) -> None:
    """Put this in the file's place, and leave nothing of the old one; ``Unwritable`` if it would be no session."""
    reading = read_bytes(data)
    if reading.worst is not None or len(reading.events) != len(tables(file.contents())[1]):
        raise Unwritable(f"{file.path.name} would not be whole")
    if sys.platform == "win32":
        file.close()  # there an open file cannot be replaced
    overwrite(file.path, data)


def said_anew(data: bytes, head: Callable[[Table], Table], event: Callable[[Table], Table]) -> bytes:
    """The whole file with its beginning and each event changed; comments do not stay."""
    before, events = tables(data)
    blocks = (block_text(_summed(was, event(was))) for was in events)
    return (tomli_w.dumps(head(before)) + "".join(blocks)).encode()


def with_event(data: bytes, n: int, event: Callable[[Table], Table]) -> bytes:
    """The file with the events of that number changed, and every other one byte for byte as it is."""
    events, blocks = tables(data)[1], Blocks(data, 0)
    blocks.expected = len(events)
    if not blocks.are_found:  # written by some other tool, in a form in which no event has bytes of its own
        return said_anew(data, dict, lambda was: event(was) if was.get("n") == n else was)
    parts = [data[: blocks.starts[0]]]
    for index, was in enumerate(events):
        block = data[blocks.starts[index] : blocks.end(index)]
        if was.get("n") == n:
            is_last = index == len(events) - 1
            block = block_text(_summed(was, event(was))).encode().lstrip(b"\n") + (b"" if is_last else b"\n")
        parts.append(block)
    return b"".join(parts)


def _summed(was: Table, now: Table) -> Table:
    """The event with its sum last; where that was not right before, it stays wrong, and the change stays told."""
    content = {name: value for name, value in now.items() if name != "sum"}
    if "sum" not in was:
        return content
    return content | {"sum": sum_of(content) if sum_holds(was) else was["sum"]}
