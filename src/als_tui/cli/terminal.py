"""From a command to the screens: only in a terminal, and only then is Textual loaded."""

import gc
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from als_tui.cli.options import wishes
from als_tui.cli.talk import UNREADABLE, Stop, hush, say
from als_tui.words import commands

if TYPE_CHECKING:
    from textual.screen import Screen

    from als_tui.plain.source import Reader
    from als_tui.plain.voice import Voice
    from als_tui.session.clock import Clock
    from als_tui.store.places import Places


_LOOKS = frozenset(
    f"TEXTUAL_{name}"
    for name in ("ANIMATIONS", "COLOR_SYSTEM", "DIM_FACTOR", "DISABLE_KITTY_KEY", "FPS", "SMOOTH_SCROLL")
)
"""What the environment may tell the toolkit; the rest is for those who build with it, and keeps logs and pictures."""


def need_terminal() -> None:
    """Stop here unless keys can be read and a screen can be drawn; Textual draws on standard error."""
    if os.environ.get("TERM") == "dumb":
        raise Stop(commands.TERM_IS_DUMB, UNREADABLE)
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr)):
        raise Stop(commands.NO_TERMINAL, UNREADABLE)


def open_lines(run: "Callable[[Reader, Voice], int]", speed: float = 1.0) -> int:
    """Take lines from standard input, and say lines on standard output; the exit code when all is over."""
    from als_tui.plain.source import Reader
    from als_tui.plain.voice import Voice

    if sys.stdin is None or sys.stdout is None:
        raise Stop(commands.NO_INPUT, UNREADABLE)
    reader = Reader(sys.stdin.fileno(), speed, sys.stdin.encoding or "utf-8")
    with reader.heeding_signals():
        try:
            code = run(reader, Voice(sys.stdout, asks=sys.stdin.isatty()))
        except OSError:
            if reader.code is None:
                raise
            hush()  # the terminal is gone, and with it whoever would hear the rest
            code = reader.code
    return code if reader.code is None else reader.code


def takes_unicode() -> bool:
    """Whether the terminal shows more than ASCII: what is in force names UTF-8 or no charset, or there is nothing.

    Where the locale is C, or one that the computer does not know, Python itself makes LC_CTYPE one of UTF-8.
    """
    names = ["LC_ALL", "LC_CTYPE", "LANG"]
    if sys.flags.utf8_mode and os.environ.get("LC_CTYPE") == "C.UTF-8":
        names.remove("LC_CTYPE")
    told = next(filter(None, map(os.environ.get, names)), "")
    charset = told.partition("@")[0].partition(".")[2].lower().replace("-", "")
    return charset == "utf8" or (not charset and told not in ("C", "POSIX"))


def open_screens(
    places: "Places", clock: "Clock", *, on_top: "Callable[[], Screen[Any]] | None" = None, demo: bool = False
) -> int:
    """Open Home, and a screen on top of it if there is one; the exit code when all is closed."""
    asked = wishes()
    _prepare(has_color=asked.has_color)
    gc.disable()  # what is imported stays: the app sees to that once it has painted
    from als_tui.app.app import AlsApp, run
    from als_tui.app.screens.home import HomeScreen

    app = AlsApp(
        HomeScreen, places, clock, on_top=on_top, demo=demo, keymap=asked.keymap, theme=asked.theme,
        is_ascii=not takes_unicode(),
    )  # fmt: skip
    code = run(app)
    for line in app.parting:
        say(f"als-tui: {line}")
    if app.wants_demo and not code:
        code = _demo(clock) or open_screens(places, clock)
    return code


def _demo(clock: "Clock") -> int:
    """The demo in a folder of its own, which is thrown away; its exit code."""
    from als_tui.store.samples import demo_places

    with demo_places() as places:
        return open_screens(places, clock, demo=True)


def _prepare(*, has_color: bool) -> None:
    """What must stand in the environment before Textual is imported.

    Nothing there may have a meeting logged, pictured or sent. With the kitty protocol, letters typed with some layouts
    do not arrive; and an empty NO_COLOR means colour.
    """
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name not in _LOOKS]:
        del os.environ[name]
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    if not has_color:
        os.environ["NO_COLOR"] = "1"
    elif os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
