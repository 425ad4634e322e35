"""The picture of a meeting: the same for a live one and for one that is looked back on."""

from collections.abc import Callable, Mapping

from als_tui.app.pictures import airtime, clockface, pause, rounds, saying, stages
from als_tui.app.pictures.canvas import Canvas, Picture, Role, spaced
from als_tui.app.pictures.scene import TOP, Scene, View, corner, frame
from als_tui.meeting.stages import Stage
from als_tui.words import live, say

_STAGES: Mapping[Stage, Callable[[Canvas, Scene, int], int]] = {
    Stage.WELCOME: stages.welcome,
    Stage.GROUND_RULES: stages.ground_rules,
    Stage.CHECK_IN: rounds.round_,
    Stage.REPORT_BACK: rounds.round_,
    Stage.BIDS: rounds.bids,
    Stage.AIRTIME: airtime.draw,
    Stage.BREAK: stages.break_,
    Stage.ACTION_REVIEW: rounds.round_,
    Stage.SESSION_REVIEW: stages.session_review,
    Stage.CLOSE: stages.close,
}
"""What draws each stage, given the row that it must not reach; the row from which words to borrow may cover it."""


def picture(scene: Scene, width: int, height: int) -> Picture:
    """The meeting at its moment, in that size."""
    return drawn(scene, width, height).picture()


def drawn(scene: Scene, width: int, height: int) -> Canvas:
    """The same, on the canvas on which it was drawn."""
    canvas = Canvas(width, height)
    meeting = scene.meeting
    if scene.view is View.CURTAIN:
        _clock_only(canvas, scene)
        canvas.centre(canvas.height - 1, live.CURTAIN, Role.QUIET)
        return canvas
    is_for_the_room = meeting.header.settings.clock_for == "room"
    if scene.view is View.BIG and meeting.place is not None and (is_for_the_room or not meeting.is_paused):
        _clock_only(canvas, scene)
        firm = "" if meeting.is_paused else say.about_time(meeting, scene.clock)
        canvas.centre(canvas.height - 1, scene.banner or firm, Role.STRONG)
        return canvas
    frame(canvas, scene)
    said = saying.foot(scene, width, height)
    bottom = canvas.floor = max(0, canvas.height - 1 - len(said))
    if not meeting.is_open:
        stages.ended(canvas, scene)
    elif meeting.floor.pause is not None:
        pause.draw(canvas, scene, meeting.floor.pause, bottom)
    else:
        top = _STAGES[meeting.stage or Stage.WELCOME](canvas, scene, bottom)
        if scene.prompts:
            saying.draw_prompts(canvas, scene, top, bottom)
    canvas.floor = canvas.height
    saying.draw_line(canvas, said)
    return canvas


def _clock_only(canvas: Canvas, scene: Scene) -> None:
    """The word for the stage and the clock as large as it fits: no name, no note, no issue."""
    meeting = scene.meeting
    here = scene.clock
    canvas.right(0, corner(scene))
    word = live.PAUSED if meeting.is_paused else _title(scene)
    large = spaced(word)
    is_wide = len(large) > canvas.width - 2
    canvas.centre(1, word if is_wide else large, Role.PAUSED if meeting.is_paused else Role.TITLE)
    if here is not None:
        canvas.floor -= 1
        rows = clockface.digits(canvas, TOP, here, canvas.height - TOP - 3)
        clockface.word_centred(canvas, TOP + rows + (1 if canvas.height >= 14 else 0), here)
        canvas.floor += 1


def _title(scene: Scene) -> str:
    meeting = scene.meeting
    return (live.place_title(meeting) if meeting.is_open else live.ENDED[meeting.standing.value]).upper()
