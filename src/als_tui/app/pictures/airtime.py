"""The parts of an airtime: settling, outline, questions and the two feedbacks."""

from rich.cells import cell_len

from als_tui.app.pictures import clockface, lists, people
from als_tui.app.pictures.canvas import Canvas, Role, fitted, spaced
from als_tui.app.pictures.saying import line, prompts_of
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.app.pictures.wrapping import wrapped
from als_tui.meeting.agenda import Stop, ahead
from als_tui.meeting.facts import Learned
from als_tui.meeting.stages import Part, QuestionKind
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import Clock, Pace, left_at, stretches, wall
from als_tui.meeting.yields import learnings
from als_tui.words import live, places, say, stages, times

_LEFT, _SIDE = 3, {7: 55, 4: 32, 1: 0}
"""The column of the digits; and by their rows the one beside them, where they end before it. Large ones have none."""


def draw(canvas: Canvas, scene: Scene, bottom: int) -> int:
    """Whichever part is on."""
    here = scene.clock
    if here is None:
        return bottom
    match scene.meeting.part:
        case Part.SETTLING:
            return _settling(canvas, scene, here)
        case Part.OUTLINE:
            return _outline(canvas, scene, here, bottom)
        case Part.QUESTIONS:
            return _questions(canvas, scene, here, bottom)
        case _:
            return _feedback(canvas, scene, here, bottom)


def heading(meeting: Meeting, width: int) -> str:
    """Who, and which part: in spaced capitals where they fit; of a long name as much as leaves the part whole."""
    presenter = (meeting.place.presenter if meeting.place else None) or ""
    part = live.place_title(meeting).upper()
    large = spaced(f"{presenter} · {part}") if presenter else spaced(part)
    if cell_len(large) <= width:
        return large
    return f"{fitted(presenter.upper(), max(1, width - cell_len(part) - 3))} · {part}" if presenter else part


def _settling(canvas: Canvas, scene: Scene, here: Clock) -> int:
    presenter = (scene.meeting.place.presenter if scene.meeting.place else None) or ""
    is_tight = canvas.height < TOP + 10
    middle = TOP if is_tight else TOP + (canvas.height - TOP - 2) // 2 - 3
    below = (1, 2, 3) if is_tight else (2, 5, 7)
    large = spaced(presenter)
    canvas.centre(middle, large if cell_len(large) <= canvas.width - 6 else presenter, Role.TITLE, 2, canvas.width - 4)
    canvas.centre(middle + below[0], live.place_title(scene.meeting), Role.QUIET)
    canvas.centre(middle + below[1], f"“{line(scene)}”", Role.STRONG)
    if here.planned:
        is_over = here.pace is Pace.OVER
        text = live.settles(here)
        canvas.centre(middle + below[2], f" {text} " if is_over else text, Role.OVER if is_over else Role.QUIET)
    return middle + below[2] + 1


def _outline(canvas: Canvas, scene: Scene, here: Clock, bottom: int) -> int:
    tall = canvas.height >= 20
    title = heading(scene.meeting, canvas.width - 6)
    canvas.centre(TOP + (1 if tall else 0), title, Role.TITLE)
    if tall:
        canvas.centre(TOP + 2, live.UNINTERRUPTED, Role.QUIET)
    y = TOP + 4 if tall else TOP + 1
    room = canvas.height - y - 9 if tall else min(canvas.height - y - 4, bottom - y - 2)
    rows = clockface.digits(canvas, y, here, room)
    y += rows + (1 if tall else 0)
    clockface.word_centred(canvas, y, here)
    if tall:
        clockface.bar(canvas, 6, y + 2, canvas.width - 12, here)
    _coming(canvas, y + 4 if tall else min(y + 1, bottom - 1), scene)
    return bottom


def _coming(canvas: Canvas, y: int, scene: Scene) -> None:
    """What comes next, and when the airtime ends."""
    stops = ahead(scene.meeting)
    at = wall(scene.meeting, scene.now + _airtime_left(scene, stops))
    if at is not None:
        canvas.right(y, live.airtime_ends(times.hour(at)), Role.QUIET, 6)
    if stops:
        to_come = left_at(scene.meeting, stops[0], scene.now)
        canvas.put(6, y, live.next_line(places.name(stops[0].place), to_come), Role.TEXT)


def _airtime_left(scene: Scene, stops: tuple[Stop, ...]) -> float:
    """Seconds of the airtime that are left, with what was given or used of them before; its feedback where inside."""
    meeting, here, place = scene.meeting, scene.clock, scene.meeting.place
    rest = max(0.0, here.left) if here else 0.0
    number = place.airtime if place else 0
    inside = meeting.header.settings.feedback_inside_airtime
    own = (s for s in stops if s.place.airtime == number and (inside or s.place.part is Part.QUESTIONS))
    return rest + sum(left_at(meeting, stop, scene.now) for stop in own)


