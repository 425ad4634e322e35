"""One file for each set: who its members are and what they have agreed, made to be read and corrected by people."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli
import tomli_w

from als_tui.meeting.header import LearningSet
from als_tui.store.format import FORMAT
from als_tui.store.listing import paths
from als_tui.store.names import free_slug as free_slug
from als_tui.store.names import safe_stem, set_aside
from als_tui.store.names import slug_of as slug_of
from als_tui.store.places import private_folder
from als_tui.store.replace import replace_file
from als_tui.store.set_checks import as_written
from als_tui.store.set_reading import SetReading as SetReading
from als_tui.store.set_reading import as_one, text_of
from als_tui.store.set_reading import read_set as read_set
from als_tui.version import VERSION

_USUAL = ("by", "is_archived", "shapes", "booked", "renamed")
"""Keys that are left out while they say nothing."""


def sets(folder: Path) -> list[SetReading]:
    """Every set in a folder, by name; one that cannot be read stands under its file's name."""
    return sorted(map(read_set, paths(folder)), key=_order)


def write_set(folder: Path, learning_set: LearningSet) -> Path:
    """Put the set into its file, in one step, and tell where that is.

    Keys and tables that this version does not know stay as they are; comments and the order of lines may be lost. A
    file that does not read is set aside as ``.damaged``; one of a newer form is left alone: ``FileExistsError``.
    ``ValueError`` if the set would not come back as it is; ``OSError`` if the disk refuses.
    """
    path = folder / f"{safe_stem(learning_set.slug)}.toml"
    data = tomli_w.dumps(_merged(_there(path), learning_set))
    if LearningSet.model_validate(as_one(tomli.loads(data), learning_set.slug)) != learning_set:
        raise ValueError(f"{path.name} would not say what is meant")
    private_folder(folder)
    replace_file(path, data.encode())
    return path


def _order(reading: SetReading) -> tuple[str, str]:
    return (reading.learning_set.name if reading.learning_set else reading.path.stem).casefold(), reading.path.name


def _there(path: Path) -> dict[str, Any]:
    """The document that is to be written over; empty if there is none, or none that reads."""
    try:
        document = tomli.loads(text_of(path))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        set_aside(path)
        return {}
    form = document.get("format", FORMAT)
    if type(form) is int and form > FORMAT:
        raise FileExistsError(f"{path} is of a newer form")
    return document


def _merged(document: dict[str, Any], learning_set: LearningSet) -> dict[str, Any]:
    """The document with all that this version knows of the set said anew, and the rest as it was."""
    told = learning_set.model_dump(mode="json", exclude={"slug"})
    versions = list(_versions(document.get("versions"), told.pop("versions")))
    rules = _over(document.get("rules"), told.pop("rules") | {"proposal": told.pop("proposal")})
    settings = told.pop("settings")
    table = _over(document.get("set"), told)
    table["settings"] = _over(table.pop("settings", None), settings)
    table = as_written(document, table)
    table.pop("slug", None)
    frame = {"format": FORMAT, "app": f"als-tui {VERSION}"}
    ours = {"format", "app", "set", "rules", "versions"}
    rest = {key: value for key, value in document.items() if key not in ours}
    return {**frame, "set": table, "rules": rules, **({"versions": versions} if versions else {}), **rest}


def _versions(before: object, told: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every version of the rules over the one of its number."""
    there = [one for one in before if isinstance(one, dict)] if isinstance(before, list) else []
    for version in told:
        old = next((one for one in there if one.get("version", 1) == version["version"]), None)
        there = [one for one in there if one is not old]
        yield _over(old, version)


def _over(before: object, told: dict[str, Any]) -> dict[str, Any]:
    """A table with these values, and with those it had under other keys; what is none now is left out."""
    kept = {key: value for key, value in before.items() if key not in told} if isinstance(before, dict) else {}
    return {**_without_nothing(told), **kept}


def _without_nothing(told: dict[str, Any]) -> dict[str, Any]:
    """Without what is none, and without what says no more than its absence."""
    return {key: value for key, value in told.items() if value is not None and not (key in _USUAL and not value)}
