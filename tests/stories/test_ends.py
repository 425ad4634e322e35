"""However a running meeting is hurried, or ends by a fault of its own: nothing typed is lost, nothing is told."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from als_tui.meeting.facts import Noted, PartEntered, StageEntered
from als_tui.meeting.stages import Stage
from als_tui.store.session_file import load
from als_tui.version import VERSION
from tests.cli.commands import environment
from tests.stories.menai import MEMBERS, MENAI
from tests.stories.terminal import Terminal
from tests.stories.under_way import OUTLINE, a_meeting, resumed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")

LETTERS = "thequickbrownfoxjumpsoverthelazydogabcde"
SECRET = "said-in-confidence"

CRASHING = """
import pathlib, sys
from als_tui.app.pictures import dial
from als_tui.session import finding
def broken(*args):
    confidence = "said-" + "in-confidence"
    raise ValueError(confidence)
def draw(scene, width, height):
    is_time = scene.prompts if where == "action" else pathlib.Path(trigger).exists()
    return broken() if is_time else drawn(scene, width, height)
where, trigger, *sys.argv[1:] = sys.argv[1:]
dial.drawn, drawn = draw, dial.drawn
if where == "thread":
    finding.with_details = broken
from als_tui.cli.main import main
main()
"""
"""The real program with a fault put in from outside: in a key's action, in a timer, or in a thread."""


def kinds(data: Path) -> list[str]:
    """The kinds of what was recorded last, since the meeting was taken up."""
    (file,) = (data / "sessions").glob("*.toml")
    told = [event.fact.kind for event in load(file).events]
    return told[len(told) - told[::-1].index("reopened") :]


@pytest.mark.parametrize("without", ["stdin", "stderr"])
def test_half_a_terminal_is_none(tmp_path: Path, without: str) -> None:
    inner = f"import subprocess, sys; sys.exit(subprocess.run(sys.argv[1:], {without}=subprocess.PIPE).returncode)"
    with Terminal(tmp_path, "-c", inner, sys.executable, "-m", "als_tui") as terminal:
        assert terminal.end() == 2
        assert terminal.output.count(b"\n") == (1 if without == "stdin" else 0)
        assert b"\x1b" not in terminal.output


def test_no_terminal_at_all_is_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "als_tui"], stdin=subprocess.DEVNULL, capture_output=True, text=True,
        env=environment(tmp_path), cwd=tmp_path, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(
    ("key", "steps", "kind"),
    [("n", OUTLINE, "noted"), ("l", OUTLINE, "learned"), ("a", OUTLINE, "action_agreed"),
     ("e", (StageEntered(stage=Stage.SESSION_REVIEW),), "rule_proposed")],
)  # fmt: skip
def test_letters_right_behind_the_key_that_opens_a_field_are_all_text(
    tmp_path: Path, key: str, steps: tuple[StageEntered | PartEntered, ...], kind: str
) -> None:
    data = a_meeting(tmp_path, *steps)
    with resumed(tmp_path, data) as terminal:
        terminal.write(key + LETTERS)
        terminal.wait_for("WRITING", LETTERS)
        assert kinds(data) == []
        terminal.press("enter")
        terminal.wait_for("saved", gone="WRITING")
    assert kinds(data) == [kind]


def test_welsh_letters_arrive_whole(tmp_path: Path) -> None:
    data = a_meeting(tmp_path, *OUTLINE)
    with resumed(tmp_path, data) as terminal:
        terminal.press("n")
        terminal.type("Tŷ’r gŵr, Ŵ Ŷ â ê î ô û ẁ ỳ; w\u0302")
        terminal.wait_for("gŵr, Ŵ Ŷ")
        terminal.press("enter")
        terminal.wait_for("saved", gone="WRITING")
    (file,) = (data / "sessions").glob("*.toml")
    last = load(file).events[-1].fact
    assert isinstance(last, Noted)
    assert last.text == "Tŷ’r gŵr, Ŵ Ŷ â ê î ô û ẁ ỳ; ŵ"


@pytest.mark.parametrize("where", ["action", "timer", "thread"])
def test_a_fault_of_the_program_tells_no_value_and_gives_the_terminal_back(tmp_path: Path, where: str) -> None:
    data = a_meeting(tmp_path, *OUTLINE)
    trigger = tmp_path / "now"
    command = () if where == "thread" else ("resume",)
    with Terminal(tmp_path, "-c", CRASHING, where, trigger, *command, "--dir", data) as terminal:
        if where != "thread":
            terminal.wait_for("Enter Next: ", "saved")
            terminal.press("w") if where == "action" else trigger.touch()
        assert terminal.end() == 1
        assert terminal.is_given_back
        assert SECRET.encode() not in terminal.output
        assert "this is a fault of the program, not yours" in terminal.text
        assert "Traceback" not in terminal.text
    (path,) = tmp_path.rglob("crash.txt")
    report = path.read_text("utf-8")
    assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)) == (0o600, 0o700)
    assert "broken" in report
    assert "80x24" in report
    assert f"als-tui {VERSION}, textual " in report
    kinds_told = report.splitlines()[-1].partition(": ")[2]
    assert kinds_told == "none" if where == "thread" else kinds_told.endswith("part_entered, reopened")
    (file,) = (data / "sessions").glob("*.toml")
    said = [SECRET, MENAI.name, MENAI.slug, MENAI.facilitator, file.stem, *MEMBERS]
    last_words = terminal.output[terminal.output.rindex(b"\x1b[?1049l") :].decode().replace(str(tmp_path), "")
    assert not [text for text in said if text in report or text in last_words]
