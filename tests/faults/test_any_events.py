"""Row 10: what holds of any text, and of any list of events."""

import itertools
from collections.abc import Callable
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, assume, given, settings

from als_tui.meeting.agenda import agenda, ahead, waiting
from als_tui.meeting.events import Event
from als_tui.meeting.facts import FACTS, AnyFact, Redone, Undone
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header
from als_tui.meeting.moves import Refusal, back, destinations, leave, on, person, redo, undo
from als_tui.meeting.rounds import due
from als_tui.meeting.state import Meeting
from als_tui.meeting.text import clean
from als_tui.meeting.timing import clock, finish, left, running
from als_tui.store.decoding import read_bytes
from als_tui.store.toml_text import event_text
from tests.builders import MEMBERS, event
from tests.meeting.stories import FIDGET, HEADERS, PLANS, WALK, odd_stories, played
from tests.meeting.test_properties import now_of, pressed, told
from tests.store.kept import EVERY_FACT, file_of, numbered
from tests.store.test_toml_text import LINES, MOMENTS, SECONDS

pytestmark = [pytest.mark.faults(10), pytest.mark.timeout(900)]

Times = Callable[[int, int], int]
Figure = Callable[[int, str, str], None]


@pytest.fixture
def examples(times: Times) -> int:
    return times(300, 10_000)


@pytest.fixture
def often(examples: int) -> settings:
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))


def a_fact(kind: str) -> st.SearchStrategy[AnyFact]:
    """Facts of one kind, with anything at all in their texts."""
    example = next(fact for fact in reversed(EVERY_FACT) if fact.kind == kind)
    texts: dict[str, st.SearchStrategy[object]] = {
        name: LINES.map(clean).filter(lambda text: 0 < len(text) < 200) for name, value in example if type(value) is str
    }
    numbers: dict[str, st.SearchStrategy[object]] = {n: SECONDS for n, value in example if type(value) is float}
    several: dict[str, st.SearchStrategy[object]] = (
        {"presenters": st.lists(LINES.map(clean).filter(bool)).map(tuple)} if "preset" in texts else {}
    )
    return st.fixed_dictionaries(texts | numbers | several).map(
        lambda told: type(example).model_validate(dict(example) | told)
    )


def test_facts_come_back_whatever_their_texts_hold(often: settings, examples: int, figure: Figure) -> None:
    some = st.lists(st.tuples(st.sampled_from(sorted(FACTS)).flatmap(a_fact), SECONDS, MOMENTS), min_size=1, max_size=4)

    tried = itertools.count()

    @often
    @given(some)
    def come_back(facts: list[tuple[AnyFact, float, Any]]) -> None:
        events = [Event(n, at, t, fact) for n, (fact, t, at) in enumerate(facts, 1)]
        reading = read_bytes(file_of(events))
        assert reading.problems == ()
        assert list(map(event_text, reading.events)) == list(map(event_text, events))
        next(tried)

    come_back()
    ran = next(tried)
    assert ran >= examples
    figure(10, f"{ran:,} lists of events with any texts in them", "each comes back as it was written")


@pytest.mark.parametrize("fact", EVERY_FACT, ids=lambda fact: fact.kind)
def test_a_fact_comes_back_as_it_was(fact: AnyFact) -> None:
    (one,) = numbered([fact])
    assert read_bytes(file_of([one])).events == (one,)


def test_no_story_breaks_the_fold_or_what_reads_it(often: settings, examples: int, figure: Figure) -> None:
    reads: list[Callable[[Meeting], object]] = [agenda, ahead, waiting, due, undo, redo, back, destinations]
    timed = [clock, finish, left, running, on, leave]
    tried = itertools.count()

    @often
    @given(HEADERS, odd_stories(longest=20), st.data())
    def holds(header: Header, events: list[Event], data: st.DataObject) -> None:
        looked = data.draw(st.integers(0, len(events)))
        for count in range(len(events) + 1):
            meeting = fold(header, events[:count])
            assert meeting.count == count
            if count in (looked, len(events)):
                assert [read(meeting) for read in reads]
                assert [read(meeting, now_of(meeting, 100.0)) for read in timed]
                assert all(person(meeting, member) for member in MEMBERS)
        next(tried)

    holds()
    ran = next(tried)
    assert ran >= examples
    figure(10, f"{ran:,} lists of any events", "every beginning of them is a meeting, and can be asked")


def test_what_is_done_and_taken_back_was_never_done(often: settings, examples: int, figure: Figure) -> None:
    tried = itertools.count()

    @often
    @given(HEADERS, PLANS, FIDGET, WALK.filter(bool))
    def holds(header: Header, plan: AnyFact, fidget: list[Any], walk: list[Any]) -> None:
        events = played(header, plan, fidget)
        before = fold(header, events)
        fact = walk[0][0](before, now_of(before))
        assume(before.is_open and not isinstance(fact, Refusal | Undone | Redone))
        done = event(before.count + 1, now_of(before), fact)
        meeting = after(before, done)
        step = undo(meeting)
        assume(isinstance(step, Undone) and step.of == meeting.count)
        assert told(fold(header, [*events, done, pressed(meeting, step)])) == told(before)
        next(tried)

    holds()
    ran = next(tried)
    assert ran >= examples
    figure(10, f"{ran:,} moves made and taken back", "each meeting as it was before")


def test_taking_back_and_bringing_again_changes_nothing(often: settings, examples: int, figure: Figure) -> None:
    tried = itertools.count()

    @often
    @given(HEADERS, PLANS, FIDGET)
    def holds(header: Header, plan: AnyFact, fidget: list[Any]) -> None:
        events = played(header, plan, fidget)
        before = fold(header, events)
        assume(before.is_open and before.newest is not None)
        events.append(pressed(before, undo(before)))
        events.append(pressed(fold(header, events), redo(fold(header, events))))
        assert told(fold(header, events)) == told(before)
        next(tried)

    holds()
    ran = next(tried)
    assert ran >= examples
    figure(10, f"{ran:,} moves taken back and brought again", "each meeting as it was before")
