"""Row 3: whatever the disk put in the place of what it had not yet saved, it is never taken for what was said."""

import random
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from als_tui.meeting.trouble import Trouble
from als_tui.store.decoding import read_bytes
from als_tui.store.reading import Reading
from tests.faults.told import Told, generated, samples
from tests.store.kept import troubles

pytestmark = [pytest.mark.faults(3), pytest.mark.timeout(600)]

Times = Callable[[int, int], int]
Figure = Callable[[int, str, str], None]

SECTOR = 512
_UNNOTICED = ({Trouble.TORN}, set[Trouble]())
"""What is said of an event that was cut off in the saving, and of one that is in order."""


def test_no_damage_to_what_was_not_yet_saved_is_taken_for_it(times: Times, figure: Figure) -> None:
    meetings = [*generated(), *samples()]
    states, wrong = Counter[str](), list[tuple[str, str]]()
    for told, other in zip(meetings, meetings[1:] + meetings[:1], strict=True):
        for kind, data in damaged(told, other, times(20, 400), random.Random(told.name)):
            reading = read_bytes(data)
            assert reading.events[: len(told.events) - 1] == told.events[:-1], (told.name, kind)
            states[kind] += 1
            if is_taken_for(told, reading):
                wrong.append((told.name, kind))
    figure(3, f"{states.total():,} ways to damage the last event ({', '.join(states)})", f"{len(wrong)} taken for it")
    assert states.total() >= times(0, 13_000)
    assert wrong == []


def is_taken_for(told: Told, reading: Reading) -> bool:
    """Whether something that was not said counts as if it was, with nothing told about it."""
    return reading.events not in (told.events, told.events[:-1]) and set(troubles(reading)) in _UNNOTICED


def damaged(told: Told, other: Told, count: int, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """The file with its last event damaged, so often and in every manner; each differs from the file as it was."""
    start = told.ends[-2]
    for _ in range(count):
        begin, end = _range(start, len(told.data), chance)
        size = end - begin
        there = told.data[begin:end]
        for kind, bad in {
            "zeros": b"\0" * size,
            "random bytes": chance.randbytes(size),
            "old text of the file": _stale(told.data[:start], size, chance),
            "old text of another file": _on_its_grid(other.data, begin, size, chance),
            "a part and then zeros": (cut := there[: chance.randrange(size)]) + b"\0" * (size - len(cut)),
            "one flipped bit": _flipped(there, chance),
        }.items():
            if bad != there:
                yield kind, told.data[:begin] + bad + told.data[end:]


def _range(start: int, end: int, chance: random.Random) -> tuple[int, int]:
    """Some bytes of the last event: any, or every other time those that lie in one sector."""
    begin = chance.randrange(start, end)
    if chance.random() < 0.5:
        return begin, chance.randint(begin + 1, end)
    sector = begin // SECTOR * SECTOR
    return max(start, sector), min(end, sector + SECTOR)


def _stale(text: bytes, size: int, chance: random.Random) -> bytes:
    """What once stood on the disk; every other time from the beginning of a line, where it does most harm."""
    begin = chance.randrange(max(1, len(text) - size))
    if chance.random() < 0.5:
        begin = text.rfind(b"\n", 0, begin) + 1
    return text[begin : begin + size].ljust(size, b"\n")


def _on_its_grid(text: bytes, begin: int, size: int, chance: random.Random) -> bytes:
    """What once stood in such sectors: each held the bytes of one sector of the other file, from its first to its last.

    Off the grid, a whole event of the other meeting could come to lie where our own of that number began. Nothing in
    the file would tell that it is none of ours.
    """
    places = range(begin % SECTOR, max(SECTOR, len(text) - size), SECTOR)
    return text[(place := chance.choice(places)) : place + size].ljust(size, b"\n")


def _flipped(there: bytes, chance: random.Random) -> bytes:
    data = bytearray(there)
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def test_a_flipped_bit_anywhere_is_noticed(times: Times, figure: Figure) -> None:
    chance, flips = random.Random(8), 0
    for told in generated():
        for _ in range(times(50, 400)):
            flips += 1
            place = chance.randrange(told.ends[0], len(told.data))
            data = told.data[:place] + _flipped(told.data[place : place + 1], chance) + told.data[place + 1 :]
            reading = read_bytes(data)
            assert reading.problems or reading.events == told.events, (told.name, place)
    figure(3, f"{flips:,} bits flipped in any event", "0 unnoticed")
