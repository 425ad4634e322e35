"""``als-tui check``: whether files are sound, told as ``PATH:LINE: what is wrong``."""

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from als_tui.cli.completing import sessions
from als_tui.cli.options import HELP, file_of, in_folder
from als_tui.cli.talk import PROBLEMS, SOUND, UNREADABLE, Stop, say, tell_json
from als_tui.words import commands

if TYPE_CHECKING:
    from pathlib import Path

    from als_tui.meeting.trouble import Problem
    from als_tui.store.reading import Reading


class _Checked(NamedTuple):
    path: "Path"
    code: int
    wrong: list[tuple[int, str]]
    """What is wrong, each with its line."""


@click.command(context_settings=HELP)
@click.argument("files", metavar="FILE...", nargs=-1, shell_complete=sessions)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a session file instead.")
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@click.option("--repair", "copy", metavar="NEW", help="Write a copy of the one FILE without what cannot be read.")
@in_folder()
def check(files: tuple[str, ...], schema: bool, as_json: bool, copy: str | None, folder: str | None) -> int:
    """Tell whether session and set files are sound.

    What is wrong is told on standard error, a line each: PATH:LINE: what is
    wrong; with --json it is data instead. The exit code is 0 if all are sound,
    1 if not, 2 if one cannot be read. No file is changed, and none is replaced.

    \b
    Examples:
      als-tui check meeting.toml
      als-tui check sets/*.toml sessions/*.toml
      als-tui check meeting.toml --repair new.toml
      als-tui check --json sessions/*.toml
      als-tui check --schema > session.schema.json
    """
    if schema:
        from als_tui.store.schema import schema_of_file

        tell_json(schema_of_file())
        return SOUND
    if not files:
        raise click.UsageError("Missing argument 'FILE...'.", click.get_current_context())
    if copy is not None and len(files) > 1:
        raise click.UsageError(commands.ONE_FILE, click.get_current_context())
    from pathlib import Path

    code = _tell([_checked(file_of(name, folder)) for name in files], as_json=as_json)
    return code if copy is None else _repair(file_of(files[0], folder), Path(copy))


def _repair(path: "Path", copy: "Path") -> int:
    """Write the copy; stops with a sentence if there is nothing to leave out, or that is not enough."""
    from als_tui.store.fresh import write_new
    from als_tui.store.repair import repaired
    from als_tui.store.session_file import load

    reading = load(path)
    if not reading.unread and not reading.torn_bytes:
        raise Stop(commands.not_damaged(str(path)))
    data = repaired(path.read_bytes())
    if data is None:
        raise Stop(commands.beyond_repair(str(path)))
    try:
        write_new(copy, data)
    except FileExistsError:
        raise Stop(commands.name_is_taken(str(copy))) from None
    say(commands.repaired(str(copy), len(reading.events), len(reading.unread) + bool(reading.torn_bytes)))
    return SOUND


def _tell(all_checked: "list[_Checked]", *, as_json: bool) -> int:
    """What is wrong, as it is asked for; the code is that of the worst file."""
    from als_tui.words.problems import at, few

    if as_json:
        tell_json([_data(one) for one in all_checked])
    else:
        for one in all_checked:
            path = str(one.path)
            for told in few([at(path, line, what) for line, what in one.wrong], path):
                say(told)
    return max(one.code for one in all_checked)


def _data(one: "_Checked") -> dict[str, Any]:
    """A file as other programs read it; line 0 is the file as a whole."""
    from als_tui.meeting.clean import clean

    return {
        "file": clean(str(one.path)),
        "sound": one.code == SOUND,
        "readable": one.code != UNREADABLE,
        "problems": [{"line": line, "what": what} for line, what in one.wrong],
    }


def _checked(path: "Path") -> "_Checked":
    from als_tui.words.oddities import what as what_is_odd
    from als_tui.words.problems import what

    problems, reading = _problems(path)
    wrong = [(problem.line, what(problem)) for problem in problems]
    if reading is not None and reading.header is not None:
        from als_tui.meeting.fold import misfits
        from als_tui.store.event_lines import event_lines

        oddities = misfits(reading.header, reading.events)
        lines = event_lines(path) if oddities else {}
        wrong += [(lines.get(oddity.event.n, 0), what_is_odd(oddity)) for oddity in oddities]
    return _Checked(path, _code(problems) if problems else PROBLEMS if wrong else SOUND, wrong)


def _problems(path: "Path") -> "tuple[tuple[Problem, ...], Reading | None]":
    """What is wrong with a session file; or with a set's file, if it is one."""
    from als_tui.store.session_file import load
    from als_tui.store.set_file import read_set

    reading = load(path)
    if reading.header is None and not reading.events:
        about_set = read_set(path)
        if about_set.learning_set is not None or _is_set(path):
            return (*about_set.problems, *about_set.remarks), None
    return reading.problems, reading


def _is_set(path: "Path") -> bool:
    """Whether a file that is no session says that it is a set's."""
    import tomli

    from als_tui.store.set_reading import text_of

    try:
        return "set" in tomli.loads(text_of(path))
    except (OSError, ValueError, RecursionError):
        return False


def _code(problems: "tuple[Problem, ...]") -> int:
    from als_tui.meeting.trouble import Trouble

    unread = (Trouble.CANNOT_OPEN, Trouble.TOO_BIG)
    return UNREADABLE if any(problem.trouble in unread for problem in problems) else PROBLEMS
