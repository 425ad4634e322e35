"""A short meeting to try the method with: every kind of stage that a first try needs, in a quarter of an hour."""

from typing import Final

from als_tui.meeting.header import LearningSet
from als_tui.meeting.presets import Preset

TASTER: Final = Preset(
    name="taster",
    members=(3, 9),
    minutes=15,
    welcome_and_rules=2,
    check_in=1,
    report_back=0,
    bids=0,
    airtimes=1,
    outline=2,
    clarifying=1,
    reflecting=1,
    acting=1,
    presenter_feedback=1,
    group_feedback=0,
    settling=1,
    breaks=0,
    closing=3,
)
"""One airtime, and what is around it."""


def tasting(one: LearningSet) -> LearningSet:
    """The set as it would meet for a taste: now, and in that shape."""
    settings = one.settings.model_copy(update={"shortest_airtime": TASTER.airtime})
    shapes = (*one.shapes, TASTER)
    return one.model_copy(update={"shapes": shapes, "preset": TASTER.name, "next": None, "settings": settings})
