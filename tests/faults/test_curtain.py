"""Behind the curtain nothing can be read that anybody wrote, on whatever screen and over whatever field it falls."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from textual.screen import Screen

from als_tui.app import screens
from als_tui.app.screens.curtain import CurtainScreen
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.session.clock import HandClock
from als_tui.store.places import Places
from tests.faults.every_screen import EXPORT, HOME, LEFT_MEETING, LIBRARY, TOUR, Look
from tests.faults.pilots import Walker, walking
from tests.faults.written import folder, utc_now

pytestmark = pytest.mark.faults

SIZES = ((80, 24), (120, 36), (60, 16))
"""The first is for every run."""
SECRETS = ("zq", "menai", ".toml")
"""In every text that people wrote, typed ones too; in the names of the set's files; of every session file."""
ENDING = {"close", "back", "quit", "curtain"}
"""What leads away from a screen, or lifts its curtain."""
A_REPLAY = (*HOME[:1], *LIBRARY[:1], Look("replay", ("down", "enter"), ("Space Play",)))


def secretly() -> Callable[[str], str]:
    """A text of its own for each that stood there."""
    numbers, known = count(), dict[str, str]()
    return lambda text: known.setdefault(text, f"Zq{chr(97 + (n := next(numbers)) % 26)}{chr(97 + n // 26)}")


def told(text: str) -> list[str]:
    """What of the secrets stands on a screen, however it is spaced and broken."""
    plain = "".join(text.split()).casefold()
    return [secret for secret in SECRETS if secret in plain]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places.throw_away(tmp_path)
    folder(places, secretly(), utc_now())
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


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_on_every_screen_it_hides_all_and_gives_it_back(
    size: tuple[int, int], places: Places, figure: Callable[[int, str, str], None], request: pytest.FixtureRequest
) -> None:
    if size != SIZES[0]:
        request.getfixturevalue("long")
    seen, secret = set[type](), 0
    async with walking(places, HandClock(utc_now()), size) as walker:
        for look in TOUR:
            await walker.go(look)
            seen.add(type(walker.front))
            secret += bool(told(walker.text))
            is_open = not look.name.startswith("the curtain")
            if is_open:
                await covered(walker, look.name)
    assert screens_that_are_shown() - {CurtainScreen} == seen
    assert secret > len(TOUR) / 2
    figure(24, f"{len(TOUR)} screens, sheets and fields at {size[0]}x{size[1]}", "0 words to be read behind it")


@pytest.mark.parametrize(
    "way",
    [HOME[:1], HOME[:5], (*HOME[:1], *LIBRARY[:1]), A_REPLAY, (*A_REPLAY, *EXPORT[:1]), (*HOME[:1], *LEFT_MEETING[:2])],
    ids=["home", "insights", "library", "replay", "export", "live"],
)
async def test_no_key_pressed_behind_it_shows_a_word(way: tuple[Look, ...], places: Places) -> None:
    async with walking(places, HandClock(utc_now())) as walker:
        for look in way:
            await walker.go(look)
        front = walker.front
        assert isinstance(front, KeyedScreen)
        await walker.press("b")
        assert walker.front is front
        for key in (key for key in front.KEYS if key.id not in ENDING):
            await walker.press(key.keys[0])
            await walker.settled()
            assert not told(walker.text), f"behind the curtain {key.label} shows\n{walker.text}"
            while walker.front is not front or front.focused is not None:
                await walker.press("escape")
            if key.id == "quit" and not front.is_under_way:
                return
