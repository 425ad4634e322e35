"""Two who change one set and do not know of each other: nothing of either is lost without a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.meeting.header import LearningSet
from als_tui.meeting.merging import merged, woven

ONE = LearningSet(name="Menai Set", slug="menai-set", facilitator="Non", members=("Asha", "Ben", "Carys", "Dai"))
TEXTS = ("One.", "Two.", "Three.")


def seated(*members: str) -> LearningSet:
    return ONE.model_copy(update={"members": members})


@pytest.mark.parametrize(
    ("own", "there", "both"),
    [
        (("Asha", "Ben", "Carys", "Dai", "Efa"), ("Asha", "Carys", "Dai"), ("Asha", "Carys", "Dai", "Efa")),
        (("Asha", "Ben", "Carys", "Dai", "Efa"), (*ONE.members, "Ffion"), (*ONE.members, "Ffion", "Efa")),
        (("Ash", "Ben", "Carys", "Dai"), ("Asha", "Ben", "Carys", "David"), ("Ash", "Ben", "Carys", "David")),
        (("Dai", "Asha", "Ben", "Carys"), (*ONE.members, "Efa"), ("Dai", "Asha", "Ben", "Carys", "Efa")),
        (("Ben", "Asha", "Carys", "Dai"), ("Efa", *ONE.members), ("Efa", "Ben", "Asha", "Carys", "Dai")),
        (("Asha", "Ben", "Carys"), ("Dai", "Asha", "Ben", "Carys"), ("Asha", "Ben", "Carys")),
    ],
)
def test_members_are_changed_in_both(own: tuple[str, ...], there: tuple[str, ...], both: tuple[str, ...]) -> None:
    told = merged(ONE, seated(*own), seated(*there))
    assert told is not None
    assert told.members == both


@pytest.mark.parametrize(
    ("own", "there"),
    [
        (("Asha", "Ben", "Carys", "Dafydd"), ("Asha", "Ben", "Carys", "David")),
        (("Asha", "Ben", "Carys"), ("Asha", "Ben", "Carys", "David")),
        (("Dai", "Asha", "Ben", "Carys"), ("Asha", "Ben", "Carys")),
        ((*ONE.members, "efa"), ("Efa", *ONE.members)),
        ((*ONE.members, "Efa"), (*ONE.members, *"FGHIJ")),
        (("Asha", "Ben", "Carys"), ("Ben", "Carys", "Dai")),
    ],
)
def test_what_cannot_be_both_is_not_done(own: tuple[str, ...], there: tuple[str, ...]) -> None:
    assert merged(ONE, seated(*own), seated(*there)) is None


def test_settings_and_earlier_names_are_taken_one_by_one() -> None:
    own = ONE.model_copy(
        update={"settings": ONE.settings.model_copy(update={"strictness": "firm"}), "renamed": {"A": "Asha"}}
    )
    there = ONE.model_copy(
        update={"settings": ONE.settings.model_copy(update={"shortest_airtime": 30}), "renamed": {"B": "Ben"}, "of": 7}
    )
    told = merged(ONE, own, there)
    assert told is not None
    assert (told.settings.strictness, told.settings.shortest_airtime, told.of) == ("firm", 30, 7)
    assert told.renamed == {"A": "Asha", "B": "Ben"}
    back = merged(own, ONE, told)
    assert back == there


def test_what_both_have_set_to_something_else_stays_as_it_is_there() -> None:
    assert merged(ONE, ONE.model_copy(update={"of": 6}), ONE.model_copy(update={"of": 7})) is None
    assert merged(ONE, ONE.model_copy(update={"of": 7}), ONE.model_copy(update={"of": 7})) is not None


@pytest.mark.parametrize(
    ("own", "there", "both"),
    [
        (("One.", "Two!", "Three."), ("One.", "Two.", "Three!"), ("One.", "Two!", "Three!")),
        (("One.", "Two!", "Three."), ("One.", "Two?", "Three."), ("One.", "Two?", "Two!", "Three.")),
        (("One.", "Three."), ("One.", "Two?", "Three."), ("One.", "Two?", "Three.")),
        (("Three.", "One.", "Two."), ("One.", "Two."), ("One.", "Two.")),
        ((*TEXTS, "Four."), (*TEXTS, "Five."), (*TEXTS, "Five.", "Four.")),
        ((*TEXTS, "Four."), (*TEXTS, "Four."), (*TEXTS, "Four.")),
    ],
)
def test_of_two_words_for_one_rule_both_stand(
    own: tuple[str, ...], there: tuple[str, ...], both: tuple[str, ...]
) -> None:
    assert woven(TEXTS, own, there) == both


LINES = st.lists(st.sampled_from("abcdefg"), max_size=6, unique=True)


@given(LINES, LINES, LINES)
def test_no_line_of_either_is_lost_and_none_that_one_left_out_comes_again(
    base: list[str], own: list[str], there: list[str]
) -> None:
    told = woven(base, own, there)
    assert {*told} == ({*own} | {*there}) - ({*base} - {*own}) - ({*base} - {*there})
    assert len({*told}) == len(told)


@given(LINES, LINES)
def test_who_is_alone_has_it_as_they_want_it(base: list[str], own: list[str]) -> None:
    assert woven(base, own, base) == tuple(own)
    assert woven(base, base, own) == tuple(own)
