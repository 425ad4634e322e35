"""What can be written where the meeting is, and the fact that each text becomes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from als_tui.meeting import rules
from als_tui.meeting.events import Event
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
    TrialAgreed,
)
from als_tui.meeting.review import Blank, about_of, sheet
from als_tui.meeting.rounds import to_report
from als_tui.meeting.stages import About, Outcome, Part, Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import day_of
from als_tui.words import dates, days, writing
from als_tui.words.writing import Box

Texts = tuple[str, ...]
SEVERAL = frozenset({"note", "pause_note", "learning", "success", "action", "trial"})
"""Fields that may be written one after the other; in any other a later text would take the place of the first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A field to open: its name, its title, its boxes, and what becomes of the texts."""

    field: str
    title: str
    boxes: tuple[Box, ...]
    fact: Callable[[Texts], AnyFact]
    is_first_needed: bool = True
    """Whether without words in the first box nothing is kept, but all waits as a draft."""
    is_offered: bool = False
    """Whether the text that is there to begin with is new, and kept by Enter as it stands."""
    subject: str = ""
    """What sets it apart from others of its name, whose unsent text must not appear here: a seat, a line."""

    @property
    def draft(self) -> str:
        """The name under which its unsent text waits."""
        return f"{self.field} {self.subject}" if self.subject else self.field


def offered(meeting: Meeting, chosen: int, about: About | None, number: int) -> dict[str, Entry | str]:
    """What each key would open where the meeting is; ``number`` is that of the next event."""
    if not meeting.is_open or not meeting.has_begun:
        return {}
    if meeting.is_paused:
        return {"n": note(meeting)}
    return {
        "n": note(meeting),
        "l": learning(meeting, _asked_about(meeting, chosen, about)),
        "a": action(meeting, number),
        "e": edit(meeting, chosen, number),
    }


def key_of(draft: str, offered: Mapping[str, Entry | str]) -> str | None:
    """The key that brings unsent text back here, if one does."""
    return next((key for key, entry in offered.items() if isinstance(entry, Entry) and entry.draft == draft), None)


def _asked_about(meeting: Meeting, chosen: int, about: About | None) -> About | None:
    """What a learning is about: on the review sheet what the chosen line is about."""
    if meeting.stage is not Stage.ACTION_REVIEW or meeting.floor.turn is None:
        return about
    lines = sheet(meeting, meeting.floor.turn)
    return about_of(lines[min(chosen, len(lines) - 1)])


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
        subject=_seat(meeting, member),
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
    if field == "trial":
        return Entry(field, writing.TRIAL, (Box(writing.WHAT),), lambda given: TrialAgreed(text=given[0]))
    if field == "action" and member:
        return _action_of(meeting, member, number)
    if field == "next":
        return _next_date(meeting)
    box = Box(writing.WHAT, " / ".join(filter(None, texts)))
    kept = note(meeting)
    return Entry(field, kept.title, (box,), kept.fact, subject=seat)


def speaker(meeting: Meeting) -> str | None:
    """Whose words they are: the one who has the turn, in an airtime else its presenter until the group speaks."""
    if meeting.floor.turn is not None or meeting.place is None or meeting.part is Part.GROUP_FEEDBACK:
        return meeting.floor.turn
    return meeting.place.presenter


def action(meeting: Meeting, number: int) -> Entry | str:
    """An action of the one who speaks; in the session review what to try next time, at the close the next date."""
    if meeting.stage is Stage.CLOSE:
        return _next_date(meeting)
    if meeting.stage is Stage.SESSION_REVIEW:
        return Entry("trial", writing.TRIAL, (Box(writing.WHAT),), lambda texts: TrialAgreed(text=texts[0]))
    member = speaker(meeting)
    if member is None:
        return writing.WHOSE_ACTION
    return _action_of(meeting, member, number)


def _action_of(meeting: Meeting, member: str, number: int) -> Entry:
    name = f"{meeting.header.id[:4]}-{number}"

    def fact(texts: Texts) -> AnyFact:
        return ActionAgreed(action=name, member=member, **_told(meeting, texts))

    return Entry("action", writing.action(member), _action_boxes(meeting), fact, subject=_seat(meeting, member))


def _action_boxes(meeting: Meeting, told: ActionAgreed | None = None) -> tuple[Box, ...]:
    """What is asked of an action; all but the first may stay empty."""
    sure = str(told.sure) if told and told.sure is not None else ""
    return (
        Box(writing.WHAT, told.words if told else ""),
        _date(meeting, writing.BY, told.by if told else None),
        Box(writing.FIRST_STEP, (told and told.first_step) or ""),
        Box(writing.ASKS, (told and told.who_asks) or ""),
        Box(writing.SURE, sure, doubt=writing.doubt_of_sure),
    )


def _told(meeting: Meeting, texts: Texts) -> dict[str, Any]:
    """The fields of an action from what was written in its boxes."""
    words, by, first_step, who_asks, sure = texts
    return {
        "words": words,
        "by": _kept(meeting, by),
        "first_step": first_step or None,
        "who_asks": who_asks or None,
        "sure": writing.sure(sure),
    }


def _date(meeting: Meeting, asked: str, there: str | None) -> Box:
    """A box for a date, which is understood while it is written."""
    today = day_of(meeting)
    remark, doubt = partial(dates.remark, today=today), partial(dates.doubt, today=today)
    return Box(asked, days.said(there) if there else "", remark, doubt)


def _kept(meeting: Meeting, text: str) -> str | None:
    """A date as the file keeps it; other words as they are."""
    today = day_of(meeting)
    return (dates.kept(text, today) if today else text) or None


def _next_date(meeting: Meeting) -> Entry:
    """When the set meets next."""
    box = _date(meeting, writing.WHAT, meeting.yields.next)
    return Entry("next", writing.NEXT, (box,), lambda texts: NextAgreed(when=_kept(meeting, texts[0]) or ""))


def edit(meeting: Meeting, chosen: int, number: int) -> Entry | str:
    """Other words for the chosen line; ``number`` is that of the next event."""
    match meeting.stage:
        case Stage.GROUND_RULES | Stage.SESSION_REVIEW:
            return _rule(meeting, chosen)
        case Stage.REPORT_BACK:
            return _report(meeting, chosen)
        case Stage.ACTION_REVIEW if meeting.floor.turn:
            return _sheet_line(meeting, meeting.floor.turn, chosen, number)
        case _:
            return writing.NOTHING_CHOSEN


def _rule(meeting: Meeting, chosen: int) -> Entry:
    lines = rules.lines(meeting) if meeting.stage is Stage.GROUND_RULES else ()
    number = (lines[chosen].number or None) if chosen < len(lines) else None
    offered = "" if number else _just_agreed(meeting)
    box = Box(writing.WHAT, lines[chosen].text if number else offered)
    return Entry(
        "rule",
        writing.rule(number),
        (box,),
        lambda t: RuleProposed(number=number, text=t[0]),
        is_offered=bool(offered),
        subject=str(number or ""),
    )


def _just_agreed(meeting: Meeting) -> str:
    """What the set has just agreed to try: that may become a rule, in these words or in others."""
    newest = meeting.newest.fact if meeting.newest else None
    return newest.text if isinstance(newest, TrialAgreed) else ""


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
    until = _date(meeting, writing.BY, action.by or action.brought.by)
    boxes = (box,) if outcome in (Outcome.DONE, Outcome.LET_GO) else (box, until)

    def told(texts: Texts) -> AnyFact:
        words, *others = texts
        by = _kept(meeting, others[0]) if others else None
        return Reported(action=name, outcome=outcome, words=words or None, by=by if by != action.brought.by else None)

    return Entry("report", title, boxes, told, is_first_needed=False, subject=name)


def _sheet_line(meeting: Meeting, member: str, chosen: int, number: int) -> Entry | str:
    """Other words for a line of a member's sheet, or the first words for a blank one."""
    lines = sheet(meeting, member)
    match lines[min(chosen, len(lines) - 1)]:
        case Blank(about=None):
            return _action_of(meeting, member, number)
        case Blank(about=about):
            return _learning_of(meeting, member, about)
        case ActionAgreed() as there:

            def changed(texts: Texts) -> AnyFact:
                return ActionChanged.model_validate(there.model_dump() | _told(meeting, texts))

            return Entry(
                "edited", writing.action(member), _action_boxes(meeting, there), changed, subject=f"a{there.action}"
            )
        case Event(n=n, fact=Learned() as old):
            title, box = writing.learning(member, old.about), Box(writing.WHAT, old.text)
            update = {"instead_of": n}
            return Entry(
                "edited", title, (box,), lambda t: old.model_copy(update={**update, "text": t[0]}), subject=f"l{n}"
            )
        case _:
            return writing.NOTHING_CHOSEN
