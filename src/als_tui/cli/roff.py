"""The form of a man page: what people are to read is never taken for an order to the printer."""

from collections.abc import Iterable


def text(said: str) -> str:
    """A line as it stands; what is not of the oldest letters by its number, for that needs no settings."""
    escaped = said.replace("\\", "\\e").replace("-", "\\-")
    plain = "".join(one if one.isascii() else f"\\[u{ord(one):04X}]" for one in escaped)
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def title(name: str, version: str) -> str:
    """The first line of a page."""
    return f'.TH "{text(name)}" "1" "" "{text(version)}"'


def section(name: str) -> str:
    """A heading."""
    return f'.SH "{text(name)}"'


def part(name: str) -> str:
    """A heading within a section."""
    return f'.SS "{text(name)}"'


def paragraph(said: str) -> str:
    """Words that the printer breaks where the line ends."""
    return f".PP\n{text(said)}"


def lines(said: Iterable[str]) -> str:
    """Lines that stay as they are."""
    return "\n".join([".PP", ".RS 4", ".nf", *map(text, said), ".fi", ".RE"])


def terms(rows: Iterable[tuple[str, str]]) -> str:
    """Terms, and beneath each what it means."""
    return "\n".join(f".TP\n\\fB{text(term)}\\fR\n{text(meaning)}" for term, meaning in rows)
