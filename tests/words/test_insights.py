"""What the insights say: neutral, whole, and of nobody."""

import pytest

from als_tui.meeting.fold import fold
from als_tui.meeting.insights import Asking, Insights, Reason, Voice, insights
from als_tui.meeting.spending import Airtime, Spent
from als_tui.meeting.stages import Outcome, QuestionKind, Why
from als_tui.words import insights as words
from tests.builders import MEMBERS, a_header, a_whole_meeting

KEPT, OVER, FREE = (Airtime(1, "Asha", Spent(planned, 1700)) for planned in (1700, 1500, 0))
HEARD, SILENT = Voice("Asha", 2), Voice("Ben")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (Insights(), "No airtime so far."),
        (Insights(airtimes=(KEPT,)), "The airtime kept to its time."),
        (Insights(airtimes=(OVER,)), "The airtime went over its time."),
        (Insights(airtimes=(FREE,)), "1 airtime without a limit."),
        (Insights(airtimes=(KEPT, KEPT, FREE)), "Airtimes kept to time."),
        (Insights(airtimes=(KEPT, OVER, OVER)), "1 of 3 airtimes kept to time."),
        (Insights(agreed=1), "No airtime so far; 1 new action."),
        (
            Insights(
                airtimes=(KEPT, KEPT), agreed=4, voices=(HEARD, SILENT),
                outcomes=((Outcome.DONE, 8), (Outcome.CHANGED, 2), (Outcome.NOT_YET, 1), (None, 1)),
            ),
            "Airtimes kept to time; 10 of 12 earlier actions done or changed; 1 voice not heard yet.",
        ),
        (
            Insights(voices=(HEARD,), outcomes=((Outcome.LET_GO, 1),)),
            "No airtime so far; 0 of 1 earlier action done or changed; every voice heard.",
        ),
        (Insights(voices=(HEARD, SILENT, SILENT)), "No airtime so far; 2 voices not heard yet."),
    ],
)  # fmt: skip
def test_it_is_all_said_in_one_sentence(told: Insights, sentence: str) -> None:
    assert words.sentence(told) == sentence


def test_the_sentence_names_nobody_and_has_no_percentage() -> None:
    told = words.sentence(insights((fold(a_header(), a_whole_meeting()),)))
    assert not [member for member in MEMBERS if member in told]
    assert "%" not in told


@pytest.mark.parametrize(
    ("numbers", "scope"), [((), "Set"), ((3,), "Set · meeting 3"), ((1, 2, 4), "Set · meetings 1 to 4")]
)
def test_it_is_said_which_meetings_these_are(numbers: tuple[int, ...], scope: str) -> None:
    assert words.scope("Set", numbers) == scope


def test_presenters_stand_in_seat_order_and_several_airtimes_of_one_are_one_bar() -> None:
    story = fold(a_header(), a_whole_meeting())
    bars = words.airtimes(insights((story, story))).bars
    assert [(bar.label, bar.text) for bar in bars] == [
        ("Asha", "2 airtimes, 54 of 64 min, in time"),
        ("Ben", "2 airtimes, 50 of 62 min, in time"),
    ]


def test_kinds_are_told_by_their_time_where_no_question_was_marked() -> None:
    by_time = Insights(kinds=(Asking(QuestionKind.CLARIFYING, 0, 600), Asking(QuestionKind.REFLECTIVE, 0, 0)))
    by_number = Insights(kinds=(Asking(QuestionKind.CLARIFYING, 3, 600), Asking(QuestionKind.REFLECTIVE, 0, 60)))
    assert [(bar.text, bar.used) for bar in words.kinds(by_time).bars] == [("10 min", 600), ("0 min", 0)]
    assert [(bar.text, bar.used) for bar in words.kinds(by_number).bars] == [("3 in 10 min", 3), ("0 in 1 min", 0)]


def test_pauses_are_told_by_reason_and_length() -> None:
    group = words.pauses(Insights(reasons=(Reason(Why.PACE, 2, 150), Reason(None, 1, 30))))
    assert group.lines == (
        "3 pauses, 3 min in all.",
        "2x   2:30  pace: no room for silence",
        "1x   0:30  no reason named",
    )


def test_of_a_meeting_that_has_not_ended_it_is_said() -> None:
    events = a_whole_meeting()
    whole, begun = fold(a_header(), events), fold(a_header(), events[:-1])
    assert words.so_far(insights((whole,))) == ""
    assert words.so_far(insights((whole, begun))) == "Meeting 3 has not ended: these are its numbers so far."


def test_what_is_not_there_is_said() -> None:
    lines = [group.lines for group in words.most(Insights())]
    assert lines == [
        ("No airtime so far.",),
        ("No questions so far.",),
        ("No earlier action was brought.", "New: 0 actions."),
        ("No pause so far.",),
    ]
    assert words.voices(Insights()).lines == (words.NO_MARKS,)
