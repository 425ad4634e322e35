"""What the sheets over a meeting say."""

from als_tui.meeting.stages import Here

_GLIMPSE = 40
"""Letters by which people know a text again."""

LEAVE_TITLE = "Leave the meeting"
STAY = "Stay"
LEAVE = "Leave now, resume later: nothing is lost, and the clock runs on"
LEAVE_WAITING = "Leave now, begin later: nothing is lost"
AT_ONCE = "Leave als-tui at once: nothing is lost, and the clock runs on"
CLOSE_TITLE = "Close the meeting?"
CLOSE_SAID = "A closed meeting is not opened again; later facts go into the next one."
CLOSE = "Close the meeting"
DRAFT_SAID = "There is unsent text. It is lost with the close unless it is kept first."
MEETING_TITLE = "The meeting"
BREAK = "Break now"
GO_TO = "Go to a stage"
BEGAN_EARLIER = "It began earlier"
PEOPLE = "People: who comes, who leaves, and when"
MUST_END = "Must end by"
ORDER = "Order of presenters: who is next"
BELL = "Bell on or off"
REPLAN = "What gives way when it would end too late"
GO_TO_TITLE = "Go to a stage"
EARLIER_TITLE = "It began earlier, by"
PEOPLE_TITLE = "People"
END_TITLE = "Must end by"
ORDER_TITLE = "Who is next"
KEEP_HIDDEN_DRAFT = "Open the curtain, and go back to the unsent text"
NOBODY_WAITS = "Nobody is waiting for airtime."
SCREEN_MAY_GO_DARK = "This computer has no way to keep its screen on: it may go dark by itself."
IS = {Here.PRESENT: "is here", Here.LATE: "will be late", Here.APOLOGIES: "sent apologies", Here.LEFT: "has left"}


def break_off(*, loses_text: bool) -> str:
    """The end of a meeting before its time."""
    if loses_text:
        return "End the meeting here: it is broken off, cannot be resumed, and the unsent text goes with it"
    return "End the meeting here: it is broken off, and cannot be resumed"


def keep_draft(text: str) -> str:
    """The way back to unsent text, which is told by how it begins."""
    return f"Go back to the unsent text: {text if len(text) <= _GLIMPSE else text[:_GLIMPSE] + '…'}"


def on_the_sheet(label: str) -> str:
    """Where a choice of the meeting sheet stands."""
    return f"On the meeting sheet: m, then {label}."


def minutes_earlier(seconds: int) -> str:
    """By how much something is dated back."""
    return f"{seconds} seconds" if seconds < 60 else ("1 minute" if seconds == 60 else f"{seconds // 60} minutes")


def member_is(name: str, how: str) -> str:
    """A member and whether they are here."""
    return f"{name}: {how}"


def end_at(hour: str, change: int) -> str:
    """The end moved by minutes."""
    return f"{hour}   ({change:+d} min)"
