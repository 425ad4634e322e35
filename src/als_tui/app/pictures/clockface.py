"""The clock of a part as the largest thing: digits, bar, and the word that says how it stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from als_tui.app.pictures import glyphs
from als_tui.app.pictures.canvas import Canvas, Role, filled
from als_tui.meeting.timing import Clock, Pace
from als_tui.words import live, times

if TYPE_CHECKING:
    from als_tui.app.pictures.scene import Scene

_ROLES = {Pace.NEARLY: Role.NEARLY, Pace.LAST: Role.NEARLY, Pace.OVER: Role.NEARLY}
_FILLS = {Pace.NEARLY: "▓", Pace.LAST: "▓", Pace.OVER: "█"}


def shown(clock: Clock) -> str:
    """What the digits say: time left, time over, or time used where there is no limit."""
    return times.face(clock.shown) if clock.planned else times.face(int(clock.used))


def digits(canvas: Canvas, y: int, clock: Clock, height: int) -> int:
    """The digits as large as they fit in the middle; how many rows they took."""
    dot = glyphs.largest(shown(clock), canvas.width - 4, height)
    _digits(canvas, _middle(canvas, shown(clock), dot), y, clock, dot)
    return glyphs.rows_of(dot)


def digits_at(canvas: Canvas, x: int, y: int, clock: Clock, width: int, height: int) -> tuple[int, int]:
    """The digits as large as they fit from a column on; how many rows they took, and the column behind them."""
    dot = glyphs.largest(shown(clock), width, height)
    _digits(canvas, x, y, clock, dot)
    return glyphs.rows_of(dot), x + glyphs.width_of(shown(clock), dot)


def _digits(canvas: Canvas, x: int, y: int, clock: Clock, dot: glyphs.Dot) -> None:
    def draw(canvas: Canvas, clock: Clock) -> None:
        glyphs.draw(canvas, x, y, shown(clock), _ROLES.get(clock.pace, Role.DIGITS), dot)

    where = x, y, glyphs.width_of(shown(clock), dot), glyphs.rows_of(dot)
    _moving(canvas, where, clock, shown, draw)


def _moving(
    canvas: Canvas,
    where: tuple[int, int, int, int],
    clock: Clock,
    told: Callable[[Clock], object],
    draw: Callable[[Canvas, Clock], None],
) -> None:
    """Draw what moves with the clock, now and as often as it tells something else."""

    def told_of(scene: "Scene") -> object:
        return scene.clock and told(scene.clock)

    def again(canvas: Canvas, scene: "Scene") -> None:
        if scene.clock is not None:
            draw(canvas, scene.clock)

    draw(canvas, clock)
    canvas.move(where, told_of, again)


def hour(canvas: Canvas, y: int, text: str, room: int, x: int = 3) -> tuple[int, int]:
    """A time of day in digits, small where there is no room beside it; the column beside it, and the rows it took."""
    dot = glyphs.PLAIN if canvas.width >= 76 and canvas.height >= 20 else glyphs.HALF
    has_room = glyphs.rows_of(dot) <= room and glyphs.width_of(text, dot) <= canvas.width - x
    dot = dot if has_room else glyphs.NONE
    glyphs.draw(canvas, x, y, text, Role.DIGITS, dot)
    return x + max(26 if glyphs.rows_of(dot) > 1 else 0, glyphs.width_of(text, dot)) + 3, glyphs.rows_of(dot)


def centred(canvas: Canvas, y: int, text: str, height: int) -> int:
    """A time in digits as large as they fit in the middle; how many rows they took."""
    dot = glyphs.largest(text, canvas.width - 4, height)
    glyphs.draw(canvas, _middle(canvas, text, dot), y, text, Role.DIGITS, dot)
    return glyphs.rows_of(dot)


def _middle(canvas: Canvas, text: str, dot: glyphs.Dot) -> int:
    return max(0, (canvas.width - glyphs.width_of(text, dot)) // 2)


def bar(canvas: Canvas, x: int, y: int, width: int, clock: Clock) -> None:
    """How much of the time is used; over time it is full."""

    def draw(canvas: Canvas, clock: Clock) -> None:
        fill = _FILLS.get(clock.pace, "█")
        canvas.bar(x, y, width, clock.used / clock.planned, _ROLES.get(clock.pace, Role.TEXT), fill)

    if clock.planned:
        _moving(canvas, (x, y, width, 1), clock, lambda clock: filled(clock.used / clock.planned, width), draw)


def word(canvas: Canvas, x: int, y: int, clock: Clock) -> None:
    """The state in words; over time as a full band."""
    said = live.state(clock)
    if clock.pace is Pace.OVER:
        canvas.put(x, y, f" {said} ", Role.OVER)
    elif said:
        canvas.put(x, y, said, Role.NEARLY)
    else:
        canvas.put(x, y, live.of_planned(clock), Role.TEXT)


def beside(canvas: Canvas, x: int, y: int, rows: int, clock: Clock, below: str = "") -> None:
    """State, bar and a text one below the other, beside digits of so many rows; of one row, what there is room for."""
    if rows == 1:
        word(canvas, x, y, clock)
        canvas.right(y, below, Role.QUIET, 4)
        return
    step = 2 if rows >= glyphs.HEIGHT else 1
    word(canvas, x, y + step - 1, clock)
    bar(canvas, x, y + 2 * step - 1, max(0, canvas.width - x - 4), clock)
    canvas.put(x, y + 3 * step - 1, below, Role.QUIET)


def word_centred(canvas: Canvas, y: int, clock: Clock) -> None:
    """The same in the middle of a row, with the whole time beside it."""
    said = live.state(clock)
    if clock.pace is Pace.OVER:
        canvas.centre(y, f" {said}   of {times.minutes(clock.planned)} ", Role.OVER)
    elif said:
        canvas.centre(y, f"{said}   of {times.minutes(clock.planned)}", Role.NEARLY)
    else:
        canvas.centre(y, live.of_planned(clock), Role.TEXT)
