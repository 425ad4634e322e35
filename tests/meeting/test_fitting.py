"""What is said to fit does fit, to the minute; and the table for six members is the one that is told."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.meeting import timing
from als_tui.meeting.agenda import agenda
from als_tui.meeting.facts import Opened
from als_tui.meeting.fitting import Fit, fits, least, most, parts
from als_tui.meeting.header import Settings
from als_tui.meeting.plan import plan_of
from als_tui.meeting.presets import DEFAULT, PRESETS, Preset
from als_tui.meeting.stages import Part
from tests.builders import MEMBERS, START, a_header, a_meeting, at

SIX = len(MEMBERS)
PLAIN = Settings()
SHAPES = st.sampled_from(list(PRESETS.values()))
SETTINGS = st.builds(Settings, feedback_inside_airtime=st.booleans(), shortest_airtime=st.integers(0, 60))


def spare(shape: Preset, fit: Fit, minutes: int, settings: Settings, *, reports_due: bool) -> float:
    """Minutes between the finish of a meeting with these airtimes and its end, as the meeting itself reckons them."""
    end = START + timedelta(minutes=minutes)
    plan = plan_of(shape, MEMBERS[: fit.airtimes], end, reports_due=reports_due, airtime=fit.minutes)
    left = timing.spare(a_meeting(at(0, plan), at(0, Opened()), header=a_header(settings=settings)), 0.0)
    assert left is not None
    return left / 60


@given(SHAPES, st.integers(1, SIX), st.integers(-30, 600), SETTINGS, st.booleans())
def test_what_fits_ends_in_time_and_with_a_minute_more_for_each_it_does_not(
    shape: Preset, coming: int, minutes: int, settings: Settings, reports_due: bool
) -> None:
    for fit in fits(shape, coming, minutes, settings, reports_due=reports_due):
        assert 0 <= spare(shape, fit, minutes, settings, reports_due=reports_due) < fit.airtimes
        more = Fit(fit.airtimes, fit.minutes + 1)
        assert spare(shape, more, minutes, settings, reports_due=reports_due) < 0


@given(SHAPES, st.integers(0, 90), SETTINGS)
def test_an_airtime_is_parted_as_the_meeting_parts_it(shape: Preset, more: int, settings: Settings) -> None:
    airtime = least(shape, settings) + more
    plan = plan_of(shape, MEMBERS[:1], None, reports_due=False, airtime=airtime)
    held = agenda(a_meeting(at(0, plan), at(0, Opened()), header=a_header(settings=settings)))
    minutes = {stop.place.part: stop.seconds / 60 for stop in held if stop.place.airtime}
    outline, questions, feedback = parts(shape, airtime, settings)
    assert (outline, questions) == (minutes[Part.OUTLINE], minutes[Part.QUESTIONS])
    assert outline + questions + feedback == airtime


@given(SHAPES, st.integers(1, SIX), st.integers(0, 600), SETTINGS)
def test_no_number_of_airtimes_is_lost_but_those_that_are_too_short(
    shape: Preset, coming: int, minutes: int, settings: Settings
) -> None:
    found = fits(shape, coming, minutes, settings, reports_due=True)
    assert [fit.airtimes for fit in found] == list(range(1, len(found) + 1))
    assert all(fit.minutes >= settings.shortest_airtime for fit in found)
    if len(found) < coming:
        over = most(shape, len(found) + 1, minutes, settings, reports_due=True).minutes
        inside = shape.presenter_feedback + shape.group_feedback if settings.feedback_inside_airtime else 0
        assert over < max(settings.shortest_airtime, inside + 2)


TABLE = {
    # minutes: (shape, the airtimes that fit)
    60: (DEFAULT, ""),
    90: (DEFAULT, "1 x 43"),
    120: (DEFAULT, "1 x 73, 2 x 31"),
    150: ("hurrell-half-day", "1 x 93, 2 x 41, 3 x 24"),
    180: ("hurrell-half-day", "1 x 123, 2 x 56, 3 x 34, 4 x 23"),
    240: ("hurrell-half-day", "1 x 183, 2 x 86, 3 x 54, 4 x 38, 5 x 28, 6 x 22"),
    300: ("hurrell-half-day", "1 x 243, 2 x 116, 3 x 74, 4 x 53, 5 x 40, 6 x 32"),
    360: ("whole-day", "1 x 231, 2 x 111, 3 x 71, 4 x 51, 5 x 39, 6 x 31"),
}


def table(name: str, minutes: int) -> str:
    return ", ".join(
        f"{fit.airtimes} x {fit.minutes}" for fit in fits(PRESETS[name], SIX, minutes, PLAIN, reports_due=True)
    )


@pytest.mark.parametrize("minutes", TABLE)
def test_this_is_what_fits_for_six_members(minutes: int) -> None:
    name, told = TABLE[minutes]
    assert table(name, minutes) == told


@pytest.mark.parametrize("shape", PRESETS.values(), ids=PRESETS)
def test_what_a_shape_was_reckoned_for_fits_into_its_own_minutes(shape: Preset) -> None:
    found = most(shape, shape.airtimes, shape.minutes, PLAIN, reports_due=True)
    assert found.minutes == shape.airtime + shape.spare // shape.airtimes


def test_who_has_nothing_to_report_has_more_time() -> None:
    assert most(PRESETS[DEFAULT], 2, 120, PLAIN, reports_due=False) == Fit(2, 34)


def test_feedback_inside_the_airtime_is_not_counted_twice() -> None:
    inside = Settings(feedback_inside_airtime=True)
    assert most(PRESETS[DEFAULT], 2, 120, inside, reports_due=True) == Fit(2, 39)
