"""The form in which a session file is named: what opens, what does not, and that the path stays."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.screens.live import LiveScreen
from als_tui.app.screens.open_file import OpenFileScreen
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.app.screens.taking_up import FollowScreen
from als_tui.app.widgets.field import LineInput
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import preparation
from als_tui.store.places import Places
from als_tui.words import open_file as words
from tests.builders import START, a_header, a_plan
from tests.stories.samples import SESSIONS

HELD = SESSIONS / "2026-11-12-menai-set-c3f7.toml"


@asynccontextmanager
async def asked(folder: Path) -> AsyncIterator[Pilot[None]]:
    """The form, opened from an empty Home."""
    app = AlsApp(HomeScreen, Places.throw_away(folder / "own"), HandClock(START))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("up", "down", "down", "enter")
        assert isinstance(app.screen, OpenFileScreen)
        yield pilot


async def named(pilot: Pilot[None], path: str) -> KeyedScreen:
    """The screen in front when that was written, and Enter was pressed."""
    screen = pilot.app.screen
    assert isinstance(screen, OpenFileScreen)
    screen.query_one(LineInput).value = path
    await pilot.press("enter")
    await pilot.pause()
    assert isinstance(pilot.app.screen, KeyedScreen)
    return pilot.app.screen


def told(screen: KeyedScreen) -> str:
    """What stands there, in one line."""
    return " ".join(as_text(screen.board.picture).split())


def left(folder: Path) -> LiveSession:
    """A meeting in a folder of its own, that was not finished."""
    header = a_header()
    facts = preparation(header, a_plan(), {}, ())
    return LiveSession.begin(header, facts, HandClock(START), Places.throw_away(folder / "other"))


@pytest.mark.parametrize("path", [str(HELD), f"'{HELD}'", f'  "{HELD}" '])
async def test_a_meeting_that_was_held_is_replayed_and_home_comes_after_it(tmp_path: Path, path: str) -> None:
    async with asked(tmp_path) as pilot:
        assert isinstance(await named(pilot, path), ReplayScreen)
        await pilot.press("q")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_path_may_begin_with_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "[b] held.toml").write_bytes(HELD.read_bytes())
    async with asked(tmp_path) as pilot:
        assert isinstance(await named(pilot, "~/[b] held.toml"), ReplayScreen)


async def test_a_meeting_that_was_left_goes_on(tmp_path: Path) -> None:
    session = left(tmp_path)
    session.end()
    async with asked(tmp_path) as pilot:
        assert isinstance(await named(pilot, str(session.path)), LiveScreen)


async def test_a_meeting_that_runs_elsewhere_is_followed(tmp_path: Path) -> None:
    session = left(tmp_path)
    async with asked(tmp_path) as pilot:
        assert isinstance(await named(pilot, str(session.path)), FollowScreen)
    session.end()


async def test_why_a_meeting_cannot_go_on_is_read_over_the_form(tmp_path: Path) -> None:
    session = left(tmp_path)
    session.end()
    whole = session.path.read_text()
    session.path.write_text(whole.replace("[[event]]", "[[event]]\n= broken", 1))
    async with asked(tmp_path) as pilot:
        assert isinstance(await named(pilot, str(session.path)), PageScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, OpenFileScreen)


FOREIGN = "what = 'else'\n"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", words.NO_PATH),
        ("{folder}", "Is a directory"),
        ("{folder}/nowhere.toml", "No such file or directory"),
        ("{folder}/foreign.toml", "of some other program, and was left alone"),
        ("{folder}/empty.toml", "the file is empty"),
        ("~nobody-of-that-name/x.toml", "has no such home folder"),
        ("{folder}/[/b]\x1b[2Jx.toml", "No such file or directory"),
        ("\0", "ValueError"),
    ],
)
async def test_what_cannot_be_opened_is_said_and_the_path_stays(tmp_path: Path, path: str, said: str) -> None:
    (tmp_path / "foreign.toml").write_text(FOREIGN)
    (tmp_path / "empty.toml").write_text("")
    written = path.format(folder=tmp_path)
    async with asked(tmp_path) as pilot:
        screen = await named(pilot, written)
        assert isinstance(screen, OpenFileScreen)
        assert said in told(screen)
        assert screen.query_one(LineInput).value == written
        assert screen.focused is screen.query_one(LineInput)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, HomeScreen)
    assert (tmp_path / "foreign.toml").read_text() == FOREIGN
