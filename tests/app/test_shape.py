"""The page of a shape of meeting, on a real file."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.shape import ShapeScreen
from als_tui.meeting.header import LearningSet
from als_tui.meeting.presets import DEFAULT, PRESETS
from als_tui.meeting.shapes import PARTS
from als_tui.session.clock import HandClock
from als_tui.session.set_editing import SetEditing
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from als_tui.words import shapes as words
from tests.builders import START
from tests.session.meetings import SET

OURS = f"our {DEFAULT}"


class Page:
    """The page of the usual shape, open over the file of its set."""

    def __init__(self, pilot: Pilot[None], places: Places, screen: ShapeScreen) -> None:
        self.press, self.places, self.screen = pilot.press, places, screen

    @property
    def on_disk(self) -> LearningSet:
        found = read_set(self.places.sets / f"{SET.slug}.toml")
        assert found.is_sound
        assert found.learning_set is not None
        return found.learning_set

    def shown(self) -> str:
        return f"{as_text(self.screen.board.picture)}\n{as_text(self.screen.hint_bar.picture)}"


@asynccontextmanager
async def page(places: Places, size: tuple[int, int] = (80, 24), name: str = DEFAULT) -> AsyncIterator[Page]:
    write_set(places.sets, SET)
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=size) as pilot:
        screen = ShapeScreen(SetEditing(places, SET), name)
        await pilot.app.push_screen(screen)
        await pilot.pause()
        yield Page(pilot, places, screen)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 16)])
async def test_a_shape_looks_like_this(places: Places, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with page(places, size) as one:
        await one.press(*["down"] * 10, *["right"] * 3)
        assert one.shown() == snapshot


async def test_every_part_can_be_more_and_less(places: Places) -> None:
    async with page(places) as one:
        for part in PARTS:
            before = getattr(one.screen.shape, part)
            await one.press("right")
            assert getattr(one.on_disk.shapes[0], part) == before + (5 if part == "minutes" else 1)
            await one.press("minus", "down")
            assert getattr(one.screen.shape, part) == before
        assert len(one.on_disk.shapes) == 1


async def test_a_part_that_can_be_no_less_says_so(places: Places) -> None:
    async with page(places) as one:
        await one.press(*["down"] * 12, "left")
        assert words.CANNOT_BE in one.shown()
        assert one.on_disk == SET


async def test_what_is_taken_back_is_what_came_with_als_tui_again(places: Places) -> None:
    async with page(places) as one:
        await one.press("right", "n", *" b", "enter")
        assert one.screen.name_of_shape == f"{OURS} b"
        await one.press("n", "backspace", "backspace", "enter", "right")
        assert (one.screen.name_of_shape, one.screen.shape.welcome_and_rules) == (OURS, 7)
        await one.press(*"uuuu")
        assert one.screen.shape == PRESETS[DEFAULT]
        assert one.on_disk == SET
        assert words.NOT_OURS in one.shown()
        await one.press(*"rrrr")
        assert (one.screen.name_of_shape, one.screen.shape.welcome_and_rules) == (OURS, 7)
        assert one.on_disk.preset == OURS


async def test_a_name_that_another_shape_has_leaves_the_field_open(places: Places) -> None:
    async with page(places) as one:
        await one.press("n", *["backspace"] * len(DEFAULT), *"triad", "enter")
        assert one.screen.is_writing
        assert one.on_disk == SET
        await one.press("escape")
        assert one.screen.name_of_shape == DEFAULT


async def test_only_a_shape_of_the_sets_own_can_go(places: Places) -> None:
    async with page(places) as one:
        await one.press("d")
        assert words.NOT_TO_DROP in one.shown()
        await one.press("right", "d")
        assert one.screen.shape == PRESETS[DEFAULT]
        assert one.on_disk == SET
        await one.press("u")
        assert one.on_disk.shapes[0].name == OURS
        assert words.OURS in one.shown()


async def test_while_the_name_is_written_no_key_of_the_page_acts(places: Places) -> None:
    async with page(places) as one:
        await one.press("n", "d", "u", "q", "right", "plus", "enter")
        assert one.screen.name_of_shape == f"{DEFAULT}duq+"
