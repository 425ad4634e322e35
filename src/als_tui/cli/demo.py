"""``als-tui demo``: an invented set in a folder that is thrown away."""

from typing import TYPE_CHECKING

import click

from als_tui.cli.options import HELP, in_folder, in_grey, line_by_line

if TYPE_CHECKING:
    from als_tui.session.clock import Clock
    from als_tui.store.places import Places

FASTEST = 60
"""Times as fast; beyond it the second between two pictures is so long in the meeting that it looks like a sleep."""


@click.command(context_settings=HELP)
@click.option(
    "--speed", type=click.IntRange(1, FASTEST), default=1, metavar="N", help="Let the clock run N times as fast."
)
@line_by_line()
@in_folder("Where the throw-away folder is made, instead of the system's temporary folder.")
@in_grey()
def demo(speed: int, folder: str | None, *, plain: bool) -> int:
    """Be led through a meeting of an invented set; nothing is kept.

    \b
    Examples:
      als-tui demo
      als-tui demo --speed 30  2 hours in 4 minutes
      als-tui demo --plain     line by line
    """
    from als_tui.cli.terminal import need_terminal, open_screens

    if not plain:
        need_terminal()
    from als_tui.session.clock import FastClock, SystemClock
    from als_tui.store.samples import demo_places

    clock = SystemClock() if speed == 1 else FastClock(SystemClock(), speed)
    with demo_places(folder, is_short=speed == 1) as places:
        return _by_lines(places, clock) if plain else open_screens(places, clock, demo=True)


def _by_lines(places: "Places", clock: "Clock") -> int:
    """The invented set's next meeting, line by line."""
    from als_tui.cli.run import run_plain, set_of
    from als_tui.session.planning import Asked

    return run_plain(set_of(places, None), Asked(), places, clock, is_trial=True)
