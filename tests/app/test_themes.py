"""Both themes in every terminal: whatever stands on a screen stands out from what is behind it."""

from pathlib import Path

import pytest
from rich.color import ColorSystem

from als_tui.app.pictures.canvas import Role
from als_tui.app.themes import THEMES
from als_tui.app.widgets.field import LineInput
from als_tui.meeting.stages import Part
from als_tui.session.clock import HandClock
from tests.app.contrast import TERMS, Pair, pair, pairs, roles, unclear
from tests.app.table import Table, at_table
from tests.builders import airtime, part
from tests.faults.every_screen import TOUR
from tests.faults.pilots import walking
from tests.faults.test_every_screen import places_with
from tests.faults.written import utc_now

QUESTIONS = (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS))
BLACK, WHITE = (0x12, 0x12, 0x12), (255, 255, 255)


@pytest.fixture(params=TERMS, ids=lambda system: system.name)
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ColorSystem:
    """A terminal with so many colours."""
    found: ColorSystem = request.param
    for name, value in TERMS[found].items():
        monkeypatch.setenv(name, value)
    return found


def in_front(table: Table, system: ColorSystem) -> set[Pair]:
    """All that is drawn on the screen in front."""
    return pairs(table.pilot.app.screen._compositor.render_strips(), system)


@pytest.mark.parametrize("theme", THEMES)
async def test_every_role_can_be_read_and_every_fill_and_frame_be_seen(theme: str, system: ColorSystem) -> None:
    found = await roles(theme, system)
    ground = found[Role.TEXT].ground
    fills = {Pair(one.ground, ground, is_shape=True) for one in found.values() if one.ground != ground}
    assert unclear(found.values()) == []
    assert len(fills) == 2
    assert unclear(fills) == []


@pytest.mark.timeout(600)
@pytest.mark.parametrize("theme", THEMES)
async def test_on_every_screen_all_that_is_drawn_is_clear(theme: str, system: ColorSystem, tmp_path: Path) -> None:
    if system is ColorSystem.EIGHT_BIT:
        pytest.skip("drawn as with all colours, and looked at with them")
    async with walking(places_with(tmp_path), HandClock(utc_now()), theme=theme) as walker:
        for look in TOUR:
            await walker.go(look)
            strips = walker.front._compositor.render_strips()
            for shown_with in {system, ColorSystem.EIGHT_BIT} if system is ColorSystem.TRUECOLOR else {system}:
                assert unclear(pairs(strips, shown_with)) == [], f"{look.name}, {shown_with}\n{walker.text}"


@pytest.mark.parametrize("theme", THEMES)
async def test_the_cursor_and_what_is_marked_stand_out_in_a_field(
    theme: str, system: ColorSystem, tmp_path: Path
) -> None:
    async with at_table(tmp_path, QUESTIONS, theme=theme) as table:
        await table.press("n", *"letters", "home")
        line = table.front.query(LineInput).first()
        cursor = pair(line.get_component_rich_style("input--cursor"), system)
        marked = pair(line.get_component_rich_style("input--selection"), system)
        behind = pair(line.rich_style, system).ground
        assert unclear([cursor, marked, Pair(cursor.ground, behind, is_shape=True)]) == []
        assert cursor in in_front(table, system)
        await table.press("shift+end")
        assert marked in in_front(table, system)
        assert unclear(in_front(table, system)) == []


@pytest.mark.parametrize("theme", THEMES)
async def test_without_colour_there_is_none_and_all_is_clear(
    theme: str, system: ColorSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_table(tmp_path, QUESTIONS, theme=theme) as table:
        for key in ("n", "escape", "space", "colon", "escape", "question_mark"):
            await table.press(key)
            shown = in_front(table, system)
            assert unclear(shown) == []
            assert all(max(colour) - min(colour) == 0 for one in shown for colour in one[:2])


async def test_a_command_turns_the_colours_of_this_screen_and_of_those_under_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    async with at_table(tmp_path, QUESTIONS) as table:
        await table.press("m")
        for name, ground in (("Light colours", WHITE), ("Dark colours", BLACK)):
            offered = {command.title: command for command in table.pilot.app.get_system_commands(table.front)}
            assert len({"Light colours", "Dark colours"} & set(offered)) == 1
            offered[name].callback()
            await table.pilot.pause()
            assert ground in {one.ground for one in in_front(table, ColorSystem.TRUECOLOR)}
            await table.press("escape")
            shown = in_front(table, ColorSystem.TRUECOLOR)
            assert ground in {one.ground for one in shown}
            assert unclear(shown) == []
            await table.press("m")
