"""A page to print as it is read on a screen: its words and no signs, so that a name looks as it will on paper."""

from collections.abc import Iterator

from als_tui.words.exports.document import Document, Section


def reading(document: Document) -> str:
    """The words of the whole page, in its order."""
    return "\n".join(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    yield document.title
    yield document.whose
    yield ""
    yield from (f"{name}: {value}" for name, value in document.facts)
    for section in document.sections:
        yield from _section(section)
    if document.foot:
        yield ""
        yield document.foot


def _section(section: Section) -> Iterator[str]:
    yield ""
    yield section.title
    for item in section.items:
        yield f"- {item.text}"
        yield from (f"  - {detail}" for detail in item.details)
