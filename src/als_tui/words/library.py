"""What the library of past sessions says."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from als_tui.words import home, times


class Listed(Protocol):
    """What a list knows of a session."""

    @property
    def set(self) -> str:
        """Its set's name."""

    @property
    def slug(self) -> str:
        """By which its set's file is called; empty where no set is told."""

    @property
    def number(self) -> int:
        """The how manyth of its set."""

    @property
    def members(self) -> Sequence[str]:
        """In seat order."""

    @property
    def state(self) -> str:
        """How its file stands."""

    @property
    def started(self) -> datetime | None:
        """At the clock of the room."""

    @property
    def airtimes(self) -> int | None:
        """How many were held, if that is told."""

    @property
    def actions(self) -> int | None:
        """How many were agreed, if that is told."""

    @property
    def seconds(self) -> float | None:
        """How long it was, if that is told."""

    @property
    def damage(self) -> int | None:
        """The first line that is damaged in its middle, if any is known; 0 is the file as a whole."""

    @property
    def file(self) -> str:
        """Its file's name, fit to be shown."""


TITLE = "Sessions"
NONE = "No meeting has been held yet."
READING = "Reading the folder…"
FINDING = "FIND a set, a date, a member; Enter looks into the meetings too"
BY_SET, NEWEST_FIRST = "Set by set, each with its newest first.", "The newest of all come first."
TO_FIND, AS_BEFORE = "Find", "List as before"
NONE_HAS_IT = "None of them has that."
NONE_TELLS_IT = "The list has no such meeting; Enter looks into the meetings."
PRIVATE_TOO = "Private notes and marks are looked into too: v leaves them out again."
PRIVATE_LEFT_OUT = "Private notes and marks are left out."
GONE_LEFT = "All sessions are shown again."


def name(entry: Listed) -> str:
    """Whose meeting it is, or whose file, where that is not known."""
    return home.card(entry.set, entry.number) if entry.slug else entry.file


def hidden_name(entry: Listed) -> str:
    """The same while names are hidden."""
    return home.hidden(entry.number) if entry.slug else home.HIDDEN_FILE


def day(moment: datetime | None) -> str:
    """When it was."""
    return f"{times.short_day(moment)} {moment.year}" if moment else ""


def held(entry: Listed, copies: int) -> str:
    """What came of it, or how its file stands."""
    told = [damaged(entry.damage)] if entry.damage is not None else []
    told += [home.state(entry.state, entry.airtimes)]
    told += [longest_of(copies)] if copies else []
    told += [home.actions(entry.actions)] if entry.actions else []
    told += [times.minutes(entry.seconds)] if entry.seconds else []
    return ", ".join(told)


def damaged(line: int) -> str:
    """Where a file is damaged that else looks whole."""
    return f"damaged, line {line}" if line else "damaged"


def longest_of(copies: int) -> str:
    """That there are others of the same meeting."""
    return f"longest of {copies + 1} copies"


def findable(entry: Listed) -> str:
    """All that is told of a session without reading it whole."""
    stands = entry.state.replace("_", " ")
    return " ".join([name(entry), *_days(entry.started), *entry.members, held(entry, 0), stands, entry.file])


def numbered(entry: Listed) -> str:
    """What a number of one or two digits can mean: which meeting, or which day of the month."""
    return f"{name(entry)} {day(entry.started)}"


def _days(moment: datetime | None) -> list[str]:
    """A date as people and files write it."""
    if moment is None:
        return []
    return [times.day(moment), moment.date().isoformat(), f"{moment.day}/{moment.month}/{moment.year}"]


def count(shown: int, of: int, *, is_reading: bool) -> str:
    """How many there are."""
    told = times.count(of, "session", "sessions") if shown == of else f"{shown} of {of} sessions"
    return f"{told}, still reading" if is_reading else told


def searching(read: int, of: int, having: int, text: str) -> str:
    """How far the looking into the files has come."""
    return f"Looking into the meetings for {text}: {read} of {of}, {having} have it."


def in_files(having: int, events: int, text: str, *, with_private: bool) -> str:
    """In how many the text was found."""
    where = times.count(having, "meeting", "meetings")
    too = "  Private notes too." if with_private else ""
    return f"{times.count(events, 'place', 'places')} in {where} have: {text}.{too}  Esc shows all again."


def in_files_and_list(having: int, events: int, others: int) -> str:
    """In how many it was found, and how many others are there because the list itself tells it."""
    where = times.count(having, "meeting", "meetings")
    return (
        f"{times.count(events, 'place', 'places')} in {where}, and {others} more by name or date.  Esc shows all again."
    )


def in_list_only(count: int, *, with_private: bool) -> str:
    """Nothing was found in the files, but the list itself tells it."""
    where = "said or privately noted" if with_private else "said"
    return f"{times.count(count, 'session', 'sessions')} by name or date; nothing in what was {where}."


def nowhere(text: str, *, with_private: bool) -> str:
    """Neither the list nor a file has it."""
    where = "what was said, private notes too" if with_private else "what was said"
    return f"Neither in the list nor in {where}: {text}.  Esc shows all again."


def gone(folder: str) -> str:
    """The folder was there once."""
    return (
        f"The folder of the sessions is not there any more: {folder}. "
        "Connect the disk that it is on, or put it back; then open this list again."
    )


def unlisted(why: str, folder: str) -> str:
    """The folder is there and cannot be read."""
    return f"The folder of the sessions cannot be read ({why}): {folder}. Put that right; then open this list again."


def places(count: int, damage: int | None) -> str:
    """In how many places of one meeting the text stands; of a damaged one, in what is left of it."""
    told = times.count(count, "place", "places")
    return f"{told}, {damaged(damage)}" if damage is not None else told
