"""A meeting's story, event by event: who or what in a word or two, and what happened."""

from collections.abc import Mapping, Sequence
from datetime import timezone
from typing import Final

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    AnyFact,
    Asked,
    Attended,
    Bid,
    Brought,
    Clock,
    Closed,
    Deferred,
    Gap,
    Interrupted,
    KindTurned,
    Learned,
    MinutesGiven,
    NextAgreed,
    Noted,
    Opened,
    PartEntered,
    Paused,
    PauseNamed,
    PlanSet,
    Redone,
    Reopened,
    Reported,
    RuleProposed,
    RulesAgreed,
    RulesProposed,
    StageEntered,
    SuccessShared,
    TrialAgreed,
    TurnGiven,
    Undone,
    Unknown,
    WentOn,
)
from als_tui.meeting.stages import Cause, Counting, Ending, Here, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import zone
from als_tui.words import actions, days, places, times
from als_tui.words.english import pauses
from als_tui.words.history import noun

Line = tuple[str, str]
"""Who or what, and what happened."""
_HERE: Final = {
    Here.PRESENT: "is here",
    Here.LATE: "will be late",
    Here.APOLOGIES: "sent apologies",
    Here.LEFT: "has left",
}
_CAUSES: Final = {Cause.SLEEP: "slept", Cause.STOP: "stopped"}
_COUNTINGS: Final = {Counting.COUNTED: "counted", Counting.PAUSED: "taken for a pause"}


def line(event: Event, by_number: Mapping[int, Event], zone: timezone) -> Line:
    """One event; ``by_number`` has those that it may name."""
    fact = event.fact
    return (
        _step(fact)
        or _pause(fact)
        or _of_person(fact)
        or _of_yield(fact)
        or _rules(fact)
        or _frame(fact, by_number, zone)
    )


def lines(meeting: Meeting, events: Sequence[Event]) -> list[Line]:
    """All events of a meeting."""
    by_number = {event.n: event for event in events}
    here = zone(meeting)
    return [line(event, by_number, here) for event in events]


def _step(fact: AnyFact) -> Line | None:
    match fact:
        case StageEntered(stage=Stage.AIRTIME):
            return "AIRTIME", f"{fact.presenter or ''}{_ago(fact.ago)}"
        case StageEntered():
            return places.STAGES[fact.stage].upper(), _ago(fact.ago).strip()
        case PartEntered():
            return places.SHORT_PARTS[fact.part], f"begins{_ago(fact.ago)}"
        case KindTurned():
            return "questions", places.KINDS[fact.to]
        case MinutesGiven():
            return "minutes", f"{fact.seconds / 60:+.0f} min"
        case _:
            return None


def _ago(seconds: float | None) -> str:
    return f", {times.length(seconds)} earlier" if seconds else ""


def _pause(fact: AnyFact) -> Line | None:
    match fact:
        case Paused():
            return "PAUSE", ""
        case PauseNamed():
            return "reason", pauses.NAMES[fact.why]
        case WentOn():
            return "went on", ""
        case Noted():
            return "note", fact.text
        case Gap():
            return _CAUSES[fact.cause], f"{times.length(fact.seconds)}, {_COUNTINGS[fact.how]}"
        case Clock():
            return "clock", f"was moved by {fact.jump:+.0f} s"
        case _:
            return None


def _of_person(fact: AnyFact) -> Line | None:
    match fact:
        case TurnGiven():
            return fact.member, "has the turn"
        case Asked():
            return fact.member, "question"
        case Interrupted():
            return fact.member, "spoke into the outline"
        case Attended():
            return fact.member, _HERE[fact.how]
        case Bid():
            return fact.member, _bid(fact)
        case Deferred():
            return fact.member, "leaves airtime to another day"
        case Brought():
            return fact.member, f"brings an action: {fact.words}"
        case _:
            return None


def _bid(fact: Bid) -> str:
    told = [f"{fact.minutes} min"] if fact.minutes else []
    told += [places.ISSUES[fact.issue]] if fact.issue else []
    told += ["pressing"] if fact.pressing else []
    return f"bids: {', '.join(told)}" if told else "bids"


def _of_yield(fact: AnyFact) -> Line | None:
    match fact:
        case Learned():
            about = f" about {fact.about.value}" if fact.about else ""
            shared = f"; {actions.SHARED}" if fact.shared else ""
            return fact.member or "learning", f"learning{about}: {fact.text}{shared}"
        case ActionChanged():
            return fact.member, f"action as it is now: {_shared(fact)}"
        case ActionAgreed():
            return fact.member, f"action: {_shared(fact)}"
        case Reported():
            return "report", f"{places.OUTCOMES[fact.outcome]}{f': {fact.words}' if fact.words else ''}"
        case TrialAgreed():
            return "to try today" if fact.since else "to try next", fact.text
        case SuccessShared():
            return "success", fact.text
        case NextAgreed():
            return "next date", days.said(fact.when)
        case _:
            return None


def _shared(fact: ActionAgreed) -> str:
    return f"{fact.words}; {actions.SHARED}" if fact.shared else fact.words


def _rules(fact: AnyFact) -> Line | None:
    match fact:
        case RuleProposed():
            return "rule", f"proposed{f' for rule {fact.number}' if fact.number else ''}: {fact.text}"
        case RulesProposed():
            return "rules", f"{times.count(len(fact.texts), 'rule', 'rules')} proposed"
        case RulesAgreed():
            return "rules", f"version {fact.version} agreed"
        case _:
            return None


def _frame(fact: AnyFact, by_number: Mapping[int, Event], zone: timezone) -> Line:
    match fact:
        case PlanSet():
            by = f", must end by {times.hour(fact.ends_by.astimezone(zone))}" if fact.ends_by else ""
            return "plan", f"{times.count(fact.stages.count(Stage.AIRTIME), 'airtime', 'airtimes')}{by}"
        case Undone() | Redone():
            target = by_number.get(fact.of)
            what = noun(target.fact) if target else "what is not there"
            return "taken back" if isinstance(fact, Undone) else "again", what
        case Reopened():
            return "taken up", f"after {times.length(fact.stopped)}" if fact.stopped else ""
        case Closed():
            return "closed" if fact.how is Ending.CLOSED else "broken off", ""
        case Opened():
            return "opened", ""
        case Unknown():
            return fact.name, "of a kind that this als-tui does not know"
        case _:
            return fact.kind.replace("_", " "), ""
