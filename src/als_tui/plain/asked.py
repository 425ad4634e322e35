"""What a line means: a key or its name, a member, or the name of a kind."""

from dataclasses import dataclass
from difflib import get_close_matches

from als_tui.meeting.state import Meeting
from als_tui.session.choosing import Kind, kinds
from als_tui.words import plain as words


@dataclass(frozen=True, slots=True)
class Asked:
    """An action by the name that the table of keys gives it, and the rest of the line."""

    action: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A member's digit, or the digit of a reason."""

    number: int


def meant(line: str, meeting: Meeting) -> Asked | Seat | Kind | None:
    """An action, a seat, the name of a kind, or nothing that is known here."""
    text = line.strip()
    whole = text.casefold()
    if whole in kinds(meeting):
        return kinds(meeting)[whole]
    if whole in words.MEANT:
        return Asked(words.MEANT[whole])
    if len(whole) == 1 and whole in "123456789":
        return Seat(int(whole))
    first, _, rest = text.partition(" ")
    action = words.MEANT.get(first.casefold())
    if action in words.WITH_TEXT:
        return Asked(action, rest.strip())
    members = [name.casefold() for name in meeting.header.members]
    return Seat(members.index(whole) + 1) if whole in members and not meeting.is_paused else None


def nearest(line: str, meeting: Meeting) -> str | None:
    """The word that was probably meant."""
    there = [word for word in words.MEANT if len(word) > 1]
    there += [name.casefold() for name in meeting.header.members]
    there += list(kinds(meeting))
    text = line.strip().casefold()
    near = get_close_matches(text, there, n=1) or get_close_matches(text.partition(" ")[0], there, n=1)
    return near[0] if near else None
