"""Words taken out of an event, and nothing else of it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given

from als_tui.meeting.events import Event
from als_tui.meeting.facts import FACTS
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header
from als_tui.meeting.striking import BAR, TEXTS, struck, words_of
from als_tui.meeting.text import LONGEST
from als_tui.meeting.visits import visits
from tests.meeting.stories import HEADERS, odd_stories

NOBODYS_WORDS = {"preset", "action", "since", "who_asks"}
"""Fields of text in which nobody says anything: a shape, an action's number, a day, a name."""


def lines_of(kind: str) -> Iterator[str]:
    for name, field in FACTS[kind].model_json_schema()["properties"].items():
        if f"'maxLength': {LONGEST}" in str(field):
            yield name


@pytest.mark.parametrize("kind", FACTS)
def test_every_field_that_can_hold_somebodys_words_is_known(kind: str) -> None:
    assert set(lines_of(kind)) - NOBODYS_WORDS == set(TEXTS.get(kind, ()))


def test_the_words_go_and_all_else_stays() -> None:
    event = {"n": 4, "kind": "action_agreed", "member": "Ada", "words": "Ask her", "by": "Fri", "sure": 8, "sum": "x"}
    assert words_of(event) == ("Ask her", "Fri")
    assert struck(event) == event | {"words": BAR, "by": BAR, "struck": True}


def test_words_in_a_list_go_one_by_one_and_nothing_stays_nothing() -> None:
    event = {"kind": "brought", "words": "", "reports": ["half", ""]}
    assert struck(event) == {"kind": "brought", "words": "", "reports": [BAR, ""], "struck": True}


def test_of_a_kind_that_nobody_knows_every_text_goes() -> None:
    event = {
        "n": 1,
        "kind": "sung",
        "song": "Calon Lân",
        "verses": ["a"],
        "keys": {"do": "re"},
        "loud": True,
        "sum": "x",
    }
    assert words_of(event) == ("Calon Lân", "a", "re")
    assert struck(event) == event | {"song": BAR, "verses": [BAR], "keys": {BAR: BAR}, "struck": True}


def test_what_holds_no_words_has_none() -> None:
    assert words_of({"n": 1, "kind": "paused"}) == ()
    assert words_of({"kind": "plan_set", "preset": "hurrell-2h", "presenters": ["Ada"]}) == ()


def test_what_is_struck_has_no_words_left() -> None:
    assert words_of(struck({"kind": "noted", "text": "a thing"})) == ()


@given(HEADERS, odd_stories())
def test_a_meeting_of_which_all_words_are_struck_took_the_same_time_in_the_same_places(
    header: Header, events: list[Event]
) -> None:
    bare = [replace(event, fact=event.fact.model_copy(update=without_words(event))) for event in events]
    was, now = fold(header, events), fold(header, bare)
    assert visits(was) == visits(now)
    assert (was.standing, was.plan, was.count) == (now.standing, now.plan, now.count)


def without_words(event: Event) -> dict[str, object]:
    said = {name: getattr(event.fact, name) for name in TEXTS.get(event.fact.kind, ())}
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}
    left = struck(plain | {"kind": event.fact.kind})
    return {name: tuple(left[name]) if isinstance(left[name], list) else left[name] for name in said}
