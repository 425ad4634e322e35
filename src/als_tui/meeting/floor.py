"""How facts move the meeting on: stages, parts, turns, kinds of question, pauses and given time."""

from dataclasses import replace
from typing import assert_never

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    Clock,
    Gap,
    KindTurned,
    MinutesGiven,
    Noted,
    PartEntered,
    Paused,
    PauseNamed,
    RulesAgreed,
    StageEntered,
    StepFact,
    TimeFact,
    TurnGiven,
    WentOn,
)
from als_tui.meeting.stages import Counting, Part, QuestionKind, Stage
from als_tui.meeting.state import Floor, Mark, Meeting, Odd, Pause, Place, Stretch


def after_step(meeting: Meeting, event: Event, fact: StepFact) -> Meeting | Odd:
    """The meeting after a fact that moves it on."""
    match fact:
        case StageEntered():
            return _stepped(_at(meeting, event.t, _place_of_stage(meeting, fact), fact.ago), event)
        case PartEntered():
            return _stepped(_at(meeting, event.t, _place_of_part(meeting, fact), fact.ago), event)
        case RulesAgreed():
            agreed = replace(meeting, room=replace(meeting.room, rules_version=fact.version))
            return _stepped(_led_on(agreed, event.t, fact.then), event)
        case TurnGiven():
            return _turned(meeting, event, fact.member)
        case KindTurned():
            mark = Mark("", event.t, meeting.place, fact.to)
            return _on_floor(meeting, kind=fact.to, kinds=meeting.floor.kinds.plus(mark))
        case _:
            assert_never(fact)


def after_time(meeting: Meeting, event: Event, fact: TimeFact) -> Meeting | Odd:
    """The meeting after a fact about its time: pauses, given minutes, gaps."""
    match fact:
        case Paused():
            return _paused(meeting, event.t)
        case PauseNamed() | WentOn():
            return _in_pause(meeting, event.t, fact)
        case MinutesGiven():
            return _on_stretch(meeting, given=fact.seconds)
        case Gap():
            logged = replace(meeting, gaps=meeting.gaps.plus(event))
            if fact.how is Counting.COUNTED or logged.floor.current is None:
                return logged
            return _on_stretch(logged, lost=max(0.0, fact.seconds))
        case Clock():
            return replace(meeting, gaps=meeting.gaps.plus(event))
        case Noted():
            return _noted(meeting, event, fact)
        case _:
            assert_never(fact)


def ended(meeting: Meeting, t: float) -> Meeting:
    """The meeting with whatever ran brought to its end."""
    moved = _gone_on(meeting, t)
    floor = moved.floor
    if floor.current is None:
        return moved
    done = replace(floor.current, ended=t)
    return _on_floor(moved, current=None, turn=None, finished=floor.finished.plus(done))


def _on_floor(meeting: Meeting, **changes: object) -> Meeting:
    return replace(meeting, floor=replace(meeting.floor, **changes))  # type: ignore[arg-type] # checked by the callers


def _stepped(meeting: Meeting, event: Event) -> Meeting:
    return replace(meeting, steps=meeting.steps.plus(event))


def _led_on(meeting: Meeting, t: float, then: Stage | None) -> Meeting:
    """The meeting in the stage to which an agreement led, if it led to one."""
    if then is None:
        return meeting
    presenter = next(iter(meeting.room.order), None) if then is Stage.AIRTIME else None
    return _at(meeting, t, _place_of_stage(meeting, StageEntered(stage=then, presenter=presenter)), None)


def _place_of_stage(meeting: Meeting, fact: StageEntered) -> Place:
    if fact.stage is not Stage.AIRTIME:
        return Place(fact.stage)
    here = meeting.place
    if fact.ago is not None and here and here.part is Part.SETTLING and here.presenter == fact.presenter:
        return here
    return Place(Stage.AIRTIME, Part.SETTLING, len(meeting.floor.presenters) + 1, fact.presenter)


