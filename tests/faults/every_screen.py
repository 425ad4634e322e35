"""A way through every screen, stage, sheet and field of the program, by keys alone and known by its own words alone.

It leads through the folder of ``written``: from Home, by all that lies between the meetings, into the meeting that
was left, and then through one from its plan to its farewell.
"""

from typing import NamedTuple


class Look(NamedTuple):
    """What is looked at, the keys that lead there from the look before, and words by which it is known."""

    name: str
    keys: tuple[str, ...]
    seen: tuple[str, ...]


def look(name: str, keys: str, *seen: str) -> Look:
    """The same, with the keys as words in one text."""
    return Look(name, tuple(keys.split()), seen)


HOME = (
    look("home", "", "UNFINISHED MEETING", "Recent"),
    look("home, its keys", "?", "Keys · Home"),
    look("home, its commands", "escape :", "Search for commands"),
    look("insights of a meeting", "escape i", "Tab All meetings"),
    look("insights of a set", "tab", "Tab One meeting"),
    look("insights with marks", "v", "Private marks are shown"),
    look("home again", "escape", "UNFINISHED MEETING"),
)
LIBRARY = (
    look("library", "r", "Sessions", "Enter Replay"),
    look("library, its keys", "?", "Keys · "),
    look("library, finding", "escape / 2 0 2 6", "FIND"),
    look("library, found", "enter", "Enter Replay", "6 sessions"),
    look("library, all, by set", "escape o", "Set by set"),
    look("library, a file that is none", "end enter", "Esc Close"),
    look("library again", "escape", "Enter Replay"),
)
REPLAY = (
    look("replay of a damaged meeting", "up enter", "Space Play"),
    look("replay, what could not be taken", "w", "Esc Close"),
    look("library, once more", "escape q", "Enter Replay"),
    look("replay", "o home down enter", "Space Play"),
    look("replay, questions", "5", "Space Play"),
    look("replay with what is private", "v", "Private"),
    look("replay, story", "tab down down", "Space Play"),
    look("replay, finding", "/ a", "FIND"),
    look("replay, found", "enter", "Space Play"),
    look("replay, going to", "t 1", "GO TO"),
    look("replay, went nowhere", "enter", "Space Play"),
    look("replay, the clock", "tab f", "Space Play"),
    look("replay, account", "f i", "Esc Close"),
    look("replay, its keys", "escape ?", "Keys · Replay"),
    look("replay, its commands", "escape :", "Search for commands"),
    look("replay, farewell", "escape end", "Space Play"),
)
EXPORT = (
    look("export of an own sheet", "e", "WHAT LEAVES"),
    look("export with notes", "n n v v right", "WHAT LEAVES"),
    look("export of the set", "s right", "WHAT LEAVES"),
    look("export of another form", "right tab", "WHAT LEAVES"),
    look("export, for all", "left left left a", "WHAT LEAVES"),
    look("export, written", "enter", "WHAT LEAVES"),
    look("library, last", "escape q", "Enter Replay"),
    look("home after the library", "q", "UNFINISHED MEETING"),
)
SETS = (
    look("sets", "e", "Enter Open"),
    look("a set that cannot be read", "down enter", "Esc Close"),
    look("a set", "escape up enter", "9 members; the method"),
    look("a set, its keys", "?", "Keys · "),
    look("a set, its name being written", "escape enter", "WRITING"),
    look("a set, a member being written", "escape n", "WRITING"),
    look("a set, a name being written", "escape 1 enter", "WRITING"),
    look("a set, a member booked", "escape 3 a", "booked"),
    look("a set, a member out", "9 d", "8 members; the method"),
    look("a set, a member back", "u", "9 members; the method"),
    look("its shape", "9 down enter", "Enter Done"),
    look("its shape, the name being written", "n", "WRITING"),
    look("the date being written", "escape enter down enter", "WRITING"),
    look("its rules", "escape g", "GROUND RULES   version 2"),
    look("a rule being written", "enter", "WRITING"),
    look("a new rule", "escape n", "WRITING"),
    look("the bank", "escape t", "Enter Put it in"),
    look("the bank, one taken", "enter", "Enter Take it out"),
    look("its rules again", "escape", "GROUND RULES"),
    look("the versions", "v", "Esc Close"),
    look("the room", "escape p", "Space Next rule"),
    look("the room, another rule", "space", "Space Next rule"),
    look("home after the sets", "escape q q q", "UNFINISHED MEETING"),
    look("a new set", "s", "Esc Back"),
    look("a new set, a name missing", "x tab y enter enter", "Esc Back"),
    look("home after no new set", "escape", "UNFINISHED MEETING"),
)
LEFT_MEETING = (
    look("a meeting gone on with, and a gap", "enter", "as a pause"),
    look("the gap counted", "c", "saved"),
    look("a draft that waited", "n", "WRITING a private note"),
    look("the note kept", "enter", "saved"),
    look("the meeting sheet", "m", "a break now"),
    look("people", "4", "Who is here"),
    look("one of the people", "1", "has left"),
    look("leaving, with a choice", "escape q", "Stay"),
    look("broken off", "w", "MEETING"),
    look("export after the end", "e", "WHAT LEAVES"),
    look("home after the end", "escape enter", "Recent", "Next"),
)
PLAN = (look("the plan", "n", "PLAN", "Enter Begin"),)
TOUR = (*HOME, *LIBRARY, *REPLAY, *EXPORT, *SETS, *LEFT_MEETING, *PLAN)
