"""Rows 6, 7 and 9 as they are seen: above every screen, whole, in any size, while the meeting goes on."""

import errno
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.live import LiveScreen
from als_tui.app.screens.paths import LONGEST, told
from als_tui.app.screens.window import Alert
from als_tui.meeting.facts import AnyFact, Asked, Noted, Paused
from als_tui.meeting.stages import Part, Stage
from als_tui.session.clock import HandClock
from als_tui.store.homecoming import bring_home
from als_tui.store.places import Places
from als_tui.store.saving import DiskTrouble
from als_tui.store.session_file import load
from als_tui.words import plan as words_of_plan
from als_tui.words.notices import never_saved
from als_tui.words.stages import NOT_YET_SAVED
from tests.app.planned import planned, shown
from tests.app.table import Table, at_table
from tests.builders import MEMBERS, START, airtime, closed, part, stage
from tests.faults.conftest import SHORT
from tests.store.faults import Disk, deleted, lengthened, renamed, replaced, until

pytestmark = pytest.mark.faults(6, 7, 9)

QUESTIONS: tuple[AnyFact, ...] = (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS))
STAGES: dict[str, Sequence[AnyFact]] = {
    "welcome": (stage(Stage.WELCOME),),
    "rules": (stage(Stage.GROUND_RULES),),
    "check-in": (stage(Stage.CHECK_IN),),
    "report back": (stage(Stage.REPORT_BACK),),
    "bids": (stage(Stage.BIDS),),
    "settling": (airtime(),),
    "outline": QUESTIONS[:2],
    "questions": QUESTIONS,
    "presenter's feedback": (*QUESTIONS, part(Part.PRESENTER_FEEDBACK)),
    "group's feedback": (*QUESTIONS, part(Part.GROUP_FEEDBACK)),
    "break": (stage(Stage.BREAK),),
    "pause": (*QUESTIONS, Paused()),
    "action review": (stage(Stage.ACTION_REVIEW),),
    "session review": (stage(Stage.SESSION_REVIEW),),
    "close": (stage(Stage.CLOSE),),
}
OVER: dict[str, tuple[str, ...]] = {
    "a note": ("n", *"half"),
    "the help": ("?",),
    "the meeting sheet": ("m",),
    "the people": ("m", "4"),
    "the ground rules": ("g",),
    "the leave sheet": ("q",),
    "the big clock": ("f",),
}


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def said(table: Table) -> str:
    """What the bar above the screen in front says, in one line."""
    return " ".join(as_text(table.front.alarm.picture).split()) if table.front.alarm.display else ""


def on_screen(table: Table) -> str:
    """All letters that a person sees, from the first row to the last."""
    rows = table.pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in rows)


async def heard(table: Table, words: str) -> None:
    """Wait until the bar says it."""
    for _ in range(500):
        if words in said(table):
            return
        await table.pilot.pause(0.01)
    raise AssertionError(f"{words!r} not in {said(table)!r}")


async def gone(table: Table) -> None:
    """Wait until there is no bar."""
    for _ in range(500):
        if not said(table):
            return
        await table.pilot.pause(0.01)
    raise AssertionError(said(table))


async def filled(table: Table, disk: Disk, *keys: str) -> None:
    """The disk is full, and somebody notes something."""
    disk.failing = {("write", "/sessions/"): errno.ENOSPC}
    await table.told(Noted(text="one"))
    await table.press(*keys)
    await heard(table, "Copy: ")


def without_breaks(text: str) -> str:
    return "".join(text.split())


async def test_a_full_disk_is_told_whole_on_every_stage(
    size: tuple[int, int], disk: Disk, tmp_path: Path, is_whole: bool, figure: Callable[[int, str, str], None]
) -> None:
    if not is_whole and size != SHORT[0]:
        pytest.skip("takes long: runs with -m faults; in short in the smallest terminal")
    for name, facts in STAGES.items():
        disk.failing = {}
        async with at_table(tmp_path / name, facts, size=size) as table:
            await filled(table, disk)
            copy = table.session.saving.rescue
            assert copy is not None
            assert said(table).startswith("Disk full: 1 thing not saved yet. Free some space; I keep trying. Copy:")
            assert without_breaks(told(copy)) in without_breaks(on_screen(table)), name
            await table.told(Asked(member=MEMBERS[1]))
            await heard(table, "Disk full: 2 things not saved yet.")
            assert "NOT SAVED 2" in on_screen(table)
            disk.failing = {}
            assert table.session.settle()
            await gone(table)
            assert "saved" in on_screen(table)
    figure(6, f"{len(STAGES)} stages at {size[0]}x{size[1]}", "told whole, with the place of the copy")


@pytest.mark.parametrize("name", OVER)
async def test_a_full_disk_is_told_over_whatever_is_in_front(
    name: str, size: tuple[int, int], disk: Disk, tmp_path: Path
) -> None:
    async with at_table(tmp_path, QUESTIONS, size=size) as table:
        await filled(table, disk, *OVER[name])
        copy = table.session.saving.rescue
        assert copy is not None
        assert without_breaks(told(copy)) in without_breaks(on_screen(table))
        assert table.session.meeting.is_open


