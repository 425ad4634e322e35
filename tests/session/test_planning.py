"""The draft of a plan: whatever is pressed, it says what is so."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from als_tui.meeting.fitting import beside
from als_tui.meeting.stages import Here, Stage
from als_tui.session import planning, wishes
from als_tui.session.draft import Draft
from als_tui.session.planning import Asked, first_draft
from als_tui.session.prepare import Before
from tests.builders import MEMBERS, START
from tests.session.meetings import SET

DRAFT = first_draft(SET, Before(), START)
FIRST, SECOND, THIRD, *_ = MEMBERS


def now_filled(draft: Draft, count: int, now: datetime = START) -> Draft:
    return planning.kept_up(planning.filled(draft, count), now)


def test_those_booked_come_before_those_with_first_call_and_those_who_have_waited() -> None:
    booked = SET.model_copy(update={"booked": (MEMBERS[5], MEMBERS[2], MEMBERS[4])})
    before = Before(3, had_airtime={FIRST: 1}, first_call=(SECOND,))
    draft = first_draft(booked, before, START)
    assert draft.presenters == (MEMBERS[5], MEMBERS[2])
    assert draft.waiting == (MEMBERS[4], SECOND, MEMBERS[3], FIRST)


def test_airtimes_that_fill_the_time_follow_every_change() -> None:
    draft = now_filled(DRAFT, 2)
    assert draft.airtime == 34
    assert planning.kept_up(planning.ending(draft, 2), START).airtime == 39
    assert planning.kept_up(planning.with_break(draft), START).airtime == 32
    assert planning.kept_up(draft, START + timedelta(minutes=5)).airtime == 32
    gone = planning.toggled(planning.toggled(draft, FIRST), FIRST)
    assert planning.kept_up(gone, START).airtimes == (79,)
    fixed = planning.lengthened(draft, -4)
    assert planning.kept_up(planning.ending(fixed, 6), START).airtime == 30


def test_airtimes_of_the_shape_keep_its_minutes_whatever_else_changes() -> None:
    later = planning.kept_up(planning.ending(DRAFT, 6), START)
    assert (later.airtime, DRAFT.airtime) == (31, 31)


def test_who_comes_in_or_goes_out_leaves_all_with_what_fits() -> None:
    three = planning.kept_up(planning.added(DRAFT), START)
    assert three.presenters == MEMBERS[:3]
    assert three.airtimes == (20, 20, 20)
    one = planning.kept_up(planning.without(DRAFT, SECOND), START)
    assert (one.presenters, one.airtimes) == ((FIRST,), (79,))
    assert planning.kept_up(planning.without(one, FIRST), START).presenters == ()


def test_the_order_by_need_is_pressing_first_then_who_must_go_and_else_as_it_was() -> None:
    draft = wishes.pressed(planning.sized(DRAFT, 4), MEMBERS[3])
    draft = wishes.leaving(draft, MEMBERS[2], -1, START)
    assert planning.by_need(draft).order == (MEMBERS[3], MEMBERS[2], FIRST, SECOND)
    assert planning.by_need(planning.by_need(draft)) == planning.by_need(draft)


def test_a_break_grows_by_key_and_after_the_longest_there_is_none() -> None:
    draft, seen = DRAFT, []
    for _ in range(8):
        draft = planning.with_break(draft)
        seen.append(draft.shape.breaks)
    assert seen == [5, 10, 15, 20, 30, 45, 60, 0]
    assert draft == DRAFT
    plan = planning.with_break(DRAFT).plan()
    assert plan.minutes[plan.stages.index(Stage.BREAK)] == 5
    assert plan.preset == DRAFT.shape.name


def test_an_end_before_somebody_must_go_keeps_when_they_must() -> None:
    draft = wishes.leaving(DRAFT, FIRST, -1, START)
    earlier = planning.ending(draft, -4)
    assert (earlier.leaving, earlier.until) == ({}, draft.until)
    assert planning.ending(earlier, 4).leaving == draft.leaving


def test_minutes_of_their_own_leave_the_rest_to_the_others() -> None:
    own = wishes.lengthened_for(DRAFT, FIRST, -6, START)
    assert now_filled(own, 2).airtimes == (25, 44)
    assert now_filled(own, 3).airtimes == (25, 20, 20)


def test_a_meeting_that_begins_later_ends_later_unless_the_end_was_chosen() -> None:
    later = planning.beginning(planning.beginning(DRAFT, 1, START), 1, START)
    assert (later.begins, later.ends_by) == (START + timedelta(minutes=10), DRAFT.ends_by + timedelta(minutes=10))
    assert later.fits(START) == DRAFT.fits(START)
    assert later.fits(START + timedelta(minutes=10)) == DRAFT.fits(START)
    chosen = planning.beginning(planning.ending(DRAFT, 0), 2, START)
    assert (chosen.ends_by, chosen.most(2, START).minutes) == (DRAFT.ends_by, 29)


def test_an_end_that_nobody_chose_and_that_is_past_is_told_anew() -> None:
    slept = START + timedelta(hours=9)
    assert planning.kept_up(DRAFT, DRAFT.ends_by - timedelta(minutes=1)).ends_by == DRAFT.ends_by
    assert planning.kept_up(DRAFT, slept).ends_by == planning.ends_by(slept, DRAFT.shape)
    chosen = planning.ending(DRAFT, 1)
    assert planning.kept_up(chosen, slept).ends_by == chosen.ends_by


def test_a_beginning_goes_by_round_five_minutes_and_never_before_now() -> None:
    odd = START + timedelta(minutes=3, seconds=20)
    draft = planning.beginning(first_draft(SET, Before(), odd), 1, odd)
    assert draft.begins == START + timedelta(minutes=5)
    assert planning.beginning(draft, 1, odd).begins == START + timedelta(minutes=10)
    assert planning.beginning(draft, -1, odd).begins is None
    assert draft.start(START + timedelta(minutes=7, seconds=1)) == START + timedelta(minutes=8)


def test_where_everyone_is_to_present_each_who_is_coming_does_in_the_minutes_that_fit() -> None:
    equal = SET.model_copy(update={"preset": "equal-share"})
    draft = first_draft(equal, Before(), START)
    assert draft.presenters == MEMBERS
    assert draft.airtimes == (20,) * 6
    five = first_draft(equal.model_copy(update={"members": MEMBERS[:5]}), Before(), START)
    assert (five.airtimes, five.is_filled) == ((26,) * 5, False)


CHANGES: tuple[Callable[[Draft, str, int], Draft], ...] = (
    lambda draft, member, by: planning.toggled(draft, member),
    lambda draft, member, by: planning.filled(draft, len(draft.presenters) + by),
    lambda draft, member, by: planning.added(draft),
    lambda draft, member, by: planning.without(draft, member),
    lambda draft, member, by: planning.moved(draft, member, by) if member in draft.presenters else draft,
    lambda draft, member, by: planning.drawn(draft, random.Random(by)),
    lambda draft, member, by: planning.by_need(draft),
    lambda draft, member, by: planning.reshaped(draft, by, START),
    lambda draft, member, by: planning.with_break(draft),
    lambda draft, member, by: planning.ending(draft, by),
    lambda draft, member, by: planning.beginning(draft, by, START),
    lambda draft, member, by: planning.lengthened(draft, by),
    lambda draft, member, by: wishes.lengthened_for(draft, member, by, START),
    lambda draft, member, by: wishes.leaving(draft, member, by, START),
    lambda draft, member, by: wishes.pressed(draft, member),
)
PRESSED = st.lists(st.tuples(st.sampled_from(CHANGES), st.sampled_from(MEMBERS), st.sampled_from((-1, 1))), max_size=25)


@given(PRESSED)
def test_whatever_is_pressed_everyone_presents_once_and_what_fits_fits(
    pressed: list[tuple[Callable[[Draft, str, int], Draft], str, int]],
) -> None:
    draft = DRAFT
    for change, member, by in pressed:
        draft = planning.kept_up(change(draft, member, by), START)
        assert sorted({*draft.presenters, *draft.waiting}) == sorted(
            m for m in MEMBERS if draft.how(m) is not Here.APOLOGIES
        )
        assert len(draft.presenters) + len(draft.waiting) == draft.coming
        plan = draft.plan()
        assert plan.stages.count(Stage.AIRTIME) == len(draft.presenters) == len(draft.airtimes)
        if draft.is_filled and len([bid for bid in draft.presenting if bid.minutes]) < len(draft.presenters):
            if draft.airtime == draft.settings.shortest_airtime:
                continue
            around = beside(draft.shape, len(draft.airtimes), draft.settings, reports_due=False)
            assert draft.start(START) + timedelta(minutes=around + sum(draft.airtimes)) <= draft.ends_by


def test_an_end_that_is_asked_for_stays_whatever_the_shape() -> None:
    asked = planning.asked_for(DRAFT, Asked(START + timedelta(hours=3), 3), START)
    assert (asked.airtimes, asked.is_end_chosen) == ((39, 39, 39), True)
    assert planning.reshaped(asked, 1, START).ends_by == START + timedelta(hours=3)
    assert planning.asked_for(DRAFT, Asked(), START) == DRAFT


def agreed(told: str) -> Draft:
    return first_draft(SET.model_copy(update={"next": told}), Before(), START)


def test_a_plan_begins_at_the_hour_for_which_the_set_has_agreed() -> None:
    coming = START.astimezone() + timedelta(days=9, hours=1)
    draft = agreed(f"{coming:%Y-%m-%d %H:%M}")
    assert draft.begins == coming
    assert draft.ends_by - coming == DRAFT.ends_by - START


def test_a_date_without_an_hour_or_past_or_in_words_begins_no_plan() -> None:
    past = START.astimezone() - timedelta(hours=1)
    for told in (f"{past:%Y-%m-%d %H:%M}", "2026-03-29", "Thursday, half past one"):
        assert agreed(told).begins is None


def test_a_meeting_of_another_day_that_begins_now_is_as_long_and_all_its_hours_are_of_today() -> None:
    coming = START.astimezone() + timedelta(days=9, hours=1)
    draft = planning.ending(agreed(f"{coming:%Y-%m-%d %H:%M}"), 3)
    early = planning.brought_forward(draft, START)
    assert early.begins is None
    assert early.ends_by - START == draft.ends_by - coming
    later = planning.beginning(DRAFT, 2, START)
    assert planning.brought_forward(later, START) == later
