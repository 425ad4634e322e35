"""The list of sessions: quick, in order, and right about every file that may lie in the folder."""

import os
import subprocess
import sys
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Closed, Noted, Opened
from als_tui.meeting.stages import Ending
from als_tui.meeting.trouble import Trouble
from als_tui.store import glance, library
from als_tui.store.decoding import read_bytes
from als_tui.store.disk import read_from
from als_tui.store.library import Entry, State, entries, entry, newest_unfinished
from als_tui.store.toml_text import checked, header_text
from tests.store.kept import APP, AT, CLOSED, HEADER, OPEN_FACTS, file_of, numbered

OPEN = file_of(numbered(OPEN_FACTS))
OVER = file_of(numbered((*OPEN_FACTS, CLOSED)))
SHORT = (*OPEN_FACTS[:3], Noted(text='[[event]] sum = "00000000"'))
BST = timezone(timedelta(hours=1))


def saved(folder: Path, data: bytes, name: str = "2026-11-24-lleisiau-gwent-0f3c.toml") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def session(events: Iterable[Event], **told: object) -> bytes:
    return (header_text(HEADER.model_copy(update=told), APP)).encode() + b"".join(map(checked, events))


def test_a_closed_session_is_told_with_its_totals(tmp_path: Path) -> None:
    path = saved(tmp_path, OVER)
    found = entry(path)
    assert found == Entry(
        path=path,
        state=State.CLOSED,
        id="0f3c9a4e5d6b",
        set="Lleisiau Gwent, Sîan's set",
        slug="lleisiau-gwent",
        number=4,
        of=7,
        members=HEADER.members,
        started=AT + timedelta(seconds=61.5),
        airtimes=2,
        actions=1,
        seconds=7203.5,
        stamp=found.stamp,
    )
    assert found.stamp == (len(OVER), path.stat().st_mtime_ns)


def test_a_meeting_began_by_the_clock_of_its_room(tmp_path: Path) -> None:
    started = entry(saved(tmp_path, OVER)).started
    assert started is not None
    assert started.isoformat() == (AT + timedelta(seconds=61.5)).astimezone(BST).isoformat()


def test_an_unfinished_session_has_no_totals(tmp_path: Path) -> None:
    found = entry(saved(tmp_path, OPEN))
    assert (found.state, found.set, found.airtimes, found.actions, found.seconds) == ("open", HEADER.set, *[None] * 3)


def test_a_meeting_broken_off_is_told_from_one_that_was_closed(tmp_path: Path) -> None:
    ending = Closed(how=Ending.BROKEN_OFF, airtimes=0, actions=0, seconds=1.0)
    assert entry(saved(tmp_path, file_of(numbered([Opened(), ending])))).state is State.BROKEN_OFF


def test_what_was_recorded_after_the_end_does_not_open_a_meeting_again(tmp_path: Path) -> None:
    path = saved(tmp_path, file_of(numbered([Opened(), CLOSED, Noted(text="late")])))
    assert (entry(path).state, newest_unfinished(tmp_path)) == (State.CLOSED, None)


