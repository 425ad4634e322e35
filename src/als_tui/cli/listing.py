"""``als-tui list``: the meetings so far, told by the heads and tails of their files."""

from typing import TYPE_CHECKING, Any

import click

from als_tui.cli.options import HELP, in_folder, places
from als_tui.cli.talk import say, tell, tell_json
from als_tui.words import commands

if TYPE_CHECKING:
    from als_tui.session.shelf import Shelved
    from als_tui.store.library import Entry

_STATES = {"open": "unfinished", "closed": "", "broken_off": "broken off"}


@click.command("list", context_settings=HELP)
@click.argument("words", nargs=-1)
@click.option("--having", metavar="TEXT", help="Only those in whose story that stands; private notes are left alone.")
@click.option("--private", is_flag=True, help="With --having: look into private notes and marks too.")
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@in_folder()
def list_(words: tuple[str, ...], having: str | None, private: bool, as_json: bool, folder: str | None) -> int:
    """List the meetings so far, the newest first.

    WORDS narrow the list: a set, a date, a member, or how a meeting stands; each must be there.
    Of copies of one meeting the longest is listed.

    \b
    Examples:
      als-tui list
      als-tui list menai 2026-11 unfinished
      als-tui list --having "first step"
      als-tui list --json
    """
    from als_tui.session.shelf import in_story, shelved
    from als_tui.store.library import entries

    sessions = places(folder).sessions
    found = (one for one in shelved(entries(sessions)) if one.has(" ".join(words)))
    if having is not None:
        found = (one for one in found if in_story(one.entry.path, having, with_private=private))
    if as_json:
        tell_json([_data(one) for one in found])
        return 0
    is_empty = True
    for one in found:
        is_empty = False
        tell(_line(one))
    if is_empty:
        say(commands.none_like_that(str(sessions)) if words or having else commands.no_meetings(str(sessions)))
    return 0


def _line(one: "Shelved") -> str:
    from als_tui.words.library import longest_of

    entry = one.entry
    if not entry.slug:
        return f"{'':10}  {entry.state:<24}  {entry.file}"
    day = entry.started.date().isoformat() if entry.started else ""
    meeting = f"{entry.set} {entry.number}"
    told = [_STATES[entry.state] or _totals(entry)] + ([longest_of(len(one.copies))] if one.copies else [])
    state = ", ".join(filter(None, told))
    return f"{day:10}  {meeting:<24}  {state:<32}  {entry.file}".rstrip()


def _totals(entry: "Entry") -> str:
    from als_tui.words.times import count, minutes

    told = [
        count(entry.airtimes, "airtime", "airtimes") if entry.airtimes is not None else "",
        count(entry.actions, "action", "actions") if entry.actions is not None else "",
        minutes(entry.seconds) if entry.seconds is not None else "",
    ]
    return ", ".join(filter(None, told))


def _data(one: "Shelved") -> dict[str, Any]:
    from als_tui.meeting.clean import clean

    entry = one.entry
    return {
        "file": clean(str(entry.path)),
        "state": entry.state.value,
        "id": entry.id,
        "set": entry.set,
        "slug": entry.slug,
        "number": entry.number,
        "of": entry.of,
        "members": list(entry.members),
        "started": entry.started.isoformat() if entry.started else None,
        "airtimes": entry.airtimes,
        "actions": entry.actions,
        "seconds": entry.seconds,
        "detail": str(entry.detail),
        "copies": [clean(str(path)) for path in one.copies],
    }
