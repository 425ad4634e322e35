"""What is read is what was written, however the file was cut, edited or damaged."""

import re

import pytest
import tomli
import tomli_w

from als_tui.meeting import facts
from als_tui.meeting.trouble import Problem, Trouble
from als_tui.store.decoding import read_bytes
from als_tui.store.event_codec import sum_of
from als_tui.store.toml_text import read_text
from tests.store.kept import CLOSED, HEADER, blocks_of, events_of, file_of, numbered, troubles

EVENTS = events_of(12)
FILE = file_of(EVENTS)
BY_HAND = b'\n[[event]]\nkind = "noted"\ntext = "Remembered on the way home"\n'


def line_of(data: bytes, part: bytes) -> int:
    """The line on which a part of a file begins."""
    return data.count(b"\n", 0, data.index(part)) + 1


@pytest.mark.parametrize(
    "garbage", [b"\0" * 100, b"\xff\xfe\x00", b"\n[[eve", b'\n[[event]]\nn = 13\ntext = "', b"\x80"]
)
def test_a_torn_tail_costs_no_event_before_it(garbage: bytes) -> None:
    reading = read_bytes(FILE + garbage)
    assert reading.events == tuple(EVENTS)
    assert troubles(reading) == [Trouble.TORN]
    assert reading.torn_bytes in (len(garbage), len(garbage) - 1)
    assert reading.problems[0].detail == str(reading.torn_bytes)
    assert reading.damage is None


def test_an_event_whose_name_has_become_two_is_told_and_not_lost_in_silence() -> None:
    whole = file_of(EVENTS)
    cut = whole.rindex(b"[[event]]")
    reading = read_bytes(whole[:cut] + b"[[eve.t]]" + whole[cut + 9 :])
    assert troubles(reading) == [Trouble.UNREADABLE_EVENT]


def test_a_reworded_event_is_kept_and_told() -> None:
    data = FILE.replace(b"Ring the clinic", b"Ring the surgery")
    reading = read_bytes(data)
    assert [event.n for event in reading.events] == [event.n for event in EVENTS]
    assert getattr(reading.events[3].fact, "words") == "Ring the surgery"  # noqa: B009
    assert reading.problems == (Problem(line_of(data, b"[[event]]\nn = 4"), Trouble.CHANGED_OUTSIDE),)
    assert reading.damage is None


def test_a_reworded_last_event_is_not_taken_for_a_torn_one() -> None:
    reading = read_bytes(FILE.replace(b'words = "Half of it"', b'words = "All of it"'))
    assert reading.torn_bytes == 0
    assert troubles(reading) == [Trouble.CHANGED_OUTSIDE]
    assert len(reading.events) == 12


def test_a_deleted_event_leaves_a_gap_that_is_told() -> None:
    block = blocks_of(EVENTS)[4]
    reading = read_bytes(FILE.replace(block, b""))
    assert [event.n for event in reading.events] == [1, 2, 3, 4, *range(6, 13)]
    assert troubles(reading) == [Trouble.OUT_OF_SEQUENCE]
    assert reading.problems[0].detail == "6"


def test_line_ends_comments_and_a_mark_at_the_start_change_nothing() -> None:
    commented = re.sub(rb"(?m)^\[\[event\]\]$", b"# here\n[[event]] # an event", FILE)
    spaced = re.sub(rb"(?m)^(\w+) = ", rb"\1=", re.sub(rb"(?m)^\[\[event\]\]$", b"  [[ event ]]", FILE))
    for data in (FILE.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + FILE, commented, spaced, FILE.rstrip()):
        reading = read_bytes(data)
        assert reading.events == tuple(EVENTS)
        assert reading.problems == ()


def test_a_file_written_anew_by_another_program_loses_nothing() -> None:
    reading = read_text(tomli_w.dumps(tomli.loads(FILE.decode())))
    assert reading.events == tuple(EVENTS)
    assert reading.problems == ()


def test_a_missing_quote_costs_one_event_and_names_its_line() -> None:
    data = FILE.replace(b'words = "Ring the clinic"', b'words = "Ring the clinic')
    reading = read_bytes(data)
    assert [event.n for event in reading.events] == [n for n in range(1, 13) if n != 4]
    assert reading.problems[0] == Problem(line_of(data, b"[[event]]\nn = 4"), Trouble.UNREADABLE_EVENT)
    assert reading.damage == reading.problems[0]


def test_what_is_glued_to_a_whole_event_does_not_cost_it() -> None:
    blocks = blocks_of(EVENTS)
    data = file_of([]) + b"".join(blocks[:5]) + b"\n[[eve" + b"".join(blocks[5:])
    reading = read_bytes(data)
    assert reading.events == tuple(EVENTS)
    assert troubles(reading) == [Trouble.UNREADABLE_EVENT]
    assert data.splitlines()[reading.problems[0].line - 1 :][:2] == [b"", b"[[eve"]


