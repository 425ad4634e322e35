"""What fits into a meeting: how many airtimes, and of how many minutes each can then be."""

from dataclasses import dataclass

from als_tui.meeting.header import Settings
from als_tui.meeting.plan import entries
from als_tui.meeting.presets import LONGEST_MEETING, Preset
from als_tui.meeting.stages import Stage

_LEAST = 2
"""Minutes that outline and questions take, however few there are."""


@dataclass(frozen=True, slots=True)
class Fit:
    """So many airtimes of so many minutes each."""

    airtimes: int
    minutes: int


def fits(preset: Preset, coming: int, minutes: int, settings: Settings, *, reports_due: bool) -> tuple[Fit, ...]:
    """Every number of airtimes for which the meeting has room, each with the most minutes that it leaves for one.

    None is below the set's shortest airtime, and none is for more members than are ``coming``.
    """
    each = (most(preset, count, minutes, settings, reports_due=reports_due) for count in range(1, coming + 1))
    return tuple(fit for fit in each if fit.minutes >= least(preset, settings))


def most(preset: Preset, airtimes: int, minutes: int, settings: Settings, *, reports_due: bool) -> Fit:
    """The most whole minutes for each of so many airtimes; 0 or fewer where everything else takes the time."""
    left = minutes - beside(preset, airtimes, settings, reports_due=reports_due)
    return Fit(airtimes, min(LONGEST_MEETING, left // airtimes))


def least(preset: Preset, settings: Settings) -> int:
    """The fewest minutes that an airtime of that shape may have in a set."""
    return max(settings.shortest_airtime, _inside(preset, settings) + _LEAST)


def beside(preset: Preset, airtimes: int, settings: Settings, *, reports_due: bool) -> int:
    """Minutes of all that is not airtime, where there are so many."""
    held = entries(preset, airtimes, reports_due, preset.airtime)
    return sum(taken for stage, taken in held if stage is not Stage.AIRTIME) + airtimes * around(preset, settings)


def around(preset: Preset, settings: Settings) -> int:
    """Minutes around each airtime: settling, and feedback where that is outside."""
    return preset.settling + preset.presenter_feedback + preset.group_feedback - _inside(preset, settings)


def parts(preset: Preset, airtime: int, settings: Settings) -> tuple[int, int, int]:
    """The minutes of outline, of questions, and of feedback within an airtime of so many."""
    feedback = _inside(preset, settings)
    outline = min(preset.outline, max(1, airtime - feedback - 1))
    return outline, max(1, airtime - feedback - outline), feedback


def _inside(preset: Preset, settings: Settings) -> int:
    """Minutes of feedback that an airtime holds within itself."""
    return preset.presenter_feedback + preset.group_feedback if settings.feedback_inside_airtime else 0
