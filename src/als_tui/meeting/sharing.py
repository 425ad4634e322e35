"""What may leave the laptop: chosen here, once, for every form in which it leaves.

A sheet holds all that a form may tell, and nothing else of the meeting is given to the form. One member's own sheet has
that member's things; the set's sheet only what is shared. Private notes and marks are in neither unless asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from als_tui.meeting.agenda import agenda
from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionAgreed,
    AnyFact,
    Asked,
    Bid,
    Brought,
    Interrupted,
    Learned,
    NextAgreed,
    Noted,
    Reported,
    SuccessShared,
    Unknown,
)
from als_tui.meeting.history import effective
from als_tui.meeting.presence import Presence, presence
from als_tui.meeting.room import bid_of
from als_tui.meeting.rules import Change, in_force, lines
from als_tui.meeting.spending import airtimes
from als_tui.meeting.stages import Issue, Part, Stage
from als_tui.meeting.state import Meeting, Pause, Standing
from als_tui.meeting.timing import running, stretches, wall
from als_tui.meeting.visits import all_pauses, now, visits
from als_tui.meeting.yields import OpenAction, actions, learnings, open_actions, trials


@dataclass(frozen=True, slots=True)
class Airtime:
    """Whose it was, how long, and on the own sheet what kind of issue it was about."""

    presenter: str
    seconds: float
    issue: Issue | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """One place of the meeting, and the seconds spent in it."""

    stage: Stage
    part: Part | None
    presenter: str | None
    started: datetime | None
    seconds: float
    planned: float
    """0 where there was no limit."""
    paused: float


@dataclass(frozen=True, slots=True)
class Marks:
    """Private marks of one member."""

    member: str
    asked: int
    interrupted: int


@dataclass(frozen=True, slots=True)
class Held:
    """Which meeting it was."""

    id: str
    set: str
    slug: str
    number: int
    of: int | None
    facilitator: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that leaves in one file."""

    held: Held
    member: str | None
    """Whose own sheet it is; none where it is the set's."""
    standing: Standing
    began: datetime | None
    ended: datetime | None
    seconds: float
    planned: float
    """Seconds of its plan."""
    attendance: tuple[Presence, ...]
    airtimes: tuple[Airtime, ...] = ()
    learned: tuple[Learned, ...] = ()
    actions: tuple[ActionAgreed, ...] = ()
    reports: tuple[OpenAction, ...] = ()
    """Actions of earlier sessions, with what was told of them today."""
    pauses: tuple[Pause, ...] = ()
    """Without their notes."""
    stages: tuple[Stay, ...] = ()
    """On the own sheet the parts of one's own airtime."""
    rules: int = 0
    """The version in force; 0 where there is none."""
    proposed: tuple[str, ...] = ()
    trials: tuple[str, ...] = ()
    successes: tuple[str, ...] = ()
    next: str | None = None
    kept: tuple[int, int] = (0, 0)
    """How many actions and how many learnings are their members' own, and are not in it."""
    notes: tuple[tuple[datetime | None, str], ...] = ()
    marks: tuple[Marks, ...] = ()


def own_sheet(meeting: Meeting, member: str, *, with_notes: bool = False, with_marks: bool = False) -> Sheet:
    """One member's own sheet: theirs, shared or not, and what is everybody's."""
    return replace(
        attended(meeting, member),
        airtimes=tuple(one for one in _airtimes(meeting) if one.presenter == member),
        learned=tuple(fact for fact in _learned(meeting) if fact.member == member),
        actions=tuple(action for action in actions(meeting) if action.member == member),
        reports=tuple(action for action in open_actions(meeting) if action.brought.member == member),
        stages=tuple(stay for stay in _stays(meeting) if stay.presenter == member),
        trials=trials(meeting, brought=False),
        successes=_successes(meeting),
        next=meeting.yields.next,
        notes=_notes(meeting) if with_notes else (),
        marks=_marks(meeting, (member,)) if with_marks else (),
    )


def set_sheet(meeting: Meeting, *, with_notes: bool = False, with_marks: bool = False) -> Sheet:
    """What the set shares: whose airtime, what is shared, its pauses, rules, success and next date."""
    version, texts = in_force(meeting)
    learned, agreed = _learned(meeting), actions(meeting)
    shared = tuple(fact for fact in learned if fact.shared or fact.member is None)
    told = tuple(action for action in agreed if action.shared)
    return replace(
        attended(meeting),
        airtimes=tuple(replace(one, issue=None) for one in _airtimes(meeting)),
        learned=shared,
        actions=told,
        reports=tuple(action for action in open_actions(meeting) if action.brought.shared),
        pauses=tuple(replace(pause, notes=()) for pause in all_pauses(meeting)),
        stages=_stays(meeting),
        rules=version if texts else 0,
        proposed=tuple(line.text for line in lines(meeting) if line.change in (Change.NEW, Change.CHANGED)),
        trials=trials(meeting, brought=False),
        successes=_successes(meeting),
        next=meeting.yields.next,
        kept=(len(agreed) - len(told), len(learned) - len(shared)),
        notes=_notes(meeting) if with_notes else (),
        marks=_marks(meeting, meeting.header.members) if with_marks else (),
    )


