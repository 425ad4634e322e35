"""The command ``als-tui``: what is asked for is loaded, and nothing else."""

import errno
import sys
from typing import NoReturn

import click

from als_tui.cli.actions import actions
from als_tui.cli.check import check
from als_tui.cli.demo import demo
from als_tui.cli.export import export
from als_tui.cli.forget import forget
from als_tui.cli.helping import help_
from als_tui.cli.insights import insights
from als_tui.cli.listing import list_
from als_tui.cli.options import HELP, in_folder, places
from als_tui.cli.purge import purge
from als_tui.cli.replay import replay
from als_tui.cli.resume import resume
from als_tui.cli.rules import rules
from als_tui.cli.run import run
from als_tui.cli.show import show
from als_tui.cli.strike import strike
from als_tui.cli.talk import PROBLEMS, Stop, complain, hush, prepare, say
from als_tui.cli.where import where
from als_tui.version import VERSION
from als_tui.words import commands

_INTERRUPTED, _NOBODY_READS = 130, 141


class _InOrder(click.Group):
    """Commands in the order in which people come to need them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, as they were added."""
        return list(self.commands)


@click.group(
    "als-tui", cls=_InOrder, invoke_without_command=True, context_settings=HELP, subcommand_metavar="[COMMAND] ..."
)
@click.version_option(VERSION, message="als-tui %(version)s", help="Print the version.")
@in_folder("Where the sets and sessions are; ALS_TUI_DIR says it too.")
@click.pass_context
def als_tui(context: click.Context, folder: str | None) -> int:
    """Run an Action Learning Set meeting from one screen.

    \b
    Examples:
      als-tui                begin here: the likely next thing is chosen
      als-tui demo           try it with an invented set; nothing is kept
      als-tui run            plan and run your set's next meeting
      als-tui resume         go on with the meeting that was left
      als-tui rules          edit your set's ground rules before a meeting
      als-tui list           your meetings so far
      als-tui show FILE      what happened in one of them
      als-tui replay FILE    watch it on the screen on which it was held
      als-tui export FILE    one member's own sheet, or what the set shares
      als-tui actions        what members have agreed to do, and what is open
      als-tui insights       how your set has worked so far
      als-tui forget MEMBER  take a person out of the record
    """
    if context.invoked_subcommand is not None:
        return 0
    from als_tui.cli.terminal import need_terminal, open_screens

    need_terminal()
    from als_tui.session.clock import SystemClock

    return open_screens(places(folder), SystemClock())


_COMMANDS = (
    demo, run, resume, rules, list_, show, replay, export, actions, insights, strike, forget, purge, check,
    where, help_,
)  # fmt: skip
for command in _COMMANDS:
    als_tui.add_command(command)


def main() -> NoReturn:
    """Do what the command line says, and end the process: never with a traceback."""
    prepare()
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
    except SystemExit:  # click's own end when nobody reads on
        return _NOBODY_READS
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
