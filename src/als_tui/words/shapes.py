"""What the page of a shape of meeting says: its minutes, one line for each."""

from typing import Final

from als_tui.meeting.presets import Preset

PAGE = "A shape of meeting"
PARTS: Final[dict[str, tuple[str, str]]] = {
    "welcome_and_rules": ("Opening", "welcome and ground rules"),
    "check_in": ("Check-in", "the whole round"),
    "report_back": ("Report back", "only where actions are open"),
    "bids": ("Bids", ""),
    "airtimes": ("Airtimes", "members who present"),
    "settling": ("Settling", "before each airtime"),
    "outline": ("Outline", "of each airtime"),
    "clarifying": ("Clarifying", "questions of each airtime"),
    "reflecting": ("Reflecting", "reflective and analytical questions"),
    "acting": ("Future action", "questions of each airtime"),
    "presenter_feedback": ("Presenter", "feedback after each airtime"),
    "group_feedback": ("Group", "feedback after each airtime"),
    "breaks": ("Break", "in the middle of the airtimes"),
    "closing": ("Closing", "action review, session review and close"),
    "minutes": ("The meeting", "from welcome to close"),
}
"""What each part of a shape is called, and what it is."""
OURS, NOT_OURS = "the set's own", "comes with als-tui: the first change makes a copy"
DROPPED = "Away; u brings it back."
NOT_TO_DROP = "Only a shape of the set's own can go."
CANNOT_BE = "It can be no more than this, and no less."
WRITING = "WRITING the name of this shape"


def part(name: str, shape: Preset) -> tuple[str, str]:
    """A part's label, and its minutes with what it is."""
    label, what = PARTS[name]
    value = getattr(shape, name)
    unit = "   " if name == "airtimes" else "min"
    return label, f"{value:>3} {unit}   {what}".rstrip()


def heading(*, is_own: bool) -> str:
    """Whose shape it is."""
    return OURS if is_own else NOT_OURS


def total(shape: Preset) -> str:
    """What all of it comes to."""
    each = f"{shape.airtimes} x {shape.airtime} min of airtime"
    if shape.spare < 0:
        return f"{each}; all takes {shape.total} min: {-shape.spare} too many for {shape.minutes}."
    return f"{each}; all takes {shape.total} min of {shape.minutes}, {shape.spare} spare."
