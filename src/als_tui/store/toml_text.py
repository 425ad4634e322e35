"""A session as TOML text, and back. Pure: nothing here touches a disk.

A header once, then one ``[[event]]`` after the other, each text on one line and each event's ``sum`` last: only an
event whose sum is there and right was saved whole.
"""

from typing import Any

import tomli
import tomli_w

from als_tui.meeting.events import Event
from als_tui.meeting.header import Header
from als_tui.store.decoding import read_bytes
from als_tui.store.event_codec import BadField, content_of, event_of, sum_holds, sum_of
from als_tui.store.format import FORMAT
from als_tui.store.reading import Reading


class Unwritable(ValueError):  # noqa: N818 - said of an event, as people say it
    """An event that would not come back from the file as it is."""


def header_text(header: Header, app: str) -> str:
    """The beginning of a file, made to be read and corrected by people."""
    session = header.model_dump(exclude_none=True, exclude={"settings", "rules"})
    session["settings"] = header.settings.model_dump(exclude_none=True)
    session["rules"] = header.rules.model_dump(exclude_none=True)
    return tomli_w.dumps({"format": FORMAT, "app": app, "session": session})


def event_text(event: Event) -> str:
    """An event as it is appended: it begins with a line break, so that a missing one before it does no harm."""
    return _block(content_of(event))


def _block(content: dict[str, Any]) -> str:
    return block_text(content | {"sum": sum_of(content)})


def block_text(table: dict[str, Any]) -> str:
    """An event as a file's table has it, each value on one line."""
    if any(isinstance(value, (list, dict)) for value in table.values()):
        return "\n[[event]]\n" + "".join(f"{_key(name)} = {_value(value)}\n" for name, value in table.items())
    return f"\n[[event]]\n{tomli_w.dumps(table)}"


def checked(event: Event) -> bytes:
    """The bytes to append for an event; ``Unwritable`` unless they were read back and gave the same event."""
    try:
        content = content_of(event)
        text = _block(content)
        (raw,) = tomli.loads(text)["event"]
        again = event_of(raw)
        is_same = sum_holds(raw) and type(again.fact) is type(event.fact) and content_of(again) == content
        block = text.encode()
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError, BadField) as error:
        raise Unwritable(f"event {event.n}: {error}") from error
    if not is_same:
        raise Unwritable(f"event {event.n} does not come back as it was")
    return block


def read_text(text: str) -> Reading:
    """Everything that can be taken from a file's text; whatever it holds, nothing is raised."""
    return read_bytes(text.encode("utf-8", "surrogatepass"))


def _key(name: str) -> str:
    return tomli_w.dumps({name: 0}).removesuffix(" = 0\n")


def _value(value: object) -> str:
    """A value on one line: a list or a table too, which ``tomli_w`` would spread."""
    if isinstance(value, list):
        return f"[{', '.join(_value(item) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_key(name)} = {_value(item)}' for name, item in value.items())}}}"
    return tomli_w.dumps({"x": value})[len("x = ") : -1]
