"""Lines read by a thread of its own, from a pipe."""

import os

import pytest

from als_tui.plain.source import Over, Reader

SOON = 30.0


def test_lines_come_in_their_order_and_then_their_end() -> None:
    read, write = os.pipe()
    reader = Reader(read, 1.0)
    os.write(write, "one\r\n\nSiân\x1b[A\nno break".encode() + b"\xff")
    os.close(write)
    assert [reader.next(SOON).rstrip("\n") for _ in range(4)] == ["one", "", "Siân\x1b[A", "no break\ufffd"]  # type: ignore[union-attr]
    with pytest.raises(Over) as over:
        reader.next(SOON)
    assert over.value.code == 0


def test_resting_takes_no_line_and_a_waking_is_none() -> None:
    read, write = os.pipe()
    reader = Reader(read, 1e9)
    reader.wake()
    assert reader.next(SOON) is None
    os.write(write, b"a line\n")
    while reader.next(SOON, resting=True) is not None:
        raise AssertionError
    os.close(write)
    assert next(line for line in iter(lambda: reader.next(1e9), "") if line) == "a line\n"


def test_a_signal_comes_before_all_lines_that_wait() -> None:
    read, write = os.pipe()
    reader = Reader(read, 1.0)
    os.write(write, b"a line\n")
    reader.code = 143
    reader.wake()
    with pytest.raises(Over) as over:
        reader.next(SOON)
    assert over.value.code == 143
    os.close(write)
