"""The review sheet and the report back by keys: lines, sharing, dates that are understood, and what is asked once."""

from pathlib import Path

import pytest

from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    AnyFact,
    Attended,
    Brought,
    Learned,
    NextAgreed,
    Reported,
    RuleProposed,
    TrialAgreed,
    TurnGiven,
)
from als_tui.meeting.stages import About, Here, Outcome, Stage
from als_tui.words import actions
from tests.app.table import Table, at_table
from tests.builders import MEMBERS, stage

ASHA, BEN, *_ = MEMBERS
REVIEW: tuple[AnyFact, ...] = (stage(Stage.ACTION_REVIEW), TurnGiven(member=ASHA))
ASK = Brought(action="2-1", member=ASHA, words="Ask for an hour", by="2026-03-01", since="2026-02-05", who_asks=BEN)
REPORT: tuple[AnyFact, ...] = (ASK, stage(Stage.REPORT_BACK), TurnGiven(member=ASHA))


async def written(table: Table, *texts: str) -> None:
    """Texts in the boxes, one after the other, and Enter."""
    for text in texts[:-1]:
        await table.press(*text, "tab")
    await table.press(*texts[-1], "enter")


async def test_a_learning_is_about_what_the_chosen_line_asks_for(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        await table.press("down", "e", *"I hurry", "enter")
        assert table.facts[-1] == Learned(member=ASHA, about=About.SELF, text="I hurry")
        await table.press("down", "down", "l", *"Wait", "enter")
        assert table.facts[-1] == Learned(member=ASHA, about=About.PROCESS, text="Wait")


async def test_what_was_just_written_is_shared_with_one_key_and_taken_back_with_another(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        await table.press("a", *"Ask her", "enter")
        assert actions.SHARED not in table.shown()
        await table.press("right")
        last = table.facts[-1]
        assert isinstance(last, ActionChanged)
        assert last.shared
        assert actions.NOW_SHARED in table.shown()
        assert f"Ask her; {actions.SHARED}" in table.shown()
        assert "Undo the change" in table.hint()
        await table.press("u")
        assert actions.SHARED not in table.shown()
        await table.press("left")
        await table.press("left")
        assert actions.NOW_KEPT in table.shown()
        assert actions.SHARED not in table.shown()


async def test_a_blank_line_is_not_shared(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        before = len(table.session.events)
        await table.press("right")
        assert "Nothing is written there yet" in table.shown()
        assert len(table.session.events) == before


async def test_a_date_is_understood_while_it_is_written_and_kept_as_a_date(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        await table.press("a", *"Ask", "tab", *"9 apr")
        assert "Thu 9 Apr 2026" in str(table.screen.writing.border_subtitle)
        await table.press("enter")
        agreed = table.facts[-1]
        assert isinstance(agreed, ActionAgreed)
        assert agreed.by == "2026-04-09"
        assert "due Thu 9 Apr 2026" in table.shown()
        await table.press("e", "tab")
        assert table.screen.writing.texts[1] == "Thu 9 Apr 2026"


@pytest.mark.parametrize(
    ("by", "asked", "kept"),
    [
        ("31/2", "There is no such day", "31/2"),
        ("Fri 9 Apr", "another day of the week", "Fri 9 Apr"),
        ("1/3", "Sun 1 Mar 2026 is past", "2026-03-01"),
    ],
)
async def test_a_date_that_cannot_be_meant_is_asked_about_once_and_then_kept(
    by: str, asked: str, kept: str, tmp_path: Path
) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        before = len(table.session.events)
        await table.press("a", *"Ask", "tab", *by, "enter")
        assert len(table.session.events) == before
        assert asked in str(table.screen.writing.border_subtitle)
        await table.press("enter")
        agreed = table.facts[-1]
        assert isinstance(agreed, ActionAgreed)
        assert agreed.by == kept


async def test_another_text_is_asked_about_anew(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        before = len(table.session.events)
        await table.press("a", *"Ask", "tab", *"31/2", "enter", "0", "enter")
        assert len(table.session.events) == before
        await table.press("enter")
        assert len(table.session.events) == before + 1


async def test_how_sure_is_a_number_from_one_to_ten_or_nothing(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        await table.press("a")
        await written(table, "Ask", "", "", "", "quite")
        assert table.screen.is_writing
        await table.press("enter")
        await table.press("a")
        await written(table, "Ring", "", "", "", "8/10")
        ask, ring = (fact for fact in table.facts if isinstance(fact, ActionAgreed))
        assert (ask.sure, ring.sure) == (None, 8)


async def test_of_two_doubts_each_is_asked(tmp_path: Path) -> None:
    async with at_table(tmp_path, REVIEW) as table:
        before = len(table.session.events)
        await table.press("a")
        await written(table, "Ask", "31/2", "", "", "11")
        assert "There is no such day" in str(table.screen.writing.border_subtitle)
        await table.press("enter")
        assert "From 1 to 10" in str(table.screen.writing.border_subtitle)
        assert len(table.session.events) == before
        await table.press("enter")
        assert len(table.session.events) == before + 1


async def test_what_came_of_an_action_never_becomes_its_words_nor_its_words_what_came_of_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, REPORT) as table:
        await table.press("right", "e", *"Told Huw", "enter", "right", "right")
        assert table.facts[-1] == Reported(action="2-1", outcome=Outcome.CHANGED)
        await table.press("e", "ctrl+u", *"Ask for a day", "enter", "right")
        assert table.facts[-1] == Reported(action="2-1", outcome=Outcome.NOT_YET)


async def test_the_next_date_may_have_an_hour_and_a_place(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.CLOSE),)) as table:
        await table.press("a", *"thu 9 apr 2pm at Siân's", "enter")
        assert table.facts[-1] == NextAgreed(when="2026-04-09 14:00 at Siân's")
        assert "Thu 9 Apr 2026, 14:00, at Siân's" in table.shown()


async def test_the_report_back_shows_the_story_of_an_action(tmp_path: Path) -> None:
    told = ASK.model_copy(
        update={"sessions": (2, 3), "outcomes": (Outcome.NOT_YET, Outcome.CHANGED), "reports": ("", "Ask for a day")}
    )
    async with at_table(tmp_path, (told, *REPORT[1:])) as table:
        shown = " ".join(table.shown().split())
        for part in ("since 5 Feb", "meeting 2 not yet", "until then: Ask for a day", "was due Sun 1 Mar 2026"):
            assert part in shown


async def test_a_report_may_move_the_date_and_says_nothing_of_one_that_stays(tmp_path: Path) -> None:
    async with at_table(tmp_path, REPORT) as table:
        await table.press("right", "right", "e", *"Half", "enter")
        assert table.facts[-1] == Reported(action="2-1", outcome=Outcome.PARTLY, words="Half")
        await table.press("e", "tab", "ctrl+u", *"9/4", "enter")
        assert table.facts[-1] == Reported(action="2-1", outcome=Outcome.PARTLY, words="Half", by="2026-04-09")
        assert "due Thu 9 Apr 2026" in table.shown()


async def test_a_report_of_what_is_done_asks_for_no_date(tmp_path: Path) -> None:
    async with at_table(tmp_path, REPORT) as table:
        await table.press("right", "e")
        assert len(table.screen.writing.texts) == 1


async def test_whose_actions_stay_open_because_they_are_away_is_said(tmp_path: Path) -> None:
    other = Brought(action="2-2", member=BEN, words="Keep a log")
    away = Attended(member=BEN, how=Here.APOLOGIES)
    async with at_table(tmp_path, (ASK, other, away, stage(Stage.REPORT_BACK))) as table:
        assert actions.stay_open([BEN]) in table.shown()
        await table.press("enter", "right", "enter")
        assert table.session.meeting.stage is not Stage.REPORT_BACK


async def test_what_the_set_tries_next_time_may_become_a_rule(tmp_path: Path) -> None:
    async with at_table(tmp_path, (stage(Stage.SESSION_REVIEW),)) as table:
        await table.press("a", *"Fewer stories", "enter")
        assert table.facts[-1] == TrialAgreed(text="Fewer stories")
        assert "To try next time Fewer stories" in " ".join(table.shown().split())
        await table.press("e")
        assert table.screen.writing.texts == ("Fewer stories",)
        await table.press("enter")
        assert RuleProposed(text="Fewer stories") in table.facts
        await table.press("e")
        assert table.screen.writing.texts == ("",)


async def test_what_was_to_be_tried_stands_at_the_ground_rules(tmp_path: Path) -> None:
    told = (TrialAgreed(text="Fewer stories", since="2026-02-05"), stage(Stage.GROUND_RULES))
    async with at_table(tmp_path, told) as table:
        assert "To try today: Fewer stories" in table.shown()
        await table.told(stage(Stage.SESSION_REVIEW))
        assert "To try next time" not in table.shown()
