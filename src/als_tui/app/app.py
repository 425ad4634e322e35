"""The application: its first screen, its palette, and its last words on a crash."""

import gc
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen
from textual.theme import Theme

from als_tui.app.guard import Guard
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.screens.window import Alert
from als_tui.app.signals import Signals
from als_tui.app.themes import THEMES, variables
from als_tui.session.clock import Clock, real_seconds
from als_tui.store.places import Places
from als_tui.words.key import COVER, SUSPEND, SUSPEND_HELP, Key
from als_tui.words.keymap import Keymap, named

if TYPE_CHECKING:
    from textual.command import Provider

_ENDING = frozenset({"enter", "escape"})
"""Keys that close the palette, and mean something else in what was under it."""
INTERRUPTED = 130
SETTLED = 1.0
"""Seconds after the first picture when what a meeting needs has been read and imported."""


def _actions() -> "type[Provider]":
    """What the palette offers; loaded when it is opened."""
    from als_tui.app.screens.palette import Actions

    return Actions


class AlsApp(App[None]):
    """One window on one folder of sets and sessions."""

    CSS_PATH = "app.tcss"
    TITLE = "als-tui"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS = {_actions}
    AUTO_FOCUS = ""
    BINDINGS = [Binding(name, COVER.id, show=False, priority=True) for name in COVER.keys]

    def __init__(
        self,
        first: Callable[[], Screen[None]],
        places: Places,
        clock: Clock,
        *,
        on_top: Callable[[], Screen[Any]] | None = None,
        demo: bool = False,
        keymap: Keymap | None = None,
        theme: str = "dark",
        is_ascii: bool = False,
    ) -> None:
        """``on_top`` makes the screen that is opened over the first one at once, if there is one.

        ``is_ascii`` tells of a terminal that can show nothing else.
        """
        self.set_reactive(App.theme, theme)  # before the style sheet is read, which would else be read twice
        super().__init__()
        self.places, self.clock, self.is_demo = places, clock, demo
        self.wants_demo = False
        """Whether it has ended so that the demo may run."""
        self.keymap = keymap or Keymap()
        self.guard = Guard(real_seconds)
        self._parting: list[Callable[[], Sequence[str]]] = []
        self.alarm = Alert()
        """What cannot wait, and stands above whatever screen is in front."""
        self._first, self._on_top = first, on_top
        if is_ascii:
            from als_tui.app.ascii import Ascii

            self._filters.append(Ascii())

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The two that can be read in every part."""
        return THEMES

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme, as this terminal has them."""
        self.theme_variables = variables(self.theme, self.console.color_system)
        return self.theme_variables

    def get_default_screen(self) -> Screen[None]:
        """The first screen: no empty one is made and drawn under it."""
        return self._first()

    def on_mount(self) -> None:
        """Open what is wanted at once; settle, soon after the first picture."""
        if self._on_top is not None:
            self.push_screen(self._on_top())
        self.call_after_refresh(self.set_timer, SETTLED, _settle)

    async def on_event(self, event: events.Event) -> None:
        """Take each key for the one that it stands for, and turn away those that no hand can mean."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            heard = self._heard(event)
            if heard is None or not self._lets(heard):
                return
            event = heard
        await super().on_event(event)

    def _heard(self, event: events.Key) -> events.Key | None:
        """What a key is by the wishes of the person, where no field is open; none if it does nothing."""
        screen = self.screen
        if self.keymap.is_usual or not isinstance(screen, KeyedScreen) or screen.focused is not None:
            return event
        name = self.keymap.heard(event.key, screen.KEYS)
        if name is None or name == event.key:
            return event if name else None
        return events.Key(name, event.character)

    def _lets(self, event: events.Key) -> bool:
        """Whether a key may act in the screen in front; the guard hears also of those that close the palette."""
        screen = self.screen
        if isinstance(screen, KeyedScreen):
            return screen.lets(event)
        if event.key not in _ENDING:
            return True
        return self.guard.lets(event.key, is_printable=False) and not self.guard.is_hurried

    def try_demo(self) -> None:
        """End here, have the demo run in its throw-away folder, and come back when it has ended."""
        self.wants_demo = True
        self.exit()

    def part(self, told: Callable[[], Sequence[str]]) -> None:
        """Have this told in the terminal when the program has ended, as it is then."""
        self._parting.append(told)

    @property
    def parting(self) -> list[str]:
        """What is to be told in the terminal when all is over; the same is told once."""
        return list(dict.fromkeys(line for told in self._parting for line in told()))

    def show_help(self, title: str, keys: tuple[Key, ...]) -> None:
        """Show the keys of a screen over it, before any further key arrives."""
        from als_tui.app.screens.help import HelpScreen

        self.push_screen(HelpScreen(title, self.keymap.told(keys)))

    def draw_curtain(self) -> None:
        """Hide whatever is in front, before any further key arrives."""
        from als_tui.app.screens.curtain import CurtainScreen

        self.push_screen(CurtainScreen())

    def action_cover(self) -> None:
        """The curtain of the screen in front; over a field or a list of commands, which have none, one of its own."""
        front = self.screen
        if isinstance(front, KeyedScreen) and front.focused is None and front.check_action("curtain", ()):
            front.action_curtain()
        else:
            self.draw_curtain()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every action of the screen in front, with its key; nothing that would write a picture of a meeting."""
        from als_tui.words import looks

        if isinstance(screen, KeyedScreen):
            for key in self.keymap.told(screen.KEYS):
                if key.id not in ("palette", "person") and screen.check_action(key.id, ()):
                    run = self._runner(screen, key.id)
                    yield SystemCommand(named(key.hint, key.label), key.help, run)
            yield from (SystemCommand(*command) for command in screen.more_commands())
            if self._driver is not None and self._driver.can_suspend:
                yield SystemCommand(SUSPEND, SUSPEND_HELP, self._stop)
            yield SystemCommand(*looks.TURNED[self.theme], self._turn_colours)

    def _turn_colours(self) -> None:
        """From dark to light or back, until the program ends."""
        self.theme = "light" if self.theme == "dark" else "dark"

    def action_command_palette(self) -> None:
        """Every action by its name; not while something is written, where its key is the field's."""
        from als_tui.app.screens.palette import Palette

        if isinstance(self.screen, KeyedScreen) and self.screen.focused is None:
            self.push_screen(Palette())

    async def action_quit(self) -> None:
        """Ctrl+Q where the screen in front leaves it alone: a meeting under way is left by its own sheet only."""
        if not any(isinstance(screen, KeyedScreen) and screen.is_under_way for screen in self.screen_stack):
            self._end(0)

    def interrupt(self) -> None:
        """End at once, as Ctrl+C asks for the second time: all that was recorded or typed is kept."""
        self._end(INTERRUPTED)

    def _end(self, code: int) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, KeyedScreen):
                screen.before_end()
        self.exit(return_code=code)

    def _stop(self) -> None:
        """Give the terminal back and stop, with whatever runs this program in the same job: a shell waits for both."""
        with self.suspend():
            os.killpg(os.getpgrp(), signal.SIGSTOP)

    def _runner(self, screen: KeyedScreen, action: str) -> Callable[[], None]:
        def run() -> None:
            self.call_later(screen.run_action, action)

        return run

    @property
    def _happened(self) -> Sequence[str]:
        """The kinds of what was recorded in the meeting that is open, if one is."""
        told = (screen.happened for screen in self.screen_stack if isinstance(screen, KeyedScreen))
        return next(filter(None, told), ())

    def _handle_exception(self, error: Exception) -> None:
        """End with a few words and a report that holds nothing of the meeting."""
        from als_tui.app.crash import last_words

        self._return_code = 1
        if self._exception is None:  # what fails after the first fault tells nothing new
            self._exception = error
            self._exception_event.set()
            self._exit_renderables.append(last_words(error, self.places.crashes, self.size, self._happened))
        self._close_messages_no_wait()


def _settle() -> None:
    """Take what has been imported out of every collection, which would stop the keys for a tenth of a second.

    The first too: of what was made so far hardly anything is garbage.
    """
    gc.freeze()
    gc.enable()


def run(app: AlsApp) -> int:
    """Run it in this terminal; the exit code of the process."""
    with Signals(app):
        app.run()
    return app.return_code or 0
