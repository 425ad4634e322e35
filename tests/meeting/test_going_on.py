"""Where Enter and s lead from every place, until the meeting is closed."""

from collections.abc import Sequence

import pytest

from als_tui.meeting.facts import (
    AnyFact,
    Brought,
    Closed,
    Opened,
    Paused,
    RuleProposed,
    RulesAgreed,
    StageEntered,
    TurnGiven,
    WentOn,
)
from als_tui.meeting.fold import after
from als_tui.meeting.header import GroundRules
from als_tui.meeting.moves import (
    Refusal,
    closing,
    leave,
    on,
)
from als_tui.meeting.stages import Ending, Part, Stage
from als_tui.meeting.state import Meeting, Place
from tests.builders import MEMBERS, Timed, a_header, a_meeting, a_plan, airtime, at, closed, event, part, stage

FIRST, SECOND, THIRD, *_ = MEMBERS
PLAN = a_plan()
ENDED = PLAN, stage(Stage.CLOSE), closed()
IN_PAUSE = PLAN, stage(Stage.CHECK_IN), Paused()
QUESTIONS = PLAN, airtime(FIRST), part(Part.OUTLINE), part(Part.QUESTIONS)
LATER = 600.0


def heard(*members: str) -> list[TurnGiven]:
    return [TurnGiven(member=member) for member in members]


def on_from(*facts: AnyFact | Timed) -> AnyFact | Refusal:
    return on(a_meeting(*facts), LATER)


def stepping(meeting: Meeting) -> list[AnyFact]:
    """Everything that Enter records until the meeting is closed."""
    told: list[AnyFact] = []
    while meeting.is_open and not isinstance(fact := on(meeting, LATER), Refusal):
        told.append(fact)
        meeting = after(meeting, event(meeting.count + 1, LATER, fact))
    return told


def test_enter_begins_the_meeting_and_then_leads_to_the_next_stage() -> None:
    assert on_from(PLAN, Opened()) == stage(Stage.WELCOME)
    assert on_from(PLAN, Opened(), stage(Stage.WELCOME)) == stage(Stage.GROUND_RULES)


def test_without_a_plan_there_is_nothing_to_go_on_to() -> None:
    assert on_from(Opened()) is Refusal.NOTHING_PLANNED


def test_enter_agrees_the_rules_and_leads_on_at_once() -> None:
    assert on_from(PLAN, stage(Stage.GROUND_RULES)) == RulesAgreed(version=1, then=Stage.CHECK_IN)


def test_proposed_rules_make_the_next_version() -> None:
    story = PLAN, stage(Stage.GROUND_RULES), RuleProposed(text="We begin on time.")
    assert on_from(*story) == RulesAgreed(version=2, then=Stage.CHECK_IN)


def test_without_rules_there_is_nothing_to_agree() -> None:
    meeting = a_meeting(PLAN, stage(Stage.GROUND_RULES), header=a_header(rules=GroundRules()))
    assert on(meeting, LATER) == stage(Stage.CHECK_IN)


def test_the_first_rules_of_a_set_are_agreed_once_there_are_some() -> None:
    story = PLAN, stage(Stage.GROUND_RULES), RuleProposed(text="We begin on time.")
    meeting = a_meeting(*story, header=a_header(rules=GroundRules()))
    assert on(meeting, LATER) == RulesAgreed(version=1, then=Stage.CHECK_IN)


def test_rules_read_again_within_an_airtime_lead_back_into_it() -> None:
    story = a_plan(preset="express-30"), airtime(FIRST), part(Part.QUESTIONS), stage(Stage.GROUND_RULES)
    assert on_from(*story) == RulesAgreed(version=1)
    assert on_from(*story, RulesAgreed(version=1)) == part(Part.QUESTIONS)


def test_enter_gives_the_turn_to_the_first_who_is_due() -> None:
    assert on_from(PLAN, stage(Stage.CHECK_IN)) == TurnGiven(member=FIRST)
    assert on_from(PLAN, stage(Stage.CHECK_IN), *heard(FIRST, THIRD)) == TurnGiven(member=SECOND)


