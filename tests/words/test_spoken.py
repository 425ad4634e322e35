"""A meeting in whole sentences."""

import pytest

from als_tui.meeting.facts import Closed, Gap, Interrupted, KindTurned, Noted, Paused, PauseNamed, WentOn
from als_tui.meeting.header import Settings
from als_tui.meeting.stages import Cause, Counting, Ending, Part, QuestionKind, Stage, Why
from als_tui.meeting.timing import clock
from als_tui.words import spoken, spoken_time
from als_tui.words.aloud import span
from tests.builders import a_header, a_meeting, a_plan, airtime, at, part, stage

QUESTIONS = (a_plan(), at(0, stage(Stage.WELCOME)), at(10, airtime("Asha")), at(12, part(Part.QUESTIONS)))


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "0 seconds"), (1, "1 second"), (60, "1 minute"), (90, "1 minute 30 seconds"), (7_200, "120 minutes")],
)
def test_a_time_in_words(seconds: float, told: str) -> None:
    assert span(seconds) == told


def test_an_arrival_tells_who_how_long_and_what_to_say() -> None:
    first, *_, last = spoken.arrival(a_meeting(*QUESTIONS), 720.0)
    assert first.startswith("Questions. Asha presents. 24 minutes, until 15:06.")
    assert last.startswith("Say: “Short, factual questions")


def test_before_the_clock_starts_there_is_no_arrival() -> None:
    assert spoken.arrival(a_meeting(a_plan()), 0.0) == []
    assert spoken.where(a_meeting(a_plan()), 0.0)[-1] == "The clock waits until you press Enter."


@pytest.mark.parametrize(
    ("mark", "told"),
    [(288.0, "5 minutes left."), (60.0, "1 minute left."), (21.0, "21 seconds left."), (0.0, "Time."),
     (-300.0, "5 minutes over.")],
)  # fmt: skip
def test_the_time_when_it_matters(mark: float, told: str) -> None:
    meeting = a_meeting(*QUESTIONS)
    here = clock(meeting, 720.0)
    assert here is not None
    assert spoken_time.time_left(meeting, here, mark)[0] == told


def test_a_set_that_is_firm_is_told_what_to_say_at_zero() -> None:
    meeting = a_meeting(*QUESTIONS, header=a_header(settings=Settings(strictness="firm")))
    here = clock(meeting, 720.0 + 24 * 60 + 1)
    assert here is not None
    assert spoken_time.time_left(meeting, here, 0.0) == ["Time.", "Say: “Time. No more questions: on to the feedback.”"]


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(60.0, "Questions: 23 minutes left of 24 minutes."), (1_500.0, "Questions: 1 minute over.")],
)
def test_how_the_time_stands(seconds: float, told: str) -> None:
    assert spoken_time.time(a_meeting(*QUESTIONS), 720.0 + seconds)[0] == told


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (Noted(text="a secret"), "The note is kept."),
        (Paused(), "Paused."),
        (PauseNamed(why=Why.PACE), "Reason: pace: no room for silence."),
        (WentOn(), "Going on. Questions: 23 minutes left of 24 minutes."),
        (KindTurned(to=QuestionKind.REFLECTIVE), "Reflective questions."),
        (Gap(seconds=600.0, how=Counting.COUNTED, cause=Cause.SLEEP), "Counted: 10 minutes."),
        (Gap(seconds=600.0, how=Counting.PAUSED, cause=Cause.STOP), "Taken as a pause: 10 minutes."),
    ],
)
def test_what_has_just_happened(fact: Noted, told: str) -> None:
    meeting = a_meeting(*QUESTIONS)
    assert spoken.after(meeting, meeting, fact, 780.0)[0] == told


def test_a_private_mark_of_the_outline_is_told_by_the_notice_alone() -> None:
    meeting = a_meeting(*QUESTIONS)
    assert spoken.after(meeting, meeting, Interrupted(member="Ben"), 780.0) == []


def test_the_farewell_tells_what_there_is() -> None:
    closed = Closed(how=Ending.CLOSED, airtimes=1, actions=0, seconds=800.0)
    meeting = a_meeting(*QUESTIONS, at(14, closed))
    assert spoken.after(a_meeting(*QUESTIONS), meeting, closed, 840.0) == [
        "The meeting is closed.",
        "1 airtime, 0 actions.",
    ]


def test_members_are_told_with_their_digits_under_how_they_are_here() -> None:
    assert spoken.attendance(a_meeting(a_plan())) == ["Here: 1 Asha, 2 Ben, 3 Carys, 4 Dilwyn, 5 Efa, 6 Farid."]
