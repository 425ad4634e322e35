"""Every event of a story has a line, and none says what it must not."""

from datetime import UTC

import pytest
from hypothesis import given

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionChanged,
    AnyFact,
    Attended,
    Bid,
    Clock,
    Gap,
    KindTurned,
    Learned,
    MinutesGiven,
    PauseNamed,
    Redone,
    Reported,
    RuleProposed,
    StageEntered,
    Undone,
    Unknown,
)
from als_tui.meeting.stages import About, Cause, Counting, Here, Issue, Outcome, QuestionKind, Stage, Why
from als_tui.words.story import line
from tests.builders import MEMBERS, event
from tests.meeting.stories import odd_stories

WHO = MEMBERS[0]
LINES: list[tuple[AnyFact, tuple[str, str]]] = [
    (StageEntered(stage=Stage.AIRTIME, presenter=WHO), ("AIRTIME", WHO)),
    (StageEntered(stage=Stage.AIRTIME, presenter=WHO, ago=90), ("AIRTIME", f"{WHO}, 1:30 earlier")),
    (StageEntered(stage=Stage.CHECK_IN), ("CHECK-IN", "")),
    (KindTurned(to=QuestionKind.FUTURE_ACTION), ("questions", "future action")),
    (MinutesGiven(seconds=-120), ("minutes", "-2 min")),
    (PauseNamed(why=Why.ADVICE), ("reason", "advice dressed as a question")),
    (Gap(seconds=432, how=Counting.PAUSED, cause=Cause.SLEEP), ("slept", "7:12, taken for a pause")),
    (Clock(jump=-5), ("clock", "was moved by -5 s")),
    (Attended(member=WHO, how=Here.LATE), (WHO, "will be late")),
    (Bid(member=WHO), (WHO, "bids")),
    (
        Bid(member=WHO, minutes=30, issue=Issue.PERSON, pressing=True, line="her"),
        (WHO, "bids: 30 min, person, pressing"),
    ),
    (Learned(text="wait", about=About.PROCESS), ("learning", "learning about process: wait")),
    (ActionChanged(action="1", member=WHO, words="ask"), (WHO, "action as it is now: ask")),
    (Reported(action="1", outcome=Outcome.PARTLY, words="half"), ("report", "partly: half")),
    (RuleProposed(number=3, text="quiet"), ("rule", "proposed for rule 3: quiet")),
    (Undone(of=1), ("taken back", f"going on to {WHO}'s airtime")),
    (Redone(of=1), ("again", f"going on to {WHO}'s airtime")),
    (Undone(of=99), ("taken back", "what is not there")),
    (Unknown(name="sung"), ("sung", "of a kind that this als-tui does not know")),
]


@pytest.mark.parametrize(("fact", "told"), LINES)
def test_an_event_is_told_like_this(fact: AnyFact, told: tuple[str, str]) -> None:
    events = {1: event(1, 0.0, LINES[0][0])}
    assert line(event(2, 1.0, fact), events, UTC) == told


@given(odd_stories())
def test_every_event_has_a_line(events: list[Event]) -> None:
    by_number = {one.n: one for one in events}
    for one in events:
        who, _ = line(one, by_number, UTC)
        assert who
