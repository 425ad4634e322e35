"""What a fact is called when it is recorded, taken back or brought again."""

from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    AnyFact,
    Asked,
    Attended,
    Bid,
    Deferred,
    Interrupted,
    KindTurned,
    Learned,
    MinutesGiven,
    PartEntered,
    PauseNamed,
    Reported,
    RuleProposed,
    RulesAgreed,
    RulesProposed,
    StageEntered,
    TurnGiven,
)
from als_tui.meeting.state import Place
from als_tui.words import places
from als_tui.words.english import pauses

_BRIEF = 12
"""Letters of a name in a hint."""
_PLAIN = {
    "paused": "the pause",
    "went_on": "going on",
    "noted": "the note",
    "success_shared": "the shared success",
    "trial_agreed": "what to try next time",
    "next_agreed": "the next date",
    "plan_set": "the change of plan",
    "gap": "the answer about the gap",
}


def noun(fact: AnyFact) -> str:
    """The fact as a thing: ``the note``, ``Bo's question``, ``going on to questions``."""
    return _step(fact) or _of_person(fact) or _PLAIN.get(fact.kind) or fact.kind.replace("_", " ")


def _step(fact: AnyFact) -> str:
    match fact:
        case StageEntered():
            where = f"{fact.presenter}'s airtime" if fact.presenter else places.STAGES[fact.stage]
            return f"the earlier start of {where}" if fact.ago else f"going on to {where}"
        case PartEntered():
            where = places.PARTS[fact.part]
            return f"the earlier start of {where}" if fact.ago else f"going on to {where}"
        case RulesAgreed():
            return "agreeing the ground rules"
        case KindTurned():
            return f"turning to {places.KINDS[fact.to]} questions"
        case MinutesGiven():
            return f"{fact.seconds / 60:+.0f} min"
        case PauseNamed():
            return f"the reason: {pauses.NAMES[fact.why]}"
        case RuleProposed() | RulesProposed():
            return "the proposal for a rule"
        case _:
            return ""


def _of_person(fact: AnyFact) -> str:
    match fact:
        case TurnGiven():
            return f"{fact.member}'s turn"
        case Asked():
            return f"{fact.member}'s question"
        case Interrupted():
            return f"{fact.member}'s interruption"
        case Attended():
            return f"{fact.member}'s attendance"
        case Bid() | Deferred():
            return f"{fact.member}'s bid" if isinstance(fact, Bid) else f"{fact.member}'s deferral"
        case Learned() | ActionAgreed():
            return _of_yield(fact)
        case Reported():
            return f"the outcome: {places.OUTCOMES[fact.outcome]}"
        case _:
            return ""


def _of_yield(fact: Learned | ActionAgreed) -> str:
    """A learning or an action; the edit of one, which is all that is taken back, goes by what it brought."""
    what = "learning" if isinstance(fact, Learned) else "action"
    whose = f"{fact.member}'s {what}" if fact.member else f"the {what}"
    return f"the change of {whose}" if _is_edit(fact) else whose


def _is_edit(fact: AnyFact) -> bool:
    """Whether it only tells anew what was there: in other words, or for others to know."""
    return isinstance(fact, ActionChanged) or (isinstance(fact, Learned) and fact.instead_of is not None)


def undoing(fact: AnyFact, before: Place | None) -> str:
    """What taking back the newest fact would do, in a hint's few words; ``before`` is the place before this one."""
    match fact:
        case StageEntered() | PartEntered() if fact.ago:
            return "Undo earlier start"
        case StageEntered() | PartEntered():
            return f"Back to {_where(before)}" if before else "Undo the start"
        case Reported():
            return f"Undo {places.OUTCOMES[fact.outcome]}"
        case TurnGiven() | Asked() | Interrupted() | Attended() | Bid() | Deferred():
            return f"Undo {_brief(fact.member)}"
        case Learned() | ActionAgreed() if _is_edit(fact):
            return "Undo the change"
        case _:
            return _UNDOING.get(fact.kind) or f"Undo {noun(fact)}"


_UNDOING = {
    "noted": "Forget the note",
    "paused": "Forget the pause",
    "pause_named": "Forget the reason",
    "kind_turned": "Undo kind",
    "rules_agreed": "Undo agreed",
    "rule_proposed": "Forget the rule",
    "learned": "Forget learning",
    "action_agreed": "Forget the action",
    "success_shared": "Forget the success",
    "trial_agreed": "Forget what to try",
    "next_agreed": "Forget the date",
    "plan_set": "Undo the plan",
    "gap": "Undo the answer",
}


def _where(place: Place) -> str:
    return places.SHORT_PARTS[place.part] if place.part else places.STAGES[place.stage]


def _brief(name: str) -> str:
    """A name as short as a hint needs it: its first word, and of a long one the beginning."""
    first = name.split()[0] if name.split() else name
    return first if len(first) <= _BRIEF else f"{first[: _BRIEF - 1]}…"


def taken_back(fact: AnyFact) -> str:
    """What ``u`` has just done."""
    return f"Taken back: {noun(fact)}.  r brings it again."


def brought_again(fact: AnyFact) -> str:
    """What ``r`` has just done."""
    return f"Again: {noun(fact)}."
