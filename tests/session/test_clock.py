"""The clocks: sleep-proof, fast, and moved by hand."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from als_tui.session.clock import FastClock, HandClock, SystemClock, real_seconds, today_at, utc_offset
from tests.builders import START


def test_a_hand_clock_stands_still_until_it_is_moved() -> None:
    clock = HandClock(START)
    assert (clock.now(), clock.elapsed()) == (START, 0.0)
    clock.move(90)
    assert (clock.now(), clock.elapsed()) == (START + timedelta(seconds=90), 90.0)


def test_while_the_computer_sleeps_only_its_waking_time_stands_still() -> None:
    clock = HandClock(START)
    fast = FastClock(clock, 10.0)
    clock.move(30)
    clock.sleep(300)
    assert (clock.now(), clock.elapsed(), clock.awake()) == (START + timedelta(seconds=330), 330.0, 30.0)
    assert (fast.elapsed(), fast.awake()) == (3300.0, 300.0)


def test_the_wall_of_a_hand_clock_can_be_set_without_time_going_by() -> None:
    clock = HandClock(START)
    clock.set_wall(-3600)
    assert (clock.now(), clock.elapsed()) == (START - timedelta(hours=1), 0.0)


@pytest.mark.parametrize("speed", [1.0, 10.0, 60.0, 0.5])
def test_a_fast_clock_scales_both_readings_alike_from_the_moment_it_is_made(speed: float) -> None:
    base = HandClock(START)
    base.move(1000)
    fast = FastClock(base, speed)
    assert (fast.now(), fast.elapsed()) == (START + timedelta(seconds=1000), 0.0)
    base.move(30)
    assert fast.elapsed() == 30 * speed
    assert fast.now() == START + timedelta(seconds=1000 + 30 * speed)


def test_a_fast_clock_does_not_follow_a_wall_that_is_moved() -> None:
    base = HandClock(START)
    fast = FastClock(base, 10.0)
    base.set_wall(7200)
    assert fast.now() == START


def test_the_computers_clock_runs_forward_and_knows_its_zone() -> None:
    clock = SystemClock()
    first, began = clock.now(), clock.elapsed()
    assert first.tzinfo is UTC
    assert clock.elapsed() >= began
    assert clock.now() >= first
    assert 0 <= clock.awake() <= clock.elapsed()
    assert real_seconds() <= real_seconds()


def test_durations_count_the_time_in_which_the_computer_slept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(time, "clock_gettime", lambda which: {time.CLOCK_BOOTTIME: 5000.0}[which])
    assert SystemClock().elapsed() == 5000.0


def test_the_offset_is_that_of_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    try:
        assert utc_offset(datetime(2026, 1, 15, 12, tzinfo=UTC)) == 0
        assert utc_offset(datetime(2026, 7, 15, 12, tzinfo=UTC)) == 60
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_time_of_today_is_of_the_day_that_it_is_here() -> None:
    then = today_at(START, 23, 59).astimezone()
    assert (then.date(), then.hour, then.minute, then.second) == (START.astimezone().date(), 23, 59, 0)
