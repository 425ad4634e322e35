"""Words struck in a replay: shown first, gone from the file, and the meeting told without them at the same place."""

from pathlib import Path

import pytest

from als_tui.app.screens.replay import ReplayScreen
from als_tui.meeting.facts import Noted
from als_tui.meeting.striking import BAR
from als_tui.store.places import Places
from als_tui.store.session_file import SessionFile, load
from als_tui.words import replay as words
from tests.app.player import THIRD, Player, playing

NOTE = "Ten seconds of quiet"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / THIRD.name
    path.write_bytes(THIRD.read_bytes())
    return path


async def at_the_note(player: Player) -> None:
    await player.press("v", "slash", *NOTE.replace(" ", "_").replace("_", " ").split(" ")[0], "enter")
    while NOTE not in player.session.in_time[player.session.told - 1].fact.model_dump().get("text", ""):
        await player.press("n")


def told(player: Player) -> str:
    screen = player.pilot.app.screen
    assert isinstance(screen, ReplayScreen)
    player.screen = screen
    return player.shown()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_x_shows_what_capital_x_strikes(tmp_path: Path, path: Path, size: tuple[int, int]) -> None:
    async with playing(Places.throw_away(tmp_path), size, path) as player:
        await at_the_note(player)
        was = player.session.told
        await player.press("x")
        assert f"X strikes these words for good: {NOTE}" in player.shown()
        assert NOTE in path.read_text("utf-8")
        await player.press("X")
        await player.pilot.pause()
        assert words.STRUCK[:30] in told(player)
        assert (player.session.told, player.session.shows_private) == (was, True)
        assert NOTE not in path.read_text("utf-8")
        assert NOTE not in told(player)
        assert load(path).problems == ()
        assert Noted(text=BAR, struck=True) in [event.fact for event in load(path).events]
        await player.press("x")
        assert words.NO_WORDS[:30] in told(player)
        await player.press("q")
        assert not isinstance(player.pilot.app.screen, ReplayScreen)


@pytest.mark.parametrize("between", [("down",), ("b",), ("b", "b"), ()])
async def test_capital_x_alone_or_behind_the_curtain_strikes_nothing(
    tmp_path: Path, path: Path, between: tuple[str, ...]
) -> None:
    async with playing(Places.throw_away(tmp_path), path=path) as player:
        await at_the_note(player)
        await player.press(*(["x"] if between else []), *between, "X")
        assert words.NOTHING_TO_STRIKE[:20] in told(player)
    assert path.read_bytes() == THIRD.read_bytes()


async def test_a_running_meeting_and_an_event_without_words_are_left(tmp_path: Path, path: Path) -> None:
    held = SessionFile(path)
    async with playing(Places.throw_away(tmp_path), (120, 36), path) as player:
        await player.press("g", "x")
        assert words.NO_WORDS[:30] in told(player)
        await at_the_note(player)
        await player.press("x", "X")
        assert "Not struck: it is running in another window" in told(player)
    held.close()
    assert path.read_bytes() == THIRD.read_bytes()
