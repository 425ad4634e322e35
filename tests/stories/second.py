"""The second meeting: the first actions reported; Mared's corridor, Llŷr's letter. Tomos waits for another day."""

from datetime import UTC, datetime

from als_tui.meeting.facts import (
    Attended,
    Bid,
    Brought,
    Deferred,
    MinutesGiven,
    NextAgreed,
    Noted,
    RuleProposed,
    SuccessShared,
)
from als_tui.meeting.header import LearningSet
from als_tui.meeting.stages import About, Here, Issue, Outcome, Why
from als_tui.store.places import Places
from tests.stories.menai import ANGHARAD, GETHIN, LLYR, MARED, SIAN, TOMOS
from tests.stories.telling import Meant, Telling

OPENS = datetime(2026, 10, 15, 14, 26, tzinfo=UTC)


def tell(places: Places, one: LearningSet, brought: tuple[Brought, ...]) -> Telling:
    """The whole meeting, to be ended by the caller."""
    meant = Meant(2, "b2e6f1a38d45", OPENS, 60, (MARED, TOMOS), brought, {ANGHARAD: Here.LATE})
    told = Telling(places, one, meant)
    _opening(told)
    _mared(told)
    _llyr(told)
    _closing(told)
    return told


def _opening(told: Telling) -> None:
    told.on(4)
    told.on(2.2)
    told.on(1.6)
    told.round(0.7, 0.9)
    told.say(Attended(member=ANGHARAD, how=Here.PRESENT), after=0.1)
    told.round(0.8, 0.9, 0.7, 1.0)
    _reports(told)
    _bids(told)


def _reports(told: Telling) -> None:
    told.on(0.2)
    told.on()
    told.report("1-1", Outcome.DONE, "They wanted ten quiet minutes, and nothing that costs money", 1.2)
    told.on(0.4)
    told.report("1-2", Outcome.PARTLY, "Two weeks out of three; the third was parents' evening", 1.1)
    told.on(0.3)
    told.report("1-3", Outcome.DONE, "Eleven times, nine of them in the car park", 0.8)


def _bids(told: Telling) -> None:
    told.on(0.4)
    told.say(
        Bid(member=MARED, minutes=27, issue=Issue.PROJECT),
        Bid(member=TOMOS, minutes=27, issue=Issue.PERSON),
        Bid(member=LLYR, minutes=27, issue=Issue.PERSON, pressing=True),
        Deferred(member=TOMOS),
        after=0.7,
    )
    told.on(0.8)


def _mared(told: Telling) -> None:
    told.on(2.2)
    told.on(6.8)
    told.person(SIAN, 0.8)
    told.person(GETHIN, 1.7)
    told.kind(2.0)
    told.person(LLYR, 1.0)
    told.pause(Why.LONG, 0.7)
    told.person(TOMOS, 2.3)
    told.person(LLYR, 1.6)
    told.kind(2.1)
    told.person(ANGHARAD, 1.4)
    told.say(Noted(text="Gethin leans in before every question; ask him about it in the review"), after=0.5)
    told.person(SIAN, 2.4)
    told.kind(1.8)
    told.person(GETHIN, 1.3)
    told.on(2.2)
    told.learn(MARED, About.ISSUE, "I was planning the room, and what is missing is the invitation", 1.6)
    told.on(1.1)
    told.learn(GETHIN, About.SELF, "I wait for the end of a sentence in order to begin mine", 2.4)


def _llyr(told: Telling) -> None:
    told.on(1.2)
    told.on(2.4)
    told.wait(3)
    told.person(SIAN)
    told.take_back()
    told.on(3.6)
    told.person(MARED, 1.1)
    told.person(ANGHARAD, 2.0)
    told.kind(1.5)
    told.person(TOMOS, 1.6)
    told.pause(Why.EMOTION, 2.1, "Llŷr was asked whether to go on, and wanted to")
    told.person(SIAN, 2.8)
    told.kind(3.1)
    told.person(GETHIN, 1.2)
    told.pause(Why.RESCUE, 0.6, "Two of us finished his sentence")
    told.person(ANGHARAD, 2.2)
    told.say(MinutesGiven(seconds=120.0), after=0.5)
    told.kind(2.4)
    told.person(MARED, 1.3)
    told.on(2.3)
    told.learn(LLYR, About.SELF, "The letter can wait; the talk cannot", 1.4, shared=False)
    told.on(1.2)
    told.learn(SIAN, About.PROCESS, "Stopping for feelings did not cost us the issue", 2.3)


def _closing(told: Telling) -> None:
    told.on(1.4)
    told.round(0.3)
    told.on()
    told.act(LLYR, "Speak with my line manager before I write anything", "Friday 23 October",
             "Ask for half an hour", "Siân", 6, shared=False)  # fmt: skip
    told.round(0.3)
    told.on()
    told.act(GETHIN, "Count to five before I ask", "the next meeting", "A dot on my hand", "Mared", 8)
    told.on()
    told.act(MARED, "Invite three pupils to say what the corridor is for", "Tuesday 3 November",
             "Ask Year 9 first", "Llŷr", 9)  # fmt: skip
    told.on(0.4)
    told.on(0.4)
    told.say(RuleProposed(number=6, text="Silence is welcome, and we count to five before we fill it."), after=2.4)
    told.learn(None, About.PROCESS, "Long questions shrink when somebody kindly stops us", 1.4)
    told.on(1.3)
    told.say(
        SuccessShared(text="Siân's ten quiet minutes are in the timetable"),
        NextAgreed(when=told.date("Thursday 12 November, 15:30, at Tomos's school")),
        after=0.5,
    )
    told.on(0.5)
