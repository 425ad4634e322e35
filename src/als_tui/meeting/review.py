"""The action review sheet of one member, and the history of an action, as plain data."""

from dataclasses import dataclass
from itertools import chain, repeat

from als_tui.meeting.events import Event
from als_tui.meeting.facts import ActionAgreed, ActionChanged, Brought, Learned
from als_tui.meeting.refusal import Refusal
from als_tui.meeting.stages import About, Outcome
from als_tui.meeting.state import Meeting
from als_tui.meeting.yields import actions, learnings

ASKED = (About.ISSUE, About.SELF, About.PROCESS, About.OTHERS)
"""What the sheet asks about, in its order."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Where nothing is written yet: about what the learning would be, or none for the action."""

    about: About | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What was reported of an action in an earlier session."""

    session: int
    outcome: Outcome
    words: str
    """What came of it; of one that was changed, its words until then."""
    due: str = ""
    """When it was due until then, where that was moved."""


SheetLine = Blank | Event | ActionAgreed
"""A line of the sheet: blank, what was learned, or an action."""


def sheet(meeting: Meeting, member: str) -> tuple[SheetLine, ...]:
    """One member's sheet: what was learned, by what it is about; the actions; and blank lines for what there is not."""
    own, agreed = learned_by(meeting, member), actions_of(meeting, member)
    order = (*ASKED, About.CONTENT, None)
    learned = sorted(own, key=lambda event: order.index(_about(event)))
    there = {_about(event) for event in own}
    blanks = [Blank(about) for about in ASKED if about not in there] + ([] if agreed else [Blank()])
    return (*learned, *agreed, *blanks)


def learned_by(meeting: Meeting, member: str) -> tuple[Event, ...]:
    """What a member has learned today, in the order in which it was said."""
    said = ((event, event.fact) for event in learnings(meeting))
    return tuple(event for event, fact in said if isinstance(fact, Learned) and fact.member == member)


def actions_of(meeting: Meeting, member: str) -> tuple[ActionAgreed, ...]:
    """What a member has agreed to do today."""
    return tuple(action for action in actions(meeting) if action.member == member)


def about_of(line: SheetLine) -> About | None:
    """What a learning that is written while that line is chosen is about."""
    if isinstance(line, Blank):
        return line.about
    return _about(line) if isinstance(line, Event) else None


def sharing(line: SheetLine) -> Learned | ActionChanged | Refusal:
    """That a line is for the set as well, or for its own member only as it was before."""
    match line:
        case Event(n=n, fact=Learned() as learned):
            return learned.model_copy(update={"shared": _turned(learned.shared), "instead_of": n})
        case ActionAgreed():
            return ActionChanged(**line.model_dump() | {"shared": _turned(line.shared)})
        case _:
            return Refusal.NOTHING_TO_SHARE


def place_of(lines: tuple[SheetLine, ...], newest: Event | None) -> int | None:
    """Where what was written last stands among those lines."""
    if newest is None:
        return None
    fact = newest.fact
    return next(
        (
            place
            for place, line in enumerate(lines)
            if (isinstance(line, Event) and line.n == newest.n)
            or (isinstance(line, ActionAgreed) and isinstance(fact, ActionAgreed) and line.action == fact.action)
        ),
        None,
    )


def history(brought: Brought) -> tuple[Told, ...]:
    """What earlier sessions told of an action, oldest first."""
    dues = chain(brought.dues or (), repeat(""))
    told = zip(brought.sessions or (), brought.outcomes or (), brought.reports or (), dues, strict=False)
    return tuple(Told(*one) for one in told)


def with_history(brought: Brought, told: Told) -> Brought:
    """The action with one more session in its history."""
    whole = (*history(brought), told)
    return brought.model_copy(
        update={
            "sessions": tuple(one.session for one in whole),
            "outcomes": tuple(one.outcome for one in whole),
            "reports": tuple(one.words for one in whole),
            "dues": tuple(one.due for one in whole) if any(one.due for one in whole) else None,
        }
    )


def _about(event: Event) -> About | None:
    return event.fact.about if isinstance(event.fact, Learned) else None


def _turned(shared: bool | None) -> bool | None:
    return None if shared else True
