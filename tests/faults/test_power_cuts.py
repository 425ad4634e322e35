"""Row 5: the power is cut on a real file system, and what had been called saved is there when it comes back."""

import contextlib
import os
import random
import re
import select
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from als_tui.meeting.facts import Asked
from als_tui.session.kept_plan import KeptPlan
from als_tui.store.drafts import Drafts
from als_tui.store.places import Places
from als_tui.store.session_file import SessionFile, load
from als_tui.store.set_file import read_set
from als_tui.store.toml_text import checked
from als_tui.store.writer import Writer
from tests.builders import START
from tests.faults.loop import Loop, needs_root
from tests.faults.saving import EVENTS, PLAN, text
from tests.session.meetings import SET
from tests.store.kept import HEADER
from tests.stories.menai import MEMBERS
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [pytest.mark.faults(5), pytest.mark.timeout(3600), needs_root("mount", "umount", "mkfs.ext4")]

LONGEST = 0.25
"""Seconds after the first acknowledgement within which the power goes."""
PLANNED = {"ext4": 300, "xfs": 100}
"""Cuts that the campaign must have at least."""
Told = dict[str, int]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[str], Loop]]:
    """Makes disks, which are gone when the test is over."""
    with contextlib.ExitStack() as stack:

        def make(kind: str) -> Loop:
            made = Loop(kind, tmp_path)
            stack.callback(made.gone)
            return made

        yield make


def cut_while_saving(loop: Loop, folder: Path, chance: random.Random, *careless: str) -> Told:
    """Save in that folder and cut the power; the last of each thing that had been called saved before that."""
    command = [sys.executable, "-m", "tests.faults.saving", str(folder), *careless]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        said, output = b"", child.stdout.fileno()
        while b"\n" not in said:
            said += os.read(output, 1)
        time.sleep(chance.uniform(0.0, LONGEST))
        while select.select([output], [], [], 0)[0] and (more := os.read(output, 1 << 16)):
            said += more
        loop.cut()
        child.kill()
    loop.again()
    lines = said[: said.rindex(b"\n")].decode().splitlines()
    return {what: int(number) for what, number in (line.split() for line in lines)}


def lost(folder: Path, told: Told) -> int:
    """How many events are not there of those that had been called saved."""
    kept = [load(path).events for path in Places.throw_away(folder).sessions.glob("*.toml")]
    return max(0, told["e"] - max(map(len, kept), default=0))


def is_whole(folder: Path, told: Told, chance: random.Random) -> bool:
    """Whether all that was called saved is there, in its order, and the meeting goes on; whether bytes were torn."""
    places = Places.throw_away(folder)
    (path,) = [path for path in places.sessions.iterdir() if path.suffix == ".toml" and path.name[0] != "."]
    before = path.read_bytes()
    file, reading = SessionFile.resume(path)
    assert reading.header == HEADER
    assert len(reading.events) >= told["e"]
    assert list(reading.events) == EVENTS[: len(reading.events)]
    torn = b"".join(aside.read_bytes() for aside in places.sessions.glob("*.torn-*"))
    assert file.contents() + torn == before
    writer = Writer(file, lambda saving: None, [folder / "rescue"])
    writer.put(checked(EVENTS[len(reading.events)]))
    assert writer.close(10.0)
    assert list(load(path).events) == EVENTS[: len(reading.events) + 1]
    drafts = Drafts(places.drafts, HEADER.id).read()
    assert is_old_or_new(drafts, told.get("d", 0), lambda number: {"note": text(number)}, {})
    plan = KeptPlan(places, SET.slug, 1).taken_up(PLAN, START)
    assert told.get("p", 0) <= ((plan.minutes or 0) if plan else 0) <= told.get("p", 0) + 4
    one = read_set(places.sets / f"{SET.slug}.toml")
    if one.learning_set is None:
        assert "s" not in told
        assert not one.path.exists()
    else:
        assert not one.problems
        assert one.learning_set.next in (f"meeting {told.get('s', 0)}", f"meeting {told.get('s', 0) + 4}")
    assert not list(folder.rglob("*.damaged*"))
    return bool(torn)


