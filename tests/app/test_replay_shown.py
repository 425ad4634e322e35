"""What is shown of a past meeting, and what only on purpose; and that nothing is written."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.pages import PageScreen
from als_tui.meeting.facts import Opened, Paused, WentOn
from als_tui.meeting.stages import Part
from als_tui.store.places import Places
from als_tui.words import replay as words
from tests.app.player import THIRD, a_file, playing
from tests.builders import a_plan, a_whole_meeting, airtime, happened


async def test_private_words_are_found_only_when_they_are_shown(places: Places) -> None:
    async with playing(places, at=0.0) as player:
        await player.press("slash", *"Ten seconds of quiet", "enter")
        assert "Not in this meeting" in player.shown()
        await player.press("v", "n")
        assert "1 of 1" in player.shown()


async def test_private_notes_and_marks_are_shown_by_one_key_and_hidden_by_it(places: Places) -> None:
    async with playing(places) as player:
        assert "█ 1" not in player.shown()
        await player.press("v")
        assert "█ 1" in player.shown()
        assert words.PRIVATE_SHOWN in player.shown()
        await player.press("v")
        assert "█ 1" not in player.shown()


async def test_the_account_has_what_is_private_only_where_that_is_shown(places: Places, tmp_path: Path) -> None:
    path = a_file(tmp_path, a_whole_meeting())
    async with playing(places, (80, 120), path) as player:
        for is_shown in (False, True):
            await player.press("i")
            page = player.pilot.app.screen
            assert isinstance(page, PageScreen)
            told = as_text(page.board.picture)
            assert "Pauses" in told
            for private in ("Three answers dressed as questions", "Begin on time", "Carys spoke into an outline"):
                assert (private in told) is is_shown
            await player.press("escape", "v")


async def test_behind_the_curtain_no_name_is_seen(places: Places) -> None:
    async with playing(places, (120, 36)) as player:
        await player.press("v", "b")
        shown = player.shown()
        assert not any(member in shown for member in player.session.meeting.header.members)
        await player.press("b")
        assert player.session.meeting.part is Part.QUESTIONS
        assert "Siân" in player.shown()


async def test_the_big_clock_has_the_whole_width_and_the_story_comes_back_after_it(places: Places) -> None:
    async with playing(places, (120, 36)) as player:
        await player.press("f")
        assert words.EVENTS not in player.shown()
        await player.press("f")
        assert words.EVENTS in player.shown()


async def test_behind_the_curtain_no_name_is_told_that_was_sought_or_stands_in_the_file(
    places: Places, tmp_path: Path
) -> None:
    path = tmp_path / "angharad.toml"
    path.write_bytes(THIRD.read_bytes()[:9_000])
    async with playing(places, path=path, at=0.0) as player:
        await player.press("slash", *"Angharad", "enter")
        assert "Angharad" in player.shown()
        await player.press("b")
        assert "Angharad" not in player.shown()
        await player.press("n", "w", "i")
        assert player.pilot.app.screen is player.screen
        assert "Angharad" not in player.shown()
        await player.press("slash")
        assert player.screen.writing.texts == ("",)


async def test_nothing_is_written_even_where_nothing_can_be(places: Places, tmp_path: Path) -> None:
    folder = tmp_path / "read only"
    folder.mkdir()
    path = Path(shutil.copy(THIRD, folder))
    before = path.read_bytes(), path.stat().st_mtime_ns, list(folder.iterdir())
    folder.chmod(0o500)
    try:
        async with playing(places, path=path) as player:
            await player.press("space", "v", "tab", "5", "G", "slash", *"pause", "enter", "q")
            assert isinstance(player.pilot.app.screen, HomeScreen)
    finally:
        folder.chmod(0o700)
    assert (path.read_bytes(), path.stat().st_mtime_ns, list(folder.iterdir())) == before


async def test_a_torn_file_is_played_as_far_as_it_goes_and_says_what_it_lacks(places: Places, tmp_path: Path) -> None:
    path = tmp_path / "torn.toml"
    path.write_bytes(THIRD.read_bytes()[:9_000])
    async with playing(places, path=path, at=1e9) as player:
        assert words.problems(1) in player.shown()
        await player.press("w")
        assert isinstance(player.pilot.app.screen, PageScreen)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16)])
async def test_however_long_and_wide_what_is_said_is_where_the_playhead_is_stays_to_be_read(
    places: Places, size: tuple[int, int]
) -> None:
    async with playing(places, size) as player:
        for sought in ("long" * 60, "長い" * 60):
            player.screen.look_for(sought)
            player.screen.action_find_next()
            first = as_text(player.screen.player.picture).split("\n")[0]
            assert first.startswith(" 0:00:00")
            assert "Not in this meeting" in first
            assert cell_len(first) <= size[0]


async def test_what_a_clock_that_ran_backwards_told_stands_where_it_is_come_to(places: Places, tmp_path: Path) -> None:
    told = happened(a_plan(), Opened(), airtime(), Paused(), WentOn(), every=60.0)
    events = [replace(one, t=30.0) if isinstance(one.fact, Paused) else one for one in told]
    async with playing(places, path=a_file(tmp_path, events), at=0.0) as player:
        await player.press("tab")
        assert "0:02:00  PAUSE" in player.shown()
        sign = as_text(player.screen.player.picture).split("\n")[3].index("=")
        await player.pilot.click("#player", offset=(sign, 3))
        assert (player.session.now(), player.session.meeting.is_paused) == (120.0, True)
