"""What may be handed over of a meeting's events."""

from hypothesis import given

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    AnyFact,
    Asked,
    Bid,
    Brought,
    Learned,
    NextAgreed,
    Noted,
    Reported,
    Undone,
    Unknown,
)
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header
from als_tui.meeting.history import effective
from als_tui.meeting.sharing import told_to_all
from als_tui.meeting.stages import Issue, Outcome
from tests.builders import MEMBERS, a_header, happened
from tests.meeting.stories import FIDGETED, HEADERS, odd_stories

ASHA, BEN, *_ = MEMBERS
OWN = ActionAgreed(action="1", member=ASHA, words="own")
SHARED = ActionAgreed(action="2", member=BEN, words="first words", shared=True)
AGAIN = ActionChanged(action="2", member=BEN, words="last words", shared=True)
BROUGHT = Brought(action="3", member=ASHA, words="brought", shared=True)
KEPT = Brought(action="4", member=ASHA, words="kept")


def told(*facts: AnyFact, notes: bool = False, marks: bool = False, private: bool = False) -> list[AnyFact]:
    events = happened(*facts)
    meeting = fold(a_header(), events)
    return [event.fact for event in told_to_all(meeting, events, notes=notes, marks=marks, private=private)]


def test_of_actions_only_those_that_are_shared_are_told_and_only_in_their_last_words() -> None:
    assert told(OWN, SHARED, AGAIN) == [AGAIN]
    assert told(SHARED, AGAIN, AGAIN.model_copy(update={"shared": None})) == []
    assert told(OWN, private=True) == [OWN]


def test_what_was_reported_is_told_of_shared_actions_and_once() -> None:
    half, done = (Reported(action="3", outcome=outcome) for outcome in (Outcome.PARTLY, Outcome.DONE))
    assert told(BROUGHT, KEPT, half, done, Reported(action="4", outcome=Outcome.DONE)) == [BROUGHT, done]


def test_of_learnings_the_sets_own_and_the_shared_ones_are_told() -> None:
    of_set, shared = Learned(text="we wait"), Learned(member=BEN, text="slowly", shared=True)
    assert told(of_set, shared, Learned(member=ASHA, text="alone")) == [of_set, shared]
    again = shared.model_copy(update={"text": "more slowly", "instead_of": 1})
    assert told(shared, again) == [again]


def test_a_bid_is_told_without_what_it_is_about() -> None:
    bid = Bid(member=ASHA, minutes=30, issue=Issue.PERSON, pressing=True, line="my head")
    assert told(bid) == [Bid(member=ASHA, minutes=30)]
    assert told(bid, private=True) == [bid]


def test_notes_marks_and_what_nobody_here_can_judge_are_told_only_when_asked_for() -> None:
    facts = Noted(text="x"), Asked(member=ASHA), Unknown(name="sung")
    assert told(*facts) == []
    assert told(*facts, notes=True) == [facts[0]]
    assert told(*facts, marks=True) == [facts[1]]
    assert told(*facts, private=True) == [facts[2]]


def test_of_dates_the_last_one_is_told_and_of_what_was_taken_back_nothing() -> None:
    assert told(NextAgreed(when="soon"), NextAgreed(when="later")) == [NextAgreed(when="later")]
    assert told(SHARED, Undone(of=1)) == []


@given(HEADERS, odd_stories() | FIDGETED)
def test_whatever_happened_only_what_counts_is_told_and_all_of_it_where_all_is_asked_for(
    header: Header, events: list[Event]
) -> None:
    meeting = fold(header, events)
    counting = effective(events)
    whole = list(told_to_all(meeting, events, notes=True, marks=True, private=True))
    assert whole == counting
    assert {event.n for event in told_to_all(meeting, events)} <= {event.n for event in counting}
