"""The plan of the next meeting while it is being made: what has been decided, and what follows from that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from als_tui.meeting.facts import Bid, PlanSet
from als_tui.meeting.fitting import Fit, beside, fits, least, most
from als_tui.meeting.header import Settings
from als_tui.meeting.plan import plan_of
from als_tui.meeting.presets import LONGEST_MEETING, PRESETS, Preset
from als_tui.meeting.stages import Here


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been decided so far, and nothing that follows from it."""

    members: tuple[str, ...]
    shape: Preset
    """With the minutes of break that this meeting has."""
    ends_by: datetime
    had: Mapping[str, int]
    """The last meeting in which each member had airtime, as far as is known."""
    reports_due: bool = False
    first_call: tuple[str, ...] = ()
    """Who left airtime to another day last time."""
    booked: tuple[str, ...] = ()
    """Who has airtime next, as it was agreed ahead."""
    here: Mapping[str, Here] = field(default_factory=dict)
    """How those are here who are not simply here."""
    order: tuple[str, ...] = ()
    """Who presents; some of them may not be coming."""
    minutes: int | None = None
    """Of each airtime, where it is not the shape's own."""
    is_filled: bool = False
    """Whether the airtimes take what time there is, whatever else is changed."""
    begins: datetime | None = None
    """None where it begins as soon as the plan is made."""
    is_end_chosen: bool = False
    until: Mapping[str, datetime] = field(default_factory=dict)
    """When those would have to go who cannot stay for long; it may be later than the end."""
    bids: Mapping[str, Bid] = field(default_factory=dict)
    """What a member asked for otherwise than all: minutes, the kind of issue, that it is pressing, a line."""
    settings: Settings = field(default_factory=Settings)
    """What the set has agreed, its shortest airtime among it."""
    shapes: Mapping[str, Preset] = field(default_factory=lambda: PRESETS)
    """All that can be chosen from."""

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
        """Who is coming and does not present: those booked, those with first call, who has waited longest, by seats."""
        rest = [m for m in self.members if m not in self.order and self.how(m) is not Here.APOLOGIES]
        turn = {member: number for number, member in enumerate(self.booked)}
        return tuple(sorted(rest, key=lambda m: (turn.get(m, len(turn)), m not in self.first_call, self.had.get(m, 0))))

    @property
    def coming(self) -> int:
        """How many are here or will be."""
        return sum(self.how(member) is not Here.APOLOGIES for member in self.members)

    @property
    def leaving(self) -> Mapping[str, datetime]:
        """When those who are coming must go who cannot stay to the end."""
        return {
            member: moment
            for member, moment in self.until.items()
            if moment < self.ends_by and self.how(member) is not Here.APOLOGIES
        }

    @property
    def presenting(self) -> tuple[Bid, ...]:
        """The bids of those who present, in their order; whoever asked for nothing of their own has none."""
        return tuple(bid for m in self.presenters if (bid := self.bids.get(m)) and bid != Bid(member=m))

    def start(self, now: datetime) -> datetime:
        """When it would begin: a plan never promises seconds that have gone."""
        return max(self.begins, whole_minute(now)) if self.begins else whole_minute(now)

    def how(self, member: str) -> Here:
        """Whether a member is here."""
        return self.here.get(member, Here.PRESENT)

    def fits(self, now: datetime) -> tuple[Fit, ...]:
        """How many airtimes of how many minutes there is room for, as it begins."""
        return fits(self.shape, self.coming, self._time(now), self.settings, reports_due=self.reports_due)

    def most(self, count: int, now: datetime) -> Fit:
        """The most minutes for each of so many airtimes, be they as few as they may."""
        return most(self.shape, count, self._time(now), self.settings, reports_due=self.reports_due)

    def share(self, now: datetime) -> int:
        """Minutes for each airtime that has none of its own: never below what the set has agreed."""
        own = [bid.minutes for bid in self.presenting if bid.minutes]
        count = len(self.presenters)
        left = self._time(now) - beside(self.shape, count, self.settings, reports_due=self.reports_due) - sum(own)
        each = left // max(1, count - len(own))
        return min(LONGEST_MEETING, max(least(self.shape, self.settings), each))

    def plan(self) -> PlanSet:
        """The plan as it goes into the file."""
        return plan_of(
            self.shape, self.presenters, self.ends_by, reports_due=self.reports_due, airtime=self.minutes
        )  # fmt: skip

    def _time(self, now: datetime) -> int:
        """Whole minutes between its beginning and its end; below 0 where that is past."""
        return int((self.ends_by - self.start(now)).total_seconds() // 60)


def whole_minute(now: datetime) -> datetime:
    """The next whole minute."""
    whole = now.replace(second=0, microsecond=0)
    return whole if whole == now else whole + timedelta(minutes=1)
