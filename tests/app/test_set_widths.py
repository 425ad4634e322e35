"""A set's screens with what is longest: names of 200 letters, wide ones too, and a rule of 2,000; nothing overflows."""

from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import events

from als_tui.app.pictures.room import parts
from als_tui.app.screens.editor import EditorScreen
from als_tui.app.screens.room import RoomScreen
from als_tui.meeting.header import GroundRules
from tests.app.desk import Desk
from tests.app.test_editor import SET
from tests.app.test_editor import at_desk as at_editor
from tests.app.test_set_page import ONE, at_desk
from tests.builders import MEMBERS

LONG, WIDE, JOINED = "Llanfairpwll " * 15 + "Ffion", "山田花子" * 50, "👩\u200d🔬" * 60
RULE = "We listen until the end. " * 80
SMALL = [(60, 16), (80, 24)]


def fits(desk: Desk, size: tuple[int, int]) -> bool:
    rows = desk.shown().split("\n")
    return len(rows) == size[1] and all(cell_len(row) <= size[0] for row in rows)


@pytest.mark.parametrize("size", SMALL, ids=str)
async def test_the_longest_names_fit_and_every_value_is_to_be_seen(size: tuple[int, int], tmp_path: Path) -> None:
    one = ONE.model_copy(
        update={"name": LONG, "facilitator": WIDE, "members": (WIDE, LONG, JOINED, *MEMBERS[:3]), "next": LONG * 2}
    )
    async with at_desk(tmp_path, ONE.model_copy(update={"name": WIDE, "slug": "wide"}), one=one, size=size) as desk:
        assert "6 members  0 of 8 held" in desk.shown()
        assert fits(desk, size)
        await desk.press("enter")
        assert "> Name          Llanfairpwll" in desk.shown()
        for _ in range(18):
            await desk.press("down")
            assert fits(desk, size)
        assert "> Shortest      an airtime has 20 minutes at least" in desk.shown()
        for seat, name in enumerate(one.members, start=1):
            await desk.press(str(seat))
            assert f"{seat}  {name[:3]}" in desk.shown()
        await desk.press("1", "d", "n")
        desk.pilot.app.post_message(events.Paste(WIDE))
        await desk.press("enter")
        assert fits(desk, size)


@pytest.mark.parametrize("size", SMALL, ids=str)
async def test_a_rule_of_two_thousand_letters_is_written_shown_and_kept_whole(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with at_editor(tmp_path, size=size) as desk:
        await desk.press("n")
        desk.pilot.app.post_message(events.Paste(RULE))
        await desk.press("enter")
        told = desk.proposal
        assert told is not None
        assert told[1] == RULE.strip()
        assert fits(desk, size)
        assert "…" in desk.shown()
        await desk.press("enter", *" And.", "enter")
        assert (desk.proposal or ())[1] == f"{RULE.strip()} And."
        await desk.press("p")
        pages = len(parts(f"{RULE.strip()} And.", size[0], size[1] - 1))
        assert f"2 / 10   page 1 of {pages}" in desk.shown()
        for _ in range(pages - 1):
            await desk.press("space")
            assert fits(desk, size)
        assert f"page {pages} of {pages}" in desk.shown()
        assert "And." in desk.shown()
        await desk.press("pageup", "right", "right")
        assert "3 / 10" in desk.shown()
        assert isinstance(desk.front, RoomScreen)


async def test_a_rule_that_is_longer_than_a_file_may_hold_is_cut_and_that_is_told(tmp_path: Path) -> None:
    async with at_editor(tmp_path) as desk:
        await desk.press("n", *"ab")
        desk.pilot.app.post_message(events.Paste("x" * 5_000))
        await desk.pilot.pause()
        screen = desk.front
        assert isinstance(screen, EditorScreen)
        assert "4000 letters are the most here" in str(screen.writing.border_subtitle)
        await desk.press("enter")
        assert (desk.proposal or ())[1] == "ab" + "x" * 3_998


async def test_who_has_not_agreed_is_named_or_counted(tmp_path: Path) -> None:
    joined = SET.model_copy(update={"members": (*MEMBERS, "Zed")})
    async with at_editor(tmp_path / "a", joined, size=(60, 16)) as desk:
        assert f"Have not agreed this version yet: {MEMBERS[5]}, Zed." in desk.told()
    longest = SET.model_copy(update={"members": (LONG, WIDE, *MEMBERS)})
    async with at_editor(tmp_path / "b", longest, size=(60, 16)) as desk:
        assert "Have not agreed this version yet: 3 members." in desk.told()
    unknown = SET.model_copy(update={"rules": GroundRules(texts=("We ask.",))})
    async with at_editor(tmp_path / "c", unknown) as desk:
        assert "not agreed" not in desk.told()
