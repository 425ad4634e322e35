"""A past meeting that moves again: every key of the player, by its own clock."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Asked, Opened, Undone
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header
from als_tui.meeting.stages import Stage
from als_tui.session.replay import QUIET, SPEEDS, ReplaySession
from tests.builders import MEMBERS, START, a_header, a_plan, airtime, event, happened, stage
from tests.meeting.stories import HEADERS, odd_stories

TIMES = (0.0, 0.0, 10.0, 12.0, 12.0, 100.0)


class Watch:
    """Real seconds, moved by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def story(*times: float) -> list[Event]:
    return [event(n, t, Asked(member=MEMBERS[n % 6])) for n, t in enumerate(times, start=1)]


def a_replay(*times: float) -> tuple[ReplaySession, Watch]:
    watch = Watch()
    replay = ReplaySession(a_header(), story(*(times or TIMES)), watch)
    replay.shows_private = True
    return replay, watch


def test_it_begins_with_all_that_was_told_in_the_first_second_and_stands_still() -> None:
    replay, watch = a_replay()
    watch.seconds += 50
    assert (replay.now(), replay.told, replay.is_playing) == (0.0, 2, False)
    assert replay.meeting == fold(a_header(), replay.events[:2])


@pytest.mark.parametrize(
    ("to", "now", "told"), [(-5, 0, 2), (9.9, 9.9, 2), (10, 10, 3), (12, 12, 5), (99, 99, 5), (1e9, 100, 6)]
)
def test_a_second_is_sought_with_all_its_events(to: float, now: float, told: int) -> None:
    replay, _ = a_replay()
    replay.seek(to)
    assert (replay.now(), replay.told) == (now, told)


def test_every_event_is_stepped_to_even_where_several_share_a_second() -> None:
    replay, _ = a_replay()
    replay.go_to(replay.told - 1)
    seen = [(replay.now(), replay.told)]
    for _ in range(7):
        replay.go_to(replay.told + 1)
        seen.append((replay.now(), replay.told))
    assert seen == [(0, 1), (0, 2), (10, 3), (12, 4), (12, 5), (100, 6), (100, 6), (100, 6)]
    replay.go_to(-99)
    assert replay.told == 1


@pytest.mark.parametrize("steps", range(len(SPEEDS) + 1))
def test_it_plays_as_many_seconds_as_the_speed_says(steps: int) -> None:
    replay, watch = a_replay(0.0, 10_000.0)
    for _ in range(steps):
        replay.change_speed(1)
    replay.play()
    watch.seconds += 3
    assert replay.now() == 3 * SPEEDS[min(steps, len(SPEEDS) - 1)]


def test_another_speed_counts_from_now_on() -> None:
    replay, watch = a_replay(0.0, 10_000.0)
    replay.play()
    watch.seconds += 10
    replay.change_speed(2)
    watch.seconds += 10
    assert replay.now() == 50
    replay.change_speed(-9)
    watch.seconds += 1
    assert (replay.now(), replay.speed) == (51, 1)


def test_it_stops_at_its_end_and_plays_from_the_beginning_again() -> None:
    replay, watch = a_replay()
    replay.play()
    watch.seconds += 1e6
    assert (replay.now(), replay.told, replay.is_playing) == (100, 6, False)
    replay.play()
    assert (replay.now(), replay.is_playing) == (0, True)


def test_where_it_was_stopped_it_goes_on() -> None:
    replay, watch = a_replay()
    replay.play()
    watch.seconds += 4
    replay.stop()
    watch.seconds += 100
    assert replay.now() == 4
    replay.play()
    watch.seconds += 2
    assert replay.now() == 6


def test_of_quiet_time_only_the_beginning_is_played() -> None:
    replay, watch = a_replay(0.0, 10.0, 500.0, 505.0)
    replay.skip_quiet(skips=True)
    replay.play()
    watch.seconds += 10 + QUIET - 1
    assert (replay.now(), replay.told) == (10 + QUIET - 1, 2)
    watch.seconds += 2
    assert (replay.now(), replay.told) == (501, 3)
    replay.seek(200)
    watch.seconds += QUIET - 1
    assert replay.now() == 200 + QUIET - 1
    watch.seconds += 2
    assert replay.now() == 501


def test_the_meeting_starts_where_its_clock_began_however_long_its_file_had_waited() -> None:
    events = [event(1, 0.0, a_plan()), event(2, 7200.0, stage(Stage.CHECK_IN)), event(3, 9000.0, stage(Stage.CLOSE))]
    replay = ReplaySession(a_header(), events, Watch())
    assert (replay.begin, replay.start, replay.end) == (0, 7200, 9000)
    assert a_replay()[0].start == a_replay()[0].begin


