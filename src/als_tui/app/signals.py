"""An end asked for from outside: the draft is saved and the terminal given back, whatever state that is in."""

import os
import select
import signal
import sys
import threading
from functools import partial
from types import FrameType, TracebackType

from textual.app import App

from als_tui.app.screens.keyed import KeyedScreen

PATIENCE = 3.0
"""Seconds that the terminal has to take the last picture after a signal, before the program goes without it."""
_NAMES = ("SIGTERM", "SIGHUP")


class Signals:
    """While it is entered, SIGTERM and SIGHUP end the app in its own manner.

    By ``signal.signal`` and not through the loop, which stands still while a terminal does not take what is written.
    """

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]

    def __enter__(self) -> None:
        self._before = [signal.signal(number, self._ended) for number in self._numbers]
        if hasattr(select, "poll"):
            threading.Thread(target=_hang_up, name="als-tui terminal", daemon=True).start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in zip(self._numbers, self._before, strict=True):
            signal.signal(number, handler)

    def _ended(self, number: int, frame: FrameType | None) -> None:
        del frame
        code = 128 + number
        _go_anyway(code)
        for screen in self._app.screen_stack:
            if isinstance(screen, KeyedScreen):
                screen.before_end()
        exits = partial(self._app.call_later, self._app.exit, return_code=code)
        threading.Thread(target=exits, daemon=True).start()  # only from another thread does that wake a loop at rest


def _hang_up() -> None:
    """Wait until the terminal is gone, and say so where it could not: without keys to read the toolkit would spin."""
    terminal = select.poll()
    terminal.register(0, 0)
    if any(event & select.POLLHUP for _, event in terminal.poll()):
        os.kill(os.getpid(), signal.SIGHUP)


def _go_anyway(code: int) -> None:
    """A terminal that is gone or stalled may keep the app from ending: then the process ends all the same."""

    def go() -> None:
        sys.stderr.flush = lambda: None  # type: ignore[method-assign] # the terminal no longer listens
        os._exit(code)

    timer = threading.Timer(PATIENCE, go)
    timer.daemon = True
    timer.start()
