"""One event and its flat table of TOML values, each way; and the sum that tells a whole event from a part.

The sum is taken over what is said, not over how it is set down: comments, line ends and spacing do not touch it.
"""

import json
import zlib
from datetime import UTC, date, datetime, time
from enum import Enum
from math import isfinite
from typing import Any

from pydantic import ValidationError

from als_tui.meeting.events import Event
from als_tui.meeting.facts import FACTS, AnyFact, Fact, Unknown
from als_tui.meeting.text import LONGEST, clean

_MOST = 10_000_000_000
"""Neither an event's number nor a meeting's seconds go beyond it; a clock set from 1970 to today is well within."""

_FRAME = {"n", "at", "t", "kind", "sum"}
_TIMES = {"n", "at", "t"}
"""Checked before any fact is looked at."""
_BESIDE = {*_TIMES, "sum"}
"""What is no part of the fact."""
_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), default=str, check_circular=False).encode

Said = dict[tuple[tuple[str, str], ...], AnyFact]
"""Facts that hold texts alone, by these: what is said again is the same fact, for none ever changes."""


class BadField(Exception):  # noqa: N818 - it names a field, not a failure
    """An event that cannot be taken, and the field that is to blame."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def sum_of(content: dict[str, Any]) -> str:
    """The CRC-32, in eight digits, of a table of raw values that has no ``sum``."""
    return f"{zlib.crc32(_canonical(content).encode()):08x}"


def sum_holds(raw: dict[str, Any]) -> bool:
    """Whether a table as it was read carries the sum of the rest of it."""
    content = raw.copy()
    told = content.pop("sum", None)
    try:
        return isinstance(told, str) and sum_of(content) == told
    except (ValueError, RecursionError):  # a number of 5,000 digits parses and cannot be printed
        return False


def content_of(event: Event) -> dict[str, Any]:
    """What the file says of an event, ``n`` first, without its sum; what is none is left out."""
    fact = event.fact
    content = {"n": event.n, "at": event.at, "t": float(event.t), "kind": fact.kind}
    content |= {name: getattr(fact, name) for name in type(fact).model_fields}
    return {name: _plain(value) for name, value in content.items() if value is not None}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a moment without its offset")
        return value.astimezone(UTC)
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value


def event_of(raw: dict[str, Any], said: Said | None = None) -> Event:
    """The event that a table holds; ``BadField`` if a value is missing, of the wrong type or out of all bounds.

    What was ``said`` already is not made anew, if the table's sum holds.
    """
    n: Any = raw.get("n")
    at: Any = raw.get("at")
    t: Any = raw.get("t")
    kind = raw.get("kind")
    if type(n) is not int or not 1 <= n <= _MOST:
        raise BadField("n")
    if type(at) is not datetime or not _is_usable(at):
        raise BadField("at")
    if type(t) not in (int, float) or not abs(t) <= _MOST:
        raise BadField("t")
    if type(kind) is not str:
        raise BadField("kind")
    known = FACTS.get(kind)
    if known is None:
        return Event(n, at, float(t), _unknown(kind, raw))
    return Event(n, at, float(t), _fact_of(known, raw) if said is None else _said_of(known, raw, said))


def _is_usable(moment: datetime) -> bool:
    """Whether a moment has an offset and lies where shifting it to another zone cannot fail."""
    return moment.tzinfo is not None and 1900 <= moment.year <= 9000


def _is_in_bounds(value: object) -> bool:
    """Whether a value, if it is a number or a moment, can be printed and reckoned with."""
    if isinstance(value, (int, float)):
        return abs(value) <= _MOST
    return not isinstance(value, datetime) or _is_usable(value)


def _said_of(known: type[Fact], raw: dict[str, Any], said: Said) -> AnyFact:
    texts = tuple([item for item in raw.items() if type(item[1]) is str and item[0] != "sum"])
    if len(texts) + len(_BESIDE) < len(raw):
        return _fact_of(known, raw)
    fact = said.get(texts)
    if fact is None:
        fact = said[texts] = _fact_of(known, raw)
    return fact


def _fact_of(known: type[Fact], raw: dict[str, Any]) -> AnyFact:
    for name, value in raw.items():
        if type(value) is not str and name not in _TIMES and not _is_in_bounds(value):
            raise BadField(name)
    try:
        fact: AnyFact = known.__pydantic_validator__.validate_python(raw)
    except ValidationError as error:
        place = error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"]
        raise BadField(str(place[0]) if place else "kind") from None
    return fact


def _unknown(kind: str, raw: dict[str, Any]) -> Unknown:
    fields = {_shown(name): _kept(value) for name, value in raw.items() if name not in _FRAME}
    return Unknown(name=_shown(kind), fields=fields)


def _kept(value: object) -> str | int | float | bool | datetime | list[str]:
    """A value of a field that nobody here knows, in one of the forms that can always be shown."""
    if isinstance(value, str):
        return _shown(value, LONGEST)
    if isinstance(value, bool) or (isinstance(value, (int, float)) and isfinite(value) and abs(value) <= _MOST):
        return value
    if isinstance(value, list):
        return [_shown(item) if isinstance(item, str) else _kind_of(item) for item in value]
    if isinstance(value, datetime) and _is_usable(value):
        return value
    return str(value) if isinstance(value, (date, time)) else _kind_of(value)


def _kind_of(value: object) -> str:
    return str(value) if isinstance(value, int) and abs(value) <= _MOST else f"({type(value).__name__})"


def _shown(text: str, longest: int = 80) -> str:
    return clean(text[:longest])
