"""Every fact that a session can hold, each declared once and nowhere else.

A fact's fields are flat: text, numbers, moments and lists of these. Encoding, checking, cleaning and the
schema of the file all follow from the classes below. Optional fields are none, and then left out of the file.
"""

import re
from datetime import datetime
from typing import Annotated, ClassVar, get_args

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from als_tui.meeting.stages import (
    About,
    Cause,
    Counting,
    Ending,
    Here,
    Issue,
    Outcome,
    Part,
    QuestionKind,
    Stage,
    Why,
)
from als_tui.meeting.text import Line, Name

_ByValue = Field(strict=False)
Seconds = Annotated[float, Field(allow_inf_nan=False)]
Minutes = Annotated[int, Field(ge=0, le=1_440)]
Ref = Annotated[int, Field(ge=1)]
"""The number of another event."""


class Fact(BaseModel):
    """Something that happened; what a class adds is what must be known about it."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")
    kind: ClassVar[str]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: object) -> None:
        """Name the kind after the class: ``StageEntered`` is ``stage_entered`` in the file."""
        cls.kind = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


class Opened(Fact):
    """The session file was made."""


class Reopened(Fact):
    """An unfinished session was taken up again; ``stopped`` seconds are to be asked about, where they are many."""

    stopped: Seconds | None = None


class Closed(Fact):
    """The meeting ended; the totals let a library tell about it without reading it whole."""

    how: Annotated[Ending, _ByValue]
    airtimes: int
    actions: int
    seconds: Seconds


class PlanSet(Fact):
    """The whole plan, at every change; ``stages`` and ``minutes`` go in step. An airtime is outline and questions."""

    preset: Line
    ends_by: AwareDatetime | None = None
    stages: Annotated[tuple[Annotated[Stage, _ByValue], ...], _ByValue]
    minutes: Annotated[tuple[Minutes, ...], _ByValue]
    presenters: Annotated[tuple[Name, ...], _ByValue]
    settling: Minutes
    outline: Minutes
    clarifying: Minutes
    reflecting: Minutes
    acting: Minutes
    presenter_feedback: Minutes
    group_feedback: Minutes
    feedbacks: Annotated[tuple[Minutes, ...] | None, _ByValue] = None
    """Of each airtime in turn the minutes of both feedbacks, once one of them gave some away."""


class Attended(Fact):
    """A member is here, will be late, sent apologies, or has left; who must go before the end stays ``until`` then."""

    member: Name
    how: Annotated[Here, _ByValue]
    until: AwareDatetime | None = None


class Brought(Fact):
    """An action of an earlier session that was still open when this one began."""

    action: Line
    member: Name
    words: Line
    by: Line | None = None
    since: Line | None = None


class RulesAgreed(Fact):
    """The set agreed its ground rules in this version; ``then`` is the stage that this led to."""

    version: int
    then: Annotated[Stage | None, _ByValue] = None


class RuleProposed(Fact):
    """Other words for a rule, or a new rule where the number is none."""

    number: int | None = None
    text: Line


class RulesProposed(Fact):
    """The ground rules as they were edited since the last meeting: a whole list, proposed to the set."""

    texts: Annotated[tuple[Line, ...], _ByValue]


class StageEntered(Fact):
    """A stage began, ``ago`` seconds before this was said. An airtime's first part is settling.

    One that ``returns``, a break put in anywhere, leads back to what it interrupted; every other one leads on.
    """

    stage: Annotated[Stage, _ByValue]
    presenter: Name | None = None
    ago: Seconds | None = None
    returns: bool | None = None


class PartEntered(Fact):
    """A part of the airtime began, ``ago`` seconds before this was said."""

    part: Annotated[Part, _ByValue]
    ago: Seconds | None = None


class KindTurned(Fact):
    """The questions turned to another kind."""

    to: Annotated[QuestionKind, _ByValue]


class TurnGiven(Fact):
    """It is a member's turn to speak."""

    member: Name


class Reported(Fact):
    """What came of an action, as the member who took it tells it."""

    action: Line
    outcome: Annotated[Outcome, _ByValue]
    words: Line | None = None


class Bid(Fact):
    """A member asks for airtime; a later bid of the same member takes the place of an earlier one.

    ``line`` is private, as a note is.
    """

    member: Name
    minutes: Minutes | None = None
    issue: Annotated[Issue | None, _ByValue] = None
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

    why: Annotated[Why, _ByValue]


class WentOn(Fact):
    """The set went on after a pause."""


class MinutesGiven(Fact):
    """Time given to what goes on now, or taken from it."""

    seconds: Seconds


class Gap(Fact):
    """Time in which nobody could press a key, and what it was taken for."""

    seconds: Seconds
    how: Annotated[Counting, _ByValue]
    cause: Annotated[Cause, _ByValue]


class Clock(Fact):
    """The computer's wall clock was moved by so many seconds; durations do not follow it."""

    jump: Seconds


class Noted(Fact):
    """A private note; while the set is paused it belongs to that pause."""

    text: Line


class Learned(Fact):
    """Something learned. ``instead_of`` names the event whose words it replaces."""

    member: Name | None = None
    about: Annotated[About | None, _ByValue] = None
    text: Line
    shared: bool | None = None
    instead_of: Ref | None = None


class ActionAgreed(Fact):
    """An action that a member takes, in the member's own words."""

    action: Line
    member: Name
    words: Line
    by: Line | None = None
    first_step: Line | None = None
    who_asks: Line | None = None
    sure: int | None = None
    shared: bool | None = None


class ActionChanged(ActionAgreed):
    """The same action in other words; all its fields are told anew."""


class SuccessShared(Fact):
    """A success of learning together."""

    text: Line


class NextAgreed(Fact):
    """When the set meets next, in its own words."""

    when: Line


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
RoomFact = Attended | Bid | Deferred | Asked | Interrupted | RuleProposed | RulesProposed
YieldFact = Brought | Reported | Learned | ActionAgreed | ActionChanged | SuccessShared | NextAgreed
FrameFact = Opened | Reopened | Closed | PlanSet | Undone | Redone | Unknown
AnyFact = StepFact | TimeFact | RoomFact | YieldFact | FrameFact

FACTS: dict[str, type[Fact]] = {fact.kind: fact for fact in get_args(AnyFact) if fact is not Unknown}
"""Every kind that a file may hold, by its name there."""
