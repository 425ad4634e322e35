"""What comes out of a meeting: learning, actions, a success, the next date; and what earlier meetings brought."""

from typing import Annotated

from als_tui.meeting.fact import ByValue, Fact, Ref
from als_tui.meeting.stages import About, Outcome
from als_tui.meeting.text import Line, Name


class Brought(Fact):
    """An action of an earlier session that was still open when this one began.

    The last four go in step: in which sessions it was reported, with what outcome, and what was told, which of one
    that was changed is its words until then; and where its day was moved, when it was due until then.
    """

    action: Line
    member: Name
    words: Line
    by: Line | None = None
    since: Line | None = None
    first_step: Line | None = None
    who_asks: Line | None = None
    shared: bool | None = None
    sessions: Annotated[tuple[int, ...] | None, ByValue] = None
    outcomes: Annotated[tuple[Annotated[Outcome, ByValue], ...] | None, ByValue] = None
    reports: Annotated[tuple[Line, ...] | None, ByValue] = None
    dues: Annotated[tuple[Line, ...] | None, ByValue] = None


class Reported(Fact):
    """What came of an action, as the member who took it tells it; ``by`` when it is to be done from now on."""

    action: Line
    outcome: Annotated[Outcome, ByValue]
    words: Line | None = None
    by: Line | None = None


class Learned(Fact):
    """Something learned. ``instead_of`` names the event whose words it replaces."""

    member: Name | None = None
    about: Annotated[About | None, ByValue] = None
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


class TrialAgreed(Fact):
    """What the set tries otherwise next time; ``since`` is the day of the earlier meeting that agreed it."""

    text: Line
    since: Line | None = None


class NextAgreed(Fact):
    """When the set meets next, in its own words."""

    when: Line
