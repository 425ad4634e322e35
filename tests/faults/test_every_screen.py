"""Every screen shows what people wrote as they wrote it, whatever it looks like; behind the curtain it shows none."""

import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import cast

import pytest
from textual.screen import Screen

from als_tui.app import screens
from als_tui.app.screens.curtain import CurtainScreen
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.screens.open_file import OpenFileScreen
from als_tui.app.screens.taking_up import FollowScreen
from als_tui.session.clock import HandClock
from als_tui.store.library import newest_unfinished
from als_tui.store.names import slug_of
from als_tui.store.places import Places
from als_tui.store.session_file import SessionFile
from tests.faults.every_screen import EXPORT, HOME, LEFT_MEETING, LIBRARY, TOUR, Look
from tests.faults.network import Ear
from tests.faults.pilots import Walker, walking
from tests.faults.written import folder, utc_now

pytestmark = pytest.mark.faults(15, 23, 24)

SIZES = ((80, 24), (120, 36), (60, 16))
SECRETS = ("zq", "menai", ".toml")
"""In every text that people wrote, typed ones too; in the names of the set's files; of every session file."""
ENDING = {"close", "back", "quit", "curtain"}
"""What leads away from a screen, or lifts its curtain."""
A_REPLAY = (*HOME[:1], *LIBRARY[:1], Look("replay", ("down", "enter"), ("Space Play",)))


NAMES = (
    "[b]Zqaa[/b]",
    "[/]Zqba",
    "[@click=app.quit]Zqca[/]",
    "\\[Zqda\\",
    "[link=http://x]Zqea",
    "👩\u200d🔬 Zqfa",
    "عمر Zqga نور",
    "\u1e92\u0308 Zqha",
    "Zqia" + "Wide" * 14,
    "\u3164\u3164Zqja",
    "$x ${y} Zqka",
    "%s %(a)d {x} {0} Zqla",
    "<b>&amp; \"'Zqma' = {1}",
)
"""Names that have broken programs, each with letters by which it is found; what they hide behind comes before them."""
_TOKEN = re.compile("Zq[a-z]a")
_FRAME = re.compile("[\\s┃│|]")


def hostile(rotation: int) -> Callable[[str], str]:
    """One of the names for each that stood there, and texts that begin with one; turned, each stands elsewhere."""
    known, numbers = dict[str, str](), count(rotation)

    def said(text: str) -> str:
        if text not in known:
            name = NAMES[(n := next(numbers)) % len(NAMES)]
            known[text] = name if n < rotation + len(NAMES) else f"{name} {n}"
        return known[text]

    return said


def altered(text: str) -> list[str]:
    """The names that stand on a screen without what they begin with."""
    plain = _FRAME.sub("", text).casefold()
    found = []
    for name in NAMES:
        plain = plain.replace(slug_of(name), "")
        token = _TOKEN.search(name)
        assert token
        begins, letters = _FRAME.sub("", name[: token.start()]).casefold(), token[0].casefold()
        # on a sheet of two columns a name is broken there: then what it begins with stands on the row before
        whole = plain.count(begins + letters) if not begins else plain.count(begins)
        found += [name] if plain.count(letters) > whole else []
    return found


def told(text: str) -> list[str]:
    """What of the secrets stands on a screen, however it is spaced and broken."""
    plain = "".join(text.split()).casefold()
    return [secret for secret in SECRETS if secret in plain]


def places_with(tmp_path: Path, rotation: int = 0) -> Places:
    """A folder of all that can be there."""
    places = Places.throw_away(tmp_path)
    folder(places, hostile(rotation), utc_now())
    return places


def screens_that_are_shown() -> set[type[Screen[object]]]:
    """Every class of a screen, but those that others are made of."""
    found = set[type[Screen[object]]]()
    for module in pkgutil.iter_modules(screens.__path__):
        there = importlib.import_module(f"{screens.__name__}.{module.name}")
        found |= {
            one for _, one in inspect.getmembers(there, inspect.isclass)
            if issubclass(one, Screen) and one.__module__ == there.__name__
        }  # fmt: skip
    return {one for one in found if not any(other is not one and issubclass(other, one) for other in found)}


