"""The facilitator's line for the moment, and the words to borrow when they are asked for."""

from als_tui.app.pictures.canvas import Canvas, Role
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.meeting.stages import Part, QuestionKind, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import Clock, clock
from als_tui.words import say


def line(scene: Scene) -> str:
    """The one quiet line to say now."""
    meeting, here = scene.meeting, clock(scene.meeting, scene.now)
    cue = here is not None and needs_cue(meeting, here)
    return say.line(meeting.stage or Stage.WELCOME, meeting.part, meeting.floor.kind, cue)


def prompts_of(scene: Scene) -> tuple[str, ...]:
    """Words to borrow, of the kind that fits now."""
    meeting = scene.meeting
    return say.prompts(meeting.stage or Stage.WELCOME, meeting.part, meeting.floor.kind)


def needs_cue(meeting: Meeting, here: Clock) -> bool:
    """Whether it is time to turn towards future action: when the minutes meant for it begin."""
    if meeting.part is not Part.QUESTIONS or meeting.floor.kind is QuestionKind.FUTURE_ACTION or not meeting.plan:
        return False
    return here.planned > 0 and here.left <= max(60.0, meeting.plan.acting * 60.0)


def draw_line(canvas: Canvas, scene: Scene) -> None:
    """The line to say, in the last row of the picture."""
    canvas.put(1, canvas.height - 2, f"Say  “{line(scene)}”", Role.QUIET)


def draw_prompts(canvas: Canvas, scene: Scene) -> None:
    """As many words to borrow as there is room for, over the lower part of the picture."""
    borrowed = prompts_of(scene)
    room = canvas.height - TOP - 4
    shown = borrowed[:room]
    if not shown:
        return
    y = canvas.height - 3 - len(shown)
    canvas.blank(y - 1, len(shown) + 1)
    canvas.put(2, y - 1, "─" * (canvas.width - 4), Role.FRAME)
    for row, prompt in enumerate(shown):
        canvas.put(4, y + row, prompt, Role.TEXT)
