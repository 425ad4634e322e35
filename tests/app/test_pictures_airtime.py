"""In an airtime: every picture in three sizes, as the facilitator sees it."""

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import Scene
from als_tui.meeting.facts import AnyFact, MinutesGiven
from als_tui.meeting.header import Settings
from als_tui.meeting.stages import Part
from tests.app.scenes import AIRTIME, SIZES, drawn
from tests.builders import Timed, a_header, a_meeting, a_plan, airtime, at, part


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("name", AIRTIME)
def test_it_looks_like_this(name: str, width: int, height: int, snapshot: SnapshotAssertion) -> None:
    assert drawn(name, width, height) == snapshot


AGAIN = (at(7, part(Part.QUESTIONS)), at(8, MinutesGiven(seconds=300.0)), at(11, part(Part.OUTLINE)))


@pytest.mark.parametrize(
    ("then", "inside", "coming", "ends"),
    [((), False, 24, "15:01"), ((), True, 16, "15:01"), (AGAIN, False, 25, "15:06")],
    ids=["first", "feedback inside", "after questions with minutes given"],
)
def test_the_outline_says_what_is_left_of_its_airtime(
    then: tuple[AnyFact | Timed, ...], inside: bool, coming: int, ends: str
) -> None:
    header = a_header(settings=Settings(feedback_inside_airtime=inside))
    told = (at(0, a_plan()), at(0, airtime()), at(0, part(Part.OUTLINE)), *then)
    shown = as_text(picture(Scene(a_meeting(*told, header=header), 11 * 60.0 if then else 0.0), 80, 23))
    assert f"Next: questions, {coming} min" in shown
    assert f"airtime ends {ends}" in shown
