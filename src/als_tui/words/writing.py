"""What stands over the field and beside its boxes."""

from als_tui.meeting.stages import About

NOTE, PAUSE_NOTE = "WRITING a private note", "WRITING the note of this pause"
SUCCESS, NEXT, RULE = "WRITING the success shared", "WRITING when the set meets next", "WRITING a rule to propose"
WHAT, BY, FIRST_STEP, ASKS = "What", "By when", "First step", "Who will ask"
WHOSE_ACTION = "Whose action is it? Press their digit first."
NOTHING_CHOSEN = "There is no line to edit here."
AS_IT_WAS = "As it was"
HIDDEN = "the room sees dots; Esc, f and the same key show the words"
DRAFT_KEPT = "Left as a draft: the same key brings it back."


def full(most: int) -> str:
    """A box that takes no more."""
    return f"{most} letters are the most here: what is beyond them is not in it."


def learning(member: str | None, about: About | None) -> str:
    """Whose learning, about what."""
    what = f"learning about {about.value}" if about else "learning"
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
