"""What is said of its own accord: sleeps, the time, who must go, what gives way, and trouble with saving."""

import math

from als_tui.meeting.gaps import Waiting
from als_tui.meeting.timing import clock
from als_tui.plain.meeting import PlainMeeting
from als_tui.plain.pacing import Pacing
from als_tui.plain.source import Source
from als_tui.session import disk
from als_tui.session.awake import Awake
from als_tui.store.saving import DiskTrouble, Saving
from als_tui.words import notices, spoken_time
from als_tui.words import plain as words

BEAT = 5.0
"""Real seconds between two signs that the meeting runs, and the longest without a look."""
PATIENCE = 300.0
"""Seconds after which it is said that no clock runs yet."""
_REFUSING = (DiskTrouble.FULL, DiskTrouble.FAILING)


class Looking:
    """Looks at the clock, the disk and the end of a meeting, and says what is new."""

    def __init__(self, meeting: PlainMeeting) -> None:
        self._of, self._session, self._say = meeting, meeting.session, meeting.voice.say
        self._awake, self._pacing = Awake(), Pacing()
        self._gap: Waiting | None = None
        self._standing: str | None = None
        self._saving = self._session.saving
        self._beaten = -math.inf
        self._is_told_to_begin = False

    def look(self) -> None:
        """Say what has come with the time."""
        if self._of.is_over:
            return
        self._of.notice_a_sleep()
        self._look_at_the_gap()
        self._look_at_the_clock()
        self._look_at_the_end()
        self._look_at_the_disk()
        self._beat()

    def seconds(self) -> float:
        """Seconds of the meeting until the next look."""
        meeting, now = self._session.meeting, self._session.now()
        return min(BEAT * self._session.speed, max(0.0, self._pacing.until_next(meeting, now)))

    def _look_at_the_gap(self) -> None:
        if self._of.gap != self._gap:
            self._gap = self._of.gap
            self._of.say_gap()

    def _look_at_the_clock(self) -> None:
        meeting, now = self._session.meeting, self._session.now()
        mark, here = self._pacing.passed(meeting, now), clock(meeting, now)
        if mark is not None and here is not None:
            self._say(*spoken_time.time_left(meeting, here, mark))
        if meeting.is_open and not meeting.has_begun and now > PATIENCE and not self._is_told_to_begin:
            self._is_told_to_begin = True
            self._say(notices.CLOCK_STILL_WAITS)

    def _look_at_the_end(self) -> None:
        """What stands there for a while is said once, and again where it is another thing, and not another minute."""
        told = self._of.newly_cut_short() or self._of.standing()
        kind = "".join(sign for sign in told if not sign.isdigit())
        if kind != self._standing and (told or self._of.is_told):
            self._standing = kind
            self._say(told)

    def hear(self, saving: Saving, source: Source) -> None:
        """From the writer's thread: of trouble, and of its end, is told at once."""
        if saving.where != self._saving.where or _kind(saving) != _kind(self._saving):
            source.wake()

    def _look_at_the_disk(self) -> None:
        """Trouble is told at once and in full, and again when it is over."""
        before, saving = self._saving, self._session.saving
        self._saving = saving
        if saving.where != before.where:
            self._say(disk.moved(saving, str))
        elif _kind(saving) != _kind(before):
            self._say(disk.trouble(saving, str) or words.SAVED_AGAIN)

    def _beat(self) -> None:
        now = self._session.now()
        if now - self._beaten >= BEAT * self._session.speed:
            self._beaten = now
            self._session.beat()
        if self._session.meeting.place is not None:
            self._awake.hold()

    def let_go(self) -> None:
        """Let the computer sleep again as it likes."""
        self._awake.let_go()


def _kind(saving: Saving) -> object:
    return (saving.trouble, saving.rescue) if saving.trouble in _REFUSING else None
