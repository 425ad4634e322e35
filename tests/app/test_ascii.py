"""Where a terminal has no Unicode all is drawn in ASCII, each sign in the cells that it has."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from als_tui.app.ascii import in_ascii
from als_tui.app.pictures.wrapping import signs
from als_tui.meeting.clean import clean
from als_tui.session.clock import HandClock
from tests.app.scenes import ALL, drawn
from tests.faults.every_screen import TOUR
from tests.faults.pilots import walking
from tests.faults.test_every_screen import places_with
from tests.faults.written import utc_now


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Siân, Llŷr, Ŵyn", "Sian, Llyr, Wyn"),
        ("w\u0302yn", "wyn"),
        ("Łukasz Øst Æsa Þór ðan ßı", "Lukasz Ost Asa Tor dan si"),
        ("“one” ‘two’ – three…", "\"one\" 'two' - three."),
        ("┌─┐│└┘┏━┓┃┗┛├┼", "+-+|+++=+|++++"),
        ("█▓░", "#=."),
        ("日本 x", "? ?  x"),
        ("👩\u200d🔬 👍🏽", "?  ? "),
        ("عمر", "???"),
        ("＠", "@ "),
        ("½", "?"),
    ],
)
def test_a_sign_becomes_what_it_looks_like_most(text: str, shown: str) -> None:
    assert in_ascii(text) == shown


@given(text=st.text(max_size=60).map(clean))
def test_whatever_it_is_it_becomes_ascii_in_as_many_cells(text: str) -> None:
    shown = in_ascii(text)
    assert shown.isascii()
    assert len(shown) == sum(map(cell_len, signs(text)))


@pytest.mark.parametrize("name", ALL)
def test_of_what_we_draw_ourselves_nothing_is_without_likeness(name: str) -> None:
    picture = drawn(name, 80, 23)
    assert in_ascii(picture.replace("\n", " ")).count("?") == picture.count("?")


@pytest.mark.timeout(600)
async def test_every_screen_field_and_sheet_is_drawn_in_ascii_in_the_same_places(tmp_path: Path) -> None:
    async with walking(places_with(tmp_path), HandClock(utc_now()), is_ascii=True) as walker:
        for look in TOUR:
            await walker.go(look._replace(seen=tuple(map(in_ascii, look.seen))))
            assert walker.text.isascii(), f"{look.name}\n{walker.text}"
            strips = walker.front._compositor.render_strips()
            assert {len(strip.text) for strip in strips} == {80}, look.name
