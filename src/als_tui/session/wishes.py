"""What single members ask for in a draft: to leave before the end."""

from dataclasses import replace
from datetime import datetime, timedelta

from als_tui.meeting.stages import Here
from als_tui.session.planning import Draft

LEAVING_STEP = timedelta(minutes=15)


def leaving(draft: Draft, member: str, by: int, now: datetime) -> Draft:
    """That member must go a quarter of an hour earlier (-1) or later (1); not before now, and at the end with all."""
    others = {name: moment for name, moment in draft.until.items() if name != member}
    moment = min(draft.until.get(member, draft.ends_by), draft.ends_by) + LEAVING_STEP * by
    if moment <= now or draft.how(member) is Here.APOLOGIES:
        return draft
    return replace(draft, until=others if moment >= draft.ends_by else {**others, member: moment})
