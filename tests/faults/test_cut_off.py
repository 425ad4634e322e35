"""Row 1: a file cut off at any byte is read as far as it was saved, and the meeting goes on from there."""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from als_tui.meeting import facts
from als_tui.meeting.events import Event
from als_tui.meeting.trouble import Trouble
from als_tui.store.decoding import read_bytes
from als_tui.store.session_file import Refused, SessionFile, load
from als_tui.store.toml_text import checked
from tests.faults.told import Told, generated, samples
from tests.store.faults import mode
from tests.store.kept import AT, troubles

pytestmark = [pytest.mark.faults(1), pytest.mark.timeout(1_200)]

Times = Callable[[int, int], int]
Figure = Callable[[int, str, str], None]

_FIRST_LINE = len("\n[[event]]")


def test_what_is_read_of_it_is_a_true_beginning(times: Times, figure: Figure) -> None:
    meetings, cuts, misread = [*generated(), *samples()], 0, list[tuple[str, int]]()
    for told, step in zip(meetings, _steps(meetings, times), strict=True):
        for cut in range(0, len(told.data), step):
            cuts += 1
            if not is_true_beginning(told, cut):
                misread.append((told.name, cut))
    figure(1, f"{len(meetings)} files cut at {cuts:,} bytes and read", f"{len(misread)} misread")
    assert cuts >= times(0, 24_000)
    assert misread == []


def _steps(meetings: Iterable[Told], times: Times) -> list[int]:
    """How far the cuts lie apart: a prime, so that they meet every place of an event."""
    return [
        times(7 if told.name.startswith("of every") else 41 if told.ends[-1] < 10_000 else 211, 1) for told in meetings
    ]


def is_true_beginning(told: Told, cut: int) -> bool:
    reading, whole, head = read_bytes(told.data[:cut]), told.whole(cut), told.ends[0]
    if reading.events != told.events[:whole] or not set(troubles(reading)) <= _ALLOWED:
        return False
    if cut < head + _FIRST_LINE:
        return reading.damage is not None and (reading.header is None or cut > head)
    is_open = whole < len(told.events) or not reading.is_closed
    is_kept = told.data[: reading.good_end].rstrip() == told.data[: told.ends[whole]].rstrip()
    return reading.header is not None and (reading.damage is None) == is_open and is_kept


_ALLOWED = {Trouble.TORN, Trouble.EMPTY, Trouble.NOT_TOML, Trouble.NOT_TEXT, Trouble.FOREIGN, Trouble.BAD_HEADER}
"""What may be said of a file that was cut off; that somebody changed it may not."""


def test_the_meeting_goes_on_and_every_torn_byte_is_set_aside(memory: Path, times: Times, figure: Figure) -> None:
    meetings, went_on, refused, torn = [*generated(), *samples()], 0, 0, 0
    for told in meetings:
        is_sample = told.ends[-1] > 10_000
        for cut in range(told.ends[0], len(told.data), times(997 if is_sample else 101, 97 if is_sample else 1)):
            path = memory / f"{told.name} {cut}" / "s.toml"
            path.parent.mkdir()
            path.write_bytes(told.data[:cut])
            set_aside = goes_on(path, told, cut)
            shutil.rmtree(path.parent)
            went_on, refused = went_on + (set_aside is not None), refused + (set_aside is None)
            torn += set_aside or 0
    figure(1, f"gone on with at {went_on:,} bytes", f"every event there, {torn:,} torn bytes all set aside")
    assert went_on > refused


def goes_on(path: Path, told: Told, cut: int) -> int | None:
    """How many torn bytes were set aside; none if the file is rightly refused, and then it is as it was."""
    before = told.data[:cut]
    is_refused = cut < told.ends[0] + _FIRST_LINE or read_bytes(before).is_closed
    if is_refused:
        with pytest.raises(Refused):
            SessionFile.resume(path)
        assert (path.read_bytes(), [*path.parent.iterdir()]) == (before, [path])
        return None
    file, reading = SessionFile.resume(path)
    last = reading.events[-1] if reading.events else None
    more = Event(last.n + 1 if last else 1, AT, last.t if last else 0.0, facts.Reopened())
    try:
        file.append(checked(more))
    finally:
        file.close()
    kept = [other for other in path.parent.iterdir() if other != path]
    assert [other.read_bytes() for other in kept] == ([before[reading.good_end :]] if reading.torn_bytes else [])
    assert all(mode(other) == 0o600 for other in kept)
    again = load(path)
    assert path.read_bytes() == before[: reading.good_end] + checked(more)
    assert again.events == (*told.events[: told.whole(cut)], more), (told.name, cut)
    assert again.problems == (), (told.name, cut)
    return reading.torn_bytes
