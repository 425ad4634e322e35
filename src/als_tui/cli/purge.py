"""``als-tui purge``: sessions erased as a whole."""

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import click

from als_tui.cli.completing import sessions, sets
from als_tui.cli.erasing import go_through, yes
from als_tui.cli.options import HELP, file_of, in_folder, places
from als_tui.cli.talk import SOUND, UNREADABLE, Stop, say
from als_tui.words import commands
from als_tui.words import erasing as words

if TYPE_CHECKING:
    from pathlib import Path

    from als_tui.store.places import Places

_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}


def _age(context: click.Context, option: click.Parameter, told: str | None) -> timedelta | None:
    """An age such as 90d."""
    if told is None:
        return None
    found = re.fullmatch(r"(\d{1,4})([dwmy])", told, re.ASCII)
    if found is None:
        raise click.BadParameter(words.no_age(told), context, option)
    return timedelta(days=int(found[1]) * _DAYS[found[2]])


@click.command(context_settings=HELP)
@click.argument("files", metavar="[FILE]...", nargs=-1, shell_complete=sessions)
@click.option(
    "--older-than", "age", metavar="AGE", callback=_age, help="All that began so long ago: 90d, 12w, 18m, 2y."
)
@click.option("--set", "learning_set", metavar="SET", shell_complete=sets, help="Of one set alone.")
@yes
@in_folder()
def purge(
    files: tuple[str, ...], age: timedelta | None, learning_set: str | None, is_sure: bool, folder: str | None
) -> int:
    """Erase whole sessions, by their age or by name.

    With each go its exports, its drafts, its copies and what was cut off; the
    set's file stays. With --older-than and no --set, whatever else is that old
    and belongs to no session goes too. What would go is shown first.

    \b
    Examples:
      als-tui purge --older-than 18m
      als-tui purge --older-than 90d --set menai-set
      als-tui purge 2026-11-12-menai-set-c3f7.toml
    """
    from als_tui.session.clock import SystemClock
    from als_tui.session.purging import purging, purging_these

    if bool(files) == (age is not None):
        raise Stop(words.FILES_OR_AGE, UNREADABLE)
    if learning_set is not None and age is None:
        raise Stop(words.SET_GOES_WITH_AGE, UNREADABLE)
    where = places(folder)
    if age is not None:
        steps = purging(where, _ago(SystemClock().now(), age), _slug(where, learning_set))
    else:
        steps = purging_these(where, [_session(name, folder, where) for name in files])
    if not steps:
        say(words.NOTHING_OLD)
        return SOUND
    say(words.purge_head())
    return go_through(steps, where, is_sure=is_sure)


def _ago(now: datetime, age: timedelta) -> datetime:
    try:
        return now - age
    except OverflowError:
        return datetime.min.replace(tzinfo=UTC)


def _session(name: str, folder: str | None, where: "Places") -> "Path":
    """A session that is to go; stops with a sentence if there is none, or if it is some other file.

    One that is damaged must lie where sessions do: elsewhere it may be anything.
    """
    from als_tui.store.library import State, entry

    path = file_of(name, folder)
    is_ours = path.is_file() and path.absolute().parent.resolve() == where.sessions.resolve()
    if not path.is_file() or entry(path).state is State.FOREIGN or not (is_ours or entry(path).id):
        raise Stop(words.no_session(str(path)), UNREADABLE)
    return path


def _slug(where: "Places", asked: str | None) -> str | None:
    """The set that is meant; stops with a sentence if there is none of that name."""
    from difflib import get_close_matches

    from als_tui.store.library import entries
    from als_tui.store.names import slug_of

    if asked is None:
        return None
    slug = slug_of(asked.removesuffix(".toml"))
    known = sorted({path.stem for path in where.sets.glob("*.toml")} | {one.slug for one in entries(where.sessions)})
    if slug not in known:
        near = get_close_matches(slug, known, n=1)
        raise Stop(commands.no_such_set(asked, near[0] if near else None, [one for one in known if one]), UNREADABLE)
    return slug