@pytest.mark.parametrize(
    ("was", "now", "field"),
    [
        (b"t = 246.0", b't = "x"', "t"),
        (b"n = 4\n", b"n = 4.0\n", "n"),
        (b"n = 4\n", b"", "n"),
        (b"at = 2026-11-23 23:34:08.114000+00:00", b"at = 2026-11-23 23:34:08", "at"),
        (b"at = 2026-11-23 23:34:08.114000+00:00", b"at = 0001-01-01T00:00:00+23:00", "at"),
        (b'member = "Bo"\nwords = "Ring', b'member = ""\nwords = "Ring', "member"),
        (b'member = "Bo"\nwords = "Ring', b'words = "Ring', "member"),
        (b'kind = "brought"', b"kind = []", "kind"),
        (b't = 246.0\nkind = "brought"', b't = nan\nkind = "brought"', "t"),
        (b"t = 246.0", b"t = 0x" + b"f" * 5000, "t"),
    ],
)
def test_a_bad_field_is_named_with_its_line(was: bytes, now: bytes, field: str) -> None:
    assert was in FILE
    data = FILE.replace(was, now)
    reading = read_bytes(data)
    assert [event.n for event in reading.events] == [n for n in range(1, 13) if n != 4]
    problem = reading.problems[0]
    assert (problem.trouble, problem.detail) == (Trouble.BAD_EVENT, field)
    line = data.splitlines()[problem.line - 1]
    assert line.startswith((field.encode() + b" ", b"[[event]]"))
    assert reading.damage == problem


def test_an_event_without_a_sum_in_the_middle_is_not_whole() -> None:
    reading = read_bytes(re.sub(rb'(words = "Ring(?s:.*?))sum = "\w+"\n', rb"\1", FILE, count=1))
    assert len(reading.events) == 11
    assert (reading.problems[0].trouble, reading.problems[0].detail) == (Trouble.BAD_EVENT, "sum")


def test_what_is_added_by_hand_after_the_end_is_kept() -> None:
    closed = file_of(numbered([facts.Opened(), CLOSED]))
    reading = read_bytes(closed + BY_HAND + BY_HAND)
    assert [event.n for event in reading.events] == [1, 2, 3, 4]
    assert reading.events[2].fact == facts.Noted(text="Remembered on the way home")
    assert reading.events[2].at == reading.events[1].at
    assert troubles(reading) == [Trouble.ADDED_BY_HAND, Trouble.ADDED_BY_HAND]
    assert reading.is_closed
    assert reading.torn_bytes == 0


def test_what_is_added_by_hand_before_the_end_is_set_aside() -> None:
    reading = read_bytes(FILE + BY_HAND)
    assert reading.events == tuple(EVENTS)
    assert troubles(reading) == [Trouble.TORN]
    assert reading.good_end == len(FILE)


def test_a_closed_meeting_is_not_gone_on_with() -> None:
    damage = read_bytes(file_of(numbered([facts.Opened(), CLOSED]))).damage
    assert damage == Problem(0, Trouble.CLOSED)


def test_a_newer_form_is_read_as_far_as_it_can_be_but_not_gone_on_with() -> None:
    reading = read_bytes(FILE.replace(b"format = 1", b"format = 2"))
    assert reading.events == tuple(EVENTS)
    assert reading.header == HEADER
    assert reading.format == 2
    assert reading.problems == (Problem(1, Trouble.NEWER_FORMAT, "2"),)
    assert reading.damage == reading.problems[0]


def test_what_is_said_again_in_the_same_words_is_held_once() -> None:
    told = [facts.Asked(member="Ada"), facts.Asked(member="Bo"), facts.Asked(member="Ada")]
    one, other, again = read_bytes(file_of(numbered(told))).events
    assert one.fact is again.fact
    assert [one.fact, other.fact] == told[:2]


def test_an_unknown_kind_is_a_notice() -> None:
    raw = {"n": 13, "at": EVENTS[0].at, "t": 1.0, "kind": "dreamt", "of": [1]}
    block = "\n[[event]]\n" + tomli_w.dumps(raw | {"sum": sum_of(raw)})
    reading = read_bytes(FILE + block.encode())
    assert troubles(reading) == [Trouble.UNKNOWN_KIND]
    assert reading.events[-1].fact == facts.Unknown(name="dreamt", fields={"of": ["1"]})
    assert reading.damage is None


def test_a_bad_header_is_named_with_its_line() -> None:
    data = FILE.replace(b'strictness = "firm"', b'strictness = "strict"')
    assert read_bytes(data).problems == (
        Problem(line_of(data, b"strictness"), Trouble.BAD_HEADER, "settings.strictness"),
    )


def test_events_are_read_though_the_header_is_broken() -> None:
    reading = read_bytes(FILE.replace(b"format = 1", b"format : 1"))
    assert reading.events == tuple(EVENTS)
    assert reading.header is None
    assert troubles(reading) == [Trouble.BAD_HEADER]


def test_what_is_not_toml_is_told_with_its_line() -> None:
    assert read_bytes(b'format = 1\nname = "').problems[0].line == 2
