"""The sheets over a live meeting: leaving it, closing it, and what is needed now and then.

What a choice records is made when it is chosen, for time goes by while a sheet is open; what gives way is as shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol

from als_tui.meeting import leaving, moves, ordering
from als_tui.meeting.agenda import waiting
from als_tui.meeting.facts import AnyFact
from als_tui.meeting.replanning import Remedy, remedies
from als_tui.meeting.room import is_expected
from als_tui.meeting.stages import Here
from als_tui.meeting.state import Meeting, Place
from als_tui.meeting.timing import finish, spare, zone
from als_tui.words import leaving as leaving_words
from als_tui.words import notices, places, sheets, times
from als_tui.words import replanning as words

_EARLIER = (30, 60, 120, 180, 300, 600, 900)
_ENDS = (-15, -5, 5, 15, 30)
_LETTERS = "123456789acdefghijklmnopqrstuvwxyz"
"""What chooses: b is the curtain, here as everywhere."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A key, what it does in words, and the doing; one that is a capital wants Shift."""

    key: str
    label: str
    text: str
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A title, what can be chosen under it, and what is said beside that."""

    title: str
    choices: Sequence[Choice]
    said: str = ""


class Table(Protocol):
    """What shows the live meeting, as far as it concerns its sheets."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""

    def now(self) -> float:
        """Seconds of the meeting."""

    def record(self, fact: AnyFact | moves.Refusal) -> bool:
        """Let a choice count, or say why it does not."""

    def say(self, text: str) -> None:
        """Say what has happened."""

    def show(self, sheet: Sheet) -> None:
        """Open another sheet."""

    def switch_bell(self) -> None:
        """The bell on, or off."""


def _stay() -> Choice:
    return Choice("enter", "Enter", sheets.STAY, lambda: None)


class Ways(NamedTuple):
    """How a meeting is left: for Home, for good, or, where that can be, with the whole program at once."""

    home: Callable[[], None]
    break_off: Callable[[], None]
    at_once: Callable[[], None] | None


def leave(meeting: Meeting, ways: Ways, back: Choice | None, unsaved: str) -> Sheet:
    """Stay, leave and resume later, or end the meeting here; ``back`` leads to text that the end would lose."""
    later = sheets.LEAVE if meeting.has_begun else sheets.LEAVE_WAITING
    ends = Choice("w", "w", sheets.break_off(loses_text=back is not None), ways.break_off)
    at_once = [Choice("ctrl+c", "Ctrl+C", sheets.AT_ONCE, ways.at_once)] if ways.at_once else []
    choices = [_stay(), Choice("l", "l", later, ways.home), *([back] if back else []), ends, *at_once]
    return Sheet(sheets.LEAVE_TITLE, choices, unsaved)


def close(do: Callable[[], None], back: Choice | None, unsaved: str, *, sign: str = "w") -> Sheet:
    """The one question: whether to close; and whether unsent text is to be kept first."""
    said = sheets.DRAFT_SAID if back else sheets.CLOSE_SAID
    choices = [_stay(), *([back] if back else []), Choice(sign, sign, sheets.CLOSE, do)]
    return Sheet(sheets.CLOSE_TITLE, choices, f"{unsaved} {said}".strip())


def meeting(table: Table, screen: str) -> Sheet:
    """What is needed now and then; ``screen`` tells whether the computer's own screen stays on."""

    def sub(make: Callable[[Table], Sheet]) -> Callable[[], object]:
        return lambda: table.show(make(table))

    rows: Sequence[tuple[str, Callable[[], object]]] = (
        (sheets.BREAK, lambda: _move(table, moves.interrupting(table.meeting))),
        (sheets.GO_TO, sub(_go_to)),
        (sheets.BEGAN_EARLIER, sub(_earlier)),
        (sheets.PEOPLE, sub(_people)),
        (sheets.MUST_END, sub(_must_end)),
        (sheets.ORDER, sub(_order)),
        (sheets.BELL, table.switch_bell),
        (sheets.REPLAN, sub(replanning)),
    )
    return Sheet(sheets.MEETING_TITLE, _numbered(rows), screen)


def _numbered(rows: Sequence[tuple[str, Callable[[], object]]]) -> list[Choice]:
    return [Choice(sign, sign, text, do) for sign, (text, do) in zip(_LETTERS, rows, strict=False)]


