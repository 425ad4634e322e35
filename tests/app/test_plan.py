"""The plan: its pictures in three sizes."""

from datetime import UTC, datetime, timedelta

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.plan import plan
from als_tui.app.screens.plan_view import provisional, view
from als_tui.meeting.facts import Brought
from als_tui.meeting.header import LearningSet
from als_tui.session import planning
from als_tui.session.planning import Draft
from tests.builders import HOSTILE, MEMBERS, START, a_header

SIZES = [(80, 23), (120, 35), (60, 15)]
BROUGHT = (Brought(action="2-1", member=MEMBERS[1], words="Ask for one hour a week"),)
HAD = {MEMBERS[0]: 2, MEMBERS[1]: 1, MEMBERS[2]: 1}


def a_draft(members: tuple[str, ...] = MEMBERS) -> Draft:
    one = LearningSet(name="Thursday set", slug="thursday-set", facilitator="Gwenllian", members=members)
    return planning.first_draft(one, HAD, True, START)


def drawn(draft: Draft, width: int, height: int, chosen: int = 0, members: tuple[str, ...] = MEMBERS) -> str:
    meeting = provisional(a_header(members=members), draft, BROUGHT, START)
    return as_text(plan(view(draft, meeting, START, chosen, ""), width, height))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_plan_that_fits_looks_like_this(width: int, height: int, snapshot: SnapshotAssertion) -> None:
    draft = planning.toggled(planning.toggled(planning.toggled(a_draft(), MEMBERS[5]), MEMBERS[5]), MEMBERS[1])
    assert drawn(draft, width, height, chosen=4) == snapshot


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_plan_that_is_too_long_looks_like_this(width: int, height: int, snapshot: SnapshotAssertion) -> None:
    draft = planning.ending(planning.sized(a_draft(HOSTILE), 4), -4)
    assert drawn(draft, width, height, chosen=1, members=HOSTILE) == snapshot
