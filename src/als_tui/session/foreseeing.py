"""What is said of the end before it comes: who must go, whose airtime that cuts short, what could give way.

It is proposed, never done unasked, and said until it is left.
"""

from datetime import datetime, timedelta

from als_tui.meeting.leaving import Going, cut_short, near
from als_tui.meeting.replanning import Remedy, late, ripple
from als_tui.meeting.stages import Stage
from als_tui.session import sheets
from als_tui.session.hand import Hand
from als_tui.session.live import LiveSession
from als_tui.words import leaving as leaving_words
from als_tui.words import replanning as words

_Whose = tuple[str, datetime]
"""A member, and when they must go."""
LATER = timedelta(minutes=5)
"""By how much later an airtime must end before what was left is said again."""
AGAIN = 5
"""Minutes by which the delay must grow before what was left is proposed again."""


class Foreseeing(Hand):
    """Follows who must go before the end, and says what would give way where it would come too late."""

    def __init__(self, session: LiveSession) -> None:
        super().__init__(session)
        self._put_by: dict[_Whose, datetime] = {}
        """Whose airtime would be cut short and it was left so: when it would have ended then."""
        self._noted: set[_Whose] = set()
        """Who must go, and it was heard when that was near."""
        self._called: set[_Whose] = set()
        """Whose airtime would be cut short, and it has been said over all that waits without hurry."""
        self._left_at = 0
        """Minutes of delay at which the facilitator left all as it was; 0 while nothing was left."""

    @property
    def is_told(self) -> bool:
        """Whether the people may be spoken of now, and of their time."""
        return not self.meeting.is_paused and self.gap is None

    @property
    def may_wait(self) -> bool:
        """Whether what waits without hurry has its place here."""
        return self.is_told

    @property
    def going(self) -> tuple[str, timedelta] | None:
        """Who must go within minutes, and in how many: more urgent than what is only proposed."""
        found = near(self.meeting, self.now()) if self.is_told else ()
        return next((one for one in found if self._whose(one[0]) not in self._noted), None)

    @property
    def _cut_short(self) -> tuple[Going, ...]:
        found = cut_short(self.meeting, self.now()) if self.may_wait and self.meeting.is_open else ()
        return tuple(going for going in found if not self._is_put_by(going))

    def _is_put_by(self, going: Going) -> bool:
        ends = self._put_by.get((going.member, going.until))
        return ends is not None and going.ends - ends < LATER

    def _whose(self, member: str) -> _Whose:
        return member, self.meeting.room.until[member]

    @property
    def offer(self) -> Remedy | None:
        """What is proposed now; nothing while people bid or pause, or somebody must go."""
        if not self.may_wait or self.going is not None or self.meeting.stage is Stage.BIDS:
            return None
        minutes = late(self.meeting, self.now())
        if not minutes:
            self._left_at = 0
        return ripple(self.meeting, self.now()) if minutes >= (self._left_at and self._left_at + AGAIN) else None

    def standing(self) -> str:
        """What is to be said where nothing newer is: what is proposed, else who must go, else what that cuts short."""
        remedy = self.offer
        if remedy is not None:
            return words.offer(remedy, late(self.meeting, self.now()))
        found = self.going
        if found is not None:
            return leaving_words.near(self.meeting, *found)
        short = self._cut_short
        return leaving_words.cut_short(self.meeting, short) if short else ""

    def newly_cut_short(self) -> str:
        """An airtime that would be cut short is said once over what can wait."""
        new = [going for going in self._cut_short if (going.member, going.until) not in self._called]
        if not new or self.going is not None:
            return ""
        self._called.update((going.member, going.until) for going in new)
        return leaving_words.cut_short(self.meeting, new)

    def action_accept(self) -> None:
        """Take what is proposed."""
        remedy = self.offer
        if remedy is not None:
            sheets.take(self, remedy)
        else:
            self.action_replan()

    def action_refuse(self) -> None:
        """Leave all as it is."""
        if self.offer is not None:
            self._left_at = late(self.meeting, self.now())
            self.say(words.LEFT)
        elif not self._has_put_by():
            self.action_replan()

    def action_replan(self) -> None:
        """All that could give way."""
        self.show(sheets.replanning(self))

    def _has_put_by(self) -> bool:
        """Say no more of what stands there about somebody who must go; whether there was anything."""
        found, short = self.going, self._cut_short
        if found is not None:
            self._noted.add(self._whose(found[0]))
            self.say("")
        elif short:
            self._put_by.update({(going.member, going.until): going.ends for going in short})
            self.say(leaving_words.LEFT)
        return bool(found or short)
