"""Meetings of differing content, as files whose every event's end is known."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from itertools import accumulate

from als_tui.meeting.events import Event
from als_tui.meeting.facts import AnyFact
from als_tui.meeting.header import GroundRules, Header, Settings
from als_tui.meeting.text import clean
from als_tui.store.decoding import read_bytes
from als_tui.store.toml_text import checked, header_text
from tests.builders import HOSTILE
from tests.store.kept import APP, CLOSED, EVERY_FACT, HEADER, OPEN_FACTS, numbered
from tests.stories.samples import SESSIONS

INVENTED = 12
TEXTS = (
    *HOSTILE, "[[event]]", 'sum = "00000000"', '"""', "'''", "\\u0041", "# no comment", "a\nb", "\u2028", "=", "n = 1",
    "long " * 60, "👩🏽‍🦽" * 20, "]]", "\t", '"\n[[event]]\nn = 9\nsum = "00000000"\n',
)  # fmt: skip
"""What people might write, and what a reader might take for something else."""
HEADERS = (
    HEADER,
    HEADER.model_copy(update={"rules": GroundRules(), "of": None}),
    HEADER.model_copy(update={"members": HOSTILE, "facilitator": HOSTILE[1], "utc_offset": -570}),
    HEADER.model_copy(
        update={"rules": GroundRules(version=9, texts=TEXTS[6:12]), "settings": Settings(clock_for="room")}
    ),
)


@dataclass(frozen=True)
class Told:
    """A meeting and its file."""

    name: str
    data: bytes
    events: tuple[Event, ...]

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Where the header ends, and each event after it."""
        blocks = [b"\n[[event]]" + block for block in self.data.split(b"\n[[event]]")[1:]]
        head = len(self.data) - sum(map(len, blocks))
        return tuple(accumulate(map(len, blocks), initial=head))

    def whole(self, cut: int) -> int:
        """How many events are whole in the first bytes; one is so without its last line break."""
        return sum(cut >= end - 1 for end in self.ends[1:])


def generated() -> tuple[Told, ...]:
    """One with every kind of event, and the invented ones; each time the same."""
    every = numbered(EVERY_FACT)
    invented = (_invented(number, random.Random(number)) for number in range(1, INVENTED + 1))
    return (Told("of every kind", _file(HEADER, every), tuple(every)), *invented)


def samples() -> Iterator[Told]:
    """Those that the program carries."""
    for path in sorted(SESSIONS.glob("*.toml")):
        reading = read_bytes(path.read_bytes())
        assert not reading.problems
        yield Told(path.name, path.read_bytes(), reading.events)


def _invented(number: int, chance: random.Random) -> Told:
    facts = [_reworded(chance.choice(OPEN_FACTS), chance) for _ in range(chance.randint(8, 16))]
    told = numbered([*facts, CLOSED] if chance.random() < 0.3 else facts)
    events = [replace(event, at=event.at + timedelta(days=28 * number)) for event in told]
    return Told(f"invented {number}", _file(chance.choice(HEADERS), events), tuple(events))


def _reworded(fact: AnyFact, chance: random.Random) -> AnyFact:
    """The same kind of fact, with other texts where people write."""
    told = {name: clean(chance.choice(TEXTS)) for name in type(fact).model_fields if name in _WRITTEN}
    return fact.model_copy(update=told)


_WRITTEN = ("text", "words", "when", "by", "first_step", "line")


def _file(header: Header, events: list[Event]) -> bytes:
    return header_text(header, APP).encode() + b"".join(map(checked, events))
