"""What can be written where the meeting is, and the fact that each text becomes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from als_tui.app.widgets.field import Box
from als_tui.meeting import rules
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
from als_tui.meeting.rounds import to_report
from als_tui.meeting.stages import About, Outcome, Part, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.yields import actions, learnings
from als_tui.words import writing

Texts = tuple[str, ...]
SEVERAL = frozenset({"note", "pause_note", "learning", "success", "action"})
"""Fields that may be written one after the other; in any other a later text would take the place of the first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A field to open: its name, its title, its boxes, and what becomes of the texts."""

    field: str
    title: str
    boxes: tuple[Box, ...]
    fact: Callable[[Texts], AnyFact]
    subject: str = ""
    """What sets it apart from others of its name, whose unsent text must not appear here: a seat, a line."""

    @property
    def draft(self) -> str:
        """The name under which its unsent text waits."""
        return f"{self.field} {self.subject}" if self.subject else self.field


def note(meeting: Meeting) -> Entry:
    """A private note, of the pause while there is one."""
    field, title = ("pause_note", writing.PAUSE_NOTE) if meeting.is_paused else ("note", writing.NOTE)
    return Entry(field, title, (Box(writing.WHAT),), lambda texts: Noted(text=texts[0]))


def learning(meeting: Meeting, about: About | None) -> Entry:
    """What was learned; at the close, the success shared."""
    if meeting.stage is Stage.CLOSE:
        return Entry("success", writing.SUCCESS, (Box(writing.WHAT),), lambda texts: SuccessShared(text=texts[0]))
    what = About.PROCESS if meeting.stage is Stage.SESSION_REVIEW else about
    return _learning_of(meeting, speaker(meeting), what)


def _learning_of(meeting: Meeting, member: str | None, about: About | None) -> Entry:
    title = writing.learning(member, about)
    return Entry(
        "learning",
        title,
        (Box(writing.WHAT),),
        lambda texts: Learned(member=member, about=about, text=texts[0]),
        _seat(meeting, member),
    )


def _seat(meeting: Meeting, member: str | None) -> str:
    """A member as the name of a draft tells them: never by name."""
    return str(meeting.header.members.index(member) + 1) if member in meeting.header.members else ""


def of_draft(meeting: Meeting, draft: str, texts: Texts, number: int) -> Entry:
    """The field whose unsent text waits, opened at the close; what belongs nowhere any more becomes a note."""
    field, _, seat = draft.partition(" ")
    members = meeting.header.members
    member = members[int(seat) - 1] if seat.isdigit() and int(seat) <= len(members) else None
    if field == "success":
        return learning(meeting, None)
    if field == "learning":
        return _learning_of(meeting, member, None)
    if field == "action" and member:
        return _action_of(meeting, member, number)
    if field == "next":
        return Entry("next", writing.NEXT, (Box(writing.WHAT),), lambda given: NextAgreed(when=given[0]))
    box = Box(writing.WHAT, " / ".join(filter(None, texts)))
    kept = note(meeting)
    return Entry(field, kept.title, (box,), kept.fact, seat)


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
    return _action_of(meeting, member, number)


def _action_of(meeting: Meeting, member: str, number: int) -> Entry:
    name = f"{meeting.header.id[:4]}-{number}"

    def fact(texts: Texts) -> AnyFact:
        return ActionAgreed(action=name, member=member, **_told(texts))

    return Entry("action", writing.action(member), _action_boxes(), fact, _seat(meeting, member))


_ACTION_BOXES = {
    "words": writing.WHAT, "by": writing.BY, "first_step": writing.FIRST_STEP, "who_asks": writing.ASKS,
}  # fmt: skip
"""The fields of an action in which people write, and what each is asked by."""


def _action_boxes(told: ActionAgreed | None = None) -> tuple[Box, ...]:
    return tuple(Box(asked, getattr(told, name, None) or "") for name, asked in _ACTION_BOXES.items())


def _told(texts: Texts) -> dict[str, Any]:
    words, *others = texts
    return {"words": words} | {name: text or None for name, text in zip(list(_ACTION_BOXES)[1:], others, strict=True)}


def edit(meeting: Meeting, chosen: int) -> Entry | str:
    """Other words for the chosen line."""
    match meeting.stage:
        case Stage.GROUND_RULES | Stage.SESSION_REVIEW:
            return _rule(meeting, chosen)
        case Stage.REPORT_BACK:
            return _report(meeting, chosen)
        case Stage.ACTION_REVIEW if meeting.floor.turn:
            return _sheet_line(meeting, meeting.floor.turn, chosen)
        case _:
            return writing.NOTHING_CHOSEN


def _rule(meeting: Meeting, chosen: int) -> Entry:
    lines = rules.lines(meeting) if meeting.stage is Stage.GROUND_RULES else ()
    number = (lines[chosen].number or None) if chosen < len(lines) else None
    box = Box(writing.WHAT, lines[chosen].text if number else "")
    subject = str(number or "")
    return Entry("rule", writing.rule(number), (box,), lambda t: RuleProposed(number=number, text=t[0]), subject)


def _report(meeting: Meeting, chosen: int) -> Entry | str:
    there = to_report(meeting)
    if chosen >= len(there):
        return writing.NOTHING_CHOSEN
    action = there[chosen]
    member = action.brought.member
    name, outcome = action.brought.action, action.outcome or Outcome.CHANGED
    if outcome is Outcome.CHANGED:
        title, box = writing.changed(member), Box(writing.WHAT, action.words or action.brought.words)
    else:
        title, box = writing.report(member), Box(writing.WHAT, action.words or "")
    return Entry("report", title, (box,), lambda t: Reported(action=name, outcome=outcome, words=t[0]), name)


def _sheet_line(meeting: Meeting, member: str, chosen: int) -> Entry | str:
    """The learnings of a member stand first, then the actions."""
    learned = [(e.n, e.fact) for e in learnings(meeting) if isinstance(e.fact, Learned) and e.fact.member == member]
    own = [action for action in actions(meeting) if action.member == member]
    if chosen < len(learned):
        n, old = learned[chosen]
        title, box = writing.learning(member, old.about), Box(writing.WHAT, old.text)
        update = {"instead_of": n}
        return Entry("edited", title, (box,), lambda t: old.model_copy(update={**update, "text": t[0]}), f"l{n}")
    if chosen - len(learned) >= len(own):
        return writing.NOTHING_CHOSEN
    there = own[chosen - len(learned)]

    def changed(texts: Texts) -> AnyFact:
        return ActionChanged.model_validate(there.model_dump() | _told(texts))

    return Entry("edited", writing.action(member), _action_boxes(there), changed, f"a{there.action}")
