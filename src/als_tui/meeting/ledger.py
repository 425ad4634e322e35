"""The ledger of airtime: what each member has had over the past meetings. It tells, and decides nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

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


def ledger(
    members: Iterable[str], meetings: Sequence[Meeting], renamed: Mapping[str, str] = MappingProxyType({})
) -> tuple[Account, ...]:
    """Each member's account in these meetings, the newest of which comes first; ``renamed`` leads from old names."""
    return tuple(_account(member, _names(member, renamed), meetings) for member in members)


def _names(member: str, renamed: Mapping[str, str]) -> frozenset[str]:
    """All that a member was ever called."""
    return frozenset({member, *(old for old, now in renamed.items() if now == member)})


def _account(member: str, names: frozenset[str], meetings: Sequence[Meeting]) -> Account:
    own = [meeting for meeting in meetings if names & {*meeting.header.members}]
    with_airtime = [number for number, meeting in enumerate(own) if names & {*meeting.floor.presenters}]
    last = own[with_airtime[0]] if with_airtime else None
    return Account(
        member,
        airtimes=sum(presenter in names for meeting in own for presenter in meeting.floor.presenters),
        seconds=sum(_seconds(names, meeting) for meeting in own),
        last=last.opened_at.astimezone(zone(last)) if last and last.opened_at else None,
        deferrals=sum(bool(names & {*deferrals(meeting)}) for meeting in own),
        waited=with_airtime[0] if with_airtime else len(own),
        has_first_call=bool(meetings) and bool(names & {*deferrals(meetings[0])}),
    )


def _seconds(names: frozenset[str], meeting: Meeting) -> float:
    """Seconds of airtime that a member had in one meeting."""
    now = meeting.last.t if meeting.last else 0.0
    parts = tuple(Part)[1:] if meeting.header.settings.feedback_inside_airtime else _OWN
    own = (s for s in stretches(meeting) if s.place.presenter in names and s.place.part in parts)
    return sum(counted(meeting, stretch, now) for stretch in own)
