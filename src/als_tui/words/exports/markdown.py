"""A sheet as Markdown: what people typed is text in it, and nothing else."""

import re
from collections.abc import Iterator

from als_tui.meeting.clean import clean
from als_tui.words.exports.document import Document, Item, Section

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&@])")
"""Signs with which emphasis, code, a link, an image, HTML, a heading, a table or an entity could begin."""
_LINKED = re.compile(r"(://|www\.)", re.IGNORECASE)
"""What some readers make links of; a mail address is one to a few of them, whatever is escaped in it."""
_FIRST = re.compile(r"^([-+=:])|^(\d{1,9})([.)])")
"""What would begin a list or a line below a heading."""


def markdown(document: Document) -> str:
    """The whole text, its lines ended as files end them here."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    yield f"# {text(document.title)}"
    yield ""
    yield f"{text(document.whose)}"
    yield ""
    yield from (f"- {text(name)}: {text(value)}" for name, value in document.facts)
    for section in document.sections:
        yield from _section(section)
    if document.foot:
        yield ""
        yield text(document.foot)


def _section(section: Section) -> Iterator[str]:
    yield ""
    yield f"## {text(section.title)}"
    yield ""
    for item in section.items:
        yield from _quoted(item) if section.is_private else _item(item)


def _item(item: Item) -> Iterator[str]:
    yield f"- {text(item.text)}"
    yield from (f"  - {text(detail)}" for detail in item.details)


def _quoted(item: Item) -> Iterator[str]:
    yield f"> {' '.join(map(text, (item.text, *item.details)))}"
    yield ""


def text(told: str) -> str:
    """What a reader of Markdown shows as these very words."""
    line = " ".join(clean(told).split()) or "—"
    safe = _LINKED.sub(lambda found: found[1][:-1] + "\\" + found[1][-1], _SIGNS.sub(r"\\\1", line))
    return _FIRST.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", safe)
