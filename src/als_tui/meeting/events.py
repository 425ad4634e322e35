"""An event: a fact with its number and its two times."""

from dataclasses import dataclass
from datetime import datetime

from als_tui.meeting.facts import AnyFact


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the meeting's story."""

    n: int
    """1, 2, 3 and so on; the order of the file, whatever the clocks say."""
    at: datetime
    """Wall clock, with its offset."""
    t: float
    """Seconds of the meeting, from a clock that runs on while the computer sleeps."""
    fact: AnyFact

    def told_at(self, t: float) -> "Event":
        """The same event at another second of the meeting."""
        return Event(self.n, self.at, t, self.fact)
