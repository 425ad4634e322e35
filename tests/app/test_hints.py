"""The hint bar, and what the keys are said to do at each moment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from als_tui.app.widgets.hints import Hint, placed
from als_tui.words import hints as words
from als_tui.words import keys
from als_tui.words.key import on_keys
from tests.app.scenes import ALL
from tests.builders import HOSTILE, MEMBERS

WAY_TO_HELP = 8
"""Cells of ``? Help`` with the blanks around it."""
SCENES = {name: make(MEMBERS) for name, make in ALL.items()}
TOLD = {name: [Hint(*hint) for hint in words.live(scene.meeting, scene.now)] for name, scene in SCENES.items()}


def row(hints: list[Hint], width: int) -> str:
    end = width - WAY_TO_HELP
    text = ""
    for column, hint in placed(hints, end):
        assert column >= cell_len(text)
        text += " " * (column - cell_len(text)) + f"{hint.label} {hint.text}"
    assert cell_len(text) <= end
    return text


@given(name=st.sampled_from(list(TOLD)), width=st.integers(40, 200))
def test_hints_never_overlap_and_only_the_first_may_lose_words_but_never_a_letter(name: str, width: int) -> None:
    whole = {f"{hint.label} {hint.text}" for hint in TOLD[name]}
    shown = [f"{hint.label} {hint.text}" for _, hint in placed(TOLD[name], width - WAY_TO_HELP)]
    assert shown
    assert all(text in whole for text in shown[1:])
    first = f"{TOLD[name][0].label} {TOLD[name][0].text}"
    assert shown[0] == first or (shown[0].endswith("…") and first.startswith(shown[0][:-1] + " "))
    row(TOLD[name], width)


def test_a_hint_that_does_not_fit_makes_room_for_the_next_shorter_one() -> None:
    hints = [Hint("a", "Enter", "On"), Hint("b", "1-6", "Here, late, apologies"), Hint("c", "n", "Note")]
    assert [hint.id for _, hint in placed(hints, 30)] == ["a", "c"]
    assert [hint.id for _, hint in placed(hints, 60)] == ["a", "b", "c"]


@pytest.mark.parametrize("name", TOLD)
def test_what_enter_does_comes_first_and_fits_at_80_columns(name: str) -> None:
    first = TOLD[name][0]
    assert first.label in ("Enter", "Space")
    assert placed(TOLD[name], 80 - WAY_TO_HELP)[0][1] == first


@pytest.mark.parametrize("name", TOLD)
def test_every_hint_is_an_action_of_the_table_under_one_of_its_keys(name: str) -> None:
    known = {key.id for key in keys.LIVE} | {"home"}
    assert {hint.id for hint in TOLD[name]} <= known


def test_hints_of_hostile_names_fit_as_well() -> None:
    for make in ALL.values():
        scene = make(HOSTILE)
        told = [Hint(*hint) for hint in words.live(scene.meeting, scene.now)]
        for width in (40, 60, 80, 120, 200):
            row(told, width)


def test_no_key_stands_twice_in_the_table() -> None:
    for table in (keys.LIVE, keys.WRITING, keys.HOME, keys.PLAN, keys.SETS, keys.SET_PAGE, keys.INSIGHTS):
        names = [name for key in table for name in on_keys(key)]
        assert len(names) == len(set(names))


def test_letters_stand_for_both_cases() -> None:
    assert on_keys(next(key for key in keys.LIVE if key.id == "note")) == ("n", "N")
