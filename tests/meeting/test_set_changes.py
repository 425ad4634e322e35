"""What may be changed in a set, and what may not."""

import unicodedata

import pytest

from als_tui.meeting import set_changes as changes
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.set_changes import Changed, Unfit

ONE = LearningSet(name="Menai Set", slug="menai-set", facilitator="Non", members=("Asha", "Ben", "Siân"))


def fit(changed: Changed) -> LearningSet:
    assert isinstance(changed, LearningSet)
    return changed


@pytest.mark.parametrize("name", ["Siân", " siân ", unicodedata.normalize("NFD", "SIÂN")])
def test_two_members_of_one_name_are_refused(name: str) -> None:
    assert changes.joined(ONE, 3, name) is Unfit.TWICE
    assert changes.called(ONE, 1, name) is Unfit.TWICE
    assert fit(changes.joined(ONE, 3, f"{name.strip()} R")).members[:3] == ONE.members


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_a_name_is_needed(text: str) -> None:
    assert changes.named(ONE, text) is Unfit.NO_NAME
    assert changes.facilitated(ONE, text) is Unfit.NO_NAME
    assert changes.joined(ONE, 0, text) is Unfit.NO_NAME
    assert changes.called(ONE, 1, text) is Unfit.NO_NAME


def test_a_name_of_two_thousand_letters_is_refused() -> None:
    assert changes.named(ONE, "x" * 2_000) is Unfit.TOO_LONG
    assert changes.called(ONE, 1, "x" * 2_000) is Unfit.TOO_LONG
    assert changes.dated(ONE, "x" * 5_000) is Unfit.TOO_LONG
    assert fit(changes.named(ONE, "x" * 200)).name == "x" * 200


def test_names_lose_what_could_drive_a_terminal_and_keep_the_rest() -> None:
    assert fit(changes.joined(ONE, 3, "[/b] \x1b[31mred")).members[3] == "[/b] \N{REPLACEMENT CHARACTER}[31mred"


def test_a_set_has_three_members_at_least_and_nine_at_most() -> None:
    assert changes.left(ONE, 1) is Unfit.TOO_FEW
    one = ONE
    for name in "DEFGHI":
        one = fit(changes.joined(one, len(one.members), name))
    assert changes.joined(one, 0, "J") is Unfit.TOO_MANY
    assert fit(changes.left(one, 2)).members == ("Asha", "Siân", *"DEFGHI")


def test_a_new_member_sits_after_the_chosen_one_and_moves_seat_by_seat() -> None:
    one = fit(changes.joined(ONE, 1, "Dewi"))
    assert one.members == ("Asha", "Dewi", "Ben", "Siân")
    assert changes.moved(one, 2, -1).members == ("Dewi", "Asha", "Ben", "Siân")
    assert changes.moved(one, 1, -1) == one
    assert changes.moved(one, 4, 1) == one


def test_another_name_is_remembered_where_the_old_one_stands_in_sessions() -> None:
    one = fit(changes.called(ONE, 3, "Siân R", met=["Siân"]))
    assert one.renamed == {"Siân": "Siân R"}
    assert one.name_now("Siân") == "Siân R"
    again = fit(changes.called(one, 3, "Siân Rees", met=["Siân"]))
    assert again.renamed == {"Siân": "Siân Rees"}
    assert fit(changes.called(again, 3, "Siân", met=["Siân"])).renamed == {}
    assert fit(changes.called(ONE, 3, "Sioned")).renamed == {}


def test_nobody_else_takes_a_name_under_which_earlier_sessions_know_a_member() -> None:
    one = fit(changes.called(ONE, 3, "Siân R", met=["Siân"]))
    assert changes.joined(one, 3, "siân") is Unfit.EARLIER_NAME
    assert changes.called(one, 1, "Siân") is Unfit.EARLIER_NAME


def test_nobody_takes_over_the_sessions_of_a_former_member_by_a_new_name() -> None:
    met = {"Asha", "Ben", "Siân", "Dewi", "Efa"}
    one = ONE.model_copy(update={"renamed": {"Efa": "Efa R"}})
    for name in ("Dewi", " dewi ", "Efa", "efa r"):
        assert changes.called(one, 1, name, met) is Unfit.EARLIER_NAME
    assert fit(changes.called(one, 1, "ASHA", met)).members[0] == "ASHA"
    again = fit(changes.called(fit(changes.called(one, 1, "Dewi R", met)), 1, "Asha", met))
    assert again == one


def test_a_former_member_comes_back_as_the_one_they_were() -> None:
    met = {"Asha", "Ben", "Siân", "Dewi", "Efa"}
    one = ONE.model_copy(update={"renamed": {"Efa": "Efa R"}})
    for said, name in (("Dewi", "Dewi"), ("DEWI ", "Dewi"), ("efa r", "Efa R")):
        assert fit(changes.joined(one, 3, said, met)).members[3] == name
        assert changes.comes_back(one, name, met)
    assert changes.joined(one, 3, "Efa", met) is Unfit.EARLIER_NAME
    assert not changes.comes_back(one, "Dewi R", met)


def test_who_has_agreed_the_rules_has_agreed_them_under_another_name_too() -> None:
    one = ONE.model_copy(update={"rules": GroundRules(texts=("We ask.",), by=("Siân",))})
    assert fit(changes.called(one, 3, "Siân R")).name_now("Siân") == "Siân R"


def test_who_has_a_name_now_is_meant_by_it_whatever_a_file_says_of_earlier_ones() -> None:
    assert ONE.model_copy(update={"renamed": {"Ben": "Asha"}}).name_now("Ben") == "Ben"


def test_a_facilitator_who_is_a_member_has_one_name() -> None:
    one = fit(changes.facilitated(ONE, "Ben"))
    assert fit(changes.called(one, 2, "Benedict")).facilitator == "Benedict"


def test_airtime_agreed_ahead_goes_with_a_name_and_away_with_a_member() -> None:
    one = changes.booked(changes.booked(ONE.model_copy(update={"members": (*ONE.members, "Dai")}), 3), 1)
    assert one.booked == ("Siân", "Asha")
    assert fit(changes.called(one, 1, "Aisha")).booked == ("Siân", "Aisha")
    assert fit(changes.left(one, 3)).booked == ("Asha",)
    assert changes.booked(one, 3).booked == ("Asha",)


def test_the_choices_go_round_or_stop() -> None:
    assert [changes.counted(ONE, by).of for by in (-1, 1, 500)] == [None, 1, changes.MOST_MEETINGS]
    assert [changes.shortest(ONE, by).settings.shortest_airtime for by in (-9, 1, 90)] == [5, 25, 60]
    room = changes.turned(ONE, "clock_for", -1)
    assert room.settings.clock_for == "room"
    assert changes.turned(room, "clock_for", 1) == ONE


def test_a_date_is_said_in_the_sets_own_words_or_not_at_all() -> None:
    one = fit(changes.dated(ONE, " Thursday, 2 pm "))
    assert one.next == "Thursday, 2 pm"
    assert changes.dated(one, " ") == ONE
