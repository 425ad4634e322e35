"""``als-tui actions``: what members have agreed to do, over all sessions."""

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from als_tui.cli.completing import sets
from als_tui.cli.options import HELP, in_folder, places
from als_tui.cli.run import set_of
from als_tui.cli.talk import Telling, say, tell, tell_json
from als_tui.words import commands

if TYPE_CHECKING:
    from als_tui.session.tracking import Tracked


@click.command(context_settings=HELP)
@click.argument("learning_set", metavar="[SET]", required=False, shell_complete=sets)
@click.option("--all", "whole", is_flag=True, help="Also those that are done or were let go.")
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@in_folder()
def actions(learning_set: str | None, whole: bool, as_json: bool, folder: str | None) -> int:
    """List open actions, set by set.

    Each is told with what became of it so far, oldest first.

    SET is the name of one set, or the name of its file.

    \b
    Examples:
      als-tui actions
      als-tui actions menai-set --all
      als-tui actions --json
    """
    from als_tui.session.tracking import tracked

    where = places(folder)
    slug = set_of(where, learning_set).slug if learning_set is not None else None
    telling = Telling()
    found = (one for one in tracked(where, slug, heard=telling.hear) if whole or one.is_open)
    if as_json:
        tell_json([data_of(one) for one in found])
        return telling.code
    is_empty = True
    for line in _lines(found):
        is_empty = False
        tell(line)
    if is_empty:
        say(commands.no_actions(str(where.sessions), whole=whole))
    return telling.code


def _lines(found: "Iterable[Tracked]") -> "Iterable[str]":
    """Set by set, and in each member by member."""
    from als_tui.session.clock import SystemClock
    from als_tui.words.actions import tracked_line

    today = SystemClock().now().astimezone().date()
    for name, of_set in groupby(found, key=lambda one: one.set):
        yield name
        own = sorted(of_set, key=lambda one: one.brought.member.casefold())
        for member, theirs in groupby(own, key=lambda one: one.brought.member):
            yield f"  {member}"
            yield from (f"    {tracked_line(one.brought, today)}" for one in theirs)


def data_of(one: "Tracked") -> dict[str, Any]:
    """An action with its history, as other programs read it."""
    from als_tui.meeting.review import history

    brought = one.brought
    return {
        "set": one.set,
        "slug": one.slug,
        "action": brought.action,
        "member": brought.member,
        "words": brought.words,
        "by": brought.by,
        "since": brought.since,
        "first_step": brought.first_step,
        "who_asks": brought.who_asks,
        "shared": bool(brought.shared),
        "open": one.is_open,
        "outcome": one.outcome.value if one.outcome else None,
        "history": [
            {"session": told.session, "outcome": told.outcome.value, "words": told.words} for told in history(brought)
        ],
    }
