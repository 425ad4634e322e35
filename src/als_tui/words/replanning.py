"""What is said of a meeting that would end too late: what could give way, and what each would cost."""

from als_tui.meeting.replanning import Remedy, Way
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import zone
from als_tui.words import live, times

TITLE = "What gives way"
NOTHING_MISSING = "Nothing has to give way"
LEFT = "Left as it is; m, then 8 shows it again."
_LONGEST_NAME, _MOST = 10, 2
"""Letters of a name, and airtimes, of which a proposal has room to tell."""
_FROM = {
    Way.LAST_AIRTIME: "from the last airtime",
    Way.LATER_AIRTIMES: "from later airtimes",
    Way.OWN_QUESTIONS: "from the questions to come",
    Way.OWN_FEEDBACK: "from the feedback to come",
    Way.REVIEW: "from the session review",
}


def offer(remedy: Remedy, late: int) -> str:
    """What is proposed unasked, and the two keys that answer it."""
    return f"{late} min late. y takes it {_price(remedy, _MOST)}{_rest(remedy)}. x leaves it."


def option(remedy: Remedy, meeting: Meeting) -> str:
    """One of the ways, as a row to choose."""
    if not remedy.changes:
        return f"End later, if all agree{_hour(remedy, meeting)}"
    told = _price(remedy, len(remedy.changes))
    return f"{told[0].upper()}{told[1:]}{_below(remedy, meeting)}{_rest(remedy)}"


def nothing_missing(meeting: Meeting, now: float) -> str:
    """The meeting ends in time, and so much time is to spare."""
    told = live.ends(meeting, now)
    return f"{NOTHING_MISSING}: {told}." if told else f"{NOTHING_MISSING}."


def taken(remedy: Remedy, meeting: Meeting, now: float) -> str:
    """What was changed, and when the meeting ends now."""
    told = f"Taken {_FROM[remedy.way]}: {_minutes(remedy, _MOST)}: " if remedy.changes else "By agreement it "
    return f"{told}{live.ends(meeting, now)}.  u takes it back."


def _price(remedy: Remedy, most: int) -> str:
    """From what it is taken, on whose consent, and the minutes before and after."""
    return f"{_FROM[remedy.way]}{_consent(remedy)}: {_minutes(remedy, most)}"


def _consent(remedy: Remedy) -> str:
    if remedy.way is Way.LATER_AIRTIMES:
        return ", if they agree"
    return f", if {_brief(remedy.changes[0].presenter)} agrees" if remedy.way is Way.LAST_AIRTIME else ""


def _minutes(remedy: Remedy, most: int) -> str:
    """The minutes of each, with whose they are where that is not said yet."""
    is_named = remedy.way not in (Way.LAST_AIRTIME, Way.OWN_FEEDBACK)
    told = [
        f"{_brief(change.presenter) if is_named else ''} {change.before} -> {change.after}".strip()
        for change in remedy.changes[:most]
    ]
    more = len(remedy.changes) - len(told)
    return f"{', '.join(told)} min and {more} more" if more else f"{', '.join(told)} min"


def _brief(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _rest(remedy: Remedy) -> str:
    return f", still {times.minutes(remedy.still_late * 60)} late" if remedy.still_late else ""


def _below(remedy: Remedy, meeting: Meeting) -> str:
    return f", below the set's shortest of {meeting.header.settings.shortest_airtime}" if remedy.is_too_short else ""


def _hour(remedy: Remedy, meeting: Meeting) -> str:
    when = remedy.plan.ends_by
    before = meeting.plan.ends_by if meeting.plan else None
    if when is None or before is None:
        return ""
    return f": {times.hour(when.astimezone(zone(meeting)))}   (+{round((when - before).total_seconds() / 60)} min)"
