"""What every key makes of the plan: a draft, changed into another."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from als_tui.meeting.header import LearningSet
from als_tui.meeting.presets import LONGEST_MEETING, Preset
from als_tui.meeting.shapes import shape_of, shapes, timed
from als_tui.meeting.stages import Here
from als_tui.session.draft import Draft, whole_minute
from als_tui.session.prepare import Before
from als_tui.words.days import known

STEP = timedelta(minutes=5)
SHORTEST, LONGEST = 5, LONGEST_MEETING
"""Minutes of an airtime."""
_BREAKS = (5, 10, 15, 20, 30, 45, 60)
"""Minutes of a break, after which there is none again."""
_NEXT_HERE = {Here.PRESENT: Here.LATE, Here.LATE: Here.APOLOGIES}


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for before there was a plan; none where the shape decides."""

    ends_by: datetime | None = None
    airtimes: int | None = None


def first_draft(learning_set: LearningSet, before: Before, now: datetime) -> Draft:
    """The set's own shape, all here, and airtime for those booked, with first call, and who has waited longest.

    It begins when the set agreed to meet, if that is an hour of a day to come.
    """
    shape = shape_of(learning_set, learning_set.preset)
    begins = _agreed(learning_set.next, now)
    draft = Draft(
        learning_set.members,
        shape,
        ends_by(begins or whole_minute(now), shape),
        before.had_airtime or {},
        bool(before.brought),
        before.first_call,
        learning_set.booked,
        settings=learning_set.settings,
        shapes=shapes(learning_set),
        begins=begins,
    )
    return kept_up(_usual(draft), now)


def brought_forward(draft: Draft, now: datetime) -> Draft:
    """A meeting planned for another day that begins now after all: as long, and all its hours of this day."""
    begins = draft.begins
    if begins is None or begins.astimezone().date() <= now.astimezone().date():
        return draft
    by = whole_minute(now) - begins
    until = {member: moment + by for member, moment in draft.until.items()}
    return replace(draft, begins=None, ends_by=draft.ends_by + by, until=until)


def _agreed(told: str | None, now: datetime) -> datetime | None:
    """The moment for which the set has agreed to meet, where that is told to the hour and has not come yet."""
    when = known(told)
    if when is None or when.hour is None:
        return None
    moment = datetime.combine(when.day, when.hour).astimezone()
    return moment if moment > now else None


def _usual(draft: Draft) -> Draft:
    """As many airtimes as the shape has; where everyone is to present, one for each who is coming."""
    is_for_all = draft.shape.airtimes >= max(draft.shape.members)
    if is_for_all and draft.coming != draft.shape.airtimes:
        return filled(draft, draft.coming)
    return sized(draft, draft.shape.airtimes)


def asked_for(draft: Draft, asked: Asked, now: datetime) -> Draft:
    """With the end and the number of airtimes that were asked for; the airtimes then take the minutes that fit."""
    if asked.ends_by:
        draft = ended_by(draft, asked.ends_by)
    return kept_up(filled(draft, asked.airtimes) if asked.airtimes else draft, now)


def kept_up(draft: Draft, now: datetime) -> Draft:
    """A new end where it is past and nobody chose it, and the minutes that fit where airtimes take what there is."""
    if not draft.is_end_chosen and draft.ends_by <= now:
        draft = replace(draft, ends_by=ends_by(draft.start(now), draft.shape))
    return replace(draft, minutes=draft.share(now)) if draft.is_filled and draft.presenters else draft


def ends_by(start: datetime, shape: Preset) -> datetime:
    """When a meeting of that shape should end: at the next five minutes."""
    end = start + timedelta(minutes=shape.minutes)
    return end + timedelta(minutes=-end.minute % 5)


def toggled(draft: Draft, member: str) -> Draft:
    """Here, then late, then not coming, then here again."""
    how = _NEXT_HERE.get(draft.how(member), Here.PRESENT)
    others = {name: how for name, how in draft.here.items() if name != member}
    return replace(draft, here=others if how is Here.PRESENT else {**others, member: how})


