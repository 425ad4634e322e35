"""The first meeting: Siân's staff room, Gethin's two jobs. Nothing is brought yet."""

from datetime import UTC, datetime

from als_tui.meeting.facts import Bid, MinutesGiven, NextAgreed, Noted, SuccessShared
from als_tui.meeting.header import LearningSet
from als_tui.meeting.stages import About, Issue, Why
from als_tui.store.places import Places
from tests.stories.menai import ANGHARAD, GETHIN, LLYR, MARED, SIAN, TOMOS
from tests.stories.telling import Meant, Telling

MEANT = Meant(1, "a1d5e0f27c34", datetime(2026, 9, 17, 14, 25, tzinfo=UTC), 60, (SIAN, GETHIN))


def tell(places: Places, one: LearningSet) -> Telling:
    """The whole meeting, to be ended by the caller."""
    told = Telling(places, one, MEANT)
    _opening(told)
    _sian(told)
    _gethin(told)
    _closing(told)
    return told


def _opening(told: Telling) -> None:
    told.on(5)
    told.on(2.5)
    told.on(2)
    told.round(0.8, 1.1, 0.7, 1.2, 0.9, 0.8)
    told.on(0.2)
    told.say(
        Bid(member=SIAN, minutes=27, issue=Issue.PERSON, pressing=True),
        Bid(member=GETHIN, minutes=27, issue=Issue.PATTERN),
        after=1.2,
    )
    told.on(1.5)


def _sian(told: Telling) -> None:
    told.on(2)
    told.wait(4)
    told.person(TOMOS)
    told.on(2.6)
    told.person(LLYR, 0.6)
    told.person(MARED, 1.4)
    told.kind(2.2)
    told.person(ANGHARAD, 0.8)
    told.person(GETHIN, 2.1)
    told.pause(Why.ADVICE, 1.1, "Three suggestions in a row, each with a question mark at its end")
    told.person(MARED, 2.0)
    told.kind(2.4)
    told.person(TOMOS, 1.2)
    told.person(LLYR, 2.3)
    told.kind(1.6)
    told.person(ANGHARAD, 1.0)
    told.on(2.1)
    told.learn(SIAN, About.SELF, "I had been protecting the staff room from a talk it may be ready for", 1.5,
               shared=False)  # fmt: skip
    told.on(1.3)
    told.learn(MARED, About.PROCESS, "Waiting made room for the thing she had not planned to say", 2.1)
    told.learn(LLYR, About.CONTENT, "A quiet staff room is not always a content one", 1.2)


def _gethin(told: Telling) -> None:
    told.on(1.4)
    told.on(3)
    told.on(0.1)
    told.take_back(0.1)
    told.on(6.6)
    told.person(SIAN, 0.9)
    told.person(TOMOS, 1.8)
    told.kind(1.6)
    told.person(MARED, 1.1)
    told.pause(Why.STACKED, 0.6)
    told.person(ANGHARAD, 2.4)
    told.say(Noted(text="Llŷr has not asked yet; leave him room"), after=0.8)
    told.kind(2.2)
    told.person(LLYR, 1.9)
    told.pause(Why.GOOD, 0.5, "The silence after Llŷr's question was the turning point")
    told.person(SIAN, 3.2)
    told.say(MinutesGiven(seconds=60.0), after=0.4)
    told.kind(1.2)
    told.person(TOMOS, 1.0)
    told.on(1.9)
    told.learn(GETHIN, About.ISSUE, "I say yes on the stairs and regret it at my desk", 1.8)
    told.on(1.2)
    told.learn(TOMOS, About.OTHERS, "All of us have a stairs", 2.2)


def _closing(told: Telling) -> None:
    told.on(2.0)
    told.on()
    told.act(SIAN, "Ask the staff room what a good Monday would be", "Monday 5 October", "Book the last ten minutes",
             "Mared", 7)  # fmt: skip
    told.round(0.4, 0.4)
    told.on()
    told.act(GETHIN, "Answer no request on the stairs for three weeks", "Thursday 8 October",
             "Say: ask me at my desk", "Tomos", 8)  # fmt: skip
    told.round(0.5)
    told.on()
    told.act(TOMOS, "Watch where my own yes is said", "next meeting", "A tally in my diary", "Angharad", 9,
             shared=False)  # fmt: skip
    told.on(0.4)
    told.learn(None, About.PROCESS, "We can wait longer before the next question than we thought", 3.5)
    told.on(3.4)
    told.say(
        SuccessShared(text="Six people who did not know each other asked for an hour and a half, and advised twice"),
        NextAgreed(when=told.date("Thursday 15 October, 15:30, at Mared's school")),
        after=0.6,
    )
    told.on(0.5)
