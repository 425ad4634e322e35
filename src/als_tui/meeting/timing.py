"""Time used, time left, and when the meeting will end. All in seconds of the meeting, ``now`` always given.

Every duration is the difference of two instants; nothing here counts ticks.
"""

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

from als_tui.meeting.agenda import Stop, agenda, ahead
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Meeting, Place, Stretch

FIRST_SHARE, FIRST_LEAST = 0.20, 60.0
LAST_SHARE, LAST_LEAST = 0.05, 15.0
"""Warnings come with this share of the part left, and at least these seconds, but never before half is gone."""


class Pace(StrEnum):
    """How a part stands to its time."""

    UNTIMED = "untimed"
    IN_TIME = "in_time"
    NEARLY = "nearly"
    LAST = "last"
    OVER = "over"


NEARING = (Pace.NEARLY, Pace.LAST)
"""Time is nearly over."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of one place."""

    used: float
    planned: float
    """0 where the place has no limit."""

    @property
    def left(self) -> float:
        """Seconds left; below 0 when over."""
        return self.planned - self.used

    @property
    def shown(self) -> int:
        """Whole seconds left as the room reads them: rounded up, so that 0 is shown once."""
        return math.ceil(self.left)

    @property
    def pace(self) -> Pace:
        """How the place stands to its time."""
        if not self.planned:
            return Pace.UNTIMED
        if self.shown < 0:
            return Pace.OVER
        first, last = self.warnings
        return Pace.LAST if self.left <= last else Pace.NEARLY if self.left <= first else Pace.IN_TIME

    @property
    def warnings(self) -> tuple[float, float]:
        """Seconds left at which time is nearly over, and at which it is about to be."""
        half = self.planned / 2
        first, last = max(FIRST_LEAST, FIRST_SHARE * self.planned), max(LAST_LEAST, LAST_SHARE * self.planned)
        return min(half, first), min(half, last)


def clock(meeting: Meeting, now: float) -> Clock | None:
    """The clock of where the meeting is; none while nothing runs."""
    place = meeting.place
    return Clock(used(meeting, place, now), planned(meeting, place)) if place else None


def used(meeting: Meeting, place: Place, now: float) -> float:
    """Seconds spent in a place so far, over all its stretches, without what does not count."""
    return sum(counted(meeting, stretch, now) for stretch in _in(meeting, place))


def counted(meeting: Meeting, stretch: Stretch, now: float) -> float:
    """Seconds of one stretch that count as used."""
    end = stretch.ended if stretch.ended is not None else now
    stopped = paused(meeting, stretch, now) if meeting.header.settings.pause_stops_airtime else 0.0
    return max(0.0, end - stretch.began - stretch.lost - stopped)


def paused(meeting: Meeting, stretch: Stretch, now: float) -> float:
    """Seconds of one stretch in which the set was paused."""
    pause = meeting.floor.pause
    running = max(0.0, now - max(pause.began, stretch.began)) if pause and stretch.ended is None else 0.0
    return stretch.paused + running


def stretches(meeting: Meeting) -> tuple[Stretch, ...]:
    """All stretches so far, the one that runs last."""
    current = meeting.floor.current
    return (*meeting.floor.finished, current) if current else tuple(meeting.floor.finished)


def _in(meeting: Meeting, place: Place) -> tuple[Stretch, ...]:
    """The stretches of one place, oldest first; of breaks the last alone, for each is one of its own."""
    own = tuple(stretch for stretch in stretches(meeting) if stretch.place.is_same(place))
    return own[-1:] if place.stage is Stage.BREAK else own


def planned(meeting: Meeting, place: Place) -> float:
    """Seconds for a place: the plan's, and what was given to it; 0 where there is no limit."""
    seconds = next((stop.seconds for stop in agenda(meeting) if stop.place.is_same(place)), 0.0)
    return max(0.0, seconds + given(meeting, place))


def given(meeting: Meeting, place: Place) -> float:
    """Seconds that a place was given beyond its plan; below 0 where they were taken."""
    return sum(stretch.given for stretch in _in(meeting, place))


def left(meeting: Meeting, now: float) -> float:
    """Seconds that the meeting still needs: what is left here, and all that lies ahead."""
    here = clock(meeting, now)
    rest = max(0.0, here.left) if here else 0.0
    return rest + sum(left_at(meeting, stop, now) for stop in ahead(meeting))


def left_at(meeting: Meeting, stop: Stop, now: float) -> float:
    """Seconds that are left of a place that lies ahead, which may have been visited before; a break was not."""
    if stop.place.stage is Stage.BREAK or not _in(meeting, stop.place):
        return stop.seconds
    return max(0.0, stop.seconds + given(meeting, stop.place) - used(meeting, stop.place, now))


def wall(meeting: Meeting, t: float) -> datetime | None:
    """The wall clock at some second of the meeting, where it is; none before anything happened or beyond all dates."""
    if meeting.last is None:
        return None
    try:
        return (meeting.last.at + timedelta(seconds=t - meeting.last.t)).astimezone(zone(meeting))
    except OverflowError:
        return None


def day_of(meeting: Meeting) -> date | None:
    """The day on which the meeting is held, where it is; none before anything happened."""
    return meeting.last.at.astimezone(zone(meeting)).date() if meeting.last else None


def zone(meeting: Meeting) -> timezone:
    """The time zone in which the meeting is held, fixed on its day."""
    return timezone(timedelta(minutes=max(-1439, min(1439, meeting.header.utc_offset))))


def finish(meeting: Meeting, now: float) -> datetime | None:
    """When the meeting will end, as it goes now."""
    return wall(meeting, now + left(meeting, now))


def spare(meeting: Meeting, now: float) -> float | None:
    """Seconds between the projected finish and when the meeting must end; below 0 when it will be late."""
    end = finish(meeting, now)
    if end is None or meeting.plan is None or meeting.plan.ends_by is None:
        return None
    return (meeting.plan.ends_by - end).total_seconds()


def running(meeting: Meeting, now: float) -> float:
    """Seconds since the meeting's clock first started."""
    first = next(iter(stretches(meeting)), None)
    end = meeting.floor.finished.last
    last = now if meeting.floor.current else (end.ended if end and end.ended is not None else now)
    return max(0.0, last - first.began) if first else 0.0
