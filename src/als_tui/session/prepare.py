"""From a set and its last session to the next one: number, open actions, and the first facts."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from als_tui.meeting.facts import (
    ActionAgreed,
    AnyFact,
    Attended,
    Bid,
    Brought,
    Opened,
    PlanSet,
    RulesProposed,
    TrialAgreed,
)
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header, LearningSet
from als_tui.meeting.ledger import Account, ledger
from als_tui.meeting.review import Told, with_history
from als_tui.meeting.room import deferrals
from als_tui.meeting.stages import SETTLED, Here, Outcome
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import zone
from als_tui.meeting.yields import OpenAction, actions, open_actions, trials
from als_tui.session.clock import utc_offset
from als_tui.store.library import each_once, entries
from als_tui.store.places import Places
from als_tui.store.session_file import load
from als_tui.words.days import NEXT_MEETING


@dataclass(frozen=True, slots=True)
class Before:
    """What the set's earlier sessions hand on."""

    number: int = 0
    """Of the last session; 0 when there was none."""
    brought: tuple[Brought, ...] = ()
    had_airtime: Mapping[str, int] | None = None
    """The number of the last session in which each member had airtime, as far back as was read."""
    first_call: tuple[str, ...] = ()
    """Who left airtime to another day in the last session."""
    unfinished: int = 0
    """The number of the newest session that was neither closed nor broken off; 0 when there is none."""
    ledger: tuple[Account, ...] = ()
    """What each member has had, in as many meetings as were read."""
    meetings: int = 0
    """How many were read."""
    trials: tuple[TrialAgreed, ...] = ()
    """What the last session agreed to try in this one."""


def before(places: Places, learning_set: LearningSet, *, far: int = 60) -> Before:
    """What the last ``far`` sessions of a set hand on. The open actions all stand in the last one."""
    held: dict[str, int] = {}
    meetings: list[Meeting] = []
    number, brought, first_call, unfinished = 0, None, None, 0
    tried: tuple[TrialAgreed, ...] | None = None
    own = (entry for entry in each_once(entries(places.sessions)) if entry.slug == learning_set.slug)
    for entry, _ in zip(own, range(far), strict=False):
        reading = load(entry.path)
        if reading.header is None:
            continue
        meeting = fold(reading.header, reading.events)
        meetings.append(meeting)
        number = max(number, meeting.header.number)
        brought = handed_on(meeting, learning_set) if brought is None else brought
        tried = to_try(meeting) if tried is None else tried
        first_call = tuple(map(learning_set.name_now, deferrals(meeting))) if first_call is None else first_call
        unfinished = unfinished or (meeting.header.number if meeting.is_open else 0)
        for presenter in meeting.floor.presenters:
            if presenter:
                now = learning_set.name_now(presenter)
                held[now] = max(held.get(now, 0), meeting.header.number)
    accounts = ledger(learning_set.members, meetings, learning_set.renamed)
    return Before(number, brought or (), held, first_call or (), unfinished, accounts, len(meetings), tried or ())


def to_try(meeting: Meeting) -> tuple[TrialAgreed, ...]:
    """What a session agreed to try in the next one."""
    since = _day(meeting)
    return tuple(TrialAgreed(text=text, since=since) for text in trials(meeting, brought=False)) if since else ()


def handed_on(meeting: Meeting, learning_set: LearningSet) -> tuple[Brought, ...]:
    """What a session leaves open, under the names that people have now; some may be members no more."""
    return tuple(
        brought.model_copy(update={"member": learning_set.name_now(brought.member)}) for brought in still_open(meeting)
    )


def still_open(meeting: Meeting) -> tuple[Brought, ...]:
    """The actions that a session leaves open: those it was brought and did not settle, and those agreed in it."""
    earlier = [carried(action, meeting) for action in open_actions(meeting) if action.outcome not in SETTLED]
    return (*earlier, *(new(action, meeting) for action in actions(meeting)))


def new(action: ActionAgreed, meeting: Meeting) -> Brought:
    """An action as it goes from the session in which it was agreed to the next."""
    kept = {name: getattr(action, name) for name in ("by", "first_step", "who_asks", "shared")}
    return Brought(action=action.action, member=action.member, words=action.words, since=_day(meeting), **kept)


def _day(meeting: Meeting) -> str | None:
    """The day on which a session was opened, where it was."""
    return meeting.opened_at.astimezone(zone(meeting)).date().isoformat() if meeting.opened_at else None


def carried(action: OpenAction, meeting: Meeting) -> Brought:
    """An action as it is from now on; what was told of it, and the words that others have replaced, are its history.

    What was due at this meeting was due on its day.
    """
    before = _day(meeting) if action.brought.by == NEXT_MEETING else action.brought.by
    by = action.by or before
    if action.outcome is None:
        return action.brought.model_copy(update={"by": by})
    is_reworded = action.outcome is Outcome.CHANGED and action.words not in (None, "", action.brought.words)
    words = action.brought.words if is_reworded else action.words or ""
    moved = before or "" if action.by else ""
    carried = with_history(action.brought, Told(meeting.header.number, action.outcome, words, moved))
    update = {"words": action.words} if is_reworded else {}
    return carried.model_copy(update=update | {"by": by})


def header_for(learning_set: LearningSet, number: int, now: datetime) -> Header:
    """The header of a set's session with that number."""
    return Header(
        id=secrets.token_hex(6),
        set=learning_set.name,
        slug=learning_set.slug,
        number=number,
        of=learning_set.of,
        facilitator=learning_set.facilitator,
        language=learning_set.language,
        utc_offset=utc_offset(now),
        members=learning_set.members,
        settings=learning_set.settings,
        rules=learning_set.rules_now,
    )


def preparation(
    header: Header,
    plan: PlanSet,
    here: Mapping[str, Here],
    brought: Iterable[Brought | TrialAgreed],
    proposed: tuple[str, ...] | None = None,
    *,
    until: Mapping[str, datetime] | None = None,
    bids: Iterable[Bid] = (),
) -> tuple[AnyFact, ...]:
    """The first facts of a session: all that was prepared, and at last that it was opened."""
    hows = {member: here.get(member, Here.PRESENT) for member in header.members}
    gone = {member: moment for member, moment in (until or {}).items() if hows.get(member) is not Here.APOLOGIES}
    attended = [Attended(member=member, how=how, until=gone.get(member)) for member, how in hows.items()]
    rules = [RulesProposed(texts=proposed)] if proposed is not None and proposed != header.rules.texts else []
    return (plan, *bids, *attended, *brought, *rules, Opened())
