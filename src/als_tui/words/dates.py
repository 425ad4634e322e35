"""Dates as people write them: read, the day always first, and said again.

A date that is understood is kept as ``2026-12-08``, or with its hour as ``2026-12-08 14:00``; everything else that
people write in its place is kept as their words.
"""

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from enum import Enum, auto

from als_tui.words.days import NEXT_MEETING, When, full, known, said

_RECENT = timedelta(days=60)
"""A day without its year that is no longer past than that is that day, and no slip for the one a year later."""
_FOLLOWS = re.compile(
    r"$|[(]|(?:at|in|or|half|quarter|by|from|after|before|morning|afternoon|evening)\b", re.IGNORECASE
)
"""What may follow a date in a longer text: with anything else behind it, it is most often none."""
_LONGEST = 8
"""Words in the longest date."""
_GAP = r"(?:\s*,\s*|\s+)"
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_FIGURES = re.compile(
    r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})(?:\s*[/.-]\s*(?P<year>\d{4}|\d{2})|\.)?", re.ASCII
)
_NAMED = re.compile(rf"{_NUMBER}(?:\s+of)?\s*(?P<name>{_MONTH})(?:{_GAP}(?P<year>(?:19|20)\d\d|[2-9]\d))?", re.ASCII)
_AMERICAN = re.compile(rf"(?P<name>{_MONTH})\s+{_NUMBER}(?:{_GAP}(?P<year>(?:19|20)\d\d|[2-9]\d))?", re.ASCII)
_WEEKDAY = re.compile(rf"(?:by\s+|on\s+)?(?P<next>next\s+|this\s+)?(?P<name>{_DAY})", re.ASCII)
_LATER = re.compile(r"in\s+(?P<count>\d{1,3}|an?|one|two|three|four|five|six)\s+(?P<unit>day|week|month)s?", re.ASCII)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_HOUR = re.compile(
    r"(?P<rest>.*?)(?:\s*,\s*|\s+)(?:at\s+)?"
    r"(?:(?P<hour>\d{1,2})[:.](?P<minute>\d{2})|(?P<short>\d{1,2})(?=\s*[ap]m))\s*(?P<half>[ap]m)?",
    re.ASCII,
)


class Doubt(Enum):
    """Why what looks like a date is none."""

    NO_SUCH_DAY = auto()
    OTHER_WEEKDAY = auto()
    NO_SUCH_HOUR = auto()


def read(told: str, today: date) -> When | Doubt | None:
    """What is meant, said on a day; a doubt where it is a date that cannot be; none where it is none at all."""
    text = " ".join(told.casefold().split()).removeprefix("by ").rstrip(" .")
    if found := _HOUR.fullmatch(text):
        day, hour = _day(found["rest"], today), _hour(found)
        if day is None or isinstance(day, Doubt):
            return day
        return hour if isinstance(hour, Doubt) else When(day, hour)
    there = _day(text, today)
    return When(there) if isinstance(there, date) else there


def beginning(told: str, today: date) -> tuple[When, str] | None:
    """The date with which a text begins, and the rest of it: a place, an hour in words; none where it does not."""
    found = _beginning(told, today)
    return None if isinstance(found, Doubt) else found


def _beginning(told: str, today: date) -> tuple[When, str] | Doubt | None:
    parts = told.split()
    for count in range(min(len(parts), _LONGEST), 0, -1):
        found = read(" ".join(parts[:count]).rstrip(",;"), today)
        rest = " ".join(parts[count:])
        if found is not None and (parts[count - 1].endswith((",", ";")) or _FOLLOWS.match(rest)):
            return found if isinstance(found, Doubt) else (found, rest)
    return None


def kept(told: str, today: date) -> str:
    """How it is kept: the date with which it begins as files tell it, everything else as it was written."""
    if _NEXT.fullmatch(" ".join(told.casefold().split())):
        return NEXT_MEETING
    found = beginning(told, today)
    return " ".join(filter(None, (found[0].kept, found[1]))) if found else told


_NEXT = re.compile(r"(?:(?:by|at|before|for)\s+)?(?:the\s+|our\s+)?next (?:meeting|session|time)")


