"""A person taken out of the record: another name stands where theirs was, and what they said in their words is struck.

What others said loses the name and stays; what the facilitator noted in their airtime is about their issue, and goes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from als_tui.meeting.clean import clean
from als_tui.meeting.events import Event
from als_tui.meeting.facts import ActionAgreed, Brought, Noted, Redone, Reported, Undone, Unknown
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header
from als_tui.meeting.state import Meeting
from als_tui.meeting.striking import Table, struck, words_of


@dataclass(frozen=True, slots=True)
class Person:
    """Who is to be forgotten, and what is written in the place of the name."""

    name: str
    stand_in: str
    others: tuple[str, ...] = ()
    """Everybody else's names, which may hold a part of this one."""

    def is_in(self, text: str) -> bool:
        """Whether the name stands in it."""
        return _text(text, self) != text


def said_anew(value: object, person: Person) -> object:
    """A value as a file holds it, without the name; in a text, as a word of its own."""
    if isinstance(value, dict):
        return {_text(key, person): said_anew(item, person) for key, item in value.items()}
    if isinstance(value, list):
        return [said_anew(item, person) for item in value]
    return _text(value, person) if isinstance(value, str) else value


def spots(value: object, person: Person) -> int:
    """In how many texts of a value the name stands."""
    if isinstance(value, dict):
        return sum(spots(item, person) for pair in value.items() for item in pair)
    if isinstance(value, list):
        return sum(spots(item, person) for item in value)
    return int(isinstance(value, str) and person.is_in(value))


def without(event: Table, person: Person, *, is_theirs: bool) -> Table:
    """An event without the person; its words are struck where they are theirs."""
    left = struck(event) if is_theirs and words_of(event) else event
    return {key: value if key == "kind" else said_anew(value, person) for key, value in left.items()}


def theirs(header: Header, events: Sequence[Event], name: str) -> frozenset[int]:
    """The numbers of the events whose words are the member's own, or were noted in the member's airtime."""
    own = {
        event.fact.action for event in events if isinstance(event.fact, ActionAgreed | Brought) and _is_of(event, name)
    }
    return frozenset(
        event.n
        for event, presenter in zip(events, _presenters(header, events), strict=True)
        if _is_of(event, name)
        or (isinstance(event.fact, Reported) and event.fact.action in own)
        or (isinstance(event.fact, Noted) and presenter == name)
    )


def _is_of(event: Event, name: str) -> bool:
    fact = event.fact
    return (fact.fields.get("member") if isinstance(fact, Unknown) else getattr(fact, "member", None)) == name


def _presenters(header: Header, events: Sequence[Event]) -> list[str | None]:
    """Whose airtime it was when each event was told, also of those that were taken back later."""
    meeting, told = Meeting(header), list[str | None]()
    for index, event in enumerate(events):
        is_back = isinstance(event.fact, Undone | Redone)
        meeting = fold(header, events[: index + 1]) if is_back else after(meeting, event)
        told.append(meeting.place.presenter if meeting.place else None)
    return told


def _text(text: str, person: Person) -> str:
    told = clean(text)
    if told == person.name:
        return person.stand_in
    pattern = _pattern(person)
    if pattern is None or told in person.others:
        return text
    anew = pattern.sub(lambda found: found[0] if found[0] in person.others else person.stand_in, told)
    return text if anew == told else anew


@lru_cache(maxsize=8)
def _pattern(person: Person) -> re.Pattern[str] | None:
    """The name, its first word if that is nobody else's, and other names that hold it; of one letter alone, nothing."""
    first = person.name.split()[0] if person.name.split() else ""
    is_first_shared = any(first in other.split() for other in person.others)
    names = {person.name, *([] if is_first_shared else [first])}
    names = {name for name in names if len(name) > 1}
    if not names:
        return None
    longest_first = sorted(names | set(person.others), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
