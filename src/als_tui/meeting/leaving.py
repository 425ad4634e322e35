"""Who must go before the end: when that is near, and when their own airtime would end after it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count, islice

from als_tui.meeting.agenda import ahead
from als_tui.meeting.facts import Attended
from als_tui.meeting.refusal import Refusal
from als_tui.meeting.room import attending, is_expected, is_here
from als_tui.meeting.stages import Here
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import clock, finish, left_at, wall

NEAR = timedelta(minutes=5)
"""How long before somebody must go it is said, and for how long after it that they were to go."""
_STEPS, _MOST = (15, 30, 60), 8
"""Minutes between the times that are offered, the fewest with which they are so many at most."""


@dataclass(frozen=True, slots=True)
class Going:
    """A member who must go, and when their airtime would end if it were not cut short."""

    member: str
    until: datetime
    ends: datetime


def airtime_ends(meeting: Meeting, now: float) -> Mapping[str, datetime]:
    """When each airtime that is on or lies ahead would end, its feedback included, as it goes now."""
    here, place = clock(meeting, now), meeting.place
    t = now + max(0.0, here.left if here else 0.0)
    seconds = {place.presenter: t} if place else {}
    for stop in ahead(meeting):
        t += left_at(meeting, stop, now)
        seconds[stop.place.presenter] = t
    moments = {member: wall(meeting, end) for member, end in seconds.items() if member}
    return {member: moment for member, moment in moments.items() if moment}


def cut_short(meeting: Meeting, now: float) -> tuple[Going, ...]:
    """Who would have to go a minute or more before their airtime ends, in the order of the airtimes."""
    until = meeting.room.until
    if not until:
        return ()
    found = (Going(who, until[who], ends) for who, ends in airtime_ends(meeting, now).items() if who in until)
    return tuple(going for going in found if going.ends - going.until >= timedelta(minutes=1))


def near(meeting: Meeting, now: float) -> tuple[tuple[str, timedelta], ...]:
    """Who is to go soon, or was to go just now and is still here, and how long that is from now; the first first."""
    at = wall(meeting, now) if meeting.room.until else None
    if at is None or not meeting.is_open:
        return ()
    left = ((who, until - at) for who, until in meeting.room.until.items() if is_here(meeting, who))
    return tuple(sorted((one for one in left if abs(one[1]) <= NEAR), key=lambda one: one[1]))


def hours(meeting: Meeting, now: float) -> tuple[datetime, ...]:
    """Round times before the end at which somebody could have to go."""
    at, end = wall(meeting, now), finish(meeting, now)
    if at is None or end is None:
        return ()
    by = meeting.plan.ends_by if meeting.plan else None
    end = by if by is not None and by > at else end
    offered = (tuple(islice(_between(at, end, step), _MOST + 1)) for step in _STEPS)
    times: tuple[datetime, ...] = ()
    for times in offered:
        if len(times) <= _MOST:
            break
    return times[:_MOST]


def _between(at: datetime, end: datetime, step: int) -> Iterator[datetime]:
    """Every so many minutes past the full hour, after one moment and before another."""
    hour = at.replace(minute=0, second=0, microsecond=0)
    for number in count(1):
        moment = hour + timedelta(minutes=step * number)
        if moment >= end:
            return
        if moment > at:
            yield moment


def must_go(meeting: Meeting, member: str, when: datetime | None) -> Attended | Refusal:
    """A member must go at that time, or can stay to the end."""
    if not meeting.is_open:
        return Refusal.ENDED
    if not is_expected(meeting, member):
        return Refusal.NOT_COMING
    how = attending(meeting, member, meeting.room.here.get(member, Here.PRESENT))
    return how.model_copy(update={"until": when})
