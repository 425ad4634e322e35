"""The one view of a meeting: whatever moves it, this shows it."""

from dataclasses import replace

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.dial import Dial
from als_tui.app.pictures.scene import Scene, View
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.meeting.timing import clock
from als_tui.session.session import Session
from als_tui.words.stages import FAREWELL

_AFTER, _LATE = 0.005, 0.1
"""Seconds after a second has come at which it is shown, and at which a second that is shown later is late."""


class MeetingScreen(KeyedScreen):
    """Shows a session, and wakes up when its clock shows another second."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.view = self._behind = View.WHOLE
        self.chosen = 0
        self.prompts = self.prompts_seen = 0
        self.banner = ""
        self._dial = Dial()
        self._painted: tuple[Scene, str] | None = None
        """The scene that was drawn last, and the banner it was drawn with."""

    def turn_curtain(self) -> None:
        """Draw the curtain, or lift it from what was seen before."""
        if self.view is View.CURTAIN:
            self.view = self._behind
        else:
            self.view, self._behind = View.CURTAIN, self.view

    @property
    def is_nameless(self) -> bool:
        """Behind the curtain."""
        return self.view is View.CURTAIN

    @property
    def happened(self) -> list[str]:
        """The kinds of what was recorded, in order."""
        return [event.fact.kind for event in self.session.events]

    def on_mount(self) -> None:
        """Begin to follow the clock."""
        self._follow()

    def scene(self) -> Scene:
        """What is to be seen now."""
        return Scene(
            self.session.meeting,
            self.session.now(),
            view=self.view,
            chosen=self.chosen,
            prompts=self.prompts,
            saved=self.saved_mark(),
            farewell=self.farewell(),
            banner=self.banner,
        )

    def saved_mark(self) -> str:
        """How far the disk is; nothing where nothing is written."""
        return ""

    def farewell(self) -> str:
        """What became of all that was recorded."""
        return FAREWELL

    def drawn(self, width: int, height: int) -> Picture:
        """The meeting in that size."""
        scene = self.scene()
        self._painted = scene, self.banner
        return self._dial.picture(scene, width, height)

    def tick(self) -> None:
        """Show the second that has come: it alone, where nothing else can have come with it."""
        if not self.turn():
            self.look_around()
            self.paint()

    def look_around(self) -> None:
        """See what the time has brought, before it is shown."""

    def turn(self) -> bool:
        """Move on the clock and what is marked, and leave all else as it is shown; whether that was enough."""
        if self._painted is None or self._painted[1] != self.banner:
            return False
        now, saved = self.session.now(), self.saved_mark()
        scene = replace(self._painted[0], meeting=self.session.meeting, now=now, saved=saved)
        turned = self._dial.turned(scene, *self.board.size)
        if turned is not None:
            self.board.show(turned)
        return turned is not None

    def _follow(self) -> None:
        """Wake up as the clock shows its next second, and from then on every second."""
        self.set_timer(1.0 - self._into_second() + _AFTER, self._begin_seconds)

    def _begin_seconds(self) -> None:
        self._seconds = self.set_interval(1.0, self._next_second)
        self.tick()

    def _next_second(self) -> None:
        """Show it; where the clock now shows its seconds at another moment, wake up there."""
        self.tick()
        if self._into_second() > _LATE:
            self._seconds.stop()
            self._follow()

    def _into_second(self) -> float:
        """How long the clock has shown this second: that of the part, or of the pause."""
        meeting, now = self.session.meeting, self.session.now()
        here = None if meeting.is_paused else clock(meeting, now)
        began = meeting.floor.pause.began if meeting.floor.pause else 0.0
        return (here.used if here else now - began) % 1.0
