"""A past meeting that moves again: sought, stepped through, played. Nothing can be recorded in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from als_tui.meeting.events import Event
from als_tui.meeting.facts import StepFact
from als_tui.meeting.header import Header
from als_tui.meeting.prefixes import Prefixes
from als_tui.meeting.state import Meeting
from als_tui.meeting.timeline import Sign, Span, private_of, signs, spans, without_private
from als_tui.meeting.timing import wall

SPEEDS = (1, 2, 4, 8, 16, 32, 64)
"""Seconds of the meeting in a real one."""
QUIET = 20.0
"""Seconds without an event that are played where quiet time is skipped; the rest of them is not."""


class ReplaySession:
    """The story of one meeting with a playhead in it: so many events told, so many seconds gone by."""

    def __init__(self, header: Header, events: Sequence[Event], seconds: Callable[[], float]) -> None:
        """Stand at the beginning; ``seconds`` are real ones, from any moment on."""
        self.events = tuple(events)
        self.speed, self.is_playing, self.skips_quiet = SPEEDS[0], False, False
        self.shows_private = False
        """Whether private notes and marks are part of the meeting that is shown."""
        self._prefixes = Prefixes(header, self.events)
        self.whole = self._prefixes.at(len(self.events))
        """The meeting after all its events: told once, so that no seek has to."""
        self._times = list(accumulate((event.t for event in self.events), max))
        """Of the events, in seconds of the meeting; a clock that ran backwards stood still."""
        self._seconds, self._played = seconds, 0.0
        """When it was last played on."""
        self.path: Path | None = None
        """The file that it was read from, if it was."""
        self._told, self._now, self._landed = 0, 0.0, 0.0
        self._seen: tuple[int, bool, Meeting] | None = None
        """The meeting that was asked for last: after how many events, and whether with what is private."""
        self.seek(self.begin)

    @property
    def meeting(self) -> Meeting:
        """The meeting as it was at the playhead."""
        self._play_on()
        if self._seen is None or self._seen[:2] != (self._told, self.shows_private):
            self._seen = self._told, self.shows_private, self._shown(self._prefixes.at(self._told))
        return self._seen[2]

    @property
    def still(self) -> Meeting:
        """The meeting as it stood at the playhead, for who reads it as if its file ended there."""
        meeting, now = self.meeting, self.now()
        at = wall(meeting, now)
        return replace(meeting, last=replace(meeting.last, t=now, at=at)) if meeting.last and at else meeting

    def now(self) -> float:
        """Where the playhead is, in seconds of the meeting."""
        self._play_on()
        return self._now

    @property
    def told(self) -> int:
        """How many events have been told."""
        self._play_on()
        return self._told

    @property
    def begin(self) -> float:
        """The first second of the story."""
        return self._times[0] if self._times else 0.0

    @property
    def end(self) -> float:
        """The last second of the story."""
        return self._times[-1] if self._times else 0.0

    @property
    def outcome(self) -> Meeting:
        """The meeting after all its events, as far as it is shown."""
        return self._shown(self.whole)

    def _shown(self, meeting: Meeting) -> Meeting:
        return meeting if self.shows_private else without_private(meeting)

    @property
    def days(self) -> tuple[datetime | None, datetime | None]:
        """What the clock in the room showed first and last; it may have been set in between."""
        return wall(self._prefixes.at(min(1, len(self.events))), self.begin), wall(self.whole, self.end)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where its stages lie."""
        return spans(self.whole)

    @cached_property
    def stages(self) -> tuple[float, ...]:
        """The seconds at which another stage came on: one that was dated back, when that was said."""
        return tuple(sorted({self._came_on(span) for span in self.spans}))

    def _came_on(self, span: Span) -> float:
        here = (span.place.stage, span.place.airtime)
        for number in range(bisect_left(self._times, span.began), bisect_right(self._times, span.ended)):
            if isinstance(self.events[number].fact, StepFact):
                place = self._prefixes.at(number + 1).place
                if place is not None and (place.stage, place.airtime) == here:
                    return self._times[number]
        return span.began

    @property
    def signs(self) -> tuple[tuple[Event, Sign], ...]:
        """What happened when, as far as it is shown."""
        return self._signs if self.shows_private else self._public_signs

    @cached_property
    def in_time(self) -> tuple[Event, ...]:
        """The events, each at the second at which it is told."""
        pairs = zip(self.events, self._times, strict=True)
        return tuple(event if event.t == t else replace(event, t=t) for event, t in pairs)

    @cached_property
    def _signs(self) -> tuple[tuple[Event, Sign], ...]:
        return signs(self.in_time)

    @cached_property
    def _public_signs(self) -> tuple[tuple[Event, Sign], ...]:
        private = private_of(self.events)
        return tuple((event, sign) for event, sign in self._signs if event.n not in private)

    # moving

    @property
    def start(self) -> float:
        """Where the meeting's own clock began to run: its file may have waited for hours before."""
        return max(self.begin, self.spans[0].began) if self.spans else self.begin

    def seek(self, t: float) -> None:
        """Go to that second of the meeting, or to the nearest there is; all its events are told."""
        self._now = max(self.begin, min(self.end, t))
        self._told = bisect_right(self._times, self._now)
        self._land()

    def go_to(self, number: int) -> None:
        """Go to that event, counted from 1: it is the last one told."""
        self._told = max(min(1, len(self.events)), min(len(self.events), number))
        self._now = self._times[self._told - 1] if self._told else 0.0
        self._land()

    def _land(self) -> None:
        """Play on from here, once it is played."""
        self._landed, self._played = self._now, self._seconds()

    def at_clock(self, moment: datetime) -> float:
        """The second of the meeting at which the wall clock showed that moment."""
        before = [number for number, event in enumerate(self.events) if event.at <= moment]
        if not before:
            return self.begin
        last = before[-1]
        t = self._times[last] + (moment - self.events[last].at).total_seconds()
        return min(t, self._times[last + 1]) if last + 1 < len(self._times) else min(t, self.end)

    # playing

    def play(self) -> None:
        """Let it run from here; at its end from the beginning."""
        if self.now() >= self.end:
            self.seek(self.begin)
        self.is_playing, self._played = True, self._seconds()

    def play_at(self, speed: int) -> None:
        """Let it run from here, so many times as fast as it was: one of ``SPEEDS``."""
        self.speed = speed
        self.play()

    def stop(self) -> None:
        """Stand still."""
        self._play_on()
        self.is_playing = False

    def change_speed(self, by: int) -> None:
        """The next speed, or the one before."""
        self._play_on()
        self.speed = SPEEDS[max(0, min(len(SPEEDS) - 1, SPEEDS.index(self.speed) + by))]

    def skip_quiet(self, *, skips: bool) -> None:
        """Whether long times without an event are cut short from now on."""
        self._play_on()
        self.skips_quiet = skips

    def _play_on(self) -> None:
        """Move the playhead by the real time that has gone by since it was last moved."""
        if not self.is_playing:
            return
        real = self._seconds()
        left, self._played = (real - self._played) * self.speed, real
        while left > 0 and self._told < len(self._times):
            left = self._towards_next(left)
        if self._told == len(self._times):
            self._now, self.is_playing = self.end, False

    def _towards_next(self, left: float) -> float:
        """Play towards the next event for at most so many seconds of the meeting; how many are left at it."""
        following = self._times[self._told]
        before = self._times[self._told - 1] if self._told else self.begin
        heard = min(following, max(before, self._landed) + QUIET) if self.skips_quiet else following
        needed = max(0.0, heard - self._now)
        if left < needed:
            self._now += left
            return 0.0
        self._now = following
        self._told = bisect_right(self._times, following)
        return left - needed
