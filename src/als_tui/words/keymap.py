"""Other keys than the usual ones, as a person wishes them: what they are called, what acts then, and what is shown."""

import string
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from als_tui.words.key import Key, on_keys

_CALLED = {
    "pgup": "pageup",
    "pgdn": "pagedown",
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "spacebar": "space",
}
"""What keys are called beside the names of the terminal toolkit."""
_SHOWN = {"pageup": "PgUp", "pagedown": "PgDn", "escape": "Esc", "delete": "Del"}
_NAMED = frozenset(
    {"enter", "space", "tab", "backspace", "up", "down", "left", "right", "home", "end", "insert", *_SHOWN}
)
_MODIFIERS = ("ctrl", "shift", "alt")
_SIGNS = {
    "plus_sign": "plus",
    "hyphen_minus": "minus",
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "low_line": "underscore",
}
"""Signs that the toolkit calls otherwise than Unicode does."""
_SEVERAL = 3
"""Keys of one action at most that another may take the place of."""
_FIXED = ("enter", "escape", "tab")


def name_of(told: str) -> str | None:
    """A key as the terminal toolkit names it, from what a person calls it; none where no keyboard has it."""
    if len(told) == 1:
        return _name_of_sign(told)
    *before, last = told.lower().replace(" ", "").split("+")
    last = _CALLED.get(last, last)
    if not set(before) <= set(_MODIFIERS):
        return None
    if not before:
        return last if last in _NAMED or _is_function_key(last) else None
    is_key = last in _NAMED or _is_function_key(last) or last in tuple(string.ascii_lowercase)
    return "+".join((*(one for one in _MODIFIERS if one in before), last)) if is_key else None


def _is_function_key(name: str) -> bool:
    return name[:1] == "f" and name[1:] in {str(number) for number in range(1, 25)}


def _name_of_sign(sign: str) -> str | None:
    if sign.isalnum():
        return sign
    if sign == " ":
        return "space"
    name = unicodedata.name(sign, "").lower().replace("-", "_").replace(" ", "_")
    return _SIGNS.get(name, name) or None


NO_KEY = "-"
"""Stands where no key acts: there the palette does it."""
_SIGN_OF = {_name_of_sign(sign): sign for sign in string.punctuation}


def label_of(name: str) -> str:
    """A key as people know it."""
    if len(name) == 1 or name in _SIGN_OF:
        return _SIGN_OF.get(name, name)
    return "+".join(_SHOWN.get(part, part.capitalize()) for part in name.split("+"))


def named(hint: str, label: str) -> str:
    """An action with its key, as the palette lists it."""
    return hint if label == NO_KEY else f"{hint}  ({label})"


def is_sign(name: str) -> bool:
    """Whether a key types a letter, a digit or a mark."""
    return len(name) == 1 or name in _SIGN_OF


Action = tuple[str, str]
"""An action by its name and its usual key: on a screen where that is another, the same name is another action."""


def action_of(key: Key) -> Action:
    """What a row of the table is called in a wish."""
    return key.id, key.keys[0]


def can_move(key: Key) -> bool:
    """Whether another key may be wished for what this one does: Enter, Esc, Tab and the digits stay what they are."""
    return len(key.keys) <= _SEVERAL and key.keys[0] not in _FIXED


@dataclass(frozen=True)
class Keymap:
    """What a person wishes: for some actions another key, and whether letters and signs act at all."""

    wished: Mapping[Action, str] = field(default_factory=dict)
    """The key of an action, as the toolkit names it; the usual ones do nothing then."""
    letters: bool = True

    @property
    def is_usual(self) -> bool:
        """Whether all is as in the table."""
        return self.letters and not self.wished

    def heard(self, name: str, table: Iterable[Key]) -> str | None:
        """Under which name a pressed key acts where this table holds; none if it does nothing there."""
        is_dead = not self.letters and is_sign(name)
        for key in table:
            acts = self.keys_of(key)
            if acts == key.keys:
                continue
            if name in on_keys(replace(key, keys=acts)):
                return name if name in key.keys else key.keys[0]
            is_dead = is_dead or name in on_keys(key)
        return None if is_dead else name

    def keys_of(self, key: Key) -> tuple[str, ...]:
        """What acts for a row of the table."""
        if can_move(key) and action_of(key) in self.wished:
            return (self.wished[action_of(key)],)
        return key.keys if self.letters else tuple(name for name in key.keys if not is_sign(name))

    def told(self, table: Iterable[Key]) -> tuple[Key, ...]:
        """The table with the keys that act, for a help sheet; where there is none, the palette has the action."""
        return tuple(replace(key, label=self.label(key, key.label) or NO_KEY) for key in table)

    def label(self, key: Key, usual: str) -> str | None:
        """The key to be shown for a row of the table; none where no key acts."""
        found = self.keys_of(key)
        if found == key.keys:
            return usual
        return label_of(found[0]) if found else None


@dataclass(frozen=True, slots=True)
class Clash:
    """Two actions of one screen that one key would have."""

    wished: Action
    key: str
    other: Key
    screen: str


def clashes(wished: Mapping[Action, str], tables: Iterable[tuple[str, Iterable[Key]]]) -> list[Clash]:
    """Each wish that cannot be, with the action that has the key already: the first one of each."""
    found: dict[Action, Clash] = {}
    for screen, table in tables:
        rows = tuple(table)
        here = Keymap(wished)
        for row in rows:
            if here.keys_of(row) == row.keys:
                continue
            asked = on_keys(replace(row, keys=here.keys_of(row)))
            for other in rows:
                taken = on_keys(replace(other, keys=here.keys_of(other)))
                if other.id != row.id and set(asked) & set(taken):
                    action = action_of(row)
                    found.setdefault(action, Clash(action, wished[action], other, screen))
    return list(found.values())
