"""The parts of an airtime: settling, outline, questions and the two feedbacks."""

from als_tui.app.pictures import clockface, people
from als_tui.app.pictures.canvas import Canvas, Role, spaced
from als_tui.app.pictures.saying import line, needs_cue, prompts_of
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.meeting.agenda import Stop, ahead
from als_tui.meeting.stages import Part, QuestionKind
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import Clock, clock, wall
from als_tui.words import live, places, times


def draw(canvas: Canvas, scene: Scene) -> None:
    """Whichever part is on."""
    here = clock(scene.meeting, scene.now)
    if here is None:
        return
    match scene.meeting.part:
        case Part.SETTLING:
            _settling(canvas, scene, here)
        case Part.OUTLINE:
            _outline(canvas, scene, here)
        case Part.QUESTIONS:
            _questions(canvas, scene, here)
        case _:
            _feedback(canvas, scene, here)


def heading(meeting: Meeting) -> str:
    """Who, and which part."""
    presenter = meeting.place.presenter if meeting.place else None
    part = live.place_title(meeting)
    return f"{presenter} · {part}" if presenter else part


def _title(canvas: Canvas, y: int, text: str, x: int | None = None) -> None:
    """In spaced capitals where they fit, else as they are."""
    large = spaced(text)
    said = large if len(large) <= canvas.width - 6 else text.upper()
    if x is None:
        canvas.centre(y, said, Role.TITLE, 2, canvas.width - 4)
    else:
        canvas.put(x, y, said, Role.TITLE)


def _settling(canvas: Canvas, scene: Scene, here: Clock) -> None:
    presenter = (scene.meeting.place.presenter if scene.meeting.place else None) or ""
    middle = TOP + (canvas.height - TOP - 2) // 2 - 3
    _title(canvas, middle, presenter)
    canvas.centre(middle + 2, live.place_title(scene.meeting), Role.QUIET)
    canvas.centre(middle + 5, f"“{line(scene)}”", Role.STRONG)
    if here.planned:
        canvas.centre(middle + 7, live.settles(here), Role.QUIET)


def _outline(canvas: Canvas, scene: Scene, here: Clock) -> None:
    tall = canvas.height >= 20
    _title(canvas, TOP + (1 if tall else 0), heading(scene.meeting))
    if tall:
        canvas.centre(TOP + 2, live.UNINTERRUPTED, Role.QUIET)
    y = TOP + 5 if tall else TOP + 1
    rows = clockface.digits(canvas, y, here, canvas.height - y - 6)
    y += rows + (1 if tall else 0)
    clockface.word_centred(canvas, y, here)
    if tall:
        clockface.bar(canvas, 6, y + 2, canvas.width - 12, here)
    _coming(canvas, canvas.height - 3, scene)


def _coming(canvas: Canvas, y: int, scene: Scene) -> None:
    """What comes next, and when the airtime ends."""
    stops = ahead(scene.meeting)
    if stops:
        canvas.put(6, y, live.next_line(places.name(stops[0].place), stops[0].seconds), Role.TEXT)
    at = wall(scene.meeting, scene.now + _airtime_left(scene, stops))
    if at is not None:
        canvas.right(y, live.airtime_ends(times.hour(at)), Role.QUIET, 6)


def _airtime_left(scene: Scene, stops: tuple[Stop, ...]) -> float:
    here = clock(scene.meeting, scene.now)
    rest = max(0.0, here.left) if here else 0.0
    place = scene.meeting.place
    number = place.airtime if place else 0
    asked = (s.seconds for s in stops if s.place.airtime == number and s.place.part is Part.QUESTIONS)
    return rest + sum(asked)


def _questions(canvas: Canvas, scene: Scene, here: Clock) -> None:
    meeting, tall = scene.meeting, canvas.height >= 20
    _title(canvas, TOP + (1 if tall else 0), heading(meeting), 3)
    y = TOP + 3 if tall else TOP + 1
    side = 3 + 52
    room = canvas.height - y - 8 if canvas.width >= 120 else 7
    rows = clockface.digits(canvas, y, here, room, 3, canvas.width if room >= 14 else 0)
    if rows == 7:
        clockface.word(canvas, side, y + 1, here)
        clockface.bar(canvas, side, y + 3, canvas.width - side - 4, here)
        canvas.put(side, y + 5, live.of_planned(here), Role.QUIET)
    else:
        clockface.word(canvas, 3, y + rows + 1, here)
        clockface.bar(canvas, 24, y + rows + 1, canvas.width - 30, here)
        rows += 2
    y += rows + (1 if tall else 0)
    if canvas.height >= 15:
        _kinds(canvas, y, scene)
    if tall:
        cue = needs_cue(meeting, here)
        canvas.put(3, y + 1, live.TOWARDS_ACTION if cue else "", Role.NEARLY)
        people.seats(canvas, y + 3, meeting, people.askers(meeting))
    elif meeting.header.members:
        people.seats(canvas, y + 1, meeting, people.askers(meeting))


def _kinds(canvas: Canvas, y: int, scene: Scene) -> None:
    """The four kinds as a guide; the one that is on stands in brackets."""
    x = 3
    for kind in QuestionKind:
        is_on = kind is scene.meeting.floor.kind
        text = f"[ {places.KINDS[kind].upper()} ]" if is_on else places.KINDS[kind]
        canvas.put(x, y, text, Role.STRONG if is_on else Role.QUIET)
        x += len(text) + 3


def _feedback(canvas: Canvas, scene: Scene, here: Clock) -> None:
    meeting, tall = scene.meeting, canvas.height >= 20
    part = meeting.part or Part.GROUP_FEEDBACK
    presenter = meeting.place.presenter if meeting.place else None
    who = live.first_to_speak(presenter, part)
    borrowed = prompts_of(scene)
    canvas.box(2, TOP + 1 if tall else TOP, canvas.width - 4, 6 if tall else 4, who.upper(), heavy=True)
    canvas.centre(TOP + (3 if tall else 1), line(scene), Role.STRONG, 4, canvas.width - 8)
    if borrowed:
        canvas.centre(TOP + (4 if tall else 2), borrowed[0], Role.TEXT, 4, canvas.width - 8)
    y = TOP + 8 if tall else TOP + 4
    clockface.digits(canvas, y, here, 7, 3, 0)
    clockface.word(canvas, 57, y + 1, here)
    clockface.bar(canvas, 57, y + 3, max(0, canvas.width - 61), here)
    if tall:
        people.seats(canvas, y + 8, meeting, people.speaking(meeting))
