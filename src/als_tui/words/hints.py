"""The hints of a live meeting: what the keys do at this moment, the most needed first."""

from als_tui.meeting.facts import AnyFact, Closed, PartEntered, RulesAgreed, StageEntered, TurnGiven, WentOn
from als_tui.meeting.gaps import Waiting
from als_tui.meeting.moves import Refusal, on
from als_tui.meeting.rounds import to_report
from als_tui.meeting.stages import Part, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import clock
from als_tui.meeting.yields import actions, learnings
from als_tui.words import history, places, times
from als_tui.words.live import TO_OPEN

Hints = tuple[tuple[str, str, str], ...]
"""Action, key and words of each hint."""

NEXT_ACTION = "Next action"
_DIGITS: dict[Stage | Part, str] = {
    Stage.WELCOME: "Here or not",
    Stage.GROUND_RULES: "Who speaks",
    Stage.CHECK_IN: "Whose turn",
    Stage.REPORT_BACK: "Whose turn",
    Stage.BIDS: "Bid",
    Stage.ACTION_REVIEW: "Whose turn",
    Stage.SESSION_REVIEW: "Who speaks",
    Part.OUTLINE: "Interruption",
    Part.QUESTIONS: "Who asked",
    Part.PRESENTER_FEEDBACK: "Who speaks",
    Part.GROUP_FEEDBACK: "Who speaks",
}
_ON_LINES = ("edit", "more", "later", "defer")
"""Actions that work on a line where a stage has lines."""
_TURNED: dict[Stage | Part, str] = {
    Stage.REPORT_BACK: "Outcome",
    Stage.BIDS: "Issue",
    Stage.ACTION_REVIEW: "Share",
    Part.QUESTIONS: "Kind",
    Part.PRESENTER_FEEDBACK: "Process, content",
    Part.GROUP_FEEDBACK: "Process, content",
}
_WRITTEN: dict[Stage | Part, tuple[tuple[str, str, str], ...]] = {
    Stage.GROUND_RULES: (("edit", "e", "Propose"),),
    Stage.REPORT_BACK: (("learning", "l", "Learning"),),
    Stage.BIDS: (("more", "+/-", "Minutes"), ("later", "K/J", "Order"), ("defer", "d", "Defer")),
    Part.PRESENTER_FEEDBACK: (("learning", "l", "Learning"),),
    Part.GROUP_FEEDBACK: (("learning", "l", "Learning"),),
    Stage.ACTION_REVIEW: (("learning", "l", "Learning"), ("action", "a", "Action"), ("edit", "e", "Edit")),
    Stage.SESSION_REVIEW: (("learning", "l", "Learning"), ("action", "a", "To try"), ("edit", "e", "Propose a rule")),
    Stage.CLOSE: (("action", "a", "Next date"), ("learning", "l", "Success")),
}


def live(meeting: Meeting, now: float, *, leads_down: bool = False) -> Hints:
    """The hints of a meeting at this moment; ``leads_down`` where Enter first goes to the next line."""
    if not meeting.is_open:
        return (("home", "Enter", "Home"), ("edit", "e", "Export sheets"))
    if meeting.is_paused:
        return (
            ("pause", "Space", "Go on"),
            ("person", "1-9", "Why"),
            ("note", "n", "Pause note"),
            *_undo(meeting),
            ("right", "Left/Right", "More reasons"),
            *_more(meeting, now),
        )
    following = on(meeting, now)
    named = NEXT_ACTION if leads_down else "" if isinstance(following, Refusal) else ahead(following)
    first = (("on", "Enter", named),) if named else ()
    here = meeting.part or meeting.stage or Stage.WELCOME
    pause = (("pause", "Space", "Pause"),) if meeting.has_begun else ()
    digits = _digits(meeting, here)
    turned = (("right", "Left/Right", _TURNED[here]),) if here in _TURNED and _has_lines(meeting) else ()
    note = (("note", "n", "Note"),) if meeting.has_begun else ()
    leave = (("leave_stage", "s", "Leave stage"),) if meeting.place else ()
    more = () if here is Stage.BIDS else _more(meeting, now)
    if here not in _WRITTEN:
        return (*first, *pause, *_undo(meeting), *digits, *turned, *more, *note, *leave)
    written = tuple(hint for hint in _WRITTEN[here] if hint[0] not in _ON_LINES or _has_lines(meeting))
    before = turned if here in (Stage.REPORT_BACK, Stage.ACTION_REVIEW) else digits if here is Stage.BIDS else ()
    rest = tuple(hint for hint in (*digits, *turned) if hint not in before)
    return (*first, *before, *_undo(meeting), *written, *pause, *rest, *more, *note, *leave)


