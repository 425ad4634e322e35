"""The curtain over whatever is in front: nothing that anybody wrote is seen before it is lifted."""

from dataclasses import replace

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import View
from als_tui.app.screens.keyed import KeyedScreen, bindings
from als_tui.app.screens.meeting import MeetingScreen
from als_tui.app.widgets.hints import Hint
from als_tui.words import live as words
from als_tui.words.key import BEHIND


class CurtainScreen(KeyedScreen):
    """Covers what is in front, be it a sheet or a field; of a meeting under it the clock goes on."""

    BINDINGS = bindings(BEHIND)
    KEYS = BEHIND
    _is_curtained = True

    def on_mount(self) -> None:
        """Follow the clock."""
        self.set_interval(1.0, self.paint)

    def drawn(self, width: int, height: int) -> Picture:
        """The word for the stage and its clock where there is a meeting, else that the names are hidden."""
        meeting = next((screen for screen in self.app.screen_stack if isinstance(screen, MeetingScreen)), None)
        if meeting is not None:
            return picture(replace(meeting.scene(), view=View.CURTAIN), width, height)
        canvas = Canvas(width, height)
        canvas.centre(height // 2, words.CURTAIN, Role.QUIET)
        return canvas.picture()

    def last_hint(self) -> Hint:
        """How to lift it."""
        return Hint("curtain", "b", words.TO_OPEN)

    def action_curtain(self) -> None:
        """Show again what was in front."""
        self.close()
