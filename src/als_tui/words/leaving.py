"""What is said of those who must go before the end."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from als_tui.meeting.leaving import Going
from als_tui.meeting.stages import Here
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import zone
from als_tui.words import live, plan, sheets, times

STAYS = "can stay to the end"
LEFT = "Left as it is; m, then 6 shows who goes when."


def cut_short(meeting: Meeting, found: Sequence[Going]) -> str:
    """Whose airtime would end too late for them, of several the first; for one that is to come, what can be done."""
    first, place = found[0], meeting.place
    told = plan.must_go(first.member, _hour(meeting, first.until), _hour(meeting, first.ends), len(found) - 1)
    is_on = place is not None and place.presenter == first.member
    return f"{told}  x leaves it." if is_on else f"{told}  m, 6 changes the order; x leaves it."


def near(meeting: Meeting, member: str, left: timedelta) -> str:
    """Somebody must go in a few minutes, or was to go just now."""
    until = _hour(meeting, meeting.room.until[member])
    minutes = round(left.total_seconds() / 60)
    if minutes < 0:
        return f"{member} was to go at {until}.  m, 4 marks who has left; x leaves it."
    return f"{member} must go at {until}, {f'in {minutes} min' if minutes else 'now'}.  x leaves it."


def stands(meeting: Meeting, member: str) -> str:
    """Whether a member is here, and until when."""
    how = live.here(meeting.room.here.get(member, Here.PRESENT))
    until = meeting.room.until.get(member)
    return f"{how}, until {_hour(meeting, until)}" if until else how


def in_the_seats(meeting: Meeting, member: str) -> str:
    """The same where there is little room."""
    how = meeting.room.here.get(member, Here.PRESENT)
    until = meeting.room.until.get(member)
    if until is None:
        return live.here(how)
    return plan.seat_until(live.here(how) if how is Here.LATE else "", _hour(meeting, until))


def goes_at(meeting: Meeting, when: datetime) -> str:
    """A time at which somebody could have to go."""
    return f"must go at {_hour(meeting, when)}"


def told(meeting: Meeting, now: float, member: str) -> str:
    """It was said when a member must go, or that they need not."""
    until = meeting.room.until.get(member)
    return f"{member} {goes_at(meeting, until) if until else STAYS}: {live.ends(meeting, now)}.  u takes it back."


def in_order(meeting: Meeting, member: str, ends: datetime | None) -> str:
    """Who waits for airtime, when it would end, and when they must go."""
    until = meeting.room.until.get(member)
    told = [f"would end {_hour(meeting, ends)}"] if ends else []
    told += [goes_at(meeting, until)] if until else []
    return sheets.member_is(member, ", ".join(told)) if told else member


def _hour(meeting: Meeting, moment: datetime) -> str:
    return times.hour(moment.astimezone(zone(meeting)))
