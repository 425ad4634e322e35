"""A taste of a meeting: one airtime in a quarter of an hour, and nothing of the set but its shape and date changed."""

from als_tui.meeting.header import LearningSet
from als_tui.meeting.plan import plan_of
from als_tui.meeting.stages import Stage
from als_tui.meeting.taster import TASTER, tasting
from tests.builders import MEMBERS

ONE = LearningSet(name="Thursday set", slug="thursday-set", facilitator="Gwen", members=MEMBERS, next="2026-12-10")


def test_it_holds_one_airtime_and_what_is_around_it_and_fits() -> None:
    plan = plan_of(TASTER, MEMBERS[:1], None, reports_due=True)
    assert plan.stages == (
        Stage.WELCOME, Stage.GROUND_RULES, Stage.CHECK_IN, Stage.AIRTIME, Stage.ACTION_REVIEW, Stage.SESSION_REVIEW,
        Stage.CLOSE,
    )  # fmt: skip
    assert (TASTER.airtime, TASTER.total) == (5, 13)
    assert TASTER.spare >= 0


def test_a_set_meets_for_it_now_and_is_the_same_set() -> None:
    one = tasting(ONE)
    assert (one.preset, one.next, one.shapes[-1]) == (TASTER.name, None, TASTER)
    assert one.settings.shortest_airtime <= TASTER.airtime
    changed = {"preset", "next", "shapes", "settings"}
    assert one.model_dump(exclude=changed) == ONE.model_dump(exclude=changed)
