"""Names of files, made from what people type or files say: never a path, and never a name a system keeps for itself."""

import hashlib
import os
import re
import unicodedata
from pathlib import Path

_SAFE = re.compile("[0-9a-z-]{1,40}")
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
"""What Windows takes for a device, whatever follows the dot."""


def slug_of(name: str) -> str:
    """A set's name as a name for its files: small letters without accents, digits and dashes, 1 to 40 of them."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    slug = re.sub("[^a-z0-9]+", "-", bare).strip("-")[:40].rstrip("-") or "set"
    return f"{slug}-set" if slug in _RESERVED else slug


def free_slug(folder: Path, name: str) -> str:
    """The slug of ``name``, numbered where another set already lies in ``folder`` under it."""
    slug, number = slug_of(name), 1
    while os.path.lexists(folder / f"{slug}.toml"):  # a link that leads nowhere is somebody's too
        number += 1
        slug = f"{slug_of(name)[:36].rstrip('-')}-{number}"
    return slug


def is_safe(stem: str) -> bool:
    """Whether a name from a file may become a file's name as it stands."""
    return _SAFE.fullmatch(stem) is not None and stem not in _RESERVED


def safe_stem(stem: str) -> str:
    """The name itself where it is safe, else a name made from its hash: the same for the same, and never a path."""
    if is_safe(stem):
        return stem
    return "x-" + hashlib.sha256(stem.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def set_aside(path: Path) -> None:
    """Give a file that does not read another name, ``.damaged``, under which nothing is ever written over."""
    number, aside = 1, path.with_name(f"{path.name}.damaged")
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.name}.damaged-{number}")
    path.rename(aside)
