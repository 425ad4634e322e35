"""What leads through the demo: at each place what goes on in the method, and the one or two keys to try next."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from als_tui.meeting.stages import Here, Part, Stage

if TYPE_CHECKING:
    from als_tui.meeting.state import Meeting

LABEL = "Try"
HOME = "Enter opens the plan of the next meeting."
HOME_LEFT = "Enter goes on where you left: nothing was lost."
HOME_HELD = "r replays it, i sums it up. q ends the demo."
PLAN = "Enter begins. Up/Down and Left/Right change the plan."
FAREWELL = "That was a whole meeting. q or Enter: Home. Your own set: als-tui, then s."

_WELCOME = "You greet the set, and say until when it meets. Enter goes on to its rules."
_START = "Enter starts the clock: nothing runs before you say so."
_UNDO = "u takes back what you did last, whatever it was. Then Enter starts the clock."
_RULES = "The set hears its ground rules. Enter: it agrees to them, and checks in."
_NEXT_TURN = "Enter: the next one speaks. s: enough, leave the round; u would bring it back."
_REPORTS = "What came of the actions? Left/Right name it, l writes what was learned."
_BIDS = "Who wants airtime? A digit bids, +/- set the minutes. Enter takes this order."
_BREAK = "A break. Enter brings the set back."
_MARKED = "Only you see that mark. u takes it back."
_MINUTE = "Time is short? + gives a minute more. Enter goes on to the questions."
_TO_QUESTIONS = "The presenter alone says when it is told. Enter goes on to the questions."
_ADVICE = "Is that advice, dressed as a question? Space pauses the set to look at it."
_CURTAIN = "Somebody walks by? b hides every name, b again shows them. Enter goes on."
_WHY = "The clocks wait. Say why you paused: try 1, or Left/Right for more reasons."
_PAUSE_NOTE = "Try n: a note about this pause, for your eyes only. Enter keeps it."
_GO_ON = "Space goes on: the airtime has lost nothing."
_GROUP = "Now the others: what did they learn for themselves? Enter goes on."
_REVIEW = "How did the set work? Your pauses are its mirror. Try ?: every key. Enter: on."
_CLOSE = "Enter asks whether to close it, and there w does. q would only leave for now."


def line(meeting: "Meeting") -> str:
    """What to try at this moment of a meeting."""
    if not meeting.is_open:
        return FAREWELL
    if meeting.floor.pause is not None:
        return _paused(meeting)
    if not meeting.has_begun:
        return _before(meeting)
    here = meeting.part or meeting.stage
    return _LINES[here](meeting) if here else ""


def _before(meeting: "Meeting") -> str:
    seat, member = _other(meeting)
    is_told = any(how is not Here.PRESENT for how in meeting.room.here.values())
    if is_told:
        return _UNDO
    return _START if meeting.redoable else f"Nothing runs yet. Try {seat}: {member} comes late. Enter starts the clock."


def _check_in(meeting: "Meeting") -> str:
    first = meeting.header.members[0]
    return _NEXT_TURN if meeting.floor.turn else f"Each says in a few words how they come. Enter: {first} begins."


def _settling(meeting: "Meeting") -> str:
    return f"{_presenter(meeting)} has the time now, and may breathe first. Enter: the outline."


def _outline(meeting: "Meeting") -> str:
    seat, member = _other(meeting)
    if meeting.newest is not None and meeting.newest.fact.kind == "interrupted":
        return _MARKED
    if meeting.newest is not None and meeting.newest.fact.kind == "minutes_given":
        return _TO_QUESTIONS
    if meeting.redoable or meeting.room.interrupted:
        return _MINUTE
    return f"{_presenter(meeting)} outlines, nobody interrupts. Try {seat}: {member} broke in."


def _questions(meeting: "Meeting") -> str:
    seat, member = _other(meeting)
    if not meeting.room.asked:
        return f"Only questions now. Left/Right turn the kind. Try {seat}: {member} asked one."
    return _CURTAIN if meeting.floor.pauses else _ADVICE


def _paused(meeting: "Meeting") -> str:
    pause = meeting.floor.pause
    if pause is None or pause.why is None:
        return _WHY
    return _GO_ON if pause.notes else _PAUSE_NOTE


def _feedback(meeting: "Meeting") -> str:
    return f"{_presenter(meeting)} speaks first: what has helped? Enter goes on."


def _actions(meeting: "Meeting") -> str:
    turn = meeting.floor.turn
    if turn is None:
        return f"Each takes a step away from here. Enter: {meeting.header.members[0]} is first."
    return _NEXT_TURN if meeting.yields.actions else f"Try a: what {turn} will do, and by when. Enter: the next one."


_LINES: Final[Mapping[Stage | Part, Callable[["Meeting"], str]]] = {
    Stage.WELCOME: lambda _: _WELCOME,
    Stage.GROUND_RULES: lambda _: _RULES,
    Stage.CHECK_IN: _check_in,
    Stage.REPORT_BACK: lambda _: _REPORTS,
    Stage.BIDS: lambda _: _BIDS,
    Stage.AIRTIME: _settling,
    Part.SETTLING: _settling,
    Part.OUTLINE: _outline,
    Part.QUESTIONS: _questions,
    Part.PRESENTER_FEEDBACK: _feedback,
    Part.GROUP_FEEDBACK: lambda _: _GROUP,
    Stage.BREAK: lambda _: _BREAK,
    Stage.ACTION_REVIEW: _actions,
    Stage.SESSION_REVIEW: lambda _: _REVIEW,
    Stage.CLOSE: lambda _: _CLOSE,
}


def _presenter(meeting: "Meeting") -> str:
    return (meeting.place.presenter if meeting.place else None) or "The presenter"


def _other(meeting: "Meeting") -> tuple[int, str]:
    """A member with their seat, who is not the one that presents: the third, or who comes next."""
    members = meeting.header.members
    seats = [2, *range(len(members))]
    presenter = meeting.place.presenter if meeting.place else None
    return next((seat + 1, members[seat]) for seat in seats if members[seat] != presenter)
