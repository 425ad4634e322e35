"""Dates as files keep them, ``2026-12-08`` or ``2026-12-08 14:00``, and as people say them."""

from dataclasses import dataclass
from datetime import date, datetime, time

from als_tui.words.times import dated

NEXT_MEETING = "next meeting"
_DAY, _MOMENT = len("2026-12-08"), len("2026-12-08 14:00")


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the hour where one was told."""

    day: date
    hour: time | None = None

    @property
    def kept(self) -> str:
        """As files keep it."""
        return f"{self.day.isoformat()} {self.hour:%H:%M}" if self.hour else self.day.isoformat()


def known(told: str | None) -> When | None:
    """The date that was kept; none where words were."""
    if not told or len(told) not in (_DAY, _MOMENT):
        return None
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return None
    return When(moment.date(), moment.time() if len(told) == _MOMENT else None)


def said(told: str) -> str:
    """What was kept, as people say it: ``Tue 8 Dec 2026, 14:00``; words as they are."""
    found = known(told)
    return full(found) if found else told


def full(when: When) -> str:
    """A date with all that is known of it."""
    return f"{dated(when.day)}, {when.hour:%H:%M}" if when.hour else dated(when.day)
