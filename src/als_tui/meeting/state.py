"""What is so at one moment of a meeting: computed from its events, never saved.

Everything that grows is a ``Log`` of the events themselves; what can be summed up from a log is not kept beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from als_tui.meeting.events import Event
from als_tui.meeting.facts import PlanSet
from als_tui.meeting.header import GroundRules, Header
from als_tui.meeting.log import Log
from als_tui.meeting.stages import Ending, Here, Part, QuestionKind, Stage, Why


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the meeting: a stage, and within an airtime its part, its number from 1 and its presenter."""

    stage: Stage
    part: Part | None = None
    airtime: int = 0
    presenter: str | None = None

    def is_same(self, other: "Place | None") -> bool:
        """Whether both are the same stretch of the plan, whoever presents."""
        return other is not None and (self.stage, self.part, self.airtime) == (other.stage, other.part, other.airtime)


@dataclass(frozen=True)
class Stretch:
    """Unbroken time in one place; seconds of the meeting throughout."""

    place: Place
    began: float
    ended: float | None = None
    paused: float = 0.0
    """Seconds of finished pauses of the set within it."""
    lost: float = 0.0
    """Seconds of gaps that were taken for a pause."""
    given: float = 0.0
    """Seconds given to it, or taken from it."""
    returns: bool = False
    """Whether the meeting goes back to what it interrupted."""


@dataclass(frozen=True)
class Pause:
    """One pause of the set, as process to learn from; never by whom."""

    place: Place | None
    began: float
    ended: float | None = None
    why: Why | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """Who did something, when and where: a turn, a question, an interruption."""

    member: str
    t: float
    place: Place | None
    kind: QuestionKind | None = None


class Marks(Log[Mark]):
    """Marks in their order; how many are whose in which airtime is counted as they come, for every picture tells it."""

    __slots__ = ("_counts",)

    def __init__(self) -> None:
        """None so far."""
        super().__init__()
        self._counts: Mapping[tuple[str, int], int] = {}

    def plus(self, mark: Mark) -> Self:
        """These marks and one more."""
        fresh = super().plus(mark)
        whose = mark.member, mark.place.airtime if mark.place else 0
        fresh._counts = {**self._counts, whose: self._counts.get(whose, 0) + 1}
        return fresh

    def of(self, member: str, airtime: int) -> int:
        """How many a member has made in one airtime; 0 is outside of all."""
        return self._counts.get((member, airtime), 0)


@dataclass(frozen=True)
class Floor:
    """Where the meeting is and whose turn it is."""

    current: Stretch | None = None
    """The stretch that is running; none before the clock starts and after the close."""
    finished: Log[Stretch] = field(default_factory=Log)
    presenters: Log[str | None] = field(default_factory=Log)
    """Those who have had airtime or have it now, in the order of their airtimes."""
    kind: QuestionKind = QuestionKind.CLARIFYING
    kinds: Log[Mark] = field(default_factory=Log)
    turn: str | None = None
    turns: Log[Mark] = field(default_factory=Log)
    pause: Pause | None = None
    """The pause that is on."""
    pauses: Log[Pause] = field(default_factory=Log)
    """The pauses that are over."""


@dataclass(frozen=True)
class Room:
    """Who is here and what they asked for."""

    here: Mapping[str, Here] = field(default_factory=lambda: MappingProxyType({}))
    until: Mapping[str, datetime] = field(default_factory=lambda: MappingProxyType({}))
    """When those must go who cannot stay to the end; only of members who are here or still to come."""
    attended: Log[Event] = field(default_factory=Log)
    """Every time it was said who is here or not."""
    order: tuple[str, ...] = ()
    """Who is to have airtime, in this order: the plan's, as bids and deferrals have changed it."""
    bids: Log[Event] = field(default_factory=Log)
    bids_planned: int = 0
    """How many of the bids the minutes of a later plan have taken in."""
    asked: Marks = field(default_factory=Marks)
    interrupted: Marks = field(default_factory=Marks)
    rules_version: int = 0
    """The version that the set agreed today; 0 until it has."""
    rules: tuple[str, ...] | None = None
    """The ground rules as they were agreed today, if they were."""
    rules_by: tuple[str, ...] = ()
    """Who was here when they were agreed."""
    rules_before: tuple[GroundRules, ...] = ()
    """Those that were agreed today before them, oldest first."""
    proposed: Log[Event] = field(default_factory=Log)
    settled: int = 0
    """How many of the proposals the last agreement took in."""


