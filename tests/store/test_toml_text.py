"""What is written comes back as it was, and is written so that people can read and correct it."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any, cast

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting import facts
from als_tui.meeting.events import Event
from als_tui.meeting.facts import FACTS, AnyFact
from als_tui.meeting.stages import Stage
from als_tui.meeting.text import clean
from als_tui.meeting.trouble import Trouble
from als_tui.store.decoding import read_bytes
from als_tui.store.event_codec import sum_of
from als_tui.store.toml_text import Unwritable, checked, event_text, header_text, read_text
from tests.store.kept import APP, AT, EVERY_FACT, HEADER, OPEN_FACTS, events_of, file_of, numbered, troubles

LINES = st.text(st.characters(exclude_categories=()), max_size=60) | st.sampled_from(
    ["[[event]]", 'sum = "00000000"', '"""', "'''", "\\u0041", "a\r\nb", "\u2028", "\x1b]52;c;x\x07", "#", "👩🏽‍🦽"]
)
SECONDS = st.floats(-1e6, 1e6)
MOMENTS = st.datetimes(
    datetime(1950, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC) | st.just(timezone(timedelta(hours=-9.5))),
)


def ill(kind: Any, **fields: object) -> AnyFact:  # noqa: ANN401 - a class, used as no checker would let us
    """A fact that nobody checked."""
    return cast(AnyFact, kind.model_construct(**fields))


def test_every_kind_of_fact_has_an_example_here() -> None:
    assert {fact.kind for fact in EVERY_FACT} == set(FACTS)


@settings(max_examples=100, deadline=None)
@given(text=LINES)
def test_a_text_that_was_never_cleaned_is_written_clean_or_not_at_all(text: str) -> None:
    event = Event(1, AT, 0.0, ill(facts.Noted, text=text))
    try:
        block = checked(event)
    except Unwritable:
        return
    assert read_bytes(file_of([]) + block).events == (event,)


def test_the_header_comes_back_as_it_was() -> None:
    reading = read_bytes(file_of(events_of(1)))
    assert reading.header == HEADER
    assert reading.format == 1
    assert reading.problems == ()


def test_the_header_is_laid_out_for_people() -> None:
    text = header_text(HEADER, APP)
    assert text.startswith('format = 1\napp = "als-tui 0.0.0"\n\n[session]\nid = ')
    assert text.index("[session]") < text.index("[session.settings]") < text.index("[session.rules]")


def test_an_event_begins_with_its_number_and_ends_with_its_sum() -> None:
    lines = event_text(numbered([facts.TurnGiven(member="Ada")])[0]).splitlines()
    assert lines[:3] == ["", "[[event]]", "n = 1"]
    assert lines[-1].startswith('sum = "')
    assert len(lines[-1]) == len('sum = "a92f5c9d"')


def test_every_value_is_on_its_own_line() -> None:
    text = event_text(numbered(OPEN_FACTS[1:2])[0])
    assert "minutes = [5, 35, 10]\n" in text
    assert 'stages = ["welcome", "airtime", "close"]\n' in text


def test_what_is_none_is_left_out() -> None:
    assert "presenter" not in event_text(numbered([facts.StageEntered(stage=Stage.BIDS)])[0])


def test_moments_are_written_in_utc_and_seconds_to_the_millisecond() -> None:
    at = datetime(2026, 7, 1, 15, 0, tzinfo=timezone(timedelta(hours=1)))
    text = event_text(Event(1, at, 0.1 + 0.2, facts.MinutesGiven(seconds=1 / 3)))
    assert "at = 2026-07-01 14:00:00+00:00\n" in text
    assert "t = 0.3\n" in text
    assert "seconds = 0.333\n" in text


def test_no_line_but_an_events_first_begins_like_one() -> None:
    events = numbered([facts.Noted(text=clean("a\n[[event]]\nn = 9"))])
    assert file_of(events).count(b"\n[[event]]") == 1


@pytest.mark.parametrize(
    "event",
    [
        Event(1, datetime(2026, 1, 1), 0.0, facts.Opened()),  # noqa: DTZ001 - a moment without its zone is the case
        Event(0, AT, 0.0, facts.Opened()),
        Event(1, AT, float("nan"), facts.Opened()),
        Event(1, AT, 0.0, ill(facts.Clock, jump=float("inf"))),
        Event(1, AT, 0.0, ill(facts.Noted, text="\x1b[2J")),
        Event(1, AT, 0.0, ill(facts.Noted, text=b"bytes")),
        Event(1, AT, 0.0, ill(facts.Noted, text="\ud800")),
        Event(1, AT, 0.0, ill(facts.Attended, member="Ada", how="asleep")),
        Event(1, AT, 0.0, ill(facts.Undone, of=1 << 20_000)),
        Event(1, AT, 0.0, facts.Unknown(name="from_the_future", fields={})),
        Event(1, AT, 0.0, ill(facts.Noted)),
    ],
    ids=lambda event: type(event.fact).__name__,
)
def test_what_would_not_come_back_is_not_written(event: Event) -> None:
    with pytest.raises(Unwritable):
        checked(event)


def test_the_whole_file_is_toml() -> None:
    events = numbered(EVERY_FACT)
    document = tomli.loads(file_of(events).decode())
    assert [raw["kind"] for raw in document["event"]] == [fact.kind for fact in EVERY_FACT]


def test_an_unknown_fact_is_kept_with_its_fields() -> None:
    assert "from_the_future" not in FACTS
    (event,) = events_of(1)
    text = file_of([event]).decode() + '\n[[event]]\nn = 2\nat = 2026-01-01T00:00:00Z\nt = 1\nkind = "dreamt"\n'
    raw = tomli.loads(text)["event"][1]
    raw |= {"of": 3, "who": "A\x1b", "when": "x", "all": ["a", 2, {}]}
    lines = 'of = 3\nwho = "A\\u001b"\nwhen = "x"\nall = ["a", 2, {}]\n'
    reading = read_text(text + lines + f'sum = "{sum_of(raw)}"\n')
    assert troubles(reading) == [Trouble.UNKNOWN_KIND]
    fact = reading.events[1].fact
    assert isinstance(fact, facts.Unknown)
    assert fact.name == "dreamt"
    assert fact.fields == {"of": 3, "who": "A\ufffd", "when": "x", "all": ["a", "2", "(dict)"]}
