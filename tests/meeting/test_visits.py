"""A meeting seen from its end."""

from als_tui.meeting.facts import KindTurned, Paused, Undone, WentOn
from als_tui.meeting.stages import Part, QuestionKind, Stage
from als_tui.meeting.visits import place_at, visits
from tests.builders import a_meeting, a_plan, airtime, at, part, stage


def test_a_place_that_was_left_and_come_back_to_is_one_visit() -> None:
    meeting = a_meeting(
        at(0, a_plan()), at(1, airtime()), at(2, part(Part.QUESTIONS)), at(10, stage(Stage.BREAK)),
        at(15, part(Part.QUESTIONS)), at(20, stage(Stage.CLOSE)),
    )  # fmt: skip
    told = [(visit.place.part or visit.place.stage, visit.seconds / 60) for visit in visits(meeting)]
    assert told == [(Part.SETTLING, 1), (Part.QUESTIONS, 13), (Stage.BREAK, 5), (Stage.CLOSE, 0)]


def test_the_kinds_of_questions_share_their_time_without_the_pauses() -> None:
    meeting = a_meeting(
        at(0, a_plan()), at(1, airtime()), at(2, part(Part.QUESTIONS)), at(5, KindTurned(to=QuestionKind.ANALYTICAL)),
        at(6, Paused()), at(8, WentOn()), at(10, stage(Stage.CLOSE)),
    )  # fmt: skip
    visit = visits(meeting)[1]
    assert [(one.kind, one.seconds) for one in visit.kinds] == [
        (QuestionKind.CLARIFYING, 180.0),
        (QuestionKind.ANALYTICAL, 180.0),
    ]
    assert (visit.seconds, visit.paused) == (360.0, 120.0)


def test_a_kind_that_was_taken_back_was_never_turned_to() -> None:
    meeting = a_meeting(
        at(1, airtime()),
        at(2, part(Part.QUESTIONS)),
        at(5, KindTurned(to=QuestionKind.ANALYTICAL)),
        at(6, Undone(of=3)),
    )
    assert [one.kind for one in visits(meeting)[1].kinds] == [QuestionKind.CLARIFYING]


def test_a_moment_is_found_in_its_place() -> None:
    meeting = a_meeting(at(1, stage(Stage.WELCOME)), at(5, stage(Stage.CLOSE)))
    assert place_at(meeting, 30.0) is None
    assert [place.stage for t in (60.0, 299.0, 300.0) if (place := place_at(meeting, t))] == [
        Stage.WELCOME,
        Stage.WELCOME,
        Stage.CLOSE,
    ]


def test_a_kind_that_was_turned_to_before_a_step_back_is_the_kind_with_which_the_questions_go_on() -> None:
    meeting = a_meeting(
        at(1, airtime()), at(2, part(Part.OUTLINE)), at(4, part(Part.QUESTIONS)),
        at(5, KindTurned(to=QuestionKind.ANALYTICAL)), at(6, Undone(of=3)), at(7, part(Part.QUESTIONS)),
        at(9, stage(Stage.CLOSE)),
    )  # fmt: skip
    questions = next(visit for visit in visits(meeting) if visit.place.part is Part.QUESTIONS)
    assert [(one.kind, one.seconds) for one in questions.kinds] == [(QuestionKind.ANALYTICAL, 120.0)]
