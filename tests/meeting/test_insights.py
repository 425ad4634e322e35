"""What a set may see of how it has worked: every sum by hand, and none that does not add up."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    Asked,
    Attended,
    Brought,
    Interrupted,
    KindTurned,
    MinutesGiven,
    Paused,
    PauseNamed,
    Reported,
    Undone,
    WentOn,
)
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header, LearningSet, Settings
from als_tui.meeting.insights import Asking, Insights, Reason, Voice, insights
from als_tui.meeting.spending import Airtime, Spent
from als_tui.meeting.stages import Here, Outcome, Part, QuestionKind, Stage, Why
from als_tui.meeting.state import Meeting, Standing
from tests.builders import MEMBERS, START, a_header, a_meeting, a_plan, a_whole_meeting, airtime, at, part, stage
from tests.meeting.stories import FIDGETED, HEADERS, odd_stories

FIRST, SECOND, THIRD = MEMBERS[:3]
WHOLE = fold(a_header(), a_whole_meeting())
SET = LearningSet(name="Thursday set", slug="thursday-set", facilitator="Gwenllian", members=MEMBERS)


def test_a_set_that_has_not_met_has_nothing_to_look_back_on() -> None:
    assert insights(()) == Insights()
    assert insights((a_meeting(at(0, a_plan())),)) == Insights()


def test_a_meeting_is_told_with_its_day_and_its_length() -> None:
    (held,) = insights((WHOLE,)).meetings
    assert (held.number, held.standing, held.seconds) == (3, Standing.CLOSED, 117 * 60)
    assert held.began is not None
    assert (held.began - START).total_seconds() == 60


def test_every_stage_has_what_it_took_and_what_was_planned_in_the_order_of_a_meeting() -> None:
    told = dict(insights((WHOLE,)).stages)
    assert list(told) == [stage for stage in Stage if stage in told]
    assert told[Stage.BIDS] == Spent(planned=300, used=180)
    assert told[Stage.AIRTIME] == Spent(planned=4980, used=4200, paused=120)


def test_minutes_that_were_given_are_of_the_plan() -> None:
    meeting = a_meeting(
        at(0, a_plan()), at(1, stage(Stage.CHECK_IN)), at(3, MinutesGiven(seconds=120)), at(9, stage(Stage.BIDS))
    )
    assert dict(insights((meeting,)).stages)[Stage.CHECK_IN] == Spent(planned=480, used=480)


def test_a_break_that_is_over_keeps_its_plan_and_counts_however_often_there_was_one() -> None:
    plan = a_plan(preset="hurrell-half-day")
    planned = plan.minutes[plan.stages.index(Stage.BREAK)] * 60
    meeting = a_meeting(
        at(0, plan), at(1, airtime()), at(20, stage(Stage.BREAK)), at(30, airtime(SECOND)), at(50, stage(Stage.BREAK)),
        at(55, stage(Stage.CLOSE)),
    )  # fmt: skip
    assert dict(insights((meeting,)).stages)[Stage.BREAK] == Spent(planned=planned, used=15 * 60)


def test_an_airtime_is_outline_and_questions_with_its_pauses_apart() -> None:
    assert insights((WHOLE,)).airtimes == (
        Airtime(3, FIRST, Spent(planned=1920, used=1620, paused=120)),
        Airtime(3, SECOND, Spent(planned=1860, used=1500)),
    )


def test_feedback_is_of_the_airtime_where_the_set_has_it_so() -> None:
    story = (at(0, airtime(FIRST)), at(2, part(Part.OUTLINE)), at(9, part(Part.PRESENTER_FEEDBACK)))
    close = at(12, stage(Stage.SESSION_REVIEW))
    inside = a_header(settings=Settings(feedback_inside_airtime=True))
    used = [insights((a_meeting(*story, close, header=h),)).airtimes[0].spent.used for h in (a_header(), inside)]
    assert used == [7 * 60, 10 * 60]


@pytest.mark.parametrize(
    ("planned", "used", "over"), [(1620, 1620, 0), (1620, 1648, 0), (1620, 1700, 1), (1620, 1728, 2), (0, 900, 0)]
)
def test_what_is_over_is_told_in_the_minutes_in_which_both_are_told(planned: float, used: float, over: int) -> None:
    assert Spent(planned, used).over == over


def test_questions_are_counted_by_their_kind_with_the_time_of_each() -> None:
    meeting = a_meeting(
        at(0, airtime()), at(1, part(Part.QUESTIONS)), at(2, Asked(member=SECOND)), at(3, Asked(member=SECOND)),
        at(4, KindTurned(to=QuestionKind.ANALYTICAL)), at(5, Asked(member=THIRD)), at(6, Undone(of=6)),
        at(9, stage(Stage.CLOSE)),
    )  # fmt: skip
    assert insights((meeting,)).kinds == (
        Asking(QuestionKind.CLARIFYING, 2, 180.0),
        Asking(QuestionKind.REFLECTIVE),
        Asking(QuestionKind.ANALYTICAL, 0, 300.0),
        Asking(QuestionKind.FUTURE_ACTION),
    )


def test_pauses_are_counted_by_their_reason_also_the_one_that_is_on() -> None:
    meeting = a_meeting(
        at(0, airtime()), at(1, Paused()), at(1, PauseNamed(why=Why.PACE)), at(3, WentOn()), at(4, Paused()),
        at(5, WentOn()), at(6, Paused()), at(7, PauseNamed(why=Why.PACE)),
    )  # fmt: skip
    assert insights((meeting,)).reasons == (Reason(Why.PACE, 2, 180.0), Reason(None, 1, 60.0))


def test_an_action_that_was_brought_again_counts_once_with_what_was_said_of_it_last() -> None:
    once = Brought(action="1-1", member=FIRST, words="Ask"), Brought(action="1-2", member=SECOND, words="Wait")
    begun = stage(Stage.REPORT_BACK)
    second = a_meeting(*once, begun, Reported(action="1-1", outcome=Outcome.PARTLY))
    third = a_meeting(*once, begun, Reported(action="1-1", outcome=Outcome.DONE))
    fourth = a_meeting(once[1], begun)
    assert insights((second,)).outcomes == ((Outcome.PARTLY, 1), (None, 1))
    assert insights((second, third, fourth)).outcomes == ((Outcome.DONE, 1), (None, 1))
    assert insights((second, third, fourth)).brought == 2


def test_a_new_action_counts_once_however_often_it_was_worded() -> None:
    meeting = a_meeting(
        stage(Stage.ACTION_REVIEW),
        ActionAgreed(action="3-1", member=FIRST, words="Ask"),
        ActionChanged(action="3-1", member=FIRST, words="Ask twice"),
    )
    assert insights((meeting,)).agreed == 1


def test_voices_are_of_those_who_were_here_in_seat_order() -> None:
    meeting = a_meeting(
        Attended(member=MEMBERS[3], how=Here.APOLOGIES), Attended(member=MEMBERS[4], how=Here.LEFT),
        Attended(member=MEMBERS[5], how=Here.LATE), airtime(FIRST), part(Part.OUTLINE), Interrupted(member=THIRD),
        part(Part.QUESTIONS), Asked(member=SECOND), Asked(member=SECOND),
    )  # fmt: skip
    told = insights((meeting,))
    assert told.voices == (
        Voice(FIRST, has_presented=True), Voice(SECOND, 2), Voice(THIRD, 0, 1), Voice(MEMBERS[4]),
    )  # fmt: skip
    assert told.not_heard == 2


def test_nobody_counts_as_not_heard_where_nothing_was_marked_or_no_marks_are_kept() -> None:
    asked = (airtime(FIRST), part(Part.QUESTIONS), Asked(member=SECOND))
    without = Settings(private_marks=False)
    assert insights((a_meeting(*asked[:2]),)).voices == ()
    assert insights((a_meeting(*asked, header=a_header(settings=without)),)).voices == ()
    assert insights((a_meeting(*asked),), SET.model_copy(update={"settings": without})).voices == ()
    assert insights((a_meeting(*asked),), SET).voices


def test_people_are_called_as_they_are_now_and_former_members_come_last() -> None:
    now = SET.model_copy(update={"members": ("Dŵr", THIRD, "New"), "renamed": {FIRST: "Dŵr"}})
    told = insights((WHOLE, WHOLE), now)
    assert [airtime.presenter for airtime in told.airtimes] == ["Dŵr", SECOND, "Dŵr", SECOND]
    assert [account.member for account in told.ledger] == ["Dŵr", THIRD, SECOND, *MEMBERS[3:]]
    assert (told.ledger[0].airtimes, told.ledger[0].seconds) == (2, 2 * 1620)
    assert [voice.member for voice in told.voices][:2] == ["Dŵr", THIRD]


def test_a_meeting_that_is_not_over_counts_with_what_it_has_so_far() -> None:
    meeting = a_meeting(at(0, a_plan()), at(1, airtime(FIRST)), at(2, part(Part.OUTLINE)), at(5, Asked(member=SECOND)))
    told = insights((WHOLE, meeting))
    assert [held.standing for held in told.meetings] == [Standing.CLOSED, Standing.OPEN]
    assert told.airtimes[-1].spent.used == 180


def folded(stories: list[tuple[Header, list[Event]]]) -> list[Meeting]:
    return [fold(header, events) for header, events in stories]


STORIES = st.lists(st.tuples(HEADERS, odd_stories(longest=15) | FIDGETED), max_size=3).map(folded)


@settings(max_examples=40)
@given(STORIES)
def test_the_sums_over_meetings_are_the_sums_of_each(meetings: list[Meeting]) -> None:
    whole, each = insights(meetings), [insights((meeting,)) for meeting in meetings]
    assert whole.meetings == tuple(held for one in each for held in one.meetings)
    assert whole.airtimes == tuple(airtime for one in each for airtime in one.airtimes)
    for stage_, spent in whole.stages:
        alone = sum((dict(one.stages).get(stage_, Spent()) for one in each), Spent())
        assert (spent.planned, spent.used, spent.paused) == pytest.approx((alone.planned, alone.used, alone.paused))
    for asking in whole.kinds:
        own = [one for part_ in each for one in part_.kinds if one.kind is asking.kind]
        assert asking.questions == sum(one.questions for one in own)
        assert asking.seconds == pytest.approx(sum(one.seconds for one in own))
    for reason in whole.reasons:
        same = [one for part_ in each for one in part_.reasons if one.why is reason.why]
        assert reason.pauses == sum(one.pauses for one in same)
        assert reason.seconds == pytest.approx(sum(one.seconds for one in same))
    for voice in whole.voices:
        assert voice.questions == sum(v.questions for one in each for v in one.voices if v.member == voice.member)
    for account in whole.ledger:
        held = [a.airtimes for one in each for a in one.ledger if a.member == account.member]
        assert account.airtimes == sum(held)
    assert whole.agreed == sum(one.agreed for one in each)
    assert max((one.brought for one in each), default=0) <= whole.brought <= sum(one.brought for one in each)


@settings(max_examples=60)
@given(STORIES)
def test_nothing_is_ever_less_than_nothing(meetings: list[Meeting]) -> None:
    told = insights(meetings)
    spent = [*(spent for _, spent in told.stages), *(airtime.spent for airtime in told.airtimes)]
    assert all(min(one.planned, one.used, one.paused, one.over) >= 0 for one in spent)
    seconds = [[one.seconds for one in told.meetings], [one.seconds for one in told.kinds]]
    seconds += [[one.seconds for one in told.reasons], [one.seconds for one in told.ledger]]
    assert min((one for group in seconds for one in group), default=0) >= 0
    assert 0 <= told.not_heard <= len(told.voices)


def test_the_same_meeting_twice_is_twice_as_much() -> None:
    once, twice = insights((WHOLE,)), insights((WHOLE, WHOLE))
    assert dict(twice.stages)[Stage.AIRTIME] == Spent(planned=9960, used=8400, paused=240)
    assert twice.kinds == tuple(replace(a, questions=2 * a.questions, seconds=2 * a.seconds) for a in once.kinds)
    assert (twice.agreed, twice.brought) == (2 * once.agreed, once.brought)
