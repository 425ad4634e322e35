"""The third meeting: Tomos has first call, then Angharad; Mared sent apologies, and what she took on is carried."""

from datetime import UTC, datetime

from als_tui.meeting.facts import Attended, Bid, Brought, NextAgreed, Noted, SuccessShared
from als_tui.meeting.header import LearningSet
from als_tui.meeting.stages import About, Here, Issue, Outcome, Why
from als_tui.store.places import Places
from tests.stories.menai import ANGHARAD, GETHIN, LLYR, MARED, SIAN, TOMOS
from tests.stories.telling import Meant, Telling

OPENS = datetime(2026, 11, 12, 15, 24, tzinfo=UTC)


def tell(places: Places, one: LearningSet, brought: tuple[Brought, ...]) -> Telling:
    """The whole meeting, to be ended by the caller."""
    meant = Meant(3, "c3f7a2b49e56", OPENS, 0, (TOMOS, ANGHARAD), brought, {MARED: Here.APOLOGIES})
    told = Telling(places, one, meant)
    _opening(told)
    _tomos(told)
    _angharad(told)
    _closing(told)
    return told


def _opening(told: Telling) -> None:
    told.on(6)
    told.on(2)
    told.on(1.8)
    told.round(0.9, 0.8, 1.0, 0.7, 0.9)
    told.on(0.3)
    told.on()
    told.report("2-1", Outcome.CHANGED, "Walk round the field with her once a week", 1.3)
    told.on(0.3)
    told.report("1-2", Outcome.DONE, "The stairs are for walking again", 0.9)
    told.report("2-2", Outcome.PARTLY, "To three, most days; five is a long time in a school", 0.8)
    told.on(0.5)
    told.say(
        Bid(member=TOMOS, minutes=27, issue=Issue.PERSON, pressing=True),
        Bid(member=ANGHARAD, minutes=27, issue=Issue.PROJECT),
        after=0.9,
    )
    told.on(0.7)


def _tomos(told: Telling) -> None:
    told.on(2.6)
    told.on(7.2)
    told.person(LLYR, 0.7)
    told.person(SIAN, 1.9)
    told.kind(1.4)
    told.person(GETHIN, 1.5)
    told.person(ANGHARAD, 2.2)
    told.pause(Why.PACE, 0.8, "Ten seconds of quiet, and then a better question than any before")
    told.person(GETHIN, 2.6)
    told.kind(2.3)
    told.person(SIAN, 1.3)
    told.person(LLYR, 2.1)
    told.kind(2.4)
    told.person(ANGHARAD, 1.2)
    told.on(2.0)
    told.learn(TOMOS, About.OTHERS, "My colleague may be as afraid of the talk as I am", 1.5)
    told.on(1.4)
    told.learn(GETHIN, About.PROCESS, "The fifth second is where the question changes", 2.0)


def _angharad(told: Telling) -> None:
    told.on(1.3)
    told.on(2.1)
    told.on(6.4)
    told.person(TOMOS, 1.0)
    told.person(GETHIN, 1.6)
    told.pause(Why.DRIFT, 0.9)
    told.kind(1.8)
    told.person(SIAN, 1.2)
    told.say(Noted(text="A wrong note"), after=0.6)
    told.take_back()
    told.person(LLYR, 2.5)
    told.kind(2.6)
    told.person(TOMOS, 1.4)
    told.pause(Why.CONFIDENTIALITY, 0.7, "A pupil could have been recognised; we went on without the year group")
    told.person(SIAN, 2.7)
    told.kind(2.2)
    told.person(GETHIN, 1.0)
    told.say(Attended(member=SIAN, how=Here.LEFT), after=1.6)
    told.on(0.6)
    told.learn(ANGHARAD, About.CONTENT, "Measure what the pupils would notice, not what I can count", 1.7)
    told.on(1.2)
    told.learn(TOMOS, About.ISSUE, "I could ask for help in the way she did", 2.1)


def _closing(told: Telling) -> None:
    told.on(1.6)
    told.round(0.4)
    told.on()
    told.act(ANGHARAD, "Ask ten pupils what they would notice first", "Friday 4 December", "Two at lunch on Monday",
             "Gethin", 8)  # fmt: skip
    told.round(0.4)
    told.on()
    told.act(TOMOS, "Ask my colleague for a walk, with no other matter", "Wednesday 18 November",
             "Name the day tonight", "Llŷr", 7, shared=False)  # fmt: skip
    told.on(0.4)
    told.learn(None, About.PROCESS, "Leaving details out made the issue clearer", 3.1)
    told.on(2.9)
    told.say(
        SuccessShared(text="Gethin's five seconds, which all of us have borrowed"),
        NextAgreed(when=told.date("Thursday 10 December, 15:30, at Siân's school")),
        after=0.6,
    )
    told.on(0.5)
