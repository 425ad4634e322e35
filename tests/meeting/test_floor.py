"""How a meeting moves: stages, airtimes and their parts, turns, kinds, pauses, gaps and what is dated back."""

import pytest

from als_tui.meeting.facts import (
    AnyFact,
    Clock,
    Gap,
    KindTurned,
    MinutesGiven,
    Noted,
    Paused,
    PauseNamed,
    RulesAgreed,
    StageEntered,
    TurnGiven,
    Undone,
    WentOn,
)
from als_tui.meeting.header import Settings
from als_tui.meeting.stages import Cause, Counting, Part, QuestionKind, Stage, Why
from als_tui.meeting.state import Meeting, Pause, Place, Stretch
from als_tui.meeting.timing import stretches
from tests.builders import MEMBERS, Timed, a_header, a_meeting, a_plan, airtime, at, part, stage

FIRST, SECOND, *_ = MEMBERS
CHECK_IN, BIDS = Place(Stage.CHECK_IN), Place(Stage.BIDS)


def spans(meeting: Meeting) -> list[tuple[Stage | Part, float, float | None]]:
    return [
        (s.place.part or s.place.stage, s.began / 60, s.ended / 60 if s.ended else None) for s in stretches(meeting)
    ]


def current(*facts: AnyFact | Timed, settings: Settings | None = None) -> Stretch:
    running = a_meeting(*facts, header=a_header(settings=settings)).floor.current
    assert running is not None
    return running


def asleep(minutes: float, how: Counting = Counting.PAUSED) -> Gap:
    return Gap(seconds=minutes * 60.0, how=how, cause=Cause.SLEEP)


def test_a_stage_begins_where_the_last_one_ended() -> None:
    meeting = a_meeting(at(1, stage(Stage.CHECK_IN)), at(5, stage(Stage.BIDS)))
    assert spans(meeting) == [(Stage.CHECK_IN, 1, 5), (Stage.BIDS, 5, None)]


def test_a_stage_may_be_entered_again() -> None:
    meeting = a_meeting(at(1, stage(Stage.BIDS)), at(2, stage(Stage.CHECK_IN)), at(4, stage(Stage.BIDS)))
    assert spans(meeting) == [(Stage.BIDS, 1, 2), (Stage.CHECK_IN, 2, 4), (Stage.BIDS, 4, None)]


def test_an_airtime_begins_with_its_settling() -> None:
    assert current(airtime(SECOND)).place == Place(Stage.AIRTIME, Part.SETTLING, 1, SECOND)


def test_a_part_goes_on_with_the_latest_airtime() -> None:
    story = airtime(FIRST), part(Part.OUTLINE), airtime(SECOND), part(Part.QUESTIONS)
    assert current(*story).place == Place(Stage.AIRTIME, Part.QUESTIONS, 2, SECOND)
    assert list(a_meeting(*story).floor.presenters) == [FIRST, SECOND]


def test_a_part_after_a_break_goes_on_with_the_airtime_that_was_left() -> None:
    story = airtime(FIRST), part(Part.QUESTIONS), stage(Stage.BREAK), part(Part.QUESTIONS)
    assert current(*story).place == Place(Stage.AIRTIME, Part.QUESTIONS, 1, FIRST)
    assert len(a_meeting(*story).floor.presenters) == 1


def test_a_part_without_an_airtime_begins_that_of_the_first_to_present() -> None:
    assert current(a_plan(MEMBERS[2:4]), part(Part.OUTLINE)).place == Place(Stage.AIRTIME, Part.OUTLINE, 1, MEMBERS[2])
    assert current(part(Part.OUTLINE)).place.presenter is None


def test_the_rules_agreed_lead_on_to_the_next_stage() -> None:
    meeting = a_meeting(stage(Stage.GROUND_RULES), RulesAgreed(version=2, then=Stage.CHECK_IN))
    assert (meeting.stage, meeting.room.rules_version) == (Stage.CHECK_IN, 2)
    assert [step.n for step in meeting.steps] == [1, 2]


def test_the_rules_agreed_may_lead_to_the_first_airtime() -> None:
    meeting = a_meeting(a_plan((SECOND,)), stage(Stage.GROUND_RULES), RulesAgreed(version=1, then=Stage.AIRTIME))
    assert meeting.place == Place(Stage.AIRTIME, Part.SETTLING, 1, SECOND)


def test_the_rules_may_be_agreed_without_going_on() -> None:
    meeting = a_meeting(stage(Stage.GROUND_RULES), RulesAgreed(version=2))
    assert (meeting.stage, meeting.room.rules_version) == (Stage.GROUND_RULES, 2)


