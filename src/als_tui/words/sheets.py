"""What the sheets over a meeting say."""

LEAVE_TITLE = "Leave the meeting"
STAY = "Stay"
LEAVE = "Leave now, resume later: nothing is lost, and the clock runs on"
LEAVE_WAITING = "Leave now, begin later: nothing is lost"
BREAK_OFF = "End the meeting here: it is broken off, and cannot be resumed"
CLOSE_TITLE = "Close the meeting?"
CLOSE_SAID = "A closed meeting is not opened again; later facts go into the next one."
CLOSE = "Close the meeting"
DRAFT_SAID = "There is unsent text. It is lost with the close unless it is kept first."
KEEP_DRAFT = "Go back to the unsent text"
MEETING_TITLE = "The meeting"
BREAK = "Break now"
GO_TO = "Go to a stage"
BEGAN_EARLIER = "It began earlier"
PEOPLE = "People: who comes, who leaves"
MUST_END = "Must end by"
ORDER = "Order of presenters: who is next"
BELL = "Bell on or off"
GO_TO_TITLE = "Go to a stage"
EARLIER_TITLE = "It began earlier, by"
PEOPLE_TITLE = "People"
END_TITLE = "Must end by"
ORDER_TITLE = "Who is next"
NOBODY_WAITS = "Nobody is waiting for airtime."


def minutes_earlier(seconds: int) -> str:
    """By how much something is dated back."""
    return f"{seconds} seconds" if seconds < 60 else ("1 minute" if seconds == 60 else f"{seconds // 60} minutes")


def member_is(name: str, how: str) -> str:
    """A member and whether they are here."""
    return f"{name}: {how}"


def end_at(hour: str, change: int) -> str:
    """The end moved by minutes."""
    return f"{hour}   ({change:+d} min)"
