"""What other presses record where the meeting stands, or why they record nothing."""

from collections.abc import Sequence

import pytest

from als_tui.meeting.facts import (
    AnyFact,
    Asked,
    Attended,
    Interrupted,
    KindTurned,
    Learned,
    MinutesGiven,
    Noted,
    Opened,
    PartEntered,
    Paused,
    Redone,
    StageEntered,
    TurnGiven,
    Undone,
    WentOn,
)
from als_tui.meeting.fold import after
from als_tui.meeting.header import Settings
from als_tui.meeting.moves import (
    Refusal,
    back,
    dated_back,
    destinations,
    kind,
    minutes,
    pause,
    person,
    redo,
    undo,
)
from als_tui.meeting.stages import Here, Part, QuestionKind, Stage
from tests.builders import MEMBERS, a_header, a_meeting, a_plan, airtime, at, closed, event, part, stage

FIRST, SECOND, THIRD, *_ = MEMBERS
PLAN = a_plan()
ENDED = PLAN, stage(Stage.CLOSE), closed()
IN_PAUSE = PLAN, stage(Stage.CHECK_IN), Paused()
QUESTIONS = PLAN, airtime(FIRST), part(Part.OUTLINE), part(Part.QUESTIONS)
LATER = 600.0


def test_before_the_meeting_a_digit_goes_through_here_late_and_apologies() -> None:
    seen = [Here.PRESENT]
    for _ in range(3):
        fact = person(a_meeting(PLAN, Attended(member=FIRST, how=seen[-1])), FIRST)
        assert isinstance(fact, Attended)
        seen.append(fact.how)
    assert seen == [Here.PRESENT, Here.LATE, Here.APOLOGIES, Here.PRESENT]


def test_who_left_is_here_again_with_the_next_press() -> None:
    story = stage(Stage.WELCOME), Attended(member=FIRST, how=Here.LEFT)
    assert person(a_meeting(*story), FIRST) == Attended(member=FIRST, how=Here.PRESENT)


@pytest.mark.parametrize("where", [Stage.GROUND_RULES, Stage.CHECK_IN, Stage.SESSION_REVIEW])
def test_a_digit_gives_the_turn(where: Stage) -> None:
    assert person(a_meeting(PLAN, stage(where)), SECOND) == TurnGiven(member=SECOND)


def test_in_the_outline_a_digit_marks_an_interruption_and_in_the_questions_a_question() -> None:
    assert person(a_meeting(*QUESTIONS[:3]), SECOND) == Interrupted(member=SECOND)
    assert person(a_meeting(*QUESTIONS), SECOND) == Asked(member=SECOND)


def test_the_presenters_own_digit_does_nothing() -> None:
    assert person(a_meeting(*QUESTIONS), FIRST) is Refusal.PRESENTER_SPEAKS


def test_a_set_may_want_no_marks() -> None:
    meeting = a_meeting(*QUESTIONS, header=a_header(settings=Settings(private_marks=False)))
    assert person(meeting, SECOND) is Refusal.MARKS_ARE_OFF


@pytest.mark.parametrize(
    ("story", "refusal"),
    [
        ((PLAN, airtime(FIRST)), Refusal.NO_TURNS_HERE),
        ((PLAN, stage(Stage.BREAK)), Refusal.NO_TURNS_HERE),
        ((PLAN, stage(Stage.CLOSE)), Refusal.NO_TURNS_HERE),
        (IN_PAUSE, Refusal.PAUSED),
        (ENDED, Refusal.ENDED),
    ],
)
def test_where_nobody_has_a_turn_a_digit_does_nothing(story: Sequence[AnyFact], refusal: Refusal) -> None:
    assert person(a_meeting(*story), SECOND) is refusal


def test_space_pauses_and_goes_on() -> None:
    assert pause(a_meeting(PLAN, stage(Stage.BIDS))) == Paused()
    assert pause(a_meeting(*IN_PAUSE)) == WentOn()
    assert pause(a_meeting(PLAN)) is Refusal.NOT_BEGUN
    assert pause(a_meeting(*ENDED)) is Refusal.ENDED


def test_the_kind_of_question_turns_one_by_one_and_stops_at_either_end() -> None:
    assert kind(a_meeting(*QUESTIONS), 1) == KindTurned(to=QuestionKind.REFLECTIVE)
    assert kind(a_meeting(*QUESTIONS), -1) is Refusal.NO_FURTHER_KIND
    last = a_meeting(*QUESTIONS, KindTurned(to=QuestionKind.FUTURE_ACTION))
    assert kind(last, 1) is Refusal.NO_FURTHER_KIND


def test_there_are_kinds_only_in_the_questions() -> None:
    assert kind(a_meeting(*QUESTIONS[:3]), 1) is Refusal.NO_KINDS_HERE
    assert kind(a_meeting(*QUESTIONS, Paused()), 1) is Refusal.NO_KINDS_HERE


