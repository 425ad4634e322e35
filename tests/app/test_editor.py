"""The editor of ground rules, its bank, and the page for the room."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.room import room
from als_tui.app.screens.bank import BankScreen
from als_tui.app.screens.editor import EditorScreen
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.room import RoomScreen
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.store.set_file import read_set
from als_tui.words import keys
from als_tui.words.english.rules import BANK, STARTER
from als_tui.words.key import on_keys
from tests.app.desk import Desk, at_desk_with
from tests.app.table import ALL_KEYS
from tests.builders import HOSTILE, MEMBERS

SIZES = [(80, 24), (120, 36), (60, 16)]
SET = LearningSet(
    name="Thursday set", slug="thursday-set", facilitator="Gwenllian", members=MEMBERS,
    rules=GroundRules(version=2, agreed="2026-01-08", texts=STARTER, by=MEMBERS[:5]),
)  # fmt: skip


@asynccontextmanager
async def at_desk(folder: Path, one: LearningSet = SET, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Desk]:
    """The editor open."""
    async with at_desk_with(lambda _: EditorScreen(one), folder, one, size=size) as desk:
        yield desk


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_editor_looks_like_this(size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    async with at_desk(tmp_path, size=size) as desk:
        assert desk.shown() == snapshot
        await desk.press("2", "enter", *"!", "enter", "4", "d", "n", *"Our own", "enter")
        assert desk.shown() == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_bank_looks_like_this(size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    async with at_desk(tmp_path, size=size) as desk:
        await desk.press("t", "right", "down", "enter")
        assert isinstance(desk.front, BankScreen)
        assert desk.shown() == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    "text",
    [
        STARTER[5],
        STARTER[0],
        "We keep no side chat.",
        "Dŵr, tîm & tŷ",
        "👩\u200d🔬 نور [/b]",
        "Wide" * 40,
        "long " * 99,
    ],
)
def test_a_rule_is_as_large_as_it_fits(text: str, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    assert as_text(room(text, 2, 9, "Thursday set", size[0], size[1] - 1)) == snapshot


async def test_what_is_edited_added_moved_and_left_out_is_the_proposal(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("2", "enter", *" And us.", "enter")
        await desk.press("9", "n", *"Last.", "enter", "K", "1", "d", "down", "J")
        told = desk.proposal
        assert told is not None
        assert told[0] == f"{STARTER[1]} And us."
        assert "Last." in told
        assert STARTER[0] not in told
        assert {*told} == {*STARTER[2:], told[0], "Last."}
        await desk.press(*["u"] * 8)
        assert desk.proposal is None
        await desk.press("r")
        assert desk.proposal is not None


async def test_the_bank_puts_in_and_takes_out_and_the_list_shows_it(tmp_path: Path) -> None:
    first = BANK["Meeting online"][0]
    async with at_desk(tmp_path) as desk:
        await desk.press("t", "left", "enter")
        assert desk.proposal == (*STARTER, first)
        await desk.press("escape")
        assert "10  NEW  Each of us has a private room" in desk.shown()
        await desk.press("t", "left", "space")
        assert desk.proposal is None


async def test_letters_behind_the_keys_that_write_all_arrive_and_no_key_acts(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        screen = desk.front
        assert isinstance(screen, EditorScreen)
        for key in ("n", "enter"):
            desk.hand.now += 2
            desk.hand.pace = 0.0
            await desk.press(key, *"ndtpurjkq?:_123_ŵŷ")
            assert screen.writing.texts[0].endswith("ndtpurjkq?:_123_ŵŷ")
            desk.hand.pace = 1.0
            bound = [name for one in keys.EDITOR for name in on_keys(one) if name not in ("enter", "escape", "f1")]
            await desk.press(*bound, *ALL_KEYS)
            assert desk.front is screen
            await desk.press("escape")
        assert desk.proposal is None
        assert "The old words stand again." in desk.shown()


async def test_what_is_typed_is_on_the_disk_a_quarter_of_a_second_later(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("n", *"Half a th")
        await asyncio.sleep(0.4)
        await desk.pilot.pause()
        told = desk.proposal
        assert told is not None
        assert "Half a th" in told


async def test_what_was_typed_and_taken_out_again_leaves_the_disk_too(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("2", "enter", *"!?")
        await asyncio.sleep(0.4)
        await desk.press("backspace", "backspace", "enter")
        assert desk.proposal is None
        assert "CHANGED" not in desk.shown()


async def test_the_room_is_shown_one_rule_a_page(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("3", "p")
        assert isinstance(desk.front, RoomScreen)
        assert "3 / 9" in desk.shown()
        await desk.press("space", "enter", "right")
        assert "6 / 9" in desk.shown()
        await desk.press("pageup", "9", "pagedown")
        assert "9 / 9" in desk.shown()
        await desk.press("escape")
        assert isinstance(desk.front, EditorScreen)


async def test_a_set_without_rules_is_told_how_to_begin(tmp_path: Path) -> None:
    bare = SET.model_copy(update={"rules": GroundRules()})
    async with at_desk(tmp_path, bare) as desk:
        assert "No rules yet: n writes one, t chooses from the bank." in desk.shown()
        await desk.press("d", "k", "j", "1", "enter", *"We ask.", "enter")
        found = read_set(desk.path).learning_set
        assert found is not None
        assert found.proposal == ("We ask.",)


async def test_names_and_rules_of_all_kinds_are_shown_as_they_are(tmp_path: Path) -> None:
    rules = SET.rules.model_copy(update={"texts": HOSTILE, "by": ()})
    odd = SET.model_copy(update={"members": HOSTILE, "name": "Set [/b]", "rules": rules})
    async with at_desk(tmp_path, odd) as desk:
        for name in HOSTILE:
            assert name in desk.shown()
        await desk.press("2", "enter", "escape", "p", *["space"] * 7, "escape")
        assert "Set [/b]" in desk.shown()


async def test_a_file_that_cannot_be_written_is_told_and_what_was_typed_stands(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        desk.path.write_text("[set")
        await desk.press("n", *"Mine", "enter")
        assert "NOT SAVED" in desk.shown()
        assert "NEW  Mine" in desk.shown()


async def test_rules_that_the_disk_refused_are_tried_again_on_leaving(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        whole = desk.path.read_text()
        desk.path.write_text("[set")
        await desk.press("n", *"Mine", "enter", "escape")
        assert "after one more try. Esc again leaves it so" in desk.told()
        desk.path.write_text(whole)
        await desk.press("escape")
        told = desk.proposal
        assert told is not None
        assert "Mine" in told


async def test_every_version_is_told_with_its_day_who_was_there_and_what_it_changed(tmp_path: Path) -> None:
    first = GroundRules(version=1, agreed="2025-11-06", texts=("No phones.", "Questions only."), by=MEMBERS[:2])
    now = GroundRules(version=2, agreed="2026-01-08", texts=("No phones at all.", "Silence is work."), by=MEMBERS)
    one = SET.model_copy(update={"rules": now, "versions": (first,)})
    async with at_desk(tmp_path, one, size=(100, 24)) as desk:
        await desk.press("v")
        assert isinstance(desk.front, PageScreen)
        told = [row.strip() for row in desk.shown().split("\n") if row.strip()]
        assert told[2:9] == [
            f"Version 2, agreed 2026-01-08, by {', '.join(MEMBERS)}: 2 rules",
            "1  CHANGED  No phones at all.  (before: No phones.)",
            "2  NEW  Silence is work.",
            "-  GONE  Questions only.",
            f"Version 1, agreed 2025-11-06, by {', '.join(MEMBERS[:2])}: 2 rules",
            "1  NEW  No phones.",
            "2  NEW  Questions only.",
        ]


async def test_a_set_that_has_agreed_nothing_has_no_version(tmp_path: Path) -> None:
    async with at_desk(tmp_path, SET.model_copy(update={"rules": GroundRules()})) as desk:
        await desk.press("v")
        assert "has agreed no ground rules yet" in desk.shown()
