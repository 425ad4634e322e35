"""Row 21: what is said in confidence is for its owner alone, whatever the system's habit is."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from als_tui.store.places import Places
from tests.cli.commands import als
from tests.faults.made import KINDS
from tests.store.faults import mode
from tests.stories.terminal import Terminal
from tests.stories.under_way import QUESTIONS, a_meeting

pytestmark = [
    pytest.mark.faults(21),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a person's folders to that person"),
]

Figure = Callable[[int, str, str], None]


@pytest.fixture(params=[0o000, 0o077], ids=["umask 000", "umask 077"], autouse=True)
def mask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield int(request.param)
    os.umask(before)


def rights(folder: Path) -> dict[str, int]:
    """Of everything below a folder that is not for its owner alone."""
    usual = {True: 0o700, False: 0o600}
    found = {path: mode(path) for path in folder.rglob("*")}
    return {str(path.relative_to(folder)): is_ for path, is_ in found.items() if is_ != usual[path.is_dir()]}


def test_every_kind_of_file_and_its_folder(tmp_path: Path, mask: int, figure: Figure) -> None:
    for kind, made in KINDS.items():
        folder = tmp_path / kind
        folder.mkdir(mode=0o700)
        for _ in range(1 if kind == "session" else 2):
            made.make(Places.throw_away(folder))
        assert (folder / made.name).is_file(), kind
        assert rights(folder) == {}, kind
    figure(21, f"{len(KINDS)} kinds of files made with umask {mask:03o}", "files 0600, folders 0700")


def test_all_that_a_real_meeting_leaves(tmp_path: Path, mask: int, figure: Figure) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    data = a_meeting(home, *QUESTIONS)
    (file,) = (data / "sessions").glob("*.toml")
    with file.open("ab") as cut:
        cut.write(b"\n[[event]]\nn = 99")
    with Terminal(home, "-m", "als_tui", "resume", "--dir", data) as terminal:
        terminal.wait_for("saved", "Space")
        terminal.press("n")
        terminal.wait_for("WRITING a private note")
        terminal.type("half a thought")
        terminal.wait_for("half a thought")
        drafts = home / ".local" / "state" / "als-tui"
        while not list(drafts.rglob("drafts/*.toml")):
            terminal.watch(0.1)
        terminal.kill()
    done = als(home, "export", file, "--with", "notes", "--with", "marks", "-o", data / "sheet.md")
    assert done.returncode == 0, done.stderr
    left = {path.name: mode(path) for path in home.rglob("*") if path.is_file()}
    assert {"sheet.md", file.name} < set(left)
    assert any(".torn-" in name for name in left)
    assert rights(home) == {}
    figure(21, f"{len(left)} files left by a real meeting with umask {mask:03o}", "files 0600, folders 0700")
