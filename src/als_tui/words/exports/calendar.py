"""A sheet's dates as a calendar (RFC 5545): when the set meets next, and by when each action is to be done.

Hours are those of the clock on the wall, wherever that is: nobody moves a meeting because a laptop did.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from als_tui.meeting.clean import clean
from als_tui.meeting.sharing import Sheet
from als_tui.meeting.stages import SETTLED, Outcome
from als_tui.words import days, places
from als_tui.words.actions import details

_LONGEST = 75
"""Octets of a line; what goes beyond is folded."""
_QUARTER = 15
_LAST = datetime.combine(date.max, time.max)
_SPECIAL = re.compile(r"([\\;,])")

Lines = Iterator[tuple[str, str]]


def calendar(sheet: Sheet) -> str | None:
    """All dates that can be understood; none where there is no such date."""
    events = [*_next(sheet), *_actions(sheet)]
    if not events:
        return None
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//als-tui//als-tui//EN", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _next(sheet: Sheet) -> Iterator[list[str]]:
    found = days.split(sheet.next) if sheet.next else None
    if found is None:
        return
    (when, where), held = found, sheet.held
    yield [
        *_stamped(sheet, f"{sheet.held.slug}.meeting-{sheet.held.number + 1}"),
        *(_at(datetime.combine(when.day, when.hour), sheet) if when.hour else _on(when)),
        f"SUMMARY:{_text(places.meeting_of(held.set, held.number + 1, held.of))}",
        *([f"LOCATION:{_text(where.removeprefix('at ').strip())}"] if where else []),
        "CLASS:PRIVATE",
    ]


def _actions(sheet: Sheet) -> Iterator[list[str]]:
    for action in sheet.actions:
        yield from _due(sheet, action.action, action.member, action.words, action.by, details(action))
    for report in sheet.reports:
        if report.outcome not in SETTLED:
            brought = report.brought
            words = report.words if report.outcome is Outcome.CHANGED and report.words else brought.words
            yield from _due(sheet, brought.action, brought.member, words, report.by or _not_today(brought.by), ())


def _not_today(by: str | None) -> str | None:
    """Of an action that was brought, what it was due at the next meeting is due at this one, which is over."""
    return None if by == days.NEXT_MEETING else by


def _due(
    sheet: Sheet, action: str, member: str, words: str, by: str | None, told: tuple[str, ...]
) -> Iterator[list[str]]:
    """The day by which an action is to be done; what is due at the next meeting is due on its day."""
    when = days.known(sheet.next if by == days.NEXT_MEETING else by)
    if when is None:
        return
    yield [
        *_stamped(sheet, f"{sheet.held.slug}.action-{action}"),
        *_on(days.When(when.day)),
        f"SUMMARY:{_text(words if sheet.member else f'{member}: {words}')}",
        *([f"DESCRIPTION:{_text('; '.join(told))}"] if told else []),
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
    ]


def _stamped(sheet: Sheet, name: str) -> list[str]:
    """The same each time the same meeting is exported, so that a calendar knows it again."""
    stamp = (sheet.ended or datetime.fromtimestamp(0, UTC)).astimezone(UTC)
    return [f"UID:{_text(f'{name}@als-tui')}", f"DTSTAMP:{_moment(stamp)}Z"]


def _on(when: days.When) -> list[str]:
    return [f"DTSTART;VALUE=DATE:{when.day.isoformat().replace('-', '')}"]


def _at(moment: datetime, sheet: Sheet) -> list[str]:
    """As long as this meeting was planned, in whole quarters of an hour, but not beyond the last of all days."""
    quarters = max(1, -(-round((sheet.planned or sheet.seconds) / 60) // _QUARTER))
    length = min(timedelta(minutes=_QUARTER * quarters), _LAST - moment)
    return [f"DTSTART:{_moment(moment)}", f"DTEND:{_moment(moment + length)}"]


def _moment(moment: datetime) -> str:
    """In figures alone, four of them for the year whichever it is."""
    return re.sub("[-:]", "", moment.replace(tzinfo=None).isoformat(timespec="seconds"))


def _text(told: str) -> str:
    return _SPECIAL.sub(r"\\\1", clean(told))


def _folded(line: str) -> str:
    """No line longer than 75 octets, and no letter cut in two; what follows begins with a space."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode("utf-8", "replace")) > _LONGEST:
            parts.append(part)
            part = " "
        part += letter
    return "\r\n".join([*parts, part])
