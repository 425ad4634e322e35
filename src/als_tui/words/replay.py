"""What the player of a past meeting says."""

from datetime import datetime

from als_tui.meeting.timeline import PRIVATE_SIGNS, Sign
from als_tui.words import times

TITLE, READ_ONLY = "REPLAY", "read only"
PLAYING, STOPPED, ENDED = "playing", "stopped", "at its end"
SIGNS = {
    Sign.QUESTION: ".",
    Sign.INTERRUPTION: "x",
    Sign.NOTE: "!",
    Sign.PAUSE: "=",
    Sign.LEARNING: "l",
    Sign.ACTION: "a",
}
"""What stands in the row of signs."""
NAMES = {
    Sign.QUESTION: "question",
    Sign.INTERRUPTION: "interruption",
    Sign.NOTE: "note",
    Sign.PAUSE: "pause",
    Sign.LEARNING: "learning",
    Sign.ACTION: "action",
}
EVENTS = "Events"
QUIET_SKIPPED, QUIET_PLAYED = "Quiet time is cut short.", "Quiet time is played as it was."
PRIVATE_SHOWN = "Private notes and marks are shown: v hides them again."
PRIVATE_HIDDEN = "Private notes and marks are hidden."
FINDING, GOING_TO = "FIND in this meeting", "GO TO a time: 41:20 since the beginning, or 14:41 on the day"
NOTHING_SOUGHT = "Nothing is sought yet: / begins."
NOT_HERE = "Not in this meeting."
NO_WORDS = "Nobody's words are in this event: Up and Down choose another."
COPIED = "Copied. What the clipboard holds, other programs can read."
STRUCK = "Struck from this file; copies and backups may have it."
TO_STRIKE = "STRIKE these words"
STRIKE_NOTHING, STRIKE_FOR_GOOD = "Strike nothing", "Strike them for good: a bar stands in their place"
ALL_TAKEN = "No problems in this file."
NO_ROOM = "The clock has all the room: f brings the story back."
CURTAINED = "Not behind the curtain: b opens it."
NAMELESS = frozenset(
    {
        QUIET_SKIPPED,
        QUIET_PLAYED,
        PRIVATE_SHOWN,
        PRIVATE_HIDDEN,
        NOTHING_SOUGHT,
        NOT_HERE,
        ALL_TAKEN,
        CURTAINED,
        NO_WORDS,
        STRUCK,
        COPIED,
    }
)
"""What may be read behind the curtain: in all of these nothing stands that people wrote."""
TO_FIND, TO_GO, TO_STAY = "Find", "Go", "Stay here"
TO_STOP, TO_PLAY = "Stop", "Play"


def copied(at: str, who: str, what: str) -> str:
    """An event as it is told elsewhere."""
    return "  ".join(filter(None, (at, who, what)))


def head(now: float, end: float, speed: int, day: datetime | None, state: str, *, skips: bool) -> str:
    """Where the playhead is, how it moves, and what the clock in the room showed."""
    clock = f"   {times.hour(day)} on the day" if day else ""
    quiet = "   no quiet time" if skips else ""
    return f"{_face(now)} of {_face(end)}   {state} {speed}x{quiet}{clock}"


def _face(seconds: float) -> str:
    whole = max(0, int(seconds))
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


def at(seconds: float) -> str:
    """The moment of an event in the list."""
    return _face(seconds)


def found(number: int, count: int, text: str) -> str:
    """Which of those that were found is shown."""
    if not count:
        return f"Not in this meeting: {text}"
    return f"{number} of {count}: {text}"


def no_time(text: str) -> str:
    """What was written is no time."""
    return f"{text} is no time: 41:20, 0:41:20 and 14:41 are, and 50%."


def problems(count: int) -> str:
    """Not all of the file could be read."""
    return f"w tells of {times.count(count, 'thing', 'things')} in this file not taken as it stands."


def legend(*, private: bool) -> str:
    """What the signs mean: those of what is private, or all others."""
    return "  ".join(f"{SIGNS[sign]} {NAMES[sign]}" for sign in Sign if (sign in PRIVATE_SIGNS) is private)


def not_struck(why: str) -> str:
    """The file is as it was."""
    return f"Not struck: {why}"


def struck(entries: int, files: int) -> str:
    """It is done; where the same words stand all the same."""
    told = [times.count(entries, "other entry", "other entries")] if entries else []
    told += [times.count(files, "other file", "other files")] if files else []
    return f"Struck here; the same words stand in {' and '.join(told)}." if told else STRUCK
