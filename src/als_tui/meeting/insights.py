"""What a set may see of how it has worked, in one meeting or in many: sums, told and not judged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from als_tui.meeting.header import LearningSet
from als_tui.meeting.ledger import Account, ledger
from als_tui.meeting.room import was_here
from als_tui.meeting.spending import Airtime, Spent, airtimes, by_stage
from als_tui.meeting.stages import Outcome, QuestionKind, Stage, Why
from als_tui.meeting.state import Meeting, Pause, Standing
from als_tui.meeting.timing import running, stretches, wall
from als_tui.meeting.visits import all_pauses, now, visits
from als_tui.meeting.yields import actions, open_actions


@dataclass(frozen=True, slots=True)
class Asking:
    """How much was asked of one kind."""

    kind: QuestionKind
    questions: int = 0
    """Those that were marked; whose they were is not told here."""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Reason:
    """The pauses for one reason; none was named where that is none."""

    why: Why | None
    pauses: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Voice:
    """How one member took part in what was asked. From private marks."""

    member: str
    questions: int = 0
    interruptions: int = 0
    has_presented: bool = False

    @property
    def is_heard(self) -> bool:
        """Whether they asked anything, or had airtime."""
        return self.questions > 0 or self.has_presented


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that is in the sums."""

    number: int
    standing: Standing
    began: datetime | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Insights:
    """How a set has worked, as far as its meetings tell."""

    meetings: tuple[Held, ...] = ()
    stages: tuple[tuple[Stage, Spent], ...] = ()
    """Those that were come to, in the order of a meeting."""
    airtimes: tuple[Airtime, ...] = ()
    ledger: tuple[Account, ...] = ()
    kinds: tuple[Asking, ...] = ()
    """Every kind, or nothing where no airtime came to its questions."""
    reasons: tuple[Reason, ...] = ()
    outcomes: tuple[tuple[Outcome | None, int], ...] = ()
    """Of the actions that were brought, each by what was said of it last; none where nothing was."""
    agreed: int = 0
    """Actions that were agreed."""
    voices: tuple[Voice, ...] = ()
    """Of those who were here; empty where the set keeps no private marks, or where nobody's question was marked."""

    @property
    def brought(self) -> int:
        """Earlier actions that were brought to the meetings, each once."""
        return sum(number for _, number in self.outcomes)

    @property
    def not_heard(self) -> int:
        """How many of the voices have not been heard yet."""
        return sum(not voice.is_heard for voice in self.voices)


def insights(meetings: Iterable[Meeting], learning_set: LearningSet | None = None) -> Insights:
    """The sums over the meetings of one set, the oldest first; people under the names that they have now."""
    begun = [meeting for meeting in meetings if meeting.has_begun]
    people = _people(begun, learning_set)
    return Insights(
        meetings=tuple(_held(meeting) for meeting in begun),
        stages=tuple(by_stage(begun)),
        airtimes=tuple(_now(airtime, learning_set) for meeting in begun for airtime in airtimes(meeting)),
        ledger=ledger(people, begun[::-1], learning_set.renamed if learning_set else {}),
        kinds=tuple(_kinds(begun)),
        reasons=tuple(_reasons(begun)),
        outcomes=tuple(_outcomes(begun)),
        agreed=sum(len(actions(meeting)) for meeting in begun),
        voices=tuple(_voices(begun, people, learning_set)),
    )


def _name(name: str, learning_set: LearningSet | None) -> str:
    return learning_set.name_now(name) if learning_set else name


def _now(airtime: Airtime, learning_set: LearningSet | None) -> Airtime:
    return replace(airtime, presenter=_name(airtime.presenter, learning_set) if airtime.presenter else None)


def _people(meetings: Sequence[Meeting], learning_set: LearningSet | None) -> tuple[str, ...]:
    """The members of the meetings: those of the set in seat order, then former ones."""
    then = dict.fromkeys(_name(member, learning_set) for meeting in meetings for member in meeting.header.members)
    seats = learning_set.members if learning_set else ()
    return (*(member for member in seats if member in then), *(member for member in then if member not in seats))


def _held(meeting: Meeting) -> Held:
    began = wall(meeting, stretches(meeting)[0].began)
    return Held(meeting.header.number, meeting.standing, began, running(meeting, now(meeting)))


def _kinds(meetings: Sequence[Meeting]) -> Iterator[Asking]:
    spent = [one for meeting in meetings for visit in visits(meeting) for one in visit.kinds]
    asked = [mark.kind for meeting in meetings for mark in meeting.room.asked]
    if spent or asked:
        for kind in QuestionKind:
            yield Asking(kind, asked.count(kind), sum(max(0.0, one.seconds) for one in spent if one.kind is kind))


def _reasons(meetings: Sequence[Meeting]) -> Iterator[Reason]:
    found = [(pause.why, _length(meeting, pause)) for meeting in meetings for pause in all_pauses(meeting)]
    for why in (*Why, None):
        own = [seconds for reason, seconds in found if reason is why]
        if own:
            yield Reason(why, len(own), sum(own))


def _length(meeting: Meeting, pause: Pause) -> float:
    return max(0.0, (pause.ended if pause.ended is not None else now(meeting)) - pause.began)


def _outcomes(meetings: Sequence[Meeting]) -> Iterator[tuple[Outcome | None, int]]:
    last: dict[str, Outcome | None] = {}
    for action in (action for meeting in meetings for action in open_actions(meeting)):
        last[action.brought.action] = action.outcome or last.get(action.brought.action)
    for outcome in (*Outcome, None):
        if number := list(last.values()).count(outcome):
            yield outcome, number


def _voices(meetings: Sequence[Meeting], people: Sequence[str], learning_set: LearningSet | None) -> Iterator[Voice]:
    keeping = [meeting for meeting in meetings if _keeps_marks(meeting, learning_set)]
    asked = [_name(mark.member, learning_set) for meeting in keeping for mark in meeting.room.asked]
    interrupted = [_name(mark.member, learning_set) for meeting in keeping for mark in meeting.room.interrupted]
    presented = {_name(who, learning_set) for meeting in keeping for who in meeting.floor.presenters if who}
    here = {_name(who, learning_set) for meeting in keeping for who in meeting.header.members if was_here(meeting, who)}
    if asked:
        for who in people:
            voice = Voice(who, asked.count(who), interrupted.count(who), who in presented)
            if who in here or voice.is_heard or voice.interruptions:
                yield voice


def _keeps_marks(meeting: Meeting, learning_set: LearningSet | None) -> bool:
    """Whether the set did so then, and does so now."""
    return meeting.header.settings.private_marks and (learning_set is None or learning_set.settings.private_marks)