def attended(meeting: Meeting, member: str | None = None) -> Sheet:
    """Who was there and when, of one member or of all, and nothing else: a record of professional development."""
    told, seconds = stretches(meeting), running(meeting, now(meeting))
    header = meeting.header
    members = header.members if member is None else (member,)
    return Sheet(
        Held(header.id, header.set, header.slug, header.number, header.of, header.facilitator),
        member,
        meeting.standing,
        wall(meeting, told[0].began) if told else None,
        wall(meeting, told[0].began + seconds) if told else None,
        seconds,
        sum(stop.seconds for stop in agenda(meeting)),
        tuple(presence(meeting, name) for name in members),
    )


def _stays(meeting: Meeting) -> tuple[Stay, ...]:
    return tuple(
        Stay(
            visit.place.stage,
            visit.place.part,
            visit.place.presenter,
            wall(meeting, visit.began),
            visit.seconds,
            visit.planned,
            visit.paused,
        )
        for visit in visits(meeting)
    )


def _airtimes(meeting: Meeting) -> tuple[Airtime, ...]:
    """Each that has begun, with the minutes that its presenter had."""
    return tuple(
        Airtime(one.presenter, one.spent.used, _issue(meeting, one.presenter))
        for one in airtimes(meeting)
        if one.presenter and one.spent.used
    )


def _issue(meeting: Meeting, presenter: str) -> Issue | None:
    bid = bid_of(meeting, presenter)
    return bid.issue if bid else None


def _learned(meeting: Meeting) -> tuple[Learned, ...]:
    return tuple(event.fact for event in learnings(meeting) if isinstance(event.fact, Learned))


def _successes(meeting: Meeting) -> tuple[str, ...]:
    return tuple(event.fact.text for event in meeting.yields.successes if isinstance(event.fact, SuccessShared))


def _notes(meeting: Meeting) -> tuple[tuple[datetime | None, str], ...]:
    told: tuple[Event, ...] = tuple(meeting.yields.notes)
    return tuple((wall(meeting, event.t), event.fact.text) for event in told if isinstance(event.fact, Noted))


def _marks(meeting: Meeting, members: tuple[str, ...]) -> tuple[Marks, ...]:
    def count(member: str) -> Marks:
        asked, interrupted = meeting.room.asked, meeting.room.interrupted
        return Marks(member, sum(m.member == member for m in asked), sum(m.member == member for m in interrupted))

    return tuple(map(count, members))


def told_to_all(
    meeting: Meeting, events: Sequence[Event], *, notes: bool = False, marks: bool = False, private: bool = False
) -> Iterator[Event]:
    """The events that count and may be handed over: no private notes, marks or lines, and of the rest what is shared.

    Of what was said in other words later only the last ones are told, and of what was shared first and then not any
    more nothing; nor is what only a later version could judge.
    """
    shared = {action.action for action in actions(meeting) if action.shared}
    shared |= {action.brought.action for action in open_actions(meeting) if action.brought.shared}
    counting = effective(events)
    last = {_topic(event): event.n for event in counting}
    replaced = {event.n for event in meeting.yields.learned} - {event.n for event in learnings(meeting)}
    for event in counting:
        fact = event.fact
        is_last = last[_topic(event)] == event.n and event.n not in replaced
        is_told = private or (is_last and _is_shared(fact, shared))
        if notes if isinstance(fact, Noted) else marks if isinstance(fact, Asked | Interrupted) else is_told:
            yield event if private else _without_line(event)


def _topic(event: Event) -> tuple[str, str | int]:
    """What a later event of the same topic puts other words in the place of; most are a topic of their own."""
    match event.fact:
        case ActionAgreed() as fact:
            return "action", fact.action
        case Reported() as fact:
            return "report", fact.action
        case NextAgreed():
            return "next", ""
        case _:
            return "event", event.n


def _is_shared(fact: AnyFact, shared: set[str]) -> bool:
    match fact:
        case Learned():
            return bool(fact.shared) or fact.member is None
        case ActionAgreed():
            return bool(fact.shared)
        case Brought() | Reported():
            return fact.action in shared
        case _:
            return not isinstance(fact, Unknown)


def _without_line(event: Event) -> Event:
    """A bid without what it is about, which is private as a note is."""
    own = {"line": None, "issue": None, "pressing": None}
    return replace(event, fact=event.fact.model_copy(update=own)) if isinstance(event.fact, Bid) else event
