"""The picture of a meeting as the seconds go by: where nothing else has changed, what moves alone is drawn again."""

from als_tui.app.pictures import clockface
from als_tui.app.pictures.canvas import Canvas, Picture
from als_tui.app.pictures.meeting import drawn
from als_tui.app.pictures.scene import Scene, View, corner
from als_tui.meeting.stages import Part
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import Pace
from als_tui.words import live

_STEADY = (Pace.IN_TIME, Pace.NEARLY, Pace.LAST)
"""While a part is in its time the end of everything stays where it is. (Settling has its seconds in words.)"""
LEAST = 8
"""Rows of a picture in which what moves has its place to itself; a smaller one is always drawn anew."""


class Dial:
    """Draws scenes of one meeting, one after the other."""

    def __init__(self) -> None:
        self._canvas: Canvas | None = None
        self._meeting: Meeting | None = None
        self._still: object = None
        """All that the canvas shows of it but the seconds."""

    def picture(self, scene: Scene, width: int, height: int) -> Picture:
        """The picture of a scene."""
        turned = self.turned(scene, width, height)
        if turned is not None:
            return turned
        self._meeting, self._still = scene.meeting, _still(scene, width, height)
        self._canvas = drawn(scene, width, height)
        return self._canvas.picture()

    def turned(self, scene: Scene, width: int, height: int) -> Picture | None:
        """The same, if nothing but the seconds and the marks has changed since the last one."""
        if height < LEAST or self._canvas is None or self._meeting is None:
            return None
        if not self._meeting.is_same_but_marks(scene.meeting):
            return None
        if self._still != _still(scene, width, height):
            return None
        self._canvas.turn(scene)
        return self._canvas.picture()


def _still(scene: Scene, width: int, height: int) -> object:
    """What the picture of a meeting depends on, apart from what moves while a clock runs in its time."""
    at_the_top = "" if scene.view is View.WHOLE else corner(scene)  # there it moves
    told = scene.view, scene.chosen, scene.prompts, scene.farewell, scene.banner, scene.lead, at_the_top, width, height
    here, meeting = scene.clock, scene.meeting
    if here is None or meeting.is_paused or here.pace not in _STEADY or meeting.part is Part.SETTLING:
        return told, scene.now
    return told, live.state(here), len(clockface.shown(here)), here.pace, -here.shown // 60
