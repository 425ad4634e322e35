"""Meetings for tests, told in few words: an invented set, its facts with their times, and one whole meeting."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    AnyFact,
    Asked,
    Attended,
    Bid,
    Brought,
    Clock,
    Closed,
    Deferred,
    Gap,
    Interrupted,
    KindTurned,
    Learned,
    MinutesGiven,
    NextAgreed,
    Noted,
    Opened,
    PartEntered,
    Paused,
    PauseNamed,
    PlanSet,
    Redone,
    Reported,
    RuleProposed,
    RulesAgreed,
    RulesProposed,
    StageEntered,
    SuccessShared,
    TrialAgreed,
    TurnGiven,
    Undone,
    WentOn,
)
from als_tui.meeting.fold import fold
from als_tui.meeting.header import GroundRules, Header, Settings
from als_tui.meeting.plan import plan_of
from als_tui.meeting.presets import DEFAULT, PRESETS
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
from als_tui.meeting.state import Meeting

MEMBERS = ("Asha", "Ben", "Carys", "Dilwyn", "Efa", "Farid")
HOSTILE = ("Siân Llŷr-Gruffydd", "[/b]", "👩‍🔬 Ŵyn", "Wide" * 15, "\u0639\u0645\u0631 نور", 'O\'Neill \\ "x" = {1}')
"""Six names that have broken programs: Welsh letters, markup, joined emoji, length, right to left, quoting."""

START = datetime(2026, 3, 5, 13, 30, tzinfo=UTC)
"""When the clock of every invented meeting stands at 0."""

RULES = ("What is said here stays here.", "We ask; we do not advise.", "One of us speaks at a time.")


class Timed(NamedTuple):
    """A fact at its own second of the meeting."""

    t: float
    fact: AnyFact


def at(minutes: float, fact: AnyFact) -> Timed:
    """A fact so many minutes into the meeting."""
    return Timed(minutes * 60.0, fact)


def event(n: int, t: float, fact: AnyFact) -> Event:
    """One event, its wall clock in step with the meeting's."""
    return Event(n, START + timedelta(seconds=t), t, fact)


def happened(*facts: AnyFact | Timed, every: float = 60.0, first: int = 1) -> list[Event]:
    """The facts as events in their order: each at its own time, or ``every`` seconds after the one before it."""
    told: list[Event] = []
    t = -every
    for n, fact in enumerate(facts, start=first):
        t, said = fact if isinstance(fact, Timed) else (t + every, fact)
        told.append(event(n, t, said))
    return told


def a_header(
    members: tuple[str, ...] = MEMBERS, *, settings: Settings | None = None, rules: GroundRules | None = None
) -> Header:
    """The header of an invented set, an hour east of Greenwich."""
    return Header(
        id="5f3a0c9e7b21",
        set="Thursday set",
        slug="thursday-set",
        number=3,
        of=8,
        facilitator="Gwenllian",
        utc_offset=60,
        members=members,
        settings=settings or Settings(),
        rules=rules or GroundRules(version=1, agreed="2026-01-08", texts=RULES),
    )


def a_plan(
    presenters: tuple[str, ...] = MEMBERS[:2],
    preset: str = DEFAULT,
    *,
    ends_by: datetime | None = START + timedelta(hours=2),
    reports_due: bool = True,
) -> PlanSet:
    """The plan of a preset; its presenters are the first two members unless told otherwise."""
    return plan_of(PRESETS[preset], presenters, ends_by, reports_due=reports_due)


def a_meeting(*facts: AnyFact | Timed, every: float = 60.0, header: Header | None = None) -> Meeting:
    """The meeting after these facts."""
    return fold(header or a_header(), happened(*facts, every=every))


def stage(stage: Stage, *, ago: float | None = None) -> StageEntered:
    """A stage other than airtime begins."""
    return StageEntered(stage=stage, ago=ago)


def interruption() -> StageEntered:
    """A break is put in, from which the meeting comes back."""
    return StageEntered(stage=Stage.BREAK, returns=True)


def airtime(presenter: str = MEMBERS[0], *, ago: float | None = None) -> StageEntered:
    """A new airtime begins, with its settling."""
    return StageEntered(stage=Stage.AIRTIME, presenter=presenter, ago=ago)


def part(part: Part, *, ago: float | None = None) -> PartEntered:
    """The next part of the airtime that is on."""
    return PartEntered(part=part, ago=ago)


def closed(how: Ending = Ending.CLOSED, *, airtimes: int = 0, actions: int = 0, seconds: float = 0.0) -> Closed:
    """The meeting ends."""
    return Closed(how=how, airtimes=airtimes, actions=actions, seconds=seconds)


def a_whole_meeting(members: tuple[str, ...] = MEMBERS) -> list[Event]:
    """Every stage of a meeting of two airtimes, with all that may happen in one: 118 minutes from welcome to close."""
    told: list[Timed] = []
    _prepared(told, members)
    _opening(told, members)
    _first_airtime(told, members)
    told.append(at(58, stage(Stage.BREAK)))
    _second_airtime(told, members)
    _closing(told, members)
    return happened(*told)


