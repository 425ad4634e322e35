"""A session's file said anew: what is to change changes, and everything else is as it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.meeting.facts import Noted
from als_tui.meeting.striking import BAR, Table, struck
from als_tui.meeting.trouble import Trouble
from als_tui.store import rewriting
from als_tui.store.decoding import read_bytes
from als_tui.store.lock import InUse
from als_tui.store.session_file import Refused, SessionFile
from als_tui.store.toml_text import Unwritable
from tests.store.kept import CLOSED, EVERY_FACT, file_of, numbered, troubles

EVENTS = numbered(EVERY_FACT)
WHOLE = file_of(EVENTS)
NOTE = next(event.n for event in EVENTS if isinstance(event.fact, Noted))


def same(table: Table) -> Table:
    return dict(table)


def test_a_file_said_anew_without_a_change_is_the_same_to_the_byte() -> None:
    assert rewriting.said_anew(WHOLE, same, same) == WHOLE


@given(st.sampled_from([event.n for event in EVENTS]))
def test_one_event_is_changed_and_every_other_byte_stays(n: int) -> None:
    assert rewriting.with_event(WHOLE, n, same) == WHOLE
    anew = rewriting.with_event(WHOLE, n, struck)
    reading = read_bytes(anew)
    assert reading.problems == ()
    assert [e for e in reading.events if e.n != n] == [e for e in EVENTS if e.n != n]
    assert reading.events[n - 1].fact.struck is True


def test_the_words_of_a_struck_event_are_in_the_file_no_more() -> None:
    anew = rewriting.with_event(WHOLE, NOTE, struck)
    assert b"Have you tried" not in anew
    assert read_bytes(anew).events[NOTE - 1].fact == Noted(text=BAR, struck=True)


@pytest.mark.parametrize(
    "edited",
    [WHOLE.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + WHOLE, WHOLE.replace(b"\n[[event]]\n", b"\n[[event]] # one\n")],
)
def test_what_an_editor_did_to_a_file_stays_where_nothing_is_struck(edited: bytes) -> None:
    anew = rewriting.with_event(edited, NOTE, struck)
    reading = read_bytes(anew)
    assert reading.problems == ()
    assert len(reading.events) == len(EVENTS)
    assert anew.startswith(edited[:200])


def test_events_that_another_tool_wrote_inline_are_struck_too() -> None:
    head, events = rewriting.tables(WHOLE)
    inline = b"event = [{n = 1, at = 2026-11-23T23:30:02Z, t = 0.0, kind = 'noted', text = 'x y', sum = 'dead0000'}]\n"
    anew = rewriting.with_event(inline + file_of([]), 1, struck)
    assert b"x y" not in anew
    assert read_bytes(anew).events[0].fact == Noted(text=BAR, struck=True)
    assert head["format"] == 1
    assert len(events) == len(EVENTS)


def test_that_an_event_was_changed_outside_stays_told() -> None:
    edited = WHOLE.replace(b"Half of it", b"All of it")
    anew = rewriting.said_anew(edited, same, same)
    assert troubles(read_bytes(anew)) == [Trouble.CHANGED_OUTSIDE]


def test_tables_and_keys_that_nobody_knows_are_kept() -> None:
    block = '\n[[event]]\nn = 1\nat = 2026-11-23T23:30:02Z\nt = 0.0\nkind = "sung"\n"a b" = {x = [1, {y = "z"}]}\n'
    anew = rewriting.said_anew(file_of([]) + block.encode(), same, same)
    assert rewriting.tables(anew)[1][0]["a b"] == {"x": [1, {"y": "z"}]}


# in the file's own place


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.toml"
    path.write_bytes(WHOLE)
    return path


def test_a_closed_session_and_an_open_one_are_taken(path: Path, tmp_path: Path) -> None:
    (tmp_path / "open.toml").write_bytes(file_of(EVENTS[:3]))
    for one in (path, tmp_path / "open.toml"):
        with rewriting.taken(one) as (file, reading):
            assert file.contents() == one.read_bytes()
            assert reading.events


def test_the_end_of_an_open_one_that_was_cut_off_is_set_aside_first(tmp_path: Path) -> None:
    path, cut = tmp_path / "s.toml", file_of(EVENTS[:3])[:-5]
    path.write_bytes(cut)
    with rewriting.taken(path) as (file, reading):
        assert (len(reading.events), reading.problems) == (2, ())
        assert file.contents() == file_of(EVENTS[:2])
    (torn,) = tmp_path.glob("*.torn-*")
    assert file_of(EVENTS[:2]) + torn.read_bytes() == cut


def test_one_that_is_running_is_left(path: Path) -> None:
    holder = SessionFile(path)
    with pytest.raises(InUse), rewriting.taken(path):
        raise AssertionError
    holder.close()


def test_one_that_is_damaged_is_left(path: Path) -> None:
    path.write_bytes(WHOLE.replace(b"kind = ", b"kind ", 1))
    with pytest.raises(Refused), rewriting.taken(path):
        raise AssertionError


def test_what_would_be_no_whole_session_is_not_put(path: Path) -> None:
    for worse in (WHOLE[:-3], file_of(EVENTS[:-1]), b""):
        with rewriting.taken(path) as (file, _), pytest.raises(Unwritable):
            rewriting.put(file, worse)
    assert path.read_bytes() == WHOLE


def test_what_is_put_is_there(path: Path) -> None:
    with rewriting.taken(path) as (file, _):
        rewriting.put(file, rewriting.with_event(WHOLE, NOTE, struck))
    assert path.read_bytes() == rewriting.with_event(WHOLE, NOTE, struck)
    assert read_bytes(path.read_bytes()).events[-1].fact == CLOSED
