"""However long a meeting has run, one more press costs the same, on the way to the disk and on the screen."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import Scene
from als_tui.meeting.facts import AnyFact, Asked, Interrupted, KindTurned, Noted, Undone
from als_tui.meeting.stages import Part, QuestionKind
from als_tui.session.live import LiveSession
from als_tui.words import hints
from tests.builders import MEMBERS, airtime, part
from tests.session.meetings import a_clock, a_session

FEW, MANY = 100, 5_000
"""Events."""
SPARE = 8
"""Calls that come of a number with more digits."""
PRESSES: tuple[AnyFact, ...] = (
    Asked(member=MEMBERS[1]),
    Noted(text="They raced; after the pause three slow questions."),
    KindTurned(to=QuestionKind.REFLECTIVE),
    Asked(member=MEMBERS[2]),
    KindTurned(to=QuestionKind.CLARIFYING),
    Interrupted(member=MEMBERS[3]),
)


def calls(do: Callable[[], None]) -> int:
    """How many functions are called."""
    seen = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal seen
        seen += event == "call"

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        do()
    finally:
        sys.setprofile(before)
    return seen


def press(session: LiveSession, fact: AnyFact) -> None:
    """Record a fact, and show the meeting with its hints."""
    session.record(fact)
    picture(Scene(session.meeting, session.now()), 80, 19)
    hints.live(session.meeting, session.now(), leads_down=False)


def costs(session: LiveSession) -> list[int]:
    """Of each press, and of each again after one was taken back."""
    before = [calls(lambda: press(session, fact)) for fact in PRESSES]  # noqa: B023 - called at once
    session.record(Undone(of=session.next_number - 1))
    return before + [calls(lambda: press(session, fact)) for fact in PRESSES]  # noqa: B023 - as above


def recorded(session: LiveSession, count: int) -> None:
    """Go on until there are so many events."""
    while len(session.events) < count:
        session.record(PRESSES[len(session.events) % len(PRESSES)])


def test_the_press_after_thousands_costs_what_an_early_one_costs(tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock())
    for fact in (airtime(), part(Part.OUTLINE), part(Part.QUESTIONS)):
        session.record(fact)
    costs(session)  # what is drawn for the first time is measured once
    recorded(session, FEW)
    early = costs(session)
    recorded(session, MANY)
    late = costs(session)
    assert [abs(one - other) <= SPARE for one, other in zip(early, late, strict=True)] == [True] * len(early), (
        early,
        late,
    )
    assert session.settle(timeout=60)
    session.end()
