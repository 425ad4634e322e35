"""Events that did not fit where they stand, in a sentence each: they are kept, and the meeting is told without them."""

from collections.abc import Mapping
from typing import Final

from als_tui.meeting.state import Odd, Oddity

_SAY: Final[Mapping[Odd, str]] = {
    Odd.NO_SUCH_MEMBER: "event {n} ({kind}) names nobody of this set. It is kept and does not count.",
    Odd.NOTHING_RUNS: "event {n} ({kind}) came while no stage was running. It is kept and does not count.",
    Odd.NOT_PAUSED: "event {n} ({kind}) came while the set was not paused. It is kept and does not count.",
    Odd.ALREADY_PAUSED: "event {n} ({kind}) came while the set was paused already. It is kept and does not count.",
    Odd.NO_SUCH_EVENT: "event {n} ({kind}) is about an event that is not there. It is kept and does not count.",
    Odd.NO_SUCH_ACTION: "event {n} ({kind}) is about an action that is not there. It is kept and does not count.",
    Odd.AFTER_THE_END: "event {n} ({kind}) came after the meeting had ended. It is kept and does not count.",
    Odd.BACKWARDS: "event {n} ({kind}) lies before the one above it in time. It counts as told at that time.",
}


def what(oddity: Oddity) -> str:
    """What does not fit, without where."""
    return _SAY[oddity.odd].format(n=oddity.event.n, kind=oddity.event.fact.kind)
