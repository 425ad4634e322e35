"""What a picture of a meeting is drawn from, and the frame that every such picture has."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from als_tui.app.pictures.canvas import Canvas, Role
from als_tui.meeting.agenda import agenda
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Meeting, Place
from als_tui.meeting.timing import Clock, clock, wall
from als_tui.words import live, places, times
from als_tui.words.stages import FAREWELL

TOP = 3
"""The first row below title, trail and rule."""


class View(Enum):
    """How much of the meeting is shown."""

    WHOLE = auto()
    CURTAIN = auto()
    BIG = auto()


@dataclass(frozen=True)
class Scene:
    """A meeting at a moment, and what the facilitator has in front."""

    meeting: Meeting
    now: float
    view: View = View.WHOLE
    chosen: int = 0
    """The line that is chosen, where there are lines."""
    prompts: int = 0
    """Which words to borrow are asked for: 0 none, 1 the first that there is room for, 2 the next, and so on round."""
    saved: str = ""
    """How far the disk is; said beside the clock."""
    farewell: str = FAREWELL
    """What became of all that was recorded; said when the meeting has ended."""
    banner: str = ""
    """What has just happened; said in the last row."""
    lead: str = ""
    """What leads through the demo; said there quietly where nothing has just happened, and to the facilitator alone."""

    @cached_property
    def clock(self) -> Clock | None:
        """The clock of where the meeting is; none while nothing runs."""
        return clock(self.meeting, self.now)


def frame(canvas: Canvas, scene: Scene) -> None:
    """Title, clock, trail and rules: always in the same place."""
    _head(canvas, scene)
    canvas.move((0, 0, canvas.width, 1), corner, _head)
    trail(canvas, 1, scene.meeting)
    canvas.rule(2)
    if canvas.height > 1:
        canvas.rule(canvas.height - 1)


def _head(canvas: Canvas, scene: Scene) -> None:
    right = corner(scene)
    canvas.put(1, 0, live.title(scene.meeting), Role.TITLE, max(0, canvas.width - len(right) - 4))
    canvas.right(0, right, Role.TEXT)


def corner(scene: Scene) -> str:
    """How far the disk is, and the time of day."""
    at = wall(scene.meeting, scene.now)
    clock = times.hour(at) if at else ""
    return f"{scene.saved}   {clock}" if scene.saved else clock


def trail(canvas: Canvas, y: int, meeting: Meeting) -> None:
    """The stages from where the meeting is, as many as fit after it, and if those are all, before it too."""
    stops, airtimes = _stages(meeting)
    if not stops:
        return
    here = _where(meeting, stops)
    words = [places.in_trail(place, airtimes) for place in stops]
    if here is not None:
        words[here] = words[here].upper()
    first = last = here if here is not None else len(words) - 1
    while last + 1 < len(words) and _width(words[first : last + 2]) <= canvas.width - 2:
        last += 1
    while last + 1 == len(words) and first > 0 and _width(words[first - 1 :]) <= canvas.width - 2:
        first -= 1
    column = 1
    for index in range(first, last + 1):
        canvas.put(column, y, words[index], Role.TITLE if index == here else Role.QUIET)
        column += len(words[index])
        if index < last:
            canvas.put(column, y, "  >  ", Role.FRAME)
            column += 5


def _stages(meeting: Meeting) -> tuple[list[Place], int]:
    """The stages of the agenda; one that is not in it, where it was come to."""
    told = dict.fromkeys((stop.place.stage, stop.place.airtime, stop.place.presenter) for stop in agenda(meeting))
    found = [Place(stage, None, airtime, presenter) for stage, airtime, presenter in told]
    if found and meeting.place is not None and _index(found, meeting.place) is None:
        before = (_index(found, stretch.place) for stretch in reversed(meeting.floor.finished))
        found.insert(next((i for i in before if i is not None), -1) + 1, meeting.place)
    return found, sum(place.stage is Stage.AIRTIME for place in found)


def _where(meeting: Meeting, stops: list[Place]) -> int | None:
    """Which of them is on; none once the meeting has ended."""
    if meeting.place is None:
        return None if meeting.has_begun else 0
    return _index(stops, meeting.place)


def _index(stops: list[Place], here: Place) -> int | None:
    return next((i for i, p in enumerate(stops) if (p.stage, p.airtime) == (here.stage, here.airtime)), None)


def _width(words: list[str]) -> int:
    return sum(map(len, words)) + 5 * (len(words) - 1)
