"""Every action of a set, from the session in which it was agreed to the last in which it was told of."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from als_tui.meeting.facts import Brought
from als_tui.meeting.fold import fold
from als_tui.meeting.header import LearningSet
from als_tui.meeting.review import history
from als_tui.meeting.stages import SETTLED, Outcome
from als_tui.meeting.state import Meeting
from als_tui.meeting.trouble import Problem
from als_tui.meeting.yields import actions, open_actions
from als_tui.session.prepare import carried, new
from als_tui.store.library import Entry, each_once, entries
from als_tui.store.places import Places
from als_tui.store.session_file import load
from als_tui.store.set_file import read_set


@dataclass(frozen=True, slots=True)
class Tracked:
    """An action as it stands after the last session that knew of it; the last report is the end of its history."""

    set: str
    slug: str
    brought: Brought

    @property
    def outcome(self) -> Outcome | None:
        """What was told of it last; none while nobody has been asked."""
        told = history(self.brought)
        return told[-1].outcome if told else None

    @property
    def is_open(self) -> bool:
        """Whether it comes before the set again."""
        return self.outcome not in SETTLED


Heard = Callable[[Path, Sequence[Problem]], None]
"""Who is told what is wrong with a file."""


def tracked(
    places: Places, slug: str | None = None, *, heard: Heard = lambda path, problems: None
) -> Iterator[Tracked]:
    """The actions of every set, or of one, set by set and in each in the order in which they were agreed.

    A file that cannot be read is told too, for it may know of more.
    """
    found = list(each_once(entries(places.sessions)))
    for entry in found:
        if not entry.slug:
            heard(entry.path, load(entry.path).problems)
    own = (entry for entry in found if entry.slug and slug in (None, entry.slug))
    by_set = sorted(own, key=lambda entry: entry.slug)
    for name, sessions in groupby(by_set, key=lambda entry: entry.slug):
        learning_set = read_set(places.set_file(name)).learning_set
        yield from _of_set(reversed(list(sessions)), learning_set, heard)


def _of_set(sessions: Iterable[Entry], learning_set: LearningSet | None, heard: Heard) -> Iterator[Tracked]:
    """The actions of one set, whose sessions are told oldest first."""
    found: dict[str, Tracked] = {}
    for entry in sessions:
        reading = load(entry.path)
        if reading.problems:
            heard(entry.path, reading.problems)
        if reading.header is not None:
            meeting = fold(reading.header, reading.events)
            for brought in _known(meeting):
                member = learning_set.name_now(brought.member) if learning_set else brought.member
                now = brought.model_copy(update={"member": member})
                found[brought.action] = Tracked(meeting.header.set, meeting.header.slug, now)
    yield from found.values()


def _known(meeting: Meeting) -> Iterator[Brought]:
    """Every action that a session knows, as it stands at its end."""
    for action in open_actions(meeting):
        yield carried(action, meeting)
    for agreed in actions(meeting):
        yield new(agreed, meeting)
