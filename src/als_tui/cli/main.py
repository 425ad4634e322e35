"""The command ``als-tui``: what is asked for is loaded, and nothing else."""

import errno
import os
import sys
from importlib import import_module
from typing import NoReturn

import click

from als_tui.cli.options import HELP, in_folder, in_grey, places
from als_tui.cli.talk import PROBLEMS, Stop, complain, hush, prepare, say
from als_tui.version import VERSION
from als_tui.words import commands

_INTERRUPTED, _NOBODY_READS = 130, 141

_COMMANDS = {
    "demo": "demo.demo",
    "run": "run.run",
    "resume": "resume.resume",
    "rules": "rules.rules",
    "list": "listing.list_",
    "show": "show.show",
    "replay": "replay.replay",
    "export": "export.export",
    "actions": "actions.actions",
    "insights": "insights.insights",
    "strike": "strike.strike",
    "forget": "forget.forget",
    "purge": "purge.purge",
    "check": "check.check",
    "where": "where.where",
    "config": "config.config",
    "completion": "completion.completion",
    "man": "man.man",
    "help": "helping.help_",
}
"""In the order in which people come to need them: in which module each is, and what it is called there."""


class _AsAsked(click.Group):
    """Only the command that is asked for is loaded; click has the names of all, to tell the nearest right one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in their order."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, if there is one."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(".")
        found: click.Command = getattr(import_module(f"als_tui.cli.{module}"), name)
        return found


@click.group(
    "als-tui",
    cls=_AsAsked,
    commands={name: click.Command(name) for name in _COMMANDS},
    invoke_without_command=True,
    context_settings=HELP,
    subcommand_metavar="[COMMAND] ...",
    epilog="als-tui help keys, exit-codes, environment or files tells more.",
)
@click.version_option(VERSION, message="als-tui %(version)s", help="Print the version.")
@in_folder("Where the sets and sessions are; ALS_TUI_DIR says it too.")
@in_grey()
@click.pass_context
def als_tui(context: click.Context, folder: str | None) -> int:
    """Run an Action Learning Set meeting from one screen.

    \b
    Examples:
      als-tui              the likely next thing
      als-tui demo         try it; nothing is kept
      als-tui run          your set's next meeting
      als-tui run --plain  the same line by line
      als-tui resume       the one that was left
      als-tui list         your meetings so far
      als-tui show FILE    what happened in one
    """
    if context.invoked_subcommand is not None:
        return 0
    from als_tui.cli.terminal import need_terminal, open_screens

    need_terminal()
    from als_tui.session.clock import SystemClock

    return open_screens(places(folder), SystemClock())


def main() -> NoReturn:
    """Do what the command line says, and end the process: never with a traceback."""
    prepare()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # nothing that is installed beside it hears what a file tells
    code = _code()
    hush()
    sys.exit(code)


def _code() -> int:
    try:
        code = als_tui.main(prog_name="als-tui", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return int(code or 0)
    except click.ClickException as error:
        complain(error)
        return error.code if isinstance(error, Stop) else error.exit_code
    except SystemExit as end:  # click's own: of what the Tab key asked for, or when nobody reads on
        return 0 if end.code == 0 else _NOBODY_READS
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except OSError as error:
        return _after(error)
    except Exception as error:  # noqa: BLE001 - a traceback may hold what was said in confidence
        say(commands.fault(type(error).__name__, _place(error)))
        return PROBLEMS


def _after(error: OSError) -> int:
    if error.errno in (errno.EPIPE, errno.EINVAL) and error.filename is None:
        return _NOBODY_READS
    said = error.strerror or type(error).__name__
    say(commands.refused(said, str(error.filename) if error.filename else None))
    return PROBLEMS


def _place(error: Exception) -> str:
    """Where in the program it happened: a module and a line, and no value."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace else "?"
