"""What a person wishes once and for all: from the file, and from what counts more. Nothing there stops a meeting."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from als_tui.meeting.clean import clean
from als_tui.store.disk import open_for_reading, read_from
from als_tui.words import settings as words
from als_tui.words.keymap import Action, Keymap, action_of, clashes, name_of
from als_tui.words.settings import COLOR, DIR, FILE, LETTERS, PLAIN, SETTINGS, THEME, USUAL, Setting

_BIGGEST = 1 << 16
_SHOWN = 40
"""Letters of a wrong value that are told."""
_NO = frozenset({"", "0", "no", "off", "false"})
"""What a variable says where a switch is off."""


@dataclass(frozen=True, slots=True)
class Said:
    """A value, and who says so."""

    value: str | bool
    source: str = USUAL


def _usual() -> dict[str, Said]:
    return {setting.name: Said(setting.usual) for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Settings:
    """All that holds for this person on this computer."""

    path: Path
    said: Mapping[str, Said] = field(default_factory=_usual)
    keys: Mapping[Action, str] = field(default_factory=dict)
    """Another key for an action, as the terminal toolkit names it."""
    doubts: tuple[str, ...] = ()
    """What in the file has no effect, a sentence each."""

    @property
    def folder(self) -> str:
        """Where the sets and sessions are; empty for the system's own folder."""
        return str(self.said[DIR].value)

    @property
    def theme(self) -> str:
        """The name of the colours."""
        return str(self.said[THEME].value)

    @property
    def has_color(self) -> bool:
        """Whether there are colours."""
        return bool(self.said[COLOR].value)

    @property
    def is_plain(self) -> bool:
        """Whether meetings run line by line."""
        return bool(self.said[PLAIN].value)

    @property
    def keymap(self) -> Keymap:
        """What the keys do."""
        return Keymap(self.keys, letters=bool(self.said[LETTERS].value))


def settings(environ: Mapping[str, str]) -> Settings:
    """What the environment says, else the file, else what is usual."""
    path = _path(environ)
    text, why = _text(path)
    found = _Reading(path, text) if text else None
    doubts = [words.where(str(path), 0, words.not_read(why))] if why else found.doubts if found else []
    said = dict(found.said) if found else _usual()
    doubts += _put_over(said, environ)
    return Settings(path, said, found.keys if found else {}, tuple(doubts))


def _path(environ: Mapping[str, str]) -> Path:
    """The file that ``ALS_TUI_CONFIG`` names, else the one in the system's own folder for settings."""
    named = environ.get("ALS_TUI_CONFIG")
    if named:
        return Path(named).absolute()
    from platformdirs import user_config_dir

    return Path(user_config_dir("als-tui", appauthor=False)) / FILE


def _text(path: Path) -> tuple[str, str]:
    """The text of the file, or why there is none; a file that is not there says nothing."""
    try:
        fd = open_for_reading(path)
    except FileNotFoundError:
        return "", ""
    except OSError as error:
        return "", clean(error.strerror or "")
    try:
        return read_from(fd, 0, _BIGGEST).decode("utf-8-sig").replace("\r\n", "\n"), ""
    except (OSError, UnicodeDecodeError) as error:
        return "", clean(getattr(error, "strerror", None) or "no UTF-8 text")
    finally:
        os.close(fd)


def _put_over(said: dict[str, Said], environ: Mapping[str, str]) -> list[str]:
    """What the environment says instead; what in it has no effect, a sentence each."""
    doubts = []
    for setting in SETTINGS:
        told = environ.get(setting.variable, "") if setting.variable else ""
        if not told:
            continue
        if setting.choices and told not in setting.choices:
            wrong = words.not_one_of(setting.name, clean(told[:_SHOWN]), setting.choices)
            doubts.append(words.where(setting.variable, 0, wrong))
        elif setting.name == COLOR:  # any text there means none
            said[COLOR] = Said(False, setting.variable)
        else:
            is_switch = isinstance(setting.usual, bool)
            said[setting.name] = Said(told.lower() not in _NO if is_switch else told, setting.variable)
    return doubts


class _Reading:
    """One file as it is read."""

    def __init__(self, path: Path, text: str) -> None:
        from tomli import TOMLDecodeError, loads

        from als_tui.words.every_key import SCREENS

        self.said, self.keys = _usual(), dict[Action, str]()
        self.doubts: list[str] = []
        self._path, self._text, self._tables = path, text, SCREENS
        self._actions = words.movable(SCREENS)
        try:
            document = loads(text)
        except TOMLDecodeError as error:
            self.doubts.append(words.where(str(path), error.lineno, words.not_read(clean(error.msg))))
        except (ValueError, RecursionError):
            self.doubts.append(words.where(str(path), 0, words.not_read("no TOML")))
        else:
            self._take(document)

    def _take(self, document: dict[str, Any]) -> None:
        known = {setting.name: setting for setting in SETTINGS}
        wished: dict[Action, str] = {}
        for place, value in _flat(document):
            name = ".".join(place)
            if name in known:
                self._value(known[name], value)
            elif place[0] == "keys" and len(place) == 2 and place[1] in self._actions:
                wished |= self._key(place[1], value)
            else:
                self._doubt(place, words.unknown(clean(name[:_SHOWN]), self._nearest(place, [*known])))
        for clash in clashes(wished, self._tables):
            del wished[clash.wished]
            self._doubt(("keys", clash.wished[0]), words.clash(clash))
        self.keys = wished

    def _value(self, setting: Setting, value: object) -> None:
        choices = ("true", "false") if isinstance(setting.usual, bool) else setting.choices
        is_one = type(value) is type(setting.usual) and (not setting.choices or value in setting.choices)
        if is_one and isinstance(value, (str, bool)):
            self.said[setting.name] = Said(value, FILE)
        else:
            told = words.not_one_of(setting.name, clean(str(value)[:_SHOWN]), choices or ("a text",))
            self._doubt(tuple(setting.name.split(".")), told)

    def _key(self, action: str, value: object) -> dict[Action, str]:
        name = name_of(value) if isinstance(value, str) else None
        if name is None:
            self._doubt(("keys", action), words.no_key(action, clean(str(value)[:_SHOWN])))
            return {}
        return {action_of(self._actions[action]): name}

    def _nearest(self, place: tuple[str, ...], known: list[str]) -> str | None:
        """The name that is meant most likely, if it is like any."""
        from difflib import get_close_matches

        there = [*known, *(f"keys.{action}" for action in self._actions)]
        near = get_close_matches(".".join(place).lower(), there, n=1)
        return near[0] if near else None

    def _doubt(self, place: tuple[str, ...], said: str) -> None:
        from als_tui.store.toml_lines import line_of

        self.doubts.append(words.where(str(self._path), line_of(self._text, place), said))


def _flat(document: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Every value with the names that lead to it."""
    for name, value in document.items():
        if isinstance(value, dict):
            yield from _flat(value, (*above, name))
        else:
            yield (*above, name), value
