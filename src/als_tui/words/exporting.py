"""What is said where something is about to leave the laptop."""

from als_tui.words import times

TITLE = "WHAT LEAVES THE LAPTOP"
FORMS = {
    "html": "a page to print (HTML)",
    "markdown": "text (Markdown)",
    "csv": "a table (CSV)",
    "ics": "a calendar (ICS)",
    "json": "data (JSON)",
}
ALL_OF_IT = "This is all that leaves. Enter writes the file."
NOTHING = "There is nothing to put into a calendar: no date was agreed that can be understood."
WITH_NOTES, WITH_MARKS = "private notes too", "private marks too"
NOTES_IN, NOTES_OUT = "Private notes are in it now: n leaves them out.", "Private notes are left out."
MARKS_IN, MARKS_OUT = "Private marks are in it now: v leaves them out.", "Private marks are left out."
NEVER_PRIVATE = "Notes and marks are never in a table, a calendar or a record of attendance."
NO_SEAT = "Nobody has that seat."
ASKS_FOR_ALL = "Some of these sheets are there already: a again replaces them."
HIDDEN = "What would leave is hidden; b shows it again."
TO_SHOW = "Show"
_OF = {
    "sheet": "own sheet",
    "actions": "own actions",
    "timings": "own airtime",
    "attendance": "attendance",
}
_OF_SET = {
    "sheet": "The set's sheet",
    "actions": "The set's shared actions",
    "timings": "The minutes of the meeting",
    "attendance": "Who was there",
}


def whose(member: str | None, of: str) -> str:
    """Whose sheet it is, and what of the meeting."""
    return f"{member}'s {_OF[of]}" if member else _OF_SET[of]


def written(path: str) -> str:
    """The file is on the disk."""
    return f"Written: {path}"


def all_written(count: int, folder: str) -> str:
    """Everybody's own sheet is."""
    return f"{times.count(count, 'sheet', 'sheets')} written into {folder}"


def asks(name: str) -> str:
    """A file of that name is there already."""
    return f"{name} is there already: Enter again replaces it."


def taken(name: str) -> str:
    """Why a name is not free."""
    return f"{name} is something else"


def not_written(why: str, before: int) -> str:
    """The disk refuses, perhaps after some sheets that it took."""
    if before:
        return (
            f"Not all written ({why}). {times.count(before, 'sheet is', 'sheets are')} there; the same key tries again."
        )
    return f"Not written ({why}). Nothing that was there is changed; the same key tries again."
