"""Home: its pictures in three sizes, and its keys on a real folder."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.app import App
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.home import Card, HomeView, Line, home
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.editor import EditorScreen
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.new_set import NewSetScreen, members_of
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.plan import PlanScreen
from als_tui.app.screens.taking_up import FollowScreen
from als_tui.meeting.facts import Closed
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.stages import Ending, Stage
from als_tui.session.clock import HandClock
from als_tui.session.finding import Found, with_what_came_home
from als_tui.session.live import LiveSession
from als_tui.session.prepare import preparation
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from als_tui.words import home as words
from als_tui.words.following import LOOK_ONLY
from tests.builders import RULES, START, a_header, a_plan, stage

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
    card=replace(
        RESUME, name=words.card("[/b] Ŵŷ 👩‍🔬 " + "Wide" * 15, 4), lines=("in OUTLINE, Asha [/b] presenting",)
    ),
    lines=(
        Line("Next", (words.next_meeting("Wide" * 15, 5, None, 9, "[bold]soon"),)),
        Line("Recent", ("26 Oct", "👩‍🔬 ŵ ŷ عمر " + "long " * 12, "2 airtimes", "5 actions")),
    ),
    panel=(("Asha [/b]" * 4, "[link=http://x]y" * 9, "by then " * 9),),
    banner=(words.DEMO, words.DEMO_SHORT),
    chosen=2,
)  # fmt: skip
OFFERS = (words.OFFER_DEMO, words.OFFER_SET, words.OFFER_FILE)
EMPTY = HomeView(
    "14:36", "Monday 23 November 2026", Card(words.NO_SET, words.WELCOME, "", (), words.ENTER, OFFERS), chosen=1
)


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("view", [VIEW, HOSTILE, EMPTY], ids=["resume", "hostile", "empty"])
def test_home_looks_like_this(view: HomeView, width: int, height: int, snapshot: SnapshotAssertion) -> None:
    assert as_text(home(view, width, height)) == snapshot


@pytest.mark.parametrize("width", [1, 7, 30, 200])
@pytest.mark.parametrize("height", [1, 4, 9, 60])
def test_home_can_be_drawn_in_any_size(width: int, height: int) -> None:
    for view in (VIEW, HOSTILE, EMPTY):
        assert len(home(view, width, height)) == height


def an_app(places: Places, *, demo: bool = False) -> AlsApp:
    return AlsApp(HomeScreen, places, HandClock(START + timedelta(days=1)), demo=demo)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until what is being read was read, and shown."""
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def a_set(places: Places, name: str = "Thursday set") -> LearningSet:
    slug = name.casefold().replace(" ", "-")
    rules = GroundRules(version=1, agreed="8 January", texts=RULES)
    one = LearningSet(
        name=name, slug=slug, facilitator="Gwenllian", members=("Asha [/b]", "Siân", "Llŷr"), rules=rules, of=8
    )  # fmt: skip
    write_set(places.sets, one)
    return one


def an_unfinished_meeting(places: Places) -> LiveSession:
    header, clock = a_header(), HandClock(START)
    session = LiveSession.begin(header, preparation(header, a_plan(), {}, ()), clock, places)
    session.record(stage(Stage.WELCOME))
    session.record(stage(Stage.CHECK_IN))
    clock.move(60)
    session.record(stage(Stage.BIDS))
    return session


def text(app: App[None]) -> str:
    screen = app.screen
    assert isinstance(screen, HomeScreen | FollowScreen | PlanScreen | PageScreen | NewSetScreen)
    return as_text(screen.board.picture)


async def test_an_unfinished_meeting_comes_first_and_says_where_it_stopped(places: Places) -> None:
    a_set(places)
    an_unfinished_meeting(places).end()
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        shown = text(pilot.app)
        assert "Thursday set · meeting 3" in shown
        assert "in BIDS, 5:00 left" in shown
        assert words.NOTHING_LOST in shown
        await pilot.press("b")
        assert "Thursday" not in text(pilot.app)
        assert words.HIDDEN in text(pilot.app)


async def test_a_meeting_that_is_open_elsewhere_is_followed(places: Places) -> None:
    session = an_unfinished_meeting(places)
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, FollowScreen)
        assert LOOK_ONLY in text(pilot.app)
    session.end()


