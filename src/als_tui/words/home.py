"""What Home says. Nothing here loads pydantic: Home is painted before anything is read."""

from collections.abc import Sequence
from datetime import datetime

from als_tui.words import times

DEMO = "DEMO: an invented set in a throw-away folder; nothing is kept."
DEMO_SHORT = "DEMO: nothing is kept."
UNFINISHED, NEXT_MEETING, NO_SET = "UNFINISHED MEETING", "NEXT MEETING", "NO SET YET"
RESUME, PLAN, WELCOME = "RESUME", "PLAN", "WELCOME"
ENTER = "Enter"
READING = "Reading the folder…"
READING_MEETING = "Reading where it stopped…"
NOTHING_LOST = "Nothing was lost. Enter goes on where it stopped."
CUT_OFF = "The very last entry was cut off; all before it is here. Enter goes on."
HIDDEN = "Names are hidden; b shows them again."
NEXT, RECENT, FILES, OPEN_ACTIONS, ACTIONS = "Next", "Recent", "Files", "Open actions", "Actions"
NO_ACTIONS = "No action is open."
ACTIONS_HIDDEN = "Hidden while the curtain is down; b lifts it."
UNREADABLE_SET = "its file needs putting right; Enter tells where"
HIDDEN_SET, HIDDEN_FILE = "A set", "A file"
BARRED = "It cannot go on as its file stands; b and Enter tell why."
OFFER_DEMO = "Try the demo meeting: invented, and nothing is kept"
OFFER_SET = "Make your set"
OFFER_FILE = "Open a session file"
ALL_ARCHIVED = "EVERY SET IS ARCHIVED: e HAS THEM"
IS_ARCHIVED = "That set is archived: press e, and x on its page takes it up again."
MAKE_A_SET_FIRST = "No set meets yet: press s to make one."
NO_RULES = "No ground rules have been agreed yet"
CANNOT_GO_ON = "This meeting cannot go on"
TO_SHOW = "Show the names"
TO_RESUME, TO_PLAN, TO_REPLAY, TO_LOOK, TO_MAKE, TO_WAIT = "Resume", "Plan", "Replay", "Look", "New set", "Choose"
TO_TRY, TO_OPEN = "Try the demo", "Open a file"
_STATES = {
    "open": "unfinished",
    "broken_off": "broken off",
    "damaged": "damaged",
    "foreign": "not a session of ours",
    "newer": "of a newer als-tui",
}


def meeting(set_name: str, number: int) -> str:
    """A meeting in a list."""
    return f"{set_name} {number}"


def card(set_name: str, number: int) -> str:
    """A meeting on the card."""
    return f"{set_name} · meeting {number}"


def hidden(number: int) -> str:
    """A meeting while names are hidden."""
    return f"meeting {number}"


def next_meeting(set_name: str, number: int, of: int | None, members: int, when: str | None) -> str:
    """A set's next meeting, in one line."""
    who = times.count(members, "member", "members")
    meeting = f"meeting {number} of {of}" if of else f"meeting {number}"
    return f"{set_name} · {meeting} · {when} · {who}" if when else f"{set_name} · {meeting} · {who}"


def card_of_next(of: int | None, members: int) -> str:
    """The line under the next meeting's name on the card."""
    who = times.count(members, "member", "members")
    return f"{who} · {of} meetings agreed" if of else who


def rules(version: int, count: int, agreed: str | None, proposed: int | None) -> str:
    """What a set's ground rules are, in a line; ``proposed`` is how many there would be after a proposal."""
    if not count:
        return f"{NO_RULES}; {proposed} proposed." if proposed else f"{NO_RULES}."
    told = f"{times.count(count, 'ground rule', 'ground rules')}, version {version}"
    told = f"{told}, agreed {agreed}" if agreed else told
    return f"{told}; changes are proposed" if proposed is not None else told


def state(value: str, airtimes: int | None) -> str:
    """How a session's file stands, or how many airtimes were held where all is well."""
    if value in _STATES:
        return _STATES[value]
    return times.count(airtimes, "airtime", "airtimes") if airtimes is not None else "closed"


def actions(count: int | None) -> str:
    """How many actions were agreed."""
    return times.count(count, "action", "actions") if count is not None else ""


def open_actions(members: Sequence[str]) -> str:
    """How many actions are open, and whose, where there is no room for them."""
    return f"{len(members)} open: {', '.join(dict.fromkeys(members))}" if members else NO_ACTIONS


def on(moment: datetime | None, now: datetime) -> str:
    """A date in the list; the year where it is another one."""
    if moment is None:
        return "no date"
    return times.short_day(moment) if moment.year == now.year else f"{times.short_day(moment)} {moment.year}"


def files(sessions: int, problems: int, folder: str) -> str:
    """How much lies where."""
    held = times.count(sessions, "session", "sessions")
    wrong = times.count(problems, "problem", "problems")
    return f"{held}, {wrong} · {folder}"


def kept_long(sessions: int) -> str:
    """A quiet word about sessions that may have been kept for long enough."""
    are = "is" if sessions == 1 else "are"
    told = times.count(sessions, "session", "sessions")
    return f"{told} {are} over a year old: als-tui purge --older-than 1y tells which."
