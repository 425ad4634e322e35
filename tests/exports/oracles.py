"""Programs of others that read what leaves, and what they found in it."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from icalendar import Calendar, Event
from markdown_it import MarkdownIt

from als_tui.session.exporting import Form

_READERS = (
    MarkdownIt("commonmark"),
    MarkdownIt("gfm-like", {"linkify": False}),
    MarkdownIt("commonmark").enable(["table", "strikethrough"]),
)
_BLOCKS = {"heading", "paragraph", "bullet_list", "list_item", "blockquote"}
_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "dl", "dt", "dd"),
    *("section", "ul", "li", "footer"),
}
_ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "class"}
_CALENDAR = ["VERSION", "PRODID", "CALSCALE"]
_EVENT = {
    *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "CLASS", "TRANSP"),
}
_LONGEST = 75
_FORMULA = tuple("=+-@＝＋－＠")

Events = list[dict[str, str]]


def markdown_lines(text: str) -> list[str]:
    """Every line that readers of Markdown show; each of them is text and nothing but text."""
    first, *others = [list(_inline(reader, text)) for reader in _READERS]
    assert all(lines == first for lines in others)
    return first


def _inline(reader: MarkdownIt, text: str) -> Iterator[str]:
    for token in reader.parse(text):
        if token.type != "inline":
            assert token.type.rpartition("_")[0] in _BLOCKS, token
            continue
        assert token.children is not None
        assert {child.type for child in token.children} <= {"text"}, token
        yield "".join(child.content for child in token.children)


def page_lines(text: str) -> list[str]:
    """Every line that a browser shows of a page without any error, in which nothing acts, links or is fetched."""
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    elements = list(root.iter())
    assert {element.tag for element in elements} <= _TAGS
    assert {name for element in elements for name in element.attrib} <= _ATTRIBUTES
    assert all("url" not in (element.text or "") for element in elements if element.tag == "style")
    title, heading = _only(root, "title"), _only(root, "h1")
    assert title.text == heading.text
    return list(_shown(_only(root, "body")))


def _only(root: Element, tag: str) -> Element:
    (found,) = root.iter(tag)
    return found


def _shown(element: Element) -> Iterator[str]:
    """A line for each element that has words of its own; a name and its value are one."""
    name = ""
    for child in element:
        words = (child.text or "").strip()
        if child.tag == "dt":
            name = words
        elif words or child.tag == "dd":
            yield f"{name}: {words}" if child.tag == "dd" else words
        yield from _shown(child)


def calendar_events(text: str) -> Events:
    """Every event that a calendar takes over, by the names of its properties; lines are as long as they may be."""
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= _LONGEST for line in text.split("\r\n"))
    assert not set(text.replace("\r\n", "")) & {"\r", "\n"}
    calendar = Calendar.from_ical(text)
    assert isinstance(calendar, Calendar)
    assert not calendar.errors
    assert list(calendar) == _CALENDAR
    events = [event for event in calendar.subcomponents if isinstance(event, Event)]
    assert len(events) == len(calendar.subcomponents)
    return [_properties(event) for event in events]


def _properties(event: Event) -> dict[str, str]:
    assert not event.errors
    assert not event.subcomponents
    assert set(event) <= _EVENT
    assert not any(isinstance(value, list) for value in event.values())
    return {name: str(event.decoded(name)) if name.startswith("DT") else str(event[name]) for name in event}


def table_rows(text: str) -> list[dict[str, str]]:
    """Every row of a table by its headings; no cell of it is reckoned with."""
    assert text.endswith("\r\n")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    for row in rows:
        assert None not in row
        assert not any(cell.lstrip().startswith(_FORMULA) for cell in row.values())
    return rows


def data_of(text: str) -> dict[str, Any]:
    """What another program loads."""
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


def shown(form: Form, text: str) -> list[str]:
    """Every text that this form's reader has found in it."""
    match form:
        case Form.MARKDOWN:
            return markdown_lines(text)
        case Form.HTML:
            return page_lines(text)
        case Form.ICS:
            return [value for event in calendar_events(text) for value in event.values()]
        case Form.CSV:
            return [cell for row in table_rows(text) for cell in row.values()]
        case Form.JSON:
            return list(_strings(data_of(text)))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str):
        yield value
