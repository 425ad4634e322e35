"""Rows 11 and 12: no file and no list of events, however it came to be, is answered with an exception."""

import contextlib
import gc
import io
import itertools
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import hypothesis.strategies as st
import pytest
import tomli
import tomli_w
from hypothesis import HealthCheck, given, settings

from als_tui.cli.main import als_tui
from als_tui.meeting import facts
from als_tui.meeting.events import Event
from als_tui.meeting.fold import fold, misfits
from als_tui.meeting.header import Header
from als_tui.session.replay import ReplaySession
from als_tui.store.event_codec import sum_of
from als_tui.store.set_file import read_set
from als_tui.store.toml_text import header_text, read_text
from als_tui.words.oddities import what
from als_tui.words.reports import report
from als_tui.words.story import lines
from als_tui.words.summary import as_data
from tests.faults.bombs import SET
from tests.faults.told import generated, samples
from tests.meeting.stories import HEADERS, odd_stories
from tests.store.kept import APP, AT, HEADER

pytestmark = [pytest.mark.faults(11), pytest.mark.timeout(900)]

Times = Callable[[int, int], int]
Figure = Callable[[int, str, str], None]

TOKENS = (
    b"", b'"', b"[[event]]\n", b"\n", b"= {", b"]", b"0x" + b"f" * 50, b"\xff", b"\0", b"'''", b"[a.b]\n", b"n = 1\n",
    b"at = 0001-01-01T00:00:00+23:00\n", b"t = inf\n", b'kind = "undone"\nof = 1\n', b"\\ud800", b"nan", b"-1", b"true",
)  # fmt: skip
COMMANDS = (
    ("check", "FILE"), ("show", "FILE", "--with", "notes", "--with", "marks"), ("export", "FILE"),
    ("insights", "--session", "FILE"), ("list",), ("list", "--having", "a", "--private"),
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with a few places overwritten, cut out, doubled or put elsewhere."""
    told = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        place, source = chance.randrange(len(told) + 1), chance.randrange(len(data))
        token = chance.choice([*TOKENS, data[source : source + chance.randrange(300)]])
        told[place : place + chance.choice([0, chance.randrange(40)])] = token
    return bytes(told)


def test_a_mutated_file_goes_through_every_command(memory: Path, times: Times, figure: Figure) -> None:
    chance, worst, files, answered = random.Random(11), 0.0, 0, 0
    sources = [told.data for told in (*generated(), *samples())]
    path = memory / "sessions" / "2026-11-23-a.toml"
    path.parent.mkdir()
    for number in range(times(150, 10_000)):
        path.write_bytes(mutated(sources[number % len(sources)], chance))
        began = time.process_time()
        for command in COMMANDS:
            ask(memory, *(str(path) if word == "FILE" else word for word in command))
            answered += 1
        worst, files = max(worst, time.process_time() - began), number + 1
    assert files >= times(0, 10_000)
    figure(11, f"{files:,} mutated files, {answered:,} commands", f"0 exceptions, at most {worst:.2f} s for a file")


def ask(folder: Path, *command: str) -> None:
    """Have the command done here; only what it says to a person may stop it."""
    from click import ClickException

    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(io.StringIO()),
        contextlib.suppress(ClickException),
    ):
        als_tui.main(["--dir", str(folder), *command], prog_name="als-tui", standalone_mode=False)


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


def test_values_of_any_type_are_read(times: Times, figure: Figure) -> None:
    events = times(300, 10_000)

    tried = itertools.count()

    @settings(max_examples=events, deadline=None)
    @given(st.dictionaries(FIELDS, VALUES, max_size=8), st.sampled_from([*facts.FACTS, "dreamt"]), st.booleans())
    def are_read(event: dict[str, object], kind: str, has_sum: bool) -> None:
        raw = {"n": 1, "at": AT, "t": 0.0, "kind": kind} | event
        if has_sum:
            raw.pop("sum", None)
            raw["sum"] = sum_of(tomli.loads(tomli_w.dumps(raw)))
        reading = read_text(header_text(HEADER, APP) + tomli_w.dumps({"event": [raw]}))
        assert repr((reading, reading.damage, reading.is_closed, reading.torn_bytes)).isprintable()
        next(tried)

    are_read()
    ran = next(tried)
    assert ran >= events
    figure(11, f"{ran:,} events with values of any type, most with a sum that is right", "0 exceptions")


def test_a_mutated_set_is_read(memory: Path, times: Times) -> None:
    chance, path = random.Random(12), memory / "a-set.toml"
    for _ in range(times(300, 10_000)):
        path.write_bytes(mutated(SET, chance))
        assert read_set(path).path == path


def test_any_list_of_events_is_told(times: Times, figure: Figure) -> None:
    stories, tried, worst = times(150, 10_000), itertools.count(), [0.0]

    @settings(max_examples=stories, deadline=None, suppress_health_check=list(HealthCheck))
    @given(HEADERS, odd_stories(longest=20))
    def is_told(header: Header, events: list[Event]) -> None:
        with uncollected():
            began = time.process_time()
            meeting = fold(header, events)
            assert len(lines(meeting, events)) == len(events)
            assert all(what(odd) for odd in misfits(header, events))
            assert as_data(meeting, (), form=1, with_notes=True, with_marks=True)
            assert report(meeting, with_notes=True, with_marks=True, as_it_stood=True)
            replay = ReplaySession(header, events, float)
            replay.seek(replay.end)
            assert replay.still.count == len(events)
            worst[0] = max(worst[0], time.process_time() - began)
        next(tried)

    is_told()
    ran = next(tried)
    assert ran >= stories
    figure(
        11, f"{ran:,} lists of any events", f"0 exceptions, at most {worst[0] * 1000:.0f} ms to fold, tell and show one"
    )


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Without the garbage of ten thousand examples, which would be cleared away in the time of one of them."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


FUZZ = """
import atheris, sys
with atheris.instrument_imports(include=["als_tui.store", "tomli"]):
    from als_tui.store.decoding import read_bytes
def one(data):
    reading = read_bytes(data)
    assert repr((reading, reading.damage, reading.torn_bytes)).isprintable()
atheris.Setup(sys.argv, one)
atheris.Fuzz()
"""
_SECONDS = 40


@pytest.mark.faults(12)
@pytest.mark.usefixtures("long")
def test_a_fuzzer_that_sees_which_lines_run_finds_nothing(tmp_path: Path, figure: Figure) -> None:
    if find_spec("atheris") is None:
        pytest.skip("atheris is not installed: uv run --with atheris pytest -m faults")
    for told in (*generated(), *samples()):
        (tmp_path / f"{told.name}.toml").write_bytes(told.data)
    done = subprocess.run(
        [sys.executable, "-c", FUZZ, f"-max_total_time={_SECONDS}", "-max_len=4096", "-print_final_stats=1", tmp_path],
        capture_output=True, encoding="utf-8", errors="replace", timeout=600, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2_000:]
    runs = next(line.rpartition(":")[2] for line in done.stderr.splitlines() if "number_of_executed_units" in line)
    figure(12, f"{int(runs):,} inputs in {_SECONDS} s", "0 crashes")
