"""What single members ask for in a plan."""

from datetime import timedelta

from als_tui.meeting.facts import Attended, Bid
from als_tui.meeting.stages import Issue
from als_tui.session.draft import Draft
from als_tui.session.planning import LONGEST, SHORTEST, filled, first_draft, kept_up, toggled
from als_tui.session.prepare import Before, preparation
from als_tui.session.wishes import LEAVING_STEP, bid_of, leaving, lengthened_for, lined, pressed, turned
from tests.builders import MEMBERS, START, a_header
from tests.session.meetings import SET

FIRST = MEMBERS[0]
DRAFT = first_draft(SET, Before(), START)


def away(draft: Draft, member: str = FIRST) -> Draft:
    """The draft with a member who is not coming."""
    return toggled(toggled(draft, member), member)


def test_a_member_leaves_earlier_by_quarters_of_an_hour_and_with_all_at_the_end() -> None:
    early = leaving(leaving(DRAFT, FIRST, -1, START), FIRST, -1, START)
    assert early.until == {FIRST: DRAFT.ends_by - 2 * LEAVING_STEP}
    assert leaving(leaving(early, FIRST, 1, START), FIRST, 1, START) == leaving(DRAFT, FIRST, 1, START) == DRAFT


def test_nobody_leaves_before_now_nor_who_is_not_coming() -> None:
    now = DRAFT.ends_by - timedelta(minutes=20)
    early = leaving(DRAFT, FIRST, -1, now)
    assert leaving(early, FIRST, -1, now) == early
    assert leaving(away(DRAFT), FIRST, -1, START) == away(DRAFT)


def test_what_a_session_begins_with_tells_until_when_a_member_stays() -> None:
    early = leaving(DRAFT, FIRST, -1, START)

    def first(draft: Draft) -> Attended:
        facts = preparation(a_header(), draft.plan(), draft.here, (), until=draft.leaving)
        return next(fact for fact in facts if isinstance(fact, Attended))

    assert first(early).until == DRAFT.ends_by - LEAVING_STEP
    assert first(away(early)).until is None
    assert first(DRAFT).until is None


def test_minutes_are_those_of_one_member_until_they_are_those_of_all_again() -> None:
    shorter = lengthened_for(DRAFT, FIRST, -1, START)
    assert bid_of(shorter, FIRST).minutes == DRAFT.airtime - 1
    assert shorter.airtime == DRAFT.airtime
    assert lengthened_for(shorter, FIRST, 1, START).presenting == ()
    assert bid_of(lengthened_for(DRAFT, FIRST, -99, START), FIRST).minutes == SHORTEST
    assert bid_of(lengthened_for(DRAFT, FIRST, 999, START), FIRST).minutes == LONGEST


def test_minutes_go_by_single_ones_where_the_airtimes_share_the_time_there_is() -> None:
    shared = kept_up(filled(DRAFT, 2), START)
    draft = kept_up(lengthened_for(shared, MEMBERS[1], -12, START), START)
    for by in (*[-1] * 20, *[1] * 40):
        before = draft.airtimes[0]
        draft = kept_up(lengthened_for(draft, FIRST, by, START), START)
        assert draft.airtimes == (before + by, shared.airtime - 12)


def test_the_issue_turns_both_ways_and_comes_back_to_none() -> None:
    draft, seen = DRAFT, []
    for _ in range(4):
        draft = turned(draft, FIRST, 1)
        seen.append(bid_of(draft, FIRST).issue)
    assert seen == [*Issue, None]
    assert bid_of(turned(DRAFT, FIRST, -1), FIRST).issue is Issue.PATTERN


def test_what_is_pressing_and_the_line_can_be_taken_away_again() -> None:
    told = lined(pressed(DRAFT, FIRST), FIRST, " The\nrota ")
    assert bid_of(told, FIRST) == Bid(member=FIRST, pressing=True, line="The / rota")
    assert lined(pressed(told, FIRST), FIRST, "  ").presenting == ()


def test_only_the_bids_of_those_who_present_are_kept_in_the_file() -> None:
    draft = pressed(pressed(DRAFT, FIRST), MEMBERS[5])
    assert [bid.member for bid in draft.presenting] == [FIRST]
    assert away(draft).presenting == ()
    facts = preparation(a_header(), draft.plan(), {}, (), bids=draft.presenting)
    assert facts[:2] == (draft.plan(), Bid(member=FIRST, pressing=True))
