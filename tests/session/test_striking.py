"""Words struck out of one session, also where they lie about."""

import html
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
import tomli_w

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Noted
from als_tui.session.striking import Elsewhere, strikable, strike
from als_tui.store.drafts import Drafts
from als_tui.store.places import Places
from als_tui.store.session_file import load
from als_tui.store.toml_text import checked, header_text
from tests.session.test_forgetting import put
from tests.stories.samples import SESSIONS

NAME = "2026-11-12-menai-set-c3f7.toml"
SUCCESS = "Gethin's five seconds, which all of us have borrowed"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places.throw_away(tmp_path)
    put(places.sessions / NAME, (SESSIONS / NAME).read_bytes())
    return places


def number_of(path: Path, words: str) -> int:
    return next(n for n, told in strikable(path, path.stat().st_size).items() if words in told)


def test_the_words_are_gone_from_the_file_and_from_what_was_cut_off(places: Places) -> None:
    path = places.sessions / NAME
    torn, other = path.with_name(f"{NAME}.torn-1"), path.with_name(f"{NAME}.torn-2")
    put(torn, f'text = "{SUCCESS}'.encode())
    put(other, b'text = "Gethin')
    Drafts(places.drafts, "c3f7a2b49e56").write({"success": (SUCCESS,)})
    assert strike(path, [number_of(path, SUCCESS)], places) == Elsewhere()
    assert SUCCESS not in path.read_text("utf-8")
    assert load(path).problems == ()
    assert (torn.exists(), other.exists(), list(places.drafts.iterdir())) == (False, True, [])


QUOTED = 'He said "go away" to the pupil & left'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("exports/2026-11-12-menai-set.md", f"- {QUOTED}"),
        ("exports/2026-11-12-menai-set.html", f"<p>{html.escape(QUOTED)}</p>"),
        ("exports/2026-11-12-menai-set.json", json.dumps({"x": QUOTED})),
        ("sets/menai-set.toml", tomli_w.dumps({"set": {"next": QUOTED}})),
        ("sessions/other.toml", tomli_w.dumps({"x": QUOTED})),
    ],
)
def test_where_the_same_words_stand_elsewhere_is_told_in_whatever_form(places: Places, name: str, text: str) -> None:
    path = places.sessions / NAME
    reading = load(path)
    closed = reading.events[-1]
    noted = Event(closed.n, closed.at, closed.t, Noted(text=QUOTED))
    again = Event(closed.n + 1, closed.at, closed.t, Noted(text=QUOTED))
    assert reading.header is not None
    events = (*reading.events[:-1], noted, again)
    path.write_bytes(header_text(reading.header, "x").encode() + b"".join(map(checked, events)))
    put(places.data / name, text.encode())
    put(places.data / "exports/other.md", b"nothing")
    left = strike(path, [closed.n], places)
    assert left == Elsewhere((closed.n + 1,), (places.data / name,))


def test_what_was_cut_off_the_last_time_is_brought_to_its_end(places: Places) -> None:
    path = places.sessions / NAME
    old = path.with_name(f".~{NAME}.torn-1.als-tui-old")
    put(old, SUCCESS.encode())
    strike(path, [number_of(path, SUCCESS)], places)
    assert not old.exists()


def test_of_two_entries_with_one_number_both_are_struck(places: Places) -> None:
    path = places.sessions / NAME
    events = [event for event in load(path).events if event.n == number_of(path, SUCCESS)]
    path.write_bytes(path.read_bytes() + checked(replace(events[0], fact=Noted(text="a merged one"))))
    strike(path, [events[0].n], places)
    assert SUCCESS not in path.read_text("utf-8")
    assert "a merged one" not in path.read_text("utf-8")


def test_a_pipe_that_is_called_like_a_torn_piece_is_not_waited_for(places: Places) -> None:
    path = places.sessions / NAME
    os.mkfifo(path.with_name(f"{NAME}.torn-9"))
    strike(path, [number_of(path, SUCCESS)], places)
    assert SUCCESS not in path.read_text("utf-8")


def test_several_are_struck_at_once_and_a_second_time_there_are_no_words(places: Places) -> None:
    path = places.sessions / NAME
    numbers = list(strikable(path, path.stat().st_size))
    strike(path, numbers, places)
    assert strikable(path, path.stat().st_size) == {}
    before = path.read_bytes()
    assert strike(path, numbers, places) == Elsewhere()
    assert path.read_bytes() == before
