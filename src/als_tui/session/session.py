"""All that a screen which shows a meeting may know of it."""

from collections.abc import Sequence
from typing import Protocol

from als_tui.meeting.events import Event
from als_tui.meeting.state import Meeting


class Session(Protocol):
    """A meeting that moves."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""

    @property
    def events(self) -> Sequence[Event]:
        """Everything that was recorded, in order."""

    def now(self) -> float:
        """Seconds of the meeting."""
