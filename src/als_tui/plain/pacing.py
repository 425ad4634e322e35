"""When the time is told: at the warnings, at zero, and every five minutes after it."""

import math

from als_tui.meeting.rounds import ROUNDS
from als_tui.meeting.stages import Part
from als_tui.meeting.state import Meeting, Place
from als_tui.meeting.timing import Clock, clock
from als_tui.words.say import cue_at

AGAIN = 300.0
"""Seconds between two tellings once it is over."""


class Pacing:
    """Follows the clock of the place where the meeting is."""

    def __init__(self) -> None:
        self._place: Place | None = None
        self._planned, self._left = 0.0, math.inf

    def passed(self, meeting: Meeting, now: float) -> float | None:
        """The seconds left at which something is to be said, if they have come since the last look."""
        here, place = clock(meeting, now), meeting.place
        if here is None or not here.planned:
            self._place = None
            return None
        before, is_same = self._left, place == self._place and here.planned == self._planned
        self._place, self._planned, self._left = place, here.planned, here.left
        if not is_same:
            return None
        return min((mark for mark in _marks(meeting, here) if here.left <= mark < before), default=None)

    def until_next(self, meeting: Meeting, now: float) -> float:
        """Seconds until that comes again, if nothing else happens."""
        here = clock(meeting, now)
        if here is None or not here.planned:
            return math.inf
        return min((here.left - mark for mark in _marks(meeting, here, ahead=1) if mark < here.left), default=math.inf)


def _marks(meeting: Meeting, here: Clock, *, ahead: int = 0) -> list[float]:
    """Seconds left at which the time is told: of a round only that it is over, as the screen does."""
    warnings = [] if meeting.stage in ROUNDS else list(here.warnings)
    cue = [cue_at(meeting)] if meeting.part is Part.QUESTIONS else []
    over = math.floor(max(0.0, -here.left) / AGAIN) + ahead
    return [*cue, *warnings, 0.0, *([-AGAIN * over] if over else [])]
