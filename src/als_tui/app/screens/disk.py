"""How saving stands, from what the store knows to what the screen says."""

from als_tui.store.saving import DiskTrouble, Saving
from als_tui.words import notices

_REFUSING = (DiskTrouble.FULL, DiskTrouble.FAILING)


def mark(saving: Saving) -> str:
    """How far the disk is behind, beside the clock."""
    is_refused = saving.trouble in _REFUSING
    return notices.not_saved(saving.pending) if is_refused else notices.saved(saving.pending)


def trouble(saving: Saving) -> str:
    """What the disk is doing to the meeting, while it does."""
    copy = notices.copy_at(str(saving.rescue)) if saving.rescue else ""
    if saving.trouble is DiskTrouble.FULL:
        return notices.disk_full(saving.pending, copy)
    return notices.disk_failing(saving.pending, copy) if saving.trouble is DiskTrouble.FAILING else ""


def moved(saving: Saving) -> str:
    """That the meeting goes on in another file, and why."""
    if saving.trouble is DiskTrouble.CHANGED_OUTSIDE:
        return notices.changed_outside(saving.where.name)
    return notices.moved_on(saving.where.name)


def parting(saving: Saving) -> tuple[str, ...]:
    """What must be known once the session is let go: what is not in its file, and where it went on."""
    told = []
    if saving.left:
        told.append(notices.went_on_in(str(saving.where), [str(path) for path in saving.left]))
    if saving.pending:
        rescue = str(saving.rescue) if saving.rescue else ""
        told.append(notices.never_saved(saving.pending, str(saving.where), rescue))
    return tuple(told)
