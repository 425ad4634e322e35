"""The past sessions as they are looked through: copies of one meeting together, and which of them have a text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from als_tui.meeting.clean import clean
from als_tui.store.library import Entry, longest_first
from als_tui.words import library as words

_NUMBER = re.compile(r"\b\d{1,2}\b", re.ASCII)


@dataclass(frozen=True)
class Shelved:
    """One meeting, told by its longest file."""

    entry: Entry
    copies: tuple[Path, ...] = ()
    """Other files of the same meeting, which a synced folder or a hand has made; the longest first."""

    @cached_property
    def text(self) -> str:
        """All that can be found without reading the file, in small letters."""
        return words.findable(self.entry).casefold()

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers that mean this meeting, and not what came of it."""
        return frozenset(_NUMBER.findall(words.numbered(self.entry)))

    def has(self, sought: str) -> bool:
        """Whether every word of what is sought stands in that; a short number, as it is."""
        told = clean(sought).casefold().split()
        return all(word in self.numbers if _NUMBER.fullmatch(word) else word in self.text for word in told)


def shelved(entries: Iterable[Entry]) -> tuple[Shelved, ...]:
    """Each meeting once, in their order."""
    found: dict[str, list[Entry]] = {}
    for number, entry in enumerate(entries):
        found.setdefault(entry.id or f"\0{number}", []).append(entry)
    return tuple(_of_longest(copies) for copies in found.values())


def _of_longest(copies: list[Entry]) -> Shelved:
    if len(copies) == 1:
        return Shelved(copies[0])
    longest, *others = longest_first(copies)
    return Shelved(longest, tuple(other.path for other in others))


def in_story(path: Path, sought: str, *, with_private: bool = False) -> int:
    """How many events of a session have a text in what is told of them; none where it cannot be read."""
    from als_tui.meeting.timeline import private_of
    from als_tui.session.replaying import opened
    from als_tui.words.story import lines

    session, _ = opened(path)
    if session is None:
        return 0
    text, hidden = clean(sought).casefold(), frozenset() if with_private else private_of(session.events)
    told = lines(session.whole, session.events)
    return sum(
        text in f"{who} {what}".casefold()
        for event, (who, what) in zip(session.events, told, strict=True)
        if event.n not in hidden
    )
