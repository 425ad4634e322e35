"""What Home has to know, read from the disk in three steps, the quickest first; only the first loads no pydantic."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from als_tui.store.places import Places

if TYPE_CHECKING:
    from als_tui.meeting.header import LearningSet
    from als_tui.meeting.state import Meeting
    from als_tui.store.library import Entry
    from als_tui.store.reading import Reading
    from als_tui.store.set_file import SetReading

LONG = timedelta(days=365)
"""After which sessions are said to be kept for long; what is right for a set, its facilitator knows."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the unfinished meeting stands, in a sentence, and how whole its file is."""

    words: str
    is_cut: bool = False
    """Whether the last entry was never saved whole."""
    bars: str = ""
    """Why it cannot go on, if it cannot."""


@dataclass(frozen=True, slots=True)
class Open:
    """An action that a set has open."""

    member: str
    words: str
    by: str | None = None
    is_of_former_member: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What has been read so far; none is not read yet."""

    unfinished: "Entry | None" = None
    entries: "tuple[Entry, ...]" = ()
    sets: "tuple[SetReading, ...] | None" = None
    stop: Stop | None = None
    actions: tuple[Open, ...] | None = None

    def number(self, slug: str) -> int:
        """Of the set's next meeting."""
        held = (*self.entries, self.unfinished) if self.unfinished else self.entries
        return max((entry.number for entry in held if entry.slug == slug), default=0) + 1

    def learning_set(self, slug: str) -> "LearningSet | None":
        """The set with that slug, if its file is sound."""
        found = (one.learning_set for one in self.sets or () if one.is_sound)
        return next((one for one in found if one and one.slug == slug), None)

    @property
    def offered(self) -> "tuple[SetReading, ...]":
        """The sets that still meet, and those that cannot be read."""
        return tuple(one for one in self.sets or () if one.is_offered)

    @property
    def problems(self) -> int:
        """How many files are not in order."""
        from als_tui.store.library import State

        wrong = sum(entry.state in (State.DAMAGED, State.FOREIGN, State.NEWER) for entry in self.entries)
        return wrong + sum(not one.is_sound or bool(one.remarks) for one in self.sets or ())

    def kept_long(self, now: datetime) -> int:
        """How many sessions began so long ago that it may be time for them to go."""
        return sum(entry.started is not None and now - entry.started > LONG for entry in self.entries)


def bit_by_bit(places: Places, now: datetime) -> Iterator[Found]:
    """The sessions first, then the rest."""
    found = with_what_came_home(places)
    yield found
    found = with_sets(found, places)
    yield found
    yield with_details(found, places, now)


def with_what_came_home(places: Places) -> Found:
    """The sessions, after what a refusing disk had kept away from them was brought back."""
    from als_tui.store.left_behind import left_behind

    if any(left_behind(places)):
        from als_tui.store.homecoming import bring_home

        bring_home(places)
    return listed(places)


def listed(places: Places) -> Found:
    """The sessions, by their heads and tails."""
    from als_tui.store.library import each_once, entries, newest_unfinished

    found = tuple(entries(places.sessions))
    unfinished = newest_unfinished(places.sessions, *places.rescue, listed=found)
    return Found(unfinished, tuple(each_once(found, unfinished)))


def with_sets(found: Found, places: Places) -> Found:
    """The sets too: those that met last come first."""
    from als_tui.store.set_file import sets

    met = {entry.slug: index for index, entry in reversed(list(enumerate(found.entries)))}
    if found.unfinished:
        met[found.unfinished.slug] = -1
    held = sorted(sets(places.sets), key=lambda one: met.get(one.path.stem, len(met) + len(found.entries)))
    return replace(found, sets=tuple(held))


def with_details(found: Found, places: Places, now: datetime) -> Found:
    """Where the unfinished meeting stands, and which actions the sets have open."""
    stop = _stop(found.unfinished, places, now) if found.unfinished else None
    return replace(found, stop=stop, actions=tuple(_open(found)))


def _stop(entry: "Entry", places: Places, now: datetime) -> Stop | None:
    from als_tui.meeting import timing
    from als_tui.meeting.fold import fold
    from als_tui.store.heartbeat import Heartbeat
    from als_tui.store.session_file import load
    from als_tui.words.stops import stopped

    reading = load(entry.path)
    if reading.header is None or not reading.events:
        return None
    meeting = fold(reading.header, reading.events)
    last = reading.events[-1]
    beat = Heartbeat(places.heartbeats, reading.header.id).last() or last.at
    ran = max(timedelta(0), min(beat, now) - last.at)
    t = last.t + ran.total_seconds()
    clock, zone = timing.clock(meeting, t), timing.zone(meeting)
    left = clock.left if clock and clock.planned else None
    words = stopped((last.at + ran).astimezone(zone), now.astimezone(zone), meeting.place, left)
    return Stop(words, bool(reading.torn_bytes), _bars(reading, entry.file))


def _bars(reading: "Reading", file: str) -> str:
    """Why a meeting cannot go on in its file, if it cannot."""
    from als_tui.words.problems import barred, sentence

    if reading.damage is None:
        return ""
    lost = len(reading.unread)
    return barred(lost, lost + len(reading.events), reading.damage.line) if lost else sentence(reading.damage, file)


def _open(found: Found) -> Iterable[Open]:
    """What the last meeting of each set left open; where it is unfinished, what has been agreed so far."""
    from als_tui.meeting.fold import fold
    from als_tui.store.session_file import load

    told = (found.unfinished, *found.entries) if found.unfinished else found.entries
    for one in found.offered:
        slug = one.path.stem
        last = next((entry for entry in told if entry.slug == slug), None)
        reading = load(last.path) if last else None
        if reading and reading.header:
            yield from _left_open(fold(reading.header, reading.events), one.learning_set)


def _left_open(meeting: "Meeting", one: "LearningSet | None") -> Iterable[Open]:
    from als_tui.session.prepare import handed_on, still_open

    for brought in handed_on(meeting, one) if one else still_open(meeting):
        is_former = one is not None and brought.member not in one.members
        yield Open(brought.member, brought.words, brought.by, is_former)
