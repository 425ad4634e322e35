"""What the commands share: the folder with ``--dir``, ``--no-color``, and files told by path or by name."""

import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from als_tui.cli.talk import UNREADABLE, Stop, say
from als_tui.words import commands

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

    from als_tui.store.places import Places
    from als_tui.store.settings import Settings

_NARROWEST, _USUAL = 50, 80


def _width() -> int:
    """Columns for a help, as click finds them; it would load more for that than all the rest of a help takes."""
    columns = os.environ.get("COLUMNS", "")
    try:
        found = int(columns) if columns.isdecimal() else os.get_terminal_size(1).columns
    except OSError:
        found = _USUAL
    return max(min(found or _USUAL, _USUAL) - 2, _NARROWEST)


HELP = {"help_option_names": ["-h", "--help"], "terminal_width": _width()}
"""Settings of every command."""

_Command = TypeVar("_Command", bound=Callable[..., Any])


def in_folder(help_text: str = "Where the sets and sessions are.") -> Callable[[_Command], _Command]:
    """The option ``--dir``."""
    return click.option("--dir", "folder", metavar="DIR", callback=_named, shell_complete=_folders, help=help_text)


def _folders(context: click.Context, option: click.Parameter, begun: str) -> "list[CompletionItem]":
    """The shell knows its folders itself."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="dir")]


def line_by_line() -> Callable[[_Command], _Command]:
    """The option ``--plain``."""
    return click.option(
        "--plain", is_flag=True, callback=lambda context, option, value: value or wishes().is_plain,
        help="Line by line, for screen readers and scripts; ALS_TUI_PLAIN=1 says it too.",
    )  # fmt: skip


def in_grey() -> Callable[[_Command], _Command]:
    """The option ``--no-color``: the same as NO_COLOR=1, which must stand there before the toolkit is loaded."""
    return click.option(
        "--no-color", is_flag=True, expose_value=False, callback=_without_colour,
        help="Without colours; NO_COLOR=1 says it too.",
    )  # fmt: skip


def _without_colour(context: click.Context, option: click.Parameter, value: bool) -> None:
    if value:
        os.environ["NO_COLOR"] = "1"


def _named(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """An empty name is a slip of a script, and must not mean the usual folder."""
    if value is not None and (not value or "\0" in value):
        raise click.BadParameter(commands.EMPTY_NAME, context, option)
    return value


def places(folder: str | None) -> "Places":
    """The folders that this command works with; what is said nearer to the command counts more."""
    from als_tui.store.places import Places

    before = click.get_current_context().find_root().params.get("folder")
    found = Places.standard(folder or before or wishes().folder, os.environ)
    for path in (found.data, found.sessions, found.sets):
        if os.path.lexists(path) and not path.is_dir():
            raise Stop(commands.not_a_folder(str(path)), UNREADABLE)
        if path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
            raise Stop(commands.not_readable(str(path)), UNREADABLE)
    return found


def wishes() -> "Settings":
    """What the person wishes once and for all; what of it has no effect is said, once."""
    from als_tui.store.settings import Settings, settings

    root = click.get_current_context().find_root()
    if not isinstance(root.obj, Settings):
        root.obj = settings(os.environ)
        for doubt in root.obj.doubts:
            say(doubt)
    found: Settings = root.obj
    return found


def file_of(name: str, folder: str | None) -> "Path":
    """A file by its path; else a session by its name in the folder, if there is one."""
    from pathlib import Path

    path = Path(name)
    if os.path.lexists(path) or path.name != name or "\0" in name:
        return path
    sessions = places(folder).sessions
    inside = (sessions / name, sessions / f"{name}.toml")
    return next((there for there in inside if os.path.lexists(there)), path)


def moment(context: click.Context, option: click.Parameter, told: str | None) -> float | None:
    """A time since the beginning, such as 0:41:20 or 41:20."""
    if told is None:
        return None
    found = re.fullmatch(r"(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)", told, re.ASCII)
    if found is None:
        raise click.BadParameter(commands.no_moment(told), context, option)
    return int(found[1] or 0) * 3600.0 + int(found[2]) * 60 + int(found[3])
