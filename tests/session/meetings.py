"""A live session in a temporary folder, moved by hand."""

from datetime import timedelta
from pathlib import Path

from als_tui.meeting.facts import Brought
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.plan import plan_of
from als_tui.meeting.presets import PRESETS
from als_tui.session.clock import Clock, HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import header_for, preparation
from als_tui.store.places import Places
from tests.builders import MEMBERS, START

SET = LearningSet(
    name="Menai Set",
    slug="menai-set",
    facilitator="Non",
    members=MEMBERS,
    rules=GroundRules(texts=("Silence is welcome",)),
)


def a_session(folder: Path, clock: Clock, number: int = 1, brought: tuple[Brought, ...] = ()) -> LiveSession:
    """A session that has just been opened; its own clock waits."""
    header = header_for(SET, number, clock.now())
    plan = plan_of(PRESETS["hurrell-2h"], MEMBERS[:2], clock.now() + timedelta(hours=2), reports_due=bool(brought))
    return LiveSession.begin(header, preparation(header, plan, {}, brought), clock, Places.throw_away(folder))


def a_clock() -> HandClock:
    """A clock that stands at the start."""
    return HandClock(START)