def _digits(meeting: Meeting, here: Stage | Part) -> Hints:
    """What a member's digit does; nothing where it would be a mark, and the set keeps none."""
    is_mark = here in (Part.OUTLINE, Part.QUESTIONS)
    if here not in _DIGITS or (is_mark and not meeting.header.settings.private_marks):
        return ()
    return (("person", f"1-{len(meeting.header.members)}", _DIGITS[here]),)


def seat(number: int) -> str:
    """What a member's name does in the palette."""
    return f"That member, as the key {number} does it."


def _has_lines(meeting: Meeting) -> bool:
    """Whether there is a line to work on, where a stage is about lines."""
    turn = meeting.floor.turn
    match meeting.stage:
        case Stage.REPORT_BACK:
            return bool(to_report(meeting))
        case Stage.BIDS:
            return bool(meeting.room.order)
        case Stage.ACTION_REVIEW:
            own = (getattr(event.fact, "member", None) for event in learnings(meeting))
            return turn is not None and (turn in own or any(action.member == turn for action in actions(meeting)))
        case _:
            return True


def gap(meeting: Meeting, waiting: Waiting) -> Hints:
    """What can be said of time in which nobody could press a key; an answer taken back may be gone past."""
    return (*_answers(waiting), *_undo(meeting), *_redo(meeting)) if waiting.was_answered else _answers(waiting)


def _answers(waiting: Waiting) -> Hints:
    return (("on", "Enter", f"Take {times.length(waiting.seconds)} as a pause"), ("count", "c", "Count it"))


def behind_the_curtain(meeting: Meeting, waiting: Waiting | None) -> Hints:
    """What can be done while every name is hidden."""
    pause = (("pause", "Space", "Go on" if meeting.is_paused else "Pause"),) if meeting.place else ()
    asked = _answers(waiting) if waiting else ()
    return (*asked, ("curtain", "b", TO_OPEN), *pause)


def for_the_room(meeting: Meeting, now: float, waiting: Waiting | None) -> Hints:
    """What can be done while all may see the clock: nothing that tells what was noticed or written."""
    following = on(meeting, now)
    first = () if isinstance(following, Refusal) else (("on", "Enter", ahead(following)),)
    pause = (("pause", "Space", "Pause"),)
    answers = (
        _answers(waiting) if waiting else (("pause", "Space", "Go on"),) if meeting.is_paused else (*first, *pause)
    )
    return (*answers, ("big", "f", "Show all"), *_more(meeting, now))


def ahead(fact: AnyFact) -> str:
    """What Enter does: the name of what comes next."""
    match fact:
        case WentOn():
            return "Go on"
        case TurnGiven():
            return f"Next: {fact.member}"
        case RulesAgreed():
            return f"Agreed, on to {places.STAGES[fact.then]}" if fact.then else "Agreed"
        case StageEntered():
            return _stage(fact)
        case PartEntered():
            return f"Next: {places.SHORT_PARTS[fact.part]}"
        case Closed():
            return "Close the meeting"
        case _:
            return "Next"


def _stage(fact: StageEntered) -> str:
    if fact.stage is Stage.WELCOME:
        return "Begin"
    return f"Next: {fact.presenter}'s airtime" if fact.presenter else f"Next: {places.STAGES[fact.stage]}"


def _undo(meeting: Meeting) -> Hints:
    if meeting.newest is None:
        return ()
    before = meeting.floor.finished.last
    return (("undo", "u", history.undoing(meeting.newest.fact, before.place if before else None)),)


def _redo(meeting: Meeting) -> Hints:
    return (("redo", "r", "Bring again"),) if meeting.redoable else ()


def _more(meeting: Meeting, now: float) -> Hints:
    """What a minute more would make of the time here: its price, before it is spent."""
    here = clock(meeting, now)
    return (("more", "+", f"To {times.minutes(here.planned + 60)}"),) if here and here.planned else ()
