"""Home: its pictures in three sizes, and its keys on a real folder."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.app import App
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.home import Card, HomeView, Line, home
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.new_set import NewSetScreen, members_of
from als_tui.app.screens.pages import PageScreen, wrapped
from als_tui.app.screens.plan import PlanScreen
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import preparation
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from als_tui.words import home as words
from tests.builders import RULES, START, a_header, a_plan, stage
from als_tui.meeting.stages import Stage

SIZES = [(80, 23), (120, 35), (60, 15)]
RESUME = Card(
    words.UNFINISHED,
    words.RESUME,
    words.card("Menai Set", 4),
    ("Stopped at 14:32 in QUESTIONS, Rhian presenting, 12:04 left", words.NOTHING_LOST),
    words.ENTER,
)
VIEW = HomeView(
    hour="14:36",
    day="Monday 23 November 2026",
    card=RESUME,
    lines=(
        Line("Next", (words.next_meeting("Menai Set", 5, 6, 6, "Tue 8 December, 2pm"),)),
        Line("Next", (words.next_meeting("Conwy Set", 7, None, 5, None),)),
        Line("Recent", ("26 Oct", "Menai Set 3", "2 airtimes", "5 actions")),
        Line("Recent", ("21 Sep", "Menai Set 2", "2 airtimes", "4 actions")),
        Line("Recent", ("13 Jul", "Menai Set 1", "unfinished", "")),
        Line("Recent", ("6 Jul 2025", "Conwy Set 6", "broken off", "1 action")),
        Line("Recent", ("", "2025-07-01-conwy-1.toml", "damaged", "")),
    ),
    panel=(("Owain", "Talk to the head about the rota", "by Friday"), ("Gethin", "Draft the parents' letter", "")),
    panel_title=words.OPEN_ACTIONS,
    files=("Files", words.files(11, 1, "~/sets/sessions")),
)
HOSTILE = replace(
    VIEW,
    card=replace(RESUME, name=words.card("[/b] Ŵŷ 👩‍🔬 " + "Wide" * 15, 4), lines=("in QUESTIONS, Asha [/b] presenting",) * 2),
    lines=(
        Line("Next", (words.next_meeting("Wide" * 15, 5, None, 9, "[bold]soon"),)),
        Line("Recent", ("26 Oct", "👩‍🔬 ŵ ŷ عمر " + "long " * 12, "2 airtimes", "5 actions")),
    ),
    panel=(("Asha [/b]" * 4, "[link=http://x]y" * 9, "by then " * 9),),
    banner=(words.DEMO, words.DEMO_SHORT),
    chosen=2,
)  # fmt: skip
EMPTY = HomeView("14:36", "Monday 23 November 2026", Card(words.NO_SET, words.WELCOME, "", words.OFFERS, words.ENTER))


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("view", [VIEW, HOSTILE, EMPTY], ids=["resume", "hostile", "empty"])
def test_home_looks_like_this(view: HomeView, width: int, height: int, snapshot: SnapshotAssertion) -> None:
    assert as_text(home(view, width, height)) == snapshot


@pytest.mark.parametrize("width", [1, 7, 30, 200])
@pytest.mark.parametrize("height", [1, 4, 9, 60])
def test_home_can_be_drawn_in_any_size(width: int, height: int) -> None:
    for view in (VIEW, HOSTILE, EMPTY):
        assert len(home(view, width, height)) == height
