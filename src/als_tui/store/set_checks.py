"""What may stand in a set's file and cannot be so: the model, which old sessions share, lets it through."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from als_tui.meeting.clean import clean
from als_tui.meeting.header import FEWEST, MOST, Settings
from als_tui.meeting.presets import DEFAULT, PRESETS
from als_tui.meeting.set_changes import MOST_MEETINGS, same
from als_tui.meeting.trouble import Problem, Trouble
from als_tui.store.toml_lines import line_of, line_of_item

LONGEST_AIRTIME = 120
"""Minutes that a shortest airtime can have at most."""
_LIMITS: Final[tuple[tuple[tuple[str, ...], int, int, int | None], ...]] = (
    (("set", "of"), 1, MOST_MEETINGS, None),
    (("set", "settings", "shortest_airtime"), 1, LONGEST_AIRTIME, Settings().shortest_airtime),
)
"""Where a number stands, the least and the most it can be, and what counts where it is another."""


def about_members(names: list[str], text: str) -> Iterator[Problem]:
    """Every member has a seat, a digit and a name of their own; beyond the last seat nobody is looked at."""
    if not FEWEST <= len(names) <= MOST:
        detail = f"members: {len(names)}, not {FEWEST} to {MOST}"
        yield Problem(line_of(text, ["set", "members"]), Trouble.BAD_HEADER, detail)
    known: set[str] = set()
    for index, name in enumerate(names[:MOST]):
        twice = f"{clean(name)} twice, and a letter more would tell them apart"
        if not same(name) or same(name) in known:
            line = line_of_item(text, ["set", "members"], index)
            yield Problem(line, Trouble.BAD_HEADER, f"members.{index}: {twice if same(name) else 'no name'}")
        known.add(same(name))


def remarks(document: Mapping[str, Any], text: str) -> Iterator[Problem]:
    """What is wrong and keeps nobody from meeting, for there is something that counts instead."""
    for path, least, most, _ in _LIMITS:
        if (number := _beyond(document, path, least, most)) is not None:
            said = number if number.bit_length() < 64 else "a number without end"
            detail = f"{'.'.join(path[1:])}: {said}, not {least} to {most}"
            yield Problem(line_of(text, path), Trouble.OUT_OF_BOUNDS, detail)
    preset = document["set"].get("preset", DEFAULT)
    known = [*(shape["name"] for shape in document["set"].get("shapes", ())), *PRESETS]
    if preset not in known:
        yield Problem(line_of(text, ["set", "preset"]), Trouble.UNKNOWN_SHAPE, _with_nearest(clean(preset[:40]), known))


def within_bounds(document: Mapping[str, Any]) -> dict[str, Any]:
    """The set's own table, with what counts in the place of numbers that cannot be so."""
    table = dict(document["set"])
    for path, least, most, instead in _LIMITS:
        if _beyond(document, path, least, most) is not None:
            told = {path[-1]: instead}
            table |= told if len(path) == 2 else {path[1]: table[path[1]] | told}
    return table


def as_written(document: Mapping[str, Any], table: dict[str, Any]) -> dict[str, Any]:
    """A table to be written, with the numbers that cannot be so left to who wrote them, unless they were changed."""
    for path, least, most, instead in _LIMITS:
        number = _beyond(document, path, least, most)
        inner = table if len(path) == 2 else table[path[1]]
        if number is not None and inner.get(path[-1]) == instead:
            inner[path[-1]] = number
    return table


def _beyond(document: Mapping[str, Any], path: tuple[str, ...], least: int, most: int) -> int | None:
    """The number that stands there, if it is one and out of bounds."""
    found: object = document
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found if isinstance(found, int) and not isinstance(found, bool) and not least <= found <= most else None


def _with_nearest(name: str, known: Sequence[str]) -> str:
    """A shape's name, with the one that is meant most likely if it is like any."""
    from difflib import get_close_matches

    near = get_close_matches(name.casefold(), known, n=1)
    return f"{name} ({near[0]}?)" if near else name
