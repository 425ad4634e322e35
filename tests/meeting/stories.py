"""Invented stories for property tests: files in which anything follows on anything, and meetings run by random keys."""

from collections.abc import Callable, Sequence
from datetime import UTC, timedelta
from enum import EnumType
from typing import get_args

import hypothesis.strategies as st

from als_tui.meeting import leaving, moves, ordering
from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    FACTS,
    ActionAgreed,
    AnyFact,
    Attended,
    Brought,
    Fact,
    Gap,
    Learned,
    Noted,
    Opened,
    PauseNamed,
    PlanSet,
    Redone,
    Undone,
    Unknown,
)
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header, Settings
from als_tui.meeting.presets import PRESETS
from als_tui.meeting.replanning import remedies
from als_tui.meeting.stages import Cause, Counting, Here, Outcome, Stage, Why
from als_tui.meeting.state import Meeting
from tests.builders import HOSTILE, MEMBERS, START, a_header, a_plan, event, happened

SECONDS = st.integers(-4_000, 4_000).map(float)
SOME = st.integers(0, 90)
WHO = st.sampled_from([*MEMBERS, "Stranger"])
LINE = st.sampled_from(["1-1", "1-2", "said", *HOSTILE])
NUMBER = st.integers(1, 40)

_FIELDS: dict[str, st.SearchStrategy[object]] = {
    "ago": st.none() | SECONDS,
    "stopped": st.none() | SECONDS,
    "member": WHO,
    "presenter": st.none() | WHO,
    "of": NUMBER,
    "instead_of": st.none() | NUMBER,
    "minutes": st.none() | SOME,
    "fields": st.just({}),
    "until": st.none() | st.datetimes(timezones=st.just(UTC)),
    "texts": st.lists(LINE, max_size=4).map(tuple),
    "sessions": st.none() | st.lists(NUMBER, max_size=3).map(tuple),
    "outcomes": st.none() | st.lists(st.sampled_from(Outcome), max_size=3).map(tuple),
    "reports": st.none() | st.lists(LINE, max_size=3).map(tuple),
    "dues": st.none() | st.lists(LINE, max_size=3).map(tuple),
}
"""What some fields are filled with; the others go by their types."""
_BY_TYPE = {int: SOME, float: SECONDS, str: LINE, bool: st.booleans()}


def _value(name: str, hint: object) -> st.SearchStrategy[object]:
    if name in _FIELDS:
        return _FIELDS[name]
    for choice in (hint, *get_args(hint)):
        if isinstance(choice, EnumType):
            return st.sampled_from(list(choice))
        if choice in _BY_TYPE:
            return _BY_TYPE[choice]
    return st.none() | LINE


def _any_of(kind: type[Fact]) -> st.SearchStrategy[AnyFact]:
    values = {name: _value(name, info.annotation) for name, info in kind.model_fields.items()}
    return st.builds(kind, **values)  # type: ignore[arg-type] # every kind of fact is one of the union


ODD_PLANS: st.SearchStrategy[AnyFact] = st.builds(
    PlanSet,
    preset=LINE,
    ends_by=st.none() | st.datetimes(timezones=st.just(UTC)),
    stages=st.lists(st.sampled_from(Stage), max_size=12).map(tuple),
    minutes=st.lists(SOME, max_size=12).map(tuple),
    presenters=st.lists(WHO, max_size=7).map(tuple),
    settling=SOME,
    outline=SOME,
    clarifying=SOME,
    reflecting=SOME,
    acting=SOME,
    presenter_feedback=SOME,
    group_feedback=SOME,
    feedbacks=st.none() | st.lists(SOME, max_size=4).map(tuple),
)
_KINDS: list[type[Fact]] = [*FACTS.values(), Unknown]
_PLAIN = [_any_of(kind) for kind in _KINDS if kind not in (PlanSet, Undone, Redone)]
ODD_FACTS = st.one_of(*_PLAIN, ODD_PLANS)
ANY_FACTS = ODD_FACTS | _any_of(Undone) | _any_of(Redone)
SETTINGS = st.builds(Settings, pause_stops_airtime=st.booleans(), feedback_inside_airtime=st.booleans())
HEADERS = st.builds(lambda settings: a_header(settings=settings), SETTINGS)


PLANS: st.SearchStrategy[AnyFact] = st.builds(
    lambda preset, many, due: a_plan(MEMBERS[:many], preset, reports_due=due),
    st.sampled_from(list(PRESETS)),
    st.integers(0, 3),
    st.booleans(),
)


def odd_stories(told: st.SearchStrategy[AnyFact] = ANY_FACTS, longest: int = 30) -> st.SearchStrategy[list[Event]]:
    """Files in which any fact may follow on any other, with clocks that jump back and forth."""
    facts = st.lists(told, max_size=longest) | st.lists(told, max_size=longest).flatmap(_after_a_plan)
    return facts.flatmap(_timed)


def _after_a_plan(told: list[AnyFact]) -> st.SearchStrategy[list[AnyFact]]:
    return PLANS.map(lambda plan: [plan, Opened(), *told])


