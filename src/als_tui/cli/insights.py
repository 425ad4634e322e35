"""``als-tui insights``: how a set has worked, in one sentence and some bars."""

import sys
from typing import TYPE_CHECKING

import click

from als_tui.cli.completing import sessions, sets
from als_tui.cli.options import HELP, file_of, in_folder, places
from als_tui.cli.run import set_of
from als_tui.cli.talk import PROBLEMS, SOUND, UNREADABLE, Stop, say, tell, tell_json
from als_tui.words import commands

if TYPE_CHECKING:
    from als_tui.session.looking_back import LookBack
    from als_tui.store.places import Places

_USUAL, _WIDEST = 80, 100
"""Columns of a pipe, and the most in which bars are drawn."""
_PLAIN = str.maketrans({"█": "#", "▒": "+", "·": ".", "…": "~"})


@click.command(context_settings=HELP)
@click.argument("learning_set", metavar="[SET]", required=False, shell_complete=sets)
@click.option(
    "--session", metavar="FILE|NUMBER", shell_complete=sessions,
    help="One meeting alone: its file, or its number in the set.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@click.option(
    "--with", "private", type=click.Choice(["marks"]), multiple=True,
    help="Also what is private: who asked and who interrupted, and how often.",
)  # fmt: skip
@in_folder()
def insights(
    learning_set: str | None, session: str | None, as_json: bool, private: tuple[str, ...], folder: str | None
) -> int:
    """Tell how a set has worked: over its life, or in one meeting.

    SET is its name, or the name of its file; with one set alone it can be left out.
    A session's file tells its set itself.
    Counts are a mirror, not a score. Nobody's questions are told unless that is asked for.

    \b
    Examples:
      als-tui insights
      als-tui insights menai-set --session 3
      als-tui insights --session meeting.toml
      als-tui insights menai-set --json
    """
    found = _looked_back(places(folder), learning_set, session, folder)
    for problem in found.problems:
        say(problem)
    if session is not None and found.left_out:
        return UNREADABLE
    with_marks = "marks" in private
    if as_json:
        _tell_data(found, with_marks=with_marks)
    else:
        _tell(found, is_one=session is not None, with_marks=with_marks)
    return PROBLEMS if found.left_out else SOUND


def _looked_back(where: "Places", asked: str | None, session: str | None, folder: str | None) -> "LookBack":
    """The meetings that are meant."""
    from als_tui.session.looking_back import look_back, look_back_at

    if session is not None and not _is_number(session):
        return look_back_at(where, file_of(session, folder))
    one = set_of(where, asked)
    found = look_back(where, one.slug, one)
    return found if session is None else _numbered(found, int(session))


def _is_number(session: str) -> bool:
    return session.isascii() and session.isdigit() and len(session) <= 4


def _numbered(found: "LookBack", number: int) -> "LookBack":
    """The meeting of that number alone; stops with a sentence where there is none."""
    from dataclasses import replace

    there = [held.number for one in found.each for held in one.meetings]
    if number not in there:
        raise Stop(commands.no_such_meeting(number, there), UNREADABLE)
    one = found.each[len(there) - 1 - there[::-1].index(number)]
    return replace(found, whole=one, each=(one,), left_out=(), problems=())


def _tell_data(found: "LookBack", *, with_marks: bool) -> None:
    from als_tui.meeting.clean import clean
    from als_tui.words.insights_data import as_data

    left_out = [clean(path.name) for path in found.left_out]
    tell_json(as_data(found.whole, found.each, found.slug, found.set_name, left_out, with_marks=with_marks))


def _tell(found: "LookBack", *, is_one: bool, with_marks: bool) -> None:
    from als_tui.app.pictures.canvas import as_text
    from als_tui.app.pictures.insights import stacked
    from als_tui.app.pictures.wrapping import hanging
    from als_tui.words import insights as words

    whole = found.whole
    if not whole.meetings:
        tell(words.NOT_BEGUN if is_one else words.NO_MEETING)
        return
    groups = [*words.most(whole), *words.rest(whole, found.each)]
    groups += [words.voices(whole)] if with_marks else []
    width = _width()
    heading = words.scope(found.set_name, [held.number for held in whole.meetings])
    told = [heading, *hanging(words.sentence(whole), width, 0)]
    told += [*filter(None, (words.so_far(whole),)), ""]
    told += as_text(stacked(groups, width)).rstrip().split("\n")
    for line in told:
        tell(line if _takes_blocks() else line.translate(_PLAIN))


def _width() -> int:
    """The terminal's columns, where they are not too many to be read; of a pipe the usual ones."""
    from shutil import get_terminal_size

    return min(_WIDEST, get_terminal_size((_USUAL, 24)).columns) if sys.stdout.isatty() else _USUAL


def _takes_blocks() -> bool:
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