@pytest.mark.parametrize("data", [file_of(numbered(SHORT)), file_of(numbered((*SHORT, CLOSED)))], ids=["open", "over"])
def test_at_every_byte_at_which_a_file_may_be_cut_the_list_says_what_the_reader_says(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "session.toml"
    for length in range(len(data) + 1):
        path.write_bytes(data[:length])
        reading = read_bytes(data[:length])
        sound = State.CLOSED if reading.is_closed else State.OPEN
        if reading.header is None:
            sound = State.FOREIGN if reading.problems[0].trouble is Trouble.FOREIGN else State.DAMAGED
        found = entry(path)
        assert (found.state, found.detail) == (sound, "" if reading.header else reading.problems[0].trouble), length


@pytest.mark.parametrize(
    "edited",
    [
        OVER.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + OVER,
        OVER.replace(b"[[event]]\nn", b"[[event]] # here\nn"),
        OVER.replace(b"[[event]]\nn", b"  [[ event ]]\nn"),
        OVER.replace(b"7203.5", b"1.5"),
        OVER + b'\n[[event]]\nkind = "noted"\ntext = "by hand"\n',
        OVER + b"\n# later\n",
        OVER + b"\nwe met again\n",
        OVER + b"\n[[ev",
    ],
    ids=["crlf", "bom", "comments", "spaces", "reworded", "added", "commented", "scribbled", "glued"],
)
def test_a_closed_session_stays_closed_whatever_an_editor_did(tmp_path: Path, edited: bytes) -> None:
    found = entry(saved(tmp_path, edited))
    assert (found.state, found.number, found.airtimes) == (State.CLOSED, 4, 2)
    assert found.started is not None


def test_events_written_inline_by_another_tool_are_found(tmp_path: Path) -> None:
    event = '{n = 1, at = 2026-11-23 14:00:02Z, t = 0, kind = "closed", how = "closed", airtimes = 3, sum = "00000000"}'
    head, _, tables = header_text(HEADER, APP).partition("[session]")
    found = entry(saved(tmp_path, f"{head}event = [{event}]\n[session]{tables}".encode()))
    assert (found.state, found.airtimes) == (State.CLOSED, 3)


def test_tables_in_another_order_are_found(tmp_path: Path) -> None:
    head, rules = OVER.split(b"[session.settings]")[0], OVER[OVER.index(b"[session.settings]") :]
    frame, table = head[: head.index(b"[session]")], head[head.index(b"[session]") :]
    settings, events = rules[: rules.index(b"\n[[event]]")], rules[rules.index(b"\n[[event]]") :]
    found = entry(saved(tmp_path, frame + settings + b"\n" + table + events))
    assert (found.state, found.set) == (State.CLOSED, HEADER.set)


def test_a_long_header_and_a_long_last_note_do_not_hide_anything(tmp_path: Path) -> None:
    rules = HEADER.rules.model_copy(update={"texts": ("ŵ" * 3_000,) * 6})
    told = numbered([Opened(), Noted(text="ŵ" * 4_000), CLOSED])
    assert entry(saved(tmp_path, session(told, rules=rules))).state is State.CLOSED
    found = entry(saved(tmp_path, session(told[:2], rules=rules)))
    assert (found.state, found.started) == (State.OPEN, AT + timedelta(seconds=61.5))


@pytest.mark.parametrize(
    ("data", "state", "detail"),
    [
        (b"", "damaged", "empty"),
        (b" \n", "damaged", "empty"),
        (b"\0" * 9_000, "damaged", "not_toml"),
        (b"\xff\xfe\x00", "damaged", "not_text"),
        (b"hello", "damaged", "not_toml"),
        (b"[project]\nname = 'x'\n", "foreign", "foreign"),
        (b"[[event]]\nname = 'x'\n", "foreign", "foreign"),
        (OVER.replace(b"format = 1", b"format = 2"), "newer", "newer_format"),
        (OVER.replace(b"format = 1", b"format = true"), "damaged", "bad_header"),
        (OVER.replace(b"number = 4", b"number = 'x'"), "damaged", "bad_header"),
        (OVER.replace(b"number = 4", b"number = 0x" + b"f" * 5_000), "damaged", "bad_header"),
        (OVER.replace(b'"Bo",\n', b"1,\n", 1), "damaged", "bad_header"),
        (OVER.replace(b"[session]", b"[session"), "damaged", "bad_header"),
        (OVER.replace(b"of = 7", b"of = " + b"[" * 3_000), "damaged", "bad_header"),
        (header_text(HEADER, APP).encode(), "damaged", "bad_header"),
        (OVER + b"#" * (9 << 20), "damaged", "too_big"),
    ],
)
def test_a_file_that_is_no_session_is_told_in_a_word(tmp_path: Path, data: bytes, state: str, detail: str) -> None:
    found = entry(saved(tmp_path, data))
    assert (found.state, found.detail) == (state, detail)
    assert detail in set(Trouble)


@settings(deadline=None)  # the disk may be busy
@given(st.binary(max_size=300), st.integers(0, len(OVER)), st.integers(0, 300))
def test_no_bytes_make_the_list_fail(tmp_path_factory: pytest.TempPathFactory, junk: bytes, at: int, gap: int) -> None:
    path = saved(tmp_path_factory.getbasetemp(), OVER[:at] + junk + OVER[at + gap :])
    assert entry(path).state in State


def test_what_is_no_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    for name in ("pipe.toml", "folder.toml", "nothing.toml"):
        assert (entry(tmp_path / name).state, entry(tmp_path / name).detail) == (State.DAMAGED, "cannot_open")
    assert list(entries(tmp_path)) == []


def test_odd_totals_are_not_told(tmp_path: Path) -> None:
    odd = OVER.replace(b"airtimes = 2", b"airtimes = 'x'").replace(b"actions = 1", b"actions = -1")
    found = entry(saved(tmp_path, odd.replace(b"7203.5", b"nan")))
    assert (found.state, found.airtimes, found.actions, found.seconds) == (State.CLOSED, None, None, None)


def test_names_from_a_file_cannot_drive_the_terminal(tmp_path: Path) -> None:
    hostile = OVER.replace(b'set = "', b'set = "\\u001b]52;c;x\\u0007', 1).replace(b'"Ada"', b'"\\u202eAda"', 1)
    found = entry(saved(tmp_path, hostile, "\x1b[2J.toml"))
    assert found.set.startswith("\N{REPLACEMENT CHARACTER}]52;c;x\N{REPLACEMENT CHARACTER}")
    assert found.members[0] == "\N{REPLACEMENT CHARACTER}Ada"
    assert found.file == "\N{REPLACEMENT CHARACTER}[2J.toml"


def test_a_name_without_end_is_cut(tmp_path: Path) -> None:
    assert len(entry(saved(tmp_path, OVER.replace(b'set = "', b'set = "' + b"x" * 9_000, 1))).set) == 200


def test_a_moment_that_cannot_be_used_is_not_told(tmp_path: Path) -> None:
    for odd in (b"2026-11-23", b"0001-01-01 00:00:00-23:59", b"2026-11-23 10:00:00", b"'soon'"):
        said = OVER.index(b"\nat = ") + len(b"\nat = ")
        path = saved(tmp_path, OVER[:said] + odd + OVER[OVER.index(b"\n", said) :])
        assert (entry(path).state, entry(path).started) == (State.CLOSED, None)


def test_sessions_come_newest_first_and_other_files_do_not_come(tmp_path: Path) -> None:
    names = ["2026-01-08-a-0001.toml", "2025-12-11-b-0002.toml", "2026-03-05-a-0003.toml"]
    for name in (*names, ".~2026-01-08-a-0001.toml.77", ".hidden.toml", "a.toml.torn-12", "a.toml.damaged", "notes.md"):
        saved(tmp_path, OVER, name)
    assert [found.path.name for found in entries(tmp_path)] == [names[2], names[0], names[1]]


def test_sessions_of_one_day_come_by_the_time_they_began(tmp_path: Path) -> None:
    for minutes, name in (
        (60, "2026-01-08-a-0001.toml"),
        (0, "2026-01-08-a-ffff.toml"),
        (30, "2026-01-08-b-8888.toml"),
    ):
        at = AT + timedelta(minutes=minutes)
        saved(tmp_path, session([Event(1, at, 0.0, Opened())]), name)
    saved(tmp_path, b"", "2026-01-08-c-0000.toml")
    assert [found.path.stem[11:] for found in entries(tmp_path)] == ["a-0001", "b-8888", "a-ffff", "c-0000"]


def test_the_newest_unfinished_session_is_found_behind_finished_ones(tmp_path: Path) -> None:
    for day, data in enumerate((OPEN, OPEN, OVER, b"", OVER), 1):
        saved(tmp_path, data, f"2026-01-{day:02}-a-000{day}.toml")
    found = newest_unfinished(tmp_path)
    assert found is not None
    assert found.path.name == "2026-01-02-a-0002.toml"


def test_of_two_unfinished_sessions_of_one_day_the_later_one_is_found(tmp_path: Path) -> None:
    for minutes, name in ((60, "2026-01-08-a-0001.toml"), (0, "2026-01-08-a-ffff.toml")):
        saved(tmp_path, session([Event(1, AT + timedelta(minutes=minutes), 0.0, Opened())]), name)
    found = newest_unfinished(tmp_path)
    assert found is not None
    assert found.path.name == "2026-01-08-a-0001.toml"


@pytest.mark.parametrize("continued", ["-continued-1", "-continued-12", "-continued-1-continued-1"])
def test_a_meeting_that_was_continued_and_closed_elsewhere_is_not_unfinished(tmp_path: Path, continued: str) -> None:
    saved(tmp_path, OPEN, "2026-01-08-a-0001.toml")
    saved(tmp_path, OVER, f"2026-01-08-a-0001{continued}.toml")
    assert newest_unfinished(tmp_path) is None
    saved(tmp_path, OPEN, f"2026-01-08-a-0001{continued}.toml")
    found = newest_unfinished(tmp_path)
    assert found is not None
    assert found.path.stem.endswith(continued)


def test_a_long_list_reads_two_small_pieces_of_each_file_and_none_before_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    def counting(fd: int, start: int, most: int) -> bytes:
        data = read_from(fd, start, most)
        read.append(len(data))
        return data

    monkeypatch.setattr(glance, "read_from", counting)
    big = file_of(numbered((*OPEN_FACTS * 4, CLOSED)))
    for number in range(400):
        day = datetime(2026, 1, 1) - timedelta(days=number)  # noqa: DTZ001 - only a name
        saved(tmp_path, big, f"{day:%Y-%m-%d}-a-{number:04x}.toml")
    listed = entries(tmp_path)
    assert next(listed).path.name.startswith("2026-01-01")
    assert len(read) == 2
    assert sum(found.state is State.CLOSED for found in listed) == 399
    assert len(read) == 800
    assert sum(read) <= 400 * 8_192 < 400 * len(big)


def test_looking_for_an_unfinished_session_reads_no_header_of_a_finished_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(50):
        saved(tmp_path, OVER, f"2026-01-01-a-{number:04x}.toml")

    def refused(path: Path) -> Entry:
        raise AssertionError(path)

    monkeypatch.setattr(library, "entry", refused)
    assert newest_unfinished(tmp_path) is None


def test_the_library_loads_no_pydantic_and_no_screen() -> None:
    asked = "import sys, als_tui.store.library as _\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(done.stdout.split())
    assert "als_tui.store.library" in loaded
    assert loaded.isdisjoint({"pydantic", "textual", "rich", "platformdirs", "tomli_w", "asyncio"})
