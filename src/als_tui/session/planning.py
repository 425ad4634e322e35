"""The plan of the next meeting while it is being made: a draft that every key changes into another."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from als_tui.meeting.facts import Bid, PlanSet
from als_tui.meeting.fitting import Fit, fits, most
from als_tui.meeting.header import LearningSet, Settings
from als_tui.meeting.plan import plan_of
from als_tui.meeting.presets import DEFAULT, PRESETS, Preset
from als_tui.meeting.stages import Here
from als_tui.session.prepare import Before

STEP = timedelta(minutes=5)
SHORTEST, LONGEST = 5, 240
"""Minutes of an airtime."""
_NEXT_HERE = {Here.PRESENT: Here.LATE, Here.LATE: Here.APOLOGIES}


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been decided so far, and nothing that follows from it."""

    members: tuple[str, ...]
    preset: str
    ends_by: datetime
    had: Mapping[str, int]
    """The last meeting in which each member had airtime, as far as is known."""
    reports_due: bool = False
    first_call: tuple[str, ...] = ()
    """Who left airtime to another day last time."""
    here: Mapping[str, Here] | None = None
    order: tuple[str, ...] = ()
    """Who presents; some of them may not be coming."""
    minutes: int | None = None
    """Of each airtime, where it is not the shape's own."""
    is_end_chosen: bool = False
    until: Mapping[str, datetime] = field(default_factory=dict)
    """When those must go who cannot stay to the end."""
    bids: Mapping[str, Bid] = field(default_factory=dict)
    """What a member asked for otherwise than all: minutes, the kind of issue, that it is pressing, a line."""
    settings: Settings = field(default_factory=Settings)
    """What the set has agreed, its shortest airtime among it."""

    @property
    def shape(self) -> Preset:
        """The preset that was chosen."""
        return PRESETS[self.preset]

    @property
    def airtime(self) -> int:
        """Minutes of each airtime."""
        return self.minutes or self.shape.airtime

    @property
    def airtimes(self) -> tuple[int, ...]:
        """Minutes of each presenter's airtime, in their order."""
        own = (self.bids.get(member) for member in self.presenters)
        return tuple((bid.minutes if bid else None) or self.airtime for bid in own)

    @property
    def presenters(self) -> tuple[str, ...]:
        """Who presents, in order, of those who are coming."""
        return tuple(member for member in self.order if self.how(member) is not Here.APOLOGIES)

    @property
    def waiting(self) -> tuple[str, ...]:
        """Who is coming and does not present: those with first call, then who has waited longest; in a tie by seats."""
        rest = [m for m in self.members if m not in self.order and self.how(m) is not Here.APOLOGIES]
        return tuple(sorted(rest, key=lambda member: (member not in self.first_call, self.had.get(member, 0))))

    @property
    def coming(self) -> int:
        """How many are here or will be."""
        return sum(self.how(member) is not Here.APOLOGIES for member in self.members)

    @property
    def presenting(self) -> tuple[Bid, ...]:
        """The bids of those who present, in their order; whoever asked for nothing of their own has none."""
        return tuple(bid for m in self.presenters if (bid := self.bids.get(m)) and bid != Bid(member=m))

    def how(self, member: str) -> Here:
        """Whether a member is here."""
        return (self.here or {}).get(member, Here.PRESENT)

    def fits(self, now: datetime) -> tuple[Fit, ...]:
        """How many airtimes of how many minutes there is room for, if it begins now."""
        time = _minutes(now, self.ends_by)
        return fits(self.shape, self.coming, time, self.settings, reports_due=self.reports_due)

    def most(self, count: int, now: datetime) -> Fit:
        """The most minutes for each of so many airtimes, be they as few as they may."""
        return most(self.shape, count, _minutes(now, self.ends_by), self.settings, reports_due=self.reports_due)

    def plan(self) -> PlanSet:
        """The plan as it goes into the file."""
        return plan_of(
            self.shape, self.presenters, self.ends_by, reports_due=self.reports_due, airtime=self.minutes
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for before there was a plan; none where the shape decides."""

    ends_by: datetime | None = None
    airtimes: int | None = None


def first_draft(learning_set: LearningSet, before: Before, now: datetime, asked: Asked | None = None) -> Draft:
    """The set's own shape, all here, and airtime for those with first call, then for who has waited longest.

    A number of airtimes that is asked for takes the minutes that fit.
    """
    asked = asked or Asked()
    preset = learning_set.preset if learning_set.preset in PRESETS else DEFAULT
    draft = Draft(
        learning_set.members,
        preset,
        asked.ends_by or ends_by(now, PRESETS[preset]),
        before.had_airtime or {},
        bool(before.brought),
        before.first_call,
        is_end_chosen=asked.ends_by is not None,
        settings=learning_set.settings,
    )
    return filled(draft, asked.airtimes, now) if asked.airtimes else sized(draft, draft.shape.airtimes)


def whole_minute(now: datetime) -> datetime:
    """The next whole minute: a plan never promises seconds that have gone."""
    whole = now.replace(second=0, microsecond=0)
    return whole if whole == now else whole + timedelta(minutes=1)


def _minutes(now: datetime, end: datetime) -> int:
    """Whole minutes for a meeting that begins now; below 0 where its end is past."""
    return int((end - whole_minute(now)).total_seconds() // 60)


def ends_by(now: datetime, preset: Preset) -> datetime:
    """When a meeting of that shape, begun now, should end: at the next five minutes."""
    end = whole_minute(now) + timedelta(minutes=preset.minutes)
    return end + timedelta(minutes=-end.minute % 5)


def toggled(draft: Draft, member: str) -> Draft:
    """Here, then late, then not coming, then here again."""
    how = _NEXT_HERE.get(draft.how(member), Here.PRESENT)
    return replace(draft, here={**(draft.here or {}), member: how})


def sized(draft: Draft, count: int) -> Draft:
    """So many airtimes: the last are dropped, or those who have waited longest are added."""
    presenters = draft.presenters[: max(0, count)]
    room = max(0, count - len(presenters))
    kept = replace(draft, order=presenters)
    return replace(kept, order=(*presenters, *kept.waiting[:room]))


def filled(draft: Draft, count: int, now: datetime) -> Draft:
    """So many airtimes, all with as many minutes as fit; where they do not, with the minutes that they had."""
    kept = sized(draft, count)
    fit = next((fit for fit in kept.fits(now) if fit.airtimes == len(kept.presenters)), None)
    if fit is None:
        return kept
    alike = {member: bid.model_copy(update={"minutes": None}) for member, bid in kept.bids.items()}
    return replace(kept, minutes=min(LONGEST, fit.minutes), bids=alike)


def added(draft: Draft) -> Draft:
    """One airtime more, for who has waited longest."""
    return replace(draft, order=(*draft.order, *draft.waiting[:1]))


def without(draft: Draft, member: str) -> Draft:
    """No airtime for that member."""
    return replace(draft, order=tuple(m for m in draft.order if m != member))


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


def reshaped(draft: Draft, by: int, now: datetime) -> Draft:
    """The next shape, or the one before; with it come its airtimes, its minutes, and its end if none was chosen."""
    names = list(PRESETS)
    preset = PRESETS[names[(names.index(draft.preset) + by) % len(names)]]
    end = draft.ends_by if draft.is_end_chosen else ends_by(now, preset)
    return sized(replace(draft, preset=preset.name, ends_by=end, minutes=None), preset.airtimes)


def ending(draft: Draft, by: int) -> Draft:
    """Five minutes earlier or later."""
    return replace(draft, ends_by=draft.ends_by + STEP * by, is_end_chosen=True)


def lengthened(draft: Draft, by: int) -> Draft:
    """Minutes more or fewer for each airtime."""
    return replace(draft, minutes=max(SHORTEST, min(LONGEST, draft.airtime + by)))
