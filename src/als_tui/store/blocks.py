"""Where in a file's bytes each event begins, and on which line: looked up only when something is wrong."""

import re
from functools import cached_property

_BEGIN = re.compile(rb"^[ \t]*\[\[[ \t]*event[ \t]*\]\]", re.MULTILINE)
_SUM = re.compile(rb'^[ \t]*sum[ \t]*=[ \t]*"[0-9a-f]{8}"[^\n]*(?:\n|\Z)', re.MULTILINE)


class Blocks:
    """A file's bytes, cut at the lines that say ``[[event]]``."""

    def __init__(self, data: bytes, start: int) -> None:
        """``start`` is where the text begins: behind a byte order mark."""
        self.data = data
        self.start = start
        self.expected: int | None = None
        """How many events the file is known to have, if it could be read as a whole."""

    @cached_property
    def starts(self) -> list[int]:
        """Where each event's first line begins, in bytes."""
        return [found.start() for found in _BEGIN.finditer(self.data, self.start)]

    @cached_property
    def are_found(self) -> bool:
        """Whether each event has a first line of its own: written inline or with quotes, it has not."""
        return self.expected in (None, len(self.starts))

    @cached_property
    def lines(self) -> list[int]:
        """The line, counted from 1, on which each event begins."""
        lines, at, line = [], 0, 1
        for start in self.starts:
            line += self.data.count(b"\n", at, start)
            lines.append(line)
            at = start
        return lines

    def end(self, index: int) -> int:
        """Where an event's bytes end, in bytes."""
        return self.starts[index + 1] if index + 1 < len(self.starts) else len(self.data)

    def line_of(self, index: int, field: str = "") -> int:
        """The line of an event, or of a field in it; 0 if the events are written in another way."""
        if not self.are_found or not 0 <= index < len(self.starts):
            return 0
        name = field.encode("utf-8", "replace")
        told = (
            line.partition(b"=")[0].strip() for line in self.data[self.starts[index] : self.end(index)].split(b"\n")
        )
        return self.lines[index] + next((below for below, key in enumerate(told) if name and key == name), 0)

    def line_of_table(self, name: str) -> int:
        """The line on which the first table of that name begins, 0 if it is written in another way."""
        place = self.data.find(b"\n[[" + name.encode() + b"]]")
        return self.data.count(b"\n", 0, place) + 2 if place >= 0 else 0

    def line_at(self, index: int, place: int) -> int:
        """The line, counted from 1, in which a byte of an event stands."""
        return self.lines[index] + self.data.count(b"\n", self.starts[index], place)

    def after_sums(self, index: int) -> tuple[int, ...]:
        """Where an event may end that has something glued to it: after its first ``sum`` line, or after its last."""
        ends = [found.end() for found in _SUM.finditer(self.data, self.starts[index], self.end(index))]
        return tuple(dict.fromkeys((ends[0], ends[-1]))) if ends else ()

    def cut_before(self, index: int) -> int:
        """Where to cut so that an event goes, and the empty lines before it."""
        kept = self.data[: self.starts[index]].rstrip(b" \t\r\n")
        rest = self.data[len(kept) : self.starts[index]]
        return len(kept) + rest.find(b"\n") + 1
