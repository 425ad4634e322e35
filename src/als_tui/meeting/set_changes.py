"""What may be changed in a set between its meetings, and why a change cannot be. A set that was sound stays so."""

from collections.abc import Collection
from enum import StrEnum
from typing import Final

from als_tui.meeting.clean import clean
from als_tui.meeting.header import FEWEST, MOST, LearningSet
from als_tui.meeting.text import LONGEST

LONGEST_NAME = 200
MOST_MEETINGS = 99
_SHORTEST, _LONGEST, _STEP = 5, 60, 5
"""Minutes that the shortest airtime may have, and how many a key adds."""
_VALUES: Final[dict[str, tuple[object, ...]]] = {
    "pause_stops_airtime": (True, False),
    "feedback_inside_airtime": (False, True),
    "private_marks": (True, False),
    "clock_for": ("facilitator", "room"),
    "strictness": ("gentle", "firm"),
}


class Unfit(StrEnum):
    """Why a change cannot be; ``words`` says each in a sentence."""

    NO_NAME = "no_name"
    TOO_LONG = "too_long"
    TWICE = "twice"
    EARLIER_NAME = "earlier_name"
    """Somebody else had that name in earlier sessions, where everything goes by names."""
    SHAPE_TWICE = "shape_twice"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"


Changed = LearningSet | Unfit


def same(name: str) -> str:
    """What two names have in common that are one name to a reader."""
    return clean(name).strip().casefold()


def wrong(text: str) -> Unfit | None:
    """Why that is no name, if it is none."""
    name = _tidy(text)
    return Unfit.NO_NAME if not name else Unfit.TOO_LONG if len(name) > LONGEST_NAME else None


def named(one: LearningSet, text: str) -> Changed:
    """Another name for the set; its files keep theirs."""
    return wrong(text) or _with(one, name=_tidy(text))


def facilitated(one: LearningSet, text: str) -> Changed:
    """Another facilitator, who may be a member."""
    return wrong(text) or _with(one, facilitator=_tidy(text))


def joined(one: LearningSet, after: int, text: str, met: Collection[str] = ()) -> Changed:
    """A new member in the seat after another, or in the first after none.

    Who was a member before comes back as the one they were, under the very name that the sessions have.
    """
    if len(one.members) >= MOST:
        return Unfit.TOO_MANY
    name = next((before for before in _former(one, met) if same(before) == same(text)), _tidy(text))
    return _taken(one, text) or _with(one, members=(*one.members[:after], name, *one.members[after:]))


def comes_back(one: LearningSet, name: str, met: Collection[str]) -> bool:
    """Whether that member, who is new, was one before: what earlier sessions say of them is theirs again."""
    return name in _former(one, met)


def called(one: LearningSet, seat: int, text: str, met: Collection[str] = ()) -> Changed:
    """Another name for a member, but that of no former one, whose sessions it would take over.

    What earlier sessions say of them stays theirs, if they ``met`` in any or agreed the rules.
    """
    old, new = one.members[seat - 1], _tidy(text)
    if unfit := _taken(one, text, besides=old):
        return unfit
    own = {old, *(before for before, now in one.renamed.items() if now == old)}
    if same(new) in {same(name) for name in _former(one, met) if name not in own} - {same(old)}:
        return Unfit.EARLIER_NAME
    earlier = {before: new if now == old else now for before, now in one.renamed.items()}
    earlier |= {old: new} if old in met or old in one.rules.by else {}
    return _with(
        one,
        members=(*one.members[: seat - 1], new, *one.members[seat:]),
        booked=tuple(new if name == old else name for name in one.booked),
        renamed={before: now for before, now in earlier.items() if before not in (now, new)},
        facilitator=new if same(one.facilitator) == same(old) else one.facilitator,
    )


def booked(one: LearningSet, seat: int) -> LearningSet:
    """A member last among those with airtime agreed ahead, or no more among them."""
    member = one.members[seat - 1]
    rest = tuple(name for name in one.booked if name != member)
    return _with(one, booked=rest if member in one.booked else (*rest, member))


def left(one: LearningSet, seat: int) -> Changed:
    """A member away; what they have open stays in the sessions, as a former member's."""
    if len(one.members) <= FEWEST:
        return Unfit.TOO_FEW
    return _with(
        one,
        members=(*one.members[: seat - 1], *one.members[seat:]),
        booked=tuple(name for name in one.booked if name != one.members[seat - 1]),
    )


def moved(one: LearningSet, seat: int, by: int) -> LearningSet:
    """A member one seat up (-1) or down (1); those at an end stay there."""
    members, target = list(one.members), seat + by
    if 1 <= target <= len(members):
        members.insert(target - 1, members.pop(seat - 1))
    return _with(one, members=tuple(members))


def dated(one: LearningSet, text: str) -> Changed:
    """When the set meets next, in its own words; without any it is not said."""
    when = _tidy(text)
    return Unfit.TOO_LONG if len(when) > LONGEST else _with(one, next=when or None)


def counted(one: LearningSet, by: int) -> LearningSet:
    """More meetings agreed, or fewer; below one it is not said how many."""
    return _with(one, of=max(0, min(MOST_MEETINGS, (one.of or 0) + by)) or None)


def turned(one: LearningSet, setting: str, by: int) -> LearningSet:
    """The next value of a setting, or the one before."""
    values, value = _VALUES[setting], getattr(one.settings, setting)
    return _settled(one, setting, values[(values.index(value) + by) % len(values)])


def shortest(one: LearningSet, by: int) -> LearningSet:
    """More minutes for the shortest airtime, or fewer."""
    minutes = one.settings.shortest_airtime + by * _STEP
    return _settled(one, "shortest_airtime", max(_SHORTEST, min(_LONGEST, minutes)))


def archived(one: LearningSet) -> LearningSet:
    """Put away, or taken out again."""
    return _with(one, is_archived=not one.is_archived)


def _with(one: LearningSet, **changes: object) -> LearningSet:
    return one.model_copy(update=changes)


def _settled(one: LearningSet, setting: str, value: object) -> LearningSet:
    return _with(one, settings=one.settings.model_copy(update={setting: value}))


def _tidy(text: str) -> str:
    return clean(text).strip()


def _former(one: LearningSet, met: Collection[str]) -> list[str]:
    """Every name that may stand in earlier sessions for who is called that or was."""
    return [*met, *one.renamed.values()]


def _taken(one: LearningSet, text: str, besides: str = "") -> Unfit | None:
    """Why that cannot be a member's name beside the others'."""
    if unfit := wrong(text):
        return unfit
    if same(text) in {same(member) for member in one.members if member != besides}:
        return Unfit.TWICE
    earlier = {same(before) for before, now in one.renamed.items() if now != besides}
    return Unfit.EARLIER_NAME if same(text) in earlier else None
