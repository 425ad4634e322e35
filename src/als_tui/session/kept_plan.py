"""The plan of a set's next meeting as it was left: kept beside the sessions until that meeting is begun."""

import contextlib
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from als_tui.meeting.facts import Bid
from als_tui.meeting.presets import LONGEST_MEETING, Preset
from als_tui.meeting.stages import Here
from als_tui.meeting.text import Name
from als_tui.session.clock import next_at
from als_tui.session.draft import Draft, whole_minute
from als_tui.session.planning import ends_by
from als_tui.store.drafts import Drafts
from als_tui.store.places import Places

T = TypeVar("T")
_FIELD = "plan"
_SOON = timedelta(minutes=LONGEST_MEETING)


class _Kept(BaseModel):
    """What a person decided, without what the set and its sessions say."""

    model_config = ConfigDict(frozen=True)

    number: int
    """Of the meeting that it plans."""
    shape: Preset
    begins: AwareDatetime | None
    ends_by: AwareDatetime | None
    """None where it follows from the shape."""
    here: dict[Name, Here]
    order: tuple[Name, ...]
    minutes: Annotated[int, Field(ge=1, le=1_440)] | None
    is_filled: bool
    until: dict[Name, AwareDatetime]
    bids: dict[Name, Bid]


class KeptPlan:
    """One set's plan on the disk: it may hold private lines, so it never lies with the sessions."""

    def __init__(self, places: Places, slug: str, number: int) -> None:
        """Of the meeting with that number; a plan of an earlier one is none."""
        self._drafts, self._number = Drafts(places.plans, slug), number

    def keep(self, draft: Draft) -> None:
        """Let it be this plan; ``OSError`` if the disk refuses."""
        kept = _Kept(
            number=self._number,
            shape=draft.shape,
            begins=draft.begins,
            ends_by=draft.ends_by if draft.is_end_chosen else None,
            here=dict(draft.here),
            order=draft.order,
            minutes=draft.minutes,
            is_filled=draft.is_filled,
            until=dict(draft.until),
            bids=dict(draft.bids),
        )
        self._drafts.write({_FIELD: (kept.model_dump_json(),)})

    def forget(self) -> None:
        """The meeting has begun, or nothing is decided any more; ``OSError`` if the disk refuses."""
        self._drafts.write({})

    def put_away(self) -> None:
        """Forget it; where the disk keeps it all the same, the next meeting has another number."""
        with contextlib.suppress(OSError):
            self.forget()

    def taken_up(self, first: Draft, now: datetime, name_now: Callable[[str], str] = str) -> Draft | None:
        """The first draft with all that was decided, as far as it can still be; none where nothing was kept.

        ``name_now`` leads from the name that somebody had then to the one they have now.
        """
        try:
            (text,) = self._drafts.read()[_FIELD]
            kept = _Kept.model_validate_json(text)
        except (KeyError, ValidationError, ValueError):
            return None
        return _over(first, _renamed(kept, name_now), now) if kept.number == self._number else None


def _renamed(kept: _Kept, name_now: Callable[[str], str]) -> _Kept:
    """What was decided of people, under the names that they have now."""
    told = {name_now(member): bid.model_copy(update={"member": name_now(member)}) for member, bid in kept.bids.items()}
    return kept.model_copy(
        update={
            "here": {name_now(member): how for member, how in kept.here.items()},
            "order": tuple(map(name_now, kept.order)),
            "until": {name_now(member): moment for member, moment in kept.until.items()},
            "bids": told,
        }
    )


def _over(first: Draft, kept: _Kept, now: datetime) -> Draft:
    """A time that has passed means the same hour of a later day, and who is no member any more is not in it."""
    begins, until = _still(kept.begins, now), _of_members(kept.until, first.members)
    start = begins or now
    chosen = _still(kept.ends_by, start)
    return replace(
        first,
        shape=kept.shape,
        begins=begins,
        ends_by=chosen or ends_by(whole_minute(start), kept.shape),
        is_end_chosen=chosen is not None,
        here=_of_members(kept.here, first.members),
        order=tuple(member for member in dict.fromkeys(kept.order) if member in first.members),
        minutes=kept.minutes,
        is_filled=kept.is_filled,
        until={member: moment for member, told in until.items() if (moment := _still(told, start))},
        bids=_of_members(kept.bids, first.members),
    )


def _still(told: datetime | None, after: datetime) -> datetime | None:
    """What was decided, if it lies ahead; else the same hour, if that comes soon enough to be meant."""
    if told is None or told > after:
        return told
    here = told.astimezone()
    again = next_at(after, here.hour, here.minute)
    return again if again - after <= _SOON else None


def _of_members(told: dict[str, T], members: Collection[str]) -> dict[str, T]:
    return {member: value for member, value in told.items() if member in members}
