"""Who must go before the end: kept while they are here, near, and before their own airtime would be over."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.meeting.agenda import waiting
from als_tui.meeting.events import Event
from als_tui.meeting.facts import AnyFact, Attended, Paused, Undone
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header
from als_tui.meeting.leaving import airtime_ends, cut_short, hours, must_go, near
from als_tui.meeting.moves import Refusal, attendance, person
from als_tui.meeting.ordering import next_presenter
from als_tui.meeting.stages import Here, Part, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import finish
from tests.builders import MEMBERS, START, Timed, a_meeting, a_plan, airtime, at, event, part, stage
from tests.meeting.stories import FIDGETED, HEADERS

FIRST, SECOND, THIRD, *_ = MEMBERS


def hour(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def leaves(member: str, minutes: float, how: Here = Here.PRESENT) -> Timed:
    return at(0, Attended(member=member, how=how, until=hour(minutes)))


def met(*facts: AnyFact | Timed) -> Meeting:
    return a_meeting(at(0, a_plan()), at(0, stage(Stage.WELCOME)), *facts, every=0.0)


def then(meeting: Meeting, fact: AnyFact | Refusal) -> Meeting:
    assert not isinstance(fact, Refusal)
    return after(meeting, event(meeting.count + 1, 0.0, fact))


@pytest.mark.parametrize("how", [Here.PRESENT, Here.LATE])
def test_who_comes_or_stays_must_go_when_it_was_said(how: Here) -> None:
    meeting = met(leaves(SECOND, 90, Here.LATE))
    assert meeting.room.until == {SECOND: hour(90)}
    assert then(meeting, attendance(meeting, SECOND, how)).room.until == {SECOND: hour(90)}
    assert then(meeting, attendance(meeting, FIRST, Here.LEFT)).room.until == {SECOND: hour(90)}


@pytest.mark.parametrize("how", [Here.LEFT, Here.APOLOGIES])
def test_of_those_who_are_away_nobody_must_go(how: Here) -> None:
    meeting = met(leaves(SECOND, 90))
    gone = then(meeting, attendance(meeting, SECOND, how))
    assert gone.room.until == {}
    assert then(gone, attendance(gone, SECOND, Here.PRESENT)).room.until == {}
    assert met(leaves(SECOND, 90, how)).room.until == {}


def test_a_digit_in_the_welcome_keeps_the_time_too() -> None:
    meeting = met(leaves(SECOND, 90))
    late = person(meeting, SECOND)
    assert late == Attended(member=SECOND, how=Here.LATE, until=hour(90))


def test_the_time_can_be_said_changed_and_taken_away() -> None:
    meeting = met(at(0, Attended(member=SECOND, how=Here.LATE)))
    said = then(meeting, must_go(meeting, SECOND, hour(75)))
    assert (said.room.until, said.room.here[SECOND]) == ({SECOND: hour(75)}, Here.LATE)
    assert then(said, must_go(said, SECOND, None)).room.until == {}
    gone = then(said, attendance(said, SECOND, Here.LEFT))
    assert must_go(gone, SECOND, hour(75)) is Refusal.NOT_COMING


def test_who_must_go_before_their_airtime_would_end_is_told_with_both_times() -> None:
    meeting = met(leaves(SECOND, 75))
    ends = airtime_ends(meeting, 0.0)
    assert list(ends) == [FIRST, SECOND]
    (found,) = cut_short(meeting, 0.0)
    assert (found.member, found.until, found.ends) == (SECOND, hour(75), ends[SECOND])
    assert cut_short(met(leaves(THIRD, 5)), 0.0) == ()


@pytest.mark.parametrize(("seconds", "is_told"), [(-1, True), (0, True), (1, False)])
def test_less_than_a_minute_cuts_no_airtime_short(seconds: float, is_told: bool) -> None:
    ends = airtime_ends(met(), 0.0)[SECOND]
    before = (ends - START).total_seconds() / 60 - 1
    assert bool(cut_short(met(leaves(SECOND, before + seconds / 60)), 0.0)) is is_told


def test_an_airtime_that_is_on_ends_later_with_every_minute_over() -> None:
    meeting = met(leaves(FIRST, 60), at(20, airtime()), at(20, part(Part.OUTLINE)), at(27, part(Part.QUESTIONS)))
    assert cut_short(meeting, 27 * 60) == ()
    (found,) = cut_short(meeting, 56 * 60)
    assert found.member == FIRST
    assert found.ends == hour(56) + timedelta(minutes=3 + 5)


def test_another_order_can_let_them_have_their_airtime() -> None:
    meeting = met(leaves(SECOND, 75))
    assert cut_short(then(meeting, next_presenter(meeting, SECOND)), 0.0) == ()


@pytest.mark.parametrize(("minutes", "left"), [(84, None), (85, 5), (90, 0), (95, -5), (96, None)])
def test_five_minutes_before_and_after_it_is_near(minutes: float, left: int | None) -> None:
    found = near(met(leaves(SECOND, 90)), minutes * 60)
    assert found == (() if left is None else ((SECOND, timedelta(minutes=left)),))


def test_nobody_who_is_not_here_is_near_to_going() -> None:
    assert near(met(leaves(SECOND, 90, Here.LATE)), 90 * 60) == ()


def test_all_who_are_near_to_going_are_found_the_first_first() -> None:
    meeting = met(leaves(THIRD, 92), leaves(FIRST, 90), leaves(SECOND, 90))
    assert [who for who, left in near(meeting, 88 * 60)] == [FIRST, SECOND, THIRD]


def test_the_end_itself_is_no_time_to_go_early() -> None:
    assert hours(met(), 0.0)[-1] == hour(105)


@pytest.mark.parametrize(("now", "step", "many"), [(0, 15, 7), (95, 15, 1), (121, 15, 7), (-60, 30, 5), (-400, 60, 8)])
def test_round_hours_before_the_end_are_offered_and_not_too_many(now: float, step: int, many: int) -> None:
    found = hours(met(), now * 60)
    assert len(found) == many
    assert all(b - a == timedelta(minutes=step) for a, b in pairwise(found))
    assert all(moment.minute % step == 0 and hour(now) < moment for moment in found)


@given(HEADERS, FIDGETED, st.integers(0, 200), st.sampled_from(MEMBERS))
def test_it_changes_no_time_and_taking_it_back_leaves_no_trace(
    header: Header, events: list[Event], minutes: int, member: str
) -> None:
    meeting = fold(header, events)
    now = meeting.last.t if meeting.last else 0.0
    fact = must_go(meeting, member, hour(minutes))
    if isinstance(fact, Refusal):
        return
    told = event(len(events) + 1, now, fact)
    said = after(meeting, told)
    assert finish(said, now) == finish(meeting, now)
    assert waiting(said) == waiting(meeting)
    undone = fold(header, [*events, told, event(len(events) + 2, now, Undone(of=told.n))])
    assert undone.room == meeting.room


def test_a_pause_of_the_set_brings_nobody_nearer_to_their_end() -> None:
    meeting = met(leaves(FIRST, 90), at(20, airtime()), at(20, part(Part.OUTLINE)), at(21, Paused()))
    assert near(meeting, 86 * 60) == ((FIRST, timedelta(minutes=4)),)