def test_a_turn_is_its_members_until_the_meeting_moves_on() -> None:
    turned = a_meeting(stage(Stage.CHECK_IN), TurnGiven(member=FIRST))
    moved = a_meeting(stage(Stage.CHECK_IN), TurnGiven(member=FIRST), stage(Stage.BIDS))
    assert (turned.floor.turn, moved.floor.turn) == (FIRST, None)
    assert [(mark.member, mark.place) for mark in moved.floor.turns] == [(FIRST, CHECK_IN)]


def test_nobody_has_the_turn_when_a_stage_is_entered() -> None:
    assert a_meeting(stage(Stage.CHECK_IN)).floor.turn is None


def test_stages_parts_turns_and_agreements_are_steps_and_nothing_else_is() -> None:
    story = stage(Stage.CHECK_IN), TurnGiven(member=FIRST), Noted(text="a"), part(Part.QUESTIONS), Paused(), WentOn()
    meeting = a_meeting(*story, KindTurned(to=QuestionKind.REFLECTIVE), MinutesGiven(seconds=60.0))
    assert [step.n for step in meeting.steps] == [1, 2, 4]


def test_the_questions_begin_with_the_clarifying_and_turn() -> None:
    before = airtime(), part(Part.QUESTIONS)
    assert a_meeting(*before).floor.kind is QuestionKind.CLARIFYING
    assert a_meeting(*before, KindTurned(to=QuestionKind.ANALYTICAL)).floor.kind is QuestionKind.ANALYTICAL


def test_a_break_does_not_turn_the_questions_back() -> None:
    before = airtime(), part(Part.QUESTIONS), KindTurned(to=QuestionKind.ANALYTICAL), stage(Stage.BREAK)
    assert a_meeting(*before, part(Part.QUESTIONS)).floor.kind is QuestionKind.ANALYTICAL


def test_another_airtime_begins_with_the_clarifying_again() -> None:
    before = airtime(), part(Part.QUESTIONS), KindTurned(to=QuestionKind.ANALYTICAL), airtime(SECOND)
    assert a_meeting(*before, part(Part.QUESTIONS)).floor.kind is QuestionKind.CLARIFYING


def test_a_pause_has_its_place_its_reason_and_its_notes() -> None:
    told = at(1, stage(Stage.BIDS)), at(2, Paused()), at(3, PauseNamed(why=Why.PACE)), at(4, Noted(text="Breathe"))
    paused = a_meeting(*told)
    assert paused.floor.pause == Pause(BIDS, 120.0, None, Why.PACE, ("Breathe",))
    assert list(a_meeting(*told, at(5, WentOn())).floor.pauses) == [Pause(BIDS, 120.0, 300.0, Why.PACE, ("Breathe",))]


def test_a_note_outside_a_pause_belongs_to_none() -> None:
    meeting = a_meeting(stage(Stage.BIDS), Paused(), WentOn(), Noted(text="later"))
    assert [pause.notes for pause in meeting.floor.pauses] == [()]
    assert len(meeting.yields.notes) == 1


def test_the_last_reason_given_to_a_pause_holds() -> None:
    meeting = a_meeting(stage(Stage.BIDS), Paused(), PauseNamed(why=Why.PACE), PauseNamed(why=Why.ADVICE))
    assert meeting.floor.pause is not None
    assert meeting.floor.pause.why is Why.ADVICE


def test_moving_on_ends_the_pause() -> None:
    meeting = a_meeting(at(0, stage(Stage.CHECK_IN)), at(2, Paused()), at(5, stage(Stage.BIDS)))
    assert not meeting.is_paused
    assert [stretch.paused for stretch in stretches(meeting)] == [180.0, 0.0]


def test_a_pause_taken_back_was_none() -> None:
    meeting = a_meeting(stage(Stage.BIDS), Paused(), Noted(text="a"), Undone(of=2))
    assert (meeting.floor.pause, len(meeting.floor.pauses), len(meeting.yields.notes)) == (None, 0, 1)


def test_minutes_are_given_to_what_runs() -> None:
    assert current(stage(Stage.BIDS), MinutesGiven(seconds=120.0), MinutesGiven(seconds=-60.0)).given == 60.0


def test_a_gap_taken_for_a_pause_is_lost_and_one_that_counts_is_not() -> None:
    assert current(at(0, stage(Stage.BIDS)), at(9, asleep(5))).lost == 300.0
    assert current(at(0, stage(Stage.BIDS)), at(9, asleep(5, Counting.COUNTED))).lost == 0.0


def test_every_gap_and_every_jump_of_the_clock_is_kept() -> None:
    meeting = a_meeting(stage(Stage.BIDS), asleep(1), asleep(1, Counting.COUNTED), Clock(jump=3.0))
    assert [event.n for event in meeting.gaps] == [2, 3, 4]


