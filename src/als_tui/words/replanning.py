"""What is said of a meeting that would end too late: what could give way, and what each would cost."""

from als_tui.meeting.replanning import Remedy, Way
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import zone
from als_tui.words import live, times

TITLE = "What gives way"
NOTHING_MISSING = "It ends in time: nothing has to give way."
LEFT = "Left as it is; m, then 8 shows it again."
_FROM = {
    Way.LAST_AIRTIME: "from the last airtime, ",
    Way.LATER_AIRTIMES: "from later airtimes: ",
    Way.OWN_QUESTIONS: "from the questions to come: ",
    Way.REVIEW: "from the session review, ",
}
_CONSENT = {Way.LAST_AIRTIME: ", if its presenter agrees", Way.LATER_AIRTIMES: ", if they agree"}


def offer(remedy: Remedy, late: int) -> str:
    """What is proposed unasked, and the two keys that answer it."""
    return f"{late} min late. y takes it {_price(remedy)}{_rest(remedy)}. x leaves it."


def option(remedy: Remedy, meeting: Meeting) -> str:
    """One of the ways, as a row to choose."""
    if not remedy.changes:
        return f"End later, if all agree{_hour(remedy, meeting)}"
    told = _price(remedy)
    return f"{told[0].upper()}{told[1:]}{_CONSENT.get(remedy.way, '')}{_rest(remedy)}"


def taken(remedy: Remedy, meeting: Meeting, now: float) -> str:
    """What was changed, and when the meeting ends now."""
    told = f"Taken {_price(remedy)}: " if remedy.changes else "By agreement it "
    return f"{told}{live.ends(meeting, now)}.  u takes it back."


def _price(remedy: Remedy) -> str:
    changes = ", ".join(f"{change.presenter} {change.before} -> {change.after}".strip() for change in remedy.changes)
    return f"{_FROM[remedy.way]}{changes} min"


def _rest(remedy: Remedy) -> str:
    return f", still {times.minutes(remedy.still_late * 60)} late" if remedy.still_late else ""


def _hour(remedy: Remedy, meeting: Meeting) -> str:
    when = remedy.plan.ends_by
    return f": {times.hour(when.astimezone(zone(meeting)))}" if when else ""
