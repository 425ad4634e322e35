"""The keys of the live screen, one by one."""

import re
from pathlib import Path

import pytest

from als_tui.meeting.facts import (
    AnyFact,
    Asked,
    Attended,
    Bid,
    Brought,
    Interrupted,
    KindTurned,
    MinutesGiven,
    Paused,
    PauseNamed,
    PlanSet,
    TurnGiven,
    Undone,
)
from als_tui.meeting.stages import Here, Part, QuestionKind, Stage, Why
from als_tui.words import notices
from tests.app.table import Table, at_table
from tests.builders import MEMBERS, airtime, part, stage

OUTLINE = (airtime(), part(Part.OUTLINE))
QUESTIONS = (*OUTLINE, part(Part.QUESTIONS))


async def test_what_is_taken_back_is_said_and_brought_again(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = table.session.meeting
        await table.press("2", "right", "n", "x", "enter")
        for said in (
            "Taken back: the note.",
            "turning to reflective",
            f"{MEMBERS[1]}'s question",
            "going on to questions",
        ):
            await table.press("u")
            assert said in table.shown()
        assert table.session.meeting.part is Part.OUTLINE
        await table.press("r")
        assert "Again: going on to questions." in table.shown()
        assert table.session.meeting.floor.current == before.floor.current
        await table.press("r", "r", "r")
        assert len(table.session.meeting.yields.notes) == 1
        await table.press("r")
        assert "r brings again only" in table.shown()
        assert table.is_as_on_disk()


async def test_taking_back_never_goes_past_the_opening(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN), TurnGiven(member=MEMBERS[0]))) as table:
        await table.press(*["u"] * 30)
        assert table.kinds[:8] == ["plan_set", *["attended"] * 6, "opened"]
        assert sum(isinstance(fact, Undone) for fact in table.facts) == 2
        assert not table.session.meeting.has_begun
        assert table.is_as_on_disk()


async def test_page_up_goes_back_one_step_whatever_came_after_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("2", "3", "n", "x", "enter", "pageup")
        assert "O U T L I N E" in table.shown()
        assert len(table.session.meeting.yields.notes) == 1
        await table.press("pageup")
        assert "settling" in table.shown()


DIGITS: dict[str, tuple[tuple[AnyFact, ...], AnyFact | None]] = {
    "before the beginning": ((), Attended(member=MEMBERS[1], how=Here.LATE)),
    "welcome": ((stage(Stage.WELCOME),), Attended(member=MEMBERS[1], how=Here.LATE)),
    "ground rules": ((stage(Stage.GROUND_RULES),), TurnGiven(member=MEMBERS[1])),
    "check-in": ((stage(Stage.CHECK_IN),), TurnGiven(member=MEMBERS[1])),
    "report back": ((stage(Stage.REPORT_BACK),), TurnGiven(member=MEMBERS[1])),
    "settling": ((airtime(),), None),
    "outline": (OUTLINE, Interrupted(member=MEMBERS[1])),
    "questions": (QUESTIONS, Asked(member=MEMBERS[1])),
    "presenter's feedback": ((*QUESTIONS, part(Part.PRESENTER_FEEDBACK)), TurnGiven(member=MEMBERS[1])),
    "break": ((stage(Stage.BREAK),), None),
    "action review": ((stage(Stage.ACTION_REVIEW),), TurnGiven(member=MEMBERS[1])),
    "session review": ((stage(Stage.SESSION_REVIEW),), TurnGiven(member=MEMBERS[1])),
    "close": ((stage(Stage.CLOSE),), None),
    "pause": ((stage(Stage.CHECK_IN), Paused()), PauseNamed(why=Why.PACE)),
}


@pytest.mark.parametrize(("told", "fact"), DIGITS.values(), ids=DIGITS)
async def test_a_digit_is_a_person_or_in_a_pause_a_reason(
    told: tuple[AnyFact, ...], fact: AnyFact | None, tmp_path: Path
) -> None:
    async with at_table(tmp_path, told) as table:
        before = len(table.session.events)
        await table.press("2")
        assert table.facts[before:] == ([fact] if fact else [])
        await table.press("9")
        assert len(table.session.events) == before + (fact is not None) + (isinstance(fact, PauseNamed))


async def test_the_digit_of_the_presenter_does_nothing_in_the_outline(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        before = len(table.session.events)
        await table.press("1", "left", "right")
        assert len(table.session.events) == before


async def test_bids_by_digit_minutes_kind_and_order(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.BIDS),)) as table:
        await table.press("4")
        assert table.facts[-1] == Bid(member=MEMBERS[3])
        await table.press("+", "=", "right")
        bid = table.facts[-1]
        assert isinstance(bid, Bid)
        assert bid.member == MEMBERS[3]
        assert bid.minutes is not None
        assert bid.issue is not None
        await table.press("K")
        plan = table.facts[-1]
        assert isinstance(plan, PlanSet)
        assert plan.presenters == (MEMBERS[0], MEMBERS[3], MEMBERS[1])
        await table.press("j", "d")
        assert table.session.meeting.room.order == MEMBERS[:2]


