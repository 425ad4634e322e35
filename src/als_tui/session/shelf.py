"""The past sessions as they are looked through: copies of one meeting together, and which of them have a text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter
from pathlib import Path

from als_tui.meeting.clean import clean
from als_tui.store.library import Entry, longest_first
from als_tui.words import library as words

_NUMBER = re.compile(r"\b\d{1,2}\b", re.ASCII)
_FINDABLE = attrgetter("text", "numbers")


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
        return all(map(self._tells, words_of(sought)))

    def beyond(self, sought: str) -> tuple[str, ...]:
        """The words that must stand in its story: those that the list does not tell; where it tells each, all."""
        told = words_of(sought)
        return tuple(word for word in told if not self._tells(word)) or told

    def _tells(self, word: str) -> bool:
        return word in self.numbers if _NUMBER.fullmatch(word) else word.casefold() in self.text


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


def make_findable(all_: Iterable[Shelved]) -> None:
    """Put together now what will be looked through, so that no letter that is typed waits for it."""
    for one in all_:
        _FINDABLE(one)


def marked(all_: Iterable[Shelved], damaged: Mapping[Path, Entry]) -> tuple[Shelved, ...]:
    """The same meetings, those among them that were found damaged as they are now known."""
    return tuple(replace(one, entry=damaged[one.entry.path]) if one.entry.path in damaged else one for one in all_)


def words_of(sought: str) -> tuple[str, ...]:
    """What is sought, word by word."""
    return tuple(clean(sought).split())


def has_all(sought: Iterable[str], told: str) -> bool:
    """Whether all of it stands in what is told, whatever its case; a short number, as it is."""
    text = told.casefold()
    return all(word in _NUMBER.findall(text) if _NUMBER.fullmatch(word) else word.casefold() in text for word in sought)


def in_story(path: Path, *sought: str, with_private: bool = False) -> int:
    """How many events of a session have all of it in what is told of them; none where it cannot be read."""
    from als_tui.meeting.timeline import private_of
    from als_tui.session.replaying import opened
    from als_tui.words.story import lines

    session, _ = opened(path)
    if session is None:
        return 0
    cleaned, hidden = [clean(one) for one in sought], frozenset() if with_private else private_of(session.events)
    told = lines(session.whole, session.events)
    return sum(
        has_all(cleaned, f"{who} {what}")
        for event, (who, what) in zip(session.events, told, strict=True)
        if event.n not in hidden
    )