@pytest.mark.parametrize(("days", "is_told"), [(364, False), (367, True)])
@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 36)])
async def test_that_a_session_is_kept_for_long_is_said_in_a_quiet_line(
    places: Places, size: tuple[int, int], days: int, is_told: bool
) -> None:
    a_set(places)
    session = an_unfinished_meeting(places)
    session.record(Closed(how=Ending.CLOSED, airtimes=0, actions=0, seconds=0.0))
    session.end()
    clock = HandClock(START + timedelta(days=days))
    async with AlsApp(HomeScreen, places, clock, demo=False).run_test(size=size) as pilot:
        await settled(pilot)
        assert ("1 session is over a year old: als-tui purge" in text(pilot.app)) == is_told
        await pilot.press("b")
        assert "Thursday set" not in text(pilot.app)


@pytest.fixture
def read_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A disk that answers Home only when this is set."""
    let = threading.Event()

    def late(places: Places) -> Found:
        let.wait()
        return with_what_came_home(places)

    monkeypatch.setattr("als_tui.session.finding.with_what_came_home", late)
    yield let
    let.set()


async def test_an_early_enter_waits_for_the_card(places: Places, read_on: threading.Event) -> None:
    a_set(places)
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, HomeScreen)
        screen.action_choose()
        read_on.set()
        await settled(pilot)
        assert isinstance(pilot.app.screen, PlanScreen)


async def test_an_early_enter_opens_nothing_over_what_was_opened_in_the_meantime_nor_later(
    places: Places, read_on: threading.Event
) -> None:
    a_set(places)
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        home = pilot.app.screen
        assert isinstance(home, HomeScreen)
        home.action_choose()
        home.action_palette()
        palette = pilot.app.screen
        read_on.set()
        await settled(pilot)
        assert pilot.app.screen is palette
        await pilot.press("escape")
        await settled(pilot)
        assert pilot.app.screen is home


async def test_the_next_meeting_is_planned_with_enter_and_escape_comes_back(places: Places) -> None:
    a_set(places)
    async with an_app(places, demo=True).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert words.DEMO in text(pilot.app)
        assert "Thursday set · meeting 1" in text(pilot.app)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PlanScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_ground_rules_are_shown_whole_and_to_be_edited(places: Places) -> None:
    a_set(places)
    async with an_app(places).run_test(size=(60, 24)) as pilot:
        await settled(pilot)
        await pilot.press("g")
        assert isinstance(pilot.app.screen, EditorScreen)
        shown = " ".join(as_text(pilot.app.screen.board.picture).split())
        assert all(rule in shown for rule in RULES)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_file_that_is_no_session_is_told_and_does_not_stop_home(places: Places) -> None:
    places.sessions.mkdir(parents=True)
    (places.sessions / "2026-01-01-x-abcd.toml").write_text("what = 'else'\n")
    places.sets.mkdir(parents=True)
    (places.sets / "broken.toml").write_text("[set")
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "2 problems" in text(pilot.app)
        for _ in range(2):
            await pilot.press("enter")
            assert isinstance(pilot.app.screen, PageScreen)
            await pilot.press("escape", "down")


async def test_a_set_is_made_in_the_form_and_chosen(places: Places) -> None:
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("s", *"Menai q", "enter", *"Asha,Ben", "enter", *"Gwen", "enter")
        assert "here it has 2 members" in text(pilot.app)
        await pilot.press("up", *",Llŷr [/b]", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "Menai q · meeting 1" in text(pilot.app)
    made = read_set(places.sets / "menai-q.toml").learning_set
    assert made is not None
    assert made.members == ("Asha", "Ben", "Llŷr [/b]")
    assert made.facilitator == "Gwen"


async def test_escape_leaves_the_form_and_makes_nothing(places: Places) -> None:
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("s", "M", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
    assert not places.sets.exists()


def test_members_may_be_pasted_line_by_line() -> None:
    assert members_of("Asha, Ben;Carys / Dai,, ") == ("Asha", "Ben", "Carys", "Dai")


def test_a_page_breaks_lines_between_words_and_loses_no_letter() -> None:
    assert wrapped("  one two three", 8) == ["  one", "  two", "  three"]
    assert wrapped("", 8) == [""]
    assert wrapped("12  one two three", 11) == ["12  one two", "    three"]
    assert wrapped("a    b", 8) == ["a    b"]
    assert "".join(row.strip() for row in wrapped("Wide" * 9, 8)) == "Wide" * 9
    assert wrapped("ab 👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬", 10)[0] == "ab"