def test_when_all_were_heard_enter_leads_to_the_next_stage() -> None:
    assert on_from(PLAN, stage(Stage.CHECK_IN), *heard(*MEMBERS)) == stage(Stage.REPORT_BACK)


def test_in_the_report_back_enter_gives_the_turn_to_who_brought_an_action() -> None:
    story = PLAN, Brought(action="2-1", member=THIRD, words="Ask"), stage(Stage.REPORT_BACK)
    assert on_from(*story) == TurnGiven(member=THIRD)
    assert on_from(*story, *heard(THIRD)) == stage(Stage.BIDS)


def test_enter_goes_through_an_airtime_part_by_part() -> None:
    assert on_from(PLAN, stage(Stage.BIDS)) == airtime(FIRST)
    assert on_from(PLAN, airtime(FIRST)) == part(Part.OUTLINE)
    assert on_from(*QUESTIONS) == part(Part.PRESENTER_FEEDBACK)
    assert on_from(*QUESTIONS, part(Part.GROUP_FEEDBACK)) == airtime(SECOND)


def test_a_break_in_the_settling_leads_back_without_a_new_airtime() -> None:
    story = PLAN, airtime(FIRST), stage(Stage.BREAK)
    assert on_from(*story) == part(Part.SETTLING)
    assert a_meeting(*story, part(Part.SETTLING)).place == Place(Stage.AIRTIME, Part.SETTLING, 1, FIRST)


def test_in_a_pause_enter_goes_on_with_what_was_paused() -> None:
    assert on_from(*IN_PAUSE) == WentOn()


def test_at_the_end_enter_closes_with_the_totals() -> None:
    story = at(0, PLAN), at(0, airtime(FIRST)), at(5, stage(Stage.CLOSE))
    assert on_from(*story) == Closed(how=Ending.CLOSED, airtimes=1, actions=0, seconds=600.0)
    assert on_from(*ENDED) is Refusal.ENDED


def test_a_meeting_may_be_broken_off() -> None:
    assert closing(a_meeting(PLAN), Ending.BROKEN_OFF, LATER) == closed(Ending.BROKEN_OFF)


@pytest.mark.parametrize("story", [(), (stage(Stage.CHECK_IN),), QUESTIONS[1:]])
def test_enter_alone_holds_every_stage_that_is_left(story: Sequence[AnyFact]) -> None:
    told = stepping(a_meeting(PLAN, *story))
    assert isinstance(told[-1], Closed)
    assert [fact.presenter for fact in told if isinstance(fact, StageEntered) and fact.presenter][-1] == SECOND


def test_a_whole_meeting_is_held_with_enter_in_so_many_presses() -> None:
    told = stepping(a_meeting(PLAN))
    turns, parts = 2 * len(MEMBERS), 2 * len(Part)
    assert len(told) == 8 + turns + parts + 1


def test_s_leaves_a_round_before_all_were_heard() -> None:
    assert leave(a_meeting(PLAN, stage(Stage.CHECK_IN), *heard(FIRST)), LATER) == stage(Stage.REPORT_BACK)


def test_s_leaves_an_airtime_for_the_next() -> None:
    assert leave(a_meeting(*QUESTIONS), LATER) == airtime(SECOND)


def test_s_leaves_the_rules_without_agreeing_them() -> None:
    assert leave(a_meeting(PLAN, stage(Stage.GROUND_RULES)), LATER) == stage(Stage.CHECK_IN)


def test_s_at_the_close_closes() -> None:
    assert isinstance(leave(a_meeting(PLAN, stage(Stage.CLOSE)), LATER), Closed)


def test_s_in_a_break_goes_back_to_what_was_interrupted() -> None:
    assert leave(a_meeting(*QUESTIONS, stage(Stage.BREAK)), LATER) == part(Part.QUESTIONS)


@pytest.mark.parametrize(
    ("story", "refusal"), [((PLAN,), Refusal.NOT_BEGUN), (IN_PAUSE, Refusal.PAUSED), (ENDED, Refusal.ENDED)]
)
def test_s_leaves_nothing_that_does_not_run(story: Sequence[AnyFact], refusal: Refusal) -> None:
    assert leave(a_meeting(*story), LATER) is refusal
