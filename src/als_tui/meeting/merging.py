"""Two changes of one set that did not know of each other, put together: nothing that somebody else did is undone."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

from als_tui.meeting.header import FEWEST, MOST, LearningSet, Settings
from als_tui.meeting.rules import Texts
from als_tui.meeting.set_changes import same

_ABSENT: Final = object()


class _Clash(Exception):  # noqa: N818 - no error: both have changed the same thing
    pass


def merged(base: LearningSet, own: LearningSet, there: LearningSet) -> LearningSet | None:
    """What was changed from ``base`` to ``own``, changed in ``there`` too; none if that has changed there as well.

    Settings and earlier names are taken one by one, members in their order, anything else whole.
    """
    before, wanted, found = dict(base), dict(own), dict(there)
    try:
        members = _members(before.pop("members"), wanted.pop("members"), found.pop("members"))
        return there.model_copy(update={**_entries(before, wanted, found), "members": members})
    except _Clash:
        return None


def woven(base: Sequence[str], own: Sequence[str], there: Sequence[str]) -> Texts:
    """The lines of ``there`` with what was changed from ``base`` to ``own``.

    Where both have put other words, both stand, theirs first; what either has left out is gone.
    """
    if list(own) == list(base) or list(own) == list(there):
        return tuple(there)
    if list(there) == list(base):
        return tuple(own)
    gone = {line for line in base if line not in own or line not in there}
    return tuple(dict.fromkeys(line for line in _woven(base, own, there) if line not in gone))


def _woven(base: Sequence[str], own: Sequence[str], there: Sequence[str]) -> list[str]:
    """Between two lines that all three have in common, one after the other, what each has made of that place."""
    in_own, in_there = _places(base, own), _places(base, there)
    lines: list[str] = []
    b = o = t = 0
    for i in [*sorted(in_own.keys() & in_there.keys()), len(base)]:
        j, k = in_own.get(i, len(own)), in_there.get(i, len(there))
        lines += [*_place(base[b:i], own[o:j], there[t:k]), *base[i : i + 1]]
        b, o, t = i + 1, j + 1, k + 1
    return lines


def _places(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Which line of the one is which of the other."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _place(base: Sequence[str], own: Sequence[str], there: Sequence[str]) -> list[str]:
    """One place as both want it, line by line where it has as many in all three."""
    if list(own) == list(base) or list(own) == list(there):
        return list(there)
    if len(base) == len(own) == len(there) > 1:
        return [line for one in zip(base, own, there, strict=True) for line in _place(*([each] for each in one))]
    kept = [line for line in there if line not in base or line in own]
    return kept + [line for line in own if line not in base]


def _members(base: Texts, own: Texts, there: Texts) -> Texts:
    """Every seat as both want it; members whom both have renamed, left out or added, or a set that is too large."""
    members = woven(base, own, there)
    names = {*base, *own, *there}
    is_lost = any((n in members) != (n in there) - (n in base) + (n in own) for n in names)
    is_in_vain = members == there and own not in (base, there)
    is_sound = FEWEST <= len(members) <= MOST and len({same(name) for name in members}) == len(members)
    if own != base and there != base and (is_lost or is_in_vain or not is_sound):
        raise _Clash
    return members


def _entries(base: Mapping[str, Any], own: Mapping[str, Any], there: Mapping[str, Any]) -> dict[str, Any]:
    """Each value by itself; what is nowhere any more is left out."""
    names = dict.fromkeys((*there, *own, *base))
    told = {name: _value(*(one.get(name, _ABSENT) for one in (base, own, there))) for name in names}
    return {name: value for name, value in told.items() if value is not _ABSENT}


def _value(base: Any, own: Any, there: Any) -> Any:  # noqa: ANN401 - of any field of a set
    if own in (base, there):
        return there
    if there == base:
        return own
    if all(isinstance(one, Settings) for one in (base, own, there)):
        return there.model_copy(update=_entries(dict(base), dict(own), dict(there)))
    if all(isinstance(one, dict) for one in (base, own, there)):
        return _entries(base, own, there)
    raise _Clash
