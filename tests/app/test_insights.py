"""Insights: the page in three sizes, and its keys on real files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Event

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.insights import InsightsView, body, page
from als_tui.app.screens import insights
from als_tui.app.screens.help import HelpScreen
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.insights import InsightsScreen
from als_tui.meeting import insights as sums
from als_tui.meeting.fold import fold
from als_tui.meeting.header import LearningSet
from als_tui.session.clock import HandClock
from als_tui.session.looking_back import LookBack, look_back
from als_tui.store.places import Places
from als_tui.store.samples import put_samples
from als_tui.store.set_file import sets, write_set
from als_tui.words import home
from als_tui.words import insights as words
from tests.builders import HOSTILE, START, a_header, a_whole_meeting

SIZES = [(80, 24), (120, 36), (60, 16)]
SENTENCE = "4 of 6 airtimes kept to time"


class Page:
    """The insights, open and read."""

    def __init__(self, pilot: Pilot[None], screen: InsightsScreen) -> None:
        self.pilot, self.press, self.screen = pilot, pilot.press, screen

    def shown(self) -> str:
        return f"{as_text(self.screen.board.picture)}\n{as_text(self.screen.hint_bar.picture)}"

    async def until(self, text: str) -> None:
        while text not in self.shown():
            await self.pilot.pause(0.02)


@asynccontextmanager
async def looking_back(
    places: Places, size: tuple[int, int] = (80, 24), keys: tuple[str, ...] = ("i",), until: str = words.IN_ONE_SENTENCE
) -> AsyncIterator[Page]:
    """Opened from Home as it is when all has been read."""
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        assert isinstance(pilot.app.screen, InsightsScreen)
        shown = Page(pilot, pilot.app.screen)
        await shown.until(until)
        yield shown


@pytest.fixture
def sampled(places: Places) -> Places:
    put_samples(places)
    return places


@pytest.mark.parametrize("size", SIZES)
async def test_the_life_of_a_set_looks_like_this(
    sampled: Places, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    async with looking_back(sampled, size) as shown:
        assert shown.shown() == snapshot


@pytest.mark.parametrize("size", SIZES)
async def test_one_meeting_with_its_marks_looks_like_this(
    sampled: Places, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    async with looking_back(sampled, size, keys=("down", "i")) as shown:
        await shown.press("v")
        assert shown.shown() == snapshot


@pytest.mark.parametrize(("width", "height"), [(80, 23), (120, 35), (60, 15)])
def test_hostile_names_look_like_this(width: int, height: int, snapshot: SnapshotAssertion) -> None:
    told = sums.insights((fold(a_header(HOSTILE), a_whole_meeting(HOSTILE)),))
    more = (*words.rest(told, ()), words.voices(told))
    view = InsightsView(words.scope("[/b] Ŵŷ", [3]), words.sentence(told), words.most(told), more)
    picture = page(view, width, height, 0)
    assert {sum(cell_len(span.text) for span in row) for row in picture} == {width}
    assert as_text(picture) == snapshot


@pytest.mark.parametrize("width", [1, 7, 30, 76, 116, 200])
@pytest.mark.parametrize("height", [1, 4, 9, 60])
def test_the_page_can_be_drawn_in_any_size(width: int, height: int) -> None:
    told = sums.insights((fold(a_header(HOSTILE), a_whole_meeting(HOSTILE)),))
    view = InsightsView("Set", words.sentence(told), words.most(told), words.rest(told, ()))
    assert len(page(view, width, height, 0)) == height
    assert all(sum(cell_len(span.text) for span in row) == width for row in body(view, width))


async def test_the_arrows_turn_to_the_meetings_and_tab_to_all_of_them(sampled: Places) -> None:
    async with looking_back(sampled) as shown:
        assert "Menai Set · meetings 1 to 3" in shown.shown()
        await shown.press("tab")
        assert "Menai Set · meeting 3" in shown.shown()
        await shown.press("left", "left")
        assert "Menai Set · meeting 1" in shown.shown()
        await shown.press("left")
        assert words.IS_FIRST in shown.shown()
        await shown.press("right", "right", "right")
        assert words.IS_LAST in shown.shown()
        assert "Menai Set · meeting 3" in shown.shown()
        await shown.press("tab", "right")
        assert "Menai Set · meeting 1" in shown.shown()
        await shown.press("tab", "left")
        assert "Menai Set · meeting 3" in shown.shown()


async def test_a_chosen_meeting_is_shown_first(sampled: Places) -> None:
    async with looking_back(sampled, keys=("down", "down", "i")) as shown:
        assert "Menai Set · meeting 2" in shown.shown()
        await shown.press("escape")
        assert isinstance(shown.pilot.app.screen, HomeScreen)


async def test_private_marks_are_hidden_until_v_shows_them(sampled: Places) -> None:
    async with looking_back(sampled, (120, 36)) as shown:
        assert words.MARKS_HIDDEN in shown.shown()
        assert "interruption\n" not in shown.shown()
        await shown.press("v")
        assert words.MARKS_SHOWN in shown.shown()
        assert "7, 1 interruption" in shown.shown()
        await shown.press("v")
        assert "7, 1 interruption" not in shown.shown()


async def test_what_there_is_no_room_for_comes_with_the_arrows(sampled: Places) -> None:
    async with looking_back(sampled, (60, 16)) as shown:
        assert "Earlier actions" not in shown.shown()
        await shown.press("pagedown", "pagedown", "down")
        assert SENTENCE in shown.shown()
        assert "Earlier actions" in shown.shown()
        await shown.press("end")
        assert "Settled: done or changed." in shown.shown()
        await shown.press("home")
        assert "Airtime used against plan" in shown.shown()


async def test_no_name_is_behind_the_curtain(sampled: Places) -> None:
    (one,) = [reading.learning_set for reading in sets(sampled.sets)]
    assert one is not None
    for size in SIZES:
        async with looking_back(sampled, size) as shown:
            await shown.press("v", "b")
            for keys in ((), ("end",), ("tab",), ("end", "v")):
                await shown.press(*keys)
                assert home.HIDDEN in shown.shown()
                assert not [name for name in (*one.members, "Menai") if name in shown.shown()]
            await shown.press("b")
            assert "Menai Set" in shown.shown()


async def test_the_help_has_the_keys_of_the_page_and_enter_does_nothing(sampled: Places) -> None:
    async with looking_back(sampled) as shown:
        await shown.press("enter")
        assert shown.pilot.app.screen is shown.screen
        await shown.press("question_mark")
        assert isinstance(shown.pilot.app.screen, HelpScreen)
        assert "Show who asked and who interrupted" in as_text(shown.pilot.app.screen.board.picture)
        await shown.press("escape", "q")
        assert isinstance(shown.pilot.app.screen, HomeScreen)


async def test_a_set_that_has_not_met_is_told_so_in_one_sentence(places: Places) -> None:
    write_set(places.sets, LearningSet(name="Conwy", slug="conwy", facilitator="Non", members=("Asha", "Ben", "Efa")))
    async with looking_back(places, until=words.NO_MEETING) as shown:
        assert words.IN_ONE_SENTENCE not in shown.shown()
        assert "Tab" not in shown.shown()
        await shown.press("left", "right", "tab", "v", "end", "b", "b", "escape")
        assert isinstance(shown.pilot.app.screen, HomeScreen)


async def test_without_a_set_there_is_nothing_to_open(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.press("i")
        screen = pilot.app.screen
        assert isinstance(screen, HomeScreen)
        assert home.MAKE_A_SET_FIRST in as_text(screen.board.picture)


async def test_a_damaged_file_is_told_and_left_out(sampled: Places) -> None:
    (sampled.sessions / "2026-12-01-menai-set-0000.toml").write_bytes(b"\xff")
    async with looking_back(sampled) as shown:
        assert "Menai Set · meetings 1 to 3" in shown.shown()
        assert words.left_out(1) in shown.shown()
        await shown.press("tab")
        assert words.MARKS_HIDDEN in shown.shown()


async def test_a_meeting_that_has_not_ended_counts_so_far(sampled: Places) -> None:
    (last,) = sampled.sessions.glob("2026-11-12-*.toml")
    data = last.read_bytes()
    last.write_bytes(data[: data.index(b"\n[[event]]", data.index(b'kind = "paused"'))])
    async with looking_back(sampled) as shown:  # it is on the card, and so it is the chosen one
        assert "Menai Set · meeting 3" in shown.shown()
        assert "Meeting 3 has not ended: these are its numbers so far." in shown.shown()
        await shown.press("left")
        assert "has not ended" not in shown.shown()


async def test_the_frame_is_there_before_the_meetings_are_read(
    sampled: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    may = Event()

    def slowly(places: Places, slug: str, one: LearningSet | None) -> LookBack:
        may.wait(5)
        return look_back(places, slug, one)

    monkeypatch.setattr(insights, "look_back", slowly)
    async with looking_back(sampled, until=words.READING) as shown:
        await shown.press("tab", "left", "v", "v", "down")
        assert "Menai Set\n" in shown.shown()
        may.set()
        await shown.until(SENTENCE)


async def test_a_page_that_is_left_while_it_is_read_is_left(sampled: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    may = Event()

    def slowly(places: Places, slug: str, one: LearningSet | None) -> LookBack:
        may.wait(5)
        return look_back(places, slug, one)

    monkeypatch.setattr(insights, "look_back", slowly)
    async with looking_back(sampled, until=words.READING) as shown:
        await shown.press("escape")
        may.set()
        await shown.pilot.app.workers.wait_for_complete()
        await shown.pilot.pause()
        assert isinstance(shown.pilot.app.screen, HomeScreen)


async def test_behind_the_curtain_of_home_no_insights_open(sampled: Places) -> None:
    async with AlsApp(HomeScreen, sampled, HandClock(START)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.press("b", "i")
        assert isinstance(pilot.app.screen, HomeScreen)
