"""A meeting at every moment of its story is the fold of what had been told by then."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting import prefixes
from als_tui.meeting.events import Event
from als_tui.meeting.facts import Asked, Undone
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header
from als_tui.meeting.prefixes import Prefixes
from als_tui.meeting.state import Meeting
from tests.builders import MEMBERS, a_header, event
from tests.meeting.stories import HEADERS, odd_stories


@settings(deadline=None, max_examples=80)
@given(HEADERS, odd_stories(longest=60), st.data())
def test_whatever_is_asked_for_after_whatever_it_is_the_fold_of_the_prefix(
    header: Header, events: list[Event], data: st.DataObject
) -> None:
    story = Prefixes(header, events)
    for count in data.draw(st.lists(st.integers(0, len(events)), max_size=12)):
        assert story.at(count) == fold(header, events[:count])


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 400)), min_size=150, max_size=400), st.data())
def test_over_many_kept_states_and_takings_back_it_is_the_same(
    told: list[tuple[bool, int]], data: st.DataObject
) -> None:
    facts = [Undone(of=number) if is_undone else Asked(member=MEMBERS[number % 6]) for is_undone, number in told]
    events = [event(n, float(n), fact) for n, fact in enumerate(facts, start=1)]
    story = Prefixes(a_header(), events)
    for count in data.draw(st.lists(st.integers(0, len(events)), min_size=3, max_size=8)):
        assert story.at(count) == fold(a_header(), events[:count])


def test_what_was_folded_once_is_not_folded_again() -> None:
    events = [event(n, float(n), Asked(member=MEMBERS[n % 6])) for n in range(1, 500)]
    story = Prefixes(a_header(), events)
    first = story.at(499)
    assert story.at(499) == first == fold(a_header(), events)
    (way,) = story._ways
    assert len(way.kept) == 499 // prefixes._STEP + 1
    assert [meeting.count for meeting in way.kept] == list(range(0, 499, prefixes._STEP))


def test_to_look_behind_what_was_taken_back_costs_nothing_of_what_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = [Undone(of=n - 1) if n % 100 == 0 else Asked(member=MEMBERS[n % 6]) for n in range(1, 1_001)]
    events = [event(n, float(n), fact) for n, fact in enumerate(facts, start=1)]
    story = Prefixes(a_header(), events)
    story.at(1_000)
    folded: list[Event] = []

    def counted(meeting: Meeting, event: Event) -> Meeting:
        folded.append(event)
        return after(meeting, event)

    monkeypatch.setattr(prefixes, "after", counted)
    for count in [*range(99, 1_000, 100), 1_000, 99, 1_000]:
        folded.clear()
        assert story.at(count) == fold(a_header(), events[:count])
        assert len(folded) <= prefixes._STEP
