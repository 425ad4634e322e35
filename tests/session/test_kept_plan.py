"""The plan as it was left is the plan when it is opened again."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from als_tui.session import planning, wishes
from als_tui.session.draft import Draft
from als_tui.session.kept_plan import KeptPlan
from als_tui.session.planning import first_draft
from als_tui.session.prepare import Before
from als_tui.store.places import Places
from tests.builders import HOSTILE, MEMBERS, START
from tests.session.meetings import SET
from tests.session.test_planning import PRESSED

FIRST = first_draft(SET, Before(), START)


def kept(folder: Path, number: int = 1) -> KeptPlan:
    return KeptPlan(Places.throw_away(folder), SET.slug, number)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(PRESSED)
def test_whatever_was_decided_comes_back(
    tmp_path: Path, pressed: list[tuple[Callable[[Draft, str, int], Draft], str, int]]
) -> None:
    draft = FIRST
    for change, member, by in pressed:
        draft = planning.kept_up(change(draft, member, by), START)
    kept(tmp_path).keep(draft)
    assert kept(tmp_path).taken_up(FIRST, START) == draft


def test_a_line_of_any_letters_comes_back_and_lies_with_no_session(tmp_path: Path) -> None:
    draft = FIRST
    for member, line in zip(MEMBERS, HOSTILE, strict=False):
        draft = wishes.lined(draft, member, f'{line} """ \\ \x1b[31m')
    kept(tmp_path).keep(draft)
    assert kept(tmp_path).taken_up(FIRST, START) == draft
    (file,) = (path for path in tmp_path.rglob("*.toml"))
    assert file.is_relative_to(Places.throw_away(tmp_path).state)
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_plan_of_an_earlier_meeting_is_none(tmp_path: Path) -> None:
    kept(tmp_path, 2).keep(planning.lengthened(FIRST, 3))
    assert kept(tmp_path, 3).taken_up(FIRST, START) is None
    assert kept(tmp_path, 2).taken_up(FIRST, START) is not None


def test_on_the_day_of_the_meeting_the_hours_that_were_decided_are_those_of_that_day(tmp_path: Path) -> None:
    draft = wishes.leaving(planning.ending(planning.added(FIRST), 3), MEMBERS[0], -1, START)
    draft = planning.beginning(draft, 2, START)
    kept(tmp_path).keep(draft)
    day = timedelta(days=1)
    found = kept(tmp_path).taken_up(first_draft(SET, Before(), START + day), START + day)
    assert found is not None
    assert (found.order, found.ends_by, found.is_end_chosen) == (draft.order, draft.ends_by + day, True)
    assert (found.begins, dict(found.until)) == (
        START + day + timedelta(minutes=10),
        {MEMBERS[0]: draft.until[MEMBERS[0]] + day},
    )


def test_hours_that_are_long_past_when_the_plan_is_opened_are_decided_no_more(tmp_path: Path) -> None:
    draft = wishes.leaving(planning.beginning(planning.ending(FIRST, 1), 2, START), MEMBERS[0], -1, START)
    kept(tmp_path).keep(draft)
    evening = START + timedelta(days=1, hours=4)
    found = kept(tmp_path).taken_up(first_draft(SET, Before(), evening), evening)
    assert found is not None
    assert (found.begins, found.is_end_chosen, dict(found.until)) == (None, False, {})
    assert found.ends_by == evening + timedelta(hours=2)


def test_who_has_left_the_set_is_in_no_plan(tmp_path: Path) -> None:
    gone, *rest = MEMBERS
    draft = wishes.pressed(planning.toggled(wishes.leaving(FIRST, gone, -1, START), gone), gone)
    kept(tmp_path).keep(draft)
    smaller = first_draft(SET.model_copy(update={"members": tuple(rest)}), Before(), START)
    found = kept(tmp_path).taken_up(smaller, START)
    assert found is not None
    assert (found.order, found.here, found.until, found.bids) == ((MEMBERS[1],), {}, {}, {})
    assert found.members == tuple(rest)


def test_who_has_another_name_since_is_in_the_plan_under_that(tmp_path: Path) -> None:
    before, *rest = MEMBERS
    one = SET.model_copy(update={"members": ("Aisha", *rest), "renamed": {before: "Aisha"}})
    draft = wishes.lined(planning.toggled(wishes.leaving(FIRST, before, -1, START), before), before, "The rota")
    kept(tmp_path).keep(draft)
    found = kept(tmp_path).taken_up(first_draft(one, Before(), START), START, one.name_now)
    assert found is not None
    assert found.order == ("Aisha", *FIRST.order[1:])
    assert (set(found.here), set(found.until)) == ({"Aisha"}, {"Aisha"})
    assert found.bids == {"Aisha": draft.bids[before].model_copy(update={"member": "Aisha"})}


@pytest.mark.parametrize("text", ["", "format = 1", 'drafts = {plan = ["{"]}', 'drafts = {plan = ["{}", "{}"]}', "\0"])
def test_a_file_that_says_nothing_is_no_plan(tmp_path: Path, text: str) -> None:
    kept(tmp_path).keep(planning.added(FIRST))
    (file,) = tmp_path.rglob("*.toml")
    file.write_text(text)
    assert kept(tmp_path).taken_up(FIRST, START) is None


def test_a_plan_that_is_forgotten_is_gone(tmp_path: Path) -> None:
    kept(tmp_path).forget()
    kept(tmp_path).keep(FIRST)
    kept(tmp_path).forget()
    assert kept(tmp_path).taken_up(FIRST, START) is None
    assert list(tmp_path.rglob("*.toml")) == []
