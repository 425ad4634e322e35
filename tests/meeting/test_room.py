"""What is known of the people: who is here, what they ask for, how they take part."""

from collections import Counter
from itertools import product

from als_tui.meeting.facts import AnyFact, Asked, Attended, Bid, Deferred, Interrupted, KindTurned, RuleProposed
from als_tui.meeting.room import bid_of, deferrals, is_expected, is_here, present
from als_tui.meeting.stages import Here, Issue, Part, QuestionKind, Stage
from als_tui.meeting.state import Mark, Marks, Place
from tests.builders import MEMBERS, a_meeting, a_plan, airtime, at, part, stage

FIRST, SECOND, THIRD, *_ = MEMBERS


def came(member: str, how: Here) -> AnyFact:
    return Attended(member=member, how=how)


def test_who_has_not_been_marked_is_here() -> None:
    assert present(a_meeting()) == MEMBERS


def test_the_last_word_on_a_member_holds() -> None:
    meeting = a_meeting(came(FIRST, Here.LATE), came(SECOND, Here.LEFT), came(FIRST, Here.PRESENT))
    assert is_here(meeting, FIRST)
    assert present(meeting) == (FIRST, *MEMBERS[2:])


def test_who_is_late_is_expected_and_not_yet_here() -> None:
    meeting = a_meeting(came(FIRST, Here.LATE))
    assert is_expected(meeting, FIRST)
    assert not is_here(meeting, FIRST)


def test_who_sent_apologies_or_left_is_not_expected() -> None:
    meeting = a_meeting(came(FIRST, Here.APOLOGIES), came(SECOND, Here.LEFT))
    assert not is_expected(meeting, FIRST)
    assert not is_expected(meeting, SECOND)


def test_the_plan_proposes_the_order_of_airtimes() -> None:
    assert a_meeting(a_plan((THIRD, FIRST))).room.order == (THIRD, FIRST)


def test_who_bids_comes_last_in_the_order_once() -> None:
    meeting = a_meeting(a_plan((SECOND,)), Bid(member=FIRST), Bid(member=FIRST, minutes=20), Bid(member=SECOND))
    assert meeting.room.order == (SECOND, FIRST)


def test_a_later_bid_takes_the_place_of_an_earlier_one() -> None:
    later = Bid(member=FIRST, minutes=20, issue=Issue.PATTERN)
    meeting = a_meeting(Bid(member=FIRST, minutes=30), later, Bid(member=SECOND))
    assert bid_of(meeting, FIRST) == later
    assert bid_of(meeting, THIRD) is None


def test_who_defers_goes_out_of_the_order_and_has_no_bid() -> None:
    meeting = a_meeting(a_plan((FIRST, SECOND)), Bid(member=FIRST), Deferred(member=FIRST))
    assert meeting.room.order == (SECOND,)
    assert bid_of(meeting, FIRST) is None
    assert deferrals(meeting) == (FIRST,)


def test_who_bids_again_has_not_deferred() -> None:
    meeting = a_meeting(Deferred(member=FIRST), Deferred(member=SECOND), Bid(member=FIRST))
    assert deferrals(meeting) == (SECOND,)
    assert meeting.room.order == (FIRST,)


def test_a_question_is_marked_with_its_place_and_kind() -> None:
    story = airtime(FIRST), part(Part.QUESTIONS), KindTurned(to=QuestionKind.REFLECTIVE), at(9, Asked(member=SECOND))
    place = Place(Stage.AIRTIME, Part.QUESTIONS, 1, FIRST)
    assert list(a_meeting(*story).room.asked) == [Mark(SECOND, 540.0, place, QuestionKind.REFLECTIVE)]


def test_an_interruption_is_marked_apart_from_questions() -> None:
    meeting = a_meeting(airtime(FIRST), part(Part.OUTLINE), Interrupted(member=THIRD))
    assert [mark.member for mark in meeting.room.interrupted] == [THIRD]
    assert len(meeting.room.asked) == 0


def test_how_many_marks_are_whose_in_which_airtime_is_known_of_every_moment() -> None:
    marks, at_some_time = Marks(), []
    for number in range(60):
        place = Place(Stage.AIRTIME, Part.QUESTIONS, number // 25 + 1) if number % 7 else None
        marks = marks.plus(Mark(MEMBERS[number % 4], float(number), place))
        at_some_time.append(marks)
    for then in (Marks(), *at_some_time):
        whose = Counter((mark.member, mark.place.airtime if mark.place else 0) for mark in then)
        assert {key: then.of(*key) for key in product(MEMBERS, range(4))} == {
            key: whose[key] for key in product(MEMBERS, range(4))
        }


def test_a_rule_is_proposed_by_nobody_in_particular() -> None:
    meeting = a_meeting(stage(Stage.GROUND_RULES), RuleProposed(text="We begin on time."))
    assert [event.n for event in meeting.room.proposed] == [2]
