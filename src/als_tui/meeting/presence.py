"""How long each member was in the room: for a record of attendance, which holds nothing else."""

from dataclasses import dataclass

from als_tui.meeting.facts import Attended
from als_tui.meeting.stages import Here
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import running, stretches
from als_tui.meeting.visits import now

_LATE = 60.0
"""Seconds after the beginning from which on a member came late."""


@dataclass(frozen=True, slots=True)
class Presence:
    """One member's attendance."""

    member: str
    how: Here
    """As it was said last."""
    seconds: float
    """In the room while the meeting ran."""
    came_late: bool = False


def presence(meeting: Meeting, member: str) -> Presence:
    """A member's attendance; who has not been marked is here."""
    began = next((stretch.began for stretch in stretches(meeting)), 0.0)
    ended = began + running(meeting, now(meeting))
    how, since, seconds, came_late = Here.PRESENT, began, 0.0, False
    for event in meeting.room.attended:
        if not isinstance(event.fact, Attended) or event.fact.member != member:
            continue
        t = max(since, min(event.t, ended))
        seconds += t - since if how is Here.PRESENT else 0.0
        is_coming = how in (Here.LATE, Here.APOLOGIES) and event.fact.how is Here.PRESENT
        came_late = came_late or (is_coming and t - began >= _LATE)
        how, since = event.fact.how, t
    return Presence(member, how, seconds + (ended - since if how is Here.PRESENT else 0.0), came_late)
