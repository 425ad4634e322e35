"""A sheet as a page that prints well on A4: one file, no script, and nothing that it could fetch."""

from collections.abc import Iterator
from html import escape

from als_tui.meeting.clean import clean
from als_tui.words.exports.document import Document, Item, Section

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
@page { size: A4; margin: 20mm 18mm; }
:root { color-scheme: light dark; }
body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; max-width: 42em; margin: 2em auto; padding: 0 1em;
  overflow-wrap: anywhere; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 .1em; }
.whose { font-style: italic; margin: 0 0 1.2em; }
h2 { font-size: 1.1em; margin: 1.4em 0 .3em; border-bottom: 1px solid; break-after: avoid; }
dl { display: grid; grid-template-columns: fit-content(14em) 1fr; gap: .1em 1.2em; margin: 0; }
dt { font-weight: bold; }
dd { margin: 0; }
ul { margin: 0; padding-left: 1.2em; }
li { break-inside: avoid; margin: .25em 0; }
li ul { list-style: none; padding-left: .8em; font-size: .93em; line-height: 1.35; }
li li { margin: 0; }
.private { border-left: 3px solid; padding-left: .8em; }
footer { margin-top: 2em; font-size: .85em; font-style: italic; }
@media print { :root { color-scheme: light; } body { margin: 0; padding: 0; max-width: none; } }
""".strip()


def page(document: Document, language: str) -> str:
    """The whole file."""
    return "\n".join(_lines(document, language)) + "\n"


def _lines(document: Document, language: str) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{_text(language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{_text(document.title)}</title>"
    yield f"<style>\n{_STYLE}\n</style>"
    yield "</head>"
    yield "<body>"
    yield "<main>"
    yield f"<h1>{_text(document.title)}</h1>"
    yield f'<p class="whose">{_text(document.whose)}</p>'
    yield "<dl>"
    yield from (f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>" for name, value in document.facts)
    yield "</dl>"
    for section in document.sections:
        yield from _section(section)
    yield "</main>"
    if document.foot:
        yield f"<footer>{_text(document.foot)}</footer>"
    yield "</body>"
    yield "</html>"


def _section(section: Section) -> Iterator[str]:
    yield '<section class="private">' if section.is_private else "<section>"
    yield f"<h2>{_text(section.title)}</h2>"
    yield "<ul>"
    yield from map(_item, section.items)
    yield "</ul>"
    yield "</section>"


def _item(item: Item) -> str:
    inside = "".join(f"<li>{_text(detail)}</li>" for detail in item.details)
    return f"<li>{_text(item.text)}{f'<ul>{inside}</ul>' if inside else ''}</li>"


def _text(told: str) -> str:
    return escape(clean(told), quote=True)
