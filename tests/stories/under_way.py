"""Meetings that are under way, for a program to go on with."""

from pathlib import Path

from als_tui.meeting.facts import AnyFact, PartEntered, StageEntered
from als_tui.meeting.stages import Part, Stage
from als_tui.session.clock import SystemClock
from als_tui.session.live import LiveSession
from als_tui.session.planning import first_draft
from als_tui.session.prepare import Before, header_for, preparation
from als_tui.store.places import Places
from tests.stories.menai import MEMBERS, MENAI
from tests.stories.terminal import Terminal

OUTLINE = (StageEntered(stage=Stage.AIRTIME, presenter=MEMBERS[0]), PartEntered(part=Part.OUTLINE))
QUESTIONS = (*OUTLINE, PartEntered(part=Part.QUESTIONS))


def a_meeting(home: Path, *steps: AnyFact) -> Path:
    """A meeting of the Menai Set that was left at the last of these steps; its folder."""
    places, clock = Places.standard(str(home / "als"), {"HOME": str(home)}), SystemClock()
    now = clock.now()
    header = header_for(MENAI, 1, now)
    facts = preparation(header, first_draft(MENAI, Before(), now).plan(), {}, ())
    session = LiveSession.begin(header, facts, clock, places)
    for fact in (StageEntered(stage=Stage.WELCOME), *steps):
        session.record(fact)
    assert session.end()
    return places.data


def resumed(home: Path, data: Path) -> Terminal:
    """The meeting, gone on with."""
    terminal = Terminal(home, "-m", "als_tui", "resume", "--dir", data)
    terminal.wait_for("Enter Next: ", "saved")
    return terminal
