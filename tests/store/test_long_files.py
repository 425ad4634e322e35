"""A long file is never in memory twice: what was read of it is let go as the events come of it."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

from als_tui.meeting.facts import Asked, Noted
from als_tui.store.session_file import load
from tests.store.kept import HEADER, OPEN_FACTS, file_of, numbered

WRITTEN = {"as it was written": lambda data: data, "with other line ends": lambda data: data.replace(b"\n", b"\r\n")}


def memory(do: Callable[[], object]) -> tuple[int, int]:
    """Bytes that are held by what comes of it, and at the most on the way there."""
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        result = do()
        now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert result
    return now - before, most - before


@pytest.mark.parametrize("edited", WRITTEN.values(), ids=WRITTEN)
@pytest.mark.parametrize("count", [200, 2_000])
def test_reading_takes_little_more_than_the_parsed_file(
    tmp_path: Path, count: int, edited: Callable[[bytes], bytes]
) -> None:
    said = [Asked(member=HEADER.members[n % 4]) if n % 5 else Noted(text=f"note {n}") for n in range(count)]
    path = tmp_path / "s.toml"
    path.write_bytes(edited(file_of(numbered([*OPEN_FACTS[:1], *said]))))
    load(path)  # what is made once for all is not counted
    parsed, alone = memory(lambda: tomli.loads(path.read_bytes().decode()))
    kept, most = memory(lambda: load(path))
    assert kept <= parsed
    assert most <= min(3 * parsed, 1.3 * alone)