def _go_to(table: Table) -> Sheet:
    def go(place: Place) -> Callable[[], object]:
        return lambda: _move(table, moves.going_to(table.meeting, place))

    found = () if table.meeting.is_paused or not table.meeting.is_open else moves.destinations(table.meeting)
    return Sheet(sheets.GO_TO_TITLE, _numbered([(places.name(place), go(place)) for place in found]))


def _move(table: Table, fact: AnyFact | moves.Refusal) -> None:
    """Let that count, and say what it makes of the end."""
    before = spare(table.meeting, table.now())
    if table.record(fact):
        table.say(notices.moved(table.meeting, table.now(), before))


def _earlier(table: Table) -> Sheet:
    def date_back(seconds: float) -> Callable[[], object]:
        return lambda: _move(table, moves.dated_back(table.meeting, seconds, table.now()))

    return Sheet(sheets.EARLIER_TITLE, _numbered([(sheets.minutes_earlier(s), date_back(s)) for s in _EARLIER]))


def _people(table: Table) -> Sheet:
    def ask(member: str) -> Callable[[], object]:
        return lambda: table.show(_person(table, member))

    told = [(m, leaving_words.stands(table.meeting, m)) for m in table.meeting.header.members]
    return Sheet(sheets.PEOPLE_TITLE, _numbered([(sheets.member_is(m, how), ask(m)) for m, how in told]))


def _person(table: Table, member: str) -> Sheet:
    """How it stands with one member, and until when."""
    meeting, until = table.meeting, table.meeting.room.until.get(member)

    def mark(how: Here) -> Callable[[], object]:
        def do() -> None:
            before = spare(table.meeting, table.now())
            if table.record(moves.attendance(table.meeting, member, how)):
                table.say(notices.attended(table.meeting, table.now(), member, how, before))

        return do

    def go(when: datetime | None) -> Callable[[], object]:
        def do() -> None:
            if table.record(leaving.must_go(table.meeting, member, when)):
                table.say(leaving_words.told(table.meeting, table.now(), member))

        return do

    rows: list[tuple[str, Callable[[], object]]] = [(sheets.IS[how], mark(how)) for how in Here]
    if is_expected(meeting, member) and meeting.is_open:
        rows += [(leaving_words.goes_at(meeting, when), go(when)) for when in leaving.hours(meeting, table.now())]
        rows += [(leaving_words.STAYS, go(None))] if until else []
    return Sheet(member, _numbered(rows), leaving_words.stands(meeting, member) if until else "")


def _must_end(table: Table) -> Sheet:
    plan = table.meeting.plan
    end = (plan.ends_by if plan else None) or finish(table.meeting, table.now())
    if end is None:
        return Sheet(sheets.END_TITLE, [])

    def move(minutes: int) -> tuple[str, Callable[[], object]]:
        then = end + timedelta(minutes=minutes)

        def do() -> None:
            before = spare(table.meeting, table.now())
            if table.record(ordering.must_end(table.meeting, then)):
                table.say(notices.must_end(table.meeting, table.now(), before))

        return sheets.end_at(times.hour(then.astimezone(zone(table.meeting))), minutes), do

    return Sheet(sheets.END_TITLE, _numbered([move(minutes) for minutes in _ENDS]))


def replanning(table: Table) -> Sheet:
    """All that could give way, each with its price."""

    def option(remedy: Remedy) -> tuple[str, Callable[[], object]]:
        return words.option(remedy, table.meeting), lambda: take(table, remedy)

    found = remedies(table.meeting, table.now())
    said = "" if found else words.nothing_missing(table.meeting, table.now())
    return Sheet(words.TITLE, _numbered([option(one) for one in found]), said)


def take(table: Table, remedy: Remedy) -> None:
    """Let one of them count."""
    if table.record(remedy.plan):
        table.say(words.taken(remedy, table.meeting, table.now()))


def _order(table: Table) -> Sheet:
    def first(member: str) -> Callable[[], object]:
        def do() -> None:
            if table.record(ordering.next_presenter(table.meeting, member)):
                table.say(notices.is_next(member))

        return do

    coming, ends = waiting(table.meeting), leaving.airtime_ends(table.meeting, table.now())
    rows = [(leaving_words.in_order(table.meeting, member, ends.get(member)), first(member)) for member in coming]
    return Sheet(sheets.ORDER_TITLE, _numbered(rows), "" if coming else sheets.NOBODY_WAITS)
