"""What can be wrong with a file; apart from the events, so that a set is read without loading every kind of fact."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """What can be wrong with a file; ``words.problems`` says each in a sentence."""

    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_TOML = "not_toml"
    TOO_BIG = "too_big"
    FOREIGN = "foreign"
    NEWER_FORMAT = "newer_format"
    BAD_HEADER = "bad_header"
    OUT_OF_BOUNDS = "out_of_bounds"
    UNKNOWN_SHAPE = "unknown_shape"
    UNREADABLE_EVENT = "unreadable_event"
    BAD_EVENT = "bad_event"
    UNKNOWN_KIND = "unknown_kind"
    CHANGED_OUTSIDE = "changed_outside"
    ADDED_BY_HAND = "added_by_hand"
    OUT_OF_SEQUENCE = "out_of_sequence"
    TORN = "torn"
    CANNOT_OPEN = "cannot_open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be taken as it stands."""

    line: int
    """In the file, counted from 1; 0 is the file as a whole."""
    trouble: Trouble
    detail: str = ""
    """What it concerns: a field, a kind, the parser's own words."""
