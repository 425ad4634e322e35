"""The lines of a set's page: what each shows, what Left and Right make of it, and what Enter writes."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from als_tui.meeting import set_changes as changes
from als_tui.meeting.header import LearningSet
from als_tui.meeting.set_changes import Changed
from als_tui.meeting.shapes import chosen, shapes
from als_tui.words import sets as words
from als_tui.words.dates import kept
from als_tui.words.days import said

Write = Callable[[LearningSet, str, Collection[str]], Changed]
"""The set with the text that was written; the last are the names in its earlier sessions."""
Turn = Callable[[LearningSet, int], LearningSet]
"""The set with the next value (1), or the one before (-1)."""


@dataclass(frozen=True, slots=True)
class SetRow:
    """A line: of a text that can be written, or a choice that can be turned."""

    label: str
    text: str
    write: Write | None = None
    turn: Turn | None = None
    title: str = ""
    """Over the field."""
    written: str = ""
    """What the field begins with."""
    seat: int = 0
    """Of a member."""
    shape: str = ""
    """The shape of meeting that has a page of its own behind this line."""


def rows(one: LearningSet, today: date) -> tuple[SetRow, ...]:
    """The set, line by line; a date is understood as of that day."""
    return (*_who(one), *_when(one, today), *_how(one))


def _who(one: LearningSet) -> Iterator[SetRow]:
    yield _text(words.NAME, one.name, lambda one, text, _: changes.named(one, text))
    yield _text(words.FACILITATOR, one.facilitator, lambda one, text, _: changes.facilitated(one, text))
    booked = [member for member in one.booked if member in one.members]
    for seat, member in enumerate(one.members, start=1):
        label = words.MEMBERS if seat == 1 else ""
        title = words.writing_member(seat)
        text = words.member(seat, member, booked.index(member) + 1 if member in booked else 0)
        yield SetRow(label, text, partial(_called, seat), title=title, written=member, seat=seat)


def _when(one: LearningSet, today: date) -> Iterator[SetRow]:
    shape = shapes(one).get(one.preset)
    yield SetRow(words.SHAPE, words.shape(one.preset, shape.minutes if shape else None), turn=chosen, shape=one.preset)
    shown = said(one.next) if one.next else ""
    yield _text(words.NEXT, shown or words.NO_DATE, lambda one, text, _: changes.dated(one, kept(text, today)), shown)
    yield SetRow(words.MEETINGS, words.meetings(one.of), turn=changes.counted)


def _how(one: LearningSet) -> Iterator[SetRow]:
    yield _choice(words.PAUSES, one, "pause_stops_airtime")
    yield _choice(words.FEEDBACK, one, "feedback_inside_airtime")
    yield _choice(words.MARKS, one, "private_marks")
    yield _choice(words.CLOCK, one, "clock_for")
    yield _choice(words.STRICTNESS, one, "strictness")
    yield SetRow(words.SHORTEST, words.shortest(one.settings.shortest_airtime), turn=changes.shortest)


def _text(label: str, text: str, write: Write, written: str | None = None) -> SetRow:
    return SetRow(label, text, write, title=words.writing(label), written=text if written is None else written)


def _choice(label: str, one: LearningSet, setting: str) -> SetRow:
    text = words.VALUES[setting][getattr(one.settings, setting)]
    return SetRow(label, text, turn=lambda one, by: changes.turned(one, setting, by))


def _called(seat: int, one: LearningSet, text: str, met: Collection[str]) -> Changed:
    return changes.called(one, seat, text, met)
