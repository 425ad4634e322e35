"""A meeting that is recorded as it happens: what a press does to it, what is said of it, and how saving stands."""

from dataclasses import replace
from functools import partial

from textual.message import Message
from textual.timer import Timer

from als_tui.app.pictures.scene import Scene, View
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.screens.meeting import MeetingScreen
from als_tui.app.screens.paths import told
from als_tui.app.screens.window import Alert, window
from als_tui.meeting.facts import AnyFact
from als_tui.meeting.stages import Part
from als_tui.meeting.state import Place
from als_tui.meeting.timing import Pace, clock
from als_tui.session import disk
from als_tui.session.awake import Awake
from als_tui.session.hand import Hand
from als_tui.session.live import LiveSession
from als_tui.words import coach, notices
from als_tui.words.stages import FAREWELL, NOT_HANDED_ON, NOT_YET_SAVED

BANNER = 10.0
"""Seconds for which it is told what has just happened."""
NEWS = 60.0
"""Seconds for which it is told what has become of the file: somebody may be looking elsewhere."""
BEAT = 5.0
"""Seconds between two signs that the meeting runs."""
PATIENCE = 300.0
"""Seconds after which it is said that no clock runs yet."""
ROOM_PARTS = (Part.OUTLINE, Part.QUESTIONS)
"""Parts in which a clock for the room is large."""


