"""What to say now: the one quiet line for the moment, and the prompts to borrow from."""

from collections.abc import Mapping
from typing import Final

from als_tui.meeting.stages import Part, QuestionKind, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import NEARING, Clock, Pace
from als_tui.words.english import prompts as borrowed
from als_tui.words.english.lines import FIRM_NEARLY, FIRM_OVER, FUTURE_CUE, KIND_LINES, LINES

_PROMPTS: Final[Mapping[Stage | Part, tuple[str, ...]]] = {
    Stage.WELCOME: borrowed.WELCOME,
    Stage.GROUND_RULES: borrowed.GROUND_RULES,
    Stage.CHECK_IN: borrowed.CHECK_IN,
    Stage.REPORT_BACK: borrowed.REPORT_BACK,
    Stage.BIDS: borrowed.BIDS,
    Stage.ACTION_REVIEW: borrowed.ACTION_REVIEW,
    Stage.SESSION_REVIEW: borrowed.SESSION_REVIEW,
    Stage.CLOSE: borrowed.CLOSE,
    Part.SETTLING: borrowed.SETTLING,
    Part.PRESENTER_FEEDBACK: borrowed.PRESENTER_FEEDBACK,
    Part.GROUP_FEEDBACK: borrowed.GROUP_FEEDBACK,
}


def now(meeting: Meeting, here: Clock | None) -> str:
    """The one line to say where the meeting is; of the time, where the set has agreed to be firm about it."""
    cue = here is not None and needs_cue(meeting, here)
    return about_time(meeting, here) or line(meeting.stage or Stage.WELCOME, meeting.part, meeting.floor.kind, cue)


def about_time(meeting: Meeting, here: Clock | None) -> str:
    """What is said of the time where the set has agreed to be firm about it."""
    if here is None or meeting.header.settings.strictness != "firm":
        return ""
    return firm(meeting.stage or Stage.WELCOME, meeting.part, here.pace)


def needs_cue(meeting: Meeting, here: Clock) -> bool:
    """Whether it is time to turn towards future action: when the minutes meant for it begin."""
    if meeting.part is not Part.QUESTIONS or meeting.floor.kind is QuestionKind.FUTURE_ACTION or not meeting.plan:
        return False
    return here.planned > 0 and here.left <= cue_at(meeting)


def cue_at(meeting: Meeting) -> float:
    """Seconds left of the questions at which that time has come."""
    return max(60.0, meeting.plan.acting * 60.0) if meeting.plan else 0.0


def line(stage: Stage, part: Part | None, kind: QuestionKind | None, cue: bool) -> str:
    """The facilitator's line; part and kind count only where they belong, the cue only before future action."""
    if stage is not Stage.AIRTIME or part is None:
        return LINES[stage]
    if part is not Part.QUESTIONS:
        return LINES[part]
    if cue and kind is not QuestionKind.FUTURE_ACTION:
        return FUTURE_CUE
    return LINES[part] if kind is None else KIND_LINES[kind]


def firm(stage: Stage, part: Part | None, pace: Pace) -> str:
    """What a set that is firm about time says when it is nearly over, and when it is; nothing before."""
    here = part if stage is Stage.AIRTIME and part is not None else stage
    return (FIRM_OVER if pace is Pace.OVER else FIRM_NEARLY if pace in NEARING else {}).get(here, "")


def prompts(stage: Stage, part: Part | None, kind: QuestionKind | None) -> tuple[str, ...]:
    """The words to borrow from; none in a break, and none in an outline, which belongs to the presenter."""
    if stage is not Stage.AIRTIME or part is None:
        return _PROMPTS.get(stage, ())
    if part is Part.QUESTIONS:
        kind = kind or QuestionKind.CLARIFYING
        challenging = borrowed.CHALLENGING if kind is QuestionKind.ANALYTICAL else ()
        return (*borrowed.PROMPTS[kind], *challenging)
    return _PROMPTS.get(part, ())


def prompts_of(meeting: Meeting) -> tuple[str, ...]:
    """The words to borrow where the meeting is."""
    return prompts(meeting.stage or Stage.WELCOME, meeting.part, meeting.floor.kind)
