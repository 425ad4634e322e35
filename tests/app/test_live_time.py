"""Time on the live screen: sleep, stops, the bell, and keys pressed faster than screens open."""

from datetime import timedelta
from pathlib import Path

import pytest

from als_tui.app.screens.live import LiveScreen
from als_tui.app.screens.meeting import MeetingScreen
from als_tui.meeting.facts import Closed, Gap, Paused
from als_tui.meeting.stages import Cause, Counting, Ending, Part, Stage
from als_tui.meeting.timing import clock, finish
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import preparation
from als_tui.store.heartbeat import Heartbeat
from als_tui.store.places import Places
from als_tui.words import notices
from tests.app.table import Table, at_table, at_table_of
from tests.builders import MEMBERS, START, a_header, a_plan, airtime, closed, part, stage

QUESTIONS = (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS))


def used(table: Table) -> float:
    here = clock(table.session.meeting, table.session.now())
    assert here is not None
    return here.used


async def slept(table: Table, seconds: float) -> None:
    table.screen.tick()
    table.clock.move(seconds)
    table.screen.tick()
    await table.pilot.pause()


@pytest.mark.parametrize(
    ("key", "how", "counted"), [("enter", Counting.PAUSED, 0.0), ("c", Counting.COUNTED, 432.0)], ids=["pause", "count"]
)
async def test_after_a_sleep_the_time_is_asked_about(key: str, how: Counting, counted: float, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = used(table)
        await slept(table, 432)
        assert "It slept 7:12." in table.shown()
        assert "Enter Take 7:12 as a pause" in table.hint()
        assert "c Count it" in table.hint()
        await table.press(key)
        assert table.facts[-1] == Gap(seconds=432.0, how=how, cause=Cause.SLEEP)
        assert used(table) == pytest.approx(before + counted)
        assert "It slept" not in table.shown()
        assert table.is_as_on_disk()
        await table.press("c", "enter")
        assert table.kinds[-1] == "part_entered"


async def test_two_sleeps_in_a_row_are_one_gap(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await slept(table, 300)
        await slept(table, 432)
        assert "It slept 12:12." in table.shown()
        await table.press("enter")
        assert table.facts[-1] == Gap(seconds=732.0, how=Counting.PAUSED, cause=Cause.SLEEP)


async def test_while_a_gap_waits_for_its_answer_nothing_moves_the_meeting(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await slept(table, 432)
        before = len(table.session.events)
        await table.press("s", "space", "pageup", "u", "right", "+")
        assert len(table.session.events) == before
        assert "It slept 7:12." in table.shown()
        await table.press("n", "x", "enter")
        assert table.kinds[before:] == ["noted"]
        await table.press("c", "s")
        assert table.kinds[before:] == ["noted", "gap", "stage_entered"]


async def test_to_end_the_meeting_with_a_gap_unanswered_takes_it_as_a_pause(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await slept(table, 432)
        await table.press("q", "w")
        gap, ended = table.facts[-2:]
        assert gap == Gap(seconds=432.0, how=Counting.PAUSED, cause=Cause.SLEEP)
        assert isinstance(ended, Closed)
        assert ended.how is Ending.BROKEN_OFF


async def test_a_short_sleep_counts_without_a_question_and_it_is_said(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await slept(table, 9)
        assert "It slept" not in table.shown()
        await slept(table, 119)
        assert "It slept 1:59; that time counts." in table.shown()
        await table.press("c")
        assert not any(isinstance(fact, Gap) for fact in table.facts)


async def test_the_answer_about_a_gap_can_be_taken_back_and_given_anew(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = used(table)
        await slept(table, 432)
        await table.press("c", "u")
        assert "It slept 7:12." in table.shown()
        await table.press("enter")
        assert used(table) == pytest.approx(before)


async def test_past_the_answer_about_a_gap_all_before_it_can_be_taken_back_and_brought_again(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS, size=(120, 36)) as table:
        await table.press("n", "x", "enter")
        await slept(table, 432)
        told = table.session.meeting
        await table.press("enter", "u")
        assert "u Forget the note" in table.hint()
        assert "r Bring again" in table.hint()
        await table.press("u", "u")
        assert table.session.meeting.part is Part.OUTLINE
        assert len(table.session.meeting.yields.notes) == 0
        assert "Enter Take 7:12 as a pause" in table.hint()
        await table.press("r", "r")
        assert (table.session.meeting.floor, table.session.meeting.yields) == (told.floor, told.yields)
        assert "It slept 7:12." in table.shown()
        await table.press("s", "space", "+")
        assert table.kinds[-1] == "redone"
        await table.press("r")
        assert "Again: the answer about the gap." in table.shown()
        assert table.is_as_on_disk()


async def test_a_sleep_after_an_answer_was_taken_back_is_asked_about_with_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await slept(table, 432)
        await table.press("enter", "u")
        await slept(table, 60)
        assert "It slept 8:12." in table.shown()
        await table.press("r")
        assert "It slept 1:00." in table.shown()
        await table.press("u")
        assert table.kinds[-1] == "redone"
        await table.press("enter")
        assert table.facts[-1] == Gap(seconds=60.0, how=Counting.PAUSED, cause=Cause.SLEEP)


async def test_a_sleep_without_an_answer_is_asked_about_when_the_program_was_killed(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        session, clock_, places = table.session, table.clock, table.places
        await slept(table, 900)
        session.beat()
        session._writer.close(timeout=5.0)
    clock_.move(30)
    again = LiveSession.resume(session.path, clock_, places)
    async with at_table_of(again, clock_, places) as table:
        assert "It stopped for 15:30." in table.shown()
        await table.press("enter")
        assert used(table) == pytest.approx(0.0, abs=0.01)


async def test_a_gap_without_an_answer_is_taken_as_a_pause_when_the_meeting_is_left(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await slept(table, 3600)
        await table.press("q", "l")
        assert table.facts[-1] == Gap(seconds=3600.0, how=Counting.PAUSED, cause=Cause.SLEEP)


async def test_no_sleep_after_the_end_is_asked_about(tmp_path: Path) -> None:
    async with at_table(tmp_path, (*QUESTIONS, closed())) as table:
        await slept(table, 4000)
        assert "It slept" not in table.shown()
        assert "No clock runs" not in table.shown()


async def test_the_clock_of_a_pause_wakes_once_a_second_wherever_in_a_second_it_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    async with at_table(tmp_path, QUESTIONS) as table:
        table.clock.move(0.99)
        await table.press("space")
        monkeypatch.setattr(table.screen, "set_timer", lambda wait, then: waits.append(wait))
        for _ in range(5):
            MeetingScreen._follow(table.screen)
            table.clock.move(waits[-1])
    assert waits[1:] == pytest.approx([1.0] * 4, abs=0.01)


async def test_a_sleep_in_a_pause_is_part_of_the_pause(tmp_path: Path) -> None:
    async with at_table(tmp_path, (*QUESTIONS, Paused())) as table:
        await slept(table, 600)
        assert "It slept" not in table.shown()


async def test_no_question_before_the_clock_was_started(tmp_path: Path) -> None:
    async with at_table(tmp_path) as table:
        await slept(table, 600)
        assert "It slept" not in table.shown()


async def test_a_quiet_line_reminds_that_no_clock_runs_until_it_does(tmp_path: Path) -> None:
    async with at_table(tmp_path) as table:
        await table.later(300)
        assert notices.CLOCK_STILL_WAITS not in table.shown()
        await table.later(60)
        assert notices.CLOCK_STILL_WAITS in table.shown()
        before = finish(table.session.meeting, table.session.now())
        await table.press("m", "3", "3")
        assert notices.CLOCK_STILL_WAITS not in table.shown()
        after = finish(table.session.meeting, table.session.now())
        assert before is not None
        assert after == before - timedelta(minutes=2)
        await table.press("u")
        assert notices.CLOCK_STILL_WAITS in table.shown()


async def test_a_long_stop_is_asked_about_when_the_meeting_goes_on(tmp_path: Path) -> None:
    clock_, places = HandClock(START), Places.throw_away(tmp_path)
    header = a_header()
    session = LiveSession.begin(header, preparation(header, a_plan(), {}, ()), clock_, places)
    for fact in QUESTIONS:
        session.record(fact)
    session.end()
    Heartbeat(places.heartbeats, header.id).clear()
    clock_.move(timedelta(minutes=9).total_seconds())
    again = LiveSession.resume(session.path, clock_, places)
    async with at_table_of(again, clock_, places) as table:
        assert "It stopped for 9:00." in table.shown()
        await table.press("enter")
        assert table.facts[-1] == Gap(seconds=540.0, how=Counting.PAUSED, cause=Cause.STOP)
        assert used(table) == pytest.approx(0.0)


async def test_the_bell_rings_once_when_time_is_nearly_up_and_once_when_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[float] = []
    async with at_table(tmp_path, (airtime(), part(Part.OUTLINE))) as table:
        monkeypatch.setattr(table.pilot.app, "bell", lambda: rung.append(table.session.now()))
        await table.later(60)
        await table.press("m", "7")
        for _ in range(60 * 8):
            table.clock.move(1)
            table.screen.tick()
        assert len(rung) == 2


@pytest.mark.parametrize(
    "keys", [("?", "x", "y"), ("g", "x", "y"), ("m", "7", "3", "z"), ("q", "enter", "z"), ("?", "escape", "escape")],
    ids="-".join,
)  # fmt: skip
async def test_keys_faster_than_a_sheet_close_no_other_screen(keys: tuple[str, ...], tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        table.hand.pace = 0.1
        await table.press(*keys)
        assert any(isinstance(screen, LiveScreen) for screen in table.pilot.app.screen_stack)
        assert table.session.meeting.part is Part.QUESTIONS
        assert table.pilot.app.is_running


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (60, 16), (200, 60)], ids=str)
async def test_the_screen_lives_through_any_size(size: tuple[int, int], tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN),), size=size) as table:
        await table.press("enter", "n", "x", "enter", "?")
        await table.press("x")
        await table.press("m", "escape", "b", "b", "space")
        await table.pilot.resize_terminal(80, 24)
        await table.pilot.pause()
        assert "Go on" in table.hint()
        assert MEMBERS[0] in table.shown() or "PAUSED" in table.shown() or "██" in table.shown()
