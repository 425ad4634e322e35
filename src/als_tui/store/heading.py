"""What stands in a file before its first event: its form, and whose meeting it is."""

import re
from typing import Any

from pydantic import ValidationError

from als_tui.meeting.header import Header
from als_tui.meeting.text import clean
from als_tui.meeting.trouble import Problem, Trouble
from als_tui.store.blocks import Blocks
from als_tui.store.format import FORMAT
from als_tui.store.reading import Reading

_MOST = 1_000_000
_DAY = 24 * 60


def heading_of(head: dict[str, Any] | None, blocks: Blocks, has_events: bool) -> Reading:
    """A reading with header, form and their problems alone.

    The header carries no sum; that it is whole is known from an event that follows it.
    """
    if head is None:
        return _bad(blocks, "")
    form, session = head.get("format"), head.get("session")
    if "format" not in head and not isinstance(session, dict):
        return Reading(problems=(Problem(0, Trouble.FOREIGN),))
    if type(form) is not int or not 1 <= form <= _MOST:
        return _bad(blocks, "format")
    newer = (Problem(_line(blocks, "format"), Trouble.NEWER_FORMAT, str(form)),) if form > FORMAT else ()
    header = _header_of(session)
    if isinstance(header, Header) and (has_events or newer):
        return Reading(header, (), newer, form)
    missing = _bad(blocks, header if isinstance(header, str) else "event")
    return Reading(None, (), newer or missing.problems, form)


def _header_of(session: object) -> Header | str:
    """The header, or the field that is to blame."""
    if not isinstance(session, dict):
        return "session"
    try:
        header = Header.model_validate(session)
    except ValidationError as error:
        place = error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"]
        return ".".join(str(part) for part in place) or "session"
    if abs(header.utc_offset) >= _DAY:
        return "utc_offset"
    numbers = (header.number, header.of or 0, header.rules.version, header.settings.shortest_airtime)
    return header if all(abs(number) <= _MOST for number in numbers) else "number"


def _bad(blocks: Blocks, field: str) -> Reading:
    return Reading(problems=(Problem(_line(blocks, field), Trouble.BAD_HEADER, clean(field[:80])),))


def _line(blocks: Blocks, field: str) -> int:
    """The line of the header that tells a field, or the first line."""
    head = blocks.data[: blocks.starts[0] if blocks.starts else None]
    name = re.escape(field.rpartition(".")[2].encode("utf-8", "replace"))
    found = re.search(rb"^[ \t]*" + name + rb"[ \t]*=", head, re.MULTILINE) if field else None
    return head.count(b"\n", 0, found.start()) + 1 if found else 1
