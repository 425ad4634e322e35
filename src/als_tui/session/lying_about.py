"""What lies beside a session and tells of a person, or holds certain words: drafts, cut-off ends, exported sheets."""

import html
import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path

import tomli_w

from als_tui.meeting.clean import clean
from als_tui.meeting.forgetting import Person, presenters
from als_tui.store import traces
from als_tui.store.erasing import is_file
from als_tui.store.format import MOST_BYTES
from als_tui.store.names import slug_of
from als_tui.store.places import Places
from als_tui.store.reading import Reading
from als_tui.store.traces import What

_NUMBER = re.compile(r"^n = (\d{1,9})$", re.MULTILINE | re.ASCII)


def about(places: Places, path: Path, reading: Reading, person: Person) -> Iterator[Path]:
    """What lies beside a session and tells of the person, or was about to be noted in their airtime."""
    header = reading.header
    if header is None:
        return
    whose = presenters(header, reading.events)
    for what, other in traces.of_session(places, path, header.id):
        if what is What.HEARTBEAT:
            continue
        is_theirs = _presenter_at(other, what, whose) in person.names
        if is_theirs or tells(other, person):
            yield other
    for _, sheet in traces.exports(places, reading.days, header.slug):
        if _is_own(sheet, person) or tells(sheet, person):
            yield sheet


def tells(path: Path, person: Person) -> bool:
    """Whether a file tells of the person, in whatever form it writes the name; one that cannot be read might."""
    text = _read(path)
    return text is None or any(person.is_in(form) for form in (text, html.unescape(text), text.replace("\\", "")))


def has(path: Path, words: Collection[str]) -> bool:
    """Whether any of these words stand in a file, in whatever form it writes them."""
    text = _read(path) or ""
    return any(form in text for word in words for form in _forms(word))


def _forms(word: str) -> set[str]:
    """The word as TOML, JSON, a page and plain text have it."""
    toml = tomli_w.dumps({"x": word}).removeprefix('x = "').removesuffix('"\n')
    return {word, toml, json.dumps(word)[1:-1], json.dumps(word, ensure_ascii=False)[1:-1], html.escape(word)}


def _read(path: Path) -> str | None:
    """A file's text; none where it cannot be read, or not without waiting for somebody."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES) if is_file(path) else b""
    except OSError:
        return None
    return clean_lines(data.decode("utf-8", "replace"))


def clean_lines(text: str) -> str:
    """Each line as a name in it is compared."""
    return "\n".join(map(clean, text.split("\n")))


def _presenter_at(path: Path, what: What, whose: list[str | None]) -> str | None:
    """In whose airtime it was written: a draft, at the end of what was recorded; a cut-off event, at its number."""
    if not whose or what not in (What.DRAFT, What.TORN):
        return None
    found = _NUMBER.search(_read(path) or "") if what is What.TORN else None
    before = int(found[1]) - 1 if found else len(whose)
    return whose[max(0, min(before, len(whose)) - 1)]


def _is_own(sheet: Path, person: Person) -> bool:
    """Whether a sheet's name says that it is theirs."""
    return any(re.search(rf"-\d{{1,2}}-{re.escape(slug_of(name))}[.-]", sheet.name) for name in person.names)