def test_a_time_of_the_day_is_found_within_the_stretch_between_two_events() -> None:
    events = [
        Event(1, START, 0.0, Asked(member=MEMBERS[0])),
        Event(2, START + timedelta(seconds=60), 60.0, Asked(member=MEMBERS[0])),
        Event(3, START + timedelta(seconds=600), 90.0, Asked(member=MEMBERS[0])),
    ]
    replay = ReplaySession(a_header(), events, Watch())
    seconds = [replay.at_clock(START + timedelta(seconds=at)) for at in (-9, 0, 30, 60, 75, 300, 600, 9_000)]
    assert seconds == [0, 0, 30, 60, 75, 90, 90, 90]


def test_private_marks_are_no_part_of_it_until_they_are_asked_for() -> None:
    replay, _ = a_replay()
    replay.seek(replay.end)
    assert (len(replay.meeting.room.asked), len(replay.signs)) == (len(TIMES), len(TIMES))
    replay.shows_private = False
    assert (len(replay.meeting.room.asked), len(replay.signs)) == (0, 0)


def test_a_stage_that_was_dated_back_comes_on_when_that_was_said_and_not_when_it_began() -> None:
    events = happened(
        a_plan(), Opened(), stage(Stage.WELCOME), stage(Stage.CHECK_IN, ago=300.0), stage(Stage.BIDS), airtime(),
        airtime(MEMBERS[1], ago=90.0), Undone(of=7), stage(Stage.CLOSE), every=600.0,
    )  # fmt: skip
    replay = ReplaySession(a_header(), events, Watch())
    assert [span.began for span in replay.spans] == [1200, 1500, 2400, 3000, 4800]
    assert replay.stages == (1200, 1800, 2400, 3000, 4800)
    seen = []
    for t in replay.stages:
        replay.seek(t)
        seen.append(replay.meeting.stage)
    assert seen == [Stage.WELCOME, Stage.CHECK_IN, Stage.BIDS, Stage.AIRTIME, Stage.CLOSE]


def test_a_story_without_an_event_stands_still() -> None:
    replay = ReplaySession(a_header(), [], Watch())
    replay.shows_private = True
    for move in (replay.play, lambda: replay.go_to(1), lambda: replay.seek(9), replay.stop):
        move()
        assert (replay.now(), replay.told, replay.meeting) == (0.0, 0, fold(a_header(), []))


MOVES = st.one_of(
    st.tuples(st.just("seek"), st.floats(-100, 5_000)),
    st.tuples(st.just("step"), st.integers(-5, 5)),
    st.tuples(st.just("play"), st.just(0)),
    st.tuples(st.just("stop"), st.just(0)),
    st.tuples(st.just("faster"), st.integers(-3, 3)),
    st.tuples(st.just("skip"), st.booleans()),
    st.tuples(st.just("wait"), st.floats(0, 100)),
)


@settings(deadline=None)
@given(HEADERS, odd_stories(), st.lists(MOVES, max_size=20))
def test_wherever_it_is_moved_the_meeting_is_the_fold_of_what_was_told(
    header: Header, events: list[Event], moved: list[tuple[str, float]]
) -> None:
    watch = Watch()
    replay = ReplaySession(header, events, watch)
    replay.shows_private = True
    for how, by in moved:
        match how:
            case "seek":
                replay.seek(by)
            case "step":
                replay.go_to(replay.told + int(by))
            case "play":
                replay.play()
            case "stop":
                replay.stop()
            case "faster":
                replay.change_speed(int(by))
            case "skip":
                replay.skip_quiet(skips=bool(by))
            case _:
                watch.seconds += by
        assert replay.meeting == fold(header, events[: replay.told])
        assert replay.begin <= replay.now() <= replay.end
        told = events[: replay.told]
        assert not told or max(one.t for one in told) <= replay.now() or replay.now() == replay.begin
        assert replay.told == len(events) or replay.now() <= max(one.t for one in events[: replay.told + 1])


@given(st.lists(st.floats(0, 1_000), min_size=2, max_size=9), st.lists(st.floats(0, 50), max_size=20))
def test_while_it_plays_time_goes_on_and_never_back(times: list[float], waits: list[float]) -> None:
    replay, watch = a_replay(*sorted(times))
    replay.skip_quiet(skips=True)
    replay.play()
    seen = [replay.now()]
    for wait in waits:
        watch.seconds += wait
        seen.append(replay.now())
    assert all(before <= later for before, later in pairwise(seen))
