"""The pause of the set: the word as the largest thing, the reasons, and a line to say."""

from als_tui.app.pictures import glyphs
from als_tui.app.pictures.canvas import Canvas, Role
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.meeting.stages import Why
from als_tui.meeting.state import Pause
from als_tui.meeting.timing import clock
from als_tui.words import live
from als_tui.words.english import pauses

DIGITS = 9
"""Reasons that have a digit; the others are turned to."""


def draw(canvas: Canvas, scene: Scene, pause: Pause) -> None:
    """A paused set."""
    tall = canvas.height >= 20
    y = TOP + (1 if tall else 0)
    width = glyphs.width_of(live.PAUSED)
    if width <= canvas.width - 2:
        glyphs.draw(canvas, (canvas.width - width) // 2, y, live.PAUSED, Role.PAUSED)
        y += glyphs.HEIGHT
    else:
        canvas.centre(y, live.PAUSED, Role.PAUSED)
        y += 1
    if tall:
        canvas.centre(y + 1, _time(scene, pause), Role.QUIET)
        y += 3
    y = _reasons(canvas, y, pause)
    for note in pause.notes[-2:]:
        canvas.put(4, y, f"Note  {note}", Role.STRONG, canvas.width - 8)
        y += 1
    said = pauses.SAY[pause.why][0] if pause.why else live.LOOK_AT_PROCESS
    if not scene.banner:
        canvas.put(1, canvas.height - 2, f"Say  “{said}”" if pause.why else said, Role.STRONG)


def _time(scene: Scene, pause: Pause) -> str:
    here = clock(scene.meeting, scene.now)
    stops = scene.meeting.header.settings.pause_stops_airtime
    so_far = live.pause_so_far(scene.now - pause.began, stops)
    waits = live.waits_at(here) if here else ""
    return f"{waits}     {so_far}" if waits else so_far


def _reasons(canvas: Canvas, y: int, pause: Pause) -> int:
    """The nine with a digit, and the one that is named when it is another."""
    columns = 3 if canvas.width >= 110 else 2 if canvas.width >= 72 else 1
    shown = list(Why)[:DIGITS]
    room = canvas.height - 3 - y
    rows = -(-len(shown) // columns)
    if rows > room:
        shown = [pause.why] if pause.why else []
        rows = len(shown)
    cell = (canvas.width - 6) // columns
    for index, why in enumerate(shown):
        number = list(Why).index(why) + 1
        text = f"{number if number <= DIGITS else ' '}  {pauses.NAMES[why]}"
        role = Role.CHOSEN if why is pause.why else Role.TEXT
        canvas.put(4 + index // rows * cell, y + index % rows, text, role, cell - 2)
    y += rows
    if pause.why and pause.why not in shown:
        canvas.put(4, y, f"   {pauses.NAMES[pause.why]}", Role.CHOSEN)
        y += 1
    return y + (1 if room > rows + 2 else 0)
