"""The pause of the set: the word as the largest thing, the reasons, and a line to say."""

from rich.cells import cell_len

from als_tui.app.pictures import glyphs
from als_tui.app.pictures.canvas import Canvas, Role
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.meeting.stages import Why
from als_tui.meeting.state import Pause
from als_tui.words import live
from als_tui.words.english import pauses

DIGITS = 9
"""Reasons that have a digit; the others are turned to."""


def draw(canvas: Canvas, scene: Scene, pause: Pause, bottom: int) -> None:
    """A paused set."""
    tall = canvas.height >= 20
    y = TOP + (1 if tall else 0)
    dot = glyphs.largest(live.PAUSED, canvas.width - 4, canvas.height - 16 if tall else min(4, bottom - y - 2))
    glyphs.draw(
        canvas, max(0, (canvas.width - glyphs.width_of(live.PAUSED, dot)) // 2), y, live.PAUSED, Role.PAUSED, dot
    )
    y += glyphs.rows_of(dot) + (1 if tall else 0)
    canvas.centre(y, _time(scene, pause, tall), Role.QUIET)
    y = _reasons(canvas, y + (2 if tall else 1), pause, bottom)
    room = bottom - y
    for row, note in enumerate(pause.notes[-room:] if room > 0 else ()):
        canvas.put(4, y + row, live.pause_note(note), Role.STRONG, canvas.width - 8)


def _time(scene: Scene, pause: Pause, tall: bool) -> str:
    """Where the clock waits and how long the pause has lasted; where no note can be shown, how many there are."""
    here = scene.clock
    so_far = scene.now - pause.began
    if not tall:
        notes = live.notes(len(pause.notes)) if pause.notes else ""
        return "   ".join(filter(None, (live.waits_at(here) if here else "", live.pause_length(so_far), notes)))
    stops = scene.meeting.header.settings.pause_stops_airtime
    return "     ".join(filter(None, (live.waits_at(here) if here else "", live.pause_so_far(so_far, stops))))


def _reasons(canvas: Canvas, y: int, pause: Pause, bottom: int) -> int:
    """The nine with a digit, and the one that is named when it is another; the row below them."""
    shown = list(Why)[:DIGITS]
    if pause.why and pause.why not in shown:
        shown.append(pause.why)
    is_short = canvas.width < 76
    names = {why: pauses.SHORT.get(why, pauses.NAMES[why]) if is_short else pauses.NAMES[why] for why in shown}
    texts = [f"{_digit(why)}{'>' if why is pause.why else ' '} {names[why]}" for why in shown]
    columns = _columns(canvas, [cell_len(text) for text in texts], is_short)
    rows = -(-len(shown) // len(columns))
    for index, (why, text) in enumerate(zip(shown, texts, strict=True)):
        if index % rows < bottom - y:
            role = Role.CHOSEN if why is pause.why else Role.TEXT
            does = f"seat({index + 1})" if index < DIGITS else ""
            canvas.put(columns[index // rows], y + index % rows, text, role, does=does)
    return y + rows + (1 if bottom - y - rows > 1 else 0)


def _digit(why: Why) -> str:
    number = list(Why).index(why) + 1
    return str(number) if number <= DIGITS else " "


def _columns(canvas: Canvas, widths: list[int], is_short: bool) -> list[int]:
    """Where the columns begin: as many as stand beside one another."""
    margin, gap = (1, 1) if is_short else (4, 3)
    for count in (3, 2):
        rows = -(-len(widths) // count)
        wide = [max(widths[i : i + rows], default=0) for i in range(0, rows * count, rows)]
        if 2 * margin + sum(wide) + gap * (count - 1) <= canvas.width:
            even = max(0, (canvas.width - 2 * margin - sum(wide)) // count) if not is_short else gap
            return [margin + sum(wide[:i]) + max(gap, min(even, 8)) * i for i in range(count)]
    return [margin]
