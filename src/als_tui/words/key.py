"""What a key is to people, and the keys that every screen has."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """What is pressed, and what that does."""

    id: str
    """The name of the action."""
    keys: tuple[str, ...]
    """As the terminal toolkit names them; letters stand for both cases."""
    label: str
    """As people name it."""
    hint: str
    """In a word or two, for the hint bar; where what it does depends on the moment, that moment's word is used."""
    help: str
    """In a sentence, for the help sheet."""
    group: str = ""
    is_cased: bool = False
    """Whether a letter and its capital are two keys."""


def of_keys(title: str) -> str:
    """The heading of a help sheet."""
    return f"Keys · {title}"


def on_keys(key: Key) -> tuple[str, ...]:
    """Every key name that a row answers to: letters in both cases."""
    both = {name.upper() for name in key.keys if len(name) == 1 and name.isalpha() and not key.is_cased}
    return (*key.keys, *sorted(both - set(key.keys)))


SUSPEND, SUSPEND_HELP = "Suspend", "Back to the shell for a while; fg goes on here. A clock that runs goes on running."
MOUSE, MOUSE_HELP = (
    "Mouse",
    "A click is as good as a key; dragging with Shift selects text to copy.",
)
LOOK = "Look"
"""The group of the keys that change nothing."""

HELP = Key("help", ("question_mark", "f1"), "?", "Help", "The keys of this screen.", LOOK)
HELP_IN_FIELD = Key("help", ("f1",), "F1", "Help", "The keys of this screen.", LOOK)
"""Where a question mark is text."""
PALETTE = Key(
    "palette", ("colon", "f2"), ":", "Commands", "Every action by its name; Ctrl+P and F2 open the same.", LOOK
)

CURTAIN = Key(
    "curtain", ("b",), "b", "Curtain", "Hide every name, note and issue; the same key shows them again.", LOOK
)
COVER = Key(
    "cover",
    ("ctrl+b", "f9"),
    "Ctrl+B",
    "Curtain",
    "Hide all that is on the screen, also while you write; F9 does the same, and b lifts it.",
    LOOK,
)
"""Of every screen and field, and in front of all other keys."""
BEHIND = (CURTAIN,)
"""What acts while all is hidden."""
