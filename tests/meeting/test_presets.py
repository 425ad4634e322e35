"""The shapes of meeting keep the sums that were stated for them."""

import pytest
from pydantic import ValidationError

from als_tui.meeting.presets import DEFAULT, PRESETS, closing_minutes, opening_minutes

STATED = {
    # name: (minutes, airtimes, minutes of an airtime, spare)
    "hurrell-2h": (120, 2, 31, 1),
    "hurrell-half-day": (180, 3, 34, 1),
    "single-90": (90, 1, 42, 2),
    "pci-tight": (90, 2, 26, 1),
    "express-30": (30, 1, 20, 0),
    "triad": (75, 3, 19, 0),
    "self-facilitated": (120, 2, 31, 2),
    "virtual-2h": (120, 2, 27, 4),
    "virtual-3h": (180, 2, 49, 2),
    "equal-share": (210, 5, 26, 0),
    "whole-day": (360, 6, 31, 0),
    "outline-long": (180, 2, 60, 2),
    "wial-single": (120, 1, 94, 0),
    "balint-90": (90, 2, 45, 0),
    "consultancy-50": (50, 1, 45, 0),
}


def test_all_fifteen_shapes_are_offered_and_the_default_is_first() -> None:
    assert list(PRESETS) == list(STATED)
    assert next(iter(PRESETS)) == DEFAULT
    assert all(name == preset.name for name, preset in PRESETS.items())


@pytest.mark.parametrize("name", STATED)
def test_the_airtime_and_the_spare_come_out_as_stated(name: str) -> None:
    preset = PRESETS[name]
    assert (preset.minutes, preset.airtimes, preset.airtime, preset.spare) == STATED[name]


@pytest.mark.parametrize("name", STATED)
def test_every_minute_of_a_meeting_has_one_place(name: str) -> None:
    preset = PRESETS[name]
    opening = opening_minutes(preset.welcome_and_rules)
    airtime = (
        preset.settling,
        preset.outline,
        preset.questions,
        preset.presenter_feedback,
        preset.group_feedback,
    )
    around = (preset.check_in, preset.report_back, preset.bids, preset.breaks)
    stages = (*opening, *around, *(airtime * preset.airtimes), *closing_minutes(preset.closing))
    assert sum(stages) == preset.total == preset.minutes - preset.spare
    assert min(*stages, preset.spare) >= 0


def test_a_shape_is_for_a_number_of_people_who_make_a_set() -> None:
    for preset in PRESETS.values():
        few, many = preset.members
        assert 3 <= few <= many <= 10
        assert 1 <= preset.airtimes <= many


def test_a_shape_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        PRESETS[DEFAULT].minutes = 90  # type: ignore[misc]


def test_welcome_has_the_larger_half_of_the_opening() -> None:
    assert [opening_minutes(both) for both in (0, 1, 5, 6)] == [(0, 0), (1, 0), (3, 2), (3, 3)]


@pytest.mark.parametrize(
    ("closing", "stages"),
    [
        (0, (0, 0, 0)),
        (1, (0, 1, 0)),
        (4, (1, 2, 1)),
        (10, (4, 5, 1)),
        (12, (4, 6, 2)),
        (13, (4, 7, 2)),
        (15, (5, 8, 2)),
    ],
)
def test_the_closing_is_split_as_five_to_eight_to_two(closing: int, stages: tuple[int, int, int]) -> None:
    assert closing_minutes(closing) == stages


def test_no_closing_loses_a_minute_or_strays_a_whole_one_from_its_share() -> None:
    for closing in range(241):
        stages = closing_minutes(closing)
        assert sum(stages) == closing
        assert all(abs(15 * got - share * closing) < 15 for got, share in zip(stages, (5, 8, 2), strict=True))
