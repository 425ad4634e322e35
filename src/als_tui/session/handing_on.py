"""From a meeting that has ended back to its set: the rules that were agreed in it, and when the set meets next."""

from typing import Any

from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.state import Meeting, Standing
from als_tui.meeting.timing import wall
from als_tui.meeting.visits import now, rules_now
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set


def hand_on(meeting: Meeting, places: Places) -> None:
    """Bring the set's file up to date; one that is gone, or that a person must put right, is left alone."""
    reading = read_set(places.sets / f"{meeting.header.slug}.toml")
    if reading.learning_set is None or not reading.is_sound:
        return
    changed = reading.learning_set.model_copy(update=_changes(meeting, reading.learning_set))
    if changed != reading.learning_set:
        write_set(places.sets, changed)


def _changes(meeting: Meeting, before: LearningSet) -> dict[str, Any]:
    """The date that was told before was this meeting's, so a meeting that was held leaves it no more."""
    changes: dict[str, Any] = {}
    if meeting.yields.next or meeting.standing is Standing.CLOSED:
        changes["next"] = meeting.yields.next
    version, texts = rules_now(meeting)
    if texts != before.rules.texts and (version > before.rules.version or not before.rules.texts):
        today = wall(meeting, now(meeting))
        changes["rules"] = GroundRules(version=version, agreed=today.date().isoformat() if today else None, texts=texts)
    return changes
