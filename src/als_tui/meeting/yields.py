"""How facts change what comes out of the meeting, and what is to be read from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    Brought,
    Learned,
    NextAgreed,
    Reported,
    SuccessShared,
    TrialAgreed,
    YieldFact,
)
from als_tui.meeting.replacing import replace
from als_tui.meeting.stages import Outcome
from als_tui.meeting.state import Meeting, Odd, Yield


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action brought from an earlier session, by a member or a former one, with what was reported of it today."""

    brought: Brought
    outcome: Outcome | None = None
    words: str | None = None
    by: str | None = None
    """When it is to be done from now on, if that is another day than before."""


def after(meeting: Meeting, event: Event, fact: YieldFact) -> Yield | Odd:
    """What comes out of the meeting after a fact about it."""
    if isinstance(fact, ActionAgreed) and fact.member not in meeting.header.members:
        return Odd.NO_SUCH_MEMBER
    if isinstance(fact, Learned) and fact.member is not None and fact.member not in meeting.header.members:
        return Odd.NO_SUCH_MEMBER
    if isinstance(fact, Reported) and not _is_brought(meeting, fact.action):
        return Odd.NO_SUCH_ACTION
    return _changed(meeting.yields, event, fact)


def _is_brought(meeting: Meeting, action: str) -> bool:
    return any(isinstance(e.fact, Brought) and e.fact.action == action for e in meeting.yields.brought)


def _changed(yields: Yield, event: Event, fact: YieldFact) -> Yield:
    match fact:
        case Brought():
            return replace(yields, brought=yields.brought.plus(event))
        case Reported():
            return replace(yields, reports=yields.reports.plus(event))
        case Learned():
            return replace(yields, learned=yields.learned.plus(event))
        case ActionAgreed() | ActionChanged():
            return replace(yields, actions=yields.actions.plus(event))
        case SuccessShared():
            return replace(yields, successes=yields.successes.plus(event))
        case TrialAgreed():
            return replace(yields, trials=yields.trials.plus(event))
        case NextAgreed():
            return replace(yields, next=fact.when)
        case _:
            assert_never(fact)


def open_actions(meeting: Meeting) -> tuple[OpenAction, ...]:
    """The actions brought into this meeting, in their order, each with its last outcome."""
    reports = {e.fact.action: e.fact for e in meeting.yields.reports if isinstance(e.fact, Reported)}
    brought = [event.fact for event in meeting.yields.brought if isinstance(event.fact, Brought)]
    return tuple(_reported(fact, reports) for fact in brought)


def _reported(fact: Brought, reports: Mapping[str, Reported]) -> OpenAction:
    report = reports.get(fact.action)
    return OpenAction(fact, report.outcome, report.words, report.by) if report else OpenAction(fact)


def open_actions_of(meeting: Meeting, member: str) -> tuple[OpenAction, ...]:
    """The actions that one member brought."""
    return tuple(action for action in open_actions(meeting) if action.brought.member == member)


def open_actions_of_former_members(meeting: Meeting) -> tuple[OpenAction, ...]:
    """The actions of those who have left the set since: they stay open until the set settles them."""
    return tuple(action for action in open_actions(meeting) if action.brought.member not in meeting.header.members)


def actions(meeting: Meeting) -> tuple[ActionAgreed, ...]:
    """The actions agreed today, each in its last wording, in the order in which they were first agreed."""
    latest: dict[str, ActionAgreed] = {}
    for event in meeting.yields.actions:
        if isinstance(event.fact, ActionAgreed):
            latest[event.fact.action] = event.fact
    return tuple(latest.values())


def learnings(meeting: Meeting) -> tuple[Event, ...]:
    """What was learned today, without the wordings that others have replaced."""
    said = list(meeting.yields.learned)
    replaced = {event.fact.instead_of for event in said if isinstance(event.fact, Learned)}
    return tuple(event for event in said if event.n not in replaced)


def trials(meeting: Meeting, *, brought: bool) -> tuple[str, ...]:
    """What the set tries today, as it was brought from the meeting before, or what it agreed today for the next."""
    told = (event.fact for event in meeting.yields.trials)
    return tuple(fact.text for fact in told if isinstance(fact, TrialAgreed) and (fact.since is not None) is brought)
