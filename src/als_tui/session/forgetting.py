"""A member forgotten: in every session of one set, in the set's file, and in whatever else lies about of them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import tomli
import tomli_w

from als_tui.meeting.clean import clean
from als_tui.meeting.forgetting import Person, said_anew, spots, theirs, without
from als_tui.meeting.header import Header
from als_tui.meeting.striking import Table, words_of
from als_tui.meeting.trouble import Problem, Trouble
from als_tui.session.erasing import Step, whole
from als_tui.session.lying_about import about, tells
from als_tui.store import rewriting, traces
from als_tui.store.erasing import erase, overwrite
from als_tui.store.library import entries
from als_tui.store.places import Places
from als_tui.store.reading import Reading
from als_tui.store.session_file import load
from als_tui.store.set_reading import text_of
from als_tui.store.traces import What


@dataclass(frozen=True, slots=True)
class Forgetting:
    """Who is forgotten, and what it takes."""

    person: Person
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Session:
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
    held = {one.header.slug for one in _read(places) if isinstance(one, _Session) and name in _all_of(one.header)}
    return sorted(held | {path.stem for path in _set_files(places) if name in _known(path)})


def people(places: Places) -> list[str]:
    """Everybody who could be meant."""
    told = {name for one in _read(places) if isinstance(one, _Session) for name in _all_of(one.header)}
    return sorted(told.union(*(_known(path) for path in _set_files(places))))


def forgetting(places: Places, name: str, slug: str, call: str) -> Forgetting:
    """What it takes to forget a member of that set; ``call`` is what is written for the name, numbered if need be.

    The sessions come first, and the set's file only when all else is done: until then what is left is found by it.
    """
    read, path = list(_read(places)), places.set_file(slug)
    names = _names(name, path)
    sessions = [one for one in read if isinstance(one, _Session) and one.header.slug == slug]
    person = _person(names, call, sessions)
    steps = [_not_to_be(one) for one in read if isinstance(one, _Unread) and tells(one.path, person)]
    steps += [step for one in sessions if (step := _of_session(places, one, _among(person, _all_of(one.header))))]
    also = whole(trace for trace in traces.of_set(places, slug) if tells(trace[1], person))
    everybody = {*_known(path), *(name for one in sessions for name in _all_of(one.header))}
    return Forgetting(
        _among(person, everybody), (*whole(traces.cut_off(places)), *steps, *also, *_of_set(path, person))
    )


def still_told(places: Places, person: Person) -> list[Path]:
    """Files in our folders in which the name stands all the same: backups of an editor, another set's, damaged ones."""
    found = [path for root in (places.data, places.state, *places.rescue) for path in traces.below(root)]
    return sorted({path for path in found if tells(path, person)})


def _read(places: Places) -> Iterator[_Session | _Unread]:
    """Every session, and what might be one and cannot be read."""
    paths = [(What.SESSION, entry.path) for entry in entries(places.sessions)]
    for what, path in (*paths, *traces.rescued(places)):
        reading = load(path)
        if reading.header is not None:
            yield _Session(path, what, reading, reading.header)
        elif reading.worst and reading.worst.trouble is not Trouble.FOREIGN:
            yield _Unread(path, what, reading.worst)


def _all_of(header: Header) -> tuple[str, ...]:
    return (*header.members, header.facilitator)


def _names(name: str, path: Path) -> tuple[str, ...]:
    """The name, the one it was changed to, and all that were changed to that."""
    renamed = _table(path).get("renamed")
    changed = {clean(str(old)): clean(str(new)) for old, new in renamed.items()} if isinstance(renamed, dict) else {}
    now = changed.get(name, name)
    return tuple(dict.fromkeys((name, now, *(old for old, new in changed.items() if new == now))))


