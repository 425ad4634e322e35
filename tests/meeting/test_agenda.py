"""What is still to come: the plan, as bids, absences, breaks and what has happened changed it."""

import pytest

from als_tui.meeting.agenda import agenda, ahead, waiting
from als_tui.meeting.facts import AnyFact, Attended, Bid, Closed, Deferred, PlanSet
from als_tui.meeting.header import Settings
from als_tui.meeting.moves import leave
from als_tui.meeting.stages import Here, Part, Stage
from als_tui.meeting.state import Meeting, Place
from tests.builders import MEMBERS, a_header, a_meeting, a_plan, airtime, closed, interruption, part, stage

FIRST, SECOND, THIRD, *_ = MEMBERS
PLAN = a_plan()
WITH_BREAK = a_plan((FIRST, SECOND), "virtual-2h")
WHOLE_FIRST: tuple[AnyFact, ...] = (airtime(FIRST), *(part(p) for p in (*Part,)[1:]))


def names(meeting: Meeting) -> list[str]:
    """The places ahead, airtimes by their number and part."""
    return [f"{s.place.airtime} {s.place.part}" if s.place.part else str(s.place.stage) for s in ahead(meeting)]


def minutes(meeting: Meeting, number: int) -> dict[Part | None, float]:
    return {s.place.part: s.seconds / 60 for s in agenda(meeting) if s.place.airtime == number}


def after(*facts: AnyFact) -> list[str]:
    return names(a_meeting(*facts))


def test_without_a_plan_nothing_lies_ahead() -> None:
    assert agenda(a_meeting()) == ()
    assert after(stage(Stage.WELCOME)) == []


def test_before_the_clock_starts_all_lies_ahead() -> None:
    assert len(after(PLAN)) == 8 + 2 * 5


def test_every_airtime_has_its_parts_and_its_presenter() -> None:
    places = [s.place for s in agenda(a_meeting(PLAN)) if s.place.airtime == 2]
    assert places == [Place(Stage.AIRTIME, part, 2, SECOND) for part in Part]


def test_an_airtime_is_outline_and_questions() -> None:
    assert minutes(a_meeting(PLAN), 1) == {
        Part.SETTLING: 2,
        Part.OUTLINE: 7,
        Part.QUESTIONS: 24,
        Part.PRESENTER_FEEDBACK: 3,
        Part.GROUP_FEEDBACK: 5,
    }


def test_feedback_may_be_inside_the_airtime() -> None:
    inside = minutes(a_meeting(PLAN, header=a_header(settings=Settings(feedback_inside_airtime=True))), 1)
    assert sum(inside.values()) == 2 + 31
    assert inside[Part.QUESTIONS] == 31 - 7 - 3 - 5


def test_feedback_without_time_is_not_held() -> None:
    assert Part.PRESENTER_FEEDBACK not in minutes(a_meeting(a_plan(preset="express-30")), 1)


def test_a_bid_changes_the_minutes_of_questions() -> None:
    asked = minutes(a_meeting(PLAN, Bid(member=SECOND, minutes=20)), 2)
    assert (asked[Part.OUTLINE], asked[Part.QUESTIONS]) == (7, 13)


def test_a_very_short_airtime_still_has_questions() -> None:
    asked = minutes(a_meeting(PLAN, Bid(member=SECOND, minutes=4)), 2)
    assert (asked[Part.OUTLINE], asked[Part.QUESTIONS]) == (3, 1)


def test_who_bids_without_being_planned_has_an_airtime_after_the_others() -> None:
    meeting = a_meeting(PLAN, Bid(member=THIRD))
    assert waiting(meeting) == (FIRST, SECOND, THIRD)
    assert sum(minutes(meeting, 3).values()) == 41
    assert names(meeting)[-3:] == ["action_review", "session_review", "close"]


def test_a_plan_without_airtimes_finds_room_for_who_bids() -> None:
    meeting = a_meeting(a_plan(()), Bid(member=THIRD))
    assert [s.place.presenter for s in agenda(meeting) if s.place.part is Part.OUTLINE] == [THIRD]
    assert names(meeting)[-4:] == ["1 group_feedback", "action_review", "session_review", "close"]


def test_who_defers_or_does_not_come_is_not_waited_for() -> None:
    meeting = a_meeting(PLAN, Deferred(member=FIRST), Attended(member=SECOND, how=Here.APOLOGIES))
    assert waiting(meeting) == ()
    assert not [s for s in agenda(meeting) if s.place.airtime]


def test_who_is_late_is_waited_for() -> None:
    assert waiting(a_meeting(PLAN, Attended(member=FIRST, how=Here.LATE))) == (FIRST, SECOND)


def test_who_had_airtime_waits_no_longer_and_stays_in_the_agenda() -> None:
    meeting = a_meeting(PLAN, airtime(SECOND))
    assert waiting(meeting) == (FIRST,)
    assert [s.place.presenter for s in agenda(meeting) if s.place.part is Part.OUTLINE] == [SECOND, FIRST]


def test_a_stage_that_a_plan_names_twice_is_held_once() -> None:
    twice = PLAN.model_copy(update={"stages": (Stage.WELCOME, Stage.CHECK_IN, Stage.CHECK_IN), "minutes": (1, 2, 3)})
    assert [s.place.stage for s in agenda(a_meeting(twice)) if not s.place.airtime] == [Stage.WELCOME, Stage.CHECK_IN]


def test_a_plan_with_too_few_minutes_holds_what_has_any() -> None:
    short = PLAN.model_copy(update={"minutes": (1, 2)})
    assert [s.place.stage for s in agenda(a_meeting(short)) if not s.place.airtime] == [*PLAN.stages[:2]]


