"""A member forgotten: in every session of one set, in the set's file, and in whatever else lies about of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta, timezone
from itertools import count
from pathlib import Path

import tomli
import tomli_w

from als_tui.meeting.clean import clean
from als_tui.meeting.events import Problem, Trouble
from als_tui.meeting.forgetting import Person, said_anew, spots, theirs, without
from als_tui.meeting.header import Header
from als_tui.meeting.striking import Table, words_of
from als_tui.session.erasing import Step, whole
from als_tui.store import rewriting, traces
from als_tui.store.erasing import erase, overwrite
from als_tui.store.library import entries
from als_tui.store.places import Places
from als_tui.store.reading import Reading
from als_tui.store.session_file import load
from als_tui.store.set_reading import text_of
from als_tui.store.traces import What


@dataclass(frozen=True, slots=True)
class _Found:
    path: Path
    what: What
    reading: Reading
    header: Header


@dataclass(frozen=True, slots=True)
class _Unread:
    path: Path
    what: What
    problem: Problem


def sets_with(places: Places, name: str) -> list[str]:
    """The slugs of the sets in which somebody of that name is, or was."""
    held = {header.slug for header in _headers(places) if name in _all_of(header)}
    return sorted(held | {path.stem for path in _set_files(places) if name in _members(path)})


def people(places: Places) -> list[str]:
    """Everybody who could be meant."""
    told = {name for header in _headers(places) for name in _all_of(header)}
    return sorted(told.union(*(_members(path) for path in _set_files(places))))


def _headers(places: Places) -> Iterator[Header]:
    return (one.header for one in _sessions(places) if isinstance(one, _Found))


def _all_of(header: Header) -> tuple[str, ...]:
    return (*header.members, header.facilitator)


def forgetting(places: Places, name: str, slug: str, call: str) -> list[Step]:
    """What it takes to forget a member of that set; ``call`` is what is written for the name, numbered if need be.

    The sessions come first and the set's file last: until all is done, what is left can be found by the name.
    """
    read = list(_sessions(places))
    found = [one for one in read if isinstance(one, _Found) and one.header.slug == slug]
    person = _person(name, call, found)
    steps = [_unread(one) for one in read if isinstance(one, _Unread) and _tells(one.path, person)]
    steps += [step for one in found if (step := _of_session(places, one, _among(person, one.header)))]
    about = (trace for trace in traces.of_set(places, slug) if _tells(trace[1], person))
    return [*whole(traces.cut_off(places)), *steps, *whole(about), *_of_set(places.sets / f"{slug}.toml", person)]


def _sessions(places: Places) -> Iterator[_Found | _Unread]:
    """Every session, and what might be one and cannot be read."""
    paths = [(What.SESSION, entry.path) for entry in entries(places.sessions)]
    for what, path in (*paths, *traces.rescued(places)):
        reading = load(path)
        if reading.header is not None:
            yield _Found(path, what, reading, reading.header)
        elif reading.worst and reading.worst.trouble is not Trouble.FOREIGN:
            yield _Unread(path, what, reading.worst)


def _unread(one: _Unread) -> Step:
    return Step(one.path, one.what, _nothing, places=0, trouble=one.problem)


def _person(name: str, call: str, found: Sequence[_Found]) -> Person:
    """Under a name that nobody has who was ever there together with the member."""
    taken = {member for one in found if name in one.header.members for member in one.header.members}
    numbered = (call if number == 1 else f"{call} {number}" for number in count(1))
    return Person(name, next(one for one in numbered if one not in taken))


def _among(person: Person, header: Header) -> Person:
    others = dict.fromkeys(_all_of(header))
    return replace(person, others=tuple(other for other in others if other != person.name))


def _of_session(places: Places, one: _Found, person: Person) -> Step | None:
    also = tuple(_about(places, one, person))
    if one.reading.worst is not None:
        tells = also or _tells(one.path, person)
        return Step(one.path, one.what, _nothing, also, 0, trouble=one.reading.worst) if tells else None
    head, events = rewriting.tables(one.path.read_bytes()[: one.reading.good_end])
    own = theirs(one.header, one.reading.events, person.name)
    there = spots(head, person) + sum(spots(event, person) for event in events)
    struck = sum(bool(words_of(event)) for event in events if event.get("n") in own)
    if not (there or struck or also):
        return None
    return Step(one.path, one.what, lambda: _rewrite(one.path, also, person), also, there, struck)


def _about(places: Places, one: _Found, person: Person) -> Iterator[Path]:
    """What lies beside a session and tells of the person; sheets that left it can be made anew."""
    kept = traces.of_session(places, one.path, one.header.id)
    yield from (path for what, path in kept if what is not What.HEARTBEAT and _tells(path, person))
    if person.name in _all_of(one.header):
        yield from (path for _, path in traces.exports(places, traces.sheet_stem(_day(one), one.header.slug)))


def _rewrite(path: Path, also: tuple[Path, ...], person: Person) -> None:
    with rewriting.taken(path) as (file, reading):
        own = theirs(reading.header, reading.events, person.name) if reading.header else frozenset[int]()
        for other in also:
            erase(other)
        rewriting.put(
            file,
            rewriting.said_anew(
                file.contents(),
                lambda head: {key: said_anew(value, person) for key, value in head.items()},
                lambda event: without(event, person, is_theirs=event.get("n") in own),
            ),
        )


def _nothing() -> None:
    """There is nothing that could be done."""


def _day(one: _Found) -> date | None:
    offset = timezone(timedelta(minutes=max(-1439, min(1439, one.header.utc_offset))))
    return one.reading.events[-1].at.astimezone(offset).date() if one.reading.events else None


def _tells(path: Path, person: Person) -> bool:
    """Whether a file tells of the person; one that cannot be read might."""
    try:
        return person.is_in(path.read_bytes().decode("utf-8", "replace"))
    except OSError:
        return True


def _of_set(path: Path, person: Person) -> Iterator[Step]:
    if not path.exists() or not _tells(path, person):
        return
    document = _document(path)
    if document is None:
        yield Step(path, What.SET, _nothing, places=0, trouble=Problem(0, Trouble.NOT_TOML))
        return
    others = tuple(name for name in _members(path) if name != person.name)
    anew = _without(document, replace(person, others=others))
    yield Step(path, What.SET, lambda: overwrite(path, tomli_w.dumps(anew).encode()), places=spots(document, person))


def _without(document: Table, person: Person) -> Table:
    """A set's document without the person: no member, nor booked, nor known by another name."""
    table = dict(document["set"]) if isinstance(document.get("set"), dict) else {}
    for key in ("members", "booked"):
        if isinstance(table.get(key), list):
            table[key] = [name for name in table[key] if name != person.name]
    if isinstance(table.get("renamed"), dict):
        table["renamed"] = {old: new for old, new in table["renamed"].items() if person.name not in (old, new)}
    left = document | {"set": table}
    return {key: said_anew(value, person) for key, value in left.items()}


def _document(path: Path) -> Table | None:
    try:
        return tomli.loads(text_of(path))
    except (OSError, ValueError, RecursionError):
        return None


def _set_files(places: Places) -> list[Path]:
    return sorted(path for path in places.sets.glob("*.toml") if path.is_file())


def _members(path: Path) -> set[str]:
    table = (_document(path) or {}).get("set")
    told = [*_listed(table.get("members")), table.get("facilitator")] if isinstance(table, dict) else []
    return {clean(name) for name in told if isinstance(name, str) and name}


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
