"""All sessions of a folder for other tools: a JSON object a line, an event or an action each."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from als_tui.cli.actions import data_of
from als_tui.cli.options import places
from als_tui.cli.talk import UNREADABLE, Stop, Telling
from als_tui.words import commands

if TYPE_CHECKING:
    from als_tui.store.places import Places

_OF = ("events", "actions")


def hand_over(of: str, extras: frozenset[str], folder: str | None) -> int:
    """Tell them line by line, as the files are read."""
    if of not in _OF:
        raise Stop(commands.cannot_tell("jsonl", of, _OF), UNREADABLE)
    import json

    where = places(folder)
    is_unicode = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    telling = Telling()
    for told in _actions(where, extras, telling) if of == "actions" else _events(where, extras, telling):
        click.echo(json.dumps(told, ensure_ascii=not is_unicode))
    return telling.code


def _actions(where: "Places", extras: frozenset[str], telling: Telling) -> Iterator[dict[str, Any]]:
    from als_tui.session.tracking import tracked

    return (data_of(one) for one in tracked(where, heard=telling.hear) if one.brought.shared or "private" in extras)


def _events(where: "Places", extras: frozenset[str], telling: Telling) -> Iterator[dict[str, Any]]:
    from als_tui.meeting.fold import fold
    from als_tui.meeting.sharing import told_to_all
    from als_tui.store.event_codec import content_of
    from als_tui.store.library import each_once, entries
    from als_tui.store.session_file import load

    notes, marks, private = ("notes" in extras, "marks" in extras, "private" in extras)
    told: set[str] = set()
    for entry in each_once(entries(where.sessions)):
        reading = load(entry.path)
        telling.hear(entry.path, reading.problems)
        header = reading.header
        if header is None or header.id in told:  # of a copy that a list cannot tell as one
            continue
        told.add(header.id)
        about = {"id": header.id, "set": header.set, "slug": header.slug, "session": header.number}
        meeting = fold(header, reading.events)
        for event in told_to_all(meeting, reading.events, notes=notes, marks=marks, private=private):
            yield about | {name: _plain(value) for name, value in content_of(event).items()}


def _plain(value: object) -> object:
    """A moment as other programs read it; the rest is plain already."""
    isoformat = getattr(value, "isoformat", None)
    return isoformat() if isoformat else value
