"""A sheet as people read it: headings and lines, the same for a text and for a page to print."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from als_tui.meeting.facts import Learned
from als_tui.meeting.presence import Presence
from als_tui.meeting.review import ASKED
from als_tui.meeting.sharing import Airtime, Marks, Sheet
from als_tui.meeting.stages import About, Here
from als_tui.meeting.state import Pause, Standing
from als_tui.meeting.yields import OpenAction
from als_tui.words import days, places, times
from als_tui.words.actions import details, due, learned_about, outcome, story
from als_tui.words.english.pauses import NAMES
from als_tui.words.members import former


@dataclass(frozen=True, slots=True)
class Item:
    """A line, and what is known beside it."""

    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading."""

    title: str
    items: tuple[Item, ...]
    is_private: bool = False
    """Whether it is there only because it was asked for."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole sheet."""

    title: str
    whose: str
    facts: tuple[tuple[str, str], ...]
    """Names and values above the rest."""
    sections: tuple[Section, ...]
    foot: str


_HERE = {Here.PRESENT: "Here", Here.LATE: "Expected late", Here.LEFT: "Left early", Here.APOLOGIES: "Apologies"}
_WAS = {
    Here.PRESENT: "attended",
    Here.LATE: "expected late",
    Here.LEFT: "attended, and left early",
    Here.APOLOGIES: "sent apologies",
}
_FOOT = "Confidential: what is said in the set stays in the set."
_OPEN = "The meeting had not ended when this was written."


def document(sheet: Sheet) -> Document:
    """All of a sheet, in the order in which people read it."""
    held = sheet.held
    sections = (
        Section("Airtime", tuple(_airtime(one, sheet.member) for one in sheet.airtimes)),
        *_learned(sheet),
        Section("Actions", tuple(Item(_whose(a.member, a.words, sheet), details(a)) for a in sheet.actions)),
        Section("What became of earlier actions", tuple(_report(one, sheet) for one in sheet.reports)),
        Section("Pauses", tuple(map(_pause, sheet.pauses))),
        Section("Ground rules proposed", tuple(map(Item, sheet.proposed))),
        Section("To try next time", tuple(map(Item, sheet.trials))),
        Section("Success of learning together", tuple(map(Item, sheet.successes))),
        Section("Private notes", tuple(Item(_noted(at), (text,)) for at, text in sheet.notes), is_private=True),
        Section("Private marks", tuple(map(_marks, sheet.marks)), is_private=True),
    )
    told = (_OPEN if sheet.standing is Standing.OPEN else "", _kept(*sheet.kept), _FOOT)
    return Document(
        places.meeting_of(held.set, held.number, held.of),
        f"{sheet.member}'s own sheet" if sheet.member else "The set's sheet",
        tuple(_facts(sheet)),
        tuple(section for section in sections if section.items),
        " ".join(filter(None, told)),
    )


def attendance(sheet: Sheet) -> Document:
    """Who was there and for how long, and nothing else."""
    held = sheet.held
    title = places.meeting_of(held.set, held.number, held.of)
    return Document(title, "Record of attendance", tuple(_attended(sheet)), (), "")


def _facts(sheet: Sheet) -> Iterator[tuple[str, str]]:
    yield from _attended(sheet)
    if sheet.rules:
        yield "Ground rules", f"version {sheet.rules}"
    if sheet.next:
        yield "Next meeting", days.said(sheet.next)


def _attended(sheet: Sheet) -> Iterator[tuple[str, str]]:
    yield from when(sheet)
    yield "Facilitator", sheet.held.facilitator
    if sheet.member:
        yield sheet.member, _was(sheet.attendance[0])
        return
    for how, title in _HERE.items():
        names = [one.member for one in sheet.attendance if one.how is how]
        if names:
            yield title, ", ".join(names)


def _was(one: Presence) -> str:
    """How a member was there, and for how long."""
    late = ", and came late" if one.came_late and one.how is Here.PRESENT else ""
    return f"{_WAS[one.how]}{late} ({times.minutes(one.seconds)})" if one.seconds else _WAS[one.how]


def when(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The day and the hours of the meeting, and what may be wrong with them."""
    if sheet.began is None or sheet.ended is None:
        yield "Date", "not yet begun"
        return
    yield "Date", times.day(sheet.began)
    broken = ", broken off" if sheet.standing is Standing.BROKEN_OFF else ""
    yield "Time", f"{times.hour(sheet.began)} to {times.hour(sheet.ended)} ({times.minutes(sheet.seconds)}){broken}"


def _airtime(one: Airtime, member: str | None) -> Item:
    whose = "" if member else f"{one.presenter}, "
    issue = f", about a {places.ISSUES[one.issue]}" if one.issue else ""
    return Item(f"{whose}{times.minutes(one.seconds)}{issue}")


def _learned(sheet: Sheet) -> Iterator[Section]:
    order: tuple[About | None, ...] = (*ASKED, About.CONTENT, None)
    for about in order:
        items = tuple(Item(_who(fact, sheet)) for fact in sheet.learned if fact.about is about)
        yield Section(learned_about(about), items)


def _who(fact: Learned, sheet: Sheet) -> str:
    return _whose(fact.member, fact.text, sheet) if fact.member else f"The set: {fact.text}"


def _whose(member: str, text: str, sheet: Sheet) -> str:
    """Whose words they are, where there are others."""
    return text if sheet.member else f"{member}: {text}"


def _report(action: OpenAction, sheet: Sheet) -> Item:
    brought = action.brought
    whose = brought.member if brought.member in {one.member for one in sheet.attendance} else former(brought.member)
    told = f"{outcome(action)}: {action.words}" if action.words else outcome(action)
    now = (told,) if action.outcome else ("not reported on, still open",)
    by = due(action, sheet.began.date() if sheet.began else None)
    return Item(_whose(whose, brought.words, sheet), (*story(brought), *now, *by))


def _pause(pause: Pause) -> Item:
    why = NAMES[pause.why] if pause.why else "no reason named"
    return Item(f"{why}, {times.length(pause.ended - pause.began)}" if pause.ended is not None else why)


def _noted(at: datetime | None) -> str:
    return times.hour(at) if at else "--:--"


def _marks(one: Marks) -> Item:
    asked = times.count(one.asked, "question asked", "questions asked")
    return Item(f"{one.member}: {asked}, {times.count(one.interrupted, 'interruption', 'interruptions')}")


def _kept(actions: int, learnings: int) -> str:
    """What is not in it, so that nobody takes it for lost."""
    told = [times.count(actions, "action", "actions")] if actions else []
    told += [times.count(learnings, "learning", "learnings")] if learnings else []
    if not told:
        return ""
    verb = "is" if actions + learnings == 1 else "are"
    return f"{' and '.join(told)} {verb} on members' own sheets, and not told here."
