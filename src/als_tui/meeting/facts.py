"""Every fact that a session can hold, each declared once and nowhere else.

A fact's fields are flat: text, numbers, moments and lists of these. Encoding, checking, cleaning and the
schema of the file all follow from the classes below. Optional fields are none, and then left out of the file.
"""

from datetime import datetime
from typing import Annotated, get_args

from pydantic import AwareDatetime

from als_tui.meeting.fact import ByValue, Minutes, Ref, Seconds
from als_tui.meeting.fact import Fact as Fact
from als_tui.meeting.stages import (
    Cause,
    Counting,
    Ending,
    Here,
    Issue,
    Part,
    QuestionKind,
    Stage,
    Why,
)
from als_tui.meeting.text import Line, Name
from als_tui.meeting.yield_facts import ActionAgreed as ActionAgreed
from als_tui.meeting.yield_facts import ActionChanged as ActionChanged
from als_tui.meeting.yield_facts import Brought as Brought
from als_tui.meeting.yield_facts import Learned as Learned
from als_tui.meeting.yield_facts import NextAgreed as NextAgreed
from als_tui.meeting.yield_facts import Reported as Reported
from als_tui.meeting.yield_facts import SuccessShared as SuccessShared
from als_tui.meeting.yield_facts import TrialAgreed as TrialAgreed


class Opened(Fact):
    """The session file was made."""


class Reopened(Fact):
    """An unfinished session was taken up again; ``stopped`` seconds are to be asked about, where they are many."""

    stopped: Seconds | None = None


class Closed(Fact):
    """The meeting ended; the totals let a library tell about it without reading it whole."""

    how: Annotated[Ending, ByValue]
    airtimes: int
    actions: int
    seconds: Seconds


class PlanSet(Fact):
    """The whole plan, at every change; ``stages`` and ``minutes`` go in step. An airtime is outline and questions."""

    preset: Line
    ends_by: AwareDatetime | None = None
    stages: Annotated[tuple[Annotated[Stage, ByValue], ...], ByValue]
    minutes: Annotated[tuple[Minutes, ...], ByValue]
    presenters: Annotated[tuple[Name, ...], ByValue]
    settling: Minutes
    outline: Minutes
    clarifying: Minutes
    reflecting: Minutes
    acting: Minutes
    presenter_feedback: Minutes
    group_feedback: Minutes
    feedbacks: Annotated[tuple[Minutes, ...] | None, ByValue] = None
    """Of each airtime in turn the minutes of both feedbacks, once one of them gave some away."""


class Attended(Fact):
    """A member is here, will be late, sent apologies, or has left; who must go before the end stays ``until`` then."""

    member: Name
    how: Annotated[Here, ByValue]
    until: AwareDatetime | None = None


class RulesAgreed(Fact):
    """The set agreed its ground rules in this version; ``then`` is the stage that this led to."""

    version: int
    then: Annotated[Stage | None, ByValue] = None


class RuleProposed(Fact):
    """Other words for a rule, or a new rule where the number is none."""

    number: int | None = None
    text: Line


class RulesProposed(Fact):
    """The ground rules as they were edited since the last meeting: a whole list, proposed to the set."""

    texts: Annotated[tuple[Line, ...], ByValue]


class StageEntered(Fact):
    """A stage began, ``ago`` seconds before this was said. An airtime's first part is settling.

    One that ``returns``, a break put in anywhere, leads back to what it interrupted; every other one leads on.
    """

    stage: Annotated[Stage, ByValue]
    presenter: Name | None = None
    ago: Seconds | None = None
    returns: bool | None = None


class PartEntered(Fact):
    """A part of the airtime began, ``ago`` seconds before this was said."""

    part: Annotated[Part, ByValue]
    ago: Seconds | None = None


class KindTurned(Fact):
    """The questions turned to another kind."""

    to: Annotated[QuestionKind, ByValue]


class TurnGiven(Fact):
    """It is a member's turn to speak."""

    member: Name


class Bid(Fact):
    """A member asks for airtime; a later bid of the same member takes the place of an earlier one.

    ``line`` is private, as a note is.
    """

    member: Name
    minutes: Minutes | None = None
    issue: Annotated[Issue | None, ByValue] = None
    pressing: bool | None = None
    line: Line | None = None


class Deferred(Fact):
    """A member leaves airtime to another day and has first call then."""

    member: Name


class Asked(Fact):
    """A member asked a question. A private mark."""

    member: Name


class Interrupted(Fact):
    """A member spoke into the outline. A private mark."""

    member: Name


class Paused(Fact):
    """The facilitator paused the set."""


class PauseNamed(Fact):
    """The matter of process for which the set is paused."""

    why: Annotated[Why, ByValue]


class WentOn(Fact):
    """The set went on after a pause."""


class MinutesGiven(Fact):
    """Time given to what goes on now, or taken from it."""

    seconds: Seconds


class Gap(Fact):
    """Time in which nobody could press a key, and what it was taken for."""

    seconds: Seconds
    how: Annotated[Counting, ByValue]
    cause: Annotated[Cause, ByValue]


class Clock(Fact):
    """The computer's wall clock was moved by so many seconds; durations do not follow it."""

    jump: Seconds


class Noted(Fact):
    """A private note; while the set is paused it belongs to that pause."""

    text: Line


class Undone(Fact):
    """An event was taken back; it stays in the file and counts no more."""

    of: Ref


class Redone(Fact):
    """What was taken back counts again."""

    of: Ref


class Unknown(Fact):
    """A fact of a kind that this version does not know: kept, shown as such, without effect."""

    name: str
    fields: dict[str, str | int | float | bool | datetime | list[str]] = {}


StepFact = StageEntered | PartEntered | TurnGiven | RulesAgreed | KindTurned
TimeFact = Paused | PauseNamed | WentOn | MinutesGiven | Gap | Clock | Noted
RoomFact = Attended | Bid | Deferred | Asked | Interrupted
RuleFact = RuleProposed | RulesProposed
YieldFact = Brought | Reported | Learned | ActionAgreed | ActionChanged | SuccessShared | TrialAgreed | NextAgreed
FrameFact = Opened | Reopened | Closed | PlanSet | Undone | Redone | Unknown
AnyFact = StepFact | TimeFact | RoomFact | RuleFact | YieldFact | FrameFact

FACTS: dict[str, type[Fact]] = {fact.kind: fact for fact in get_args(AnyFact) if fact is not Unknown}
"""Every kind that a file may hold, by its name there."""
