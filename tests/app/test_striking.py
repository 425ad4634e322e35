"""Words struck in a replay: shown first, gone from the file, and the meeting told without them at the same place."""

from pathlib import Path

import pytest

from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.curtain import CurtainScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.app.screens.sheet import SheetScreen
from als_tui.meeting.facts import AnyFact, Noted, Opened
from als_tui.meeting.striking import BAR
from als_tui.store.places import Places
from als_tui.store.session_file import SessionFile, load
from als_tui.words import replay as words
from tests.app.player import THIRD, Player, a_file, playing
from tests.store.kept import numbered

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


def facts(path: Path) -> list[AnyFact]:
    return [event.fact for event in load(path).events]


def sheet(player: Player) -> str:
    screen = player.pilot.app.screen
    assert isinstance(screen, SheetScreen | CurtainScreen)
    return " ".join(as_text(screen.board.picture).split())


def told(player: Player) -> str:
    screen = player.pilot.app.screen
    assert isinstance(screen, ReplayScreen)
    player.screen = screen
    return player.shown()


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 36)])
async def test_x_shows_what_capital_x_strikes(places: Places, path: Path, size: tuple[int, int]) -> None:
    async with playing(places, size, path) as player:
        await at_the_note(player)
        was = player.session.told
        await player.press("x")
        (text,) = (fact.text for fact in facts(path) if isinstance(fact, Noted) and NOTE in fact.text)
        assert text in sheet(player)
        await player.press("x")
        assert NOTE in path.read_text("utf-8")
        await player.press("X")
        await player.pilot.pause()
        assert words.STRUCK[: size[0] - 13] in told(player)
        assert (player.session.told, player.session.shows_private) == (was, True)
        assert NOTE not in path.read_text("utf-8")
        assert NOTE not in told(player)
        assert load(path).problems == ()
        assert Noted(text=BAR, struck=True) in facts(path)
        await player.press("x")
        assert words.NO_WORDS[:20] in told(player)
        await player.press("q")
        assert not isinstance(player.pilot.app.screen, ReplayScreen)


async def test_what_would_go_can_be_read_whole_on_the_smallest_screen(places: Places, tmp_path: Path) -> None:
    said = [f"word{number}" for number in range(150)]
    path = a_file(tmp_path, numbered([Opened(), Noted(text=" ".join(said))]))
    async with playing(places, (40, 15), path) as player:
        await player.press("v", "G", "x")
        assert "more: Up/Down" in sheet(player)
        read = set(sheet(player).split())
        for _ in range(40):
            await player.press("down")
            read |= set(sheet(player).split())
        assert read >= {*said, *words.STRIKE_FOR_GOOD.split()}
        await player.press("X")
        assert "word1" not in path.read_text("utf-8")


@pytest.mark.parametrize("between", [("enter",), ("escape", "down"), ("b",), ("b", "b", "enter"), ("x", "escape"), ()])
async def test_capital_x_alone_or_behind_the_curtain_strikes_nothing(
    places: Places, path: Path, between: tuple[str, ...]
) -> None:
    async with playing(places, path=path) as player:
        await at_the_note(player)
        await player.press(*(["x"] if between else []), *between, "X")
        if between == ("b",):
            assert NOTE not in sheet(player)
        else:
            assert words.STRUCK[:20] not in told(player)
    assert path.read_bytes() == THIRD.read_bytes()


async def test_a_running_meeting_and_an_event_without_words_are_left(places: Places, path: Path) -> None:
    held = SessionFile(path)
    async with playing(places, (120, 36), path) as player:
        await player.press("g", "x")
        assert words.NO_WORDS[:30] in told(player)
        await at_the_note(player)
        await player.press("x", "X")
        assert "Not struck: it is running in another window" in told(player)
    held.close()
    assert path.read_bytes() == THIRD.read_bytes()
