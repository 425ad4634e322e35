"""What a press records in the bids: who is in the order, with how many minutes and what kind of issue."""

import pytest

from als_tui.meeting.facts import AnyFact, Attended, Bid, Deferred, PlanSet
from als_tui.meeting.fold import after
from als_tui.meeting.header import Settings
from als_tui.meeting.moves import Refusal, person
from als_tui.meeting.ordering import (
    bid_issue,
    bid_minutes,
    bidding,
    deferring,
    moved,
    must_end,
    next_presenter,
    planned_airtime,
)
from als_tui.meeting.stages import Here, Issue, Stage
from tests.builders import MEMBERS, START, a_header, a_meeting, a_plan, airtime, closed, event, stage

FIRST, SECOND, THIRD, *_ = MEMBERS
BIDS = a_plan(), stage(Stage.BIDS)


def order(fact: AnyFact | Refusal) -> tuple[str, ...]:
    assert isinstance(fact, PlanSet)
    return fact.presenters


def test_a_digit_bids_and_a_second_one_takes_out_of_the_order() -> None:
    assert person(a_meeting(*BIDS), THIRD) == Bid(member=THIRD)
    assert order(person(a_meeting(*BIDS), FIRST)) == (SECOND,)


def test_a_new_order_is_the_whole_plan_with_nothing_else_changed() -> None:
    changed = bidding(a_meeting(*BIDS), FIRST)
    assert changed == BIDS[0].model_copy(update={"presenters": (SECOND,)})


def test_who_is_not_coming_does_not_bid_and_who_is_late_may() -> None:
    away, late = Attended(member=THIRD, how=Here.APOLOGIES), Attended(member=THIRD, how=Here.LATE)
    assert bidding(a_meeting(*BIDS, away), THIRD) is Refusal.NOT_COMING
    assert bidding(a_meeting(*BIDS, late), THIRD) == Bid(member=THIRD)


def test_without_a_plan_there_is_no_order_to_change() -> None:
    assert bidding(a_meeting(Bid(member=FIRST)), FIRST) is Refusal.NOTHING_PLANNED


def test_a_member_moves_by_one_place_in_the_order() -> None:
    assert order(moved(a_meeting(*BIDS), SECOND, -1)) == (SECOND, FIRST)
    assert order(moved(a_meeting(*BIDS, Bid(member=THIRD)), FIRST, 1)) == (SECOND, FIRST, THIRD)


@pytest.mark.parametrize(
    ("member", "by", "refusal"),
    [
        (FIRST, -1, Refusal.ALREADY_FIRST),
        (SECOND, 1, Refusal.ALREADY_LAST),
        (THIRD, 1, Refusal.NOT_IN_THE_ORDER),
    ],
)
def test_nobody_moves_out_of_the_order(member: str, by: int, refusal: Refusal) -> None:
    assert moved(a_meeting(*BIDS), member, by) is refusal


def test_the_next_presenter_comes_before_those_who_wait_and_after_those_who_had_airtime() -> None:
    meeting = a_meeting(*BIDS, Bid(member=THIRD), airtime(FIRST))
    assert order(next_presenter(meeting, THIRD)) == (FIRST, THIRD, SECOND)
    assert next_presenter(meeting, FIRST) is Refusal.NOT_IN_THE_ORDER


def test_the_end_is_moved_while_the_meeting_is_open_and_planned() -> None:
    told = must_end(a_meeting(*BIDS), START)
    assert isinstance(told, PlanSet)
    assert told.ends_by == START
    assert must_end(a_meeting(), START) is Refusal.NOTHING_PLANNED
    assert must_end(a_meeting(*BIDS, closed()), START) is Refusal.ENDED


def test_a_bid_begins_with_the_minutes_of_the_plan() -> None:
    assert bid_minutes(a_meeting(*BIDS), FIRST, 5) == Bid(member=FIRST, minutes=36)
    assert bid_minutes(a_meeting(*BIDS, Bid(member=FIRST, minutes=20)), FIRST, -1) == Bid(member=FIRST, minutes=19)


def test_a_bid_keeps_its_issue_when_its_minutes_change() -> None:
    story = *BIDS, Bid(member=FIRST, minutes=20, issue=Issue.PERSON)
    assert bid_minutes(a_meeting(*story), FIRST, 1) == Bid(member=FIRST, minutes=21, issue=Issue.PERSON)


def test_a_bid_stays_pressing_and_keeps_its_line_whatever_else_changes() -> None:
    bid = Bid(member=FIRST, minutes=20, issue=Issue.PERSON, pressing=True, line="The rota")
    meeting = a_meeting(*BIDS, bid)
    assert bid_minutes(meeting, FIRST, 1) == bid.model_copy(update={"minutes": 21})
    assert bid_issue(meeting, FIRST, 1) == bid.model_copy(update={"issue": Issue.PATTERN})


@pytest.mark.parametrize("inside", [False, True])
def test_a_minute_more_is_a_minute_more_in_the_agenda(inside: bool) -> None:
    meeting = a_meeting(*BIDS, header=a_header(settings=Settings(feedback_inside_airtime=inside)))
    fact = bid_minutes(meeting, FIRST, 1)
    assert isinstance(fact, Bid)
    assert planned_airtime(meeting, FIRST) == 31
    assert planned_airtime(after(meeting, event(3, 60.0, fact)), FIRST) == 32


@pytest.mark.parametrize("by", [-31, 150])
def test_a_bid_is_neither_for_nothing_nor_for_half_a_day(by: int) -> None:
    assert bid_minutes(a_meeting(*BIDS), FIRST, by) is Refusal.NO_TIME_LEFT_TO_TAKE


def test_the_issue_goes_round_from_none_to_pattern() -> None:
    story: tuple[AnyFact, ...] = BIDS
    seen = []
    for _ in range(4):
        fact = bid_issue(a_meeting(*story), FIRST, 1)
        assert isinstance(fact, Bid)
        seen.append(fact.issue)
        story = *story, fact
    assert seen == [Issue.PROJECT, Issue.PERSON, Issue.PATTERN, None]
    assert bid_issue(a_meeting(*BIDS), FIRST, -1) == Bid(member=FIRST, issue=Issue.PATTERN)


def test_only_who_is_in_the_order_has_a_bid_to_change_or_to_defer() -> None:
    meeting = a_meeting(*BIDS)
    assert bid_minutes(meeting, THIRD, 1) is Refusal.NOT_IN_THE_ORDER
    assert bid_issue(meeting, THIRD, 1) is Refusal.NOT_IN_THE_ORDER
    assert deferring(meeting, THIRD) is Refusal.NOT_IN_THE_ORDER
    assert deferring(meeting, FIRST) == Deferred(member=FIRST)


def test_another_end_leaves_the_order_as_bids_have_made_it() -> None:
    told = must_end(a_meeting(*BIDS, Bid(member=THIRD)), START)
    assert order(told) == (FIRST, SECOND, THIRD)
