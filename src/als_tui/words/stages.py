"""What the stages around the airtimes say."""

from collections.abc import Sequence

from als_tui.meeting.facts import Learned
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import spare
from als_tui.meeting.yields import learnings, trials
from als_tui.words import days, live, times

WELCOME = "welcome"
BREAK = "break"
BACK_AT = "back at"
ENDS = "ends"
SESSION_REVIEW = "session review"
PAUSES = "Pauses"
NO_PAUSES = "none today"
CLOSE = "close"
NEXT = "Next meeting"
NO_NEXT = "not agreed yet: a writes it"
SUCCESS = "Success"
NO_SUCCESS = "of learning together: l writes it"
LEAVES = "Today"
FAREWELL = "Everything is in the session file. e shows the sheets to hand out; Enter goes Home."
NOT_YET_SAVED = "Not everything is in the session file yet: wait, or Enter goes Home."
NOT_HANDED_ON = (
    "Everything is in the session file. The set's own file cannot be written, so it lacks today's rules and date; Home"
    " says what is to be mended. Enter goes Home."
)
BIDS = "bids"
DEFERRED = "deferred"
TODAY = "today"
NO_RULES_YET = "GROUND RULES   none agreed yet"
LEARNED = "Learned"
PROPOSED = "Proposed rules"
TRIALS = "To try next time"
SO_FAR = "so far"
NO_LIMIT = "no limit: + gives it one"


def fits(meeting: Meeting, now: float) -> str:
    """Whether the meeting fits, in capitals."""
    room = spare(meeting, now)
    return times.spare(room).upper() if room is not None else ""


def to_try(texts: Sequence[str]) -> str:
    """What the set agreed last time to try today."""
    return f"To try today: {'; '.join(texts)}" if texts else ""


def rules_title(version: int, agreed: str | None) -> str:
    """Which version of the ground rules is in force."""
    return f"GROUND RULES   version {version}, agreed {agreed}" if agreed else f"GROUND RULES   version {version}"


def more(number: int) -> str:
    """How many lines there is no room for."""
    return f"{number} more"


def more_lines(number: int) -> str:
    """How many lines there is no room for, and how to come to them."""
    return f"{number} more: Up/Down"


def totals(airtimes: int, actions: int) -> str:
    """What the meeting leaves."""
    return f"{times.count(airtimes, 'airtime', 'airtimes')}, {times.count(actions, 'action', 'actions')}"


def next_date(when: str | None) -> str:
    """When the set meets next, or that it has not agreed on that."""
    return days.said(when) if when else NO_NEXT


def meets_next(when: str) -> str:
    """The next date."""
    return f"The set meets next: {days.said(when)}"


def bid(place: int, member: str, minutes: int, issue: str) -> str:
    """A bid in the order of airtimes."""
    return f"{place}.  {member}   {minutes} min   {issue}".rstrip()


def review(meeting: Meeting, now: float) -> list[tuple[str, list[str]]]:
    """What the session review looks back on, under its headings: pauses, what was learned in it, what to try."""
    began = meeting.floor.current.began if meeting.floor.current else 0.0
    learned = [e.fact for e in learnings(meeting) if isinstance(e.fact, Learned) and e.t >= began]
    agreed = trials(meeting, brought=False)
    found = [(PAUSES, [live.said_at(pause, now) for pause in meeting.floor.pauses])]
    found += [(LEARNED, [live.learned(fact) for fact in learned])] if learned else []
    return found + ([(TRIALS, list(agreed))] if agreed else [])
