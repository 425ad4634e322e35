"""What the Tab key offers where a command wants a session, a set or a member: names alone are read, and no meeting."""

import os
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

import click

from als_tui.cli.options import file_of, places
from als_tui.cli.talk import Stop
from als_tui.meeting.clean import clean

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from als_tui.store.places import Places

_Found = TypeVar("_Found")
_SPECIAL = re.compile(r"[^\w@%+=:,./-]")
"""What a shell does not take as it stands."""


def sessions(context: click.Context, option: click.Parameter, begun: str) -> "list[CompletionItem] | list[str]":
    """The sessions in the folder, the newest first; where none begins like that, the files of the shell's own."""
    from click.shell_completion import CompletionItem

    from als_tui.store.listing import file_names

    names = _found(context, lambda where: file_names(where.sessions))
    return _those(sorted(names, reverse=True), begun) or [CompletionItem(begun, type="file")]


def sets(context: click.Context, option: click.Parameter, begun: str) -> list[str]:
    """The sets in the folder, by the names of their files."""
    from als_tui.store.listing import file_names

    names = _found(context, lambda where: file_names(where.sets))
    return _those(sorted(name.removesuffix(".toml") for name in names), begun)


def members(context: click.Context, option: click.Parameter, begun: str) -> list[str]:
    """The members of the session that stands on the line, else of all; as the heads of the files name them."""
    from als_tui.store.library import entries, entry

    folder, file = context.params.get("folder"), context.params.get("file")
    heads = _found(context, lambda where: [entry(file_of(file, folder))] if file else list(entries(where.sessions)))
    return _those(sorted({member for head in heads for member in head.members}), begun)


def _found(context: click.Context, look: "Callable[[Places], list[_Found]]") -> "list[_Found]":
    """What is found where the line says that the sets and sessions are; nothing where they cannot be."""
    with context.scope(cleanup=False):
        try:
            return look(places(context.params.get("folder")))
        except Stop:
            return []


def _those(names: Iterable[str], begun: str) -> list[str]:
    """Those that begin like that, as the shell must have them; a name with controls in it is offered to none.

    Bash puts a word on the line as it is told; the others see to what is special to them.
    """
    wanted = begun.casefold()
    found = [name for name in names if name.casefold().startswith(wanted) and clean(name) == name]
    is_bash = os.environ.get("_ALS_TUI_COMPLETE", "").startswith("bash")
    return [_SPECIAL.sub(r"\\\g<0>", name) for name in found] if is_bash else found
