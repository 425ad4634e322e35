"""What a folder seems to hold: one odd name in it keeps none of the others from being told."""

import os
from collections.abc import Iterator
from pathlib import Path

_OURS = ".toml"


def file_names(folder: Path) -> list[str]:
    """The names under which files of ours may lie; none of a folder that cannot be listed.

    A link of which nothing tells where it leads is among them: who reads it is told that it cannot be opened.
    """
    try:
        with os.scandir(folder) as found:
            return [one.name for one in found if _is_named(one.name) and _may_be_file(one)]
    except OSError:
        return []


def paths(folder: Path) -> Iterator[Path]:
    """The same as paths."""
    return map(folder.joinpath, file_names(folder))


def size_of(path: Path) -> int:
    """In bytes; nothing of what is not to be reached."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _is_named(name: str) -> bool:
    return name.endswith(_OURS) and name[0] != "."


def _may_be_file(one: os.DirEntry[str]) -> bool:
    try:
        return one.is_file()
    except OSError:
        return True
