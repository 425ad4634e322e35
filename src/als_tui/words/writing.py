"""What stands over the field and beside its boxes."""

from collections.abc import Callable
from dataclasses import dataclass

from als_tui.meeting.stages import About
from als_tui.words.places import ABOUT

NOTE, PAUSE_NOTE = "WRITING a private note", "WRITING the note of this pause"
TRIAL = "WRITING what to try next time"
SUCCESS, NEXT, RULE = "WRITING the success shared", "WRITING when the set meets next", "WRITING a rule to propose"
WHAT, BY, FIRST_STEP, ASKS, SURE = "What", "By when", "First step", "Who will ask", "How sure, 1-10"
WHOSE_ACTION = "Whose action is it? Press their digit first."
NOTHING_CHOSEN = "There is no line to edit here."
AS_IT_WAS = "As it was"
HIDDEN = "the room sees dots; Esc, f and the same key show the words"
DRAFT_KEPT = "Left as a draft: the same key brings it back."
STROKE = " / "
"""What stands for a break between two lines."""
LONGEST = 400
"""Characters that a box takes, unless it is opened for more."""


def nothing(text: str) -> str:
    """What is said of a text of which there is nothing to say."""
    return ""


@dataclass(frozen=True, slots=True)
class Box:
    """What is asked, the text that is there to begin with, and what is said of what is written."""

    asked: str
    text: str = ""
    remark: Callable[[str], str] = nothing
    """What is understood of it, while it is written."""
    doubt: Callable[[str], str] = nothing
    """What is asked once, before it is kept."""


def without_last_break(text: str) -> str:
    """The text without the space around it, and without the stroke that a break at its end has become."""
    return text.strip().removesuffix(STROKE.rstrip()).rstrip()


def sure(text: str) -> int | None:
    """How sure somebody is, from 1 to 10; none where that is not what was written."""
    told = text.strip().removesuffix("/10").strip()
    return int(told) if told in _SURE else None


_SURE = {str(number) for number in range(1, 11)}


def doubt_of_sure(text: str) -> str:
    """What is asked once, before what is no number from 1 to 10 is left out."""
    return "" if not text.strip() or sure(text) else "From 1 to 10, or nothing. Enter again leaves it out."


def full(most: int) -> str:
    """A box that takes no more."""
    return f"{most} letters are the most here: what is beyond them is not in it."


def learning(member: str | None, about: About | None) -> str:
    """Whose learning, about what."""
    what = f"learning about {ABOUT[about]}" if about else "learning"
    return f"WRITING {what} · {member}" if member else f"WRITING {what}"


def action(member: str) -> str:
    """Whose action."""
    return f"WRITING an action · {member}"


def report(member: str) -> str:
    """Whose report."""
    return f"WRITING what came of it · {member}"


def changed(member: str) -> str:
    """Whose action, as it is from now on."""
    return f"WRITING the action as it is now · {member}"


def rule(number: int | None) -> str:
    """Which rule other words are proposed for."""
    return f"WRITING other words for rule {number}" if number else RULE
