"""A meeting that another window runs: followed by reading its file, in which nothing is ever written from here."""

from pathlib import Path

from als_tui.meeting.events import Event
from als_tui.meeting.fold import fold
from als_tui.meeting.state import Meeting
from als_tui.session.clock import Clock
from als_tui.store.library import newest_unfinished
from als_tui.store.lock import is_held
from als_tui.store.places import Places
from als_tui.store.reading import Reading
from als_tui.store.session_file import load


class Following:
    """The meeting as far as its file tells it, wherever it goes on."""

    def __init__(self, path: Path, clock: Clock, places: Places) -> None:
        """``ValueError`` if nothing of a meeting can be read there."""
        self.path = path
        """Where the meeting goes on now."""
        self.is_held = True
        """Whether another window has it."""
        self._clock, self._places = clock, places
        self._reading = Reading()
        self.meeting = self._read()

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that its file told when it was looked at last."""
        return self._reading.events

    def now(self) -> float:
        """Seconds of the meeting, by the wall clock."""
        last = self.meeting.last
        if last is None or not self.meeting.is_open:
            return last.t if last else 0.0
        return last.t + max(0.0, (self._clock.now() - last.at).total_seconds())

    def look(self) -> None:
        """See whether the other window has it still, in that file or in another; and what has happened there."""
        if not is_held(self.path):
            found = newest_unfinished(self._places.sessions, *self._places.rescue)
            if found is not None and found.id == self.meeting.header.id:
                self.path = found.path
        self.is_held = is_held(self.path)
        if self._size() != self._reading.size:
            self.meeting = self._read()

    def _size(self) -> int:
        try:
            return self.path.stat().st_size
        except OSError:
            return self._reading.size

    def _read(self) -> Meeting:
        """What the file tells; where it cannot be read just now, what it told before."""
        found = load(self.path)
        if found.header is None and self._reading.header is None:
            raise ValueError(self.path)
        self._reading = found if found.header is not None else self._reading
        assert self._reading.header is not None
        return fold(self._reading.header, self._reading.events)
