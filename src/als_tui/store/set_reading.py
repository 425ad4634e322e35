"""From a set's file to the set, and to the lines on which a person must put something right."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli
from pydantic import ValidationError

from als_tui.meeting.clean import clean
from als_tui.meeting.header import LearningSet
from als_tui.meeting.trouble import Problem, Trouble
from als_tui.store.disk import open_for_reading, read_from
from als_tui.store.format import FORMAT
from als_tui.store.names import is_safe, slug_of
from als_tui.store.set_checks import about_members, remarks, within_bounds
from als_tui.store.toml_lines import line_of, line_of_item

_BIGGEST = 1 << 20
"""Bytes in a file that can be a set's."""
_MOST_TOLD = 5
"""Values that are told to be wrong at once; whoever puts those right is told of the others then."""
_TABLES: dict[str, tuple[str, ...]] = {"rules": (), "versions": (), "proposal": ("rules",)}
"""In which table a field stands that does not stand in the set's own."""


@dataclass(frozen=True, slots=True)
class SetReading:
    """What a set's file says, and what is wrong with it."""

    path: Path
    learning_set: LearningSet | None
    """The set as far as it can be understood as one."""
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    """What is wrong too, and keeps nobody from meeting."""

    @property
    def is_sound(self) -> bool:
        """Whether a meeting can be run with it; if not, it can still be shown and put right."""
        return self.learning_set is not None and not self.problems

    @property
    def is_offered(self) -> bool:
        """Whether it still meets, as far as that is known."""
        return self.learning_set is None or not self.learning_set.is_archived


def read_set(path: Path) -> SetReading:
    """The set in a file; never raises. The file's name is the set's slug, whatever stands inside."""
    try:
        text = text_of(path)
        document = tomli.loads(text)
    except OSError as error:
        return _refused(path, Problem(0, Trouble.CANNOT_OPEN, error.strerror or ""))
    except tomli.TOMLDecodeError as error:
        return _refused(path, Problem(error.lineno, Trouble.NOT_TOML, error.msg))
    except UnicodeDecodeError:
        return _refused(path, Problem(0, Trouble.NOT_TEXT))
    except (ValueError, RecursionError):
        return _refused(path, Problem(0, Trouble.NOT_TOML))
    trouble = _refusal(path, document, text)
    return _refused(path, trouble) if trouble else _understood(path, document, text)


def text_of(path: Path) -> str:
    """A set file's text; ``ValueError`` if it is too big to be one, or is no text."""
    fd = open_for_reading(path)
    try:
        data = read_from(fd, 0, _BIGGEST + 1)
    finally:
        os.close(fd)
    if len(data) > _BIGGEST:
        raise ValueError("too big")
    return data.decode("utf-8-sig").replace("\r\n", "\n")


def as_one(document: dict[str, Any], slug: str) -> dict[str, Any]:
    """A set file's document as the fields of a ``LearningSet``: its tables put together."""
    fields = within_bounds(document) | {"slug": slug}
    fields |= {name: document[name] for name in ("rules", "versions") if name in document}
    rules = document.get("rules")
    return fields | ({"proposal": rules["proposal"]} if isinstance(rules, dict) and "proposal" in rules else {})


def _refused(path: Path, problem: Problem) -> SetReading:
    return SetReading(path, None, (problem,))


def _refusal(path: Path, document: dict[str, Any], text: str) -> Problem | None:
    """Why a document is not a set of ours, if it is not."""
    if not text.strip():
        return Problem(0, Trouble.EMPTY)
    form = document.get("format")
    if type(form) is not int or not isinstance(document.get("set"), dict):
        return Problem(0, Trouble.FOREIGN)
    if form > FORMAT:
        return Problem(
            line_of(text, ["format"]), Trouble.NEWER_FORMAT, hex(form) if form.bit_length() > 64 else f"{form}"
        )
    if not is_safe(path.stem):
        return Problem(0, Trouble.BAD_HEADER, f"file name: {slug_of(path.stem)}.toml")
    return None


def _understood(path: Path, document: dict[str, Any], text: str) -> SetReading:
    try:
        learning_set = LearningSet.model_validate(as_one(document, path.stem))
    except ValidationError as error:
        told = error.errors(include_url=False, include_context=False, include_input=False)
        return SetReading(path, None, tuple(_misfit(one["loc"], one["msg"], text) for one in told[:_MOST_TOLD]))
    problems = about_members(document["set"]["members"], text)
    return SetReading(path, learning_set, tuple(problems), tuple(remarks(document, text)))


def _misfit(place: tuple[int | str, ...], message: str, text: str) -> Problem:
    """A value that the model refused, with the line on which it stands."""
    outer = _TABLES.get(str(place[0]), ("set",))
    if isinstance(place[-1], int):
        line = line_of_item(text, [*outer, *place[:-1]], place[-1])
    else:
        line = line_of(text, [*outer, *place])
    return Problem(line, Trouble.BAD_HEADER, f"{'.'.join(map(str, place))}: {clean(message)}")
