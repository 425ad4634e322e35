"""The plan: its pictures in three sizes."""

from dataclasses import replace
from datetime import timedelta

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.plan import plan
from als_tui.app.screens.plan_view import view
from als_tui.meeting.facts import Brought
from als_tui.meeting.header import LearningSet, Settings
from als_tui.meeting.stages import Here
from als_tui.session import planning, wishes
from als_tui.session.beginning import provisional
from als_tui.session.draft import Draft
from als_tui.session.prepare import Before
from als_tui.words import plan as words
from als_tui.words.concerns import SENTENCES
from tests.builders import HOSTILE, MEMBERS, START, a_header

SIZES = [(80, 23), (120, 35), (60, 15)]
BROUGHT = (Brought(action="2-1", member=MEMBERS[1], words="Ask for one hour a week"),)
BEFORE = Before(2, BROUGHT, {MEMBERS[0]: 2, MEMBERS[1]: 1, MEMBERS[2]: 1})


def a_draft(members: tuple[str, ...] = MEMBERS, before: Before = BEFORE) -> Draft:
    one = LearningSet(name="Thursday set", slug="thursday-set", facilitator="Gwenllian", members=members)
    return planning.first_draft(one, before, START)


def drawn(draft: Draft, width: int, height: int, chosen: int = 0, members: tuple[str, ...] = MEMBERS) -> str:
    meeting = provisional(a_header(members=members), draft, BROUGHT, START)
    return as_text(plan(view(draft, meeting, START, chosen, ""), width, height))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_plan_that_fits_looks_like_this(width: int, height: int, snapshot: SnapshotAssertion) -> None:
    draft = planning.toggled(planning.toggled(planning.toggled(a_draft(), MEMBERS[5]), MEMBERS[5]), MEMBERS[1])
    assert drawn(draft, width, height, chosen=5) == snapshot


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_plan_that_is_too_long_looks_like_this(width: int, height: int, snapshot: SnapshotAssertion) -> None:
    draft = planning.ending(planning.sized(a_draft(HOSTILE), 4), -4)
    assert drawn(draft, width, height, chosen=2, members=HOSTILE) == snapshot


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_presenter_who_must_go_too_early_is_warned_of_like_this(
    width: int, height: int, snapshot: SnapshotAssertion
) -> None:
    draft = planning.toggled(a_draft(), MEMBERS[1])
    for member, steps in ((MEMBERS[1], 1), (MEMBERS[3], 6), (MEMBERS[4], 2)):
        for _ in range(steps):
            draft = wishes.leaving(draft, member, -1, START)
    assert drawn(draft, width, height) == snapshot


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_plan_with_bids_looks_like_this(width: int, height: int, snapshot: SnapshotAssertion) -> None:
    draft = wishes.pressed(wishes.turned(a_draft(), MEMBERS[3], 2), MEMBERS[3])
    for _ in range(5):
        draft = wishes.lengthened_for(draft, MEMBERS[4], -1, START)
    draft = wishes.lined(wishes.turned(draft, MEMBERS[4], 1), MEMBERS[4], "The rota")
    assert drawn(draft, width, height, chosen=5) == snapshot


def test_an_airtime_below_the_shortest_of_the_set_is_said_to_be_so() -> None:
    shorter = planning.lengthened(a_draft(), -11)
    assert "below the set's shortest" not in drawn(shorter, 80, 23)
    told = drawn(wishes.lengthened_for(shorter, MEMBERS[4], -1, START), 80, 23)
    assert "An airtime of 19 min is below the set's shortest of 20." in told


@pytest.mark.parametrize(
    "notice",
    [
        words.AS_IT_WAS_LEFT,
        words.NO_ONE_TO_MEET,
        words.MEMBERS_HAVE_CHANGED,
        words.unfinished(99),
        words.not_begun("No space left on device"),
        words.not_kept("No space left on device"),
        words.too_many(9, 3),
        *SENTENCES.values(),
    ],
)
def test_what_the_plan_has_to_say_is_said_to_its_end(notice: str) -> None:
    meeting = provisional(a_header(), a_draft(), BROUGHT, START)
    assert notice in as_text(plan(view(a_draft(), meeting, START, 0, notice), 80, 23))


def test_how_many_lines_more_there_are_stands_beside_the_agenda() -> None:
    draft = planning.sized(a_draft(), 6)
    assert "more: Up/Down" not in drawn(draft, 120, 35)
    found = next(line for line in drawn(draft, 120, 21).splitlines() if "Room for" in line)
    assert found[:79].rstrip().endswith(" more: Up/Down")


def test_an_agenda_that_is_too_long_for_its_box_tells_how_many_more_there_are() -> None:
    nine = tuple("ABCDEFGHI")
    draft = planning.sized(a_draft(nine), 9)
    assert "Close" in drawn(draft, 120, 35, members=nine)
    told = [line[80:] for line in drawn(draft, 120, 23, members=nine).splitlines()]
    held = [line for line in told if " min │" in line]
    assert any(f" {17 - len(held)} more " in line for line in told)


def test_feedback_within_the_airtime_is_told_as_a_part_of_it() -> None:
    draft = replace(a_draft(), settings=Settings(feedback_inside_airtime=True))
    assert "2 of 31 min   7 outline + 16 questions + 8 feedback, 2 around\n" in drawn(draft, 80, 23)
    assert "2 of 31 min   7 outline + 24 questions, 10 around each\n" in drawn(a_draft(), 80, 23)


def test_those_who_have_waited_longest_are_proposed_first() -> None:
    assert a_draft().presenters == (MEMBERS[3], MEMBERS[4])
    assert a_draft().waiting == (MEMBERS[5], MEMBERS[1], MEMBERS[2], MEMBERS[0])


def test_who_deferred_last_time_has_first_call_and_it_is_said() -> None:
    draft = a_draft(before=replace(BEFORE, first_call=(MEMBERS[0],)))
    assert draft.presenters == (MEMBERS[0], MEMBERS[3])
    without = planning.without(draft, MEMBERS[0])
    assert without.waiting[0] == MEMBERS[0]
    assert f"First call: {MEMBERS[0]}. Another day: {MEMBERS[0]}, " in drawn(without, 80, 23)


def test_the_end_is_proposed_at_the_next_five_minutes() -> None:
    begun = START.replace(minute=31)
    assert planning.ends_by(begun, a_draft().shape) == begun.replace(minute=35) + timedelta(hours=2)


def test_who_comes_back_presents_again() -> None:
    draft = a_draft()
    for _ in range(2):
        draft = planning.toggled(draft, MEMBERS[3])
    assert draft.how(MEMBERS[3]) is Here.APOLOGIES
    assert draft.presenters == (MEMBERS[4],)
    assert planning.toggled(draft, MEMBERS[3]).presenters == (MEMBERS[3], MEMBERS[4])


def test_another_shape_brings_its_airtimes_and_its_end_unless_one_was_chosen() -> None:
    longer = planning.reshaped(a_draft(), 1, START)
    assert len(longer.presenters) == longer.shape.airtimes == 3
    assert longer.ends_by == START + timedelta(hours=3)
    assert planning.reshaped(planning.ending(a_draft(), 1), 1, START).ends_by == a_draft().ends_by + planning.STEP


def test_where_nothing_fits_it_is_said_how_short_one_would_be() -> None:
    assert "no airtime: one would be 13 min, the set's shortest is 20" in drawn(planning.ending(a_draft(), -12), 80, 23)
    assert "no airtime: all else takes the time" in drawn(planning.ending(a_draft(), -24), 80, 23)
    assert "that is past" in drawn(planning.ending(a_draft(), -24), 80, 23)
