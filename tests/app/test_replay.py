"""The player of a past meeting: its pictures and its keys."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from textual import events

from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.scene import View
from als_tui.meeting.facts import Clock, KindTurned, Opened
from als_tui.meeting.stages import QuestionKind, Stage
from als_tui.store.places import Places
from als_tui.words import replay as words
from als_tui.words.key import on_keys
from als_tui.words.keys import REPLAY
from tests.app.player import QUESTIONS, Player, a_file, playing
from tests.builders import a_plan, happened, stage


async def wheel(turned: type[events.MouseEvent], player: Player, x: int, y: int) -> None:
    """The wheel turned over a cell of the board, as the terminal tells it."""
    await player.pilot._post_mouse_events([turned], widget="#board", offset=(x, y))


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)])
async def test_a_replay_looks_like_this(places: Places, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with playing(places, size) as player:
        assert player.shown() == snapshot
        await player.press("tab", "v")
        assert player.shown() == snapshot


async def test_arrows_seek_and_events_are_stepped_through(places: Places) -> None:
    async with playing(places) as player:
        now = player.session.now
        await player.press("right", "right", "shift+right", "left")
        assert now() == QUESTIONS + 11
        await player.press("shift+left", "left")
        assert now() == QUESTIONS
        await player.press("v", "space", "down", "full_stop", "up")
        assert not player.session.is_playing
        told = player.session.told
        assert now() == player.session.events[told - 1].t > QUESTIONS
        await player.press("comma")
        assert player.session.told == told - 1


@pytest.mark.parametrize(
    "key",
    ["right", "left", "shift+right", "down", "full_stop", "comma", "pagedown", "pageup", "n", "right_square_bracket"],
)
async def test_a_key_that_moves_the_playhead_acts_as_often_as_it_is_pressed_also_when_it_is_held(
    tmp_path: Path, key: str
) -> None:
    async with playing(Places.throw_away(tmp_path)) as player:
        hand = player.guarded()
        session = player.session
        player.screen.look_for("the turn")
        session.seek(session.end if key in ("left", "comma", "pageup") else session.begin)
        seen = {(session.now(), session.told, session.speed)}
        for _ in range(6):
            hand[0] += 0.034
            await player.press(key)
            seen.add((session.now(), session.told, session.speed))
        assert len(seen) == 7


async def test_a_key_that_turns_something_on_or_off_acts_once_however_long_it_is_held(tmp_path: Path) -> None:
    async with playing(Places.throw_away(tmp_path)) as player:
        hand = player.guarded()
        for key in ("space", "s", "v", "f"):
            hand[0] += 5
            for _ in range(4):
                await player.press(key)
                hand[0] += 0.034
        session = player.session
        assert (session.is_playing, session.skips_quiet, session.shows_private) == (True, True, True)
        assert player.screen.view is View.BIG


async def test_without_private_marks_a_step_goes_to_the_next_public_event(places: Places) -> None:
    async with playing(places) as player:
        seen = []
        for _ in range(12):
            await player.press("down")
            seen.append(player.session.events[player.session.told - 1].fact.kind)
        assert not {"asked", "interrupted", "noted"} & set(seen)
        assert len(set(seen)) > 2


async def test_stages_shares_and_ends_are_gone_to(places: Places) -> None:
    async with playing(places) as player:
        session = player.session
        await player.press("pagedown")
        assert session.meeting.place is not None
        assert (session.meeting.stage, session.meeting.place.airtime) == (Stage.AIRTIME, 2)
        await player.press("pagedown")
        assert session.meeting.stage is Stage.ACTION_REVIEW
        await player.press("pageup", "pageup")
        assert session.meeting.place.airtime == 1
        await player.press("right", "pageup")
        assert session.meeting.place.airtime == 1
        await player.press("5")
        assert session.now() == (session.start + session.end) / 2
        await player.press("G")
        assert (session.now(), session.told) == (session.end, len(session.events))
        assert "M E E T I N G   I S   C L O S E D" in player.shown()
        await player.press("g")
        assert session.now() == session.begin
        await player.press("end", "home", "0")
        assert session.now() == session.start


async def test_also_while_it_plays_fast_a_second_press_goes_to_the_stage_before(places: Places) -> None:
    async with playing(places) as player:
        player.session.play_at(64)
        seen = []
        for _ in range(2):
            await player.press("pageup")
            seen.append(player.session.meeting.stage)
            player.seconds[0] += 0.5
        assert seen == [Stage.AIRTIME, Stage.BIDS]


async def test_a_stage_that_was_dated_back_is_gone_to_where_it_is_seen(places: Places, tmp_path: Path) -> None:
    told = (a_plan(), Opened(), stage(Stage.WELCOME), stage(Stage.CHECK_IN, ago=300.0), stage(Stage.BIDS))
    async with playing(places, path=a_file(tmp_path, happened(*told, every=600.0)), at=1200.0) as player:
        await player.press("pagedown")
        assert player.session.meeting.stage is Stage.CHECK_IN
        await player.press("G", "pageup")
        assert player.session.meeting.stage is Stage.CHECK_IN


async def test_it_plays_at_every_speed_and_stops(places: Places) -> None:
    async with playing(places) as player:
        await player.press("space", *["right_square_bracket"] * 3)
        player.seconds[0] += 10
        assert player.session.now() == QUESTIONS + 80
        await player.press("left_square_bracket")
        assert "playing 4x" in player.shown()
        await player.press("backspace", "space")
        assert "stopped 1x" in player.shown()
        player.seconds[0] += 10
        assert player.session.now() == QUESTIONS + 80
        await player.press("s")
        assert words.QUIET_SKIPPED in player.shown()


async def test_while_it_plays_the_picture_follows(places: Places) -> None:
    async with playing(places) as player:
        await player.press("space")
        player.seconds[0] += 600
        while "1:00:00 of" not in player.shown():
            await player.pilot.pause(0.05)
        assert "A N G H A R A D" in player.shown()


async def test_a_text_is_found_forwards_and_backwards_and_counted_while_it_is_written(places: Places) -> None:
    async with playing(places, at=0.0) as player:
        await player.press("slash", *"pause")
        assert str(player.screen.writing.border_subtitle) == words.found(0, 3, "pause")
        await player.press("enter")
        first = player.session.now()
        assert words.found(1, 3, "pause") in player.shown()
        await player.press("n", "n", "n")
        assert player.session.now() == first
        await player.press("N")
        assert words.found(3, 3, "pause") in player.shown()
        await player.press("slash", *"xyz", "enter")
        assert "Not in this meeting" in player.shown()


@pytest.mark.parametrize(
    ("text", "second"),
    [("50%", 3399), ("0:41:20", 2480), ("41:20", 2480), ("16:10", 2760), ("9:59:59", 6438), ("100 %", 6438)],
)
async def test_a_time_is_gone_to(places: Places, text: str, second: int) -> None:
    async with playing(places) as player:
        await player.press("t", *text, "enter")
        assert int(player.session.now()) == second


@pytest.mark.parametrize(("text", "second"), [("14:35", 300), ("17:35", 3900), ("59:00", 3540), ("13:00", 780)])
async def test_a_time_of_the_day_is_gone_to_where_the_clock_was_set_in_between(
    places: Places, tmp_path: Path, text: str, second: int
) -> None:
    told = happened(a_plan(), Opened(), stage(Stage.WELCOME), Clock(jump=7_200.0), stage(Stage.CLOSE), every=1_200.0)
    events = [replace(one, at=one.at + timedelta(hours=2)) if one.n > 3 else one for one in told]
    async with playing(places, path=a_file(tmp_path, events)) as player:
        await player.press("t", *text, "enter")
        assert player.session.now() == second


async def test_what_is_no_time_is_told(places: Places) -> None:
    async with playing(places) as player:
        await player.press("t", *"noon", "enter")
        assert "noon is no time" in player.shown()
        assert player.session.now() == QUESTIONS


async def test_a_click_on_the_timeline_goes_there(places: Places) -> None:
    async with playing(places) as player:
        await player.pilot.click("#player", offset=(2, 2))
        assert player.session.now() == player.session.start == 360
        await player.pilot.click("#player", offset=(40, 2))
        assert 0.49 < (player.session.now() - 360) / (player.session.end - 360) < 0.51
        for x in range(2, 78):
            await player.pilot.click("#player", offset=(x, 2))
            assert as_text(player.screen.player.picture).split("\n")[2].count("█") == (x - 1 if x > 2 else 0)


@pytest.mark.parametrize(("size", "keys", "left"), [((120, 36), (), 70), ((80, 24), ("tab",), 0)])
async def test_a_click_on_the_story_goes_to_that_event_and_the_wheel_to_the_next(
    places: Places, size: tuple[int, int], keys: tuple[str, ...], left: int
) -> None:
    async with playing(places, size) as player:
        await player.press(*keys)
        rows = as_text(player.screen.board.picture).split("\n")
        y = next(
            number for number, row in enumerate(rows) if "future action" in row[left:] and "questions" in row[left:]
        )
        await player.pilot.click("#board", offset=(left + 5, y))
        assert player.session.events[player.session.told - 1].fact == KindTurned(to=QuestionKind.FUTURE_ACTION)
        told = player.screen.chosen_line
        await wheel(events.MouseScrollDown, player, left + 5, y)
        assert player.screen.chosen_line == told + 1
        await wheel(events.MouseScrollUp, player, left + 5, y)
        assert player.screen.chosen_line == told
        await player.pilot.click("#board", offset=(left + 5, 1))
        assert player.screen.chosen_line == told


async def test_a_click_on_the_meeting_does_nothing(places: Places) -> None:
    async with playing(places) as player:
        await player.pilot.click("#board", offset=(30, 8))
        await wheel(events.MouseScrollDown, player, 30, 8)
        assert player.session.now() == QUESTIONS


async def test_a_click_on_a_stage_or_on_a_sign_goes_to_what_it_stands_for(places: Places) -> None:
    async with playing(places) as player:
        _, stages, _, signs = as_text(player.screen.player.picture).split("\n")
        await player.pilot.click("#player", offset=(stages.index("|Angharad"), 1))
        assert player.session.meeting.place is not None
        assert player.session.meeting.place.presenter == "Angharad"
        for x in (x for x, sign in enumerate(signs) if sign == "="):
            await player.pilot.click("#player", offset=(x, 3))
            assert player.session.meeting.is_paused


async def test_while_something_is_written_no_key_of_the_player_acts(places: Places) -> None:
    async with playing(places) as player:
        await player.press("slash")
        for key in (name for row in REPLAY for name in on_keys(row) if name not in ("escape", "f1", "tab")):
            await player.press(key)
        assert player.session.now() == QUESTIONS
        assert not player.session.is_playing
        await player.press("escape")
        assert player.pilot.app.screen is player.screen
