"""Words taken out of the record: the event stays, with its number and its times, and a bar stands where they were.

An event is seen here as the plain table that a file holds, so that kinds and keys that this version does not know are
treated too.
"""

from typing import Any, Final

Table = dict[str, Any]
BAR = "█████"
"""As long as that whatever it covers."""

_ACTION: Final = ("words", "by", "first_step")
TEXTS: Final[dict[str, tuple[str, ...]]] = {
    "noted": ("text",),
    "bid": ("line",),
    "rule_proposed": ("text",),
    "rules_proposed": ("texts",),
    "brought": (*_ACTION, "reports", "dues"),
    "reported": ("words", "by"),
    "learned": ("text",),
    "action_agreed": _ACTION,
    "action_changed": _ACTION,
    "success_shared": ("text",),
    "trial_agreed": ("text",),
    "next_agreed": ("when",),
}
"""By kind, the fields that hold what people said in their own words."""
_FRAME: Final = ("n", "at", "t", "kind", "sum")


def words_of(event: Table) -> tuple[str, ...]:
    """What of an event is in people's own words, and not struck yet; of an unknown kind, every text."""
    if event.get("struck") is True:
        return ()
    return tuple(text for field in _fields(event) for text in _texts(event[field]) if text)


def struck(event: Table) -> Table:
    """The event without its words."""
    return event | {field: _barred(event[field]) for field in _fields(event)} | {"struck": True}


def _fields(event: Table) -> tuple[str, ...]:
    known = TEXTS.get(str(event.get("kind")))
    fields = known if known is not None else _unknown_fields(event)
    return tuple(field for field in fields if field in event)


def _unknown_fields(event: Table) -> tuple[str, ...]:
    from als_tui.meeting.facts import FACTS

    return () if event.get("kind") in FACTS else tuple(field for field in event if field not in _FRAME)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return tuple(text for item in value for text in _texts(item))
    return (value,) if isinstance(value, str) else ()


def _barred(value: object) -> object:
    if isinstance(value, list):
        return [_barred(item) for item in value]
    if isinstance(value, dict):
        return {BAR: BAR} if value else {}
    return BAR if isinstance(value, str) and value else value
