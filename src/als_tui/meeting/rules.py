"""Ground rules: the version in force, what is proposed instead, and in what the two differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from als_tui.meeting.facts import RuleProposed, RulesProposed
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.state import Meeting

Texts = tuple[str, ...]
_ALIKE = 0.5
"""The share of letters from which on a rule is another one in other words."""


class Change(StrEnum):
    """What a proposal does with a rule."""

    KEPT = "kept"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule of a proposal, or one that it leaves out."""

    change: Change
    text: str
    before: str = ""
    """The words in force, where a rule is changed."""
    number: int = 0
    """Its place in the proposal, from 1; 0 where it is gone."""


def in_force(meeting: Meeting) -> tuple[int, Texts]:
    """The version and the rules that the set works by now: the header's, or those agreed since."""
    before = meeting.header.rules
    if meeting.room.rules is None:
        return before.version, before.texts
    return meeting.room.rules_version or before.version, meeting.room.rules


def brought_in(meeting: Meeting) -> Texts:
    """The rules as the set's file would have had them when the meeting was prepared."""
    first = next((event.fact for event in meeting.room.proposed), None)
    return first.texts if isinstance(first, RulesProposed) else meeting.header.rules.texts


def proposal(meeting: Meeting) -> Texts:
    """The rules as they would be with all that is proposed and not agreed yet; without any, those in force."""
    texts = list(in_force(meeting)[1])
    for event in list(meeting.room.proposed)[meeting.room.settled :]:
        fact = event.fact
        if isinstance(fact, RulesProposed):
            texts = list(fact.texts)
        elif isinstance(fact, RuleProposed) and fact.number is not None and 1 <= fact.number <= len(texts):
            texts[fact.number - 1] = fact.text
        elif isinstance(fact, RuleProposed):
            texts.append(fact.text)
    return tuple(texts)


def is_other_proposed(meeting: Meeting) -> bool:
    """Whether there is a proposal that differs from the rules in force."""
    return proposal(meeting) != in_force(meeting)[1]


def next_version(meeting: Meeting) -> int:
    """The version that agreeing now would make; the first rules of a set make no second one."""
    version, texts = in_force(meeting)
    return version + 1 if texts and is_other_proposed(meeting) else version


def differences(force: Sequence[str], proposed: Sequence[str]) -> tuple[RuleLine, ...]:
    """Every rule of the proposal in its order, and where it stood each that it leaves out; a moved one is kept."""
    lines: list[RuleLine] = []
    for kind, i, i_end, j, j_end in SequenceMatcher(None, force, proposed, autojunk=False).get_opcodes():
        old, new = list(force[i:i_end]), list(proposed[j:j_end])
        if kind == "equal":
            lines += [RuleLine(Change.KEPT, text, number=n) for n, text in enumerate(new, start=j + 1)]
            continue
        gone = [text for text in old if text not in proposed]
        is_one_for_one = len(old) == len(new)
        for n, text in enumerate(new, start=j + 1):
            before = None if text in force else _before(text, gone, 0.0 if is_one_for_one and len(new) == 1 else _ALIKE)
            change = Change.KEPT if text in force else Change.CHANGED if before else Change.NEW
            lines.append(RuleLine(change, text, before or "", n))
        lines += [RuleLine(Change.GONE, text) for text in gone]
    return tuple(lines)


def versions(one: LearningSet) -> tuple[tuple[GroundRules, tuple[RuleLine, ...]], ...]:
    """Every version that a set has agreed, the newest first, each with what it changed in the one before."""
    found = [*one.versions, *([one.rules] if one.rules.texts else [])]
    before: list[Texts] = [(), *(rules.texts for rules in found)]
    told = ((rules, differences(old, rules.texts)) for old, rules in zip(before, found, strict=False))
    return tuple(reversed(tuple(told)))


def _before(text: str, gone: list[str], alike: float) -> str | None:
    """The words that these take the place of: the most alike of those that are gone, which is then not gone."""
    ranked = sorted(gone, key=lambda old: SequenceMatcher(None, old, text).ratio())
    if not ranked or SequenceMatcher(None, ranked[-1], text).ratio() < alike:
        return None
    gone.remove(ranked[-1])
    return ranked[-1]


def lines(meeting: Meeting) -> tuple[RuleLine, ...]:
    """The rules in force against what is proposed."""
    return differences(in_force(meeting)[1], proposal(meeting))
