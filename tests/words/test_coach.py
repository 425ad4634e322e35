"""What leads through the demo: a line for every place, each on one row, and each lesson once what it says was done."""

import pytest
from rich.cells import cell_len

from als_tui.meeting.facts import (
    ActionAgreed,
    AnyFact,
    Asked,
    Attended,
    Closed,
    Interrupted,
    MinutesGiven,
    Noted,
    PartEntered,
    Paused,
    PauseNamed,
    TurnGiven,
    Undone,
    WentOn,
)
from als_tui.meeting.stages import Ending, Here, Part, Stage, Why
from als_tui.meeting.state import Meeting
from als_tui.words import coach
from tests.builders import a_header, a_meeting, a_plan, airtime, stage

MEMBERS = ("Siân", "Llŷr", "Angharad", "Gethin", "Mared", "Tomos")
ROW = 78
"""Cells of a row of eighty columns, with a margin at each end."""


def led(*facts: AnyFact) -> str:
    """The line after these facts."""
    return coach.line(of(*facts))


def of(*facts: AnyFact) -> Meeting:
    return a_meeting(a_plan(MEMBERS[:1]), *facts, header=a_header(MEMBERS))


OUTLINE = (stage(Stage.WELCOME), airtime(MEMBERS[0]), PartEntered(part=Part.OUTLINE))
QUESTIONS = (*OUTLINE, PartEntered(part=Part.QUESTIONS))
PAUSE = (*QUESTIONS, Asked(member="Llŷr"), Paused())
LATE = Attended(member="Angharad", how=Here.LATE)
NAMED, NOTE = PauseNamed(why=Why.ADVICE), Noted(text="so many answers")
ACTION = ActionAgreed(action="1-1", member="Siân", words="Ask", shared=True)
LESSONS: dict[str, tuple[tuple[AnyFact, ...], str]] = {
    "a digit": ((), "Try 3: Angharad comes late"),
    "undo": ((LATE,), "u takes back"),
    "enter": ((LATE, Undone(of=2)), "Enter starts the clock"),
    "welcome": ((stage(Stage.WELCOME),), "Enter goes on"),
    "rules": ((stage(Stage.WELCOME), stage(Stage.GROUND_RULES)), "Enter: it agrees"),
    "check-in": ((stage(Stage.CHECK_IN),), "Enter: Siân begins"),
    "leaving a round": ((stage(Stage.CHECK_IN), TurnGiven(member="Siân")), "s: enough"),
    "settling": (OUTLINE[:2], "Enter: the outline"),
    "a mark": (OUTLINE, "Siân outlines, nobody interrupts. Try 3: Angharad broke in"),
    "taking it back": ((*OUTLINE, Interrupted(member="Angharad")), "u takes it back"),
    "a minute": ((*OUTLINE, Interrupted(member="Angharad"), Undone(of=5)), "+ gives a minute"),
    "the next part": ((*OUTLINE, MinutesGiven(seconds=60.0)), "Enter goes on to the questions"),
    "a question": (QUESTIONS, "Try 3: Angharad asked one"),
    "a pause": ((*QUESTIONS, Asked(member="Llŷr")), "Space pauses the set"),
    "its reason": (PAUSE, "try 1"),
    "its note": ((*PAUSE, NAMED), "Try n"),
    "its end": ((*PAUSE, NAMED, NOTE), "Space goes on"),
    "the curtain": ((*PAUSE, NAMED, NOTE, WentOn()), "b hides every name"),
    "presenter's feedback": ((*OUTLINE, PartEntered(part=Part.PRESENTER_FEEDBACK)), "Siân speaks first"),
    "group's feedback": ((*OUTLINE, PartEntered(part=Part.GROUP_FEEDBACK)), "Enter goes on"),
    "report back": ((stage(Stage.REPORT_BACK),), "Left/Right"),
    "bids": ((stage(Stage.BIDS),), "A digit bids"),
    "break": ((stage(Stage.BREAK),), "Enter brings"),
    "action review": ((stage(Stage.ACTION_REVIEW),), "Enter: Siân is first"),
    "an action": ((stage(Stage.ACTION_REVIEW), TurnGiven(member="Siân")), "Try a"),
    "after it": ((stage(Stage.ACTION_REVIEW), TurnGiven(member="Siân"), ACTION), "s: enough"),
    "session review": ((stage(Stage.SESSION_REVIEW),), "Try ?"),
    "close": ((stage(Stage.CLOSE),), "there w does. q would"),
    "farewell": (
        (stage(Stage.CLOSE), Closed(how=Ending.CLOSED, airtimes=1, actions=1, seconds=60.0)),
        "als-tui, then s",
    ),
}


@pytest.mark.parametrize("lesson", LESSONS)
def test_each_lesson_comes_in_its_place_and_fits_on_a_row(lesson: str) -> None:
    facts, wanted = LESSONS[lesson]
    line = led(*facts)
    assert wanted in line
    assert cell_len(line) <= ROW, line


@pytest.mark.parametrize("here", [*Stage, *Part])
def test_there_is_a_line_for_every_stage_and_part(here: Stage | Part) -> None:
    facts = (stage(here),) if isinstance(here, Stage) else (*OUTLINE[:2], PartEntered(part=here))
    assert led(*facts)


def test_who_presents_is_not_the_one_that_is_pressed() -> None:
    facts = (a_plan(MEMBERS[2:3]), stage(Stage.WELCOME), airtime(MEMBERS[2]), PartEntered(part=Part.OUTLINE))
    meeting = a_meeting(*facts, header=a_header(MEMBERS))
    assert "Try 1: Siân broke in" in coach.line(meeting)


def test_home_and_plan_have_room_for_theirs() -> None:
    assert all(cell_len(line) <= 50 for line in (coach.HOME, coach.HOME_LEFT, coach.HOME_HELD))
    assert cell_len(coach.PLAN) <= ROW - 3
