"""What the form for a new set says."""

from als_tui.words import times

TITLE = "New set"
NAME, MEMBERS, FACILITATOR = "Name", "Members", "Facilitator"
MEMBERS_HELP = "three to nine, in seat order, with commas between"
HELP = "The rest has its usual values; the set's file holds them, to be changed."
NO_NAME = "The set needs a name."
NO_FACILITATOR = "Who facilitates? A first name is enough."
TO_NEXT, TO_KEEP, TO_BACK = "Next box", "Make the set", "Back"


def wrong_count(found: int, fewest: int, most: int) -> str:
    """Too few members, or too many."""
    told = times.count(found, "member", "members")
    return f"A set has {fewest} to {most} members; here it has {told}, with commas between."


def twice(name: str) -> str:
    """Two members of one name."""
    return f"{name} stands there twice: give one of them a letter more, such as {name} R."


def too_long(most: int) -> str:
    """A name that no file holds."""
    return f"A name may have {most} letters at most."


def not_written(why: str) -> str:
    """The disk refused."""
    return f"The set could not be saved ({why}). Nothing you typed is lost: put it right and press Enter."