def _place_of_part(meeting: Meeting, fact: PartEntered) -> Place:
    presenters = meeting.floor.presenters
    if presenters:
        return Place(Stage.AIRTIME, fact.part, len(presenters), presenters.last)
    planned = meeting.plan.presenters if meeting.plan else ()
    return Place(Stage.AIRTIME, fact.part, 1, planned[0] if planned else None)


def _at(meeting: Meeting, t: float, place: Place, ago: float | None) -> Meeting:
    """The meeting in that place since ``ago`` seconds before t; the same place again is only dated back."""
    meeting = _gone_on(meeting, t)
    began = t - max(0.0, ago or 0.0)
    floor = meeting.floor
    if floor.current is not None and ago is not None and floor.current.place.is_same(place):
        return _dated_back(meeting, began)
    finished, presenters = floor.finished, floor.presenters
    if floor.current is not None:
        began = max(began, floor.current.began)
        finished = finished.plus(replace(floor.current, ended=began))
    if place.airtime > len(presenters):
        presenters = presenters.plus(place.presenter)
    return _on_floor(
        meeting,
        current=Stretch(place, began),
        finished=finished,
        presenters=presenters,
        turn=None,
        kind=QuestionKind.CLARIFYING if place.part is not Part.QUESTIONS else _kind_there(floor, place),
    )


def _kind_there(floor: Floor, place: Place) -> QuestionKind:
    """The kind to which the questions of this airtime had come, if they were interrupted."""
    kinds = [mark.kind for mark in floor.kinds if mark.place is not None and mark.place.is_same(place)]
    return kinds[-1] or QuestionKind.CLARIFYING if kinds else QuestionKind.CLARIFYING


def _dated_back(meeting: Meeting, began: float) -> Meeting:
    floor = meeting.floor
    if floor.current is None:
        return meeting
    finished, before = floor.finished, floor.finished.last
    if before is not None:
        began = max(began, before.began)
        finished = finished.but_last().plus(replace(before, ended=began))
    return _on_floor(meeting, current=replace(floor.current, began=began), finished=finished)


def _turned(meeting: Meeting, event: Event, member: str) -> Meeting | Odd:
    if member not in meeting.header.members:
        return Odd.NO_SUCH_MEMBER
    mark = Mark(member, event.t, meeting.place)
    return _stepped(_on_floor(meeting, turn=member, turns=meeting.floor.turns.plus(mark)), event)


def _paused(meeting: Meeting, t: float) -> Meeting | Odd:
    if meeting.floor.pause is not None:
        return Odd.ALREADY_PAUSED
    return _on_floor(meeting, pause=Pause(meeting.place, t))


def _in_pause(meeting: Meeting, t: float, fact: PauseNamed | WentOn) -> Meeting | Odd:
    pause = meeting.floor.pause
    if pause is None:
        return Odd.NOT_PAUSED
    if isinstance(fact, PauseNamed):
        return _on_floor(meeting, pause=replace(pause, why=fact.why))
    return _gone_on(meeting, t)


def _gone_on(meeting: Meeting, t: float) -> Meeting:
    """The meeting with its pause over, if there was one."""
    pause, current = meeting.floor.pause, meeting.floor.current
    if pause is None:
        return meeting
    if current is not None:
        current = replace(current, paused=current.paused + t - max(pause.began, current.began))
    over = replace(pause, ended=t)
    return _on_floor(meeting, pause=None, pauses=meeting.floor.pauses.plus(over), current=current)


def _on_stretch(meeting: Meeting, given: float = 0.0, lost: float = 0.0) -> Meeting | Odd:
    current = meeting.floor.current
    if current is None:
        return Odd.NOTHING_RUNS
    return _on_floor(meeting, current=replace(current, given=current.given + given, lost=current.lost + lost))


def _noted(meeting: Meeting, event: Event, fact: Noted) -> Meeting:
    logged = replace(meeting, yields=replace(meeting.yields, notes=meeting.yields.notes.plus(event)))
    pause = meeting.floor.pause
    if pause is None:
        return logged
    return _on_floor(logged, pause=replace(pause, notes=(*pause.notes, fact.text)))
