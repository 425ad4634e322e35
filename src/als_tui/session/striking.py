"""Words struck out of one session, and where else they still stand."""

from collections.abc import Collection, Iterator
from pathlib import Path

from als_tui.meeting.clean import clean
from als_tui.meeting.striking import struck, words_of
from als_tui.store import rewriting, traces
from als_tui.store.erasing import erase
from als_tui.store.library import entries
from als_tui.store.places import Places


def strikable(path: Path, end: int) -> dict[int, tuple[str, ...]]:
    """By the numbers of a session's events, what is in people's own words; read up to ``end``, in bytes."""
    return _words(path.read_bytes()[:end])


def strike(path: Path, numbers: Collection[int], places: Places) -> tuple[str, ...]:
    """Strike the words of these events, and what was cut off or waits as a draft where the same words stand.

    The words that are gone; ``InUse``, ``Refused``, ``Unwritable`` or ``OSError`` if they could not be struck.
    """
    with rewriting.taken(path) as (file, reading):
        data = file.contents()
        there = _words(data)
        gone = tuple(word for n in numbers for word in there.get(n, ()))
        for n in there.keys() & set(numbers):
            data = rewriting.with_event(data, n, struck)
        for what, other in traces.of_session(places, path, reading.header.id if reading.header else ""):
            if what is not traces.What.HEARTBEAT and _has(other, gone):
                erase(other)
        rewriting.put(file, data)
    return gone


def _words(data: bytes) -> dict[int, tuple[str, ...]]:
    events = rewriting.tables(data)[1]
    return {event["n"]: words for event in events if isinstance(event.get("n"), int) and (words := words_of(event))}


def still_in(words: Collection[str], path: Path, places: Places) -> Iterator[Path]:
    """Other files in which the same words stand, letter by letter; sheets of some forms may have them otherwise."""
    others = [entry.path for entry in entries(places.sessions)]
    others += [other for _, other in traces.without_a_session(places)]
    yield from (other for other in others if other != path and _has(other, words))


def _has(path: Path, words: Collection[str]) -> bool:
    try:
        text = clean(path.read_bytes().decode("utf-8", "replace"))
    except OSError:
        return False
    return any(word in text for word in words)
