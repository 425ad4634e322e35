"""A repaired copy holds every event that can be read, byte for byte, and nothing else."""

import pytest
import tomli_w

from als_tui.meeting.trouble import Trouble
from als_tui.store.decoding import read_bytes
from als_tui.store.event_codec import sum_of
from als_tui.store.repair import repaired
from als_tui.store.toml_text import header_text
from tests.store.kept import APP, CLOSED, HEADER, OPEN_FACTS, blocks_of, events_of, file_of, numbered, troubles

EVENTS = events_of(12)
BLOCKS = blocks_of(EVENTS)
HEAD = header_text(HEADER, APP).encode()
BY_HAND = b'\n[[event]]\nkind = "noted"\ntext = "Remembered on the way home"\n'
SUNG = {"n": 5, "at": EVENTS[4].at, "t": EVENTS[4].t, "kind": "sang", "song": "Calon Lân"}
UNKNOWN = b"\n[[event]]\n" + tomli_w.dumps({**SUNG, "sum": sum_of(SUNG)}).encode()


def broken(block: bytes) -> bytes:
    """An event that is not TOML any more."""
    return block.replace(b"kind = ", b"kind ")


def test_events_that_are_no_toml_are_left_out_wherever_they_are() -> None:
    for bad in ([0], [4], [11], [3, 4], [2, 7, 11]):
        parts = [broken(block) if number in bad else block for number, block in enumerate(BLOCKS)]
        parts = [*parts[:11], parts[11] + b"\n# the end\n"]
        copy = repaired(HEAD + b"".join(parts) + blocks_of(numbered((CLOSED,), first=13))[0])
        assert copy is not None, bad
        reading = read_bytes(copy)
        assert reading.events[:-1] == tuple(event for number, event in enumerate(EVENTS) if number not in bad)
        assert set(troubles(reading)) <= {Trouble.OUT_OF_SEQUENCE}
        assert [reading.unread, reading.torn_bytes] == [(), 0]


def test_an_event_with_a_wrong_value_is_left_out() -> None:
    data = HEAD + b"".join(BLOCKS).replace(b"n = 5\n", b'n = "five"\n')
    copy = repaired(data)
    assert copy == HEAD + b"".join(BLOCKS[:4] + BLOCKS[5:])


def test_what_nobody_here_knows_stays_byte_for_byte() -> None:
    data = HEAD + b"".join(BLOCKS[:4]) + UNKNOWN + broken(BLOCKS[5]) + b"".join(BLOCKS[6:])
    copy = repaired(data)
    assert copy is not None
    assert UNKNOWN in copy


def test_what_was_glued_to_an_event_goes_and_the_event_stays() -> None:
    data = HEAD + b"".join(BLOCKS[:5]) + b"\0\0\0\n" + b"".join(BLOCKS[5:])
    copy = repaired(data)
    assert copy is not None
    assert read_bytes(copy).events == tuple(EVENTS)
    assert b"\0" not in copy


def test_a_torn_end_is_left_out_too() -> None:
    data = HEAD + b"".join(BLOCKS[:3]) + broken(BLOCKS[3]) + b"".join(BLOCKS[4:]) + b'\n[[event]]\nn = 13\ntext = "'
    assert repaired(data) == HEAD + b"".join(BLOCKS[:3] + BLOCKS[4:])


def test_what_was_added_by_hand_after_the_end_stays() -> None:
    whole = file_of(numbered((*OPEN_FACTS[:6], CLOSED)))
    middle = blocks_of(numbered(OPEN_FACTS[:6]))[3]
    copy = repaired(whole.replace(middle, broken(middle)) + BY_HAND)
    assert copy == whole.replace(middle, b"") + BY_HAND


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[tool]\n",
        file_of(EVENTS).replace(b'id = "', b"id = ", 1),
        file_of(EVENTS).replace(b"number = 4", b'number = "4"', 1),
        HEAD,
        HEAD + broken(BLOCKS[0]),
        file_of(EVENTS) + b"\n[[evnt]]\nn = 13\n",
    ],
    ids=["empty", "foreign", "head is no TOML", "head is wrong", "no events", "no event left", "misnamed"],
)
def test_what_leaving_out_does_not_mend_has_no_copy(data: bytes) -> None:
    assert repaired(data) is None
