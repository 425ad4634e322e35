"""A sheet as a table for a spreadsheet: comma-separated, every cell quoted, and none of them a formula."""

import csv
from collections.abc import Iterable, Iterator

from als_tui.meeting.clean import clean
from als_tui.meeting.sharing import Sheet

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""Signs with which a spreadsheet begins to reckon, some of them also in their wide form."""
_ACTIONS = (
    "set", "session", "date", "member", "action", "by", "first step", "who asks", "sure", "shared", "outcome", "told",
    "since",
)  # fmt: skip
_TIMINGS = ("set", "session", "stage", "part", "presenter", "started", "seconds", "planned seconds", "paused seconds")
_ATTENDANCE = ("set", "session", "date", "member", "attendance", "minutes")

Cell = str | int | None


def actions(sheet: Sheet) -> str:
    """The actions agreed today, and those of earlier sessions with what was told of them."""
    return _table(_ACTIONS, _actions(sheet))


def timings(sheet: Sheet) -> str:
    """Where the minutes went."""
    return _table(_TIMINGS, _timings(sheet))


def attendance(sheet: Sheet) -> str:
    """Who was there."""
    rows = ((*_session(sheet), one.member, one.how.value, round(one.seconds / 60)) for one in sheet.attendance)
    return _table(_ATTENDANCE, rows)


def _actions(sheet: Sheet) -> Iterator[tuple[Cell, ...]]:
    for a in sheet.actions:
        known = a.member, a.words, a.by, a.first_step, a.who_asks, a.sure, _is(a.shared)
        yield (*_session(sheet), *known, None, None, None)
    for report in sheet.reports:
        b, outcome = report.brought, report.outcome.value if report.outcome else "open"
        known = b.member, b.words, report.by or b.by, b.first_step, b.who_asks, None, _is(b.shared)
        yield (*_session(sheet), *known, outcome, report.words, b.since)


def _is(shared: bool | None) -> str:
    return "yes" if shared else "no"


def _timings(sheet: Sheet) -> Iterator[tuple[Cell, ...]]:
    for stay in sheet.stages:
        started = stay.started.isoformat(timespec="seconds") if stay.started else None
        part = stay.part.value if stay.part else None
        spent = round(stay.seconds), round(stay.planned), round(stay.paused)
        yield (sheet.held.set, sheet.held.number, stay.stage.value, part, stay.presenter, started, *spent)


def _session(sheet: Sheet) -> tuple[Cell, ...]:
    return sheet.held.set, sheet.held.number, sheet.began.date().isoformat() if sheet.began else None


class _Lines(list[str]):
    """What the writer of the standard library writes to; here nothing knows a file."""

    write = list.append


def _table(head: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> str:
    """RFC 4180: lines end in CR LF, and the first one has the names."""
    told = _Lines()
    writer = csv.writer(told, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "".join(told)


def _cell(value: Cell) -> str:
    """A number as it is; a text that would be reckoned with gets a sign before it that spreadsheets hide."""
    if not isinstance(value, str):
        return "" if value is None else str(value)
    text = clean(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
