"""What single members ask for in a plan."""

from datetime import timedelta

from als_tui.meeting.facts import Attended
from als_tui.session.planning import Draft, first_draft, toggled
from als_tui.session.prepare import Before, preparation
from als_tui.session.wishes import LEAVING_STEP, leaving
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
        facts = preparation(a_header(), draft.plan(), draft.here or {}, (), until=draft.until)
        return next(fact for fact in facts if isinstance(fact, Attended))

    assert first(early).until == DRAFT.ends_by - LEAVING_STEP
    assert first(away(early)).until is None
    assert first(DRAFT).until is None
