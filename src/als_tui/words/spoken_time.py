"""How the time stands, in whole sentences: when it is asked for, and when it matters."""

from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import Clock, Pace, clock
from als_tui.words import live, say
from als_tui.words.aloud import said, sentence, span


def time_here(meeting: Meeting, now: float) -> str:
    """How much is left where the meeting is."""
    here = clock(meeting, now)
    if here is None:
        return live.CLOCK_WAITS
    name = live.place_title(meeting)
    if not here.planned:
        return sentence(f"{name}: {span(here.used)} so far, no limit")
    if here.pace is Pace.OVER:
        return sentence(f"{name}: {span(-here.left)} over")
    return sentence(f"{name}: {span(here.shown)} left of {span(here.planned)}")


def time(meeting: Meeting, now: float) -> list[str]:
    """How the time stands: here, in the pause, and of the meeting."""
    pause = meeting.floor.pause
    stops = meeting.header.settings.pause_stops_airtime
    paused = [sentence(live.pause_so_far(now - pause.began, stops))] if pause else []
    ends = live.ends(meeting, now)
    return [time_here(meeting, now), *paused, sentence(f"the meeting {ends}") if ends else ""]


def time_left(meeting: Meeting, here: Clock, mark: float) -> list[str]:
    """The time, when it matters: at the warnings, at zero, and every few minutes after it."""
    if mark > 0:
        whole = round(mark) if mark < 60 else max(60, round(mark / 60) * 60)
        told = f"{span(whole)} left."
    else:
        told = "Time." if mark == 0 else f"{span(-mark)} over."
    firm = say.about_time(meeting, here)
    has_cue = say.needs_cue(meeting, here) and mark == say.cue_at(meeting)
    return [told, said(firm or (say.now(meeting, here) if has_cue else ""))]