def _newest(told: list[Timed]) -> int:
    """The number that the newest event will have."""
    return len(told)


def _prepared(told: list[Timed], members: tuple[str, ...]) -> None:
    first, second, third, *_, last = members
    told += [
        at(0, a_plan((first, second))),
        *(at(0, Attended(member=member, how=Here.PRESENT)) for member in members[:-1]),
        at(0, Attended(member=last, how=Here.LATE)),
        at(0, Brought(action="2-1", member=second, words="Ask for one hour a week", by="in March", since="2026-02-05")),
        at(0, Brought(action="2-2", member=third, words="Draw the map of who decides")),
        at(0, RulesProposed(texts=(*RULES, "We begin on time."))),
        at(0, Opened()),
    ]


def _opening(told: list[Timed], members: tuple[str, ...]) -> None:
    first, second, third, *_, last = members
    told += [
        at(2, stage(Stage.WELCOME, ago=60.0)),
        at(4, stage(Stage.GROUND_RULES)),
        at(5, RuleProposed(number=2, text="We ask before we advise.")),
        at(6, RulesAgreed(version=2, then=Stage.CHECK_IN)),
        *(at(6.5 + turn, TurnGiven(member=member)) for turn, member in enumerate(members[:-1])),
        at(11.25, Attended(member=last, how=Here.PRESENT)),
        at(11.5, TurnGiven(member=last)),
        at(12, stage(Stage.REPORT_BACK)),
        at(12.5, TurnGiven(member=second)),
        at(14, Reported(action="2-1", outcome=Outcome.DONE, words="It was easier than I feared")),
        at(15, TurnGiven(member=third)),
        at(17, Reported(action="2-2", outcome=Outcome.CARRIED)),
        at(18, stage(Stage.BIDS)),
        at(18.5, Bid(member=third, minutes=20, issue=Issue.PATTERN)),
        at(19, Bid(member=first, minutes=30, issue=Issue.PERSON, pressing=True)),
        at(20, Deferred(member=third)),
    ]


def _first_airtime(told: list[Timed], members: tuple[str, ...]) -> None:
    first, second, third, *_ = members
    told += [
        at(21, airtime(first)),
        at(23, part(Part.OUTLINE)),
        at(24, Interrupted(member=third)),
        at(28, part(Part.QUESTIONS)),
        at(30, Asked(member=second)),
        at(33, KindTurned(to=QuestionKind.REFLECTIVE)),
        at(34, Asked(member=third)),
        at(36, Paused()),
        at(36.5, PauseNamed(why=Why.ADVICE)),
        at(37, Noted(text="Three answers dressed as questions")),
    ]
    told.append(at(37.5, Undone(of=_newest(told))))
    told.append(at(37.75, Redone(of=_newest(told) - 1)))
    told += [
        at(38, WentOn()),
        at(43, MinutesGiven(seconds=120.0)),
        at(45, KindTurned(to=QuestionKind.FUTURE_ACTION)),
        at(52, part(Part.PRESENTER_FEEDBACK)),
        at(53, Learned(member=first, about=About.SELF, text="I had not asked her")),
        at(55, part(Part.GROUP_FEEDBACK)),
        at(56, Learned(member=second, about=About.PROCESS, text="The silence did the work", shared=True)),
    ]


def _second_airtime(told: list[Timed], members: tuple[str, ...]) -> None:
    _, second, third, *_ = members
    told += [
        at(64, airtime(second)),
        at(66, part(Part.OUTLINE)),
        at(71, part(Part.QUESTIONS)),
    ]
    told.append(at(71.1, Undone(of=_newest(told))))
    told += [
        at(72, part(Part.QUESTIONS)),
        at(80, Gap(seconds=240.0, how=Counting.PAUSED, cause=Cause.SLEEP)),
        at(82, Clock(jump=3.0)),
        at(84, Asked(member=third)),
        at(95, part(Part.PRESENTER_FEEDBACK)),
        at(98, part(Part.GROUP_FEEDBACK)),
    ]


def _closing(told: list[Timed], members: tuple[str, ...]) -> None:
    first, second, *_ = members
    told += [
        at(103, stage(Stage.ACTION_REVIEW)),
        *(at(103.5 + turn / 2, TurnGiven(member=member)) for turn, member in enumerate(members)),
        at(107, ActionAgreed(action="3-1", member=first, words="Ask her on Monday", by="Monday", sure=8)),
        at(107.5, ActionAgreed(action="3-2", member=second, words="Write one page", shared=True)),
        at(108, ActionChanged(action="3-1", member=first, words="Ask her on Friday", by="Friday", sure=9)),
        at(108.5, stage(Stage.SESSION_REVIEW)),
        at(110, Noted(text="Begin on time")),
        at(112, TrialAgreed(text="Fewer stories")),
        at(116, stage(Stage.CLOSE)),
        at(116.5, SuccessShared(text="Asha's hour a week")),
        at(117, NextAgreed(when="Thursday 9 April, half past one")),
        at(118, closed(airtimes=2, actions=2, seconds=7020.0)),
    ]
