"""What the insights say: one sentence, bars with their text beside them, and a few lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from als_tui.meeting.insights import Insights, Reason, Voice
from als_tui.meeting.ledger import Account
from als_tui.meeting.spending import Airtime, Spent
from als_tui.meeting.stages import Outcome
from als_tui.meeting.state import Standing
from als_tui.words.english.pauses import NAMES
from als_tui.words.places import KINDS, OUTCOMES, STAGES
from als_tui.words.times import count, length, minutes

TITLE = "INSIGHTS"
IN_ONE_SENTENCE = "IN ONE SENTENCE"
READING = "Reading the meetings…"
NO_MEETING = "This set has not met yet: there is nothing to look back on."
NOT_BEGUN = "This meeting has not begun: there is nothing to look back on."
MARKS_HIDDEN = "Who asked is private: v shows it."
MARKS_SHOWN = "Private marks are shown: v hides them again."
NO_MARKS = "No private marks were kept."
IS_FIRST, IS_LAST = "There is no meeting before this one.", "There is no meeting after this one."
A_SET = "A set"
TO_SET, TO_MEETING, TO_HIDE, TO_SHOW_NAMES = "All meetings", "One meeting", "Hide private", "Show the names"
_CAME_TO_SOMETHING = (Outcome.DONE, Outcome.CHANGED)


@dataclass(frozen=True, slots=True)
class Bar:
    """An amount beside what it is of, if that is known, and the same in words."""

    label: str
    text: str
    used: float
    planned: float = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """Bars that can be compared with each other, and lines below them."""

    title: str
    bars: tuple[Bar, ...] = ()
    lines: tuple[str, ...] = ()


def scope(set_name: str, numbers: Sequence[int]) -> str:
    """Whose meetings these are, and which of them."""
    if not numbers:
        return set_name
    if len(numbers) == 1:
        return f"{set_name} · meeting {numbers[0]}"
    return f"{set_name} · meetings {min(numbers)} to {max(numbers)}"


def sentence(insights: Insights) -> str:
    """How the set has worked, in one sentence; nobody is named in it."""
    told = [_kept(insights.airtimes), _settled(insights), _heard(insights)]
    return f"{'; '.join(filter(None, told))}."


def _kept(airtimes: Sequence[Airtime]) -> str:
    limited = [airtime for airtime in airtimes if airtime.spent.planned]
    if not airtimes:
        return "No airtime so far"
    if not limited:
        return f"{count(len(airtimes), 'airtime', 'airtimes')} without a limit"
    kept = sum(not airtime.spent.over for airtime in limited)
    if len(limited) == 1:
        return "The airtime kept to its time" if kept else "The airtime went over its time"
    if kept == len(limited):
        return "Airtimes kept to time"
    return f"{kept} of {len(limited)} airtimes kept to time"


def _settled(insights: Insights) -> str:
    if not insights.brought:
        return f"{count(insights.agreed, 'new action', 'new actions')}" if insights.agreed else ""
    earlier = count(insights.brought, "earlier action", "earlier actions")
    return f"{_done_or_changed(insights)} of {earlier} done or changed"


def _done_or_changed(insights: Insights) -> int:
    return sum(number for outcome, number in insights.outcomes if outcome in _CAME_TO_SOMETHING)


def _heard(insights: Insights) -> str:
    if not insights.voices:
        return ""
    return (
        f"{count(insights.not_heard, 'voice', 'voices')} not heard yet" if insights.not_heard else "every voice heard"
    )


def most(insights: Insights) -> tuple[Group, ...]:
    """What matters most: three groups of bars, and the pauses in words."""
    return airtimes(insights), kinds(insights), actions(insights), pauses(insights)


def nameless(insights: Insights) -> tuple[Group, ...]:
    """Those of them in which nobody is named."""
    return kinds(insights), actions(insights), pauses(insights)


def rest(insights: Insights, each: Sequence[Insights]) -> tuple[Group, ...]:
    """What there is besides; ``each`` are the meetings in it."""
    many = (by_meeting(each),) if len(each) > 1 else ()
    return stages(insights), ledger(insights), *many


def airtimes(insights: Insights) -> Group:
    """The time of each presenter, in seat order."""
    seats = [account.member for account in insights.ledger]
    presenters = dict.fromkeys(airtime.presenter for airtime in insights.airtimes)
    order = sorted(presenters, key=lambda who: seats.index(who) if who in seats else len(seats))
    own = [[airtime for airtime in insights.airtimes if airtime.presenter == who] for who in order]
    return Group("Airtime used against plan", tuple(map(_presented, own)), () if own else ("No airtime so far.",))


def _presented(own: Sequence[Airtime]) -> Bar:
    spent = sum((airtime.spent for airtime in own), Spent())
    pace = (f"over +{spent.over}" if spent.over else "in time") if spent.planned else ""
    many = f"{len(own)} airtimes" if len(own) > 1 else ""
    return _timed(own[0].presenter or "nobody named", spent, before=many, after=pace)


def _timed(label: str, spent: Spent, before: str = "", after: str = "") -> Bar:
    used = f"{round(spent.used / 60)} of {minutes(spent.planned)}" if spent.planned else minutes(spent.used)
    return Bar(label, ", ".join(filter(None, (before, used, after))), spent.used, spent.planned)


def kinds(insights: Insights) -> Group:
    """How much was asked of each kind: questions where they were marked, else the time."""
    are_marked = any(one.questions for one in insights.kinds)
    bars = (
        Bar(KINDS[one.kind], f"{one.questions} in {minutes(one.seconds)}", one.questions)
        if are_marked
        else Bar(KINDS[one.kind], minutes(one.seconds), one.seconds)
        for one in insights.kinds
    )
    return Group("Kinds of question", tuple(bars), () if insights.kinds else ("No questions so far.",))


def actions(insights: Insights) -> Group:
    """What became of the earlier actions, and how many are new."""
    bars = (
        Bar(OUTCOMES[how] if how else "not told", f"{number}", number, insights.brought)
        for how, number in insights.outcomes
    )
    told = () if insights.brought else ("No earlier action was brought.",)
    return Group("Earlier actions", tuple(bars), (*told, f"New: {count(insights.agreed, 'action', 'actions')}."))


def pauses(insights: Insights) -> Group:
    """Why the set was paused, how often and for how long; never by whom."""
    reasons = (f"{one.pauses}x {length(one.seconds):>6}  {_why(one)}" for one in insights.reasons)
    return Group("Pauses", lines=(all_pauses(insights), *reasons))


def all_pauses(insights: Insights) -> str:
    """How often the set was paused, and for how long."""
    if not insights.reasons:
        return "No pause so far."
    number, seconds = sum(one.pauses for one in insights.reasons), sum(one.seconds for one in insights.reasons)
    return f"{count(number, 'pause', 'pauses')}, {minutes(seconds)} in all."


def _why(reason: Reason) -> str:
    return NAMES[reason.why] if reason.why else "no reason named"


def stages(insights: Insights) -> Group:
    """The time of every stage, against its plan."""
    return Group("Time by stage against plan", tuple(_timed(STAGES[stage], spent) for stage, spent in insights.stages))


def ledger(insights: Insights) -> Group:
    """What each member has had, in seat order."""
    return Group("Airtime held", tuple(Bar(one.member, _account(one), one.seconds) for one in insights.ledger))


def _account(account: Account) -> str:
    held = count(account.airtimes, "airtime", "airtimes") if account.airtimes else "none yet"
    told = [
        held,
        minutes(account.seconds) if account.airtimes else "",
        f"deferred {account.deferrals}" if account.deferrals else "",
    ]
    return ", ".join(filter(None, told))


def voices(insights: Insights) -> Group:
    """Who asked how much, in seat order: private marks."""
    if not insights.voices:
        return Group("Questions asked, by member", lines=(NO_MARKS,))
    bars = tuple(Bar(one.member, _asked(one), one.questions) for one in insights.voices)
    return Group("Questions asked, by member", bars, ("Counts are a mirror, not a score.",))


def _asked(voice: Voice) -> str:
    if not voice.interruptions:
        return f"{voice.questions}"
    return f"{voice.questions}, {count(voice.interruptions, 'interruption', 'interruptions')}"


def by_meeting(each: Sequence[Insights]) -> Group:
    """The actions that were agreed in each meeting, and how many of those brought to it were settled."""
    bars = (Bar(f"meeting {one.meetings[0].number}", _agreed(one), one.agreed) for one in each if one.meetings)
    return Group("Actions by meeting", tuple(bars), ("Settled: done or changed.",))


def _agreed(insights: Insights) -> str:
    if not insights.brought:
        return f"{insights.agreed} new"
    return f"{insights.agreed} new, {_done_or_changed(insights)} of {insights.brought} earlier settled"


def so_far(insights: Insights) -> str:
    """That a meeting among them has not ended; empty where all have."""
    unfinished = [held.number for held in insights.meetings if held.standing is Standing.OPEN]
    return f"Meeting {unfinished[-1]} has not ended: these are its numbers so far." if unfinished else ""


def left_out(number: int) -> str:
    """That not every file could be read."""
    return f"{count(number, 'file is', 'files are')} damaged and left out: als-tui check tells why."
