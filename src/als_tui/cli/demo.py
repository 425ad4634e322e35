"""``als-tui demo``: an invented set in a folder that is thrown away."""

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from als_tui.cli.options import HELP, in_folder, in_grey

if TYPE_CHECKING:
    from als_tui.store.places import Places

FASTEST = 60
"""Times as fast; beyond it the second between two pictures is so long in the meeting that it looks like a sleep."""


@click.command(context_settings=HELP)
@click.option(
    "--speed", type=click.IntRange(1, FASTEST), default=1, metavar="N", help="Let the clock run N times as fast."
)
@in_folder("Where the throw-away folder is made, instead of the system's temporary folder.")
@in_grey()
def demo(speed: int, folder: str | None) -> int:
    """Try it with an invented set and three meetings; nothing is kept.

    \b
    Examples:
      als-tui demo
      als-tui demo --speed 30      a two hour meeting in four minutes
    """
    from als_tui.cli.terminal import need_terminal, open_screens

    need_terminal()
    from als_tui.session.clock import FastClock, SystemClock

    clock = SystemClock()
    with demo_places(folder) as places:
        return open_screens(places, clock if speed == 1 else FastClock(clock, speed), demo=True)


@contextlib.contextmanager
def demo_places(folder: str | None = None) -> "Iterator[Places]":
    """A throw-away folder with the invented set and its meetings, gone at the end."""
    import tempfile
    from pathlib import Path

    from als_tui.store.places import Places
    from als_tui.store.samples import put_samples

    with tempfile.TemporaryDirectory(prefix="als-tui-demo-", dir=folder, ignore_cleanup_errors=True) as made:
        places = Places.throw_away(Path(made))
        put_samples(places)
        yield places
