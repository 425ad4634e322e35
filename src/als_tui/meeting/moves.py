"""What the facilitator may do now: the fact that a press would record, or why it would record none."""

from als_tui.meeting.agenda import Stop, agenda, ahead
from als_tui.meeting.facts import (
    AnyFact,
    Asked,
    Attended,
    Closed,
    Interrupted,
    KindTurned,
    MinutesGiven,
    PartEntered,
    Paused,
    Redone,
    RulesAgreed,
    StageEntered,
    TurnGiven,
    Undone,
    WentOn,
)
from als_tui.meeting.ordering import bidding
from als_tui.meeting.refusal import Refusal as Refusal
from als_tui.meeting.room import attending
from als_tui.meeting.rounds import due
from als_tui.meeting.rules import is_other_proposed, next_version, proposal
from als_tui.meeting.stages import Ending, Here, Part, QuestionKind, Stage
from als_tui.meeting.state import Meeting, Place
from als_tui.meeting.timing import clock, running
from als_tui.meeting.yields import actions


def on(meeting: Meeting, now: float) -> AnyFact | Refusal:
    """What comes next: the next person still to come, else the next part, else the next stage, at last the end."""
    if not meeting.is_open:
        return Refusal.ENDED
    if meeting.is_paused:
        return WentOn()
    still_to_come = due(meeting)
    if still_to_come:
        return TurnGiven(member=still_to_come[0])
    stops = ahead(meeting)
    if not stops:
        return closing(meeting, Ending.CLOSED, now) if meeting.has_begun else Refusal.NOTHING_PLANNED
    coming = _coming(meeting, stops[0].place)
    if _is_to_be_agreed(meeting):
        then = coming.stage if isinstance(coming, StageEntered) else None
        return RulesAgreed(version=next_version(meeting), then=then)
    return coming


def _coming(meeting: Meeting, place: Place) -> StageEntered | PartEntered:
    """The fact that the meeting comes to a place that lies ahead: an airtime that was left is not begun anew."""
    if place.part is not None and place.airtime <= len(meeting.floor.presenters):
        return PartEntered(part=place.part)
    return entering(place)


def _is_to_be_agreed(meeting: Meeting) -> bool:
    """Whether the set is to agree its rules now: each time in their own stage, in the review if others are proposed."""
    if meeting.stage is Stage.SESSION_REVIEW:
        return is_other_proposed(meeting)
    has_just = meeting.steps.last is not None and isinstance(meeting.steps.last.fact, RulesAgreed)
    return meeting.stage is Stage.GROUND_RULES and bool(proposal(meeting)) and not has_just


def entering(place: Place) -> StageEntered | PartEntered:
    """The fact that the meeting has come to a place."""
    if place.part is None:
        return StageEntered(stage=place.stage)
    if place.part is Part.SETTLING:
        return StageEntered(stage=place.stage, presenter=place.presenter)
    return PartEntered(part=place.part)


def closing(meeting: Meeting, how: Ending, now: float) -> Closed:
    """The end of the meeting, with its totals."""
    held = len(meeting.floor.presenters)
    return Closed(how=how, airtimes=held, actions=len(actions(meeting)), seconds=round(running(meeting, now), 3))


def leave(meeting: Meeting, now: float) -> AnyFact | Refusal:
    """The next stage, or the next airtime, before all have had their turn."""
    here = meeting.place
    if here is None or meeting.is_paused or not meeting.is_open:
        return _at_rest(meeting) or Refusal.NOT_BEGUN
    later = [s for s in ahead(meeting) if (s.place.stage, s.place.airtime) != (here.stage, here.airtime)]
    return _coming(meeting, later[0].place) if later else on(meeting, now)


def person(meeting: Meeting, member: str) -> AnyFact | Refusal:
    """What a member's digit means where the meeting is."""
    if not meeting.is_open or meeting.is_paused:
        return _at_rest(meeting) or Refusal.PAUSED
    if meeting.stage in (None, Stage.WELCOME):
        return attending(meeting, member, _next_attendance(meeting, member))
    if meeting.stage is Stage.BIDS:
        return bidding(meeting, member)
    if meeting.part is Part.OUTLINE or meeting.part is Part.QUESTIONS:
        return _marking(meeting, member)
    if meeting.part is Part.SETTLING or meeting.stage in (Stage.BREAK, Stage.CLOSE):
        return Refusal.NO_TURNS_HERE
    return TurnGiven(member=member)


def _marking(meeting: Meeting, member: str) -> Asked | Interrupted | Refusal:
    if meeting.place and member == meeting.place.presenter:
        return Refusal.PRESENTER_SPEAKS
    if not meeting.header.settings.private_marks:
        return Refusal.MARKS_ARE_OFF
    return Interrupted(member=member) if meeting.part is Part.OUTLINE else Asked(member=member)