@dataclass(frozen=True)
class Yield:
    """What comes out of the meeting, as the events that said it."""

    brought: Log[Event] = field(default_factory=Log)
    reports: Log[Event] = field(default_factory=Log)
    learned: Log[Event] = field(default_factory=Log)
    actions: Log[Event] = field(default_factory=Log)
    """Agreed and changed, in the order in which they were said."""
    notes: Log[Event] = field(default_factory=Log)
    successes: Log[Event] = field(default_factory=Log)
    trials: Log[Event] = field(default_factory=Log)
    next: str | None = None


class Standing(StrEnum):
    """How far the meeting as a whole has come."""

    OPEN = "open"
    CLOSED = "closed"
    BROKEN_OFF = "broken_off"


class Odd(StrEnum):
    """Why an event could not do what it says."""

    NO_SUCH_MEMBER = "no_such_member"
    NOTHING_RUNS = "nothing_runs"
    NOT_PAUSED = "not_paused"
    ALREADY_PAUSED = "already_paused"
    NO_SUCH_EVENT = "no_such_event"
    NO_SUCH_ACTION = "no_such_action"
    AFTER_THE_END = "after_the_end"
    BACKWARDS = "backwards"


@dataclass(frozen=True, slots=True)
class Oddity:
    """An event that did not fit, kept and told of."""

    event: Event
    odd: Odd


_MARKS = frozenset({"asked", "interrupted"})
_OF_A_MARK = frozenset({"room", "newest", "redoable", "last", "count"})
"""What is another after a mark: the room in its marks alone, the rest after every event."""


@dataclass(frozen=True)
class Meeting:
    """A meeting at one moment."""

    header: Header
    plan: PlanSet | None = None
    standing: Standing = Standing.OPEN
    floor: Floor = field(default_factory=Floor)
    room: Room = field(default_factory=Room)
    yields: Yield = field(default_factory=Yield)
    gaps: Log[Event] = field(default_factory=Log)
    steps: Log[Event] = field(default_factory=Log)
    """What moved the meeting on and counts: the newest is what a step back takes away."""
    newest: Event | None = None
    """The newest event that may be taken back."""
    redoable: Event | None = None
    """What was taken back last, while nothing else has been done since."""
    last: Event | None = None
    opened_at: datetime | None = None
    count: int = 0
    oddities: Log[Oddity] = field(default_factory=Log)

    def is_same_but_marks(self, later: "Meeting") -> bool:
        """Whether nothing came between the two but questions and interruptions that were marked; or even nothing."""
        return self is later or (
            all(value is later.__dict__[name] for name, value in self.__dict__.items() if name not in _OF_A_MARK)
            and all(
                value is later.room.__dict__[name] for name, value in self.room.__dict__.items() if name not in _MARKS
            )
        )

    def __hash__(self) -> int:
        """Meetings after as many events fall together, which is enough to find what was reckoned of one."""
        return hash(self.count)

    @property
    def place(self) -> Place | None:
        """Where the meeting is; none before its clock starts and after its end."""
        return self.floor.current.place if self.floor.current else None

    @property
    def stage(self) -> Stage | None:
        """The stage that is running."""
        return self.place.stage if self.place else None

    @property
    def part(self) -> Part | None:
        """The part of the airtime that is running."""
        return self.place.part if self.place else None

    @property
    def is_paused(self) -> bool:
        """Whether the facilitator has paused the set."""
        return self.floor.pause is not None

    @property
    def is_open(self) -> bool:
        """Whether the meeting has neither been closed nor broken off."""
        return self.standing is Standing.OPEN

    @property
    def has_begun(self) -> bool:
        """Whether its clock has ever started."""
        return self.floor.current is not None or len(self.floor.finished) > 0


ENDINGS = {Ending.CLOSED: Standing.CLOSED, Ending.BROKEN_OFF: Standing.BROKEN_OFF}
