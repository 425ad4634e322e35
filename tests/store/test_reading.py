"""What is read is what was written, however the file was cut, edited, damaged or made up."""

import random
import re
import time

import pytest
import tomli
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting import facts
from als_tui.meeting.events import Problem, Trouble
from als_tui.store.decoding import read_bytes
from als_tui.store.event_codec import sum_of
from als_tui.store.format import MOST_BYTES
from als_tui.store.reading import Reading
from als_tui.store.toml_text import header_text, read_text
from tests.store.kept import APP, CLOSED, EVERY_FACT, HEADER, blocks_of, events_of, file_of, numbered, troubles

EVENTS = events_of(12)
FILE = file_of(EVENTS)
BY_HAND = b'\n[[event]]\nkind = "noted"\ntext = "Remembered on the way home"\n'


def line_of(data: bytes, part: bytes) -> int:
    """The line on which a part of a file begins."""
    return data.count(b"\n", 0, data.index(part)) + 1


def test_a_file_cut_at_any_byte_is_never_misread() -> None:
    events = numbered(EVERY_FACT)
    blocks = blocks_of(events)
    head = len(header_text(HEADER, APP).encode())
    data = file_of(events)
    ends = [head]
    for block in blocks:
        ends.append(ends[-1] + len(block))
    for cut in range(len(data)):
        reading = read_bytes(data[:cut])
        whole = sum(cut >= end - 1 for end in ends[1:])  # an event is whole without its last line break
        assert reading.events == tuple(events[:whole]), cut
        assert Trouble.CHANGED_OUTSIDE not in troubles(reading), cut
        if cut <= head + len("\n[[event]"):
            assert reading.header is None or cut > head, cut
            assert reading.damage is not None, cut
        else:
            assert reading.header == HEADER, cut
            assert (reading.damage is None) == (whole < len(events)), cut
            assert data[: reading.good_end].rstrip() == data[: ends[whole]].rstrip(), cut


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


def test_zeroed_random_or_stale_bytes_in_the_last_event_are_never_taken_for_it() -> None:
    chance = random.Random(7)
    last = blocks_of(EVENTS)[-1]
    start = len(FILE) - len(last)
    for _ in range(400):
        begin = chance.randrange(len(last))
        size = chance.randrange(1, len(last) - begin + 1)
        stale = chance.randrange(start - size)
        for bad in (b"\0" * size, chance.randbytes(size), FILE[stale : stale + size]):
            data = FILE[: start + begin] + bad + FILE[start + begin + size :]
            if data == FILE:
                continue
            reading = read_bytes(data)
            assert reading.events[: len(EVENTS) - 1] == tuple(EVENTS[:-1])
            assert len(reading.events) < len(EVENTS) or reading.problems


def test_a_flipped_bit_never_goes_unnoticed() -> None:
    chance = random.Random(8)
    start = len(FILE) - sum(map(len, blocks_of(EVENTS)))
    for _ in range(600):
        place = chance.randrange(start, len(FILE))
        data = bytearray(FILE)
        data[place] ^= 1 << chance.randrange(8)
        reading = read_bytes(bytes(data))
        assert reading.problems or reading.events == tuple(EVENTS), place


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


def test_an_unknown_kind_is_a_notice() -> None:
    raw = {"n": 13, "at": EVENTS[0].at, "t": 1.0, "kind": "dreamt", "of": [1]}
    block = "\n[[event]]\n" + tomli_w.dumps(raw | {"sum": sum_of(raw)})
    reading = read_bytes(FILE + block.encode())
    assert troubles(reading) == [Trouble.UNKNOWN_KIND]
    assert reading.events[-1].fact == facts.Unknown(name="dreamt", fields={"of": ["1"]})
    assert reading.damage is None


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", Trouble.EMPTY),
        (b"\xef\xbb\xbf\r\n \n", Trouble.EMPTY),
        (b"\0" * 5000, Trouble.NOT_TOML),
        (b"\x89PNG\r\n\x1a\n\xff\xfe", Trouble.NOT_TEXT),
        (FILE.decode().encode("utf-16"), Trouble.NOT_TEXT),
        (b"# Notes\n\nHello there", Trouble.NOT_TOML),
        (b"[tool.ruff]\nline-length = 120\n", Trouble.FOREIGN),
        (b"event = 1", Trouble.BAD_EVENT),
        (b"[[event]]\nn = 1", Trouble.FOREIGN),
        (b"format = 1\n", Trouble.BAD_HEADER),
        (b'format = "1"\n[session]\n', Trouble.BAD_HEADER),
        (b"format = true\n[session]\n", Trouble.BAD_HEADER),
        (b"format = 0x" + b"f" * 5000, Trouble.BAD_HEADER),
        (b"format = " + b"9" * 5000, Trouble.NOT_TOML),
        (header_text(HEADER, APP).encode(), Trouble.BAD_HEADER),
        (FILE.replace(b'facilitator = "Non"\n', b""), Trouble.BAD_HEADER),
        (FILE.replace(b"utc_offset = 60", b"utc_offset = 99999999"), Trouble.BAD_HEADER),
        (FILE.replace(b"number = 4", b"number = 0x" + b"f" * 5000), Trouble.BAD_HEADER),
        (FILE.replace(b'facilitator = "Non"\n', b"facilitator = \n"), Trouble.BAD_HEADER),
        (b"x = " + b"[" * 100_000, Trouble.NOT_TOML),
        (b".".join([b"a"] * 10_000) + b" = 1", Trouble.NOT_TOML),
        (b'"\\ud800" = 1', Trouble.NOT_TOML),
        (b"x" * (MOST_BYTES + 1), Trouble.TOO_BIG),
    ],
    ids=range(23),
)
def test_what_is_no_session_is_said_to_be_none_and_quickly(data: bytes, trouble: Trouble) -> None:
    began = time.perf_counter()
    reading = read_bytes(data)
    assert time.perf_counter() - began < 1.5
    assert trouble in troubles(reading)
    assert reading.damage is not None
    assert reading.header is None


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


