"""No file, whatever it holds, does more than to be refused in a sentence."""

import time

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.trouble import Trouble
from als_tui.store.decoding import read_bytes
from als_tui.store.event_codec import sum_of
from als_tui.store.format import MOST_BYTES
from als_tui.store.reading import Reading
from als_tui.store.toml_text import header_text, read_text
from tests.store.kept import APP, HEADER, events_of, file_of, troubles

EVENTS = events_of(12)
FILE = file_of(EVENTS)


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
        (header_text(HEADER, APP).encode(), Trouble.BAD_HEADER),
        (FILE.replace(b'facilitator = "Non"\n', b""), Trouble.BAD_HEADER),
        (FILE.replace(b"utc_offset = 60", b"utc_offset = 99999999"), Trouble.BAD_HEADER),
        (FILE.replace(b"number = 4", b"number = 0x" + b"f" * 5000), Trouble.BAD_HEADER),
        (FILE.replace(b'facilitator = "Non"\n', b"facilitator = \n"), Trouble.BAD_HEADER),
        (b'"\\ud800" = 1', Trouble.NOT_TOML),
        (b"x" * (MOST_BYTES + 1), Trouble.TOO_BIG),
    ],
    ids=range(20),
)
def test_what_is_no_session_is_said_to_be_none(data: bytes, trouble: Trouble) -> None:
    reading = read_bytes(data)
    assert trouble in troubles(reading)
    assert reading.damage is not None
    assert reading.header is None


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
    began = time.process_time()
    assert len(read_bytes(data).problems) > 5_000
    assert time.process_time() - began < 1.5


def touched(reading: Reading) -> None:
    """Everything about a reading can be asked and shown."""
    assert repr((reading, reading.damage, reading.is_closed, reading.torn_bytes)).isprintable()


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=300))
def test_bytes_of_any_kind_are_read_without_an_error(data: bytes) -> None:
    for whole in (data, FILE[:200] + data, FILE + data, FILE[: len(FILE) // 2] + data + FILE[len(FILE) // 2 :]):
        touched(read_bytes(whole))


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=()), max_size=200))
def test_text_of_any_kind_is_read_without_an_error(text: str) -> None:
    touched(read_text(text))
    touched(read_text(FILE.decode() + text))
