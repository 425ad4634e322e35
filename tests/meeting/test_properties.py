"""What holds of every meeting, however it was run, and however odd its file."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, assume, given, settings

from als_tui.meeting.agenda import agenda, ahead, waiting
from als_tui.meeting.events import Event
from als_tui.meeting.facts import AnyFact, Noted, Opened, Redone, Undone
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header
from als_tui.meeting.history import effective, taken_back
from als_tui.meeting.log import Log
from als_tui.meeting.moves import Refusal, back, minutes, on, undo
from als_tui.meeting.rounds import due
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import clock, counted, finish, left, paused, running, stretches, used
from tests.builders import a_header, event
from tests.meeting.stories import (
    ANY_FACTS,
    FIDGET,
    FIDGETED,
    HEADERS,
    HOPPED,
    ODD_FACTS,
    PLANS,
    WALK,
    WALKED,
    odd_stories,
    played,
)

MOST_STEPS = 120
"""Six turns in each of three rounds, five parts of nine airtimes, and every other stage, with some room."""

settings.register_profile("meeting", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
settings.load_profile("meeting")


def pressed(meeting: Meeting, fact: AnyFact | Refusal) -> Event:
    assert not isinstance(fact, Refusal)
    return event(meeting.count + 1, meeting.last.t if meeting.last else 0.0, fact)


def now_of(meeting: Meeting, later: float = 0.0) -> float:
    return (meeting.last.t if meeting.last else 0.0) + later


def told(meeting: Meeting) -> Meeting:
    """The meeting without what only counts its events."""
    return replace(meeting, count=0, last=None, redoable=None)


@given(HEADERS, odd_stories(ODD_FACTS), st.data())
def test_going_on_from_any_moment_comes_to_the_same_meeting(
    header: Header, events: list[Event], data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(events)))
    meeting = fold(header, events[:cut])
    for later in events[cut:]:
        meeting = after(meeting, later)
    assert meeting == fold(header, events)


@given(odd_stories())
def test_what_counts_are_the_told_events_in_their_order(events: list[Event]) -> None:
    kept = effective(events)
    gone = taken_back(events)
    assert kept == [e for e in events if e.n not in gone and not isinstance(e.fact, Undone | Redone)]
    assert not [e for e in events if e.n in gone and isinstance(e.fact, Opened)]


@given(HEADERS, PLANS, FIDGET)
def test_taking_back_again_and_again_comes_to_the_moment_of_opening(
    header: Header,
    plan: AnyFact,
    fidget: list,  # type: ignore[type-arg]
) -> None:
    events = played(header, plan, fidget)
    opened = next(n for n, e in enumerate(events, start=1) if isinstance(e.fact, Opened))
    meeting = fold(header, events)
    assume(meeting.is_open)
    while not isinstance(undoing := undo(meeting), Refusal):
        events.append(pressed(meeting, undoing))
        meeting = fold(header, events)
    assert undoing is Refusal.NOTHING_TO_TAKE_BACK
    assert told(meeting) == told(fold(header, events[:opened]))


@given(HEADERS, PLANS, FIDGET)
def test_a_step_back_leaves_every_other_fact(header: Header, plan: AnyFact, fidget: list) -> None:  # type: ignore[type-arg]
    events = played(header, plan, fidget)
    meeting = fold(header, events)
    step = back(meeting)
    assume(not isinstance(step, Refusal))
    assert isinstance(step, Undone)
    less = [*events, pressed(meeting, step)]
    assert effective(less) == [e for e in effective(events) if e.n != step.of]
    assert fold(header, less).yields == meeting.yields


@given(HEADERS, odd_stories(), st.integers(0, 5_000))
def test_no_place_was_ever_used_for_less_than_nothing(header: Header, events: list[Event], later: int) -> None:
    meeting = fold(header, events)
    now = now_of(meeting, later)
    assert all(counted(meeting, stretch, now) >= 0 for stretch in stretches(meeting))
    assert all(used(meeting, stop.place, now) >= 0 for stop in agenda(meeting))
    assert left(meeting, now) >= 0
    assert running(meeting, now) >= 0


@given(HEADERS, odd_stories() | FIDGETED, st.integers(0, 900))
def test_no_second_is_counted_twice_and_none_is_lost(header: Header, events: list[Event], later: int) -> None:
    meeting = fold(header, events)
    now = now_of(meeting, later)
    stops = meeting.header.settings.pause_stops_airtime
    parts = [
        counted(meeting, s, now) + s.lost + (paused(meeting, s, now) if stops else 0.0) for s in stretches(meeting)
    ]
    assert sum(parts) == pytest.approx(running(meeting, now), abs=1e-6)


@given(HEADERS, odd_stories() | FIDGETED)
def test_every_stretch_begins_where_the_last_one_ended(header: Header, events: list[Event]) -> None:
    run = stretches(fold(header, events))
    assert [s.ended for s in run[:-1]] == [s.began for s in run[1:]]


@given(HEADERS, odd_stories() | FIDGETED)
def test_enter_alone_brings_every_open_meeting_to_its_close(header: Header, events: list[Event]) -> None:
    meeting = fold(header, events)
    assume(meeting.is_open and (meeting.has_begun or ahead(meeting)))
    for _ in range(MOST_STEPS):
        meeting = after(meeting, pressed(meeting, on(meeting, now_of(meeting))))
        if not meeting.is_open:
            break
    assert not meeting.is_open


@given(HEADERS, HOPPED | FIDGETED)
def test_enter_alone_leads_to_no_place_a_second_time(header: Header, events: list[Event]) -> None:
    meeting = fold(header, events)
    assume(meeting.is_open and meeting.has_begun)
    before = len(meeting.floor.finished)
    while meeting.is_open:
        meeting = after(meeting, pressed(meeting, on(meeting, now_of(meeting))))
    told = [stretch for stretch in stretches(meeting)[before:] if not stretch.returns]
    """A break that was put in comes on top of the planned one."""
    places = [(s.place.stage, s.place.part, s.place.airtime) for s in told]
    assert len(places) == len(set(places))


@given(HEADERS, odd_stories() | FIDGETED)
def test_enter_leads_to_the_place_that_lies_ahead(header: Header, events: list[Event]) -> None:
    meeting = fold(header, events)
    assume(meeting.is_open and not meeting.is_paused and not due(meeting))
    stops = ahead(meeting)
    assume(stops)
    came = after(meeting, pressed(meeting, on(meeting, now_of(meeting))))
    if came.place == meeting.place:  # the rules were agreed, and the place is one that was left
        came = after(came, pressed(came, on(came, now_of(came))))
    assert came.place is not None
    assert came.place.is_same(stops[0].place)


@given(HEADERS, odd_stories() | FIDGETED)
def test_no_place_of_the_agenda_comes_twice(header: Header, events: list[Event]) -> None:
    places = [(s.place.stage, s.place.part, s.place.airtime) for s in agenda(fold(header, events))]
    assert len(places) == len(set(places))


@given(HEADERS, odd_stories() | FIDGETED)
def test_nobody_is_before_and_behind_in_the_agenda(header: Header, events: list[Event]) -> None:
    meeting = fold(header, events)
    assert not {*waiting(meeting)} & {*meeting.floor.presenters}


@given(WALKED, st.sampled_from([-120.0, -60.0, 30.0, 60.0, 600.0]))
def test_the_finish_moves_by_exactly_what_is_given(events: list[Event], seconds: float) -> None:
    meeting = fold(a_header(), events)
    now = now_of(meeting)
    here, before = clock(meeting, now), finish(meeting, now)
    assume(meeting.is_open and here is not None and before is not None and here.planned > 0)
    assert here is not None
    assume(here.left >= 0 and here.left + seconds >= 0)
    fact = minutes(meeting, seconds, now)
    assume(not isinstance(fact, Refusal))
    later = finish(after(meeting, pressed(meeting, fact)), now)
    assert before is not None
    assert later is not None
    assert (later - before).total_seconds() == pytest.approx(seconds, abs=1e-5)


@given(HEADERS, PLANS, WALK)
def test_a_private_note_moves_nothing_else(header: Header, plan: AnyFact, walk: list) -> None:  # type: ignore[type-arg]
    meeting = fold(header, played(header, plan, walk))
    assume(meeting.is_open and not meeting.is_paused)
    noted = after(meeting, pressed(meeting, Noted(text="A thought")))
    assert (noted.floor, noted.room, noted.steps) == (meeting.floor, meeting.room, meeting.steps)
    assert replace(noted.yields, notes=meeting.yields.notes) == meeting.yields


@given(st.lists(st.integers() | st.none(), max_size=30))
def test_a_log_is_what_a_list_would_be(steps: list[int | None]) -> None:
    log, items, views = Log[int](), list[int](), list[tuple[Log[int], list[int]]]()
    for step in steps:
        log, items = (log.but_last(), items[:-1]) if step is None else (log.plus(step), [*items, step])
        views.append((log, items))
    for view, seen in views:
        assert (list(view), list(reversed(view)), len(view)) == (seen, seen[::-1], len(seen))


@given(ANY_FACTS)
def test_every_fact_can_stand_alone(fact: AnyFact) -> None:
    assert fold(a_header(), [event(1, 0.0, fact)]).count == 1
