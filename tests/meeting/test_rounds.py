"""Rounds: everyone who is here has a turn, in seat order, and nobody is forgotten."""

from als_tui.meeting.facts import Attended, Brought, Reported, TurnGiven
from als_tui.meeting.rounds import due, heard, taking_part, to_report
from als_tui.meeting.stages import Here, Outcome, Part, Stage
from tests.builders import MEMBERS, a_meeting, airtime, part, stage

FIRST, SECOND, THIRD, *_ = MEMBERS
CHECK_IN = stage(Stage.CHECK_IN)


def turn(member: str) -> TurnGiven:
    return TurnGiven(member=member)


def test_at_first_all_are_due_in_seat_order() -> None:
    assert due(a_meeting(CHECK_IN)) == MEMBERS


def test_who_has_the_turn_is_heard_and_no_longer_due() -> None:
    meeting = a_meeting(CHECK_IN, turn(THIRD), turn(FIRST), turn(THIRD))
    assert heard(meeting) == (THIRD, FIRST)
    assert due(meeting) == (SECOND, *MEMBERS[3:])


def test_who_is_not_here_is_not_due() -> None:
    assert FIRST not in due(a_meeting(Attended(member=FIRST, how=Here.LATE), CHECK_IN))


def test_who_arrives_late_is_due_then() -> None:
    story = Attended(member=FIRST, how=Here.LATE), CHECK_IN, Attended(member=FIRST, how=Here.PRESENT)
    assert due(a_meeting(*story)) == MEMBERS


def test_each_stage_has_its_own_round() -> None:
    meeting = a_meeting(CHECK_IN, turn(FIRST), stage(Stage.ACTION_REVIEW))
    assert heard(meeting) == ()
    assert due(meeting) == MEMBERS


def test_a_round_that_was_left_goes_on_where_it_was() -> None:
    meeting = a_meeting(CHECK_IN, turn(FIRST), stage(Stage.BREAK), CHECK_IN)
    assert due(meeting) == MEMBERS[1:]


def test_in_the_report_back_only_those_who_brought_actions_have_a_turn() -> None:
    brought = Brought(action="2-1", member=SECOND, words="Ask")
    meeting = a_meeting(brought, stage(Stage.REPORT_BACK))
    assert taking_part(meeting) == due(meeting) == (SECOND,)


def test_what_former_members_left_open_comes_after_the_last_turn() -> None:
    own, left = (Brought(action=name, member=member, words="Ask") for name, member in (("1", SECOND), ("2", "Gone")))
    meeting = a_meeting(own, left, stage(Stage.REPORT_BACK))
    assert to_report(meeting) == ()
    meeting = a_meeting(own, left, stage(Stage.REPORT_BACK), turn(SECOND), Reported(action="2", outcome=Outcome.LET_GO))
    assert [(one.brought, one.outcome) for one in to_report(meeting)] == [(own, None), (left, Outcome.LET_GO)]
    alone = a_meeting(left, stage(Stage.REPORT_BACK))
    assert [one.brought for one in to_report(alone)] == [left]


def test_where_there_is_no_round_nobody_is_due() -> None:
    assert due(a_meeting()) == ()
    assert due(a_meeting(stage(Stage.BIDS))) == ()
    assert due(a_meeting(airtime(), part(Part.GROUP_FEEDBACK), turn(SECOND))) == ()
