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
    look("insights of a meeting", "escape i", "INSIGHTS"),
    look("insights of a set", "tab", "INSIGHTS"),
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
    look("replay, finding", "/ z q", "FIND"),
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
    look("home after the sets", "escape escape escape escape", "UNFINISHED MEETING"),
    look("a new set", "s", "Esc Back"),
    look("a new set, a name missing", "z q tab z q enter enter", "Esc Back"),
    look("home after no new set", "escape", "UNFINISHED MEETING"),
)
LEFT_MEETING = (
    look("a meeting gone on with, and a gap", "enter", "as a pause"),
    look("the gap counted", "c", "saved"),
    look("a draft that waited", "n", "WRITING a private note"),
    look("the note kept", "enter", "saved"),
    look("the meeting sheet", "m", "Break now"),
    look("people", "4", " People"),
    look("one of the people", "1", "has left"),
    look("leaving, with a choice", "escape q", "Stay"),
    look("broken off", "w", "Enter Home"),
    look("export after the end", "e", "WHAT LEAVES"),
    look("home after the end", "escape enter", "Recent", "Next"),
)
PLAN = (
    look("the plan", "n", "PLAN", "Enter Begin"),
    look("the plan, its keys", "?", "Keys · Plan"),
    look("the ledger", "escape l", "Esc Close"),
    look("the plan, the end being written", "escape down down e", "WRITING"),
    look("the plan, its shape", "escape down e", "Enter Done"),
    look("the plan, a line being written", "enter down down e", "WRITING"),
    look("the plan, a line kept", "enter", "Enter Begin"),
    look("the plan, who is here", "1 1", "Enter Begin"),
    look("the plan, rules", "g", "GROUND RULES"),
    look("the plan again", "escape", "Enter Begin"),
)
ROUNDS = (
    look("welcome, waiting", "enter", "The clock waits"),
    look("welcome", "enter", "Enter Next: ground rules"),
    look("its keys", "?", "Keys · the live meeting"),
    look("its commands", "escape :", "Search for commands"),
    look("ground rules over it", "escape g", "Any key Close"),
    look("ground rules", "escape enter", "on to check-in"),
    look("other words for a rule", "e", "WRITING"),
    look("other words proposed", "z q enter", "on to check-in"),
    look("check-in", "enter", "Who would like to start?"),
    look("check-in, a turn", "2", "1 of 8"),
    look("report back", "s", "REPORT BACK", "Who would"),
    look("report back, a turn", "2", "Outcome"),
    look("report back, an outcome", "right", "Outcome"),
    look("report back, its words", "e", "WRITING"),
    look("report back, its words kept", "z q enter", "Outcome"),
    look("bids", "s", "BIDS"),
    look("bids, one more", "3 right", "min"),
    look("bids, one deferred", "d", "deferred"),
)
AIRTIME = (
    look("settling", "enter", "Where would you like to be when we stop?"),
    look("outline", "enter", "Enter Next: questions"),
    look("an interruption", "4", "saved"),
    look("the big clock", "f", "O U T L I N E"),
    look("the curtain", "f b", "The curtain is drawn"),
    look("the curtain open", "b", "Enter Next: questions"),
    look("questions", "enter", "Enter Next: feedback"),
    look("questions asked", "2 right 5", "REFLECTIVE"),
    look("words to borrow", "w", "REFLECTIVE"),
    look("a question taken back", "w u", "Taken back"),
    look("a note", "n", "WRITING a private note"),
    look("a note, left as a draft", "z q escape", "saved"),
    look("a pause", "space", "the set is paused"),
    look("a pause with its reason", "2", "Let us count to ten"),
    look("a pause, its note", "n", "WRITING the note of this pause"),
    look("a pause, its note kept", "z q enter", "Let us count to ten"),
    look("going on", "space", "REFLECTIVE"),
    look("feedback of the presenter", "enter", "FEEDBACK"),
    look("a learning", "l", "WRITING learning about how we worked"),
    look("a learning kept", "z q enter", "FEEDBACK"),
    look("feedback of the group", "enter", "FEEDBACK OF THE GROUP"),
    look("a turn", "3", "FEEDBACK OF THE GROUP"),
)
SHEETS = (
    look("the sheet", "m", "Break now"),
    look("a stage to go to", "2", "Go to"),
    look("the sheet, again", "escape m", "Break now"),
    look("it began earlier", "3", "earlier"),
    look("the sheet, people", "escape m 4", " People"),
    look("the sheet, one of the people", "2", "has left"),
    look("the sheet, the end", "escape m 5", "15"),
    look("the sheet, the order", "escape m 6", "Who is next"),
    look("the sheet, what gives way", "escape m 8", "Esc Back"),
    look("a break", "escape m 1", "BREAK"),
)
ENDS = (
    look("action review", "s s", "Who would like to start?"),
    look("action review, a turn", "1", "0 of 8"),
    look("an action", "a", "WRITING an action"),
    look("an action kept", "z q tab z q enter", "0 of 8"),
    look("an action, other words", "e", "WRITING"),
    look("a learning on the sheet", "escape l", "WRITING"),
    look("session review", "escape s", "Enter Next: close"),
    look("a rule proposed", "e", "WRITING"),
    look("something to try", "escape a", "WRITING"),
    look("close", "escape enter", "Enter Close the meeting"),
    look("the next date", "a", "WRITING"),
    look("the success", "escape l", "WRITING"),
    look("a success kept", "z q enter", "Enter Close the meeting"),
    look("the one question", "enter", "Close the meeting?"),
    look("farewell", "w", "Enter Home"),
    look("export of what was held", "e", "WHAT LEAVES"),
    look("home at last", "escape enter", "Recent"),
)
TOUR = (*HOME, *LIBRARY, *REPLAY, *EXPORT, *SETS, *LEFT_MEETING, *PLAN, *ROUNDS, *AIRTIME, *SHEETS, *ENDS)
