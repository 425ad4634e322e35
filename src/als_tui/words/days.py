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
    found = split(told) if told else None
    return found[0] if found else None


def split(told: str) -> tuple[When, str] | None:
    """The date with which a kept text begins, and what follows it: where to meet, or that it may be later."""
    for length in (_MOMENT, _DAY):
        when = _when(told[:length]) if told[length : length + 1] in ("", " ") else None
        if when is not None:
            return when, told[length:].strip()
    return None


def _when(told: str) -> When | None:
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return None
    if len(told) == _DAY:
        return When(moment.date())
    return When(moment.date(), moment.time()) if len(told) == _MOMENT and told[_DAY] == " " else None


def said(told: str) -> str:
    """What was kept, as people say it: ``Tue 8 Dec 2026, 14:00, at Siân's``; words as they are."""
    found = split(told)
    return ", ".join(filter(None, (full(found[0]), found[1]))) if found else told


def full(when: When) -> str:
    """A date with all that is known of it."""
    return f"{dated(when.day)}, {when.hour:%H:%M}" if when.hour else dated(when.day)
