"""The facilitator's line for the moment, what has just happened in its place, and the words to borrow."""

from rich.cells import cell_len

from als_tui.app.pictures.canvas import Canvas, Role
from als_tui.app.pictures.lists import Line, cut
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.app.pictures.wrapping import hanging, sentences
from als_tui.meeting.stages import Part, Stage
from als_tui.words import live, say
from als_tui.words.english import pauses

_SAY = "Say  "
_ROOM_FOR_ALL_ELSE = 4
"""Rows that are not given up for a second one of these."""
_IN_THE_PICTURE = (Part.SETTLING, Part.PRESENTER_FEEDBACK, Part.GROUP_FEEDBACK)
"""Parts whose picture shows the line itself."""


def line(scene: Scene) -> str:
    """The one quiet line to say now."""
    return say.now(scene.meeting, scene.clock)


def prompts_of(scene: Scene) -> tuple[str, ...]:
    """Words to borrow, of the kind that fits now."""
    return say.prompts_of(scene.meeting)


def has_cue(scene: Scene) -> bool:
    """Whether the cue towards future action is due."""
    here = scene.clock
    return here is not None and say.needs_cue(scene.meeting, here)


def foot(scene: Scene, width: int, height: int) -> list[Line]:
    """The last rows of the picture: what has just happened, else the line to say; few where there are few rows."""
    room = height - TOP - 1
    return cut(_foot(scene, width, height), max(min(1, room - 1), room - _ROOM_FOR_ALL_ELSE), width - 2)


def _foot(scene: Scene, width: int, height: int) -> list[Line]:
    if scene.banner:
        return [(row, Role.STRONG) for row in hanging(scene.banner, max(1, width - 2), 0)[:2]]
    if not scene.lead:
        return _said(scene, width, height)
    led = [(row, Role.TEXT) for row in hanging(scene.lead, max(1, width - 2), 0)[:2]]
    return [*_said(scene, width, height), *led] if height >= 20 else led


def _said(scene: Scene, width: int, height: int) -> list[Line]:
    """The line to say."""
    if not scene.meeting.is_open:
        return []
    is_tall = height >= 20
    pause = scene.meeting.floor.pause
    if pause is not None:
        said = pauses.SAY[pause.why][0] if pause.why else ""
        text = _quoted(said if is_tall else _short(said, width, 0)) if said else live.LOOK_AT_PROCESS
        return _rows(text, width, Role.STRONG)
    if scene.meeting.part in _IN_THE_PICTURE or (scene.prompts and not is_tall):
        return []
    is_tight = not is_tall and (scene.meeting.part is not None or scene.meeting.stage is Stage.BREAK)
    said = _short(line(scene), width, -1 if has_cue(scene) else 0) if is_tight else line(scene)
    return _rows(_quoted(said), width, Role.QUIET)


def _quoted(said: str) -> str:
    return f"{_SAY}“{said}”"


def _short(said: str, width: int, which: int) -> str:
    """What is said on one row: where it is too long, the one of its sentences that counts."""
    return said if cell_len(_quoted(said)) <= width - 2 else sentences(said)[which]


def _rows(text: str, width: int, role: Role) -> list[Line]:
    indent = len(_SAY) + 1 if text.startswith(_SAY) else 0
    return [(row, role) for row in hanging(text, max(1, width - 2), min(indent, width // 2))[:2]]


def draw_line(canvas: Canvas, lines: list[Line]) -> None:
    """Those rows, above the closing rule."""
    top = canvas.height - 1 - len(lines)
    for row, (text, role) in enumerate(lines):
        canvas.put(1, top + row, text, role)


def draw_prompts(canvas: Canvas, scene: Scene, top: int, bottom: int) -> None:
    """As many words to borrow as there is room for, below what must stay in sight; the next time those that follow."""
    is_tall, all_of_them = canvas.height >= 20, prompts_of(scene)
    y = top + (1 if is_tall else 0)
    room = min(len(all_of_them), bottom - y)
    if room <= 0:
        return
    pages = -(-len(all_of_them) // room)
    first = (scene.prompts - 1) % pages * room
    shown = all_of_them[first : first + room]
    canvas.blank(top, y + len(shown) - top)
    if is_tall:
        canvas.put(2, top, "─" * (canvas.width - 4), Role.FRAME)
        canvas.put(4, top, live.borrowed(first + 1, first + len(shown), len(all_of_them)), Role.QUIET)
    for row, prompt in enumerate(shown, start=y):
        canvas.put(4, row, prompt, Role.TEXT)
