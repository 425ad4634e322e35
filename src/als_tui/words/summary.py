"""A meeting as plain data, for other programs: the stable interface of ``als-tui show --json``."""

from collections.abc import Iterable, Sequence
from typing import Any

from als_tui.meeting.facts import Fact, RulesProposed
from als_tui.meeting.room import deferrals
from als_tui.meeting.rules import Change, differences, in_force
from als_tui.meeting.stages import Here
from als_tui.meeting.state import Mark, Meeting, Pause, Place
from als_tui.meeting.timing import running, stretches, wall
from als_tui.meeting.trouble import Problem
from als_tui.meeting.visits import Visit, all_pauses, last_bids, now, place_at, visits
from als_tui.meeting.yields import actions, learnings
from als_tui.words.problems import what


def as_data(
    meeting: Meeting, problems: Iterable[Problem], *, form: int, with_notes: bool, with_marks: bool
) -> dict[str, Any]:
    """Everything that is to be told of a meeting; private notes and marks are empty unless they are asked for."""
    return {
        "format": form,
        **_header(meeting),
        **_frame(meeting),
        "problems": [{"line": problem.line, "what": what(problem)} for problem in problems],
        "stages": [_stage(meeting, visit) for visit in visits(meeting)],
        "pauses": [_pause(meeting, pause) for pause in all_pauses(meeting)],
        **_people(meeting),
        **_yields(meeting),
        "with": [name for name, is_asked in (("notes", with_notes), ("marks", with_marks)) if is_asked],
        "notes": _notes(meeting) if with_notes else [],
        "questions": _marks(meeting, meeting.room.asked) if with_marks else [],
        "interruptions": _marks(meeting, meeting.room.interrupted) if with_marks else [],
    }


def _header(meeting: Meeting) -> dict[str, Any]:
    header = meeting.header
    return {
        "id": header.id,
        "set": header.set,
        "slug": header.slug,
        "number": header.number,
        "of": header.of,
        "facilitator": header.facilitator,
        "members": list(header.members),
    }


def _frame(meeting: Meeting) -> dict[str, Any]:
    told = stretches(meeting)
    seconds = running(meeting, now(meeting))
    return {
        "state": meeting.standing.value,
        "started": _moment(meeting, told[0].began) if told else None,
        "ended": _moment(meeting, told[0].began + seconds) if told and not meeting.is_open else None,
        "seconds": _rounded(seconds),
        "events": meeting.count,
    }


def _people(meeting: Meeting) -> dict[str, Any]:
    version, rules = in_force(meeting)
    here = meeting.room.here
    return {
        "attendance": [{"member": m, "how": here.get(m, Here.PRESENT).value} for m in meeting.header.members],
        "bids": [_fields(bid, without=("line",)) for bid in last_bids(meeting)],
        "deferrals": list(deferrals(meeting)),
        "order": list(meeting.room.order),
        "ground_rules": {
            "version": version,
            "rules": list(rules),
            "proposed": [one for event in meeting.room.proposed for one in _proposed(meeting, event.fact)],
        },
    }


def _proposed(meeting: Meeting, fact: Fact) -> list[dict[str, Any]]:
    """Other words for a rule by its number, new rules without one; what is to be left out has no words."""
    if not isinstance(fact, RulesProposed):
        return [_fields(fact)]
    return [
        {"number": None if line.change is Change.NEW else line.number, "text": line.text}
        for line in differences(meeting.header.rules.texts, fact.texts)
        if line.change in (Change.NEW, Change.CHANGED)
    ]


def _yields(meeting: Meeting) -> dict[str, Any]:
    yields = meeting.yields
    return {
        "brought": [_fields(event.fact) for event in yields.brought],
        "reports": [_fields(event.fact) for event in yields.reports],
        "learnings": [_fields(event.fact, without=("instead_of",)) for event in learnings(meeting)],
        "actions": [_fields(action) for action in actions(meeting)],
        "successes": [getattr(event.fact, "text", "") for event in yields.successes],
        "trials": [_fields(event.fact) for event in yields.trials],
        "next": yields.next,
    }


def _stage(meeting: Meeting, visit: Visit) -> dict[str, Any]:
    return {
        **_place(visit.place),
        "started": _moment(meeting, visit.began),
        "seconds": _rounded(visit.seconds),
        "paused_seconds": _rounded(visit.paused),
        "planned_seconds": _rounded(visit.planned),
        "kinds": [
            {"kind": one.kind.value, "started": _moment(meeting, one.began), "seconds": _rounded(one.seconds)}
            for one in visit.kinds
        ],
    }


def _pause(meeting: Meeting, pause: Pause) -> dict[str, Any]:
    end = pause.ended if pause.ended is not None else now(meeting)
    return {
        **_place(pause.place),
        "started": _moment(meeting, pause.began),
        "seconds": _rounded(end - pause.began),
        "why": pause.why.value if pause.why else None,
        "notes": list(pause.notes),
    }


def _notes(meeting: Meeting) -> list[dict[str, Any]]:
    pauses = all_pauses(meeting)

    def is_paused(t: float) -> bool:
        return any(pause.began <= t and (pause.ended is None or t <= pause.ended) for pause in pauses)

    return [
        {
            **_place(place_at(meeting, event.t)),
            "at": _moment(meeting, event.t),
            "text": getattr(event.fact, "text", ""),
            "in_pause": is_paused(event.t),
        }
        for event in meeting.yields.notes
    ]


def _marks(meeting: Meeting, marks: Iterable[Mark]) -> list[dict[str, Any]]:
    return [
        {
            "member": mark.member,
            "at": _moment(meeting, mark.t),
            "kind": mark.kind.value if mark.kind else None,
            "presenter": mark.place.presenter if mark.place else None,
        }
        for mark in marks
    ]


def _place(place: Place | None) -> dict[str, Any]:
    return {
        "stage": place.stage.value if place else None,
        "part": place.part.value if place and place.part else None,
        "airtime": place.airtime or None if place else None,
        "presenter": place.presenter if place else None,
    }


def _fields(fact: Fact, without: Sequence[str] = ()) -> dict[str, Any]:
    """A fact's own fields, those that are none too: a reader need not ask which are there."""
    return fact.model_dump(mode="json", exclude=set(without))


def _moment(meeting: Meeting, t: float) -> str | None:
    moment = wall(meeting, t)
    return moment.isoformat(timespec="seconds") if moment else None


def _rounded(seconds: float) -> float:
    return round(seconds, 3)
