"""Sessions erased as a whole, by their age or by their names, with all that lies about of them."""

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from als_tui.meeting.trouble import Problem, Trouble
from als_tui.session.erasing import Step, session_whole, whole
from als_tui.store import traces
from als_tui.store.library import Entry, State, entries, entry
from als_tui.store.places import Places
from als_tui.store.session_file import load
from als_tui.store.traces import What


def purging(places: Places, before: datetime, slug: str | None = None) -> list[Step]:
    """Every session that began before then; of all sets, also what else is that old and no session."""
    old = (one for one in entries(places.sessions) if _began(one) < before and slug in (None, one.slug))
    steps = [_session(places, one) for one in old if one.state is not State.FOREIGN]
    if slug is None:
        done = {path for step in steps for path in (step.path, *step.also)}
        rest = ((what, path) for what, path in traces.without_a_session(places) if _changed(path) < before)
        steps += [_rest(what, path) for what, path in rest if path not in done]
    return [*whole(traces.cut_off(places)), *steps]


def purging_these(places: Places, paths: Iterable[Path]) -> list[Step]:
    """These sessions, whatever their age, with every copy of them that lies with the sessions."""
    asked = [entry(path) for path in paths]
    ids = {one.id for one in asked if one.id}
    there = {one.path.resolve() for one in asked}
    copies = [one for one in entries(places.sessions) if one.id in ids and one.path.resolve() not in there]
    return [*whole(traces.cut_off(places)), *(_session(places, one) for one in (*asked, *copies))]


def _session(places: Places, one: Entry) -> Step:
    """One that cannot be opened stays, for nobody can tell what else there is of it."""
    step = session_whole(one.path, also=tuple(_about(places, one)))
    is_shut = one.detail == Trouble.CANNOT_OPEN.value
    return replace(step, trouble=Problem(0, Trouble.CANNOT_OPEN, os.strerror(errno.EIO))) if is_shut else step


def _about(places: Places, one: Entry) -> Iterator[Path]:
    """What lies beside it, and copies of it that a full disk left elsewhere."""
    yield from (path for _, path in traces.of_session(places, one.path, one.id))
    days, slug = _held(one)
    yield from (path for _, path in traces.exports(places, days, slug)) if slug else ()
    if one.id:
        yield from (path for _, path in traces.rescued(places) if entry(path).id == one.id)


def _held(one: Entry) -> tuple[frozenset[date], str]:
    """The days on which it was held, and by which set; by its name where it cannot be read."""
    told = traces.by_name(one.path)
    days = load(one.path).days | ({told[0]} if told else set())
    return days, one.slug or (told[1] if told else "")


def _rest(what: What, path: Path) -> Step:
    return session_whole(path, what) if what is What.RESCUE else whole([(what, path)])[0]


def _began(one: Entry) -> datetime:
    """When it began; of what does not say it, when it was last changed."""
    return one.started or _changed(one.path)


def _changed(path: Path) -> datetime:
    with contextlib.suppress(OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(path.lstat().st_mtime, UTC)
    return datetime.max.replace(tzinfo=UTC)
