"""Tells in time that somebody must go, and whose airtime that would cut short; it is said until it is left."""

from datetime import datetime, timedelta

from als_tui.app.pictures.scene import View
from als_tui.app.screens.looking import LookingKeys
from als_tui.meeting.leaving import Going, cut_short, near
from als_tui.session.live import LiveSession
from als_tui.words import leaving as words

_Whose = tuple[str, datetime]
"""A member, and when they must go."""
AGAIN = timedelta(minutes=5)
"""By how much later an airtime must end before what was left is said again."""


class LeavingKeys(LookingKeys):
    """Follows who must go before the end."""

    def __init__(self, session: LiveSession) -> None:
        super().__init__(session)
        self._put_by: dict[_Whose, datetime] = {}
        """Whose airtime would be cut short and it was left so: when it would have ended then."""
        self._noted: set[_Whose] = set()
        """Who must go, and it was heard when that was near."""
        self._called: set[_Whose] = set()
        """Whose airtime would be cut short, and it has been said over all that waits without hurry."""

    @property
    def is_told(self) -> bool:
        """Whether the people may be spoken of now, and of their time."""
        return self.view is not View.CURTAIN and not self.meeting.is_paused and self.gap is None

    @property
    def may_wait(self) -> bool:
        """Whether what waits without hurry has its place here: the room's clock has none for it."""
        return self.is_told and not self.is_for_the_room

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
        return ends is not None and going.ends - ends < AGAIN

    def _whose(self, member: str) -> _Whose:
        return member, self.meeting.room.until[member]

    def standing(self) -> str:
        """Who must go, and then whose airtime would be cut short."""
        found = self.going
        if found is not None:
            return words.near(self.meeting, *found)
        short = self._cut_short
        return words.cut_short(self.meeting, short) if short else super().standing()

    def look_around(self) -> None:
        """An airtime that would be cut short is said once over what can wait, after what has just happened."""
        new = [going for going in self._cut_short if (going.member, going.until) not in self._called]
        if new and self.going is None and not self.banner:
            self._called.update((going.member, going.until) for going in new)
            self.tell(words.cut_short(self.meeting, new))
        super().look_around()

    def put_by(self) -> bool:
        """Say no more of what stands there about somebody who must go; whether there was anything."""
        found, short = self.going, self._cut_short
        if found is not None:
            self._noted.add(self._whose(found[0]))
            self.say("")
        elif short:
            self._put_by.update({(going.member, going.until): going.ends for going in short})
            self.say(words.LEFT)
        return bool(found or short)
