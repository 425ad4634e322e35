"""Words struck out of one session, and where else they still stand."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from als_tui.meeting.striking import struck, words_of
from als_tui.session.lying_about import has
from als_tui.store import rewriting, traces
from als_tui.store.erasing import erase, finish
from als_tui.store.library import entries
from als_tui.store.places import Places
from als_tui.store.traces import What


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where words that were struck stand all the same."""

    numbers: tuple[int, ...] = ()
    """Other entries of the same session."""
    files: tuple[Path, ...] = ()


def strikable(path: Path, end: int) -> dict[int, tuple[str, ...]]:
    """By the numbers of a session's events, what is in people's own words; read up to ``end``, in bytes."""
    return _words(path.read_bytes()[:end])


def strike(path: Path, numbers: Collection[int], places: Places) -> Elsewhere:
    """Strike the words of these events, and what was cut off or waits as a draft where the same words stand.

    Where the words stand elsewhere is told, and left. ``InUse``, ``Refused``, ``Unwritable`` or ``OSError`` if they
    could not be struck; then the file is as it was.
    """
    with rewriting.taken(path) as (file, reading):
        data = file.contents()
        for _, left in traces.cut_off(places):
            finish(left)
        there = _words(data)
        gone = {word for n in numbers for word in there.get(n, ())}
        for n in there.keys() & set(numbers):
            data = rewriting.with_event(data, n, struck)
        for what, other in traces.of_session(places, path, reading.header.id if reading.header else ""):
            if what is not What.HEARTBEAT and has(other, gone):
                erase(other)
        rewriting.put(file, data)
    others = tuple(n for n, words in _words(data).items() if gone.intersection(words))
    return Elsewhere(others, tuple(_files_with(gone, path, places)))


def _files_with(words: Collection[str], path: Path, places: Places) -> list[Path]:
    others = {entry.path for entry in entries(places.sessions)} | set(traces.in_folder(places.sets))
    others |= {other for _, other in traces.without_a_session(places)}
    return sorted(other for other in others if other != path and has(other, words)) if words else []


def _words(data: bytes) -> dict[int, tuple[str, ...]]:
    """By number; where two events have one number, the words of both."""
    found: dict[int, tuple[str, ...]] = {}
    for event in rewriting.tables(data)[1]:
        n, words = event.get("n"), words_of(event)
        if isinstance(n, int) and words:
            found[n] = found.get(n, ()) + words
    return found
