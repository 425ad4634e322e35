"""Nothing in the environment makes the program write down, send or press what nobody asked for."""

import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.cli.commands import THIRD, als
from tests.stories.terminal import Terminal
from tests.stories.under_way import OUTLINE, a_meeting

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")

MADE = {"TEXTUAL_LOG": "log.txt", "TEXTUAL_SCREENSHOT_LOCATION": "pictures"}
"""Where the toolkit would put what nobody asked for."""
TOOLKIT = {
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_FILENAME": "picture.svg",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_PRESS": "n,x,enter",
    "TEXTUAL_DRIVER": "os:nothing",
    "TEXTUAL": "devtools,debug",
}
"""What else it takes from the environment, for those who build with it."""


@pytest.mark.parametrize("names", [TOOLKIT, ("TEXTUAL_SCREENSHOT", "TEXTUAL_PRESS")], ids=["all", "two"])
def test_the_toolkit_keeps_no_log_takes_no_picture_and_presses_no_key(tmp_path: Path, names: Iterable[str]) -> None:
    data = a_meeting(tmp_path, *OUTLINE)
    there = {name: str(tmp_path / path) for name, path in MADE.items()}
    told = there | {name: TOOLKIT[name] for name in names}
    with Terminal(tmp_path, "-m", "als_tui", "resume", "--dir", data, surroundings=told) as terminal:
        terminal.wait_for("Enter Next: ", "saved")
        terminal.watch(2.0)
        assert "WRITING" not in terminal.text
        terminal.press("q")
        terminal.wait_for("Stay")
        terminal.press("l")
        terminal.wait_for("UNFINISHED MEETING")
        terminal.press("q")
        assert terminal.end() == 0
    assert [path for path in there.values() if Path(path).exists()] == []


def test_nothing_that_is_installed_beside_it_hears_what_a_file_tells(tmp_path: Path) -> None:
    """Packages may ask pydantic to be told of whatever it checks; some send it away."""
    heard = tmp_path / "heard"
    about = tmp_path / "beside" / "spy-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: spy\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[pydantic]\nspy = spy:plugin\n")
    (about.parent / "spy.py").write_text(f"open({str(heard)!r}, 'w').close()\nplugin = None\n")
    assert als(tmp_path, "show", THIRD, PYTHONPATH=str(about.parent)).returncode == 0
    assert not heard.exists()