def test_nothing_in_a_problem_can_drive_a_terminal() -> None:
    raw = {"n": 13, "at": EVENTS[0].at, "t": 1.0, "kind": "\x1b]52;c;x\x07" * 50}
    block = "\n[[event]]\n" + tomli_w.dumps(raw | {"sum": sum_of(raw)})
    detail = read_bytes(FILE + block.encode()).problems[0].detail
    assert detail.isprintable()
    assert len(detail) <= 80


@pytest.mark.parametrize(
    "block",
    [
        b"[[event]]\nn = 1\n",
        b"[[event]]\nn = \n",
        b'[[event]]\nx = "\nsum = "00000000"\n]]\n',
        b'[[event]]\nn=1\nat=2026-01-01T00:00:00Z\nt=1\nkind="x"\nsum="00000000"\n',
        b'[[event]]\nn=1\nat=2026-01-01T00:00:00Z\nt=1\nkind="opened"\nx=1e300\nsum="00000000"\n',
    ],
    ids=["no-sum", "unreadable", "glued", "unknown", "out-of-bounds"],
)
def test_thousands_of_things_that_are_wrong_are_told_within_a_second(block: bytes) -> None:
    data = file_of([]) + block * (500_000 // len(block))
    began = time.perf_counter()
    assert len(read_bytes(data).problems) > 5_000
    assert time.perf_counter() - began < 1.5


def touched(reading: Reading) -> None:
    """Everything about a reading can be asked and shown."""
    assert repr((reading, reading.damage, reading.is_closed, reading.torn_bytes)).isprintable()


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=300))
def test_bytes_of_any_kind_are_read_without_an_error(data: bytes) -> None:
    for whole in (data, FILE[:200] + data, FILE + data, FILE[: len(FILE) // 2] + data + FILE[len(FILE) // 2 :]):
        touched(read_bytes(whole))


@settings(max_examples=300, deadline=None)
@given(chance=st.randoms(use_true_random=False))
def test_a_mutated_file_is_read_without_an_error(chance: random.Random) -> None:
    data = bytearray(FILE)
    for _ in range(chance.randrange(1, 8)):
        place, length = chance.randrange(len(data)), chance.randrange(40)
        source = chance.randrange(len(data))
        token = chance.choice(
            [b"", b'"', b"[[event]]\n", b"\n", b"= {", b"]", b"0x" + b"f" * 50, data[source : source + 60]]
        )
        data[place : place + chance.choice([0, length])] = token
    touched(read_bytes(bytes(data)))


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=()), max_size=200))
def test_text_of_any_kind_is_read_without_an_error(text: str) -> None:
    touched(read_text(text))
    touched(read_text(FILE.decode() + text))


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=10)
    | st.datetimes()
    | st.dates()
    | st.times()
)
VALUES = st.recursive(
    SCALARS.filter(lambda value: value is not None),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    [*facts.PlanSet.model_fields, *facts.Bid.model_fields, "n", "at", "t", "sum", "kind", "x", "of"]
)


@settings(max_examples=300, deadline=None)
@given(
    event=st.dictionaries(FIELDS, VALUES, max_size=8),
    kind=st.sampled_from([*facts.FACTS, "dreamt"]),
    sums=st.booleans(),
)
def test_values_of_any_type_are_read_without_an_error(event: dict[str, object], kind: str, sums: bool) -> None:
    raw = {"n": 1, "at": EVENTS[0].at, "t": 0.0, "kind": kind} | event
    if sums:
        raw.pop("sum", None)
        raw["sum"] = sum_of(tomli.loads(tomli_w.dumps(raw)))
    touched(read_text(header_text(HEADER, APP) + tomli_w.dumps({"event": [raw]})))
