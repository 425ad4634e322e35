"""The facilitator's hand on a live meeting: what lets a press count, and what must be answered first.

Whatever shows the meeting, be it a screen or lines of text, only says how it tells, and what it does then.
"""

from als_tui.meeting import moves
from als_tui.meeting.facts import AnyFact, Gap, Redone, Undone
from als_tui.meeting.gaps import MOVES_TIME, Waiting, waiting_gap
from als_tui.meeting.stages import About, Counting, Part
from als_tui.meeting.state import Meeting
from als_tui.session.live import LATE, SHORT_STOP, LiveSession
from als_tui.session.sheets import Sheet
from als_tui.words import notices, refusals


class Hand:
    """Records facts, and follows what the facilitator has in front."""

    def __init__(self, session: LiveSession) -> None:
        self.session = session
        self.chosen = 0
        """The line that is chosen, where there are lines."""
        self.gap: Waiting | None = None
        """Time that nobody could press a key in, while it is not said what it was."""
        self.about = _first_about(session.meeting.part)
        """What the next learning is about."""
        session.unseen()  # what went by before this is none of its sleep

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self.session.meeting

    def now(self) -> float:
        """Seconds of the meeting."""
        return self.session.now()

    def tell(self, text: str, *, is_for_all: bool = False) -> None:
        """Say what has just happened, when it is shown next; to the room only what is for all."""
        raise NotImplementedError

    def say(self, text: str, *, is_for_all: bool = False) -> None:
        """Say what has just happened, now."""
        raise NotImplementedError

    def show(self, sheet: Sheet) -> None:
        """Put a sheet of choices before the facilitator."""
        raise NotImplementedError

    def switch_bell(self) -> None:
        """The bell on, or off."""
        raise NotImplementedError

    def standing(self) -> str:
        """What is to be said where nothing newer is."""
        return ""

    def has_been_pressed(self) -> None:
        """A press has counted, or was answered: time to show it."""

    def begin_anew(self) -> None:
        """The meeting has come to another place, or another has the turn: there nothing is chosen yet."""
        self.chosen = 0

    def record(self, fact: AnyFact | moves.Refusal) -> bool:
        """Let a press count, or say why it does not; whether it did. A press that wakes the computer is late."""
        is_told = self.notice_a_sleep()
        if not self.meeting.is_open:
            fact = moves.Refusal.ENDED
        elif self._must_wait(fact):
            fact = moves.Refusal.GAP_WAITS
        if isinstance(fact, moves.Refusal):
            self.tell(refusals.sentence(fact), is_for_all=True)
        else:
            if not is_told:
                self.tell("")
            self.let_count(fact)
        self.has_been_pressed()
        return not isinstance(fact, moves.Refusal)

    def let_count(self, fact: AnyFact) -> None:
        """Record a fact; where the meeting has come to another place, or another has the turn, begin anew there."""
        place, turn = self.meeting.place, self.meeting.floor.turn
        self.session.record(fact)
        if isinstance(fact, Gap | Undone | Redone):
            self.look_for_a_gap()
        after = self.meeting
        if after.place != place or after.floor.turn != turn:
            self.begin_anew()
            self.about = _first_about(after.part)

    def _must_wait(self, fact: AnyFact | moves.Refusal) -> bool:
        """Whether a question about time must be answered first; once it was, taking back leads past it."""
        if self.gap is None:
            return False
        return isinstance(fact, MOVES_TIME) or (isinstance(fact, Undone | Redone) and not self.gap.was_answered)

    def take_up(self) -> None:
        """After a stop: ask about the time, or tell that it counts."""
        stopped = self.session.stopped
        self.look_for_a_gap()
        if self.gap is None and stopped:
            counts = self.meeting.place is not None and not self.meeting.is_paused
            self.tell(notices.short_stop(stopped) if counts else notices.stop_aside(stopped))

    def notice_a_sleep(self) -> bool:
        """Ask what the time was that went by unseen, or tell that it counts; whether there was anything to tell."""
        seconds = self.session.unseen()
        if not seconds or self.meeting.place is None or self.meeting.is_paused:
            return False  # a pause goes on in one's sleep
        if self.gap is None and seconds <= max(SHORT_STOP, LATE * self.session.speed):
            self.tell(notices.short_sleep(seconds), is_for_all=True)
        else:
            self.session.slept(seconds)
            self.look_for_a_gap()
        return True

    def look_for_a_gap(self) -> None:
        """Ask about the time of which nobody says what it was, if there is any."""
        self.gap = waiting_gap(self.session.events, self.session.asleep)

    def answer(self, how: Counting) -> None:
        """Say what the time was in which nobody could press a key."""
        if self.gap is not None:
            self.record(Gap(seconds=round(self.gap.seconds, 3), how=how, cause=self.gap.cause))


def _first_about(part: Part | None) -> About | None:
    """What a learning is about unless it is turned: in the feedbacks first of all the process."""
    return About.PROCESS if part in (Part.PRESENTER_FEEDBACK, Part.GROUP_FEEDBACK) else None
