"""A plan made from a preset has the preset's minutes, and only stages that are held."""

from collections import Counter

import pytest

from als_tui.meeting.facts import PlanSet
from als_tui.meeting.plan import plan_of
from als_tui.meeting.presets import PRESETS
from als_tui.meeting.stages import Stage
from tests.builders import MEMBERS, START, a_plan


def minutes_of(plan: PlanSet) -> dict[Stage, int]:
    return dict(zip(plan.stages, plan.minutes, strict=True))


def around(plan: PlanSet) -> int:
    return plan.settling + plan.presenter_feedback + plan.group_feedback


def test_the_default_shape_is_the_method_in_its_order() -> None:
    assert a_plan().stages == (
        Stage.WELCOME,
        Stage.GROUND_RULES,
        Stage.CHECK_IN,
        Stage.REPORT_BACK,
        Stage.BIDS,
        Stage.AIRTIME,
        Stage.AIRTIME,
        Stage.ACTION_REVIEW,
        Stage.SESSION_REVIEW,
        Stage.CLOSE,
    )


@pytest.mark.parametrize("name", PRESETS)
def test_a_plan_takes_as_long_as_its_preset(name: str) -> None:
    preset = PRESETS[name]
    plan = plan_of(preset, MEMBERS[: preset.airtimes], None, reports_due=True)
    assert sum(plan.minutes) + preset.airtimes * around(plan) == preset.total


@pytest.mark.parametrize("name", PRESETS)
def test_no_stage_but_the_first_and_the_last_is_held_without_time(name: str) -> None:
    plan = a_plan(preset=name)
    assert (plan.stages[0], plan.stages[-1]) == (Stage.WELCOME, Stage.CLOSE)
    assert min(plan.minutes[1:-1]) > 0
    assert max(count for stage, count in Counter(plan.stages).items() if stage is not Stage.AIRTIME) == 1


def test_where_nothing_is_to_report_there_is_no_report_back() -> None:
    assert Stage.REPORT_BACK not in a_plan(reports_due=False).stages


def test_each_presenter_has_an_airtime() -> None:
    assert a_plan(MEMBERS[:3]).stages.count(Stage.AIRTIME) == 3
    assert a_plan(()).stages.count(Stage.AIRTIME) == 0


@pytest.mark.parametrize(("presenters", "before"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)])
def test_the_break_is_in_the_middle_of_the_airtimes(presenters: int, before: int) -> None:
    stages = a_plan(MEMBERS[:presenters], "whole-day").stages
    assert stages[: stages.index(Stage.BREAK)].count(Stage.AIRTIME) == before


def test_without_airtimes_there_is_no_break() -> None:
    assert Stage.BREAK not in a_plan((), "whole-day").stages


def test_an_airtime_may_be_of_other_minutes() -> None:
    plan = plan_of(PRESETS["hurrell-2h"], MEMBERS[:2], START, reports_due=True, airtime=25)
    assert minutes_of(plan)[Stage.AIRTIME] == 25
    assert (plan.outline, plan.ends_by, plan.presenters) == (7, START, MEMBERS[:2])