async def covered(walker: Walker, name: str) -> None:
    """Draw the curtain, see nothing, lift it, and see the same as before."""
    before, front = walker.text, walker.front
    await walker.press("ctrl+b")
    assert not told(walker.text), f"behind the curtain, at {name}:\n{walker.text}"
    await walker.press("b")
    assert walker.front is front
    assert walker.text == before, name


@pytest.mark.timeout(2_400)
async def test_every_screen_shows_every_name_as_it_is_and_behind_the_curtain_none(
    tmp_path: Path, times: Callable[[int, int], int], figure: Callable[[int, str, str], None]
) -> None:
    ear, literal, turns = Ear(), Counter[str](), times(1, len(NAMES))
    for rotation in range(turns):
        ear.is_open = True
        literal += await walked(tmp_path / str(rotation), rotation, SIZES[rotation % len(SIZES)])
        ear.is_open = False
        assert ear.heard == []
    assert set(literal) == set(NAMES)
    where = f"{turns * len(TOUR):,} screens, sheets and fields"
    figure(15, f"{len(NAMES)} names in {turns} orders on {where}", f"{literal.total():,} times whole, never otherwise")
    figure(23, f"what Python tells of {where}", "no connection, no name asked for")
    figure(24, where, "0 words to be read behind it")


async def walked(folder: Path, rotation: int, size: tuple[int, int]) -> Counter[str]:
    """Through every screen; how often each name was there whole."""
    seen, literal, secret = set[type](), Counter[str](), 0
    async with walking(places_with(folder, rotation), HandClock(utc_now()), size) as walker:
        for look in TOUR:
            await walker.go(look)
            seen.add(type(walker.front))
            plain = _FRAME.sub("", walker.text)
            literal.update(name for name in NAMES if _FRAME.sub("", name) in plain)
            if look not in EXPORT:
                assert not altered(walker.text), f"{altered(walker.text)} at {look.name}:\n{walker.text}"
            secret += bool(told(walker.text))
            if not look.name.startswith("the curtain"):
                await covered(walker, look.name)
    assert screens_that_are_shown() - {CurtainScreen, FollowScreen, OpenFileScreen} == seen
    assert secret > len(TOUR) / 2
    return literal


async def test_a_meeting_of_another_window_is_shown_and_covered_like_every_screen(tmp_path: Path) -> None:
    places = places_with(tmp_path)
    unfinished = newest_unfinished(places.sessions)
    assert unfinished is not None
    held, _ = SessionFile.resume(unfinished.path)
    async with walking(places, HandClock(utc_now())) as walker:
        await walker.go(HOME[0])
        await walker.go(Look("another window's", ("enter",), ("Running in another window",)))
        assert isinstance(walker.front, FollowScreen)
        assert not altered(walker.text)
        assert told(walker.text)
        await covered(walker, "another window's")
    held.close()


async def test_the_form_that_names_a_file_is_covered_like_every_screen(tmp_path: Path) -> None:
    async with walking(Places.throw_away(tmp_path / "none"), HandClock(utc_now())) as walker:
        await walker.press("up", "down", "down", "enter")
        await walker.settled()
        assert isinstance(walker.front, OpenFileScreen)
        await walker.press(*"zq-menai", "enter")
        await walker.settled()
        assert told(walker.text)
        await covered(walker, "the form that names a file")


@pytest.mark.parametrize(
    "way",
    [HOME[:1], HOME[:5], (*HOME[:1], *LIBRARY[:1]), A_REPLAY, (*A_REPLAY, *EXPORT[:1]), (*HOME[:1], *LEFT_MEETING[:2])],
    ids=["home", "insights", "library", "replay", "export", "live"],
)
async def test_no_key_pressed_behind_it_shows_a_word(way: tuple[Look, ...], tmp_path: Path) -> None:
    async with walking(places_with(tmp_path), HandClock(utc_now())) as walker:
        for look in way:
            await walker.go(look)
        front = cast("KeyedScreen", walker.front)
        await walker.press("b")
        assert walker.front == front
        for key in (key for key in front.KEYS if key.id not in ENDING):
            await walker.press(key.keys[0])
            await walker.settled()
            assert not told(walker.text), f"behind the curtain {key.label} shows\n{walker.text}"
            while walker.front != front or front.focused is not None:
                await walker.press("escape")
            if key.id == "quit" and not front.is_under_way:
                return
