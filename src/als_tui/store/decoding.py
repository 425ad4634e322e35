"""From a file's bytes to all that can be taken from them.

A file that is TOML as a whole is read as a whole, whatever its text holds: line by line where every line stands as it
was written, else by the parser. Only if that fails is it cut at its ``[[event]]`` lines, so that a bad event costs
itself and no other. ``sum`` alone decides whether an event is whole.
"""

from dataclasses import replace
from typing import Any

import tomli

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Closed, Unknown
from als_tui.meeting.text import clean
from als_tui.meeting.trouble import Problem, Trouble
from als_tui.store.blocks import Blocks
from als_tui.store.event_codec import BadField, Said, event_of, sum_holds
from als_tui.store.format import MOST_BYTES
from als_tui.store.heading import heading_of
from als_tui.store.plain import parsed
from als_tui.store.reading import Reading

_BOM = b"\xef\xbb\xbf"
_NOT_TOML = (ValueError, RecursionError)
"""What the parser raises: bad TOML, bad UTF-8 and endless numbers are all ``ValueError``."""


def read_bytes(data: bytes) -> Reading:
    """Everything that can be taken from a file's bytes; whatever they are, nothing is raised."""
    if len(data) > MOST_BYTES:
        return _refusal(data, Problem(0, Trouble.TOO_BIG))
    start = len(_BOM) if data.startswith(_BOM) else 0
    if not data[start:].strip():
        return _refusal(data, Problem(0, Trouble.EMPTY))
    taking = _Taking(Blocks(data, start))
    try:
        whole = parsed(data[start:].decode())
    except _NOT_TOML as error:
        return taking.salvage(error)
    return taking.all_of(whole)


def _refusal(data: bytes, problem: Problem) -> Reading:
    return Reading(problems=(problem,), size=len(data), good_end=len(data))


def _parsed(data: bytes) -> dict[str, Any] | None:
    try:
        return tomli.loads(data.decode())
    except _NOT_TOML:
        return None


