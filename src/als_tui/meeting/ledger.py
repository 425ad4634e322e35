"""The ledger of airtime: what each member has had over the past meetings. It tells, and decides nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from als_tui.meeting.room import deferrals
from als_tui.meeting.stages import Part
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import counted, stretches, zone

_OWN = (Part.OUTLINE, Part.QUESTIONS)


@dataclass(frozen=True, slots=True)
class Account:
    """What one member has had, as far back as was read."""

    member: str
    airtimes: int = 0
    seconds: float = 0.0
    """Of outline and questions; of feedback too where the set counts that as airtime."""
    last: datetime | None = None
    """When the last meeting was in which they had airtime."""
    deferrals: int = 0
    """Meetings in which they left airtime to another day."""
    waited: int = 0
    """Meetings of theirs since their last airtime; all of them where they had none."""
    has_first_call: bool = False
    """Whether they left airtime to another day in the last meeting."""


def ledger(members: Iterable[str], meetings: Sequence[Meeting]) -> tuple[Account, ...]:
    """Each member's account in these meetings, the newest of which comes first."""
    return tuple(_account(member, meetings) for member in members)


def _account(member: str, meetings: Sequence[Meeting]) -> Account:
    own = [meeting for meeting in meetings if member in meeting.header.members]
    with_airtime = [number for number, meeting in enumerate(own) if member in meeting.floor.presenters]
    last = own[with_airtime[0]] if with_airtime else None
    return Account(
        member,
        airtimes=sum(list(meeting.floor.presenters).count(member) for meeting in own),
        seconds=sum(_seconds(member, meeting) for meeting in own),
        last=last.opened_at.astimezone(zone(last)) if last and last.opened_at else None,
        deferrals=sum(member in deferrals(meeting) for meeting in own),
        waited=with_airtime[0] if with_airtime else len(own),
        has_first_call=bool(meetings) and member in deferrals(meetings[0]),
    )


def _seconds(member: str, meeting: Meeting) -> float:
    """Seconds of airtime that a member had in one meeting."""
    now = meeting.last.t if meeting.last else 0.0
    parts = tuple(Part)[1:] if meeting.header.settings.feedback_inside_airtime else _OWN
    own = (s for s in stretches(meeting) if s.place.presenter == member and s.place.part in parts)
    return sum(counted(meeting, stretch, now) for stretch in own)
