"""How a set has worked, read from the files of its meetings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from als_tui.meeting.clean import clean
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header, LearningSet
from als_tui.meeting.insights import Insights, insights
from als_tui.store.library import Entry, each_once, entries, entry
from als_tui.store.places import Places
from als_tui.store.session_file import load
from als_tui.store.set_file import sets
from als_tui.words.problems import sentence

_DAY = len("2026-11-12")
"""Letters of the day with which the name of a session's file begins."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """The sums over all meetings, and over each of them; the oldest comes first."""

    whole: Insights
    each: tuple[Insights, ...]
    paths: tuple[Path, ...]
    """Where each of them lies."""
    slug: str
    """Of the set, as ``set_name`` is its name; both empty where nothing tells whose the meetings are."""
    set_name: str
    left_out: tuple[Path, ...]
    """Files that could not be read."""
    problems: tuple[str, ...]
    """Why not, a sentence each."""


def look_back(places: Places, slug: str, learning_set: LearningSet | None = None) -> LookBack:
    """Over every meeting of a set that has begun; people under the names that they have now."""
    own = [one.path for one in each_once(entries(places.sessions)) if _is_of(one, slug)]
    return look_back_on(reversed(own), learning_set)


def look_back_at(places: Places, path: Path) -> LookBack:
    """Over the one meeting in a file; if its set is there, people under the names that they have now."""
    slug = entry(path).slug
    found = (one.learning_set for one in sets(places.sets) if one.is_sound)
    return look_back_on((path,), next((one for one in found if one and one.slug == slug), None))


def look_back_on(paths: Iterable[Path], learning_set: LearningSet | None = None) -> LookBack:
    """Over the meetings in these files, the oldest first."""
    readings = [(path, load(path)) for path in paths]
    told = [(path, fold(reading.header, reading.events)) for path, reading in readings if reading.header]
    begun = [(path, meeting) for path, meeting in told if meeting.has_begun]
    left_out = [(path, reading.problems) for path, reading in readings if reading.header is None]
    return LookBack(
        insights((meeting for _, meeting in begun), learning_set),
        tuple(insights((meeting,), learning_set) for _, meeting in begun),
        tuple(path for path, _ in begun),
        *_whose([meeting.header for _, meeting in told], learning_set),
        tuple(path for path, _ in left_out),
        tuple(sentence(problem, clean(str(path))) for path, problems in left_out for problem in problems),
    )


def _whose(headers: Sequence[Header], learning_set: LearningSet | None) -> tuple[str, str]:
    """Slug and name of the set: as it is now, else as its last meeting tells."""
    if learning_set:
        return learning_set.slug, learning_set.name
    return (headers[-1].slug, headers[-1].set) if headers else ("", "")


def _is_of(one: Entry, slug: str) -> bool:
    """Whether a file is the set's; of one that cannot be read its name must do."""
    return one.slug == slug if one.slug else one.path.name[_DAY:].startswith(f"-{slug}-")