async def test_left_and_right_reach_every_reason_of_a_pause(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN), Paused())) as table:
        for number in range(len(Why)):
            table.hand.pace = 0.2 + number % 3 * 0.02
            await table.press("right")
        named = [fact.why for fact in table.facts if isinstance(fact, PauseNamed)]
        assert named == list(Why)
        await table.press("left")
        assert "running out" in table.shown()
        await table.press("u", "space")
        assert not table.session.meeting.is_paused


async def test_left_and_right_turn_the_kind_of_question_and_stop_at_the_ends(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("left", *["right"] * 5)
        assert [fact.to for fact in table.facts if isinstance(fact, KindTurned)] == list(QuestionKind)[1:]


async def test_minutes_show_their_price(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("+")
        assert "+1 min: now 25 min in all, ends" in table.shown()
        await table.press("-", "-")
        assert "-1 min: now 23 min in all" in table.shown()
        was, spare = map(int, re.search(r"(\d+) -> (\d+) min spare\.  u takes", table.shown()).groups())  # type: ignore[union-attr]
        assert spare == was + 1
        assert [f.seconds for f in table.facts if isinstance(f, MinutesGiven)] == [60.0, -60.0, -60.0]
        await table.press(*["-"] * 40)
        assert "no minute left to take" in table.shown()


async def test_in_report_back_enter_is_named_as_what_it_does(tmp_path: Path) -> None:
    brought = [Brought(action=f"2-{n}", member=MEMBERS[1], words="Ask") for n in (1, 2)]
    async with at_table(tmp_path, (*brought, stage(Stage.REPORT_BACK), TurnGiven(member=MEMBERS[1]))) as table:
        assert "Enter Next action" in table.hint()
        before = len(table.session.events)
        await table.press("enter")
        assert len(table.session.events) == before
        assert "Enter Next: bids" in table.hint()
        await table.press("enter")
        assert table.session.meeting.stage is Stage.BIDS


async def test_what_a_former_member_left_open_is_reported_on_after_the_last_turn(tmp_path: Path) -> None:
    brought = [Brought(action=name, member=name, words="Ask") for name in (MEMBERS[1], "Gone [/b]")]
    async with at_table(tmp_path, (*brought, stage(Stage.REPORT_BACK))) as table:
        assert "former member" not in table.shown()
        await table.press("2")
        assert "[   ?    ] Gone [/b] (former member): Ask" in table.shown()
        await table.press("enter", "right", "e", *"Well", "enter")
        assert "[  done  ] Gone [/b] (former member): Ask  > Well" in table.shown()
        await table.press("enter")
        assert table.session.meeting.stage is Stage.BIDS


async def test_where_only_former_members_left_something_open_nobody_is_waited_for(tmp_path: Path) -> None:
    async with at_table(tmp_path, (Brought(action="1", member="Gone", words="Ask"), stage(Stage.REPORT_BACK))) as table:
        assert "What former members left open" in table.shown()
        await table.press("left")
        assert "[carried ] Gone (former member): Ask" in table.shown()
        assert "Enter Next: bids" in table.hint()


async def test_an_interruption_is_seen_to_be_noticed(tmp_path: Path) -> None:
    async with at_table(tmp_path, OUTLINE) as table:
        await table.press("2")
        assert f"Noticed, privately: {MEMBERS[1]} spoke into the outline." in table.shown()


async def test_letters_mean_the_same_in_both_cases(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("N", "x", "enter", "U", "R", "S")
        assert table.kinds[-4:] == ["noted", "undone", "redone", "stage_entered"]


async def test_a_held_enter_or_space_acts_once(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CHECK_IN),)) as table:
        table.hand.pace = 0.03
        before = len(table.session.events)
        await table.press(*["enter"] * 30)
        assert len(table.session.events) == before + 1
        table.hand.now += 2
        await table.press(*["space"] * 30)
        assert len(table.session.events) == before + 2


async def test_a_burst_of_letters_with_no_field_open_acts_at_most_twice(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        before = len(table.session.events)
        table.hand.pace = 0.001
        await table.press(*"234567u")
        assert len(table.session.events) == before + 2
        assert notices.LOOKED_LIKE_PASTE in table.shown()
        table.hand.now += 2
        await table.press(*"qwl")
        table.hand.now += 2
        await table.press("escape")
        assert table.session.meeting.is_open
        assert len(table.session.events) == before + 2
        table.hand.now += 2
        await table.press("n", *"of a paste that begins with n")
        assert table.screen.writing.texts == ("of a paste that begins with n",)


async def test_no_key_ends_an_open_meeting_without_asking(tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        for before in ((), ("n", "x"), ("escape", "?"), ("escape", "m"), ("escape", "g")):
            await table.press(*before)
            await table.press("ctrl+q")
            assert isinstance(table, Table)
            assert table.session.meeting.is_open
            assert table.pilot.app.is_running
            await table.press("escape", "ctrl+c")
            assert table.pilot.app.is_running
            await table.press("escape")
