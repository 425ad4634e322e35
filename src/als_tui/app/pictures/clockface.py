"""The clock of a part as the largest thing: digits, bar, and the word that says how it stands."""

from als_tui.app.pictures import glyphs
from als_tui.app.pictures.canvas import Canvas, Role
from als_tui.meeting.timing import Clock, Pace
from als_tui.words import live, times

_ROLES = {Pace.NEARLY: Role.NEARLY, Pace.LAST: Role.NEARLY, Pace.OVER: Role.OVER}
_FILLS = {Pace.NEARLY: "▓", Pace.LAST: "▓", Pace.OVER: "█"}


def shown(clock: Clock) -> str:
    """What the digits say: time left, time over, or time used where there is no limit."""
    return times.face(clock.shown) if clock.planned else times.face(int(clock.used))


def digits(canvas: Canvas, y: int, clock: Clock, height: int, x: int | None = None, width: int | None = None) -> int:
    """The digits as large as they fit, in the middle of the room; how many rows they took."""
    text = shown(clock)
    room = canvas.width if width is None else width
    scale = next((s for s in (3, 2) if s * glyphs.HEIGHT <= height and glyphs.width_of(text, s) <= room - 4), 1)
    left = (x or 0) + max(0, (room - glyphs.width_of(text, scale)) // 2) if width is None or x is None else x
    glyphs.draw(canvas, left, y, text, _digit_role(clock), scale)
    return scale * glyphs.HEIGHT


def _digit_role(clock: Clock) -> Role:
    return Role.NEARLY if clock.pace in (Pace.NEARLY, Pace.LAST, Pace.OVER) else Role.DIGITS


def bar(canvas: Canvas, x: int, y: int, width: int, clock: Clock) -> None:
    """How much of the time is used; over time it is full."""
    if clock.planned:
        role = _ROLES.get(clock.pace, Role.TEXT)
        fill = _FILLS.get(clock.pace, "█")
        canvas.bar(x, y, width, clock.used / clock.planned, Role.NEARLY if role is Role.OVER else role, fill)


def word(canvas: Canvas, x: int, y: int, clock: Clock) -> None:
    """The state in words; over time as a full band."""
    said = live.state(clock)
    if clock.pace is Pace.OVER:
        canvas.put(x, y, f" {said} ", Role.OVER)
    elif said:
        canvas.put(x, y, said, Role.NEARLY)
    else:
        canvas.put(x, y, live.of_planned(clock), Role.TEXT)


def word_centred(canvas: Canvas, y: int, clock: Clock) -> None:
    """The same in the middle of a row, with the whole time beside it."""
    said = live.state(clock)
    if clock.pace is Pace.OVER:
        canvas.centre(y, f" {said}   of {times.minutes(clock.planned)} ", Role.OVER)
    elif said:
        canvas.centre(y, f"{said}   of {times.minutes(clock.planned)}", Role.NEARLY)
    else:
        canvas.centre(y, live.of_planned(clock), Role.TEXT)
