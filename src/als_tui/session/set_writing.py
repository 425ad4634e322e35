"""A change of a set brought into its file as that is now: what somebody else has changed in it meanwhile stays."""

from collections.abc import Callable

from als_tui.meeting.header import LearningSet
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set


class NotKept(Exception):  # noqa: N818 - what the screen has to say
    """The set's file could not be written; what was changed is still on the screen."""


def bring_into_file(places: Places, slug: str, change: Callable[[LearningSet], LearningSet]) -> None:
    """Put the set as its file has it now through a change, and write what comes of that."""
    found = read_set(places.sets / f"{slug}.toml")
    if found.learning_set is None or not found.is_sound:
        raise NotKept("damaged")
    changed = change(found.learning_set)
    if changed == found.learning_set:
        return
    try:
        write_set(places.sets, changed)
    except (OSError, ValueError) as error:
        raise NotKept((error.strerror if isinstance(error, OSError) else None) or type(error).__name__) from error