class _Taking:
    """A reading under way: what was taken so far, and what was wrong."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.events: list[Event] = []
        self.problems: list[Problem] = []
        self.unread: list[tuple[int, int]] = []
        self.is_closed = False
        self.said: Said = {}
        self.torn_from: int | None = None

    def all_of(self, whole: dict[str, Any]) -> Reading:
        """Read a file that is TOML from its first to its last byte."""
        raws = whole.get("event", [])
        if not isinstance(raws, list):
            self.trouble(Trouble.BAD_EVENT, -1, "event")
            raws = []
        self.blocks.expected = len(raws)
        last = len(raws) - 1
        for index, raw in enumerate(raws):
            raws[index] = None  # so that a long file is never in memory twice
            self.take(raw, index, is_last=index == last)
        self.misnamed(whole)
        return self.done(whole)

    def misnamed(self, whole: dict[str, Any]) -> None:
        """Tell of tables in a row that are not called events: one wrong letter must not make an event vanish."""
        for name, value in whole.items():
            inside = value.values() if isinstance(value, dict) else [value]
            if name != "event" and any(map(_is_tables, inside)):
                self.problems.append(
                    Problem(self.blocks.line_of_table(name), Trouble.UNREADABLE_EVENT, clean(name[:80]))
                )

    def salvage(self, error: Exception) -> Reading:
        """Read what can be read of a file that is not TOML as a whole."""
        starts = self.blocks.starts
        head = _parsed(self.blocks.data[self.blocks.start : starts[0] if starts else None])
        if head is None and not starts:
            return _refusal(self.blocks.data, _not_toml(error))
        inline = (head or {}).get("event", [])
        for raw in inline if isinstance(inline, list) else []:
            self.take(raw, -1, is_last=False)
        for index in range(len(starts)):
            self.take_block(index)
        return self.done(head)

    def take_block(self, index: int) -> None:
        """Take one event from its own bytes; what is glued to its end is cut away."""
        blocks, is_last = self.blocks, index == len(self.blocks.starts) - 1
        begin, end = blocks.starts[index], blocks.end(index)
        parsed, glued_from = _parsed(blocks.data[begin:end]), None
        for glued_from in blocks.after_sums(index) if parsed is None else ():
            if (parsed := _parsed(blocks.data[begin:glued_from])) is not None:
                break
        if parsed is None:
            return self.unreadable(index, None, is_last)
        raws = parsed["event"] if isinstance(parsed.get("event"), list) else [None]
        for raw in raws:
            self.take(raw, index, is_last=is_last and glued_from is None and len(raws) == 1)
        if glued_from is not None:
            self.unreadable(index, glued_from, is_last)
        return None

    def unreadable(self, index: int, begin: int | None, is_last: bool) -> None:
        """Say that bytes, an event's or those from ``begin`` on, are none: cut off if an open session ends in them."""
        line = self.blocks.line_of(index) if begin is None else self.blocks.line_at(index, begin)
        if is_last and not self.is_closed:
            self.torn_from = self.blocks.cut_before(index) if begin is None else begin
            self.problems.append(Problem(line, Trouble.TORN, str(len(self.blocks.data) - self.torn_from)))
        else:
            self.problems.append(Problem(line, Trouble.UNREADABLE_EVENT))
            self.pass_over(index, begin)

    def pass_over(self, index: int, begin: int | None) -> None:
        """Know which bytes, an event's or those from ``begin`` on, are in nothing that is taken."""
        blocks = self.blocks
        if blocks.are_found and 0 <= index < len(blocks.starts):
            self.unread.append((blocks.starts[index] if begin is None else begin, blocks.end(index)))

    def take(self, raw: object, index: int, is_last: bool) -> None:
        """Take one event from its table."""
        if not isinstance(raw, dict):
            return self.trouble(Trouble.BAD_EVENT, index, "event")
        if not sum_holds(raw):
            return self.take_doubtful(raw, index, is_last)
        try:
            event = event_of(raw, self.said)
        except BadField as bad:
            return self.trouble(Trouble.BAD_EVENT, index, bad.field)
        return self.keep(event, None, index)

    def take_doubtful(self, raw: dict[str, Any], index: int, is_last: bool) -> None:
        """Take one event whose sum is not there or not right."""
        notice = self.without_sum(raw)
        may_be_torn = is_last and not self.is_closed and self.blocks.are_found
        if notice is Trouble.TORN and not may_be_torn:
            return self.trouble(Trouble.BAD_EVENT, index, "sum")
        if notice is Trouble.ADDED_BY_HAND:
            raw = self.placed(raw)
        try:
            event = None if notice is Trouble.TORN else event_of(raw)
        except BadField as bad:
            if not may_be_torn:
                return self.trouble(Trouble.BAD_EVENT, index, bad.field)
            event = None
        if event is None:
            return self.unreadable(index, None, is_last)
        return self.keep(event, notice, index)

    def without_sum(self, raw: dict[str, Any]) -> Trouble:
        """What an event is whose sum is not there or not right."""
        if isinstance(raw.get("sum"), str):
            return Trouble.CHANGED_OUTSIDE
        return Trouble.ADDED_BY_HAND if self.is_closed else Trouble.TORN

    def placed(self, raw: dict[str, Any]) -> dict[str, Any]:
        """A hand-added event, with number and times of its own or else those that follow from the event before it."""
        before = self.events[-1]
        return {"n": before.n + 1, "at": before.at, "t": before.t} | raw

    def keep(self, event: Event, notice: Trouble | None, index: int) -> None:
        """Add an event, and say what is odd about it."""
        if notice is not None:
            self.trouble(notice, index)
        if event.n != (self.events[-1].n + 1 if self.events else 1):
            self.trouble(Trouble.OUT_OF_SEQUENCE, index, str(event.n), "n")
        if isinstance(event.fact, Unknown):
            self.trouble(Trouble.UNKNOWN_KIND, index, event.fact.name, "kind")
        self.is_closed = self.is_closed or isinstance(event.fact, Closed)
        self.events.append(event)

    def trouble(self, trouble: Trouble, index: int, detail: str = "", field: str = "") -> None:
        """Note what is wrong with an event, with the line to look at."""
        line = self.blocks.line_of(index, field or detail)
        if trouble is Trouble.BAD_EVENT:
            self.pass_over(index, None)
        self.problems.append(Problem(line, trouble, clean(detail[:80])))

    def done(self, head: dict[str, Any] | None) -> Reading:
        """The reading as it came out, the problems of the header first."""
        heading = heading_of(head, self.blocks, has_events=bool(self.events) or self.torn_from is not None)
        size = len(self.blocks.data)
        return replace(
            heading,
            events=tuple(self.events),
            problems=(*heading.problems, *self.problems),
            size=size,
            good_end=size if self.torn_from is None else self.torn_from,
            unread=tuple(self.unread),
        )


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _not_toml(error: Exception) -> Problem:
    if isinstance(error, tomli.TOMLDecodeError):
        return Problem(getattr(error, "lineno", 0), Trouble.NOT_TOML, clean(getattr(error, "msg", "")[:80]))
    return Problem(0, Trouble.NOT_TEXT if isinstance(error, UnicodeDecodeError) else Trouble.NOT_TOML)
