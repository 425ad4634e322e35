"""Time in which nobody could press a key: what of it waits for its answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Clock, Closed, Gap, MinutesGiven, Opened, Paused, Redone, Reopened, StepFact, Undone
from als_tui.meeting.stages import Cause

MOVES_TIME = StepFact | Paused | MinutesGiven | Closed
"""What must wait for the answer about a gap: that belongs to where the meeting was."""
_KNOWN = Opened | Reopened | Gap | MOVES_TIME
"""What is never recorded while a sleep waits for its answer."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Time of which it is not said what it was."""

    seconds: float
    cause: Cause
    was_answered: bool = False
    """Whether it was said once, and that was taken back."""


def waiting_gap(events: Sequence[Event], asleep: float = 0.0) -> Waiting | None:
    """What the events leave without an answer, and so many seconds of sleep that are in none of them."""
    stopped = 0.0
    answers: dict[int, Gap] = {}
    taken: dict[int, Gap] = {}
    for event in events:
        match event.fact:
            case Reopened(stopped=seconds):
                stopped, taken = seconds or 0.0, {}
            case Gap() as answer:
                answers[event.n] = answer
                stopped, taken = 0.0, {}
            case Undone(of=n) if n in answers:
                taken[n] = answers[n]
            case Redone(of=n):
                taken.pop(n, None)
            case _:
                pass
    seconds = stopped + sum(answer.seconds for answer in taken.values()) + asleep
    first = next((answer.cause for answer in taken.values()), Cause.SLEEP)
    return Waiting(seconds, Cause.STOP if stopped else first, bool(taken)) if seconds > 0 else None


def ran_until(events: Sequence[Event], beat: datetime | None) -> datetime:
    """The last moment before which no time waits that is in no event: the beat's, unless it is of long before.

    A beat is of the wall clock as it was set last; what was known before that moves with it.
    """
    moved, known = 0.0, events[-1].at
    for event in reversed(events):
        known = event.at
        if isinstance(event.fact, Clock):
            moved += event.fact.jump
        elif isinstance(event.fact, _KNOWN):
            break
    return beat if beat and (beat - known).total_seconds() >= moved else events[-1].at
