"""The sheets over a live meeting: leaving it, closing it, and what is needed now and then."""

from collections.abc import Callable
from datetime import timedelta

from als_tui.app.screens.sheet import Choice, SheetScreen
from als_tui.meeting import moves
from als_tui.meeting.agenda import waiting
from als_tui.meeting.facts import AnyFact, Attended
from als_tui.meeting.stages import Here
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import finish, zone
from als_tui.words import live, places, sheets, times

Record = Callable[[AnyFact | moves.Refusal], object]
_EARLIER = (30, 60, 120, 180, 300, 600, 900)
_ENDS = (-15, -5, 5, 15, 30)


def _nothing() -> None:
    """Only the sheet closes."""


def _stay() -> Choice:
    return Choice("enter", "Enter", sheets.STAY, _nothing)


def leave(meeting: Meeting, go: Callable[[], None], break_off: Callable[[], None]) -> SheetScreen:
    """Stay, leave and resume later, or end the meeting here."""
    later = sheets.LEAVE if meeting.has_begun else sheets.LEAVE_WAITING
    choices = [_stay(), Choice("l", "l", later, go), Choice("w", "w", sheets.BREAK_OFF, break_off)]
    return SheetScreen(sheets.LEAVE_TITLE, choices)


def close(do: Callable[[], None], draft: Callable[[], None] | None) -> SheetScreen:
    """The one question: whether to close; and once, whether unsent text is to be kept first."""
    kept = [Choice("d", "d", sheets.KEEP_DRAFT, draft)] if draft else []
    said = sheets.DRAFT_SAID if draft else sheets.CLOSE_SAID
    return SheetScreen(sheets.CLOSE_TITLE, [_stay(), *kept, Choice("w", "w", sheets.CLOSE, do)], said)


def meeting(
    state: Meeting, now: float, record: Record, show: Callable[[SheetScreen], None], bell: Callable[[], None]
) -> SheetScreen:
    """What is needed now and then."""

    def sub(make: Callable[[Meeting, float, Record], SheetScreen]) -> Callable[[], None]:
        return lambda: show(make(state, now, record))

    return SheetScreen(
        sheets.MEETING_TITLE,
        [
            Choice("1", "1", sheets.BREAK, lambda: record(moves.interrupting(state))),
            Choice("2", "2", sheets.GO_TO, sub(_go_to)),
            Choice("3", "3", sheets.BEGAN_EARLIER, sub(_earlier)),
            Choice("4", "4", sheets.PEOPLE, sub(_people)),
            Choice("5", "5", sheets.MUST_END, sub(_must_end)),
            Choice("6", "6", sheets.ORDER, sub(_order)),
            Choice("7", "7", sheets.BELL, bell),
        ],
    )


def _go_to(state: Meeting, now: float, record: Record) -> SheetScreen:
    del now
    letters = "123456789abcdefghijklmnopqrstuvwxyz"
    found = [] if state.is_paused or not state.is_open else moves.destinations(state)
    return SheetScreen(
        sheets.GO_TO_TITLE,
        [
            Choice(letter, letter, places.name(place), _recording(record, moves.entering(place)))
            for letter, place in zip(letters, found, strict=False)
        ],
    )


def _recording(record: Record, fact: AnyFact | moves.Refusal) -> Callable[[], object]:
    return lambda: record(fact)


def _earlier(state: Meeting, now: float, record: Record) -> SheetScreen:
    return SheetScreen(
        sheets.EARLIER_TITLE,
        [
            Choice(str(i), str(i), sheets.minutes_earlier(s), _recording(record, moves.dated_back(state, s, now)))
            for i, s in enumerate(_EARLIER, start=1)
        ],
    )


def _people(state: Meeting, now: float, record: Record) -> SheetScreen:
    del now
    choices = []
    for seat, member in enumerate(state.header.members, start=1):
        how = state.room.here.get(member, Here.PRESENT)
        then = Here.LEFT if how is Here.PRESENT else Here.PRESENT
        text = sheets.member_is(member, live.here(how))
        choices.append(Choice(str(seat), str(seat), text, _recording(record, Attended(member=member, how=then))))
    return SheetScreen(sheets.PEOPLE_TITLE, choices)


def _must_end(state: Meeting, now: float, record: Record) -> SheetScreen:
    plan = state.plan
    end = (plan.ends_by if plan else None) or finish(state, now)
    if plan is None or end is None:
        return SheetScreen(sheets.END_TITLE, [])
    choices = []
    for number, change in enumerate(_ENDS, start=1):
        then = end + timedelta(minutes=change)
        text = sheets.end_at(times.hour(then.astimezone(zone(state))), change)
        fact = plan.model_copy(update={"ends_by": then})
        choices.append(Choice(str(number), str(number), text, _recording(record, fact)))
    return SheetScreen(sheets.END_TITLE, choices)


def _order(state: Meeting, now: float, record: Record) -> SheetScreen:
    del now
    coming = waiting(state)
    choices = []
    for number, member in enumerate(coming, start=1):
        others = tuple(other for other in state.room.order if other != member)
        had = tuple(other for other in others if other not in coming)
        later = tuple(other for other in others if other in coming)
        fact = state.plan.model_copy(update={"presenters": (*had, member, *later)}) if state.plan else None
        record_it = _recording(record, fact) if fact else _nothing
        choices.append(Choice(str(number), str(number), member, record_it))
    return SheetScreen(sheets.ORDER_TITLE, choices, "" if coming else sheets.NOBODY_WAITS)
