"""What single members ask for in a draft: to leave before the end, and what each asks for in a bid."""

from dataclasses import replace
from datetime import datetime, timedelta

from als_tui.meeting.clean import clean
from als_tui.meeting.facts import Bid
from als_tui.meeting.ordering import ISSUES
from als_tui.meeting.stages import Here
from als_tui.session.draft import Draft
from als_tui.session.planning import LONGEST, SHORTEST, kept_up

LEAVING_STEP = timedelta(minutes=15)


def leaving(draft: Draft, member: str, by: int, now: datetime) -> Draft:
    """That member must go a quarter of an hour earlier (-1) or later (1): while it lasts, and at its end with all."""
    others = {name: moment for name, moment in draft.until.items() if name != member}
    moment = min(draft.until.get(member, draft.ends_by), draft.ends_by) + LEAVING_STEP * by
    if moment <= draft.start(now) or draft.how(member) is Here.APOLOGIES:
        return draft
    return replace(draft, until=others if moment >= draft.ends_by else {**others, member: moment})


def bid_of(draft: Draft, member: str) -> Bid:
    """What a member asks for; nothing but airtime, where nothing else was said."""
    return draft.bids.get(member, Bid(member=member))


def lengthened_for(draft: Draft, member: str, by: int, now: datetime) -> Draft:
    """Minutes more or fewer for that member alone; as many as all would have then are not the member's own."""
    minutes = max(SHORTEST, min(LONGEST, (bid_of(draft, member).minutes or draft.airtime) + by))
    as_all = _with(draft, member, minutes=None)
    return as_all if kept_up(as_all, now).airtime == minutes else _with(draft, member, minutes=minutes)


def turned(draft: Draft, member: str, by: int) -> Draft:
    """The next (1) or the last (-1) of none, project, person and pattern."""
    index = ISSUES.index(bid_of(draft, member).issue) + by
    return _with(draft, member, issue=ISSUES[index % len(ISSUES)])


def pressed(draft: Draft, member: str) -> Draft:
    """It is pressing, or is so no more."""
    return _with(draft, member, pressing=None if bid_of(draft, member).pressing else True)


def lined(draft: Draft, member: str, text: str) -> Draft:
    """A private line about it; an empty one takes it away."""
    return _with(draft, member, line=clean(text).strip() or None)


def _with(draft: Draft, member: str, **told: object) -> Draft:
    return replace(draft, bids={**draft.bids, member: bid_of(draft, member).model_copy(update=told)})
