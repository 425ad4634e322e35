"""What can be written where the meeting is, and the fact that each text becomes."""

from collections.abc import Callable
from dataclasses import dataclass

from als_tui.app.widgets.field import Box
from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    AnyFact,
    Learned,
    NextAgreed,
    Noted,
    Reported,
    RuleProposed,
    SuccessShared,
)
from als_tui.meeting.stages import About, Outcome, Part, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.yields import actions, learnings, open_actions_of
from als_tui.words import writing

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A field to open: the name of its draft, its title, its boxes, and what becomes of the texts."""

    field: str
    title: str
    boxes: tuple[Box, ...]
    fact: Callable[[Texts], AnyFact]


def note(meeting: Meeting) -> Entry:
    """A private note, of the pause while there is one."""
    field, title = ("pause_note", writing.PAUSE_NOTE) if meeting.is_paused else ("note", writing.NOTE)
    return Entry(field, title, (Box(writing.WHAT),), lambda texts: Noted(text=texts[0]))


def learning(meeting: Meeting, about: About | None) -> Entry:
    """What was learned; at the close, the success shared."""
    if meeting.stage is Stage.CLOSE:
        return Entry("success", writing.SUCCESS, (Box(writing.WHAT),), lambda texts: SuccessShared(text=texts[0]))
    member = speaker(meeting)
    what = About.PROCESS if meeting.stage is Stage.SESSION_REVIEW else about
    title = writing.learning(member, what)
    return Entry(
        "learning", title, (Box(writing.WHAT),), lambda texts: Learned(member=member, about=what, text=texts[0])
    )


def speaker(meeting: Meeting) -> str | None:
    """Whose words they are: the one who has the turn, in an airtime else its presenter until the group speaks."""
    if meeting.floor.turn is not None or meeting.place is None or meeting.part is Part.GROUP_FEEDBACK:
        return meeting.floor.turn
    return meeting.place.presenter


def action(meeting: Meeting, number: int) -> Entry | str:
    """An action of the one who speaks; at the close, the next date."""
    if meeting.stage is Stage.CLOSE:
        return Entry("next", writing.NEXT, (Box(writing.WHAT),), lambda texts: NextAgreed(when=texts[0]))
    member = speaker(meeting)
    if member is None:
        return writing.WHOSE_ACTION
    name = f"{meeting.header.id[:4]}-{number}"

    def fact(texts: Texts) -> AnyFact:
        words, by, asks = texts
        return ActionAgreed(action=name, member=member, words=words, by=by or None, who_asks=asks or None)

    return Entry("action", writing.action(member), _action_boxes(), fact)


def _action_boxes(words: str = "", by: str = "", asks: str = "") -> tuple[Box, ...]:
    return (Box(writing.WHAT, words), Box(writing.BY, by), Box(writing.ASKS, asks))


def edit(meeting: Meeting, chosen: int) -> Entry | str:
    """Other words for the chosen line."""
    match meeting.stage:
        case Stage.GROUND_RULES | Stage.SESSION_REVIEW:
            return _rule(meeting, chosen)
        case Stage.REPORT_BACK if meeting.floor.turn:
            return _report(meeting, meeting.floor.turn, chosen)
        case Stage.ACTION_REVIEW if meeting.floor.turn:
            return _sheet_line(meeting, meeting.floor.turn, chosen)
        case _:
            return writing.NOTHING_CHOSEN


def _rule(meeting: Meeting, chosen: int) -> Entry:
    texts = meeting.header.rules.texts
    number = chosen + 1 if meeting.stage is Stage.GROUND_RULES and chosen < len(texts) else None
    there = texts[number - 1] if number else ""
    box = Box(writing.WHAT, there)
    return Entry("rule", writing.rule(number), (box,), lambda t: RuleProposed(number=number, text=t[0]))


def _report(meeting: Meeting, member: str, chosen: int) -> Entry | str:
    own = open_actions_of(meeting, member)
    if chosen >= len(own):
        return writing.NOTHING_CHOSEN
    name, outcome = own[chosen].brought.action, own[chosen].outcome or Outcome.CHANGED
    box = Box(writing.WHAT, own[chosen].words or own[chosen].brought.words)
    title = writing.report(member)
    return Entry("report", title, (box,), lambda t: Reported(action=name, outcome=outcome, words=t[0]))


def _sheet_line(meeting: Meeting, member: str, chosen: int) -> Entry | str:
    """The learnings of a member stand first, then the actions."""
    learned = [(e.n, e.fact) for e in learnings(meeting) if isinstance(e.fact, Learned) and e.fact.member == member]
    own = [action for action in actions(meeting) if action.member == member]
    if chosen < len(learned):
        n, old = learned[chosen]
        title, box = writing.learning(member, old.about), Box(writing.WHAT, old.text)
        update = {"instead_of": n}
        return Entry("edited", title, (box,), lambda t: old.model_copy(update={**update, "text": t[0]}))
    if chosen - len(learned) >= len(own):
        return writing.NOTHING_CHOSEN
    there = own[chosen - len(learned)]

    def changed(texts: Texts) -> AnyFact:
        words, by, asks = texts
        told = there.model_dump() | {"words": words, "by": by or None, "who_asks": asks or None}
        return ActionChanged.model_validate(told)

    boxes = _action_boxes(there.words, there.by or "", there.who_asks or "")
    return Entry("edited", writing.action(member), boxes, changed)
