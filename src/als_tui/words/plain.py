"""What the meeting that is run line by line says of itself: the words it takes, what it asks, how it is left."""

import re
from dataclasses import replace
from typing import Final

from als_tui.meeting.refusal import Refusal
from als_tui.meeting.stages import Why
from als_tui.words.key import BEHIND, PALETTE, Key
from als_tui.words.keys import LIVE

_NOT_HERE = {*(key.id for key in BEHIND), PALETTE.id, "big"}
"""Actions that are about what a screen shows."""
_OWN = (
    Key("time", ("t", "time"), "t", "Time", "How the time stands here, and when the meeting ends."),
    Key("who", ("who",), "who", "Who", "Who has been heard or has asked, who is to come, who is here."),
    Key("wait", ("wait",), "wait", "Wait", "wait 90 or wait 1:30: take no line for so long; for a script."),
)
_LABELS = {"pause": "p", "back": "back", "left": "left", "right": "right", "up": "up", "down": "down"}
"""What is typed where the key itself has no letter."""
_HELPS = {
    "on": "An empty line: what comes next, as the prompt names it.",
    "undo": "Take back the newest thing; the text stays in the file.",
    "rules": "The ground rules, and what is proposed.",
    "sheet": "Break, go to a stage, began earlier, people, end, order, what gives way; m 1 chooses at once.",
    "prompts": "A few words to borrow, of the kind that fits now; in a pause its reasons.",
    "help": "All these words.",
}
"""What is told otherwise where there is no screen."""


def _here(key: Key) -> Key:
    label = _LABELS.get(key.id, key.label)
    return replace(key, label=label, keys=(*key.keys, label), help=_HELPS.get(key.id, key.help))


TABLE: Final = (*(_here(key) for key in LIVE if key.id not in _NOT_HERE), *_OWN)
"""The one table of keys as it is here."""
WITH_TEXT: Final = frozenset({"note", "learning", "action", "edit", "wait", "sheet"})
"""Actions that take the rest of their line."""


def _words(key: Key) -> dict[str, str]:
    """Every word that stands for a key: its letters, its names, what it does."""
    told = (*key.keys, key.label, key.id, key.id.replace("_", " "), key.hint)
    return {word.casefold(): key.id for word in told if not word.isdigit()}


_ARROWS = {
    **{name: name for name in ("up", "down", "right", "left")},
    **{f"\x1b[{sign}": name for sign, name in zip("abcd", ("up", "down", "right", "left"), strict=True)},
}
"""The arrows by their names, which other keys share, and as a terminal sends them, in small letters."""
_ALL = {word: action for key in reversed(TABLE) if key.id != "person" for word, action in _words(key).items()}
MEANT: Final = _ALL | _ARROWS | {"": "on", "=": "more"}
"""The action that a line means."""

BELL = "There is no bell here: the time is said instead."
NOTHING_HERE = "That has no meaning here."
NO_LINES = "There are no lines to choose from here."
NO_SUCH_CHOICE = "That is none of the choices. Nothing was changed."
BACK_TO_MEETING = "Back to the meeting."
CHOOSE = "Which; Enter goes back"
WAITING = "Waiting; any line ends it"
NO_WAIT = "Give the time to wait as seconds, or as minutes and seconds: wait 90, or wait 1:30."
HOW_TO_WRITE = "An empty line leaves it as it is; a single full stop leaves all of it as a draft."
NOTHING_WRITTEN = "Nothing was written."
LEFT_A_TRIAL = "The demonstration is over; nothing of it is kept."
NOTHING_BEGUN = "Nothing was begun."
NO_PROMPTS = "There are no words to borrow here."
SAVED_AGAIN = "All is saved again."
AS_IT_WAS_LEFT = "This is the plan as it was left on the screen."
BEGIN = "Enter: Begin; q leaves"
PLAN_TAKES = "Only Enter or q is taken here: the plan is changed on the screen, or by m once the meeting is open."
HELP_FIRST = "A line is a key or its name, then Enter; an empty line is what the prompt names."
HELP_LAST = "A member's name stands for their digit, and a kind or an outcome for itself: reflective, done."


def help_lines() -> list[str]:
    """Every word that is taken, with what it does."""
    rows = [f"{key.label}: {key.hint}. {key.help}" for key in TABLE]
    return [HELP_FIRST, *rows, HELP_LAST]


def unknown(word: str, near: str | None) -> str:
    """A line that means nothing, and the nearest that means something."""
    told = f"Did you mean {near}?" if near else "? tells all words."
    return f"{word} is no word here. {told} Nothing was changed."


def asks(does: str) -> str:
    """The prompt, which names what Enter does."""
    return f"Enter: {does}"


def choice(label: str, text: str) -> str:
    """A row of a sheet."""
    return f"{label}: {text}"


def closing(*, has_draft: bool) -> str:
    """The one question."""
    return "Close the meeting? y closes, d goes back to the text, Enter stays" if has_draft else CLOSING


CLOSING = "Close the meeting? y closes, Enter stays"


def refused(refusal: Refusal) -> str:
    """Why a line did nothing, where a screen lets that be seen."""
    return _REFUSED.get(refusal, NOTHING_HERE)


_REFUSED = {
    Refusal.NO_FURTHER_KIND: "There is no further kind that way.",
    Refusal.PRESENTER_SPEAKS: "That is the presenter, who is not marked.",
}


def writing(title: str) -> str:
    """What is written, told by what stands over the field."""
    return f"{title.capitalize() if title.isupper() else title.replace('WRITING', 'Writing', 1)}.".replace(" · ", ", ")


def there(text: str) -> str:
    """What stands in a box."""
    return f"There is: {text}"


def line_of(number: int, of: int, text: str) -> str:
    """The line that is in front."""
    return f"{number} of {of}: {text}"


def planned_for(day: str, hour: str) -> str:
    """The set has agreed to meet at another time."""
    return f"It is planned for {day}, {hour}. Enter begins it now."


def unfinished(number: int) -> str:
    """An earlier meeting of the set waits to be gone on with."""
    return f"Meeting {number} is not finished: q, and als-tui resume --plain goes on with it."


def left(file: str) -> str:
    """The meeting was left, and how it is gone on with."""
    return f"The meeting is left, and not closed. To go on with it: als-tui resume --plain {file}"


def is_in(path: str) -> str:
    """All of a meeting that has ended is on the disk."""
    return f"Everything is in {path}. als-tui export makes the sheets to hand out."


def reason(number: int, name: str, why: Why) -> str:
    """A reason for a pause: its digit, where it has one, the word that stands for it, and what it is."""
    digit = f"{number} or " if number <= _DIGITS else ""
    return f"{digit}{why.value}: {name}"


_DIGITS = 9
_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,5})", re.ASCII)


def seconds(told: str) -> float | None:
    """A time to wait; none where that is not what was said."""
    found = _TIME.fullmatch(told.strip())
    return int(found[1] or 0) * 60.0 + int(found[2]) if found else None
