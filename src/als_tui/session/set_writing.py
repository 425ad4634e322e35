"""A change of a set brought into its file as that is now: what somebody else has changed in it meanwhile stays."""

from collections.abc import Callable

from als_tui.meeting.header import LearningSet
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set


class NotKept(Exception):  # noqa: N818 - what the screen has to say
    """The set's file could not be written; what was changed is still on the screen."""


class Overtaken(Exception):  # noqa: N818 - what the screen has to say
    """Somebody else has changed the same thing in the file: theirs is kept, and this change was not made."""


def in_file(places: Places, slug: str) -> LearningSet:
    """The set as its file has it now; ``NotKept`` if a person must put that right first."""
    found = read_set(places.set_file(slug))
    if found.learning_set is None or not found.is_sound:
        raise NotKept("damaged")
    return found.learning_set


def put_into_file(places: Places, one: LearningSet) -> None:
    """Write it; ``NotKept`` if the disk refuses."""
    try:
        write_set(places.sets, one)
    except (OSError, ValueError) as error:
        raise NotKept((error.strerror if isinstance(error, OSError) else None) or type(error).__name__) from error


def bring_into_file(places: Places, slug: str, change: Callable[[LearningSet], LearningSet]) -> LearningSet:
    """Put the set as its file has it now through a change, write what comes of that, and tell it."""
    there = in_file(places, slug)
    changed = change(there)
    if changed != there:
        put_into_file(places, changed)
    return changed
