"""What the plan of a meeting says."""

from collections.abc import Sequence
from datetime import datetime

from als_tui.meeting.facts import Bid
from als_tui.meeting.fitting import Fit
from als_tui.meeting.stages import Here, Stage
from als_tui.meeting.whole import to_spare
from als_tui.words import times
from als_tui.words.places import ISSUES, STAGES

TITLE, ENDS, READING = "PLAN", "ENDS", "Reading what the set brings along…"
FITS, TOO_LONG, JUST = "FITS", "TOO LONG", "just"
MUST_END = "must end by"
HERE, BEGINS, MUST, SHAPE = "Here", "Begins", "Must end by", "Shape"
AIRTIMES, FIT, AGENDA = "Airtimes", "Room for", "Agenda"
WORDS = {Here.PRESENT: "", Here.LATE: "late", Here.APOLOGIES: "not here", Here.LEFT: "not here"}
NO_ONE_COMES = "nobody is coming"
NO_ONE_TO_MEET = "Nobody is coming, so nothing was begun. 1-9 says who is here."
MEMBERS_HAVE_CHANGED = "The set has other members by now: Esc, and n plans with them."
NO_ONE_LEFT = "Everyone who is coming has airtime already."
TO_BEGIN, TO_CHOOSE, TO_MOVE, TO_TAKE_OUT, TO_TOGGLE = "Begin", "Choose", "Move", "Take out", "Here or not"
TO_WRITE = "Write"
TO_END, TO_SHAPE, TO_COUNT, TO_MINUTES = "5 min", "Shape", "Airtimes", "Minutes"
TO_MEMBER, TO_LEAVE, TO_ISSUE, TO_PRESS, TO_LINE = "Member", "Leaves early", "Issue", "Pressing", "Line"
BOOKED, PRESSING, HAS_LINE = "booked", "pressing", "line"
DRAWN, BY_NEED = "The lots are drawn.", "What is pressing comes first, then who must go first."
AS_IT_WAS_LEFT = "This is the plan as it was left; u goes back to what is proposed now."
NOTHING_TO_TAKE_BACK, NOTHING_TO_BRING_AGAIN = "There is nothing to take back.", "There is nothing to bring again."


_A_DAY = 24 * 60


def seat_until(word: str, hour: str) -> str:
    """A member who must go before the end, and may be late as well."""
    return f"{word}-{hour}" if word else f"to {hour}"


def must_go(name: str, until: str, ends: str, more: int) -> str:
    """A presenter must go before their airtime would end; and so must some more."""
    if more:
        return f"{name} must go at {until}; airtime would end at {ends} ({more} more like it)."
    return f"{name} must go at {until}; airtime would end at {ends}."


def too_short(minutes: int, shortest: int) -> str:
    """An airtime is shorter than the set has agreed."""
    return f"An airtime of {minutes} min is below the set's shortest of {shortest}."


def no_break(minutes: int) -> str:
    """A long meeting without a break; online they tire sooner."""
    return f"{minutes} min without a break: t adds one. Online, one is due after 90 min."


def verdict(seconds: float) -> tuple[str, str]:
    """Whether the plan fits, in a word, and by how much."""
    minutes = to_spare(seconds)
    if minutes < 0:
        return TOO_LONG, f"by {_length(-minutes)}"
    return FITS, f"{_length(minutes)} spare" if minutes else JUST


def verdict_line(seconds: float, must: str) -> str:
    """The same in one line, with the time by which it must end."""
    minutes = to_spare(seconds)
    if minutes < 0:
        return f"TOO LONG by {_length(-minutes)} · must end by {must}"
    return f"FITS, {_length(minutes)} spare · must end by {must}" if minutes else f"FITS, just · must end by {must}"


def _length(minutes: int) -> str:
    """Minutes in six signs or seven, for they stand in a narrow column."""
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60:02}"


def begins(start: datetime, now: datetime, away: int | None) -> str:
    """When the meeting begins: now, or so many minutes away, and on which day where that is another."""
    if away is None:
        return f"now   at {times.hour(start)}"
    other_day = start.date() != now.astimezone(start.tzinfo).date()
    day = f"{times.short_day(start)}, " if other_day else ""
    return f"{day}{times.hour(start)}   in {_hours(away)}"


def must(hour: str, minutes: int, *, is_from_now: bool) -> str:
    """The time by which the meeting must end, and how far that is from now, or from its beginning."""
    if minutes <= 0:
        return f"{hour}   that is past" if is_from_now else f"{hour}   that is before it begins"
    return f"{hour}   in {_hours(minutes)}" if is_from_now else f"{hour}   {_hours(minutes)} later"


