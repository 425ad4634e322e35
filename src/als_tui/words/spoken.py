"""A meeting in whole sentences, for who hears it: where it is, what has just happened, how the time stands."""

from itertools import groupby

from als_tui.meeting import rules
from als_tui.meeting.agenda import agenda
from als_tui.meeting.facts import (
    AnyFact,
    Asked,
    Attended,
    Bid,
    Closed,
    Deferred,
    Gap,
    Interrupted,
    KindTurned,
    MinutesGiven,
    Noted,
    Paused,
    PauseNamed,
    PlanSet,
    Redone,
    Reported,
    RulesAgreed,
    TurnGiven,
    Undone,
    WentOn,
)
from als_tui.meeting.ordering import minutes_of_airtime
from als_tui.meeting.room import is_here
from als_tui.meeting.rounds import ROUNDS, due, heard, owing_elsewhere, taking_part, to_report
from als_tui.meeting.stages import Counting, Here, Part, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import clock, day_of, wall
from als_tui.meeting.yields import actions as actions_of
from als_tui.meeting.yields import trials
from als_tui.words import actions, history, leaving, lines, live, places, say, sheets, stages, times
from als_tui.words import rules as rule_words
from als_tui.words.aloud import said, sentence, span
from als_tui.words.english import pauses
from als_tui.words.spoken_time import time_here

_ASK_NOBODY = (Part.OUTLINE, Part.QUESTIONS)


def title(meeting: Meeting) -> str:
    """Whose meeting it is."""
    return sentence(live.title(meeting).replace(" · ", ", "))


def plan(meeting: Meeting) -> list[str]:
    """A plan as it would be held: who comes, who presents and when, when it ends, and whether that fits."""
    held = [(who, list(parts)) for who, parts in groupby(agenda(meeting), key=lambda stop: stop.place.presenter) if who]
    told = [f"{who}, {times.count(minutes_of_airtime(meeting, parts), 'minute', 'minutes')}" for who, parts in held]
    ends = [f"the meeting {live.ends(meeting, 0.0)}", live.must_end(meeting)]
    presenters = f"airtime: {'; '.join(told)}" if told else "nobody presents"
    return [*attendance(meeting), sentence(presenters), *map(sentence, filter(None, ends))]


def arrival(meeting: Meeting, now: float) -> list[str]:
    """Where the meeting has come to: who, how long, what is to be known there, and the line to say."""
    here = clock(meeting, now)
    if here is None:
        return []
    end = wall(meeting, now + here.left)
    long = f"{span(here.planned)}, until {times.hour(end)}." if here.planned and end else f"{sentence('no limit')}"
    return [f"{_place(meeting)} {long}", *_known(meeting, now), said(say.now(meeting, here))]


def _place(meeting: Meeting) -> str:
    place = meeting.place
    if place is None:
        return ""
    if place.stage is not Stage.AIRTIME:
        return sentence(places.STAGES[place.stage])
    of = len({stop.place.airtime for stop in agenda(meeting) if stop.place.airtime})
    number = f"airtime {place.airtime} of {of}" if of > 1 else "airtime"
    if place.part is Part.SETTLING:
        return f"{sentence(number)[:-1]}: {place.presenter or ''}. {sentence(places.PARTS[place.part])}"
    part = places.PARTS[place.part] if place.part else number
    return f"{sentence(part)} {sentence(f'{place.presenter} presents') if place.presenter else ''}".rstrip()


def _known(meeting: Meeting, now: float) -> list[str]:
    """What is to be known on coming to a stage."""
    match meeting.stage:
        case Stage.WELCOME:
            return [sentence(f"the meeting {live.ends(meeting, now)}")]
        case Stage.GROUND_RULES:
            return ground_rules_in_short(meeting)
        case Stage.CHECK_IN | Stage.REPORT_BACK | Stage.ACTION_REVIEW:
            return _round(meeting)
        case Stage.BIDS:
            return [*_bids(meeting), sentence(f"the meeting {live.ends(meeting, now)}")]
        case Stage.SESSION_REVIEW:
            return review(meeting, now)
        case Stage.CLOSE:
            return [sentence(f"{stages.NEXT}: {stages.next_date(meeting.yields.next)}"), _totals(meeting)]
        case _:
            return []


def _bids(meeting: Meeting) -> list[str]:
    return [sentence(f"{place} {text}") for place, text in enumerate(lines.all_of(meeting), start=1)]


def _totals(meeting: Meeting) -> str:
    return sentence(stages.totals(len(meeting.floor.presenters), len(actions_of(meeting))))


def ground_rules_in_short(meeting: Meeting) -> list[str]:
    """How many rules there are, and what is proposed; g reads them."""
    _, texts = rules.in_force(meeting)
    changed = [rule_words.line(line) for line in rules.lines(meeting) if line.change is not rules.Change.KEPT]
    told = f"{rule_words.count(len(texts))}: g reads them" if texts else live.NO_RULES.rstrip(".")
    proposed = [f"{stages.PROPOSED}: {'; '.join(text.strip() for text in changed)}"] if changed else []
    return [sentence(told), *proposed, stages.to_try(trials(meeting, brought=True))]


def _round(meeting: Meeting) -> list[str]:
    away = owing_elsewhere(meeting) if meeting.stage is Stage.REPORT_BACK else ()
    first = "" if meeting.floor.turn else live.WHO_STARTS
    return [first, sentence(actions.stay_open(away)) if away else ""]


def review(meeting: Meeting, now: float) -> list[str]:
    """What the session review looks back on."""
    found = stages.review(meeting, now)
    return [sentence(f"{title}: {'; '.join(texts) or stages.NO_PAUSES}") for title, texts in found]