def _person(names: tuple[str, ...], call: str, sessions: Collection[_Session]) -> Person:
    """Under a name that nobody has who was ever there together with the member."""
    together = [one.header.members for one in sessions if set(names) & set(one.header.members)]
    taken = {member for members in together for member in members}
    numbered = (call if number == 1 else f"{call} {number}" for number in count(1))
    return Person(names, next(one for one in numbered if one not in taken))


def _among(person: Person, names: Collection[str]) -> Person:
    return replace(person, others=tuple(name for name in dict.fromkeys(names) if name not in person.names))


def _not_to_be(one: _Unread | _Session, also: tuple[Path, ...] = ()) -> Step:
    problem = one.problem if isinstance(one, _Unread) else one.reading.worst
    return Step(one.path, one.what, lambda: None, also, 0, trouble=problem)


def _of_session(places: Places, one: _Session, person: Person) -> Step | None:
    also = tuple(about(places, one.path, one.reading, person))
    if one.reading.worst is not None:
        return _not_to_be(one, also) if also or tells(one.path, person) else None
    head, events = rewriting.tables(one.path.read_bytes()[: one.reading.good_end])
    own = theirs(one.header, one.reading.events, person)
    there = [*spots(head, person), *(text for event in events for text in spots(event, person))]
    struck = sum(bool(words_of(event)) for event in events if event.get("n") in own)
    if not (there or struck or also):
        return None
    texts = tuple(dict.fromkeys(text for text in there if text not in person.names))
    return Step(one.path, one.what, lambda: _rewrite(places, one.path, person), also, len(there), texts, struck)


def _rewrite(places: Places, path: Path, person: Person) -> None:
    with rewriting.taken(path) as (file, reading):
        own = theirs(reading.header, reading.events, person) if reading.header else frozenset[int]()
        for other in about(places, path, reading, person):
            erase(other)
        rewriting.put(
            file,
            rewriting.said_anew(
                file.contents(),
                lambda head: {key: said_anew(value, person) for key, value in head.items()},
                lambda event: without(event, person, is_theirs=event.get("n") in own),
            ),
        )


def _of_set(path: Path, person: Person) -> Iterator[Step]:
    document = _document(path)
    if document is None:
        if path.exists() and tells(path, person):
            yield Step(path, What.SET, lambda: None, places=0, trouble=Problem(0, Trouble.NOT_TOML), is_last=True)
        return
    person = _among(person, _known(path))
    there = list(spots(document, person))
    texts = tuple(text for text in there if text not in person.names)
    if there:
        anew = tomli_w.dumps(_without(document, person)).encode()
        yield Step(path, What.SET, lambda: overwrite(path, anew), (), len(there), texts, is_last=True)


def _without(document: Table, person: Person) -> Table:
    """A set's document without the person: no member, nor booked, nor known by another name."""
    table = dict(document["set"]) if isinstance(document.get("set"), dict) else {}
    for key in ("members", "booked"):
        if isinstance(table.get(key), list):
            table[key] = [name for name in table[key] if name not in person.names]
    if isinstance(table.get("renamed"), dict):
        table["renamed"] = {old: new for old, new in table["renamed"].items() if not {old, new} & set(person.names)}
    left = document | {"set": table}
    return {key: said_anew(value, person) for key, value in left.items()}


def _document(path: Path) -> Table | None:
    try:
        return tomli.loads(text_of(path))
    except (OSError, ValueError, RecursionError):
        return None


def _table(path: Path) -> Table:
    table = (_document(path) or {}).get("set")
    return table if isinstance(table, dict) else {}


def _set_files(places: Places) -> list[Path]:
    return [path for path in traces.in_folder(places.sets) if path.suffix == ".toml"]


def _known(path: Path) -> set[str]:
    """Everybody whom a set's file names as a member, now or before, or as its facilitator."""
    table = _table(path)
    members, renamed = table.get("members"), table.get("renamed")
    told = [*(members if isinstance(members, list) else []), table.get("facilitator")]
    told += [*renamed, *renamed.values()] if isinstance(renamed, dict) else []
    return {clean(name) for name in told if isinstance(name, str) and name}