def _questions(canvas: Canvas, scene: Scene, here: Clock, bottom: int) -> int:
    meeting, tall = scene.meeting, canvas.height >= 20
    canvas.put(3, TOP + (1 if tall else 0), heading(meeting, canvas.width - 6), Role.TITLE)
    y = TOP + 3 if tall else TOP + 1
    is_large = canvas.width >= 116 and canvas.height - y - 11 >= 14
    room = canvas.width - _LEFT - 1 if is_large or canvas.width < 76 else _SIDE[7] - _LEFT - 2
    height = canvas.height - y - 11 if is_large else 7 if tall else min(4, bottom - y - 1)
    rows, end = clockface.digits_at(canvas, _LEFT, y, here, room, height)
    ends, side = _ends(scene, here), max(_SIDE.get(rows, canvas.width), end + 2)
    if canvas.width >= side + 21:
        clockface.beside(canvas, side, y, rows, here, ends)
    else:
        y += rows + (1 if tall else 0)
        rows = 1
        clockface.word(canvas, 3, y, here)
        clockface.bar(canvas, 20, y, max(0, canvas.width - 20 - len(ends) - 6), here)
        canvas.right(y, ends, Role.QUIET, 4)
    y += rows + (1 if tall else 0)
    _kinds(canvas, y, scene)
    if tall and say.needs_cue(meeting, here):
        canvas.put(3, y + 1, live.TOWARDS_ACTION, Role.NEARLY)
    seats = y + (3 if tall else 1)
    if seats + people.rows(canvas, meeting) <= bottom:
        people.asking(canvas, seats, meeting)
    return y + (2 if tall and say.needs_cue(meeting, here) else 1)


def _ends(scene: Scene, here: Clock) -> str:
    """When the airtime ends, or should have."""
    at = wall(scene.meeting, scene.now + here.left) if here.planned else None
    return live.ends_at(times.hour(at), is_over=here.left < 0) if at else ""


def _kinds(canvas: Canvas, y: int, scene: Scene) -> None:
    """The four kinds as a guide; the one that is on stands in brackets."""
    x = 3
    for kind in QuestionKind:
        is_on = kind is scene.meeting.floor.kind
        text = f"[ {places.KINDS[kind].upper()} ]" if is_on else places.KINDS[kind]
        canvas.put(x, y, text, Role.STRONG if is_on else Role.QUIET)
        x += len(text) + 3


def _feedback(canvas: Canvas, scene: Scene, here: Clock, bottom: int) -> int:
    """The question to ask aloud, in a frame; the time; who speaks; what was learned in this airtime."""
    meeting, tall = scene.meeting, canvas.height >= 20
    part = meeting.part or Part.GROUP_FEEDBACK
    presenter = meeting.place.presenter if meeting.place else None
    top = TOP + (1 if tall else 0)
    height = 6 if tall else min(4, bottom - top - 1)
    who = live.feedback_title(presenter, meeting.floor.turn, part)
    canvas.box(2, top, canvas.width - 4, height, who, heavy=True)
    room = max(1, canvas.width - 8)
    asked = [(row, Role.STRONG) for row in wrapped(line(scene), room)]
    asked += [(row, Role.TEXT) for prompt in prompts_of(scene)[:1] for row in wrapped(prompt, room)]
    for row, (text, role) in enumerate(asked[: max(0, height - 2 - (1 if tall else 0))]):
        canvas.centre(top + (2 if tall else 1) + row, text, role, 4, room)
    y = top + height + (1 if bottom - top - height > 4 else 0)
    room = min(_SIDE[7] - _LEFT - 2, canvas.width - _LEFT - 1)
    rows, end = clockface.digits_at(canvas, _LEFT, y, here, room, 7 if tall else min(4, bottom - y))
    clockface.beside(canvas, max(_SIDE[rows], end + 2), y, rows, here)
    y += rows + (1 if tall else 0)
    if y + people.rows(canvas, meeting) <= bottom:
        people.seats(canvas, y, meeting, people.speaking(meeting))
    _learned(canvas, y + people.rows(canvas, meeting) + 1, bottom, meeting)
    return y


def _learned(canvas: Canvas, y: int, bottom: int, meeting: Meeting) -> None:
    """What was learned in this airtime, where there is room for it."""
    number = meeting.place.airtime if meeting.place else 0
    since = min((s.began for s in stretches(meeting) if s.place.airtime == number), default=0.0)
    said = [e.fact for e in learnings(meeting) if isinstance(e.fact, Learned) and e.t >= since]
    if said and bottom - y >= 3:
        canvas.put(3, y, stages.LEARNED, Role.TITLE)
        lines = [(live.learned(fact), Role.TEXT) for fact in said]
        lists.draw(canvas, 5, y + 1, bottom - y - 1, lines, top=len(lines) - 1)
