"""What a screen may know of the app it is in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from textual.screen import Screen

from als_tui.app.guard import Guard
from als_tui.session.clock import Clock
from als_tui.store.places import Places
from als_tui.words.key import Key
from als_tui.words.keymap import Keymap


@dataclass(frozen=True, slots=True)
class Alert:
    """What cannot wait, and the same for eyes that may see no name: a path may tell one."""

    text: str = ""
    nameless: str = ""


class Window(Protocol):
    """Where the files are, what time it is, and whether all of it is thrown away at the end."""

    alarm: Alert
    """What cannot wait, and stands above whatever screen is in front."""

    @property
    def places(self) -> Places:
        """The folders."""

    @property
    def clock(self) -> Clock:
        """The two clocks."""

    @property
    def guard(self) -> Guard:
        """The one guard of the keyboard: a hand does not change with the screen."""

    @property
    def keymap(self) -> Keymap:
        """What the keys do."""

    @property
    def is_demo(self) -> bool:
        """Whether nothing is kept."""

    def interrupt(self) -> None:
        """End at once, as Ctrl+C asks for the second time: all that was recorded or typed is kept."""

    def try_demo(self) -> None:
        """End here, have the demo run in its throw-away folder, and come back when it has ended."""

    def part(self, told: Callable[[], Sequence[str]]) -> None:
        """Have this told in the terminal when the program has ended, as it is then."""

    def show_help(self, title: str, keys: tuple[Key, ...]) -> None:
        """Show the keys of a screen over it, before any further key arrives."""

    def draw_curtain(self) -> None:
        """Hide whatever is in front, before any further key arrives."""


def window(screen: Screen[None]) -> Window:
    """The app of a screen, as far as it concerns that screen."""
    return cast("Window", screen.app)
