from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.words import dates, days
from als_tui.words.dates import Doubt
from als_tui.words.days import When

TODAY = date(2026, 11, 25)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("fri", date(2026, 11, 27)),
        ("Friday", date(2026, 11, 27)),
        ("by Fri.", date(2026, 11, 27)),
        ("wed", date(2026, 12, 2)),
        ("next mon", date(2026, 11, 30)),
        ("next fri", date(2026, 12, 4)),
        ("today", TODAY),
        ("tomorrow", date(2026, 11, 26)),
        ("30/11", date(2026, 11, 30)),
        ("1.12.", date(2026, 12, 1)),
        ("1-12-26", date(2026, 12, 1)),
        ("2/3", date(2027, 3, 2)),
        ("2/3/2026", date(2026, 3, 2)),
        ("8 dec", date(2026, 12, 8)),
        ("8th of December", date(2026, 12, 8)),
        ("Dec 8", date(2026, 12, 8)),
        ("Tue 8 Dec", date(2026, 12, 8)),
        ("8 Sept 2027", date(2027, 9, 8)),
        ("8 Dec 27", date(2027, 12, 8)),
        ("1 jan", date(2027, 1, 1)),
        ("29 feb", date(2028, 2, 29)),
        ("8 nov", date(2026, 11, 8)),
        ("2026-12-08", date(2026, 12, 8)),
        ("in two weeks", date(2026, 12, 9)),
        ("in 3 days", date(2026, 11, 28)),
        ("in 3 months", date(2027, 2, 25)),
    ],
)
def test_a_day_is_understood_the_day_always_first(told: str, day: date) -> None:
    assert dates.read(told, TODAY) == When(day)


@pytest.mark.parametrize(
    ("told", "hour"),
    [
        ("8 dec 2pm", time(14)),
        ("8 dec, 14:00", time(14)),
        ("tue 8 dec at 9.30 am", time(9, 30)),
        ("8/12 12 am", time(0)),
        ("2026-12-08 12:15 pm", time(12, 15)),
    ],
)
def test_an_hour_may_follow(told: str, hour: time) -> None:
    assert dates.read(told, TODAY) == When(date(2026, 12, 8), hour)


@pytest.mark.parametrize(
    ("told", "doubt"),
    [
        ("31/2", Doubt.NO_SUCH_DAY),
        ("30 feb 2027", Doubt.NO_SUCH_DAY),
        ("99/99", Doubt.NO_SUCH_DAY),
        ("0 dec", Doubt.NO_SUCH_DAY),
        ("Mon 8 Dec", Doubt.OTHER_WEEKDAY),
        ("8 dec 25:00", Doubt.NO_SUCH_HOUR),
        ("8 dec 13 pm", Doubt.NO_SUCH_HOUR),
    ],
)
def test_a_date_that_cannot_be_is_told_from_words(told: str, doubt: Doubt) -> None:
    assert dates.read(told, TODAY) is doubt
    assert dates.kept(told, TODAY) == told


PLAIN = ("", "soon", "end of term", "may", "8", "13pm", "when Mair is back", "३/४", "²/3")
UNLIKE = ("2-3 weeks", "1/2 term", "2.5 weeks", "sun is out", "8 dec 1530")
NEXT = ("next meeting", "Next time", "the  next meeting", "by our next meeting", "at the next session")


@pytest.mark.parametrize("told", [*PLAIN, *UNLIKE])
def test_what_is_no_date_is_kept_as_it_is(told: str) -> None:
    assert dates.read(told, TODAY) is None
    assert dates.kept(told, TODAY) == told


def test_the_last_day_of_a_month_is_no_trap() -> None:
    assert dates.read("in a month", date(2027, 1, 31)) == When(date(2027, 2, 28))


@pytest.mark.parametrize(
    "told", ["next meeting", "Next time", "the  next meeting", "by our next meeting", "at the next session"]
)
def test_the_next_meeting_is_a_date_of_its_own(told: str) -> None:
    assert dates.kept(told, TODAY) == days.NEXT_MEETING


def test_of_a_longer_text_the_date_at_its_beginning_is_found() -> None:
    told = "Thursday 10 December, half past three, at Siân's school"
    assert dates.beginning(told, TODAY) == (When(date(2026, 12, 10)), "half past three, at Siân's school")
    assert dates.beginning("8 dec 2pm", TODAY) == (When(date(2026, 12, 8), time(14)), "")
    assert dates.beginning("at Siân's", TODAY) is None


def test_what_follows_a_date_is_kept_with_it() -> None:
    told = "Thu 10 Dec, 15:30, at Siân's school"
    assert dates.kept(told, TODAY) == "2026-12-10 15:30 at Siân's school"
    assert days.split("2026-12-10 15:30 at Siân's school") == (
        When(date(2026, 12, 10), time(15, 30)),
        "at Siân's school",
    )
    assert days.said("2026-12-10 15:30 at Siân's school") == "Thu 10 Dec 2026, 15:30, at Siân's school"
    assert dates.kept("10/12, Bangor", TODAY) == "2026-12-10 Bangor"
    assert days.said("2026-12-10 or later") == "Thu 10 Dec 2026, or later"


@pytest.mark.parametrize("told", ["2026-12-10or later", "2026-13-10", "2026", "20261210", "2026-12-10T15:30", ""])
def test_what_is_not_kept_as_a_date_is_none(told: str) -> None:
    assert days.known(told) is None
    assert days.said(told) == told


MOMENTS = st.builds(
    When,
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 1, 1)),
    st.none() | st.times().map(lambda hour: hour.replace(second=0, microsecond=0)),
)


@given(MOMENTS, st.dates(min_value=date(1900, 1, 1), max_value=date(9000, 1, 1)))
def test_what_is_kept_and_what_is_said_are_read_again_as_the_same(when: When, today: date) -> None:
    assert dates.read(when.kept, today) == days.known(when.kept) == when
    assert dates.read(days.said(when.kept), today) == when
    assert dates.kept(days.said(when.kept), today) == when.kept


@given(MOMENTS, st.from_regex(r"(at [a-zŵ']{1,9})?", fullmatch=True))
def test_what_is_said_of_a_date_and_a_place_is_kept_as_it_was(when: When, where: str) -> None:
    there = " ".join(filter(None, (when.kept, where)))
    assert dates.kept(days.said(there), TODAY) == there


@given(st.text(max_size=30) | st.from_regex(r"[a-z]{3} ?\d{1,4}[/. -]\d{1,4}([/. -]\d{1,5})?( \d{1,2}(:\d\d)?[ap]m)?"))
def test_nothing_that_is_written_breaks_it(told: str) -> None:
    dates.kept(told, TODAY)
    dates.beginning(told, TODAY)
    days.said(told)