def _timed(told: list[AnyFact]) -> st.SearchStrategy[list[Event]]:
    gaps = st.lists(st.integers(-200, 900).map(float), min_size=len(told), max_size=len(told))
    return gaps.map(lambda waits: [event(n, sum(waits[:n]), fact) for n, fact in enumerate(told, start=1)])


Press = Callable[[Meeting, float], AnyFact | moves.Refusal]


def _gap(meeting: Meeting, now: float) -> AnyFact:
    return Gap(seconds=400.0, how=Counting.PAUSED, cause=Cause.SLEEP)


def _go(index: int) -> Press:
    def press(meeting: Meeting, now: float) -> AnyFact | moves.Refusal:
        places = moves.destinations(meeting)
        return moves.entering(places[index % len(places)]) if places else moves.Refusal.NOTHING_PLANNED

    return press


def _give_way(index: int) -> Press:
    def press(meeting: Meeting, now: float) -> AnyFact | moves.Refusal:
        found = remedies(meeting, now)
        return found[index % len(found)].plan if found else moves.Refusal.NOTHING_PLANNED

    return press


_STEADY: list[Press] = [
    moves.on,
    moves.leave,
    lambda meeting, now: moves.pause(meeting),
    lambda meeting, now: moves.kind(meeting, 1),
    lambda meeting, now: moves.minutes(meeting, 60.0, now),
    lambda meeting, now: moves.minutes(meeting, -60.0, now),
    lambda meeting, now: moves.dated_back(meeting, 90.0, now),
    lambda meeting, now: ordering.bid_minutes(meeting, MEMBERS[0], 5),
    lambda meeting, now: ordering.deferring(meeting, MEMBERS[1]),
    lambda meeting, now: ordering.moved(meeting, MEMBERS[0], 1),
    lambda meeting, now: PauseNamed(why=Why.PACE) if meeting.is_paused else moves.Refusal.PAUSED,
    lambda meeting, now: Noted(text="A thought"),
    lambda meeting, now: Learned(member=MEMBERS[2], text="To wait"),
    lambda meeting, now: ActionAgreed(action="3-1", member=MEMBERS[3], words="Ask"),
    lambda meeting, now: moves.interrupting(meeting),
    lambda meeting, now: Attended(member=MEMBERS[4], how=Here.LEFT),
    lambda meeting, now: leaving.must_go(meeting, MEMBERS[1], START + timedelta(minutes=75)),
    _give_way(0),
    _give_way(2),
    _gap,
    *(lambda meeting, now, who=who: moves.person(meeting, who) for who in MEMBERS[:4]),
]
_FIDGETING: list[Press] = [
    lambda meeting, now: moves.back(meeting),
    lambda meeting, now: moves.undo(meeting),
    lambda meeting, now: moves.redo(meeting),
]
_presses = st.sampled_from(_STEADY) | st.just(moves.on) | st.builds(_go, st.integers(0, 20))
WALK = st.lists(st.tuples(_presses, st.integers(0, 600).map(float)), max_size=30)
FIDGET = st.lists(st.tuples(_presses | st.sampled_from(_FIDGETING), st.integers(0, 600).map(float)), max_size=30)

BROUGHT = [Brought(action=f"2-{n}", member=MEMBERS[n], words="Ask") for n in (1, 2)]


def played(header: Header, plan: AnyFact, presses: Sequence[tuple[Press, float]]) -> list[Event]:
    """The file of a meeting in which these keys were pressed, each so many seconds after the last."""
    events = happened(plan, *BROUGHT, Opened(), every=0.0)
    meeting, now = fold(header, events), 0.0
    for press, wait in presses:
        now += wait
        fact = press(meeting, now)
        if isinstance(fact, moves.Refusal) or not meeting.is_open:
            continue
        events.append(event(len(events) + 1, now, fact))
        meeting = fold(header, events) if isinstance(fact, Undone | Redone) else after(meeting, events[-1])
    return events


def _further(meeting: Meeting, now: float) -> AnyFact | moves.Refusal:
    """The next place: part after part, but nobody's turn."""
    return moves.on(meeting, now) if meeting.part else moves.leave(meeting, now)


def _hopped(header: Header, plan: AnyFact, hops: Sequence[tuple[int, int]]) -> list[Event]:
    begun = [(moves.on, 0.0)]
    return played(header, plan, begun + [(p, 60.0) for far, to in hops for p in (*[_further] * far, _go(to))])


_BROKEN = [preset for preset in PRESETS if Stage.BREAK in a_plan(preset=preset).stages]
HOPPED = st.builds(
    _hopped,
    HEADERS,
    st.builds(lambda preset: a_plan(preset=preset), st.sampled_from(_BROKEN)),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 8)), min_size=1, max_size=6),
)
"""Meetings with a break in their plan that went from stage to stage by hand, and some way on from each."""
WALKED = st.builds(played, HEADERS, PLANS, WALK)
FIDGETED = st.builds(played, HEADERS, PLANS, FIDGET)
