"""The facilitator's line for the moment, what has just happened in its place, and the words to borrow."""

from als_tui.app.pictures.canvas import Canvas, Role
from als_tui.app.pictures.lists import Line
from als_tui.app.pictures.scene import Scene
from als_tui.app.pictures.wrapping import hanging, sentences
from als_tui.meeting.stages import Part, QuestionKind, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import Clock, clock
from als_tui.words import live, say
from als_tui.words.english import pauses

_SAY = "Say  "
_IN_THE_PICTURE = (Part.SETTLING, Part.PRESENTER_FEEDBACK, Part.GROUP_FEEDBACK)
"""Parts whose picture shows the line itself."""


def line(scene: Scene) -> str:
    """The one quiet line to say now."""
    meeting = scene.meeting
    return say.line(meeting.stage or Stage.WELCOME, meeting.part, meeting.floor.kind, has_cue(scene))


def prompts_of(scene: Scene) -> tuple[str, ...]:
    """Words to borrow, of the kind that fits now."""
    meeting = scene.meeting
    return say.prompts(meeting.stage or Stage.WELCOME, meeting.part, meeting.floor.kind)


def has_cue(scene: Scene) -> bool:
    """Whether the cue towards future action is due."""
    here = clock(scene.meeting, scene.now)
    return here is not None and needs_cue(scene.meeting, here)


def needs_cue(meeting: Meeting, here: Clock) -> bool:
    """Whether it is time to turn towards future action: when the minutes meant for it begin."""
    if meeting.part is not Part.QUESTIONS or meeting.floor.kind is QuestionKind.FUTURE_ACTION or not meeting.plan:
        return False
    return here.planned > 0 and here.left <= max(60.0, meeting.plan.acting * 60.0)


def foot(scene: Scene, width: int, height: int) -> list[Line]:
    """The last rows of the picture: what has just happened, else the line to say."""
    if scene.banner:
        return [(row, Role.STRONG) for row in hanging(scene.banner, max(1, width - 2), 0)[:2]]
    if not scene.meeting.is_open:
        return []
    pause = scene.meeting.floor.pause
    if pause is not None:
        text = _SAY + f"“{pauses.SAY[pause.why][0]}”" if pause.why else live.LOOK_AT_PROCESS
        return _rows(text, width, Role.STRONG, 2)
    if scene.meeting.part in _IN_THE_PICTURE or (scene.prompts and height < 20):
        return []
    is_tight = height < 20 and scene.meeting.part is not None
    return _rows(_SAY + f"“{_short(scene, width) if is_tight else line(scene)}”", width, Role.QUIET, 2)


def _short(scene: Scene, width: int) -> str:
    """The line on one row: where it is too long, the one of its sentences that counts."""
    whole = line(scene)
    if len(whole) + len(_SAY) + 4 <= width:
        return whole
    return sentences(whole)[-1 if has_cue(scene) else 0]


def _rows(text: str, width: int, role: Role, most: int) -> list[Line]:
    indent = len(_SAY) + 1 if text.startswith(_SAY) else 0
    return [(row, role) for row in hanging(text, max(1, width - 2), min(indent, width // 2))[:most]]


def draw_foot(canvas: Canvas, lines: list[Line]) -> None:
    """Those rows, above the closing rule."""
    top = canvas.height - 1 - len(lines)
    canvas.blank(top, len(lines))
    for row, (text, role) in enumerate(lines):
        canvas.put(1, top + row, text, role)


def draw_prompts(canvas: Canvas, scene: Scene, top: int, bottom: int) -> None:
    """As many words to borrow as there is room for, below what must stay in sight."""
    is_tall = canvas.height >= 20
    room = bottom - top - (2 if is_tall else 0)
    shown = prompts_of(scene)[: max(0, room)]
    if not shown:
        return
    canvas.blank(top, bottom - top)
    y = top
    if is_tall:
        canvas.put(2, y, "─" * (canvas.width - 4), Role.FRAME)
        y += 1
    for row, prompt in enumerate(shown):
        canvas.put(4, y + row, prompt, Role.TEXT)