_ATTENDANCE = (Here.PRESENT, Here.LATE, Here.APOLOGIES)


def _next_attendance(meeting: Meeting, member: str) -> Here:
    how = meeting.room.here.get(member, Here.PRESENT)
    return _ATTENDANCE[(_ATTENDANCE.index(how) + 1) % 3] if how in _ATTENDANCE else Here.PRESENT


def pause(meeting: Meeting) -> AnyFact | Refusal:
    """Pause the set, or go on."""
    if not meeting.is_open:
        return Refusal.ENDED
    if meeting.is_paused:
        return WentOn()
    return Paused() if meeting.place else Refusal.NOT_BEGUN


def kind(meeting: Meeting, by: int) -> KindTurned | Refusal:
    """Turn to the kind of question that comes next (1) or came before (-1)."""
    if meeting.part is not Part.QUESTIONS or meeting.is_paused:
        return Refusal.NO_KINDS_HERE
    kinds = list(QuestionKind)
    index = kinds.index(meeting.floor.kind) + by
    return KindTurned(to=kinds[index]) if 0 <= index < len(kinds) else Refusal.NO_FURTHER_KIND


def minutes(meeting: Meeting, seconds: float, now: float) -> MinutesGiven | Refusal:
    """Seconds more, or fewer, for what goes on now."""
    here = clock(meeting, now)
    if here is None or not meeting.is_open:
        return Refusal.NOT_BEGUN if meeting.is_open else Refusal.ENDED
    if here.planned + seconds <= 0:
        return Refusal.NO_TIME_LEFT_TO_TAKE
    return MinutesGiven(seconds=seconds)


def undo(meeting: Meeting) -> Undone | Refusal:
    """Take back the newest thing that counts."""
    if not meeting.is_open:
        return Refusal.ENDED
    return Undone(of=meeting.newest.n) if meeting.newest else Refusal.NOTHING_TO_TAKE_BACK


def redo(meeting: Meeting) -> Redone | Refusal:
    """Bring again what was taken back last."""
    if not meeting.is_open:
        return Refusal.ENDED
    return Redone(of=meeting.redoable.n) if meeting.redoable else Refusal.NOTHING_TO_BRING_AGAIN


def back(meeting: Meeting) -> Undone | Refusal:
    """Go back one step, whatever came after it."""
    if not meeting.is_open or meeting.is_paused:
        return _at_rest(meeting) or Refusal.PAUSED
    step = meeting.steps.last
    return Undone(of=step.n) if step else Refusal.NO_STEP_TO_TAKE_BACK


def interrupting(meeting: Meeting) -> StageEntered | Refusal:
    """A break now, from which the meeting comes back to where it is."""
    if not meeting.is_open or meeting.is_paused:
        return _at_rest(meeting) or Refusal.PAUSED
    return StageEntered(stage=Stage.BREAK, returns=True) if meeting.has_begun else Refusal.NOT_BEGUN


def dated_back(meeting: Meeting, seconds: float, now: float) -> AnyFact | Refusal:
    """What goes on now began so many seconds earlier than it says; or the meeting did, if it has not begun."""
    if not meeting.is_open or meeting.is_paused:
        return _at_rest(meeting) or Refusal.PAUSED
    current = meeting.floor.current
    if current is None:
        stops = ahead(meeting)
        return StageEntered(stage=stops[0].place.stage, ago=seconds) if stops else Refusal.NOTHING_PLANNED
    return entering(current.place).model_copy(update={"ago": round(now - current.began + seconds, 3)})


def attendance(meeting: Meeting, member: str, how: Here) -> Attended | Refusal:
    """Whether a member is in the room from now on."""
    return attending(meeting, member, how) if meeting.is_open else Refusal.ENDED


def going_to(meeting: Meeting, place: Place) -> StageEntered | PartEntered | Refusal:
    """A place of the agenda, now."""
    return _at_rest(meeting) or entering(place)


def destinations(meeting: Meeting) -> tuple[Place, ...]:
    """Every stage of the agenda, and every part of the airtime that is on, in their order."""
    here = meeting.place
    held = len(meeting.floor.presenters)

    def is_open(stop: Stop) -> bool:
        place = stop.place
        if place.part in (None, Part.SETTLING):
            return place.airtime > held or place.airtime == 0
        return here is not None and place.airtime == here.airtime

    return tuple(stop.place for stop in agenda(meeting) if is_open(stop))


def _at_rest(meeting: Meeting) -> Refusal | None:
    if not meeting.is_open:
        return Refusal.ENDED
    return Refusal.PAUSED if meeting.is_paused else None
