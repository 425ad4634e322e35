"""``als-tui demo``: an invented set in a folder that is thrown away."""

import click

from als_tui.cli.options import HELP, in_folder

FASTEST = 60
"""Times as fast; beyond it the second between two pictures is so long in the meeting that it looks like a sleep."""


@click.command(context_settings=HELP)
@click.option(
    "--speed", type=click.IntRange(1, FASTEST), default=1, metavar="N", help="Let the clock run N times as fast."
)
@in_folder("Where the throw-away folder is made, instead of the system's temporary folder.")
def demo(speed: int, folder: str | None) -> int:
    """Be led through a meeting of an invented set; nothing is kept.

    \b
    Examples:
      als-tui demo
      als-tui demo --speed 30      a two hour meeting in four minutes
    """
    from als_tui.cli.terminal import need_terminal, open_screens

    need_terminal()
    from als_tui.session.clock import FastClock, SystemClock
    from als_tui.store.samples import demo_places

    clock = SystemClock()
    with demo_places(folder, is_short=speed == 1) as places:
        return open_screens(places, clock if speed == 1 else FastClock(clock, speed), demo=True)
