"""Where a meeting stopped, in a sentence."""

from datetime import datetime

from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Place
from als_tui.words import times
from als_tui.words.places import PARTS, STAGES


def stopped(at: datetime, now: datetime, place: Place | None, left: float | None) -> str:
    """When and where; ``left`` is none where the place has no limit."""
    when = times.hour(at) if at.date() == now.date() else f"{times.hour(at)} on {times.short_day(at)}"
    if place is None:
        return f"Stopped at {when}, before its clock was started"
    where = (PARTS[place.part] if place.part else STAGES[place.stage]).upper()
    if place.stage is Stage.AIRTIME and place.presenter:
        if left is None:
            return f"Stopped at {when} in {where}, {place.presenter} presenting"
        if left < 0:
            return f"Stopped at {when} in {where}, {place.presenter} presenting, {times.length(-left)} over"
        return f"Stopped at {when} in {where}, {place.presenter} presenting, {times.length(left)} left"
    if left is None:
        return f"Stopped at {when} in {where}"
    if left < 0:
        return f"Stopped at {when} in {where}, {times.length(-left)} over"
    return f"Stopped at {when} in {where}, {times.length(left)} left"
