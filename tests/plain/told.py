"""Lines and the time between them, told in a list; and what a meeting says to them."""

import io
from pathlib import Path

from als_tui.plain.run import run
from als_tui.plain.source import Over
from als_tui.plain.voice import Voice
from als_tui.session.clock import HandClock
from als_tui.session.live import LiveSession
from tests.session.meetings import a_clock, a_session


class Asleep(float):
    """Seconds in which the computer sleeps."""


class Told:
    """A source whose entries are lines, or seconds that go by."""

    def __init__(self, clock: HandClock, *entries: str | float) -> None:
        self._clock, self._entries = clock, list(entries)

    def next(self, seconds: float, *, resting: bool = False) -> str | None:
        """The next line, or a piece of the time that goes by before it."""
        if resting:
            self._clock.move(seconds)
            return None
        if not self._entries:
            raise Over
        entry = self._entries.pop(0)
        if isinstance(entry, str):
            return entry
        if isinstance(entry, Asleep):
            self._clock.sleep(entry)
            return None
        step = min(entry, max(seconds, 0.001))
        self._clock.move(step)
        if entry > step:
            self._entries.insert(0, entry - step)
        return None

    def wake(self) -> None:
        """Nothing waits here."""


def said_by(
    session: LiveSession, clock: HandClock, *entries: str | float, asks: bool = False, is_new: bool = True
) -> list[str]:
    """Everything that a meeting says to these lines, and to the end of them."""
    out = io.StringIO()
    assert run(session, Told(clock, *entries), Voice(out, asks=asks), is_new=is_new) == 0
    assert "\x1b" not in out.getvalue()
    return out.getvalue().splitlines()


def said(folder: Path, *entries: str | float, asks: bool = False) -> list[str]:
    """The same of a meeting that has just been opened."""
    clock = a_clock()
    return said_by(a_session(folder, clock), clock, *entries, asks=asks)


QUESTIONS = ("", "s", "s", "s", "s", "", "")
"""Lines up to the first airtime's questions."""
