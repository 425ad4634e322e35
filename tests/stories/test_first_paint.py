"""What Home is painted with, in a real terminal: nothing that its first picture does not need is loaded before it."""

import sys

import pytest

from als_tui.store.places import Places
from als_tui.store.samples import put_samples
from tests.stories.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")

TELLING = """
import pathlib, sys
before = set(sys.modules)
told = pathlib.Path(sys.argv[1])
sys.argv[1:] = sys.argv[2:]
import als_tui.cli.terminal
def loaded(name):
    names = sorted(set(sys.modules) - before)
    (told / "writing").write_text(" ".join(names))
    (told / "writing").replace(told / name)
def open_screens(*args, **more):
    from als_tui.app.screens.home import HomeScreen as Home
    read, read_all = Home._read, Home._read_all
    Home._read = lambda home: (loaded("painted"), read(home))[0]
    Home._read_all = lambda home, number: (read_all(home, number), loaded("read"))[0]
    return opening(*args, **more)
opening, als_tui.cli.terminal.open_screens = als_tui.cli.terminal.open_screens, open_screens
from als_tui.cli.main import main
main()
"""
"""The real program, which tells what is loaded when Home is painted, and when it has read all."""
OTHERS = {"click", "platformdirs", "rich", "textual", "typing_extensions"}
OURS = {
    "app": {"app", "guard", "pictures", "screens", "signals", "themes", "widgets"},
    "app.pictures": {"canvas", "home", "wrapping"},
    "app.screens": {"home", "home_view", "keyed", "paths", "window"},
    "app.widgets": {"alarm", "board", "hints"},
    "cli": {"main", "options", "talk", "terminal"},
    "session": {"clock", "finding"},
    "store": {"disk", "names", "places", "settings"},
    "words": {"commands", "days", "home", "key", "keymap", "keys", "members", "settings", "times"},
    "meeting": {"clean", "whole"},
}
"""Of each package of ours, what the first picture is made with."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What was loaded when Home was painted and when it was read, of a folder with the samples in it."""
    folder = tmp_path_factory.mktemp("paint")
    put_samples(Places(folder / "data", folder / "state"))
    with Terminal(folder, "-c", TELLING, folder, "--dir", folder / "data") as terminal:
        terminal.wait_for("NEXT MEETING")
        while not (folder / "read").exists():
            terminal.see(0.1)
    return {name: set((folder / name).read_text().split()) for name in ("painted", "read")}


def inside(package: str, names: set[str]) -> set[str]:
    """The modules that are directly in a package."""
    start = f"{package}."
    return {name.removeprefix(start) for name in names if name.startswith(start) and "." not in name[len(start) :]}


def test_the_first_picture_loads_no_model_no_parser_and_no_other_screen(told: dict[str, set[str]]) -> None:
    names = told["painted"]
    packages = {name.partition(".")[0] for name in names}
    assert packages - sys.stdlib_module_names == OTHERS | {"als_tui"}
    assert {package: inside(f"als_tui.{package}", names) for package in OURS} == OURS


def test_once_home_is_read_no_key_to_a_meeting_loads_its_screen(told: dict[str, set[str]]) -> None:
    assert {"als_tui.app.screens.plan", "als_tui.app.screens.taking_up", "als_tui.app.screens.live"} <= told["read"]
    assert not {"als_tui.app.screens.replay", "als_tui.app.screens.insights", "html.entities"} & told["read"]
