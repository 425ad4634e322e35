"""The only module that reads the time."""

import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Three readings of the time, each for its own use."""

    @property
    def speed(self) -> float:
        """How many of its seconds go by in a real one."""

    def now(self) -> datetime:
        """The wall clock, in UTC: for stamps, and for going on after a stop."""

    def elapsed(self) -> float:
        """Seconds since some fixed moment, those in which the computer slept included: for every duration."""

    def awake(self) -> float:
        """The same without those in which it slept, where the system can tell: to know how long it did."""


class SystemClock:
    """The computer's own clocks."""

    speed = 1.0

    def now(self) -> datetime:
        """The wall clock, in UTC."""
        return datetime.now(UTC)

    def elapsed(self) -> float:
        """Seconds that run on while the computer sleeps."""
        return _elapsed()

    def awake(self) -> float:
        """Seconds that stand still while the computer sleeps."""
        return real_seconds()


class FastClock:
    """A clock that runs ``speed`` times as fast from the moment it is made, for trying a meeting out."""

    def __init__(self, base: Clock, speed: float) -> None:
        self._base, self.speed = base, speed
        self._wall, self._start, self._woke = base.now(), base.elapsed(), base.awake()

    def now(self) -> datetime:
        """The wall clock of the trial."""
        return self._wall + timedelta(seconds=self.elapsed())

    def elapsed(self) -> float:
        """Seconds of the trial so far."""
        return (self._base.elapsed() - self._start) * self.speed

    def awake(self) -> float:
        """Those of them in which the computer did not sleep."""
        return (self._base.awake() - self._woke) * self.speed


class HandClock:
    """A clock that stands still until it is moved."""

    speed = 1.0

    def __init__(self, wall: datetime) -> None:
        self._wall, self._elapsed, self._awake = wall, 0.0, 0.0

    def now(self) -> datetime:
        """Where the wall clock was set."""
        return self._wall

    def elapsed(self) -> float:
        """By how much it was moved so far."""
        return self._elapsed

    def awake(self) -> float:
        """By how much of that it did not sleep."""
        return self._awake

    def move(self, seconds: float) -> None:
        """Let so many seconds go by."""
        self._awake += seconds
        self.sleep(seconds)

    def sleep(self, seconds: float) -> None:
        """Let the computer sleep for so long."""
        self._elapsed += seconds
        self._wall += timedelta(seconds=seconds)

    def set_wall(self, seconds: float) -> None:
        """Put the wall clock forward, or back, without any time going by."""
        self._wall += timedelta(seconds=seconds)


def utc_offset(moment: datetime) -> int:
    """Minutes east of Greenwich where this computer is, at that moment."""
    offset = moment.astimezone().utcoffset()
    return round(offset.total_seconds() / 60) if offset else 0


def today_at(moment: datetime, hour: int, minute: int) -> datetime:
    """That time of the day on which the moment is, where this computer is."""
    day = moment.astimezone().replace(tzinfo=None, hour=hour, minute=minute, second=0, microsecond=0)
    return day.astimezone()


def next_at(moment: datetime, hour: int, minute: int) -> datetime:
    """The next time after a moment at which it is that time of the day, where this computer is."""
    today = today_at(moment, hour, minute)
    return today if today > moment else today_at(moment + timedelta(days=1), hour, minute)


def real_seconds() -> float:
    """Seconds for the guards of the keyboard, which go by the hand and not by the meeting."""
    return time.monotonic()


def _elapsed() -> float:
    if sys.platform == "win32":
        import ctypes

        return float(ctypes.windll.kernel32.GetTickCount64()) / 1000
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.clock_gettime(time.CLOCK_MONOTONIC)