def test_no_more_is_lost_than_there_was() -> None:
    assert current(at(0, stage(Stage.BIDS)), at(2, asleep(60))).lost == 120.0
    assert current(at(0, stage(Stage.BIDS)), at(2, asleep(-5))).lost == 0.0


def test_what_was_paused_is_not_lost_as_well() -> None:
    during = at(0, stage(Stage.BIDS)), at(1, Paused()), at(9, asleep(6))
    after = at(0, stage(Stage.BIDS)), at(1, Paused()), at(8, WentOn()), at(9, asleep(6))
    assert (current(*during).lost, current(*after).lost) == (0.0, 60.0)


def test_where_a_pause_does_not_stop_the_airtime_a_gap_in_it_is_lost() -> None:
    runs_on = Settings(pause_stops_airtime=False)
    assert current(at(0, stage(Stage.BIDS)), at(1, Paused()), at(9, asleep(6)), settings=runs_on).lost == 360.0


def test_a_gap_before_the_clock_started_takes_nothing_from_it() -> None:
    assert current(at(5, asleep(5)), at(6, stage(Stage.BIDS))).lost == 0.0


def test_a_stage_may_have_begun_before_it_was_said() -> None:
    meeting = a_meeting(at(0, stage(Stage.CHECK_IN)), at(9, stage(Stage.BIDS, ago=120.0)))
    assert spans(meeting) == [(Stage.CHECK_IN, 0, 7), (Stage.BIDS, 7, None)]


def test_the_first_stage_may_have_begun_before_the_file_was_made() -> None:
    assert current(at(1, stage(Stage.WELCOME, ago=300.0))).began == -240.0


def test_a_stage_never_began_before_the_one_it_followed() -> None:
    meeting = a_meeting(at(0, stage(Stage.CHECK_IN)), at(5, stage(Stage.BIDS)), at(9, stage(Stage.CLOSE, ago=3600.0)))
    assert [(s.began, s.ended) for s in stretches(meeting)] == [(0, 300), (300, 300), (300, None)]


def test_where_we_are_already_is_only_dated_back() -> None:
    meeting = a_meeting(at(0, stage(Stage.CHECK_IN)), at(5, stage(Stage.BIDS)), at(6, stage(Stage.BIDS, ago=120.0)))
    assert spans(meeting) == [(Stage.CHECK_IN, 0, 4), (Stage.BIDS, 4, None)]


def test_nothing_is_ever_dated_forward() -> None:
    meeting = a_meeting(at(0, stage(Stage.CHECK_IN)), at(5, stage(Stage.BIDS)), at(9, stage(Stage.BIDS, ago=60.0)))
    assert spans(meeting) == [(Stage.CHECK_IN, 0, 5), (Stage.BIDS, 5, None)]
    assert current(stage(Stage.BIDS), stage(Stage.BIDS, ago=-60.0)).began == 0.0


@pytest.mark.parametrize(("again", "presenters"), [(airtime(FIRST, ago=90.0), 1), (airtime(FIRST), 2)])
def test_the_settling_that_is_on_is_dated_back_and_a_new_one_is_a_new_airtime(
    again: StageEntered, presenters: int
) -> None:
    assert len(a_meeting(stage(Stage.BIDS), airtime(FIRST), again).floor.presenters) == presenters


def test_a_part_that_is_dated_back_keeps_its_minutes_and_its_turn() -> None:
    story = airtime(), part(Part.GROUP_FEEDBACK), MinutesGiven(seconds=60.0), TurnGiven(member=SECOND)
    meeting = a_meeting(*story, part(Part.GROUP_FEEDBACK, ago=200.0))
    assert meeting.floor.current is not None
    assert (meeting.floor.current.began, meeting.floor.current.given, meeting.floor.turn) == (40.0, 60.0, SECOND)


def test_a_pause_belongs_to_the_stage_in_which_it_turns_out_to_have_been() -> None:
    story = at(0, stage(Stage.CHECK_IN)), at(2, Paused()), at(4, WentOn()), at(9, stage(Stage.BIDS, ago=360.0))
    first, second = stretches(a_meeting(*story))
    assert (first.ended, first.paused, second.paused) == (180.0, 60.0, 60.0)
    later = stretches(a_meeting(*story, at(10, stage(Stage.BIDS, ago=600.0))))
    assert [(s.began, s.paused) for s in later] == [(0.0, 0.0), (0.0, 120.0)]


def test_a_gap_goes_with_the_time_in_which_it_no_longer_fits() -> None:
    story = at(0, stage(Stage.CHECK_IN)), at(6, asleep(5)), at(7, stage(Stage.BIDS, ago=300.0))
    assert [(s.ended, s.lost) for s in stretches(a_meeting(*story))] == [(120.0, 120.0), (None, 180.0)]
