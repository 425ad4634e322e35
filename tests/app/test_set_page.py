"""The list of sets and the page of one, on real files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from textual import events

from als_tui.app.screens.editor import EditorScreen
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.set_page import SetPageScreen
from als_tui.app.screens.sets import SetsScreen
from als_tui.app.screens.shape import ShapeScreen
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.session.finding import listed
from als_tui.words import keys
from als_tui.words import sets as words
from als_tui.words.english.rules import STARTER
from als_tui.words.key import on_keys
from tests.app.desk import Desk, at_desk_with
from tests.app.table import ALL_KEYS
from tests.builders import HOSTILE, MEMBERS
from tests.session.meetings import SET, a_clock, a_session

SIZES = [(80, 24), (120, 36), (60, 16)]
ONE = SET.model_copy(
    update={"next": "Thursday 10 December, half past three", "of": 8, "rules": GroundRules(version=2, texts=STARTER)}
)


@asynccontextmanager
async def at_desk(
    folder: Path, *others: LearningSet, one: LearningSet = ONE, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Desk]:
    """The list of sets open."""
    async with at_desk_with(lambda places: SetsScreen(listed(places)), folder, one, *others, size=size) as desk:
        yield desk


NEWER = "format = 9\n[set]\nname = 'Later'\n"


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_list_of_sets_looks_like_this(
    size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    away = ONE.model_copy(update={"name": "Ar ben", "slug": "ar-ben", "is_archived": True})
    odd = ONE.model_copy(update={"name": HOSTILE[3] + HOSTILE[1], "slug": "odd", "members": HOSTILE, "next": None})
    a_session(tmp_path, a_clock(), number=3).end()
    async with at_desk(tmp_path, away, odd, size=size) as desk:
        (desk.places.sets / "broken.toml").write_text("format = 1\n[set\n")
        (desk.places.sets / "newer.toml").write_text(NEWER)
        await desk.press("enter", "escape", "down")
        assert desk.shown() == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_page_of_a_set_looks_like_this(
    size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    async with at_desk(tmp_path, size=size) as desk:
        await desk.press("enter")
        assert desk.shown() == snapshot
        await desk.press("3", "d", "d", "right", *["down"] * 9, "right")
        assert desk.shown() == snapshot


async def test_a_set_is_changed_line_by_line_and_taken_back_to_its_beginning(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "enter", *" 2", "enter", "down", "enter")
        await desk.press(*["backspace"] * 3)
        await desk.press(*"Ben", "enter")
        await desk.press("2", "enter", *"edict", "enter", "k", "6", "d", "n", *"Gwilym", "enter", "J", "K")
        assert desk.on_disk.members == ("Benedict", "Asha", "Carys", "Dilwyn", "Gwilym", "Efa")
        await desk.press("9", *["down"] * 9, "right", "down", "enter", *"!", "enter", "down", "left")
        told = desk.on_disk
        assert (told.name, told.facilitator) == ("Menai Set 2", "Benedict")
        assert (told.of, told.preset) != (ONE.of, ONE.preset) or told.settings != ONE.settings
        assert told.rules == ONE.rules
        await desk.press(*["u"] * 20)
        assert words.NOTHING_TO_TAKE_BACK in desk.shown()
        assert desk.on_disk == ONE
        await desk.press(*["r"] * 20)
        assert words.NOTHING_TO_BRING_AGAIN in desk.shown()
        assert desk.on_disk == told


async def test_every_choice_is_turned_with_the_arrows(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", *["down"] * 20)
        for _ in range(9):
            await desk.press("left", "up")
        told, before = desk.on_disk, ONE.settings
        changed = [name for name in dict(before) if getattr(told.settings, name) != getattr(before, name)]
        assert changed == list(dict(before))
        assert (told.of, told.settings.shortest_airtime) == (7, 15)
        assert told.preset != ONE.preset


async def test_airtime_is_booked_in_turns_and_the_minutes_of_the_shape_are_a_page_behind_its_line(
    tmp_path: Path,
) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "a")
        assert words.CHOOSE_A_MEMBER in desk.shown()
        await desk.press("4", "a", "2", "a")
        assert list(desk.on_disk.booked) == [MEMBERS[3], MEMBERS[1]]
        assert f"2  {MEMBERS[1]}   airtime booked, number 2" in desk.shown()
        await desk.press("4", "a", *["down"] * 3, "enter")
        assert list(desk.on_disk.booked) == [MEMBERS[1]]
        assert isinstance(desk.front, ShapeScreen)
        await desk.press("right", "escape")
        assert "our hurrell-2h   120 min" in desk.shown()
        await desk.press("u", "u", "u", "u")
        assert desk.on_disk == ONE


async def test_two_members_of_one_name_need_a_letter_more(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "n", *"asha", "enter")
        page = desk.front
        assert isinstance(page, SetPageScreen)
        assert str(page.writing.border_subtitle) == "There is a asha already: add a letter, such as asha R."
        await desk.press(*" R", "enter")
        assert desk.on_disk.members[-1] == "asha R"
        await desk.press("enter")
        await desk.press(*["backspace"] * 6)
        await desk.press("enter")
        assert "A name is needed." in str(page.writing.border_subtitle)
        await desk.press("escape")
        assert words.OLD_WORDS in desk.shown()
        assert desk.on_disk.members[-1] == "asha R"


async def test_three_members_stay_and_nine_are_the_most(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "d")
        assert words.CHOOSE_A_MEMBER in desk.shown()
        await desk.press("1", "d", "d", "d", "d")
        assert len(desk.on_disk.members) == 3
        assert "A set has 3 members at least." in desk.shown()
        for name in "abcdefg":
            await desk.press("n", name, "enter")
        await desk.press("escape")
        assert len(desk.on_disk.members) == 9
        assert "9 members; the method has five to seven" in desk.shown()


async def test_who_comes_back_under_a_name_of_earlier_sessions_is_told_so(tmp_path: Path) -> None:
    a_session(tmp_path, a_clock()).end()
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "2", "enter", *" R", "enter")
        assert desk.on_disk.renamed == {"Ben": "Ben R"}
        await desk.press("n", *"Ben", "enter")
        page = desk.front
        assert isinstance(page, SetPageScreen)
        assert "Ben was another member before" in str(page.writing.border_subtitle)
        await desk.press("escape", "1", "d", "1", "enter", *["end"], *" x", "enter", "enter")
        await desk.press(*["backspace"] * len(desk.on_disk.members[0]))
        await desk.press(*"asha", "enter")
        assert "asha was another member before" in str(page.writing.border_subtitle)
        await desk.press("escape", "n", *"asha", "enter")
        assert "Asha was a member before: what they had open is theirs again." in desk.shown()
        assert "Asha" in desk.on_disk.members


async def test_names_of_all_kinds_are_kept_or_refused_and_shown_as_they_are(tmp_path: Path) -> None:
    odd = ONE.model_copy(update={"members": HOSTILE, "name": "Set [/b]", "facilitator": "[link=x]F"})
    async with at_desk(tmp_path, one=odd, size=(120, 36)) as desk:
        assert "Set [/b]" in desk.shown()
        await desk.press("enter")
        assert all(name in desk.shown() for name in (*HOSTILE, "[link=x]F"))
        await desk.press("n")
        desk.pilot.app.post_message(events.Paste("\x1b[31m[red]" + "x" * 2_000))
        await desk.press("enter")
        page = desk.front
        assert isinstance(page, SetPageScreen)
        assert "200 letters at most" in str(page.writing.border_subtitle)
        await desk.press("escape", "n")
        desk.pilot.app.post_message(events.Paste("\x1b[31m[red]"))
        await desk.press("enter")
        assert desk.on_disk.members[-1] == "\N{REPLACEMENT CHARACTER}[31m[red]"
        assert "\N{REPLACEMENT CHARACTER}[31m[red]" in desk.shown()


async def test_letters_in_the_field_all_arrive_and_no_key_acts(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter")
        page = desk.front
        assert isinstance(page, SetPageScreen)
        for key in ("n", "enter"):
            desk.hand.now += 2
            desk.hand.pace = 0.0
            await desk.press(key, *"ndxgurjkq?:_123_ŵŷ")
            assert page.writing.texts[0].endswith("ndxgurjkq?:_123_ŵŷ")
            desk.hand.pace = 1.0
            bound = [name for one in keys.SET_PAGE for name in on_keys(one)]
            await desk.press(*(name for name in bound if name not in ("enter", "escape", "f1")), *ALL_KEYS)
            assert desk.front is page
            await desk.press("escape")
        assert desk.on_disk == ONE


async def test_what_is_archived_comes_last_and_is_taken_up_again(tmp_path: Path) -> None:
    other = ONE.model_copy(update={"name": "Zed", "slug": "zed"})
    async with at_desk(tmp_path, other) as desk:
        await desk.press("enter", "x")
        assert desk.on_disk.is_archived
        await desk.press("escape")
        shown = desk.shown()
        assert shown.index("Zed") < shown.index("> Menai Set")
        assert words.ARCHIVED in shown
        await desk.press("enter", "x")
        assert words.TAKEN_UP in desk.shown()
        assert not desk.on_disk.is_archived


@pytest.mark.parametrize(
    ("text", "told"), [("format = 1\n[set\n", "broken.toml:2: this is not TOML"), (NEWER, "a newer als-tui wrote")]
)
async def test_a_file_that_must_be_put_right_is_told_and_left_as_it_is(tmp_path: Path, text: str, told: str) -> None:
    async with at_desk(tmp_path) as desk:
        path = desk.places.sets / "broken.toml"
        path.write_text(text)
        await desk.press("enter", "escape", "up", "enter")
        if not isinstance(desk.front, PageScreen):
            await desk.press("escape", "down", "enter")
        assert isinstance(desk.front, PageScreen)
        assert told in desk.told()
        await desk.press("escape")
        assert path.read_text() == text


async def test_the_ground_rules_are_edited_from_the_page_and_stay_as_they_were_edited(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "g")
        assert isinstance(desk.front, EditorScreen)
        await desk.press("d", "escape", "x", "u")
        assert desk.on_disk.proposal == STARTER[1:]


async def test_a_new_set_is_made_from_the_list_and_chosen(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.pilot.press("s", *"Zed", "enter", *"A,B,C,a", "enter", *"N", "enter")
        assert "a stands there twice: give one of them a letter more, such as a R." in desk.shown()
        await desk.pilot.press("up", *" R", "enter")
        assert isinstance(desk.front, SetsScreen)
        assert "> Zed" in desk.shown()
        assert MEMBERS[0] not in desk.shown()