async def test_the_leave_sheet_and_the_farewell_tell_it_and_the_last_words_name_the_copy(
    size: tuple[int, int], disk: Disk, tmp_path: Path
) -> None:
    async with at_table(tmp_path, (stage(Stage.CLOSE),), size=size) as table:
        await filled(table, disk, "q")
        assert without_breaks("Not in the session's file yet: 1 thing.") in without_breaks(on_screen(table))
        await table.press("escape")
        await table.told(closed())
        await heard(table, "Disk full: 2 things not saved yet.")
        saving = table.session.saving
        assert without_breaks(told(saving.rescue or Path())) in without_breaks(on_screen(table))
        assert without_breaks(NOT_YET_SAVED) in without_breaks(on_screen(table))
        app = table.pilot.app
        assert isinstance(app, AlsApp)
    (words,) = app.parting
    assert words == never_saved(2, str(saving.where), str(saving.rescue))


async def test_what_came_home_before_the_end_is_not_told_as_missing(disk: Disk, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await filled(table, disk)
        app = table.pilot.app
        assert isinstance(app, AlsApp)
        await table.press("q", "l")
        await table.pilot.app.workers.wait_for_complete()
        assert len(app.parting) == 1
        disk.failing = {}
        bring_home(table.places)
        assert app.parting == []
    assert load(table.session.path).events[-1].fact == Noted(text="one")


async def test_a_full_disk_is_told_on_the_plan_and_no_half_meeting_is_left(
    size: tuple[int, int], disk: Disk, places: Places
) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=size) as pilot:
        screen = await planned(pilot)
        disk.failing = {("write", "/sessions/"): errno.ENOSPC}
        await pilot.press("enter")
        await pilot.pause()
        assert without_breaks(words_of_plan.not_begun("No space left on device")) in without_breaks(shown(screen))
        assert list(places.sessions.glob("*")) == []
        disk.failing = {}
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LiveScreen)


async def test_the_palette_leaves_the_bar_in_sight(disk: Disk, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await filled(table, disk)
        await table.press("colon")
        await table.pilot.pause(0.1)
        assert "Disk full: 1 thing not saved yet." in on_screen(table)


async def test_behind_the_curtain_no_path_tells_a_name(disk: Disk, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await filled(table, disk)
        await table.press("b")
        assert said(table) == "Disk full: 1 thing not saved yet. Free some space; I keep trying."
        assert "thursday" not in on_screen(table).casefold()
        await table.press("b")
        assert "Copy: " in said(table)


async def test_where_no_place_takes_a_copy_that_is_told(disk: Disk, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        disk.failing = {("write", ""): errno.ENOSPC}
        await table.told(Noted(text="one"))
        await heard(table, "No other place takes a copy: do not end the program.")
        disk.failing = {}
        assert table.session.settle()


async def test_a_disk_that_fails_is_told_with_the_place_where_the_meeting_goes_on(
    size: tuple[int, int], disk: Disk, tmp_path: Path
) -> None:
    async with at_table(tmp_path, QUESTIONS, size=size) as table:
        disk.failing = {("fsync", "/sessions/"): errno.EIO}
        await table.press("?")
        table.session.record(Noted(text="one"))
        await heard(table, "This disk failed. Nothing is lost: the meeting goes on in")
        assert without_breaks(told(table.session.path)) in without_breaks(said(table))
        assert table.session.saving.trouble is DiskTrouble.MOVED
        await table.press("escape")
        assert "This disk failed." in said(table)
        table.screen._is_no_news()
        await table.pilot.pause()
        assert not said(table)


@pytest.mark.parametrize("change", [deleted, renamed, replaced, lengthened])
async def test_a_file_changed_outside_is_told_with_the_place_where_the_meeting_goes_on(
    change: object, size: tuple[int, int], tmp_path: Path
) -> None:
    async with at_table(tmp_path, QUESTIONS, size=size) as table:
        assert table.session.settle()
        assert callable(change)
        change(table.session.path)
        await table.told(Noted(text="one"))
        await heard(table, "The session file was changed outside. Nothing is lost: the meeting goes on in")
        assert without_breaks(told(table.session.path)) in without_breaks(on_screen(table))


async def test_at_home_nothing_of_it_is_left(disk: Disk, tmp_path: Path) -> None:
    async with at_table(tmp_path, QUESTIONS) as table:
        await filled(table, disk)
        await table.press("q", "l")
        until(lambda: table.session.has_ended)
        app = table.pilot.app
        assert isinstance(app, AlsApp)
        assert app.alarm == Alert()


def test_of_a_long_path_the_middle_is_left_out() -> None:
    path = Path("/home/non", *("folder" * 3 for _ in range(9)), "2026-03-05-thursday-set-5f3a-rescue-1.toml")
    assert len(told(path)) <= LONGEST
    assert told(path).startswith("/…/folder")
    assert told(path).endswith("/2026-03-05-thursday-set-5f3a-rescue-1.toml")
    assert told(Path.home() / "als" / "a.toml") == "~/als/a.toml"