def is_old_or_new(found: object, number: int, made: Callable[[int], object], nothing: object) -> bool:
    """Whether it is what was last called saved, or what came after that."""
    return found in (made(number) if number else nothing, made(number + 4))


@pytest.mark.parametrize(
    ("kind", "short", "whole"), [("ext4", 6, 300), pytest.param("xfs", 2, 100, marks=needs_root("mkfs.xfs"))]
)
def test_what_was_called_saved_is_there_when_the_power_comes_back(
    kind: str,
    short: int,
    whole: int,
    disk: Callable[[str], Loop],
    times: Callable[[int, int], int],
    figure: Callable[[int, str, str], None],
) -> None:
    loop, chance, acknowledged, torn = disk(kind), random.Random(f"{kind} 2026"), 0, list[bool]()
    for number in range(times(short, whole)):
        folder = loop.place / f"cut-{number}"
        folder.mkdir()
        told = cut_while_saving(loop, folder, chance)
        torn.append(is_whole(folder, told, chance))
        acknowledged += told["e"]
        rmtree(folder)
    cuts = len(torn)
    assert cuts >= times(0, PLANNED[kind])
    figure(
        5, f"{cuts} cuts on {kind}", f"{acknowledged:,} events called saved, 0 lost; {sum(torn)} torn ends set aside"
    )


@pytest.mark.parametrize("kind", ["ext4", pytest.param("xfs", marks=needs_root("mkfs.xfs"))])
def test_without_fsync_the_same_cuts_lose_what_was_called_saved(
    kind: str,
    disk: Callable[[str], Loop],
    times: Callable[[int, int], int],
    figure: Callable[[int, str, str], None],
) -> None:
    loop, chance, acknowledged, gone = disk(kind), random.Random(f"{kind} 2026"), 0, 0
    cuts = times(2, 20)
    for number in range(cuts):
        folder = loop.place / f"cut-{number}"
        told = cut_while_saving(loop, folder, chance, "careless")
        acknowledged += told["e"]
        gone += lost(folder, told)
    assert gone > acknowledged / 2
    figure(5, f"{cuts} cuts on {kind} with fsync taken out (control)", f"{gone:,} of {acknowledged:,} lost")


def questions(terminal: Terminal) -> Counter[str]:
    """Who has asked how often, as the screen shows it; nothing unless it says that all is saved."""
    if not re.search(r"  saved   \d\d:\d\d", terminal.lines[0]):
        return Counter()
    return Counter(
        {member: sum(map(int, re.findall(rf"\d {member} █+ (\d+)", terminal.text))) for member in MEMBERS[1:]}
    )


def test_the_program_itself_has_what_its_screen_called_saved(
    disk: Callable[[str], Loop],
    tmp_path: Path,
    times: Callable[[int, int], int],
    figure: Callable[[int, str, str], None],
) -> None:
    loop, chance, acknowledged = disk("ext4"), random.Random(2026), 0
    data = a_meeting(tmp_path, *QUESTIONS)
    data = Path(copytree(data, loop.place / "als"))
    loop.again()
    cuts = times(1, 10)
    for _ in range(cuts):
        with Terminal(tmp_path, "-m", "als_tui", "resume", "--dir", data) as terminal:
            terminal.wait_for("Enter Next: ", "  saved  ")
            terminal.press("6")
            terminal.wait_for("6 Tomos █", "  saved  ")
            shown = questions(terminal)
            for number in range(chance.randint(3, 9)):
                terminal.press(str(2 + number % 4))
                terminal.watch(chance.uniform(0.0, 0.2))
                shown |= questions(terminal)
            loop.cut()
        loop.again()
        (path,) = (data / "sessions").glob("*.toml")
        kept = Counter(event.fact.member for event in load(path).events if isinstance(event.fact, Asked))
        assert not shown - kept
        acknowledged += shown.total()
    assert acknowledged
    figure(5, f"{cuts} cuts under the running program", f"{acknowledged} presses shown as saved, 0 lost")
