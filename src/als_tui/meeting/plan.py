"""A plan made from a preset: the shape of the meeting, who presents, and when it must end."""

from datetime import datetime

from als_tui.meeting.facts import PlanSet
from als_tui.meeting.presets import Preset, closing_minutes, opening_minutes
from als_tui.meeting.stages import Stage


def plan_of(
    preset: Preset,
    presenters: tuple[str, ...],
    ends_by: datetime | None,
    *,
    reports_due: bool,
    airtime: int | None = None,
) -> PlanSet:
    """The plan that a preset makes; ``airtime`` minutes other than its own go to or from the questions."""
    held = list(entries(preset, len(presenters), reports_due, airtime or preset.airtime))
    return PlanSet(
        preset=preset.name,
        ends_by=ends_by,
        stages=tuple(stage for stage, _ in held),
        minutes=tuple(minutes for _, minutes in held),
        presenters=presenters,
        settling=preset.settling,
        outline=preset.outline,
        clarifying=preset.clarifying,
        reflecting=preset.reflecting,
        acting=preset.acting,
        presenter_feedback=preset.presenter_feedback,
        group_feedback=preset.group_feedback,
    )


def entries(preset: Preset, airtimes: int, reports_due: bool, airtime: int) -> list[tuple[Stage, int]]:
    """The stages that are held, each with its minutes; of an airtime, those of outline and questions."""
    welcome, rules = opening_minutes(preset.welcome_and_rules)
    actions, review, close = closing_minutes(preset.closing)
    before = [
        (Stage.GROUND_RULES, rules),
        (Stage.CHECK_IN, preset.check_in),
        (Stage.REPORT_BACK, preset.report_back if reports_due else 0),
        (Stage.BIDS, preset.bids),
    ]
    slots = [(Stage.AIRTIME, airtime)] * airtimes
    if preset.breaks and airtimes:
        slots.insert((airtimes + 1) // 2, (Stage.BREAK, preset.breaks))
    after = [(Stage.ACTION_REVIEW, actions), (Stage.SESSION_REVIEW, review)]
    held = [entry for entry in (*before, *slots, *after) if entry[1]]
    return [(Stage.WELCOME, welcome), *held, (Stage.CLOSE, close)]
