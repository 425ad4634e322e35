"""What the store's tests keep: a header, one fact of every kind, and events made of them."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from als_tui.meeting import facts
from als_tui.meeting.events import Event
from als_tui.meeting.facts import AnyFact
from als_tui.meeting.header import GroundRules, Header, Settings
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
from als_tui.meeting.trouble import Trouble
from als_tui.store.reading import Reading
from als_tui.store.toml_text import checked, header_text

APP = "als-tui 0.0.0"
AT = datetime(2026, 11, 23, 23, 30, 2, 114000, tzinfo=UTC)

HEADER = Header(
    id="0f3c9a4e5d6b",
    set="Lleisiau Gwent, Sîan's set",
    slug="lleisiau-gwent",
    number=4,
    of=7,
    facilitator="Non",
    utc_offset=60,
    members=("Ada", "Bo", "Cêt", "👩🏽‍🦽 Di"),
    settings=Settings(strictness="firm", shortest_airtime=25),
    rules=GroundRules(version=3, agreed="2026-09-01", texts=('We "ask".', "C:\\ is a path", "[[event]]")),
)

OPEN_FACTS: tuple[AnyFact, ...] = (
    facts.Opened(),
    facts.PlanSet(
        preset="hurrell-2h",
        ends_by=AT + timedelta(hours=2),
        stages=(Stage.WELCOME, Stage.AIRTIME, Stage.CLOSE),
        minutes=(5, 35, 10),
        presenters=("Ada", "[[event]]"),
        settling=2,
        outline=5,
        clarifying=5,
        reflecting=10,
        acting=8,
        presenter_feedback=3,
        group_feedback=2,
    ),
    facts.Attended(member="Ada", how=Here.PRESENT),
    facts.Brought(action="3-1", member="Bo", words="Ring the clinic", by="next week", since="2026-10-01"),
    facts.RulesAgreed(version=3, then=Stage.CHECK_IN),
    facts.RuleProposed(number=2, text='Say "I", not "one"'),
    facts.RuleProposed(text='sum = "00000000"'),
    facts.StageEntered(stage=Stage.AIRTIME, presenter="Ada", ago=12.5),
    facts.PartEntered(part=Part.OUTLINE),
    facts.KindTurned(to=QuestionKind.REFLECTIVE),
    facts.TurnGiven(member="Bo"),
    facts.Reported(action="3-1", outcome=Outcome.PARTLY, words="Half of it"),
    facts.Bid(member="Bo", minutes=20, issue=Issue.PERSON, pressing=True),
    facts.Deferred(member="Bo"),
    facts.Asked(member="👩🏽‍🦽 Di"),
    facts.Interrupted(member="Bo"),
    facts.Paused(),
    facts.PauseNamed(why=Why.ADVICE),
    facts.Noted(text='Advice as a question twice: "Have you tried…?" \\ [[event]] n = 1 """'),
    facts.WentOn(),
    facts.MinutesGiven(seconds=-120.0),
    facts.Gap(seconds=432.123, how=Counting.PAUSED, cause=Cause.SLEEP),
    facts.Clock(jump=-3600.0),
    facts.Learned(member="Ada", about=About.SELF, text="ich höre zu früh auf", shared=False, instead_of=3),
    facts.ActionAgreed(
        action="4-1", member="Ada", words="Ask her", by="Friday", first_step="Ring", who_asks="Bo", sure=8, shared=True
    ),
    facts.ActionChanged(action="4-1", member="Ada", words="Ask her twice"),
    facts.TrialAgreed(text="Fewer stories", since="2026-10-01"),
    facts.SuccessShared(text="🏴󠁧󠁢󠁷󠁬󠁳󠁿 da iawn"),
    facts.NextAgreed(when="7 December, 14:00"),
    facts.RulesProposed(texts=('We "ask".', "[[event]]")),
    facts.Undone(of=7),
    facts.Redone(of=7),
    facts.Reopened(),
)
CLOSED = facts.Closed(how=Ending.CLOSED, airtimes=2, actions=1, seconds=7203.5)
EVERY_FACT: tuple[AnyFact, ...] = (*OPEN_FACTS, CLOSED)


def numbered(told: Iterable[AnyFact], first: int = 1) -> list[Event]:
    """The facts as events, a minute and a bit apart."""
    return [Event(n, AT + timedelta(seconds=61.5 * n), 61.5 * n, fact) for n, fact in enumerate(told, first)]


def events_of(count: int) -> list[Event]:
    """So many events of an open session."""
    return numbered(OPEN_FACTS[index % len(OPEN_FACTS)] for index in range(count))


def blocks_of(events: Iterable[Event]) -> list[bytes]:
    """Each event as it is appended."""
    return [checked(event) for event in events]


def file_of(events: Iterable[Event]) -> bytes:
    """A whole file."""
    return header_text(HEADER, APP).encode() + b"".join(blocks_of(events))


def troubles(reading: Reading) -> list[Trouble]:
    """What is wrong, in order."""
    return [problem.trouble for problem in reading.problems]
