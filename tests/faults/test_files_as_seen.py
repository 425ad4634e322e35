"""Rows 7 and 9 once more, and what must be known before a meeting: files and folders as people are told of them."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.screens.live import LiveScreen
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.paths import told
from als_tui.app.screens.plan import PlanScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.meeting.facts import AnyFact, Noted
from als_tui.meeting.stages import Part
from als_tui.session.clock import HandClock
from als_tui.store.format import MOST_BYTES
from als_tui.store.places import Places
from als_tui.store.repair import repaired
from als_tui.words.concerns import SENTENCES
from tests.app.planned import SET
from tests.app.table import at_table
from tests.builders import START, airtime, part
from tests.store.test_surroundings import Usage

pytestmark = pytest.mark.faults(7, 9)

Size = tuple[int, int]
HELD: tuple[AnyFact, ...] = (airtime(), part(Part.OUTLINE), *(Noted(text=f"note {number}") for number in range(12)))


async def a_session(folder: Path) -> Path:
    """The file of a meeting that was left."""
    async with at_table(folder, HELD) as table:
        path = table.session.path
    return path


@asynccontextmanager
async def at_home(places: Places, size: Size) -> AsyncIterator[Pilot[None]]:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=size) as pilot:
        await until(pilot, lambda: "Reading" not in seen(pilot) and "READING" not in seen(pilot))
        yield pilot


def seen(pilot: Pilot[None]) -> str:
    """What the screen in front shows, in one line without breaks."""
    front = pilot.app.screen
    if not isinstance(front, KeyedScreen) or not front.is_mounted:
        return ""
    bar = as_text(front.alarm.picture) if front.alarm.display else ""
    return flat(bar + as_text(front.board.picture))


def flat(text: str) -> str:
    return "".join(text.replace("\u2503", "").split())


async def until(pilot: Pilot[None], is_true: Callable[[], bool]) -> None:
    for _ in range(1000):
        if is_true():
            return
        await pilot.pause(0.01)
    front = pilot.app.screen
    raise AssertionError(as_text(front.board.picture) if isinstance(front, KeyedScreen) else front)


async def says(pilot: Pilot[None], *words: str) -> None:
    """Wait until all of this is on the screen, wherever it is broken into rows."""
    for one in words:
        await until(pilot, lambda one=one: flat(one) in seen(pilot))  # type: ignore[misc]


async def test_a_torn_end_is_told_with_the_place_of_its_bytes(size: Size, places: Places, tmp_path: Path) -> None:
    path = await a_session(tmp_path)
    torn = b'\n[[event]]\nn = 99\ntext = "half'
    with path.open("ab") as file:
        file.write(torn)
    async with at_home(places, size) as pilot:
        await says(pilot, "The very last entry was cut off; all before it is here.")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
        (aside,) = path.parent.glob("*.torn-*")
        await says(
            pilot,
            f"The last thing was cut off while being saved; all before it is here. Its bytes are in {told(aside)}",
        )
        assert aside.read_bytes() == torn


async def test_a_damaged_middle_is_told_with_its_line_and_what_to_do(
    size: Size, places: Places, tmp_path: Path
) -> None:
    path = await a_session(tmp_path)
    damaged = path.read_bytes().replace(b'text = "note 5"', b'text = note 5"')
    path.write_bytes(damaged)
    line = damaged.count(b"\n", 0, damaged.rindex(b"[[event]]", 0, damaged.index(b'text = note 5"'))) + 1
    entries = damaged.count(b"[[event]]")
    async with at_home(places, size) as pilot:
        await says(pilot, f"Unreadable: 1 of {entries} entries (line {line}). Enter says more.")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PageScreen))
        for words in (f"{path.name}:{line}: an event cannot be read.", "--repair NEW.toml writes a copy without it"):
            await pilot.press("home")
            await turned_to(pilot, words)
    assert path.read_bytes() == damaged
    copy = repaired(damaged)
    assert copy is not None
    path.write_bytes(copy)
    async with at_home(places, size) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))


async def turned_to(pilot: Pilot[None], words: str) -> None:
    """All of a page is there, where it is turned far enough."""
    rows: list[str] = []
    page = pilot.app.screen
    assert isinstance(page, PageScreen)
    for _ in range(40):
        await pilot.pause()
        rows += [row.strip() for row in as_text(page.board.picture).splitlines()[2:-1]]
        before = page._top
        await pilot.press("down")
        if page._top == before:
            break
    assert flat(words) in flat("".join(dict.fromkeys(rows)))


NOT_OURS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "of a newer format": (
        lambda data: data.replace(b"format = 1", b"format = 2", 1),
        ":1: the file has form 2, which a newer als-tui wrote. Update als-tui to go on with it; it was left as it is.",
    ),
    "not TOML": (lambda data: b"Dear all,\n" * 9, ":1: this is not TOML ("),
    "too big": (lambda data: data + b"#" * MOST_BYTES, ": the file is too big to be one of ours, and was not read."),
    "not text": (lambda data: b"\xff\xfe\x00" * 99, ": this is not UTF-8 text."),
    "empty": (lambda data: b"", ": the file is empty. If it should hold something, look for a copy of it."),
}


@pytest.mark.parametrize("name", NOT_OURS)
async def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    name: str, size: Size, places: Places, tmp_path: Path
) -> None:
    change, words = NOT_OURS[name]
    path = await a_session(tmp_path)
    data = change(path.read_bytes())
    path.write_bytes(data)
    async with at_home(places, size) as pilot:
        await pilot.press("down", "down", "down", "enter")
        if name == "of a newer format":
            await until(pilot, lambda: isinstance(pilot.app.screen, ReplayScreen))
            await pilot.press("w")
        await until(pilot, lambda: isinstance(pilot.app.screen, PageScreen))
        await turned_to(pilot, f"{path.name}{words}")
    assert path.read_bytes() == data
    assert [one.name for one in path.parent.iterdir()] == [path.name]


async def test_little_room_and_a_synced_folder_are_told_before_the_meeting(
    size: Size, places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = Places.throw_away(tmp_path / "Dropbox")
    synced.sessions.mkdir(parents=True, mode=0o700)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(9, 8, 1))
    async with AlsApp(lambda: PlanScreen(SET), synced, HandClock(START)).run_test(size=size) as pilot:
        await says(pilot, SENTENCES["low_space"])
        if size[0] > 40:
            await says(pilot, SENTENCES["synced"])