def _hours(minutes: int) -> str:
    return (
        times.count(minutes // _A_DAY, "day", "days")
        if minutes >= 2 * _A_DAY
        else f"{minutes // 60} h {minutes % 60:02} min"
    )


def writing_hour(label: str) -> str:
    """Over the field."""
    return f"WRITING {label.lower()}, as in 14:30, or 8 dec 14:30"


def no_hour(text: str) -> str:
    """What was written is no time of the day."""
    return f"{text} is no time of the day: 14:30 is one."


def shape(name: str, minutes: int, members: tuple[int, int], here: int) -> str:
    """A shape of meeting, and for how many it was reckoned."""
    fewest, most = members
    who = f"{fewest}" if fewest == most else f"{fewest} to {most}"
    if here < fewest or here > most:
        return f"{name}   {minutes} min, made for {who} members (here {here})"
    return f"{name}   {minutes} min, made for {who} members"


def airtimes(count: int, minutes: int, parts: tuple[int, int, int], around: int) -> str:
    """How many airtimes, how long each is, how it is parted, and what settling and feedback take beside it."""
    outline, questions, feedback = parts
    told = f"{count} of {minutes} min   {outline} outline + {questions} questions"
    told += f" + {feedback} feedback" if feedback else ""
    each = "" if feedback else " each"
    return f"{told}, {around} around{each}" if around else told


def fits(found: Sequence[Fit]) -> str:
    """How many airtimes of how many minutes there is room for: ``1 x 62, 2 x 31, 3 x 20 min``."""
    return ", ".join(f"{fit.airtimes} x {fit.minutes}" for fit in found) + " min"


def nothing_fits(longest: int, shortest: int) -> str:
    """There is no room even for one airtime; how long it could be at most."""
    if longest <= 0:
        return "no airtime: all else takes the time"
    return f"no airtime: one would be {longest} min, the set's shortest is {shortest}"


def too_many(asked: int, members: int) -> str:
    """More airtimes were asked for than there are members."""
    return f"{asked} airtimes were asked for, and the set has {members} members: here is one for each."


def no_airtimes() -> str:
    """Nobody presents."""
    return "none   a gives one to who has waited longest"


def own_airtimes(minutes: Sequence[int]) -> str:
    """Airtimes that are not all of the same minutes, because some asked for others."""
    return f"{len(minutes)} of {', '.join(map(str, minutes))} min   as they were asked for"


def brings(bid: Bid | None, *, is_booked: bool) -> str:
    """What is known of an airtime beside its presenter; of its private line only that there is one."""
    told = [BOOKED] if is_booked else []
    if bid is not None:
        told += [ISSUES[bid.issue]] if bid.issue else []
        told += [PRESSING] if bid.pressing else []
        told += [HAS_LINE] if bid.line else []
    return ", ".join(told)


def not_kept(why: str) -> str:
    """The disk refuses the plan."""
    return f"Plan not kept ({why}): the next change tries again."


def writing(name: str) -> str:
    """Over the field."""
    return f"WRITING what {name} brings, in a line; private"


def presenter(number: int, name: str) -> str:
    """An airtime in the list."""
    return f"Airtime {number}  {name}"


def stage_list(stages: Sequence[Stage]) -> str:
    """Stages that follow one another, in a line; of many the first and the last."""
    if len(stages) > 3:
        return f"From {STAGES[stages[0]]} to {STAGES[stages[-1]]}"
    names = ", ".join(STAGES[stage] for stage in stages)
    return names[:1].upper() + names[1:]


def stage(stage: Stage) -> str:
    """One stage of the agenda."""
    return STAGES[stage][:1].upper() + STAGES[stage][1:]


def another_day(names: Sequence[str], longest: str, meetings: int | None) -> str:
    """Who has waited longest of those who will not present today, and who else will not."""
    rest = ", ".join(names)
    if meetings is None:
        return f"Not yet had airtime: {longest}. Another day: {rest}"
    if meetings <= 0:
        return f"Another day: {rest}"
    if meetings == 1:
        return f"Longest wait: {longest}, 1 meeting. Another day: {rest}"
    return f"Longest wait: {longest}, {meetings} meetings. Another day: {rest}"


def with_first_call(first: Sequence[str], names: Sequence[str]) -> str:
    """Who deferred last time, and has no airtime yet today; and who else will not present."""
    return f"First call: {', '.join(first)}. Another day: {', '.join(names)}"


def unfinished(number: int) -> str:
    """An earlier meeting of the set waits to be gone on with."""
    return f"Meeting {number} is not finished: Esc goes Home, where it can be resumed."


def not_begun(why: str) -> str:
    """The session's file could not be made."""
    return f"Not begun ({why}). The plan stands, nothing is lost."
