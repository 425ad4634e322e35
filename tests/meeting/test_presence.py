"""How long each member was in the room."""

import pytest
from hypothesis import given

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Attended
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header
from als_tui.meeting.presence import Presence, presence
from als_tui.meeting.stages import Here, Stage
from als_tui.meeting.timing import running
from als_tui.meeting.visits import now
from tests.builders import MEMBERS, Timed, a_meeting, a_plan, at, closed, stage
from tests.meeting.stories import FIDGETED, HEADERS, odd_stories

ASHA = MEMBERS[0]
BEGUN = (at(0, a_plan()), at(5, stage(Stage.WELCOME)))
ENDED = at(65, closed(seconds=3600.0))


def said(minute: float, how: Here) -> Timed:
    return at(minute, Attended(member=ASHA, how=how))


@pytest.mark.parametrize(
    ("told", "how", "minutes", "came_late"),
    [
        ((), Here.PRESENT, 60, False),
        ((said(0, Here.APOLOGIES),), Here.APOLOGIES, 0, False),
        ((said(0, Here.LATE), said(25, Here.PRESENT)), Here.PRESENT, 40, True),
        ((said(0, Here.LATE), said(5.5, Here.PRESENT)), Here.PRESENT, 59.5, False),
        ((said(45, Here.LEFT),), Here.LEFT, 40, False),
        ((said(25, Here.LEFT), said(35, Here.PRESENT)), Here.PRESENT, 50, False),
    ],
)
def test_only_the_time_in_the_room_counts(told: tuple[Timed, ...], how: Here, minutes: float, came_late: bool) -> None:
    whole = sorted((*BEGUN, *told, ENDED), key=lambda one: one.t)
    assert presence(a_meeting(*whole), ASHA) == Presence(ASHA, how, minutes * 60, came_late)


@given(HEADERS, odd_stories() | FIDGETED)
def test_nobody_is_there_for_longer_than_the_meeting(header: Header, events: list[Event]) -> None:
    meeting = fold(header, events)
    for member in header.members:
        assert -0.01 <= presence(meeting, member).seconds <= max(0.0, running(meeting, now(meeting))) + 0.01
