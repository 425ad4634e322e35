"""A person taken out of events: the name everywhere, their words, and what was noted in their airtime."""

from dataclasses import replace

import pytest
from hypothesis import given

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionAgreed,
    AnyFact,
    Brought,
    Learned,
    Noted,
    Reported,
    StageEntered,
    Undone,
    Unknown,
)
from als_tui.meeting.forgetting import Person, said_anew, spots, theirs, without
from als_tui.meeting.header import Header
from als_tui.meeting.stages import Outcome, Stage
from als_tui.meeting.striking import BAR
from tests.builders import MEMBERS, a_header, happened
from tests.meeting.stories import HEADERS, odd_stories

ASHA, BEN, *_ = MEMBERS
TOMOS = Person(("Tomos Ellis",), "Someone", ("Siân", "Tom Price", "Ann Tomos Ellis"))


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Tomos Ellis", "Someone"),
        ("Tomos Ellis asked; Tomos, twice", "Someone asked; Someone, twice"),
        ("Ellis again", "Someone again"),
        ("(Tomos)’s", "(Someone)’s"),
        ("Ann Tomos Ellis and Tom Price", "Ann Tomos Ellis and Tom Price"),
        ("Tomosina, tomos", "Tomosina, tomos"),
    ],
)
def test_the_name_goes_where_it_stands_as_a_word_and_the_first_name_too(told: str, left: str) -> None:
    alone = replace(TOMOS, others=("Siân", "Tom Price"))
    person = TOMOS if told.startswith("Ann") else alone
    assert said_anew(told, person) == left
    assert person.is_in(told) == (told != left)


def test_a_first_name_that_two_have_is_left_in_texts() -> None:
    person = replace(TOMOS, others=("Tomos Price",))
    assert said_anew("Tomos and Tomos Ellis", person) == "Tomos and Someone"


def test_all_the_names_that_somebody_had_go_and_little_words_of_them_stay() -> None:
    person = Person(("Tomos ap Ellis", "Twm"), "Someone")
    assert said_anew("Twm, Tomos ap Ellis; ap", person) == "Someone, Someone; ap"


def test_a_name_of_one_letter_is_left_in_texts_and_replaced_as_a_name() -> None:
    person = Person(("A",), "Someone", ("B",))
    assert said_anew({"member": "A", "text": "A step"}, person) == {"member": "Someone", "text": "A step"}
    assert not person.is_found_in_texts


def test_a_name_that_another_program_wrote_with_loose_accents_is_found() -> None:
    assert said_anew("Sia\u0302n", Person(("Siân",), "Someone")) == "Someone"


def test_names_are_found_in_lists_and_tables_and_counted() -> None:
    told = {"presenters": ["Tomos Ellis", "Siân"], "renamed": {"Tomos Ellis": "x"}, "n": 3}
    assert said_anew(told, TOMOS) == {"presenters": ["Someone", "Siân"], "renamed": {"Someone": "x"}, "n": 3}
    assert list(spots(told, TOMOS)) == ["Tomos Ellis", "Tomos Ellis"]


def own(*facts: AnyFact) -> list[AnyFact]:
    events = happened(*facts)
    numbers = theirs(a_header(), events, Person((ASHA,), "x"))
    return [event.fact for event in events if event.n in numbers]


def test_theirs_is_what_they_said_and_what_came_of_their_actions() -> None:
    mine, yours = Brought(action="1", member=ASHA, words="mine"), Brought(action="2", member=BEN, words="yours")
    told = [Reported(action=action, outcome=Outcome.DONE, words="so") for action in ("1", "2")]
    learned = [Learned(member=member, text="x") for member in (ASHA, BEN)]
    odd = Unknown(name="sung", fields={"member": ASHA})
    assert own(mine, yours, *told, *learned, odd) == [mine, told[0], learned[0], odd]


def test_theirs_is_what_was_noted_in_their_airtime_also_where_a_step_was_taken_back() -> None:
    in_room, in_airtime, of_ben, again = (Noted(text=text) for text in ("room", "airtime", "ben", "again"))
    facts = (
        in_room,
        StageEntered(stage=Stage.AIRTIME, presenter=ASHA),
        in_airtime,
        StageEntered(stage=Stage.AIRTIME, presenter=BEN),
        of_ben,
        Undone(of=4),
        again,
    )
    assert own(*facts) == [in_airtime, again]


def test_an_event_of_theirs_loses_name_and_words_and_another_the_name_alone() -> None:
    event = {"n": 1, "kind": "learned", "member": "Tomos Ellis", "text": "From Siân"}
    assert without(event, TOMOS, is_theirs=True) == {
        "n": 1, "kind": "learned", "member": "Someone", "text": BAR, "struck": True,
    }  # fmt: skip
    other = event | {"member": "Siân", "text": "From Tomos Ellis"}
    assert without(other, TOMOS, is_theirs=False) == other | {"text": "From Someone"}


def test_an_event_without_words_is_not_called_struck() -> None:
    event = {"n": 1, "kind": "asked", "member": "Tomos Ellis"}
    assert without(event, TOMOS, is_theirs=True) == event | {"member": "Someone"}


def test_the_kind_of_an_event_is_no_text() -> None:
    assert without({"kind": "noted", "text": "x"}, Person(("noted",), "Someone"), is_theirs=False)["kind"] == "noted"


@given(HEADERS, odd_stories())
def test_whatever_happened_it_can_be_told_whose_it_is(header: Header, events: list[Event]) -> None:
    for member in header.members:
        numbers = theirs(header, events, Person((member,), "x"))
        assert numbers <= {event.n for event in events}
        told = [(event.n, event.fact) for event in events]
        assert all((n in numbers) == (fact.member == member) for n, fact in told if isinstance(fact, ActionAgreed))
