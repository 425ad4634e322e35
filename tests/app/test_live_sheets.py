"""What lies over a live meeting: the meeting sheet, leaving, closing, rules, help."""

from datetime import timedelta
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.live import LiveScreen
from als_tui.app.screens.rules import RulesScreen
from als_tui.app.screens.sheet import SheetScreen
from als_tui.meeting.facts import (
    AnyFact,
    Attended,
    Closed,
    Learned,
    PartEntered,
    Paused,
    PlanSet,
    RuleProposed,
    RulesAgreed,
    StageEntered,
    TurnGiven,
)
from als_tui.meeting.header import GroundRules
from als_tui.meeting.stages import Ending, Here, Part, Stage
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import preparation
from als_tui.store.places import Places
from als_tui.words import notices, sheets
from als_tui.words.english.rules import STARTER
from tests.app.table import at_table
from tests.builders import MEMBERS, START, a_header, a_plan, airtime, closed, part, stage

QUESTIONS = (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS))


async def test_a_break_interrupts_and_enter_leads_back(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("m", "1")
        assert "B R E A K" in table.shown()
        await table.press("enter")
        assert table.session.meeting.part is Part.QUESTIONS


async def test_every_stage_can_be_gone_to(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN),)) as table:
        await table.press("m", "2")
        assert sheets.GO_TO_TITLE in table.shown()
        assert "action review" in table.shown()
        row = next(row for row in table.shown().splitlines() if row.endswith("action review"))
        await table.press(row.split()[0])
        assert table.session.meeting.stage is Stage.ACTION_REVIEW


async def test_what_goes_on_can_have_begun_earlier(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        began = table.session.meeting.floor.current
        await table.press("m", "3", "2")
        now = table.session.meeting.floor.current
        assert began is not None
        assert now is not None
        assert now.began == began.began - 60
        again = table.facts[-1]
        assert isinstance(again, PartEntered)
        assert again.ago == 60


async def test_the_meeting_can_have_begun_before_its_clock_was_started(tmp_path: Path) -> None:
    async with at_table(tmp_path) as table:
        await table.press("m", "3", "5")
        assert table.facts[-1] == StageEntered(stage=Stage.WELCOME, ago=300)


async def test_a_member_leaves_and_comes(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN),)) as table:
        await table.press("m", "4")
        assert f"{MEMBERS[2]}: here" in table.shown()
        await table.press("3", "4")
        assert table.facts[-1] == Attended(member=MEMBERS[2], how=Here.LEFT)
        assert f"{MEMBERS[2]} has left: ends" in table.shown()
        await table.press("m", "4", "3", "1")
        assert table.facts[-1] == Attended(member=MEMBERS[2], how=Here.PRESENT)
        await table.press("m", "4", "3", "3")
        assert table.facts[-1] == Attended(member=MEMBERS[2], how=Here.APOLOGIES)


async def test_after_the_end_no_sheet_records_anything(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN), closed())) as table:
        before = len(table.session.events)
        for keys in (("m", "1"), ("m", "3", "1"), ("m", "4", "3", "4"), ("m", "5", "1"), ("m", "6", "escape")):
            await table.press(*keys)
            assert table.front is table.screen
        assert len(table.session.events) == before


async def test_what_began_earlier_is_dated_from_the_press_however_long_the_sheet_was_open(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN),)) as table:
        table.clock.move(120)
        began = table.session.meeting.floor.current
        assert began is not None
        await table.press("m")
        table.clock.move(40)
        await table.press("3")
        table.clock.move(20)
        table.session.unseen()
        await table.press("1")
        earlier = table.session.meeting.floor.current
        assert earlier is not None
        assert earlier.began == began.began - 30


async def test_the_end_can_be_moved_and_the_order_changed(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN),)) as table:
        await table.press("m", "5", "4")
        plan = table.session.meeting.plan
        assert plan is not None
        assert plan.ends_by == START + timedelta(hours=2, minutes=15)
        await table.press("m", "6", "2")
        changed = table.facts[-1]
        assert isinstance(changed, PlanSet)
        assert changed.presenters == (MEMBERS[1], MEMBERS[0])


