"""What each member has had over the past meetings, told and not judged."""

from dataclasses import replace

from als_tui.meeting.facts import Deferred
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Settings
from als_tui.meeting.ledger import Account, ledger
from als_tui.meeting.stages import Part, Stage
from tests.builders import MEMBERS, START, a_header, a_meeting, a_whole_meeting, airtime, at, part, stage

FIRST, SECOND, THIRD = MEMBERS[:3]
WHOLE = fold(a_header(), a_whole_meeting())


def test_a_set_that_has_not_met_has_an_account_for_each_member() -> None:
    assert ledger(MEMBERS, ()) == tuple(Account(member) for member in MEMBERS)


def test_airtimes_minutes_and_the_last_day_are_those_of_the_meeting() -> None:
    first, second, third, *_ = ledger(MEMBERS, (WHOLE,))
    assert (first.airtimes, first.seconds, first.waited) == (1, 27 * 60, 0)
    assert (second.airtimes, second.seconds) == (1, 25 * 60)
    assert first.last is not None
    assert (first.last, first.last.hour) == (START, 14)
    assert (third.airtimes, third.last, third.deferrals, third.waited) == (0, None, 1, 1)


def test_feedback_counts_where_it_is_inside_the_airtime() -> None:
    story = (at(0, airtime(FIRST)), at(2, part(Part.OUTLINE)), at(9, part(Part.PRESENTER_FEEDBACK)))
    close = at(12, stage(Stage.SESSION_REVIEW))
    inside = a_header(settings=Settings(feedback_inside_airtime=True))
    assert ledger((FIRST,), (a_meeting(*story, close),))[0].seconds == 7 * 60
    assert ledger((FIRST,), (a_meeting(*story, close, header=inside),))[0].seconds == 10 * 60


def test_the_wait_is_counted_in_meetings_since_the_last_airtime_newest_first() -> None:
    empty = a_meeting(stage(Stage.CHECK_IN))
    held = a_meeting(airtime(SECOND), stage(Stage.SESSION_REVIEW))
    accounts = ledger((FIRST, SECOND), (empty, empty, held, empty))
    assert [account.waited for account in accounts] == [4, 2]


def test_who_came_to_the_set_later_has_not_waited_before() -> None:
    without = a_meeting(stage(Stage.CHECK_IN), header=a_header(MEMBERS[1:]))
    with_all = a_meeting(stage(Stage.CHECK_IN))
    assert [account.waited for account in ledger((FIRST, SECOND), (with_all, without))] == [1, 2]


def test_deferrals_are_counted_and_only_the_last_meeting_gives_first_call() -> None:
    deferred, other = a_meeting(Deferred(member=THIRD)), a_meeting(Deferred(member=SECOND))
    accounts = {account.member: account for account in ledger(MEMBERS, (other, deferred, deferred))}
    assert (accounts[THIRD].deferrals, accounts[THIRD].has_first_call) == (2, False)
    assert (accounts[SECOND].deferrals, accounts[SECOND].has_first_call) == (1, True)


def test_what_somebody_had_under_an_earlier_name_is_theirs() -> None:
    now = ("Dŵr", *MEMBERS[1:])
    first, *others = ledger(now, (WHOLE,), {FIRST: "Dŵr"})
    was, *rest = ledger(MEMBERS, (WHOLE,))
    assert first == replace(was, member="Dŵr")
    assert others == rest
