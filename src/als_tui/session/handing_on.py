"""From a meeting that has ended back to its set: rules agreed and proposed, airtime had, when the set meets next."""

import os
from typing import Any

from als_tui.meeting.header import GroundRules, Header, LearningSet
from als_tui.meeting.merging import woven
from als_tui.meeting.rules import Texts, brought_in, in_force, proposal
from als_tui.meeting.state import Meeting, Standing
from als_tui.meeting.timing import wall
from als_tui.meeting.visits import now
from als_tui.store.library import entries
from als_tui.store.names import is_safe
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set


def hand_on(meeting: Meeting, places: Places) -> bool:
    """Bring the set's file up to date; whether it now says what was agreed.

    A set that is gone has nothing to learn. A file that a person must put right is left alone.
    """
    path = places.set_file(meeting.header.slug)
    if not is_safe(meeting.header.slug) or not os.path.lexists(path):
        return True
    reading = read_set(path)
    if reading.learning_set is None or not reading.is_sound:
        return False
    before = reading.learning_set
    date = {} if _is_overtaken(meeting.header, places) else _date(meeting)
    changed = before.model_copy(update=date | _booked(meeting, before) | _agreed(meeting, before))
    changed = changed.model_copy(update={"proposal": _proposed(meeting, before.proposed, changed.rules.texts)})
    try:
        if changed != before:
            write_set(places.sets, changed)
    except (OSError, ValueError):
        return False
    return True


def _is_overtaken(header: Header, places: Places) -> bool:
    """Whether the set has met again since: then a later meeting has told when it meets next."""
    return any(one.slug == header.slug and one.number > header.number for one in entries(places.sessions))


def _date(meeting: Meeting) -> dict[str, Any]:
    """The date that was told before was this meeting's, so a meeting that was held leaves it no more."""
    held = meeting.standing is Standing.CLOSED
    return {"next": meeting.yields.next} if meeting.yields.next or held else {}


def _booked(meeting: Meeting, before: LearningSet) -> dict[str, Any]:
    """Who had airtime today has had what was booked."""
    had = {before.name_now(name) for name in meeting.floor.presenters if name}
    return {"booked": tuple(name for name in before.booked if name not in had)}


def _agreed(meeting: Meeting, before: LearningSet) -> dict[str, Any]:
    """What the set agreed today: other rules are its next version, the same ones are now those of all who were here."""
    if meeting.room.rules is None:
        return {}
    version, texts = in_force(meeting)
    today = wall(meeting, now(meeting))
    agreed = today.date().isoformat() if today else None
    rules, versions = before.rules, before.versions
    for one in (*meeting.room.rules_before, GroundRules(version=version, texts=texts, by=meeting.room.rules_by)):
        if one.texts == rules.texts:
            rules = rules.model_copy(update={"by": tuple(dict.fromkeys((*rules.by, *one.by)))})
            continue
        if any(one.texts == old.texts and (old.version == one.version or old.agreed == agreed) for old in versions):
            continue  # it was handed on already
        versions = (*versions, *([rules] if rules.texts else []))
        number = max(one.version, rules.version + (1 if rules.texts else 0))
        rules = one.model_copy(update={"version": number, "agreed": agreed})
    return {"rules": rules, "versions": versions}


def _proposed(meeting: Meeting, before: Texts, force: Texts) -> Texts | None:
    """What is proposed in the meeting or was in the file meanwhile, and is not agreed, waits for the next meeting."""
    texts = woven(brought_in(meeting), proposal(meeting), before)
    return None if texts == force else texts
