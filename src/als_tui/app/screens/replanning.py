"""The ripple of a delay over what is still to come: proposed, never done unasked."""

from als_tui.app.screens import sheets
from als_tui.app.screens.leaving import LeavingKeys
from als_tui.meeting.replanning import Remedy, late, ripple
from als_tui.meeting.stages import Stage
from als_tui.words import replanning as words

AGAIN = 5
"""Minutes by which the delay must grow before what was left is proposed again."""


class ReplanningKeys(LeavingKeys):
    """Says what would give way; one key takes it, one leaves it."""

    left_at = 0
    """Minutes of delay at which the facilitator left all as it was; 0 while nothing was left."""

    @property
    def offer(self) -> Remedy | None:
        """What is proposed now; nothing while people bid or pause, somebody must go, or behind the curtain."""
        meeting, now = self.session.meeting, self.session.now()
        if not self.may_wait or self.going is not None or meeting.stage is Stage.BIDS:
            return None
        minutes = late(meeting, now)
        if not minutes:
            self.left_at = 0
        return ripple(meeting, now) if minutes >= (self.left_at and self.left_at + AGAIN) else None

    def standing(self) -> str:
        """The proposal, where nothing newer is to be said."""
        remedy = self.offer
        return words.offer(remedy, late(self.session.meeting, self.session.now())) if remedy else super().standing()

    def action_accept(self) -> None:
        """Take what is proposed."""
        remedy = self.offer
        if remedy is not None:
            sheets.take(self, remedy)
        else:
            self.action_replan()

    def action_refuse(self) -> None:
        """Leave all as it is."""
        if self.offer is None:
            if not self.put_by():
                self.action_replan()
            return
        self.left_at = late(self.session.meeting, self.session.now())
        self.say(words.LEFT)

    def action_replan(self) -> None:
        """All that could give way."""
        self.show(sheets.replanning(self))
