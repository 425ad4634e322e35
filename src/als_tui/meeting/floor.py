"""How facts move the meeting on: stages, parts, turns, kinds of question, pauses and given time."""

from itertools import takewhile
from typing import assert_never

from als_tui.meeting.agenda import waiting
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
from als_tui.meeting.header import GroundRules
from als_tui.meeting.replacing import replace
from als_tui.meeting.room import present
from als_tui.meeting.rules import proposal
from als_tui.meeting.stages import Counting, Part, QuestionKind, Stage
from als_tui.meeting.state import Mark, Meeting, Odd, Pause, Place, Stretch
from als_tui.meeting.timing import counted


def after_step(meeting: Meeting, event: Event, fact: StepFact) -> Meeting | Odd:
    """The meeting after a fact that moves it on."""
    match fact:
        case StageEntered():
            came = _at(meeting, event.t, _place_of_stage(meeting, fact), fact.ago, returns=bool(fact.returns))
            return _stepped(came, event)
        case PartEntered():
            return _stepped(_at(meeting, event.t, _place_of_part(meeting, fact), fact.ago), event)
        case RulesAgreed():
            return _stepped(_led_on(_agreed(meeting, fact), event.t, fact.then), event)
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
            return _given(meeting, fact.seconds)
        case Gap():
            logged = replace(meeting, gaps=meeting.gaps.plus(event))
            return logged if fact.how is Counting.COUNTED else _lost(logged, event.t, fact.seconds)
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


def _agreed(meeting: Meeting, fact: RulesAgreed) -> Meeting:
    today, texts = meeting.room, proposal(meeting)
    before = GroundRules(version=today.rules_version, texts=today.rules or (), by=today.rules_by)
    is_another = today.rules is not None and today.rules != texts
    room = replace(
        meeting.room,
        rules_before=(*today.rules_before, *([before] if is_another else [])),
        rules_version=fact.version,
        rules=texts,
        rules_by=present(meeting),
        settled=len(meeting.room.proposed),
    )
    return replace(meeting, room=room)


def _led_on(meeting: Meeting, t: float, then: Stage | None) -> Meeting:
    """The meeting in the stage to which an agreement led, if it led to one."""
    if then is None:
        return meeting
    presenter = next(iter(waiting(meeting)), None) if then is Stage.AIRTIME else None
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
    return Place(Stage.AIRTIME, fact.part, 1, next(iter(waiting(meeting)), None))


def _at(meeting: Meeting, t: float, place: Place, ago: float | None, *, returns: bool = False) -> Meeting:
    """The meeting in that place since ``ago`` seconds before t; the same place again is only dated back."""
    meeting = _gone_on(meeting, t)
    began = t - max(0.0, ago or 0.0)
    floor = meeting.floor
    if floor.current is not None and ago is not None and floor.current.place.is_same(place):
        return _dated_back(meeting, floor.current, min(began, floor.current.began), t)
    moved = _on_floor(meeting, current=Stretch(place, began, returns=returns), turn=None)
    if place.airtime > len(floor.presenters):
        moved = _on_floor(moved, presenters=floor.presenters.plus(place.presenter), kind=QuestionKind.CLARIFYING)
    if floor.current is None:
        return moved
    moved = _on_floor(moved, finished=floor.finished.plus(replace(floor.current, ended=t)))
    return _dated_back(moved, Stretch(place, t, returns=returns), began, t) if began < t else moved


def _dated_back(meeting: Meeting, current: Stretch, began: float, t: float) -> Meeting:
    """The meeting with what runs now begun earlier, at the cost of what ran before it, but never of all before."""
    finished, before = meeting.floor.finished, meeting.floor.finished.last
    lost = current.lost
    if before is not None:
        began = max(began, before.began)
        short = replace(before, ended=began, paused=_stood(meeting, before.began, began), lost=0.0)
        short = replace(short, lost=min(before.lost, counted(meeting, short, began)))
        lost += before.lost - short.lost
        finished = finished.but_last().plus(short)
    current = replace(current, began=began, paused=_stood(meeting, began, t), lost=lost)
    return _on_floor(meeting, current=current, finished=finished)


def _stood(meeting: Meeting, began: float, ended: float) -> float:
    """Seconds between two moments in which the set was paused."""
    spans = ((p.began, ended if p.ended is None else p.ended) for p in reversed(meeting.floor.pauses))
    late = takewhile(lambda span: span[1] > began, spans)
    return sum(max(0.0, min(end, ended) - max(start, began)) for start, end in late)


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


def _given(meeting: Meeting, seconds: float) -> Meeting | Odd:
    current = meeting.floor.current
    if current is None:
        return Odd.NOTHING_RUNS
    return _on_floor(meeting, current=replace(current, given=current.given + seconds))


def _lost(meeting: Meeting, t: float, seconds: float) -> Meeting:
    """The meeting without a gap that ended at ``t``: no second is lost twice, to a pause and to a gap."""
    current = meeting.floor.current
    stops = meeting.header.settings.pause_stops_airtime
    if current is None or (stops and meeting.is_paused):
        return meeting
    stood = _stood(meeting, t - seconds, t) if stops else 0.0
    lost = max(0.0, min(seconds - stood, counted(meeting, current, t)))
    return _on_floor(meeting, current=replace(current, lost=current.lost + lost))


def _noted(meeting: Meeting, event: Event, fact: Noted) -> Meeting:
    logged = replace(meeting, yields=replace(meeting.yields, notes=meeting.yields.notes.plus(event)))
    pause = meeting.floor.pause
    if pause is None:
        return logged
    return _on_floor(logged, pause=replace(pause, notes=(*pause.notes, fact.text)))
