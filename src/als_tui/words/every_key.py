"""Every table of keys with the screen on which it holds: for what tells of all of them at once."""

from als_tui.words.following import FOLLOW
from als_tui.words.key import Key
from als_tui.words.keys import (
    BANK,
    EDITOR,
    EXPORT,
    FORM,
    HOME,
    INSIGHTS,
    LIBRARY,
    LIVE,
    OPEN_FILE,
    PAGE,
    PLAN,
    REPLAY,
    ROOM,
    SET_PAGE,
    SETS,
    SHAPE,
    WRITING,
)

SCREENS: tuple[tuple[str, tuple[Key, ...]], ...] = (
    ("In a meeting", LIVE),
    ("While writing", WRITING),
    ("Home", HOME),
    ("Plan", PLAN),
    ("A meeting in another window", FOLLOW),
    ("Replay", REPLAY),
    ("The library", LIBRARY),
    ("Insights", INSIGHTS),
    ("What leaves the laptop", EXPORT),
    ("Sets", SETS),
    ("A set", SET_PAGE),
    ("A shape", SHAPE),
    ("A new set", FORM),
    ("Opening a file", OPEN_FILE),
    ("A page to read", PAGE),
    ("Ground rules", EDITOR),
    ("The bank of rules", BANK),
    ("A rule shown to the room", ROOM),
)
"""Where each table holds, in the order in which people meet them."""
