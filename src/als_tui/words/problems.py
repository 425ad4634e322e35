"""What is wrong with a file, in a sentence: what happened, what is kept, and what to do."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from als_tui.meeting.clean import clean
from als_tui.meeting.presets import DEFAULT
from als_tui.meeting.trouble import Problem, Trouble

MOST_TOLD = 20
"""Sentences about one file."""
_HEADS: Final[Mapping[str, str]] = {
    "": "the beginning of the file cannot be read. Put it right in a text editor, or look for a copy.",
    "event": "no event follows the beginning of the file, so nothing of a meeting is in it. Look for a copy.",
    "session": "the file does not tell whose meeting it is. Look for a copy.",
}
"""What may be wrong with what stands before the events, where no single field is to blame."""

_SAY: Final[Mapping[Trouble, Callable[[str], str]]] = {
    Trouble.EMPTY: lambda _: "the file is empty. If it should hold something, look for a copy of it.",
    Trouble.NOT_TEXT: lambda _: "this is not UTF-8 text. Save it as UTF-8 in a text editor, or look for a copy.",
    Trouble.NOT_TOML: lambda said: (
        f"this is not TOML ({said}). Put this line right in a text editor."
        if said
        else "this is not TOML. Look for a copy of the file."
    ),
    Trouble.TOO_BIG: lambda _: "the file is too big to be one of ours, and was not read.",
    Trouble.FOREIGN: lambda _: "this is a TOML file of some other program, and was left alone.",
    Trouble.NEWER_FORMAT: lambda form: (
        f"the file has form {form}, which a newer als-tui wrote. Update als-tui to go on with it; it was left as it is."
    ),
    Trouble.BAD_HEADER: lambda field: (
        f"this cannot be so: {field}. Put it right in a text editor."
        if ":" in field
        else _HEADS.get(field, f"the beginning of the file is wrong at {field}. Put it right in a text editor.")
    ),
    Trouble.OUT_OF_BOUNDS: lambda said: (
        f"this cannot be so: {said}. It counts as not said; put it right here, or on the set's page."
    ),
    Trouble.UNKNOWN_SHAPE: lambda said: (
        f"the shape {said} is not known here, and {DEFAULT} is planned. Put it right here, or on the set's page."
    ),
    Trouble.UNREADABLE_EVENT: lambda _: (
        "an event cannot be read. All others are kept; put this one right in a text editor to have it counted."
    ),
    Trouble.BAD_EVENT: lambda field: (
        f"an event is wrong at {field}, and does not count. All others are kept; put it right in a text editor."
    ),
    Trouble.UNKNOWN_KIND: lambda kind: (
        f"an event is of the kind {kind}, which this als-tui does not know. It is kept and has no effect."
    ),
    Trouble.CHANGED_OUTSIDE: lambda _: "an event was changed outside als-tui. It counts as it stands now.",
    Trouble.ADDED_BY_HAND: lambda _: "an event was added by hand after the end. It is kept.",
    Trouble.OUT_OF_SEQUENCE: lambda number: (
        f"event {number} does not follow the one before it: some are missing, or were moved. All that is here is kept."
    ),
    Trouble.TORN: lambda size: (
        f"the last {size} bytes were never saved whole. All events before them are kept; "
        "going on with the meeting sets them aside in a file of their own."
    ),
    Trouble.CANNOT_OPEN: lambda said: f"the file cannot be opened: {said}.",
    Trouble.CLOSED: lambda _: "this meeting has ended. What came later belongs in the next one.",
}
"""A sentence for every trouble; what is given is the problem's detail."""


def what(problem: Problem) -> str:
    """What is wrong, without where."""
    return _SAY[problem.trouble](clean(problem.detail))


def sentence(problem: Problem, path: str) -> str:
    """What is wrong, and where."""
    return at(path, problem.line, what(problem))


def at(path: str, line: int, said: str) -> str:
    """What is said of a line of a file, as compilers and editors tell it."""
    return f"{where(path, line)}: {said}"


def few(told: Sequence[str], path: str) -> Iterator[str]:
    """Sentences about a file, or as many of them as anybody reads, and at last how many more there are."""
    yield from told[:MOST_TOLD]
    if len(told) > MOST_TOLD:
        yield f"{where(path, 0)}: {len(told) - MOST_TOLD:,} more are not told here. Put these right first."


def where(path: str, line: int) -> str:
    """A line of a file; the file alone if it is a matter of the whole of it."""
    return f"{clean(path)}:{line}" if line else clean(path)


def not_resumed(problem: Problem, path: str) -> str:
    """Why no meeting can go on in this file, and what can be done with it."""
    told = sentence(problem, path)
    if problem.trouble is Trouble.CANNOT_OPEN:
        return told
    if problem.trouble is Trouble.CLOSED:
        return f"{told} als-tui show tells what happened in it, and als-tui run begins the next."
    return f"{told} No meeting can go on in this file, and nothing in it was changed; als-tui check tells the rest."


def unreadable(count: int, of: int, line: int) -> str:
    """How much of a meeting cannot be read, and where that begins."""
    return f"Unreadable: {count} of {of} entries (line {line})"


def barred(count: int, of: int, line: int) -> str:
    """The same on a card, of a meeting that cannot go on."""
    return f"{unreadable(count, of, line)}. Enter says more."


def all_but(count: int, of: int, line: int) -> str:
    """The same, on a page that tells what to do."""
    return f"{unreadable(count, of, line)}; all others are kept. The file was left as it is, and replay shows it."


def to_repair(path: str) -> str:
    """How to go on with a meeting of which an entry is damaged."""
    return f"als-tui check '{clean(path)}' --repair NEW.toml writes a copy without it; als-tui resume NEW.toml goes on."


def in_use(path: str) -> str:
    """Another window has the meeting."""
    return f"{clean(path)}: this meeting is open in another window. Go on there, or close that window first."