def remark(text: str, today: date | None) -> str:
    """What is understood of a date while it is written."""
    if not text.strip() or today is None:
        return ""
    there, found = kept(text, today), _beginning(text, today)
    if isinstance(found, Doubt):
        return _DOUBTS[found]
    if there == NEXT_MEETING:
        return "at the next meeting"
    when = known(there)
    if when is None:
        return "no date: kept as these words"
    return f"{said(there)} (past)" if when.day < today else said(there)


def doubt(text: str, today: date | None) -> str:
    """What is asked once, before a date is kept that is none, or is past."""
    found = _beginning(text, today) if today else None
    if isinstance(found, Doubt):
        return f"{_DOUBTS[found]}. Enter again keeps it as words."
    when = known(kept(text, today)) if today else None
    if when is not None and today is not None and when.day < today:
        return f"{full(when)} is past. Enter again keeps it."
    return ""


_DOUBTS = {
    Doubt.NO_SUCH_DAY: "There is no such day",
    Doubt.OTHER_WEEKDAY: "That date is another day of the week",
    Doubt.NO_SUCH_HOUR: "There is no such hour",
}


def _day(text: str, today: date) -> date | Doubt | None:
    """The day that a text names, with or without the day of the week before it."""
    if text in ("today", "tomorrow"):
        return today + timedelta(days=text == "tomorrow")
    for pattern, reader in _READERS:
        if found := pattern.fullmatch(text):
            return reader(found, today)
    named = re.fullmatch(rf"(?P<name>{_DAY}){_GAP}(?:the\s+)?(?P<rest>.*\d.*)", text, re.ASCII)
    if named is None:
        return None
    there = _day(named["rest"], today)
    if isinstance(there, date) and there.weekday() != _DAYS.index(named["name"][:3]):
        return Doubt.OTHER_WEEKDAY
    return there


def _dated(found: re.Match[str], today: date) -> date | Doubt:
    parts = found.groupdict()
    number = int(parts["month"]) if parts.get("month") else _MONTHS.index(parts["name"][:3]) + 1
    day, year = int(parts["day"]), parts.get("year")
    if year:
        return _on(int(year) if len(year) == 4 else 2000 + int(year), number, day)
    this = _on(today.year, number, day)
    if isinstance(this, date) and this >= today - _RECENT:
        return this
    return _on(today.year + 1, number, day) if isinstance(this, date) else _leap(today.year, number, day)


def _leap(year: int, number: int, day: int) -> date | Doubt:
    """29 February in the next year that has one; any other day that is not of this year is of none."""
    if (number, day) != (2, 29):
        return Doubt.NO_SUCH_DAY
    return next(
        (there for later in range(year + 1, year + 9) if isinstance(there := _on(later, 2, 29), date)),
        Doubt.NO_SUCH_DAY,
    )


def _on(year: int, number: int, day: int) -> date | Doubt:
    try:
        return date(year, number, day)
    except ValueError:
        return Doubt.NO_SUCH_DAY


def _weekday(found: re.Match[str], today: date) -> date:
    """That day of the week, the first after today; with ``next`` the one of the week after this."""
    weekday = _DAYS.index(found["name"][:3])
    if (found["next"] or "").startswith("next"):
        return today + timedelta(days=7 - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _later(found: re.Match[str], today: date) -> date | Doubt:
    count = int(found["count"]) if found["count"].isdigit() else _COUNTS[found["count"]]
    if found["unit"] != "month":
        return today + timedelta(days=count * (7 if found["unit"] == "week" else 1))
    months = today.month - 1 + count
    there = (_on(today.year + months // 12, months % 12 + 1, day) for day in range(today.day, 27, -1))
    return next(
        (one for one in there if isinstance(one, date)), _on(today.year + months // 12, months % 12 + 1, today.day)
    )


def _hour(found: re.Match[str]) -> time | Doubt:
    hour, half = int(found["hour"] or found["short"]), found["half"]
    if half and not 1 <= hour <= 12:
        return Doubt.NO_SUCH_HOUR
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    try:
        return time(hour, int(found["minute"] or 0))
    except ValueError:
        return Doubt.NO_SUCH_HOUR


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | Doubt]], ...] = (
    (_ISO, _dated), (_FIGURES, _dated), (_NAMED, _dated), (_AMERICAN, _dated), (_WEEKDAY, _weekday), (_LATER, _later),
)  # fmt: skip
