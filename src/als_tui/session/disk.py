"""How saving stands, from what the store knows to what is said; how a path is told is its teller's own."""

from collections.abc import Callable
from pathlib import Path

from als_tui.store.saving import DiskTrouble, Saving
from als_tui.words import notices

Told = Callable[[Path], str]
_REFUSING = (DiskTrouble.FULL, DiskTrouble.FAILING)


def mark(saving: Saving) -> str:
    """How far the disk is behind, beside the clock."""
    is_refused = saving.trouble in _REFUSING
    return notices.not_saved(saving.pending) if is_refused else notices.saved(saving.pending)


def trouble(saving: Saving, told: Told) -> str:
    """What the disk is doing to the meeting, while it does."""
    if saving.trouble is DiskTrouble.FULL:
        return notices.disk_full(saving.pending, _copy(saving, told))
    return notices.disk_failing(saving.pending, _copy(saving, told)) if saving.trouble is DiskTrouble.FAILING else ""


def nameless(saving: Saving) -> str:
    """The same before eyes that may see no name: a path may tell one."""
    if saving.trouble is DiskTrouble.FULL:
        return notices.room_is_needed(saving.pending)
    return notices.disk_is_needed(saving.pending) if saving.trouble is DiskTrouble.FAILING else ""


def _copy(saving: Saving, told: Told) -> str:
    return told(saving.rescue) if saving.rescue else ""


def moved(saving: Saving, told: Told) -> str:
    """That the meeting goes on in another file, and why."""
    if saving.trouble is DiskTrouble.CHANGED_OUTSIDE:
        return notices.changed_outside(told(saving.where))
    return notices.moved_on(told(saving.where))


def parting(saving: Saving) -> tuple[str, ...]:
    """What must be known at the end of all: what is not in the session's file, and where it went on.

    What came home again since the session was let go is where everybody looks for it.
    """
    parting = []
    if saving.left and saving.where.exists():
        parting.append(notices.went_on_in(str(saving.where), [str(path) for path in saving.left]))
    elif saving.left:
        parting.append(notices.came_home(str(saving.left[0].parent)))
    if saving.pending and (saving.rescue is None or saving.rescue.exists()):
        rescue = str(saving.rescue) if saving.rescue else ""
        parting.append(notices.never_saved(saving.pending, str(saving.where), rescue))
    return tuple(parting)
