"""What the list of sets says, and the page on which one is changed."""

from collections.abc import Mapping

from als_tui.meeting.header import FEWEST, MOST
from als_tui.meeting.set_changes import LONGEST_NAME, Unfit
from als_tui.words import times

TITLE, PAGE = "Sets", "A set"
WHAT = "Enter opens a set's page, on which all of it can be changed."
NONE = "There is no set yet: s makes one."
ARCHIVED = "archived"
TO_OPEN, TO_LOOK, TO_NEW, TO_BACK, TO_CHOOSE = "Open", "Look", "New set", "Home", "Choose"

NAME, FACILITATOR, MEMBERS, SHAPE, NEXT, MEETINGS = (
    "Name", "Facilitator", "Members", "Shape", "Next date", "Meetings",
)  # fmt: skip
PAUSES, FEEDBACK, MARKS, CLOCK, STRICTNESS, SHORTEST = (
    "In a pause", "Feedback", "Marks", "Clock for", "Strictness", "Shortest",
)  # fmt: skip
VALUES: Mapping[str, Mapping[object, str]] = {
    "pause_stops_airtime": {True: "the airtime stops", False: "the airtime runs on"},
    "feedback_inside_airtime": {True: "inside the airtime", False: "after the airtime, in its own minutes"},
    "private_marks": {True: "private marks are kept of who spoke and asked", False: "no private marks are kept"},
    "clock_for": {
        "facilitator": "the facilitator: f shows it large",
        "room": "the room: large in outline and questions",
    },
    "strictness": {
        "gentle": "gentle: no bell until it is asked for",
        "firm": "firm: with the bell, in few words",
    },
}
"""What a setting's values are called."""
TO_MINUTES = "Minutes"
NO_DATE, NOT_AGREED = "not said yet: Enter writes it", "how many is not agreed"

REMOVED = "Removed; u brings them back. What they left open stays, as a former member's."
PUT_AWAY = "Archived: it is kept, and not offered at Home. x takes it up again."
TAKEN_UP = "Home offers this set again."
TAKEN_BACK, BROUGHT_AGAIN = "Taken back.  r brings it again.", "Brought again."
NOTHING_TO_TAKE_BACK, NOTHING_TO_BRING_AGAIN = "There is nothing to take back.", "There is nothing to bring again."
TAKEN_OVER = "Somebody else has changed the file too: that is kept, and shown here."
OVERTAKEN = (
    "NOT DONE: somebody else has changed this in the file. Theirs is kept and shown here; do yours again if need be."
)
BOOKED = "Airtime agreed ahead: the plan begins with it. a takes it away again."
NOT_BOOKED = "Airtime is agreed ahead for them no more."
CHOOSE_A_MEMBER = "Choose a member first: their digit does."
SAVED = "Every change is saved at once; u takes it back."
WRITING_NEW = "WRITING the name of a new member"
OLD_WORDS = "It stands as it was."
_SHORT = 14
"""Letters of a name in a sentence that stands in one row."""


def writing(label: str) -> str:
    """Over the field."""
    return f"WRITING {label.lower()}"


def writing_member(seat: int) -> str:
    """Over the field, for a member's name."""
    return f"WRITING the name of member {seat}"


def member(seat: int, name: str, turn: int) -> str:
    """A member in their seat; who has airtime agreed ahead has a turn, from 1."""
    return f"{seat}  {name}   airtime booked, number {turn}" if turn else f"{seat}  {name}"


def shortest(minutes: int) -> str:
    """The shortest airtime."""
    return f"an airtime has {minutes} minutes at least"


def meetings(of: int | None) -> str:
    """How many meetings were agreed."""
    return f"{of} agreed" if of else NOT_AGREED


def shape(name: str, minutes: int | None) -> str:
    """A shape of meeting; one that is not known has no minutes."""
    return f"{name}   {minutes} min" if minutes else f"{name}   not known here; another can be chosen"


def count(members: int) -> str:
    """How many members there are; what the method has, where that is another number."""
    told = times.count(members, "member", "members")
    return told if 5 <= members <= 7 else f"{told}; the method has five to seven"


def heading(members: int, *, is_archived: bool) -> str:
    """At the head of a set's page."""
    return f"{ARCHIVED} · {count(members)}" if is_archived else count(members)


def row(name: str, members: int, next_date: str | None, held: int, of: int | None) -> tuple[str, str, str, str]:
    """A set in the list: its name, its members, how often it met, when it meets next."""
    met = f"{held} of {of} held" if of else f"{held} held"
    return name, times.count(members, "member", "members"), met, next_date or "no date yet"


def unfit(why: Unfit, name: str) -> str:
    """Why a change cannot be, and what can."""
    shown = _short(name)
    letter = f"add a letter, such as {shown} R."
    return {
        Unfit.NO_NAME: "A name is needed.",
        Unfit.TOO_LONG: f"A name may have {LONGEST_NAME} letters at most.",
        Unfit.TWICE: f"There is a {shown} already: {letter}",
        Unfit.EARLIER_NAME: f"{shown} was another member before: {letter}",
        Unfit.SHAPE_TWICE: f"There is a shape {shown} already: {letter}",
        Unfit.TOO_FEW: f"A set has {FEWEST} members at least. A new one can come first: n.",
        Unfit.TOO_MANY: f"A set has {MOST} members at most.",
    }[why]


def back_again(name: str) -> str:
    """A new member's name that is in earlier sessions."""
    return f"{_short(name)} was a member before: what they had open is theirs again. If it is another: a letter more."


def _short(name: str) -> str:
    """A name in a sentence."""
    return name if len(name) <= _SHORT else f"{name[: _SHORT - 1]}…"
