"""The pictures of the README, made by running the app: ``uv run python -m tests.readme.pictures``."""

import asyncio
import contextlib
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

from als_tui.app.app import AlsApp
from als_tui.app.screens.editor import EditorScreen
from als_tui.app.screens.export import ExportScreen
from als_tui.app.screens.insights import InsightsScreen
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.screens.live import LiveScreen
from als_tui.app.screens.plan import PlanScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.app.screens.room import RoomScreen
from als_tui.app.screens.set_page import SetPageScreen
from als_tui.meeting.facts import AnyFact, Asked, KindTurned, PartEntered, Paused, PauseNamed, StageEntered
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.plan import plan_of
from als_tui.meeting.presets import PRESETS
from als_tui.meeting.stages import Part, QuestionKind, Stage, Why
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import header_for, preparation
from als_tui.session.replaying import opened
from als_tui.store.places import Places
from als_tui.store.samples import put_samples
from als_tui.store.set_file import write_set
from als_tui.words.english.rules import STARTER

HERE = Path(__file__).parent
MEMBERS = ("Rhian", "Owain", "Gethin", "Mair", "Siân", "Llŷr")
_SET = LearningSet(
    name="Menai Set", slug="menai-set", facilitator="Non", members=MEMBERS, of=6, rules=GroundRules(texts=STARTER)
)
_OUTLINE: tuple[tuple[float, AnyFact], ...] = (
    (0, StageEntered(stage=Stage.WELCOME)),
    (20 * 60, StageEntered(stage=Stage.AIRTIME, presenter="Rhian")),
    (60, PartEntered(part=Part.OUTLINE)),
)
_QUESTIONS: tuple[tuple[float, AnyFact], ...] = (
    *_OUTLINE,
    (7 * 60, PartEntered(part=Part.QUESTIONS)),
    (60, Asked(member="Owain")),
    (120, Asked(member="Gethin")),
    (60, KindTurned(to=QuestionKind.REFLECTIVE)),
    (60, Asked(member="Siân")),
    (180, Asked(member="Owain")),
    (300, KindTurned(to=QuestionKind.ANALYTICAL)),
    (60, Asked(member="Mair")),
)
_PAUSE: tuple[tuple[float, AnyFact], ...] = (*_QUESTIONS, (5, Paused()), (4, PauseNamed(why=Why.ADVICE)))
STORIES: dict[str, tuple[tuple[tuple[float, AnyFact], ...], float]] = {
    "outline": (_OUTLINE, 128),
    "questions": (_QUESTIONS, 296),
    "pause": (_PAUSE, 31),
    "late": ((*_OUTLINE, (7 * 60, PartEntered(part=Part.QUESTIONS))), 1920),
}
"""What was recorded, each fact so many seconds after the one before, and how long after the last one is looked."""


_PROPOSAL = (
    *STARTER[:5],
    "Silence is welcome, and we count to five before we fill it.",
    *STARTER[6:],
    "We keep no side chat.",
)
PREPARING: dict[str, Callable[[LearningSet], KeyedScreen]] = {
    "plan": PlanScreen,
    "rules": EditorScreen,
    "room": lambda one: RoomScreen(one.name, one.rules.texts, 4),
    "set": SetPageScreen,
}
"""The screens on which a meeting is prepared, each of the same set."""
PAST = Path(__file__).parents[2] / "sessions" / "2026-11-12-menai-set-c3f7.toml"
THEMES = ("dark", "light")
PICTURES = (*STORIES, *PREPARING, "replay", "insights", "export")


def session_of(facts: tuple[tuple[float, AnyFact], ...], wait: float, folder: Path) -> LiveSession:
    """A live session in which these things have happened."""
    clock = HandClock(datetime(2026, 11, 24, 14, 0, tzinfo=UTC))
    header = header_for(_SET, 4, clock.now()).model_copy(update={"utc_offset": 0, "id": "0f3c9a4e5d6b"})
    end = clock.now() + timedelta(hours=2)
    plan = plan_of(PRESETS["hurrell-2h"], ("Rhian", "Mair"), end, reports_due=False)
    session = LiveSession.begin(header, preparation(header, plan, {}, ()), clock, Places.throw_away(folder))
    for seconds, fact in facts:
        clock.move(seconds)
        session.record(fact)
    clock.move(wait)
    return session


def still(svg: str) -> str:
    """A picture without what differs from one run to the next, and without a font from afar."""
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", "terminal", svg)


async def _shot(make: Callable[[], KeyedScreen], places: Places, theme: str) -> str:
    app = AlsApp(make, places, HandClock(datetime(2026, 11, 24, 14, 0, tzinfo=UTC)), theme=theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, KeyedScreen)
        if isinstance(screen, LiveScreen):
            screen.session.settle()
        await app.workers.wait_for_complete()
        await pilot.pause()
        screen.paint()
        await pilot.pause()
        return still(app.export_screenshot(title="als-tui", simplify=True))


def _replay() -> ReplayScreen:
    """The third sample in the questions of its first airtime."""
    session, problems = opened(PAST, lambda: 0.0)
    assert session is not None
    session.seek(3000.0)
    return ReplayScreen(session, problems)


def file_of(name: str, theme: str) -> Path:
    """Where a picture lies."""
    return HERE / (f"{name}.svg" if theme == "dark" else f"{name}-{theme}.svg")


def picture(name: str, theme: str = "dark") -> str:
    """One picture as SVG text, rendered now."""
    with tempfile.TemporaryDirectory() as folder, at_greenwich():
        places = Places.throw_away(Path(folder))
        if name == "replay":
            return asyncio.run(_shot(_replay, places, theme))
        if name == "export":
            return asyncio.run(_shot(lambda: ExportScreen(_replay().session.outcome), places, theme))
        if name == "insights":
            put_samples(places)
            return asyncio.run(_shot(lambda: InsightsScreen(_SET.slug, None), places, theme))
        if name in PREPARING:
            one = _SET.model_copy(update={"proposal": _PROPOSAL})
            write_set(places.sets, one)
            return asyncio.run(_shot(lambda: PREPARING[name](one), places, theme))
        facts, wait = STORIES[name]
        return asyncio.run(_shot(lambda: LiveScreen(session_of(facts, wait, Path(folder))), places, theme))


@contextlib.contextmanager
def at_greenwich() -> Iterator[None]:
    """A computer whose clock shows the same hours, and its terminal the same colours, wherever pictures are made."""
    before, colours = os.environ.get("TZ"), os.environ.get("COLORTERM")
    os.environ["COLORTERM"] = "truecolor"
    _move_to("UTC")
    yield
    _move_to(before)
    os.environ.pop("COLORTERM")
    if colours is not None:
        os.environ["COLORTERM"] = colours


def _move_to(zone: str | None) -> None:
    if zone is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = zone
    if sys.platform != "win32":
        time.tzset()


if __name__ == "__main__":
    for each, looks in product(PICTURES, THEMES):
        file_of(each, looks).write_text(picture(each, looks), encoding="utf-8")
