"""``als-tui resume``: go on with an unfinished meeting."""

from typing import TYPE_CHECKING

import click

from als_tui.cli.completing import sessions
from als_tui.cli.options import HELP, file_of, in_folder, in_grey, line_by_line, places
from als_tui.cli.talk import PROBLEMS, UNREADABLE, Stop
from als_tui.words import commands

if TYPE_CHECKING:
    from pathlib import Path

    from als_tui.app.screens.live import LiveScreen
    from als_tui.app.screens.taking_up import FollowScreen
    from als_tui.session.clock import Clock
    from als_tui.session.live import LiveSession
    from als_tui.store.places import Places


@click.command(context_settings=HELP)
@click.argument("file", required=False, shell_complete=sessions)
@line_by_line()
@in_folder()
@in_grey()
def resume(file: str | None, folder: str | None, *, plain: bool) -> int:
    """Go on with the meeting that was left unfinished.

    FILE is a path, or a name in the folder; without it, it is the newest one.

    \b
    Examples:
      als-tui resume
      als-tui resume 2026-11-12-menai-set-c3f7.toml
      als-tui resume --plain
    """
    from als_tui.cli.terminal import need_terminal, open_screens

    if not plain:
        need_terminal()
    from als_tui.session.clock import SystemClock
    from als_tui.store.homecoming import bring_home
    from als_tui.store.lock import InUse
    from als_tui.words.problems import in_use

    where, clock = places(folder), SystemClock()
    bring_home(where)
    path = file_of(file, folder) if file else _newest(where)
    try:
        session = taken_up(path, where)
    except InUse:
        if plain:
            raise Stop(in_use(str(path))) from None
        return _followed(path, where, clock)
    if plain:
        return _by_lines(session)

    def live() -> "LiveScreen":
        from als_tui.app.screens.live import LiveScreen

        return LiveScreen(session)

    try:
        return open_screens(where, clock, on_top=live)
    finally:
        session.end()


def _by_lines(session: "LiveSession") -> int:
    from als_tui.cli.terminal import open_lines
    from als_tui.plain.run import run

    return open_lines(lambda reader, voice: run(session, reader, voice))


def _followed(path: "Path", where: "Places", clock: "Clock") -> int:
    """Look on while another window has the meeting, and go on here when it has it no more."""
    from als_tui.cli.terminal import open_screens
    from als_tui.session.following import Following
    from als_tui.words.problems import in_use

    try:
        session = Following(path, clock, where)
    except ValueError:
        raise Stop(in_use(str(path))) from None

    def follow() -> "FollowScreen":
        from als_tui.app.screens.taking_up import FollowScreen

        return FollowScreen(session)

    return open_screens(where, clock, on_top=follow)


def _newest(where: "Places") -> "Path":
    from als_tui.store.library import newest_unfinished

    found = newest_unfinished(where.sessions, *where.rescue)
    if found is None:
        raise Stop(commands.nothing_unfinished(str(where.sessions)))
    return found.path


def taken_up(path: "Path", where: "Places") -> "LiveSession":
    """The meeting in a file, open for going on; stops with a sentence if it cannot, but for ``InUse``."""
    from als_tui.session.clock import SystemClock
    from als_tui.session.live import LiveSession
    from als_tui.store.session_file import Refused
    from als_tui.words.problems import not_resumed

    try:
        return LiveSession.resume(path, SystemClock(), where)
    except Refused as refused:
        code = PROBLEMS if refused.reading.header else UNREADABLE
        raise Stop(not_resumed(refused.problem, str(path)), code) from None