async def test_the_bell_is_off_until_it_is_asked_for(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        assert not table.screen.bell_is_on
        await table.press("m", "7")
        assert table.screen.bell_is_on
        assert notices.BELL_ON in table.shown()


async def test_a_sheet_opens_with_nothing_done_by_other_keys_and_escape_goes_back(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = len(table.session.events)
        await table.press("m", "z", "left", "0")
        assert isinstance(table.front, SheetScreen)
        await table.press("escape")
        assert isinstance(table.front, LiveScreen)
        assert len(table.session.events) == before


async def test_staying_is_what_enter_does_on_the_leave_sheet(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("q", "enter")
        assert isinstance(table.front, LiveScreen)
        assert table.session.meeting.is_open


async def test_a_meeting_that_is_ended_early_is_broken_off_and_enter_leads_home(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("q", "w")
        last = table.facts[-1]
        assert isinstance(last, Closed)
        assert last.how is Ending.BROKEN_OFF
        assert "E N D E D" in table.shown()
        for key in ("n", "u", "2", "space", "+", "m"):
            await table.press(key)
        await table.press("escape")
        assert table.facts[-1] == last


async def test_leaving_now_leads_home_and_the_meeting_can_be_resumed(tmp_path: Path) -> None:
    clock, places = HandClock(START), Places.throw_away(tmp_path)
    header = a_header()
    session = LiveSession.begin(header, preparation(header, a_plan(), {}, ()), clock, places)
    app = AlsApp(HomeScreen, places, clock)
    async with app.run_test() as pilot:
        screen = LiveScreen(session)
        app.push_screen(screen)
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause(0.1)
        await pilot.press("l")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
    LiveSession.resume(session.path, clock, places).end()


async def test_a_meeting_closes_only_when_the_question_is_answered(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CLOSE),)) as table:
        for answer in ("enter", "escape"):
            await table.press("enter")
            assert sheets.CLOSE_TITLE in table.shown()
            await table.press(answer)
            assert table.session.meeting.is_open
        await table.press("s")
        assert sheets.CLOSE_TITLE in table.shown()
        await table.press("W")
        assert not table.session.meeting.is_open


async def test_a_held_enter_at_the_close_leaves_the_question_open(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CLOSE),)) as table:
        table.hand.pace = 0.03
        await table.press(*["enter"] * 40)
        assert sheets.CLOSE_TITLE in table.shown()
        assert table.session.meeting.is_open


async def test_the_rules_lie_over_everything_and_any_key_closes_them(tmp_path: Path) -> None:
    told: tuple[AnyFact, ...] = (
        stage(Stage.GROUND_RULES),
        RuleProposed(number=1, text="Nothing leaves this room."),
        RulesAgreed(version=2, then=Stage.CHECK_IN),
    )
    async with at_table(tmp_path, told) as table:
        before = len(table.session.events)
        await table.press("g")
        assert "version 2, agreed today" in table.shown()
        assert "Nothing leaves this room." in table.shown()
        await table.press("enter")
        assert isinstance(table.front, LiveScreen)
        assert len(table.session.events) == before


async def test_all_rules_can_be_read_on_a_small_screen(tmp_path: Path) -> None:
    header = a_header(rules=GroundRules(version=1, agreed="8 January", texts=STARTER))
    async with at_table(tmp_path, (stage(Stage.CHECK_IN),), size=(60, 16), header=header) as table:
        await table.press("g")
        assert "Up/Down More" in table.hint()
        seen = table.shown()
        await table.press("down", "pagedown")
        seen += table.shown()
        assert all(f" {number}  {rule[:40]}" in seen for number, rule in enumerate(STARTER, start=1))
        await table.press("x")
        assert not isinstance(table.front, RulesScreen)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)])
@pytest.mark.parametrize("keys", [("m",), ("q",), ("m", "4"), ("m", "2"), ("question_mark",), ("g",)], ids="-".join)
async def test_a_sheet_looks_like_this(
    keys: tuple[str, ...], size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    async with at_table(tmp_path, QUESTIONS, size=size) as table:
        for key in keys:
            await table.press(key)
        assert table.shown() == snapshot


async def test_whose_learning_and_whose_action_follow_the_turn(tmp_path: Path) -> None:
    told = (*QUESTIONS, part(Part.GROUP_FEEDBACK))
    async with at_table(tmp_path, told) as table:
        await table.press("a")
        assert "Whose action is it?" in table.shown()
        await table.press("3", "l", "x", "enter")
        assert table.facts[-2] == TurnGiven(member=MEMBERS[2])
        learned = table.facts[-1]
        assert isinstance(learned, Learned)
        assert learned.member == MEMBERS[2]


async def test_a_sheet_of_a_paused_meeting_says_why_it_does_nothing(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN), Paused())) as table:
        before = len(table.session.events)
        await table.press("m", "1")
        assert "Space goes on" in table.shown()
        await table.press("m", "3", "1")
        assert len(table.session.events) == before


@pytest.mark.parametrize("keys", ["m", "q"])
@pytest.mark.parametrize("size", [(40, 5), (40, 8), (40, 10), (60, 9), (30, 12), (80, 7), (120, 36)])
async def test_every_choice_can_be_seen_whole_on_the_smallest_board(
    tmp_path: Path, keys: str, size: tuple[int, int]
) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press(keys)
        sheet = table.front
        assert isinstance(sheet, SheetScreen)
        seen = ""
        for _ in range(60):
            seen += as_text(sheet.drawn(*size))
            sheet.action_step(1)
        ways = [[wrapped(choice.text, max(8, size[0] - less)) for less in (9, 13)] for choice in sheet.choices]
        assert [way for way in ways if not any(all(part in seen for part in parts) for parts in way)] == []


async def test_a_sheet_under_which_there_is_too_little_room_is_turned_by_its_keys(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS, size=(40, 10)) as table:
        await table.press("m")
        assert sheets.BREAK in table.shown()
        assert "more: Up/Down" in table.shown()
        await table.press(*["down"] * 8)
        assert sheets.REPLAN.split()[0] in table.shown()
        assert sheets.BREAK not in table.shown()
        await table.press(*["up"] * 7)
        assert sheets.BREAK in table.shown()
