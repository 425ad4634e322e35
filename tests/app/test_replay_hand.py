"""The hand in a replay: quick presses, clicks, the pointer drawn along the rows, and keys that can do nothing."""

from pathlib import Path

import pytest
from textual import events

from als_tui.app.app import AlsApp
from als_tui.app.guard import Guard
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.library import LibraryScreen
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.store.places import Places
from als_tui.words import replay as words
from tests.app.player import QUESTIONS, THIRD, Player, playing
from tests.app.test_library import at_shelf


async def click_hint(player: Player, text: str) -> None:
    """The pointer on a hint, pressed and let go."""
    await player.pilot.click("#hints", offset=(as_text(player.screen.hint_bar.picture).index(text), 0))


async def drawn(player: Player, x: int, *, button: int = 1, y: int = 2) -> None:
    """The pointer moved to a cell of the player's rows, with that button down."""
    await player.pilot._post_mouse_events([events.MouseMove], "#player", offset=(x, y), button=button)


def filled(player: Player) -> int:
    """How many cells of the timeline lie behind the playhead."""
    return as_text(player.screen.player.picture).split("\n")[2].count("█")


@pytest.mark.parametrize("interval", [0.15, 0.3, 0.69])
async def test_space_acts_at_every_press_of_a_hand(tmp_path: Path, interval: float) -> None:
    async with playing(Places.throw_away(tmp_path)) as player:
        hand, seen = player.guarded(), []
        for wavers in (0.0, 0.02, 0.01, 0.03):
            hand[0] += interval + wavers
            await player.press("space")
            seen.append(player.session.is_playing)
        assert seen == [True, False, True, False]


async def test_of_a_held_space_only_what_might_be_a_second_press_acts(tmp_path: Path) -> None:
    async with playing(Places.throw_away(tmp_path)) as player:
        hand, seen = player.guarded(), []
        for after in (5.0, 0.5, *[0.033] * 12):
            hand[0] += after
            await player.press("space")
            seen.append(player.session.is_playing)
        assert seen == [True] + [False] * 13


async def test_the_spaces_of_a_paste_do_not_play_and_stop(tmp_path: Path) -> None:
    async with playing(Places.throw_away(tmp_path)) as player:
        hand, seen = player.guarded(), set()
        for key in ("x", "y", "space", "x", "space", "y", "space"):
            hand[0] += 0.001
            await player.press(key)
            seen.add(player.session.is_playing)
        assert seen == {False}


async def test_every_click_on_a_hint_acts_and_only_that(tmp_path: Path) -> None:
    async with playing(Places.throw_away(tmp_path), (120, 36)) as player:
        player.guarded()
        start = [t for t in player.session.stages if t > QUESTIONS][:2]
        await click_hint(player, "Stage")
        assert player.session.now() == start[0]
        await click_hint(player, "Stage")
        assert player.session.now() == start[1]
        seen = []
        for _ in range(3):
            await click_hint(player, "Space")
            seen.append(player.session.is_playing)
        assert seen == [True, False, True]


async def test_a_double_enter_in_the_library_opens_a_replay_and_does_nothing_in_it(tmp_path: Path) -> None:
    async with at_shelf(Places.throw_away(tmp_path)) as shelf:
        await shelf.press("enter", "enter")
        replay = shelf.pilot.app.screen
        assert isinstance(replay, ReplayScreen)
        assert (replay.session.is_playing, replay.session.now()) == (False, replay.session.begin)


async def test_a_double_click_on_close_closes_one_screen(tmp_path: Path) -> None:
    async with at_shelf(Places.throw_away(tmp_path)) as shelf:
        await shelf.press("enter")
        app = shelf.pilot.app
        assert isinstance(app, AlsApp)
        assert isinstance(app.screen, ReplayScreen)
        app.guard = Guard(lambda: 100.0)
        app.screen.hint_bar.post_message(app.screen.hint_bar.Pressed("back"))
        while not isinstance(app.screen, LibraryScreen):
            await shelf.pilot.pause()
        app.screen.hint_bar.post_message(app.screen.hint_bar.Pressed("back"))
        await shelf.pilot.pause()
        assert isinstance(app.screen, LibraryScreen)


