"""The hint bar, and what the keys are said to do at each moment."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.help import HelpScreen
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.hints import Hint, laid, placed
from als_tui.session.clock import HandClock
from als_tui.words import hints as words
from als_tui.words import keys
from als_tui.words.key import on_keys
from tests.app.scenes import ALL
from tests.builders import HOSTILE, MEMBERS
from tests.faults.every_screen import TOUR
from tests.faults.pilots import walking
from tests.faults.test_every_screen import places_with
from tests.faults.written import utc_now

OUT = (("Esc", "Close"), ("Esc", "Back"), ("Any key", "Close"))
"""Of sheets that have no help of their own."""

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


@pytest.mark.timeout(600)
async def test_on_every_screen_and_in_any_width_the_bar_cuts_no_word_and_ends_in_the_way_to_the_help(
    tmp_path: Path,
) -> None:
    async with walking(places_with(tmp_path), HandClock(utc_now())) as walker:
        for look in TOUR:
            await walker.go(look)
            front = walker.front
            if isinstance(front, KeyedScreen):  # the palette has no bar
                for width in range(20, 201):
                    assert_whole(front.hints(), front.last_hint(), width)
                way = ("F1" if front.focused else "?", "Help")
                assert front.last_hint()[1:] in (way, *OUT), look.name
                assert as_text(front.hint_bar.picture).endswith(" ".join(front.last_hint()[1:])), look.name
                if front.last_hint().label == "F1":
                    await walker.press("f1")
                    assert isinstance(walker.front, HelpScreen), look.name
                    await walker.press("escape")
                    assert (walker.front, bool(front.focused)) == (front, True), look.name


def assert_whole(hints: Sequence[Hint], last: Hint, width: int) -> None:
    """Every hint in a bar of that width is whole but for words left out at the end of the first, and none overlap."""
    *shown, (end, closing) = laid(hints, last, width)
    assert (end + closing.width + 1, closing) == (width, last)
    for number, (_, hint) in enumerate(shown):
        is_begun = number == 0 and f"{hints[0].text} ".startswith(hint.text.removesuffix("…") + " ")
        assert hint in hints or is_begun, hint
    ends = [0, *(column + hint.width for column, hint in shown)]
    assert all(before < column for before, (column, _) in zip(ends, [*shown, (end, last)], strict=True))


def test_no_key_stands_twice_in_the_table() -> None:
    for table in (keys.LIVE, keys.WRITING, keys.HOME, keys.PLAN, keys.SETS, keys.SET_PAGE, keys.INSIGHTS):
        names = [name for key in table for name in on_keys(key)]
        assert len(names) == len(set(names))


def test_letters_stand_for_both_cases() -> None:
    assert on_keys(next(key for key in keys.LIVE if key.id == "note")) == ("n", "N")
