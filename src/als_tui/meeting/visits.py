"""A meeting seen from its end: each place once, with all the time spent in it, and the questions by their kinds."""

from collections.abc import Iterator
from dataclasses import dataclass

from als_tui.meeting.facts import Bid
from als_tui.meeting.room import bid_of
from als_tui.meeting.stages import Part, QuestionKind
from als_tui.meeting.state import Meeting, Pause, Place, Stretch
from als_tui.meeting.timing import paused, planned, stretches, used


@dataclass(frozen=True, slots=True)
class OneKind:
    """Questions of one kind, until they turned to another or the part was left."""

    kind: QuestionKind
    began: float
    seconds: float
    """Without the pauses in it, if these stop the clock."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One place with everything that was spent in it, however often it was left."""

    place: Place
    began: float
    seconds: float
    paused: float
    planned: float
    """0 where there was no limit."""
    kinds: tuple[OneKind, ...] = ()


def visits(meeting: Meeting) -> tuple[Visit, ...]:
    """Every place that was come to, in the order of the first time."""
    first: list[Stretch] = []
    for stretch in stretches(meeting):
        if not any(stretch.place.is_same(before.place) for before in first):
            first.append(stretch)
    return tuple(_visit(meeting, stretch, now(meeting)) for stretch in first)


def now(meeting: Meeting) -> float:
    """The latest second that is known of a meeting that is only read."""
    return meeting.last.t if meeting.last else 0.0


def place_at(meeting: Meeting, t: float) -> Place | None:
    """Where the meeting was at some second; none before its clock ran, and after its end."""
    return next((s.place for s in reversed(stretches(meeting)) if s.began <= t <= _end(s, meeting)), None)


def all_pauses(meeting: Meeting) -> tuple[Pause, ...]:
    """The pauses of the set, with the one that is on."""
    on = meeting.floor.pause
    return (*meeting.floor.pauses, on) if on else tuple(meeting.floor.pauses)


def last_bids(meeting: Meeting) -> tuple[Bid, ...]:
    """What each member asked for last, in seat order; without those who left it to another day."""
    return tuple(bid for member in meeting.header.members if (bid := bid_of(meeting, member)))


def _visit(meeting: Meeting, first: Stretch, t: float) -> Visit:
    own = [stretch for stretch in stretches(meeting) if stretch.place.is_same(first.place)]
    asking = own if first.place.part is Part.QUESTIONS else []
    return Visit(
        first.place,
        first.began,
        used(meeting, first.place, t),
        sum(paused(meeting, stretch, t) for stretch in own),
        planned(meeting, first.place),
        tuple(one for stretch in asking for one in _kinds(meeting, stretch)),
    )


def _kinds(meeting: Meeting, stretch: Stretch) -> Iterator[OneKind]:
    """The kinds of one stretch of questions, in their order."""
    airtime = stretch.place.airtime
    marks = [mark for mark in meeting.floor.kinds if mark.place and mark.place.airtime == airtime and mark.kind]
    kind = QuestionKind.CLARIFYING
    began, end = stretch.began, _end(stretch, meeting)
    for mark in marks:
        if mark.t > began and mark.t <= end:
            yield OneKind(kind, began, _spent(meeting, began, mark.t))
            began = mark.t
        if mark.t <= end and mark.kind:
            kind = mark.kind
    yield OneKind(kind, began, _spent(meeting, began, end))


def _spent(meeting: Meeting, began: float, ended: float) -> float:
    """Seconds between two moments that count."""
    if not meeting.header.settings.pause_stops_airtime:
        return ended - began
    pauses = ((p.began, p.ended if p.ended is not None else ended) for p in all_pauses(meeting))
    return ended - began - sum(max(0.0, min(end, ended) - max(start, began)) for start, end in pauses)


def _end(stretch: Stretch, meeting: Meeting) -> float:
    return stretch.ended if stretch.ended is not None else now(meeting)