async def test_the_playhead_follows_the_pointer_until_it_is_let_go(places: Places) -> None:
    async with playing(places) as player:
        pilot = player.pilot
        await pilot.mouse_down("#player", offset=(10, 2))
        assert filled(player) == 9
        for x in (11, 30, 70, 45):
            await drawn(player, x)
            assert filled(player) == x - 1
        for x, y, cells in ((20, -9, 19), (79, -19, 76), (0, 0, 0)):
            await drawn(player, x, y=y)
            assert filled(player) == cells
        await pilot.mouse_up("#player", offset=(50, 2))
        assert pilot.app.mouse_captured is None
        await drawn(player, 60, button=0)
        assert filled(player) == 49


async def test_a_pointer_that_slips_while_it_clicks_on_a_stage_still_goes_to_its_beginning(places: Places) -> None:
    async with playing(places) as player:
        x = as_text(player.screen.player.picture).split("\n")[1].index("|Angharad")
        await player.pilot.mouse_down("#player", offset=(x, 1))
        await drawn(player, x, y=2)
        await player.pilot.mouse_up("#player", offset=(x, 2))
        assert player.session.now() in {span.began for span in player.session.spans}


async def test_a_button_that_was_let_go_unseen_ends_the_drawing(places: Places) -> None:
    async with playing(places) as player:
        await player.pilot.mouse_down("#player", offset=(10, 2))
        await drawn(player, 40, button=0)
        assert player.pilot.app.mouse_captured is None
        assert filled(player) == 9


@pytest.mark.parametrize("key", ["q", "i", "question_mark"])
async def test_a_screen_that_is_left_or_covered_holds_the_pointer_no_longer(places: Places, key: str) -> None:
    async with playing(places) as player:
        rail = player.screen.player
        await player.pilot.mouse_down("#player", offset=(10, 2))
        assert player.pilot.app.mouse_captured is rail
        await player.press(key)
        assert player.pilot.app.mouse_captured is None
        rail.post_message(events.MouseDown(rail, 5, 2, 0, 0, 1, shift=False, meta=False, ctrl=False))
        await player.pilot.pause()
        assert player.pilot.app.mouse_captured is None


async def test_while_something_is_written_the_pointer_moves_no_playhead(places: Places) -> None:
    async with playing(places) as player:
        await player.press("slash")
        await player.pilot.mouse_down("#player", offset=(40, 3))
        await drawn(player, 60, y=3)
        await player.pilot.mouse_up("#player", offset=(60, 3))
        assert player.session.now() == QUESTIONS


async def test_where_the_file_is_sound_the_key_for_problems_says_so(places: Places) -> None:
    async with playing(places) as player:
        await player.press("w")
        assert player.pilot.app.screen is player.screen
        assert words.ALL_TAKEN in player.shown()


async def test_behind_the_curtain_a_key_that_does_nothing_says_so_until_it_is_lifted(
    places: Places, tmp_path: Path
) -> None:
    torn = tmp_path / "torn.toml"
    torn.write_bytes(THIRD.read_bytes()[:9_000])
    for path in (THIRD, torn):
        async with playing(places, (120, 36), path) as player:
            for key in ("w", "i", "tab"):
                await player.press("b")
                assert words.CURTAINED not in player.shown()
                await player.press(key)
                assert words.CURTAINED in player.shown()
                await player.press("b")
                assert words.CURTAINED not in player.shown()
                assert words.EVENTS in player.shown()


async def test_behind_the_curtain_what_names_nobody_is_still_said(places: Places) -> None:
    async with playing(places) as player:
        await player.press("b", "v")
        assert words.PRIVATE_SHOWN in player.shown()
        await player.press("slash", *"Rhiannon", "enter")
        assert words.NOT_HERE in player.shown()
        assert "Rhiannon" not in player.shown()
        await player.press("b", "i")
        assert isinstance(player.pilot.app.screen, PageScreen)


async def test_beside_the_big_clock_there_is_no_story_and_it_is_said(places: Places) -> None:
    async with playing(places, (120, 36)) as player:
        await player.press("f", "tab")
        assert words.NO_ROOM in player.shown()
        await player.press("f")
        assert words.EVENTS in player.shown()


async def test_a_line_of_the_story_can_be_copied_and_not_through_the_curtain(places: Places) -> None:
    async with playing(places) as player:
        await player.press("y")
        told = player.screen.lines[player.screen.chosen_line]
        assert player.pilot.app.clipboard == f"{told.at}  {told.who}  {told.what}"
        assert "Copied." in player.shown()
        player.pilot.app.copy_to_clipboard("")
        await player.press("b", "y")
        assert player.pilot.app.clipboard == ""
