"""The picture of a meeting: the same for a live one and for one that is looked back on."""

from collections.abc import Callable, Mapping

from als_tui.app.pictures import airtime, clockface, pause, rounds, saying, stages
from als_tui.app.pictures.canvas import Canvas, Picture, Role, spaced
from als_tui.app.pictures.scene import TOP, Scene, View, frame
from als_tui.meeting.stages import Part, Stage
from als_tui.meeting.timing import clock
from als_tui.words import live

_STAGES: Mapping[Stage, Callable[[Canvas, Scene], None]] = {
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


def picture(scene: Scene, width: int, height: int) -> Picture:
    """The meeting at its moment, in that size."""
    canvas = Canvas(width, height)
    meeting = scene.meeting
    if scene.view is View.CURTAIN:
        _clock_only(canvas, scene, live.CURTAIN)
        return canvas.picture()
    if scene.view is View.BIG and meeting.place is not None:
        _clock_only(canvas, scene, "")
        return canvas.picture()
    frame(canvas, scene)
    if not meeting.is_open:
        stages.ended(canvas, scene)
    elif meeting.floor.pause is not None:
        pause.draw(canvas, scene, meeting.floor.pause)
    else:
        _STAGES[meeting.stage or Stage.WELCOME](canvas, scene)
        if scene.prompts:
            saying.draw_prompts(canvas, scene)
        if not scene.banner and meeting.part is not Part.SETTLING:
            saying.draw_line(canvas, scene)
    return canvas.picture()


def _clock_only(canvas: Canvas, scene: Scene, below: str) -> None:
    """The word for the stage and the clock as large as it fits: no name, no note, no issue."""
    meeting = scene.meeting
    here = clock(meeting, scene.now)
    word = live.PAUSED if meeting.is_paused else live.place_title(meeting).upper()
    canvas.centre(TOP - 2, spaced(word) if len(word) < 20 else word, Role.PAUSED if meeting.is_paused else Role.TITLE)
    if here is not None:
        rows = clockface.digits(canvas, TOP + 1, here, canvas.height - TOP - 5)
        clockface.word_centred(canvas, TOP + rows + 2, here)
    canvas.centre(canvas.height - 1, below, Role.QUIET)