def test_ahead_is_what_follows_in_the_agenda() -> None:
    assert after(PLAN, stage(Stage.SESSION_REVIEW)) == ["close"]
    assert after(PLAN, stage(Stage.CLOSE)) == []
    assert after(PLAN, airtime(FIRST), part(Part.QUESTIONS))[:3] == [
        "1 presenter_feedback",
        "1 group_feedback",
        "2 settling",
    ]


def test_after_the_end_nothing_lies_ahead() -> None:
    assert after(PLAN, stage(Stage.WELCOME), closed()) == []
    assert isinstance(closed(), Closed)


def test_a_planned_break_leads_on() -> None:
    assert after(WITH_BREAK, *WHOLE_FIRST)[0] == "break"
    assert after(WITH_BREAK, *WHOLE_FIRST, stage(Stage.BREAK))[0] == "2 settling"


def test_a_planned_break_for_which_an_airtime_was_left_leads_on_as_well() -> None:
    assert leave(a_meeting(WITH_BREAK, *WHOLE_FIRST[:3]), 600.0) == stage(Stage.BREAK)
    assert after(WITH_BREAK, *WHOLE_FIRST[:3], stage(Stage.BREAK))[0] == "2 settling"


@pytest.mark.parametrize("back", [Stage.BIDS, Stage.CHECK_IN, Stage.GROUND_RULES])
def test_a_planned_break_leads_on_as_well_from_a_stage_gone_back_to_between_two_airtimes(back: Stage) -> None:
    story = WITH_BREAK, *WHOLE_FIRST, stage(back), stage(Stage.BIDS)
    assert after(*story)[0] == "break"
    assert after(*story, stage(Stage.BREAK))[0] == "2 settling"


def test_a_planned_break_after_which_an_airtime_was_begun_leads_on_to_the_rest_of_it() -> None:
    story = WITH_BREAK, *WHOLE_FIRST, airtime(SECOND), part(Part.QUESTIONS), stage(Stage.BIDS)
    assert after(*story)[:2] == ["break", "2 questions"]
    assert after(*story, stage(Stage.BREAK))[0] == "2 questions"


def test_a_planned_break_come_to_before_its_time_leads_back() -> None:
    assert after(WITH_BREAK, stage(Stage.CHECK_IN), stage(Stage.BREAK))[0] == "check_in"


def test_a_break_that_is_over_is_not_held_again() -> None:
    assert "break" not in after(WITH_BREAK, *WHOLE_FIRST, stage(Stage.BREAK), airtime(SECOND))


@pytest.mark.parametrize("plan", [PLAN, WITH_BREAK])
@pytest.mark.parametrize("where", [Part.SETTLING, Part.OUTLINE, Part.QUESTIONS])
def test_a_break_that_was_put_in_leads_back_to_what_it_interrupted(plan: PlanSet, where: Part) -> None:
    reached = WHOLE_FIRST[: (*Part,).index(where) + 1]
    assert after(plan, *reached, interruption())[0] == f"1 {where}"


def test_a_break_that_was_put_in_comes_on_top_of_the_planned_one() -> None:
    story = WITH_BREAK, stage(Stage.CHECK_IN), interruption(), stage(Stage.BIDS), *WHOLE_FIRST
    assert after(*story)[0] == "break"
    assert "break" not in after(*story, stage(Stage.BREAK), airtime(SECOND))


def test_a_late_break_leads_back_as_well() -> None:
    story = WITH_BREAK, *WHOLE_FIRST, airtime(SECOND), part(Part.OUTLINE), stage(Stage.BREAK)
    assert after(*story)[:2] == ["2 outline", "2 questions"]


def test_a_break_is_never_ahead_of_itself() -> None:
    assert "break" not in after(WITH_BREAK, stage(Stage.CHECK_IN), stage(Stage.BREAK))


def test_a_break_before_anything_else_leads_to_the_beginning() -> None:
    assert after(WITH_BREAK, stage(Stage.BREAK))[0] == "welcome"


def test_a_second_break_leads_back_too() -> None:
    story = PLAN, stage(Stage.BREAK), stage(Stage.CHECK_IN), stage(Stage.BREAK)
    assert after(*story)[0] == "check_in"


def test_a_stage_out_of_the_plan_leads_back_to_what_it_interrupted() -> None:
    story = a_plan(reports_due=False), stage(Stage.CHECK_IN), stage(Stage.REPORT_BACK)
    assert after(*story)[:2] == ["check_in", "bids"]


def test_a_part_out_of_the_plan_leads_on_to_the_next() -> None:
    story = a_plan(preset="express-30"), airtime(FIRST), part(Part.PRESENTER_FEEDBACK)
    assert after(*story)[:1] == ["1 group_feedback"]
    assert after(a_plan(preset="balint-90"), airtime(FIRST), part(Part.GROUP_FEEDBACK))[0] == "2 settling"


def test_who_goes_back_to_the_bids_does_not_hold_an_airtime_twice() -> None:
    assert after(PLAN, *WHOLE_FIRST, stage(Stage.BIDS))[0] == "2 settling"


def test_an_airtime_that_was_left_for_an_earlier_stage_is_gone_on_with() -> None:
    story = PLAN, airtime(FIRST), part(Part.OUTLINE), part(Part.QUESTIONS), stage(Stage.BIDS)
    assert after(*story)[:2] == ["1 questions", "1 presenter_feedback"]


def test_within_an_airtime_a_part_may_be_gone_back_to() -> None:
    story = PLAN, airtime(FIRST), part(Part.QUESTIONS), part(Part.OUTLINE)
    assert after(*story)[0] == "1 questions"
