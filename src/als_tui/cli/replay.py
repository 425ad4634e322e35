"""``als-tui replay``: a past meeting, at any moment and speed."""

from typing import TYPE_CHECKING

import click

from als_tui.cli.completing import sessions
from als_tui.cli.options import HELP, file_of, in_folder, in_grey, moment, places
from als_tui.cli.talk import UNREADABLE, Stop

if TYPE_CHECKING:
    from als_tui.app.screens.replay import ReplayScreen


@click.command(context_settings=HELP)
@click.argument("file", shell_complete=sessions)
@click.option("--at", metavar="H:MM:SS", callback=moment, help="Where it begins.")
@click.option(
    "--speed", type=click.Choice(["1", "2", "4", "8", "16", "32", "64"]), help="Play it that many times as fast."
)
@in_folder()
@in_grey()
def replay(file: str, at: float | None, speed: str | None, folder: str | None) -> int:
    """Watch a past meeting on the screen on which it was held.

    FILE is a path, or the name of a meeting in the folder. Nothing is ever written to it.

    \b
    Examples:
      als-tui replay 2026-11-12-menai-set-c3f7.toml
      als-tui replay meeting.toml --at 0:41:20
      als-tui replay meeting.toml --speed 8
    """
    from als_tui.cli.terminal import need_terminal, open_screens
    from als_tui.session.clock import SystemClock
    from als_tui.session.replaying import opened

    need_terminal()
    path = file_of(file, folder)
    session, problems = opened(path)
    if session is None:
        raise Stop("\n".join(problems), UNREADABLE)
    if at is not None:
        session.seek(at)

    def screen() -> "ReplayScreen":
        from als_tui.app.screens.replay import ReplayScreen

        if speed is not None:
            session.play_at(int(speed))
        return ReplayScreen(session, problems)

    return open_screens(places(folder), SystemClock(), on_top=screen)
