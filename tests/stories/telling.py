"""A meeting told as it would be run: keys where there are keys, facts where people write, time going by between."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType

from als_tui.meeting import moves
from als_tui.meeting.facts import (
    ActionAgreed,
    AnyFact,
    Brought,
    Learned,
    Noted,
    PauseNamed,
    PlanSet,
    Reported,
)
from als_tui.meeting.header import LearningSet
from als_tui.meeting.plan import plan_of
from als_tui.meeting.presets import PRESETS
from als_tui.meeting.stages import About, Here, Outcome, Why
from als_tui.meeting.timing import day_of
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from als_tui.session.prepare import header_for, preparation, still_open
from als_tui.store.places import Places
from als_tui.words.dates import kept


@dataclass(frozen=True)
class Meant:
    """What is settled before a meeting begins."""

    number: int
    id: str
    opens: datetime
    utc_offset: int
    presenters: tuple[str, ...]
    brought: tuple[Brought, ...] = ()
    here: Mapping[str, Here] | None = None


class Telling:
    """One meeting under way."""

    def __init__(self, places: Places, learning_set: LearningSet, meant: Meant) -> None:
        self.clock = HandClock(meant.opens)
        self.number, self._agreed = meant.number, 0
        header = header_for(learning_set, meant.number, meant.opens)
        header = header.model_copy(update={"id": meant.id, "utc_offset": meant.utc_offset})
        plan = self._plan(learning_set, meant)
        first = preparation(header, plan, meant.here or {}, meant.brought)
        self.live = LiveSession.begin(header, first, self.clock, places)

    def __enter__(self) -> "Telling":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        is_saved = self.live.end()
        assert error is not None or is_saved

    @property
    def path(self) -> Path:
        return self.live.path

    @property
    def open(self) -> tuple[Brought, ...]:
        """What the meeting hands on to the next."""
        return still_open(self.live.meeting)

    def _plan(self, learning_set: LearningSet, meant: Meant) -> PlanSet:
        ends = meant.opens + timedelta(minutes=125)
        return plan_of(PRESETS[learning_set.preset], meant.presenters, ends, reports_due=bool(meant.brought))

    def wait(self, minutes: float) -> None:
        self.clock.move(round(minutes * 60, 3))

    def say(self, *facts: AnyFact, after: float = 0.5) -> None:
        """Facts that people tell, each so many minutes after the one before it."""
        for fact in facts:
            self.wait(after)
            self.live.record(fact)

    def press(self, move: AnyFact | moves.Refusal) -> None:
        """What a key does; a key that would be refused is a mistake in the story."""
        assert not isinstance(move, moves.Refusal), (move, self.live.meeting.place, self.live.now())
        self.live.record(move)

    def on(self, minutes: float = 0.0) -> None:
        """Enter, after so many minutes."""
        self.wait(minutes)
        self.press(moves.on(self.live.meeting, self.live.now()))

    def round(self, *minutes: float) -> None:
        """Everyone has the turn, each for so many minutes."""
        for each in minutes:
            self.on()
            self.wait(each)

    def person(self, member: str, after: float = 0.5) -> None:
        """A digit."""
        self.wait(after)
        self.press(moves.person(self.live.meeting, member))

    def kind(self, after: float) -> None:
        """The arrow to the next kind of question."""
        self.wait(after)
        self.press(moves.kind(self.live.meeting, 1))

    def take_back(self, after: float = 0.1) -> None:
        self.wait(after)
        self.press(moves.undo(self.live.meeting))

    def pause(self, why: Why, minutes: float, note: str = "") -> None:
        """Space, a reason, perhaps a note, and Space again."""
        self.press(moves.pause(self.live.meeting))
        self.say(PauseNamed(why=why), after=0.1)
        if note:
            self.say(Noted(text=note), after=0.3)
        self.wait(minutes)
        self.press(moves.pause(self.live.meeting))

    def report(self, action: str, outcome: Outcome, words: str, after: float = 0.8) -> None:
        self.say(Reported(action=action, outcome=outcome, words=words), after=after)

    def learn(self, member: str | None, about: About, text: str, after: float = 0.6, *, shared: bool = True) -> None:
        self.say(Learned(member=member, about=about, text=text, shared=shared or None), after=after)

    def date(self, told: str) -> str:
        """A date as it is kept when it is written in this meeting."""
        day = day_of(self.live.meeting)
        assert day is not None
        return kept(told, day)

    def act(
        self, member: str, words: str, by: str, first_step: str, who_asks: str, sure: int, *, shared: bool = True
    ) -> None:
        """A member agrees an action, in so many words."""
        self._agreed += 1
        fact = ActionAgreed(
            action=f"{self.number}-{self._agreed}", member=member, words=words, by=self.date(by), first_step=first_step,
            who_asks=who_asks, sure=sure, shared=shared or None,
        )  # fmt: skip
        self.say(fact, after=0.4)