def sized(draft: Draft, count: int) -> Draft:
    """So many airtimes: the last are dropped, or those whose turn it is are added."""
    presenters = draft.presenters[: max(0, count)]
    room = max(0, count - len(presenters))
    kept = replace(draft, order=presenters)
    return replace(kept, order=(*presenters, *kept.waiting[:room]))


def filled(draft: Draft, count: int) -> Draft:
    """So many airtimes, which share the time that there is with those that have minutes of their own."""
    return replace(sized(draft, count), is_filled=True)


def added(draft: Draft) -> Draft:
    """One airtime more, for the one whose turn it is."""
    return replace(draft, order=(*draft.order, *draft.waiting[:1]), is_filled=True)


def without(draft: Draft, member: str) -> Draft:
    """No airtime for that member."""
    return replace(draft, order=tuple(m for m in draft.order if m != member), is_filled=True)


def moved(draft: Draft, member: str, by: int) -> Draft:
    """That presenter earlier or later."""
    order = list(draft.presenters)
    index = order.index(member)
    other = index + by
    if 0 <= other < len(order):
        order[index], order[other] = order[other], order[index]
    absent = [m for m in draft.order if m not in order]
    return replace(draft, order=(*order, *absent))


def drawn(draft: Draft, chance: random.Random) -> Draft:
    """The order of the presenters by lot."""
    order = list(draft.order)
    chance.shuffle(order)
    return replace(draft, order=tuple(order))


def by_need(draft: Draft) -> Draft:
    """The order as it was asked for: what is pressing first, then who must go first, else as it was."""

    def need(member: str) -> tuple[bool, datetime]:
        bid = draft.bids.get(member)
        return not (bid and bid.pressing), draft.leaving.get(member, draft.ends_by)

    return replace(draft, order=tuple(sorted(draft.order, key=need)))


def reshaped(draft: Draft, by: int, now: datetime) -> Draft:
    """The next shape, or the one before."""
    names = list(draft.shapes)
    here = names.index(draft.shape.name) if draft.shape.name in names else -1 if by > 0 else 0
    return shaped(draft, draft.shapes[names[(here + by) % len(names)]], now)


def shaped(draft: Draft, shape: Preset, now: datetime) -> Draft:
    """That shape; with it come its airtimes, its minutes, and its end if none was chosen."""
    end = draft.ends_by if draft.is_end_chosen else ends_by(draft.start(now), shape)
    return _usual(replace(draft, shape=shape, ends_by=end, minutes=None, is_filled=False))


def with_break(draft: Draft) -> Draft:
    """The next longer break in this meeting, and none after the longest."""
    minutes = next((longer for longer in _BREAKS if longer > draft.shape.breaks), 0)
    return replace(draft, shape=timed(draft.shape, "breaks", minutes - draft.shape.breaks))


def beginning(draft: Draft, by: int, now: datetime) -> Draft:
    """At the next five minutes, or at those before; not before now."""
    start = draft.start(now)
    over = timedelta(minutes=start.minute % 5)
    return begun_at(draft, start - over + STEP * by if by > 0 or not over else start - over, now)


def begun_at(draft: Draft, moment: datetime, now: datetime) -> Draft:
    """At that moment, or now if it is past; the end goes along unless one was chosen."""
    begins = moment if moment > now else None
    moved = replace(draft, begins=begins)
    return moved if draft.is_end_chosen else replace(moved, ends_by=ends_by(moved.start(now), draft.shape))


def ended_by(draft: Draft, moment: datetime) -> Draft:
    """It must end by that moment."""
    return replace(draft, ends_by=moment, is_end_chosen=True)


def ending(draft: Draft, by: int) -> Draft:
    """Five minutes earlier or later."""
    return ended_by(draft, draft.ends_by + STEP * by)


def lengthened(draft: Draft, by: int) -> Draft:
    """Minutes more or fewer for each airtime."""
    return replace(draft, minutes=max(SHORTEST, min(LONGEST, draft.airtime + by)), is_filled=False)
