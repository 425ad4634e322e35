"""The form of a session file as a JSON Schema, made from the very classes that read and write it."""

from typing import Any

from pydantic.json_schema import models_json_schema

from als_tui.meeting.facts import FACTS, Fact
from als_tui.meeting.header import Header
from als_tui.store.format import FORMAT

_REF = "#/$defs/{model}"
_FRAME: dict[str, Any] = {
    "n": {"type": "integer", "minimum": 1, "description": "1, 2, 3 and so on."},
    "at": {"type": "string", "format": "date-time", "description": "The wall clock, a TOML date-time with its offset."},
    "t": {"type": "number", "description": "Seconds of the meeting."},
    "sum": {
        "type": "string",
        "pattern": "^[0-9a-f]{8}$",
        "description": "CRC-32 of the rest of the event as compact JSON with sorted keys; it stands last.",
    },
}


def schema_of_file() -> dict[str, Any]:
    """A whole file: its form, its header, its events. Keys that are not named here may stand in it and are kept."""
    models: list[type[Header | Fact]] = [Header, *FACTS.values()]
    refs, told = models_json_schema([(model, "validation") for model in models], ref_template=_REF)
    events = [_event(kind, told["$defs"].pop(_name(refs[fact, "validation"]))) for kind, fact in FACTS.items()]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A session of als-tui",
        "type": "object",
        "required": ["format", "session", "event"],
        "properties": {
            "format": {"type": "integer", "minimum": 1, "description": f"{FORMAT} is the newest form."},
            "app": {"type": "string"},
            "session": refs[Header, "validation"],
            "event": {"type": "array", "minItems": 1, "items": {"anyOf": [*events, _other_kind()]}},
        },
        "$defs": told["$defs"],
    }


def _name(ref: dict[str, Any]) -> str:
    return str(ref["$ref"]).rpartition("/")[2]


def _event(kind: str, fact: dict[str, Any]) -> dict[str, Any]:
    """An event of one kind: what every event has, and what this one adds."""
    return {
        "title": fact["title"],
        "description": fact.get("description", ""),
        "type": "object",
        "required": [*_FRAME, "kind", *fact.get("required", [])],
        "properties": {**_FRAME, "kind": {"const": kind}, **fact.get("properties", {})},
    }


def _other_kind() -> dict[str, Any]:
    return {
        "title": "Unknown",
        "description": "An event of a kind that this version does not know: kept, without effect.",
        "type": "object",
        "required": [*_FRAME, "kind"],
        "properties": {**_FRAME, "kind": {"type": "string", "not": {"enum": list(FACTS)}}},
    }
