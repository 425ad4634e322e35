"""A whole meeting in one row: where its stages lie, and what happened when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionAgreed,
    Asked,
    Fact,
    Interrupted,
    Learned,
    Noted,
    Paused,
    Redone,
    Undone,
)
from als_tui.meeting.history import effective
from als_tui.meeting.log import Log
from als_tui.meeting.state import Marks, Meeting, Place
from als_tui.meeting.timing import stretches
from als_tui.meeting.visits import now


class Sign(StrEnum):
    """What is worth a sign of its own in the row."""

    QUESTION = "question"
    INTERRUPTION = "interruption"
    NOTE = "note"
    PAUSE = "pause"
    LEARNING = "learning"
    ACTION = "action"


_SIGNS: dict[type[Fact], Sign] = {
    Asked: Sign.QUESTION,
    Interrupted: Sign.INTERRUPTION,
    Noted: Sign.NOTE,
    Paused: Sign.PAUSE,
    Learned: Sign.LEARNING,
    ActionAgreed: Sign.ACTION,
}
_PRIVATE = Asked | Interrupted | Noted
PRIVATE_SIGNS = frozenset(sign for fact, sign in _SIGNS.items() if issubclass(fact, _PRIVATE))
"""The signs of what is the facilitator's alone."""


@dataclass(frozen=True, slots=True)
class Span:
    """Unbroken time in one stage, or in one airtime; seconds of the meeting."""

    place: Place
    began: float
    ended: float


def spans(meeting: Meeting) -> tuple[Span, ...]:
    """The stages in the order in which they were held; one that was left and come back to stands there again."""
    found: list[Span] = []
    for stretch in stretches(meeting):
        place = Place(stretch.place.stage, None, stretch.place.airtime, stretch.place.presenter)
        ended = stretch.ended if stretch.ended is not None else now(meeting)
        if found and found[-1].place == place:
            found[-1] = replace(found[-1], ended=ended)
        else:
            found.append(Span(place, stretch.began, ended))
    return tuple(found)


def signs(events: Sequence[Event]) -> tuple[tuple[Event, Sign], ...]:
    """The events that have a sign, without those that were taken back."""
    counting = ((event, _SIGNS.get(type(event.fact))) for event in effective(events))
    return tuple((event, sign) for event, sign in counting if sign)


def private_of(events: Sequence[Event]) -> frozenset[int]:
    """The numbers of what is the facilitator's alone: notes, marks of who did what, and the taking back of either."""
    private = {event.n for event in events if isinstance(event.fact, _PRIVATE)}
    for event in events:
        if isinstance(event.fact, Undone | Redone) and event.fact.of in private:
            private.add(event.n)
    return frozenset(private)


def without_private(meeting: Meeting) -> Meeting:
    """The meeting as it may be looked at with the set: without notes, and without marks of who did what."""
    settings = meeting.header.settings.model_copy(update={"private_marks": False})
    pauses = Log(replace(pause, notes=()) for pause in meeting.floor.pauses)
    pause = replace(meeting.floor.pause, notes=()) if meeting.floor.pause else None
    return replace(
        meeting,
        header=meeting.header.model_copy(update={"settings": settings}),
        floor=replace(meeting.floor, pauses=pauses, pause=pause),
        room=replace(meeting.room, asked=Marks(), interrupted=Marks()),
        yields=replace(meeting.yields, notes=Log()),
    )
