"""Words struck out of one session, also where they lie about."""

from pathlib import Path

import pytest

from als_tui.session.striking import still_in, strikable, strike
from als_tui.store.drafts import Drafts
from als_tui.store.places import Places
from als_tui.store.session_file import load
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
    assert strike(path, [number_of(path, SUCCESS)], places) == (SUCCESS,)
    assert SUCCESS not in path.read_text("utf-8")
    assert load(path).problems == ()
    assert (torn.exists(), other.exists(), list(places.drafts.iterdir())) == (False, True, [])


def test_where_the_same_words_stand_elsewhere_is_known(places: Places) -> None:
    path = places.sessions / NAME
    put(places.exports / "2026-11-12-menai-set.md", f"- {SUCCESS}\n".encode())
    put(places.exports / "other.md", b"nothing")
    assert [other.name for other in still_in([SUCCESS], path, places)] == ["2026-11-12-menai-set.md"]


def test_several_are_struck_at_once_and_a_second_time_there_are_no_words(places: Places) -> None:
    path = places.sessions / NAME
    numbers = list(strikable(path, path.stat().st_size))
    strike(path, numbers, places)
    assert strikable(path, path.stat().st_size) == {}
    before = path.read_bytes()
    assert strike(path, numbers, places) == ()
    assert path.read_bytes() == before
