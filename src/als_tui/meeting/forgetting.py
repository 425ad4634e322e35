"""A person taken out of the record: another name stands where theirs was, and what they said in their words is struck.

What others said loses the name and stays; what the facilitator noted in their airtime is about their issue, and goes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from als_tui.meeting.clean import clean
from als_tui.meeting.events import Event
from als_tui.meeting.facts import ActionAgreed, Brought, Noted, Redone, Reported, Undone, Unknown
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header
from als_tui.meeting.state import Meeting
from als_tui.meeting.striking import Table, struck, words_of

SHORT = 3
"""Letters below which a part of a name is too common a word to be looked for by itself."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who is to be forgotten, and what is written in the place of the name."""

    names: tuple[str, ...]
    """The name they have, and those that they had before."""
    stand_in: str
    others: tuple[str, ...] = ()
    """Everybody else's names, which may hold a part of this one."""

    def is_in(self, text: str) -> bool:
        """Whether a name of theirs stands in it."""
        return _text(text, self) != text

    @property
    def is_found_in_texts(self) -> bool:
        """Whether the name can be told from other words; one letter cannot."""
        return _pattern(self) is not None


def said_anew(value: object, person: Person) -> object:
    """A value as a file holds it, without the name; in a text, as a word of its own."""
    if isinstance(value, dict):
        return {_text(key, person): said_anew(item, person) for key, item in value.items()}
    if isinstance(value, list):
        return [said_anew(item, person) for item in value]
    return _text(value, person) if isinstance(value, str) else value


def spots(value: object, person: Person) -> Iterator[str]:
    """The texts of a value in which the name stands."""
    if isinstance(value, dict):
        value = [item for pair in value.items() for item in pair]
    if isinstance(value, list):
        for item in value:
            yield from spots(item, person)
    elif isinstance(value, str) and person.is_in(value):
        yield clean(value)


def without(event: Table, person: Person, *, is_theirs: bool) -> Table:
    """An event without the person; its words are struck where they are theirs."""
    left = struck(event) if is_theirs and words_of(event) else event
    return {key: value if key == "kind" else said_anew(value, person) for key, value in left.items()}


def theirs(header: Header, events: Sequence[Event], person: Person) -> frozenset[int]:
    """The numbers of the events whose words are the member's own, or were noted in the member's airtime."""
    agreed = (event for event in events if isinstance(event.fact, ActionAgreed | Brought) and _is_of(event, person))
    own = {event.fact.action for event in agreed if isinstance(event.fact, ActionAgreed | Brought)}
    return frozenset(
        event.n
        for event, presenter in zip(events, presenters(header, events), strict=True)
        if _is_of(event, person)
        or (isinstance(event.fact, Reported) and event.fact.action in own)
        or (isinstance(event.fact, Noted) and presenter in person.names)
    )


def presenters(header: Header, events: Sequence[Event]) -> list[str | None]:
    """Whose airtime it was after each event was told, also of those that were taken back later."""
    meeting, told = Meeting(header), list[str | None]()
    for index, event in enumerate(events):
        is_back = isinstance(event.fact, Undone | Redone)
        meeting = fold(header, events[: index + 1]) if is_back else after(meeting, event)
        told.append(meeting.place.presenter if meeting.place else None)
    return told


def _is_of(event: Event, person: Person) -> bool:
    fact = event.fact
    told = fact.fields.get("member") if isinstance(fact, Unknown) else getattr(fact, "member", None)
    return told in person.names


def _text(text: str, person: Person) -> str:
    told = clean(text)
    if told in person.names:
        return person.stand_in
    pattern = _pattern(person)
    if pattern is None or told in person.others:
        return text
    anew = pattern.sub(lambda found: found[0] if found[0] in person.others else person.stand_in, told)
    return text if anew == told else anew


@lru_cache(maxsize=64)
def _pattern(person: Person) -> re.Pattern[str] | None:
    """The names and words of them that are nobody else's, and others' names, which are found so as to be left."""
    shared = {word for other in person.others for word in other.split()}
    words = {word for name in person.names for word in name.split() if len(word) >= SHORT and word not in shared}
    names = {name for name in person.names if len(name) > 1} | words
    if not names:
        return None
    longest_first = sorted(names | set(person.others), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