def attendance(meeting: Meeting) -> list[str]:
    """Who is here and who is not, each with the digit of their seat."""
    told: dict[str, list[str]] = {}
    for seat, who in enumerate(meeting.header.members, start=1):
        told.setdefault(leaving.stands(meeting, who), []).append(f"{seat} {who}")
    return [sentence(f"{how}: {', '.join(names)}") for how, names in told.items()]


def lines_here(meeting: Meeting) -> list[str]:
    """The lines from which one is chosen, as they are said."""
    if meeting.stage is not Stage.REPORT_BACK:
        return lines.all_of(meeting)
    members, today = meeting.header.members, day_of(meeting)
    return [actions.told_of(action, members, today) for action in to_report(meeting)]


def turn(meeting: Meeting) -> list[str]:
    """Whose turn it is, and what stands before them."""
    member = meeting.floor.turn
    if member is None:
        return []
    if meeting.stage not in ROUNDS:
        return [sentence(live.speaks(member))]
    told = f"{member}'s turn, {live.progress(len(heard(meeting)), len(taking_part(meeting)))}"
    found = lines_here(meeting)
    if not found:
        return [sentence(told)]
    more = f"{times.count(len(found), 'line', 'lines')}, down reads on. The first: {found[0]}"
    return [f"{sentence(told)} {sentence(more)}"]


def after(before: Meeting, meeting: Meeting, fact: AnyFact, now: float) -> list[str]:
    """What has just happened."""
    if isinstance(fact, Closed):
        return ended(meeting)
    if meeting.place != before.place:
        first = [sentence(f"version {fact.version} agreed")] if isinstance(fact, RulesAgreed) else []
        return [*first, *arrival(meeting, now)]
    return _step(meeting, fact, now) or _small(meeting, fact)


def ended(meeting: Meeting) -> list[str]:
    """The farewell."""
    when = [sentence(stages.meets_next(meeting.yields.next))] if meeting.yields.next else []
    return [live.ENDED[meeting.standing.value], _totals(meeting), *when]


def _step(meeting: Meeting, fact: AnyFact, now: float) -> list[str]:
    match fact:
        case TurnGiven():
            return turn(meeting)
        case Paused():
            return [sentence("paused"), sentence(live.LOOK_AT_PROCESS), "1 to 9 name a reason, w reads all of them."]
        case PauseNamed():
            return [f"Reason: {pauses.NAMES[fact.why]}.", said(pauses.SAY[fact.why][0])]
        case WentOn():
            return [f"Going on. {time_here(meeting, now)}"]
        case KindTurned():
            return [sentence(f"{places.KINDS[fact.to]} questions"), said(say.now(meeting, clock(meeting, now)))]
        case _:
            return []


def _small(meeting: Meeting, fact: AnyFact) -> list[str]:
    """What is told in one sentence; nothing where another one tells it with its price."""
    match fact:
        case MinutesGiven() | Undone() | Redone() | Interrupted() | Attended() | Bid():
            return []
        case PlanSet():
            return [sentence(f"order: {', '.join(meeting.room.order)}")] if meeting.stage is Stage.BIDS else []
        case Deferred():
            return [f"{fact.member} leaves airtime to another day, and has first call then."]
        case Noted():
            return ["The note is kept."]
        case Asked():
            return [f"Marked: {fact.member} asked."]
        case Gap():
            return [f"{'Counted' if fact.how is Counting.COUNTED else 'Taken as a pause'}: {span(fact.seconds)}."]
        case RulesAgreed():
            return [f"Version {fact.version} of the ground rules is agreed."]
        case Reported():
            told = next((one for one in to_report(meeting) if one.brought.action == fact.action), None)
            return [
                f"{sentence(places.OUTCOMES[fact.outcome])} {actions.reported(told, day_of(meeting)) if told else ''}"
            ]
        case _:
            return [f"Kept: {history.noun(fact)}."]


def where(meeting: Meeting, now: float) -> list[str]:
    """On taking a meeting up: where it is, and whether it is paused."""
    if not meeting.has_begun:
        return [*attendance(meeting), live.CLOCK_WAITS]
    paused = ["The set is paused: p goes on."] if meeting.is_paused else []
    return [*arrival(meeting, now), *turn(meeting), *paused]


def who(meeting: Meeting) -> list[str]:
    """Who has been heard or has asked where the meeting is, and who is still to come; private marks are asked for."""
    place = meeting.place
    if place is None or meeting.stage is Stage.WELCOME:
        return attendance(meeting)
    if meeting.part in _ASK_NOBODY:
        return _marks(meeting)
    had, coming = heard(meeting), due(meeting)
    told = [f"Heard: {', '.join(had)}." if had else "Nobody has been heard here yet."]
    told += [f"To come: {', '.join(coming)}."] if coming else []
    return [*told, *_not_here(meeting)]


def _marks(meeting: Meeting) -> list[str]:
    place = meeting.place
    assert place is not None
    is_outline = meeting.part is Part.OUTLINE
    marks = meeting.room.interrupted if is_outline else meeting.room.asked
    counts = {m: marks.of(m, place.airtime) for m in meeting.header.members if m != place.presenter}
    told = [f"{member} {count}" for member, count in counts.items() if count]
    not_yet = [m for m, count in counts.items() if not count and is_here(meeting, m)]
    verb = "Spoke into the outline" if is_outline else "Asked"
    rest = [] if is_outline or not not_yet else [f"Not yet: {', '.join(not_yet)}."]
    return [f"{verb}: {', '.join(told) or 'nobody'}.", *rest]


def _not_here(meeting: Meeting) -> list[str]:
    away = [m for m in meeting.header.members if meeting.room.here.get(m, Here.PRESENT) is not Here.PRESENT]
    return [f"Not here: {', '.join(sheets.member_is(m, leaving.stands(meeting, m)) for m in away)}."] if away else []
