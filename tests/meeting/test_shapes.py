"""The shapes that a set may choose from, and those that it makes its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.meeting import shapes
from als_tui.meeting.header import LearningSet
from als_tui.meeting.presets import DEFAULT, LONGEST_STAGE, PRESETS, Preset
from als_tui.meeting.set_changes import Changed, Unfit

ONE = LearningSet(name="Menai Set", slug="menai-set", facilitator="Non", members=("Asha", "Ben", "Siân"))
OURS = f"our {DEFAULT}"


def fit(changed: Changed) -> LearningSet:
    assert isinstance(changed, LearningSet)
    return changed


def test_the_choice_goes_round_and_from_one_that_is_unknown_to_an_end() -> None:
    names = list(PRESETS)
    assert shapes.chosen(ONE, 1).preset == names[1]
    assert shapes.chosen(ONE, -1).preset == names[-1]
    lost = ONE.model_copy(update={"preset": "gone"})
    assert (shapes.chosen(lost, 1).preset, shapes.chosen(lost, -1).preset) == (names[0], names[-1])
    assert shapes.shape_of(lost, lost.preset) == PRESETS[DEFAULT]


def test_changed_minutes_are_the_sets_own_shape_and_what_came_with_als_tui_stays() -> None:
    one, name = shapes.changed(ONE, DEFAULT, "outline", 3)
    assert (name, one.preset) == (OURS, OURS)
    own = shapes.shape_of(one, OURS)
    assert own == PRESETS[DEFAULT].model_copy(update={"name": OURS, "outline": 10, "members": (3, 3)})
    assert shapes.shape_of(one, DEFAULT).outline == 7
    assert list(shapes.shapes(one)) == [OURS, *PRESETS]
    again, name = shapes.changed(one, OURS, "outline", -1)
    assert (name, len(again.shapes), shapes.shape_of(again, OURS).outline) == (OURS, 1, 9)


def test_a_second_own_shape_has_a_name_of_its_own_and_the_set_meets_as_it_did() -> None:
    one, _ = shapes.changed(ONE, DEFAULT, "bids", 1)
    two, name = shapes.changed(one, DEFAULT, "bids", 2)
    assert name == f"{OURS} 2"
    assert [shape.name for shape in two.shapes] == [OURS, name]
    assert two.preset == OURS


@given(st.sampled_from(sorted(PRESETS)), st.sampled_from(shapes.PARTS), st.integers(-400, 400))
def test_no_change_makes_a_shape_that_its_file_could_not_hold(name: str, part: str, by: int) -> None:
    shape = PRESETS[name]
    other = shapes.timed(shape, part, by)
    assert Preset.model_validate(other.model_dump()) == other
    assert other.model_copy(update={part: getattr(shape, part)}) == shape


def test_what_cannot_be_leaves_the_set_without_a_shape_of_its_own() -> None:
    assert shapes.changed(ONE, DEFAULT, "outline", -7) == (ONE, DEFAULT)
    assert shapes.changed(ONE, DEFAULT, "outline", LONGEST_STAGE) == (ONE, DEFAULT)
    assert shapes.changed(ONE, DEFAULT, "airtimes", -2) == (ONE, DEFAULT)
    assert shapes.timed(PRESETS[DEFAULT], "minutes", 1).minutes == 125


def test_a_shape_can_be_called_anything_that_no_other_is() -> None:
    one = fit(shapes.called(ONE, DEFAULT, " Half a morning "))
    assert (one.preset, one.shapes[0].name, one.shapes[0].outline) == ("Half a morning", "Half a morning", 7)
    other = fit(shapes.called(one, "Half a morning", "half a Morning"))
    assert (other.preset, [shape.name for shape in other.shapes]) == ("half a Morning", ["half a Morning"])


@pytest.mark.parametrize("text", ["hurrell-2h", "TRIAD", "half a MORNING"])
def test_two_shapes_of_one_name_are_refused(text: str) -> None:
    one = fit(shapes.called(ONE, DEFAULT, "Half a morning"))
    assert shapes.called(one, "triad", text) is Unfit.SHAPE_TWICE


def test_a_shape_needs_a_name() -> None:
    assert shapes.called(ONE, DEFAULT, " ") is Unfit.NO_NAME
    assert shapes.called(ONE, DEFAULT, "x" * 201) is Unfit.TOO_LONG


def test_without_its_own_shape_a_set_meets_in_the_usual_one() -> None:
    one, name = shapes.changed(ONE.model_copy(update={"preset": "triad"}), "triad", "closing", 6)
    assert shapes.dropped(one, name) == ONE
    assert shapes.dropped(one, "triad") == one
    kept = one.model_copy(update={"preset": "virtual-2h"})
    assert shapes.dropped(kept, name).preset == "virtual-2h"
