"""How a command talks: data on standard output, words to people on standard error, and never a control character."""

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

import click

from als_tui.meeting.clean import clean

if TYPE_CHECKING:
    from pathlib import Path

    from als_tui.meeting.trouble import Problem

SOUND, PROBLEMS, UNREADABLE = 0, 1, 2
"""Exit codes: 2 is also a command line that could not be understood."""


class Stop(click.ClickException):
    """The command ends here, with a sentence and an exit code."""

    def __init__(self, message: str, code: int = PROBLEMS) -> None:
        super().__init__(message)
        self.code = code


def tell(line: str) -> None:
    """A line of data."""
    click.echo(clean(line), file=sys.stdout)


def tell_json(data: object) -> None:
    """Data for other programs; where the output takes no Unicode, as escapes."""
    import json

    is_unicode = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    click.echo(json.dumps(data, indent=2, ensure_ascii=not is_unicode), file=sys.stdout)


def say(line: str) -> None:
    """A line to the person who typed the command."""
    click.echo(clean(line), file=sys.stderr)


def say_of(path: "Path", problems: "Sequence[Problem]") -> None:
    """What is wrong with a file, a line each, as far as anybody reads."""
    from als_tui.words.problems import few, sentence

    for line in few([sentence(problem, str(path)) for problem in problems], str(path)):
        say(line)


class Telling:
    """Says what is wrong with the files that a command reads, and remembers whether all of them were sound."""

    def __init__(self) -> None:
        self.code = SOUND

    def hear(self, path: "Path", problems: "Sequence[Problem]") -> None:
        """A file and its problems; notices leave the exit code as it is."""
        from als_tui.store.reading import NOTICES

        say_of(path, problems)
        if any(problem.trouble not in NOTICES for problem in problems):
            self.code = PROBLEMS


def complain(error: click.ClickException) -> None:
    """What click has to say, without whatever was hidden in the arguments."""
    if isinstance(error, Stop):
        return say(f"als-tui: {error.message}")
    told = io.StringIO()
    error.show(told)
    for line in told.getvalue().splitlines():
        say(line)
    return None


def prepare() -> None:
    """A name that the output cannot write must not end the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def hush() -> None:
    """Nobody reads on: what is still to be written goes nowhere, and Python has nothing to complain of at its end."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not _flushes(stream):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def _flushes(stream: TextIO) -> bool:
    try:
        stream.flush()
    except (OSError, ValueError):
        return False
    return True
