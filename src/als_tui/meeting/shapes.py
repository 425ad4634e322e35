"""The shapes of meeting that a set may choose from: those it has made its own, and those that come with als-tui."""

from typing import Final

from pydantic import ValidationError

from als_tui.meeting.clean import clean
from als_tui.meeting.header import LearningSet
from als_tui.meeting.presets import DEFAULT, PRESETS, Preset
from als_tui.meeting.set_changes import Changed, Unfit, same, wrong

PARTS: Final = (
    "welcome_and_rules",
    "check_in",
    "report_back",
    "bids",
    "airtimes",
    "settling",
    "outline",
    "clarifying",
    "reflecting",
    "acting",
    "presenter_feedback",
    "group_feedback",
    "breaks",
    "closing",
    "minutes",
)
"""What can be changed of a shape, in the order of a meeting; the whole of it last."""
_WHOLE_STEP = 5
"""Minutes by which the whole meeting grows."""


def shapes(one: LearningSet) -> dict[str, Preset]:
    """Every shape by its name, in the order in which they are offered; the set's own come first."""
    own = {shape.name: shape for shape in one.shapes}
    return own | {name: shape for name, shape in PRESETS.items() if name not in own}


def shape_of(one: LearningSet, name: str) -> Preset:
    """The shape of that name; the usual one where there is none."""
    return shapes(one).get(name, PRESETS[DEFAULT])


def is_own(one: LearningSet, name: str) -> bool:
    """Whether the set has made it."""
    return any(shape.name == name for shape in one.shapes)


def chosen(one: LearningSet, by: int) -> LearningSet:
    """The set with the next shape (1), or the one before (-1)."""
    names = list(shapes(one))
    before = names.index(one.preset) if one.preset in names else -1 if by > 0 else 0
    return one.model_copy(update={"preset": names[(before + by) % len(names)]})


def timed(shape: Preset, part: str, by: int) -> Preset:
    """A shape with more of something, or less; as it was where that cannot be."""
    step = _WHOLE_STEP if part == "minutes" else 1
    try:
        return Preset.model_validate(shape.model_dump() | {part: getattr(shape, part) + by * step})
    except ValidationError:
        return shape


def changed(one: LearningSet, name: str, part: str, by: int) -> tuple[LearningSet, str]:
    """More of something in that shape, or less, and its name then: one that is not the set's own is copied first."""
    shape = shape_of(one, name)
    other = timed(shape, part, by)
    return (one, name) if other == shape else _kept(one, name, other, shape.name)


def called(one: LearningSet, name: str, text: str) -> Changed:
    """Another name for that shape; one that is not the set's is copied under it."""
    new = clean(text).strip()
    if unfit := wrong(text):
        return unfit
    if same(new) in {same(other) for other in shapes(one) if other != name or not is_own(one, name)}:
        return Unfit.SHAPE_TWICE
    return _kept(one, name, shape_of(one, name).model_copy(update={"name": new}), new)[0]


def dropped(one: LearningSet, name: str) -> LearningSet:
    """Without a shape of its own; a set that met in it meets in the usual one."""
    rest = tuple(shape for shape in one.shapes if shape.name != name)
    usual = {"preset": DEFAULT} if one.preset == name and rest != one.shapes else {}
    return one.model_copy(update={"shapes": rest, **usual})


def _kept(one: LearningSet, before: str, shape: Preset, name: str) -> tuple[LearningSet, str]:
    """The set with a shape in the place of one of its own, or as a new one; where it met in that, it meets in this."""
    if is_own(one, before):
        shapes = tuple(shape if other.name == before else other for other in one.shapes)
    else:
        name = name if name not in PRESETS else _free(one, name)
        members = len(one.members)
        shapes = (*one.shapes, shape.model_copy(update={"name": name, "members": (members, members)}))
    met_in_it = {"preset": name} if one.preset == before else {}
    return one.model_copy(update={"shapes": shapes, **met_in_it}), name


def _free(one: LearningSet, name: str) -> str:
    """A name for the set's copy of a shape."""
    taken = {same(other) for other in shapes(one)}
    candidates = (f"our {name}", *(f"our {name} {number}" for number in range(2, len(taken) + 3)))
    return next(candidate for candidate in candidates if same(candidate) not in taken)
