"""What the live screen says beside names and numbers."""

from als_tui.meeting.facts import Learned
from als_tui.meeting.stages import Here, Part, Stage
from als_tui.meeting.state import Meeting, Pause
from als_tui.meeting.timing import Clock, Pace, finish, spare, zone
from als_tui.words import places, times
from als_tui.words.english import pauses

UNINTERRUPTED = "uninterrupted: listen, no questions yet"
CLOCK_WAITS = "The clock waits until you press Enter."
WHO_STARTS = "Who would like to start?"
LEGEND = "* speaks   ok heard   - to come"
BID_KEYS = "+/- minutes   Left/Right issue   K/J order   d another day"
OF_FORMER_MEMBERS = "What former members left open"
ALL_HEARD = "Everyone has had their turn."
NO_RULES = "This set has no ground rules yet. Agree a few, and write them down with e."
NOBODY_BIDS = "Nobody bids yet: press a member's digit."
LOOK_AT_PROCESS = "the set is paused: look at the process, not the issue"
TOWARDS_ACTION = 'Time to move towards: "What will you do?"'
CURTAIN = "The curtain is drawn.  b opens it."
TO_OPEN = "Open the curtain"
PAUSED = "PAUSED"
ENDED = {"closed": "The meeting is closed.", "broken_off": "The meeting was ended here."}
_HERE = {Here.PRESENT: "here", Here.LATE: "late", Here.APOLOGIES: "apologies", Here.LEFT: "left"}
_LONGEST_NAME = 24
"""Letters of a name before the word that says what goes on."""


def title(meeting: Meeting) -> str:
    """Whose meeting this is."""
    return places.meeting_of(meeting.header.set, meeting.header.number, meeting.header.of)


def here(how: Here) -> str:
    """Whether a member is here, in a word."""
    return _HERE[how]


def must_end(meeting: Meeting) -> str:
    """By when the meeting must end, if that was said."""
    if meeting.plan is None or meeting.plan.ends_by is None:
        return ""
    return f"must end by {times.hour(meeting.plan.ends_by.astimezone(zone(meeting)))}"


def ends(meeting: Meeting, now: float, before: float | None = None) -> str:
    """When the meeting will end as it goes, and whether that fits; after a change, from what was spare before it."""
    end, room = finish(meeting, now), spare(meeting, now)
    if end is None:
        return ""
    if room is None:
        return f"ends {times.hour(end)}"
    return f"ends {times.hour(end)}, {times.spare(room) if before is None else times.spare_moved(before, room)}"


def state(clock: Clock) -> str:
    """How the clock stands, as a word; nothing while there is plenty of time."""
    left = max(1, round(clock.left / 60))
    match clock.pace:
        case Pace.NEARLY:
            return f"{left} MIN LEFT"
        case Pace.LAST:
            return f"{max(0, clock.shown)} SEC LEFT" if clock.shown < 60 else f"{left} MIN LEFT"
        case Pace.OVER:
            return f"OVER {times.face(clock.shown)}"
        case _:
            return ""


def of_planned(clock: Clock) -> str:
    """The whole time of a part."""
    return f"left of {times.minutes(clock.planned)}" if clock.planned else "no limit"


def borrowed(first: int, last: int, of: int) -> str:
    """Which of the words to borrow are shown, where there are more."""
    return f" {first} to {last} of {of}: w closes, and opens the next " if last - first + 1 < of else ""


def settles(clock: Clock) -> str:
    """How long the settling may still take."""
    return f"{times.face(clock.shown)} to settle" if clock.shown >= 0 else f"OVER {times.face(clock.shown)}"


def place_title(meeting: Meeting) -> str:
    """The stage or the part, for the largest line."""
    if meeting.part is not None:
        return places.PARTS[meeting.part]
    return places.STAGES[meeting.stage] if meeting.stage else places.STAGES[Stage.WELCOME]


def next_line(stop: str, planned: float) -> str:
    """What comes next."""
    return f"Next: {stop}, {times.minutes(planned)}" if planned else f"Next: {stop}"


def airtime_ends(at: str) -> str:
    """When the airtime will be over, as it goes now."""
    return f"airtime ends {at}"


def ends_at(hour: str, *, is_over: bool) -> str:
    """When the airtime ends, or should have ended."""
    return f"was to end {hour}" if is_over else f"ends {hour}"


def progress(done: int, everyone: int) -> str:
    """How far a round has come."""
    return f"{done} of {everyone}"


def learned(fact: Learned) -> str:
    """What was learned, about what, by whom."""
    about = f" ({fact.about.value})" if fact.about else ""
    return f"{fact.member}{about}: {fact.text}" if fact.member else f"{fact.text}{about}"


def said_at(pause: Pause, now: float) -> str:
    """A pause in the review: its reason, its length and its note."""
    why = pauses.NAMES[pause.why] if pause.why else "no reason named"
    note = f": {'; '.join(pause.notes)}" if pause.notes else ""
    end = pause.ended if pause.ended is not None else now
    return f"{times.length(end - pause.began)}  {why}{note}"


def pause_so_far(seconds: float, stops: bool) -> str:
    """How long the pause has lasted, and whether it takes from the airtime."""
    eats = "does not eat airtime" if stops else "the airtime runs on"
    return f"pause so far {times.length(seconds)} ({eats})"


def pause_length(seconds: float) -> str:
    """The same in fewer words."""
    return f"paused {times.length(seconds)}"


def pause_note(text: str) -> str:
    """A note of the pause."""
    return f"Note  {text}"


def notes(number: int) -> str:
    """How many notes the pause has."""
    return times.count(number, "note", "notes")


def waits_at(clock: Clock) -> str:
    """Where the clock stands while the set is paused."""
    return f"it waits at {times.face(clock.shown)}" if clock.planned else ""


def feedback_title(presenter: str | None, turn: str | None, part: Part) -> str:
    """Which feedback it is and who speaks in it, or is to speak first."""
    if part is Part.GROUP_FEEDBACK:
        return f"FEEDBACK OF THE GROUP · {turn} speaks" if turn else "FEEDBACK OF THE GROUP"
    whose = (presenter or "presenter").upper()
    whose = whose if len(whose) <= _LONGEST_NAME else f"{whose[: _LONGEST_NAME - 1]}…"
    return f"{whose}'S FEEDBACK · {turn} speaks" if turn and turn != presenter else f"{whose}'S FEEDBACK"


def speaks(member: str) -> str:
    """Who has the word."""
    return f"{member} speaks"