class RecordingScreen(MeetingScreen, Hand):
    """Follows the clock, the disk and the heart of a live session."""

    session: LiveSession

    class SavingChanged(Message):
        """The disk has come nearer to the meeting, or has fallen behind."""

    def __init__(self, session: LiveSession) -> None:
        super().__init__(session)
        Hand.__init__(self, session)
        self.bell_is_on = session.meeting.header.settings.strictness == "firm"
        self._awake = Awake()
        self._pace: Pace | None = None
        self._where = session.path
        self._told_of_file = ""
        """That the meeting has moved to another file, or how this one was found, while that is news."""
        self._banner_timer: Timer | None = None
        self._is_for_all = False
        """Whether the room may see what is told."""
        self.face_the_room()

    def on_mount(self) -> None:
        """Follow the clock, the disk and the heart."""
        self.session.listen(lambda saving: self._heard())
        self.set_interval(BEAT, self.session.beat)
        self.session.beat()
        self.greet()

    def on_unmount(self) -> None:
        """Bring everything to the disk, however the screen came to its end."""
        self.let_go()

    def let_go(self) -> None:
        """Bring everything to the disk and let go of the file; what could not be saved is told at the very end."""
        self._awake.let_go()
        self.session.end()
        window(self).alarm = Alert()
        window(self).part(partial(disk.parting, self.session.saving))

    def _heard(self) -> None:
        self.post_message(self.SavingChanged())

    def on_recording_screen_saving_changed(self) -> None:
        """Show how saving stands; that the meeting has moved to another file is told once."""
        where, self._where = self._where, self.session.saving.where
        if where != self._where:
            self._news(disk.moved(self.session.saving, told))
        self._paint_all()

    def _paint_all(self) -> None:
        self.paint()
        self._paint_in_front()

    def _news(self, text: str) -> None:
        """Say what has become of the file, for so long that it is seen."""
        self._told_of_file = text
        self.set_timer(NEWS, self._is_no_news)

    def _is_no_news(self) -> None:
        if self.is_nameless:
            self.set_timer(NEWS, self._is_no_news)
            return
        self._told_of_file = ""
        self._paint_all()

    def _paint_in_front(self) -> None:
        """Whatever lies over the meeting shows what cannot wait."""
        front = self.app.screen
        if isinstance(front, KeyedScreen) and front is not self:
            front.paint()

    def greet(self) -> None:
        """After a stop: ask about the time, or tell that it counts."""
        self.take_up()
        if self.session.aside is not None:
            self._news(notices.cut_off(told(self.session.aside)))
        elif not self.session.is_locked:
            self._news(notices.NO_LOCKS)

    def saved_mark(self) -> str:
        """How far the disk is behind."""
        return disk.mark(self.session.saving)

    @property
    def is_screen_left_alone(self) -> bool:
        """Whether the system has nothing that would keep the computer's screen on."""
        return self._awake.is_refused

    def farewell(self) -> str:
        """What became of all that was recorded."""
        if self.session.saving.pending:
            return NOT_YET_SAVED
        return FAREWELL if self.session.is_handed_on else NOT_HANDED_ON

    @property
    def is_for_the_room(self) -> bool:
        """Whether the big clock is there for the whole set to see: then nothing private may be on the screen."""
        return self.view is View.BIG and self._is_room_clock and self.meeting.place is not None

    @property
    def _is_room_clock(self) -> bool:
        return self.meeting.header.settings.clock_for == "room"

    def face_the_room(self) -> None:
        """Where the clock is for the room, it is large from the start of outline and questions."""
        if self._is_room_clock and self.view is View.WHOLE and self.meeting.part in ROOM_PARTS:
            self.view = View.BIG

    def _turn_from(self, place: Place | None) -> None:
        """The meeting has come from that place to another: the room's clock comes or goes."""
        if self._is_room_clock and self.view is View.BIG and place is not None and place.part in ROOM_PARTS:
            self.view = View.WHOLE
        self.face_the_room()

    def tell(self, text: str, *, is_for_all: bool = False) -> None:
        """Say what has just happened, for a while; to the room only what is for all."""
        self.banner, self._is_for_all = text, is_for_all
        if self._banner_timer is not None:
            self._banner_timer.stop()
        self._banner_timer = self.set_timer(BANNER, partial(self._untell, text)) if text else None

    def say(self, text: str, *, is_for_all: bool = False) -> None:
        """Say what has just happened, now."""
        self.tell(text, is_for_all=is_for_all)
        self.paint()

    def pasted(self) -> None:
        """Say how to paste."""
        if self.session.meeting.is_open:
            self.say(notices.LOOKED_LIKE_PASTE)

    def _untell(self, text: str) -> None:
        """Its time is over; after a standstill that comes in the same moment as something newer, which stays."""
        if self.banner == text:
            self.banner = ""
            self.paint()

    def scene(self) -> Scene:
        """What is to be seen now; what cannot wait is said before what has just happened."""
        shown = "" if self.is_for_the_room and not self._is_for_all else self.banner
        lead = coach.line(self.session.meeting) if window(self).is_demo else ""
        return replace(super().scene(), banner=self._urgent() or shown or self.standing(), lead=lead)

    def paint(self) -> None:
        """Show the meeting, and what the disk does to it."""
        window(self).alarm = self._alarm()
        super().paint()

    def _urgent(self) -> str:
        if self.gap is not None:
            return notices.gap(self.gap)
        meeting = self.session.meeting
        if meeting.is_open and not meeting.has_begun and self.session.now() > PATIENCE:
            return notices.CLOCK_STILL_WAITS
        return ""

    def _alarm(self) -> Alert:
        """What the disk does to the meeting."""
        saving = self.session.saving
        if self.session.has_ended:
            return Alert()
        return Alert(disk.trouble(saving, told) or self._told_of_file, disk.nameless(saving))

    @property
    def is_nameless(self) -> bool:
        """Whether nothing may be said of a path, which may tell a name: it waits until it may be seen."""
        return self.view is View.CURTAIN or self.is_for_the_room

    def tick(self) -> None:
        """Show the second that has come; notice a sleep; ring if that is wanted."""
        self.notice_a_sleep()
        self._ring()
        if self.session.meeting.place is not None:
            self._awake.hold()
        super().tick()

    def _ring(self) -> None:
        if not self.bell_is_on:
            return
        here = clock(self.session.meeting, self.session.now())
        pace = here.pace if here else None
        if pace is not self._pace and pace in (Pace.NEARLY, Pace.OVER):
            self.app.bell()
        self._pace = pace

    def let_count(self, fact: AnyFact) -> None:
        """The room's clock comes or goes where the meeting has come to another place."""
        before = self.meeting.place
        super().let_count(fact)
        if self.meeting.place != before:
            self._turn_from(before)

    def begin_anew(self) -> None:
        """Nothing is chosen there yet, and no words are borrowed."""
        super().begin_anew()
        self.prompts = self.prompts_seen = 0

    def has_been_pressed(self) -> None:
        """Show what has changed; a refusing disk is told of anew each time."""
        if self.session.saving.trouble is None and self.turn():
            self.tell_hints()
        else:
            self.paint()
