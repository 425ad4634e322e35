"""The main screens of the program, each with what leads to it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from als_tui.meeting.facts import AnyFact, Paused, StageEntered
from als_tui.meeting.stages import Stage
from als_tui.store.session_file import SessionFile
from als_tui.store.set_file import write_set
from tests.cli.commands import FIRST
from tests.stories.menai import MENAI
from tests.stories.samples import SESSIONS
from tests.stories.terminal import Terminal
from tests.stories.under_way import OUTLINE, QUESTIONS, a_meeting


@dataclass(frozen=True)
class Way:
    """A screen: the command, the keys after it, what each of them brings; and where the meeting was before."""

    name: str
    command: tuple[str, ...]
    seen: str
    keys: tuple[tuple[str, str], ...] = ()
    steps: tuple[AnyFact, ...] = QUESTIONS
    is_held: bool = False
    """Whether another window has the meeting."""


def _live(name: str, *keys: tuple[str, str], steps: tuple[AnyFact, ...] = QUESTIONS) -> Way:
    return Way(name, ("resume",), "saved", keys, steps)


_SETS = (("e", "Enter Open"),)
_A_SET = (*_SETS, ("enter", "Facilitator"))

WAYS = (
    Way("Home", (), "Enter Resume"),
    Way("the plan", ("run",), "Enter Begin"),
    Way("the library", (), "g Ground rules", (("r", "Enter Replay"),)),
    Way("insights", (), "g Ground rules", (("i", "IN ONE SENTENCE"),)),
    Way("the rules", (), "g Ground rules", (("g", "GROUND RULES"),)),
    Way("a replay", ("replay", FIRST.name), "REPLAY, read only"),
    Way("an export", ("replay", FIRST.name), "REPLAY, read only", (("e", "WHAT LEAVES"),)),
    Way("a new set", (), "g Ground rules", (("s", "Esc Back"),)),
    Way("the sets", (), "g Ground rules", _SETS),
    Way("a set", (), "g Ground rules", _A_SET),
    Way(
        "the shape of a set",
        (),
        "g Ground rules",
        (*_A_SET, ("6", "Remove"), ("down", "> Shape"), ("enter", "Enter Done")),
    ),
    Way("the bank of rules", (), "g Ground rules", (*_A_SET, ("g", "GROUND RULES"), ("t", "The bank"))),
    Way("the room", (), "g Ground rules", (*_A_SET, ("g", "GROUND RULES"), ("p", "Space Next rule"))),
    Way("another window's", (), "g Ground rules", (("enter", "Running in another window"),), is_held=True),
    _live("check-in", steps=(StageEntered(stage=Stage.CHECK_IN),)),
    _live("the bids", steps=(StageEntered(stage=Stage.BIDS),)),
    _live("the outline", steps=OUTLINE),
    _live("the questions"),
    _live("a pause", steps=(*QUESTIONS, Paused())),
    _live("a note", ("n", "WRITING")),
    _live("the meeting sheet", ("m", "Esc")),
    _live("the leave sheet", ("q", "Stay")),
    _live("the curtain", ("b", "Open the curtain")),
    _live("the help", ("?", "Any key Close")),
    _live("the action review", steps=(*OUTLINE, StageEntered(stage=Stage.ACTION_REVIEW))),
    _live("the close", steps=(*OUTLINE, StageEntered(stage=Stage.CLOSE))),
)


@contextmanager
def a_home(home: Path, way: Way) -> Iterator[Path]:
    """A folder with a set, its earlier sessions, and a meeting that was left where this screen needs it, or is held."""
    home.mkdir()
    data = a_meeting(home, *way.steps)
    (meeting,) = (data / "sessions").glob("*.toml")
    write_set(data / "sets", MENAI)
    for file in SESSIONS.glob("*.toml"):
        (data / "sessions" / file.name).write_bytes(file.read_bytes())
    with closing(SessionFile.resume(meeting)[0]) if way.is_held else nullcontext():
        yield data


def come_to(way: Way, home: Path, data: Path, size: tuple[int, int] = (80, 24)) -> Terminal:
    """The program with this screen in front."""
    terminal = Terminal(home, "-m", "als_tui", *way.command, "--dir", data, size=size, patience=60.0)
    terminal.wait_for(way.seen)
    for key, seen in way.keys:
        terminal.press(key)
        terminal.wait_for(seen)
    return terminal