def test_minutes_are_given_and_taken_while_any_are_left_to_take() -> None:
    outline = a_meeting(*QUESTIONS[:3])
    assert minutes(outline, 60.0, LATER) == MinutesGiven(seconds=60.0)
    assert minutes(outline, -6 * 60.0, LATER) == MinutesGiven(seconds=-360.0)
    assert minutes(outline, -7 * 60.0, LATER) is Refusal.NO_TIME_LEFT_TO_TAKE


def test_minutes_can_be_given_only_to_what_runs() -> None:
    assert minutes(a_meeting(PLAN), 60.0, LATER) is Refusal.NOT_BEGUN
    assert minutes(a_meeting(*ENDED), 60.0, LATER) is Refusal.ENDED


def test_u_takes_back_the_newest_thing() -> None:
    assert undo(a_meeting(Opened(), stage(Stage.BIDS), Noted(text="a"))) == Undone(of=3)
    assert undo(a_meeting(Opened(), stage(Stage.BIDS), Noted(text="a"), Undone(of=3))) == Undone(of=2)


def test_u_in_a_pause_takes_first_the_note_then_the_pause() -> None:
    story = Opened(), stage(Stage.BIDS), Paused(), Noted(text="a")
    assert (undo(a_meeting(*story)), undo(a_meeting(*story, Undone(of=4)))) == (Undone(of=4), Undone(of=3))


def test_u_never_reaches_past_the_opening_or_the_end() -> None:
    assert undo(a_meeting(PLAN, Opened())) is Refusal.NOTHING_TO_TAKE_BACK
    assert undo(a_meeting(*ENDED)) is Refusal.ENDED


def test_r_brings_again_only_right_after_u() -> None:
    story = Opened(), stage(Stage.BIDS), Undone(of=2)
    assert redo(a_meeting(*story)) == Redone(of=2)
    assert redo(a_meeting(*story, stage(Stage.CLOSE))) is Refusal.NOTHING_TO_BRING_AGAIN
    assert redo(a_meeting(*ENDED)) is Refusal.ENDED


def test_page_up_goes_back_one_step_whatever_came_after_it() -> None:
    story = Opened(), stage(Stage.BIDS), part(Part.OUTLINE), Noted(text="a"), Learned(text="b")
    step = back(a_meeting(*story))
    assert step == Undone(of=3)
    assert isinstance(step, Undone)
    gone = a_meeting(*story, step)
    assert (gone.stage, len(gone.yields.notes), len(gone.yields.learned)) == (Stage.BIDS, 1, 1)


def test_page_up_has_no_step_to_take_before_the_first() -> None:
    assert back(a_meeting(PLAN, Opened(), Noted(text="a"))) is Refusal.NO_STEP_TO_TAKE_BACK


@pytest.mark.parametrize(("story", "refusal"), [(IN_PAUSE, Refusal.PAUSED), (ENDED, Refusal.ENDED)])
def test_where_nothing_moves_page_up_and_dating_back_are_refused(story: Sequence[AnyFact], refusal: Refusal) -> None:
    assert back(a_meeting(*story)) is refusal
    assert dated_back(a_meeting(*story), 60.0, LATER) is refusal


def test_a_start_that_was_forgotten_can_be_dated_back() -> None:
    assert dated_back(a_meeting(PLAN), 90.0, LATER) == stage(Stage.WELCOME, ago=90.0)
    assert dated_back(a_meeting(), 90.0, LATER) is Refusal.NOTHING_PLANNED


@pytest.mark.parametrize("fact", [stage(Stage.BIDS), airtime(FIRST), part(Part.QUESTIONS)])
def test_what_runs_began_so_many_seconds_earlier_than_it_said(fact: StageEntered | PartEntered) -> None:
    meeting = a_meeting(at(0, stage(Stage.WELCOME)), at(5, fact))
    earlier = dated_back(meeting, 90.0, LATER)
    assert earlier == fact.model_copy(update={"ago": 390.0})
    assert not isinstance(earlier, Refusal)
    dated = after(meeting, event(3, LATER, earlier)).floor
    assert dated.current is not None
    assert (dated.current.began, len(dated.finished), len(dated.presenters)) == (
        210.0,
        1,
        len(meeting.floor.presenters),
    )


def test_one_can_go_to_every_stage_and_to_the_parts_of_the_airtime_that_is_on() -> None:
    places = destinations(a_meeting(*QUESTIONS))
    assert [place.part for place in places if place.airtime == 1] == list(Part)[1:]
    assert [place.part for place in places if place.airtime == 2] == [Part.SETTLING]
    stages = [place.stage for place in places if not place.airtime]
    assert stages == [stage for stage in dict.fromkeys(PLAN.stages) if stage is not Stage.AIRTIME]
