"""What comes out of a meeting: reports, learnings, actions, successes and the next date."""

from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    Brought,
    Learned,
    NextAgreed,
    Noted,
    Reported,
    SuccessShared,
    TrialAgreed,
    Undone,
)
from als_tui.meeting.stages import Outcome
from als_tui.meeting.yields import OpenAction, actions, learnings, open_actions, open_actions_of, trials
from tests.builders import MEMBERS, a_meeting

FIRST, SECOND, *_ = MEMBERS
ASK = Brought(action="2-1", member=FIRST, words="Ask for an hour")
DRAW = Brought(action="2-2", member=SECOND, words="Draw the map")


def test_a_brought_action_is_open_until_it_is_reported() -> None:
    assert open_actions(a_meeting(ASK, DRAW)) == (OpenAction(ASK), OpenAction(DRAW))


def test_the_last_report_of_an_action_holds() -> None:
    meeting = a_meeting(
        ASK,
        Reported(action="2-1", outcome=Outcome.NOT_YET),
        Reported(action="2-1", outcome=Outcome.DONE, words="It was easy"),
    )
    assert open_actions(meeting) == (OpenAction(ASK, Outcome.DONE, "It was easy"),)


def test_what_is_tried_today_and_what_next_time_are_two_things() -> None:
    meeting = a_meeting(TrialAgreed(text="Silence", since="2026-02-05"), TrialAgreed(text="Fewer stories"))
    assert trials(meeting, brought=True) == ("Silence",)
    assert trials(meeting, brought=False) == ("Fewer stories",)


def test_everyone_has_their_own_open_actions() -> None:
    assert open_actions_of(a_meeting(ASK, DRAW), SECOND) == (OpenAction(DRAW),)


def test_a_report_of_an_action_that_nobody_brought_shows_nowhere() -> None:
    assert open_actions(a_meeting(Reported(action="9-9", outcome=Outcome.DONE))) == ()


def test_an_action_stands_in_its_last_wording_at_its_first_place() -> None:
    first = ActionAgreed(action="3-1", member=FIRST, words="Ask on Monday")
    second = ActionAgreed(action="3-2", member=SECOND, words="Write one page")
    changed = ActionChanged(action="3-1", member=FIRST, words="Ask on Friday")
    assert actions(a_meeting(first, second, changed)) == (changed, second)


def test_a_wording_taken_back_leaves_the_one_before() -> None:
    first = ActionAgreed(action="3-1", member=FIRST, words="Ask on Monday")
    changed = ActionChanged(action="3-1", member=FIRST, words="Ask on Friday")
    assert actions(a_meeting(first, changed, Undone(of=2))) == (first,)


def test_a_learning_in_other_words_takes_the_place_of_the_first() -> None:
    first, better = Learned(member=FIRST, text="To wait"), Learned(member=FIRST, text="To ask", instead_of=1)
    assert [event.n for event in learnings(a_meeting(first, better))] == [2]
    assert [event.n for event in learnings(a_meeting(first, better, Undone(of=2)))] == [1]


def test_a_learning_may_be_the_whole_sets() -> None:
    meeting = a_meeting(Learned(text="Silence works"), Learned(member="Stranger", text="x"))
    assert [event.n for event in learnings(meeting)] == [1]
    assert len(meeting.oddities) == 1


def test_only_a_member_can_take_an_action() -> None:
    meeting = a_meeting(ActionAgreed(action="3-1", member="Stranger", words="Ask"))
    assert actions(meeting) == ()
    assert len(meeting.oddities) == 1


def test_successes_notes_and_the_next_date_are_kept() -> None:
    meeting = a_meeting(SuccessShared(text="a"), Noted(text="b"), NextAgreed(when="soon"), NextAgreed(when="9 April"))
    assert (len(meeting.yields.successes), len(meeting.yields.notes), meeting.yields.next) == (1, 1, "9 April")
