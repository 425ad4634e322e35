"""What is said of actions and of the review sheet: whose, until when, and what came of it so far."""

from collections.abc import Sequence
from datetime import date

from als_tui.meeting.facts import ActionAgreed, Brought, Learned
from als_tui.meeting.review import Blank, SheetLine, Told, history
from als_tui.meeting.stages import SETTLED, About, Outcome
from als_tui.meeting.yields import OpenAction
from als_tui.words import days, times
from als_tui.words.members import former
from als_tui.words.places import OUTCOMES

SHARED, KEPT = "for the set", "for the member only"
NOW_SHARED, NOW_KEPT = "The set's sheet will tell it.", "Only the member's own sheet will tell it."
_TITLES = {
    About.ISSUE: "Learned about the issue",
    About.SELF: "Learned about myself",
    About.PROCESS: "Learned about how we worked",
    About.CONTENT: "Learned about what we spoke of",
    About.OTHERS: "Learned from others",
}
_LEARNED, _WILL_DO = "Learned", "Will do"
_NOTHING_YET = "—"


def sheet_line(line: SheetLine) -> str:
    """A line of the review sheet, as it stands before the one whose turn it is."""
    match line:
        case Blank(about=about):
            return f"{learned_about(about)}: {_NOTHING_YET}" if about else f"{_WILL_DO}: {_NOTHING_YET}"
        case ActionAgreed():
            told = "; ".join((line.words, *details(line), *([SHARED] if line.shared else [])))
            return f"{_WILL_DO}: {told}"
        case _:
            return _learned(line.fact) if isinstance(line.fact, Learned) else ""


def _learned(fact: Learned) -> str:
    told = f"{fact.text}; {SHARED}" if fact.shared else fact.text
    return f"{learned_about(fact.about)}: {told}"


def learned_about(about: About | None) -> str:
    """Over what was learned about that."""
    return _TITLES[about] if about else _LEARNED


def details(action: ActionAgreed) -> tuple[str, ...]:
    """What is known of an action beside its words."""
    told = (
        f"due {days.said(action.by)}" if action.by else "",
        f"first step: {action.first_step}" if action.first_step else "",
        f"{action.who_asks} asks how it went" if action.who_asks else "",
        f"sure: {action.sure} of 10" if action.sure is not None else "",
    )
    return tuple(detail for detail in told if detail)


def outcome(action: OpenAction) -> str:
    """What came of an action, or that nothing was said yet."""
    return OUTCOMES[action.outcome] if action.outcome else "?"


def report_line(action: OpenAction, members: Sequence[str], today: date | None) -> str:
    """An action of an earlier session with what came of it; whose it is, where that is no member any more."""
    return f"[{outcome(action):^8}] {_whose(action, members)}{reported(action, today)}"


def told_of(action: OpenAction, members: Sequence[str], today: date | None) -> str:
    """The same for who hears it."""
    so_far = OUTCOMES[action.outcome] if action.outcome else "nothing said yet"
    return f"{_whose(action, members)}{reported(action, today)}: {so_far}"


def _whose(action: OpenAction, members: Sequence[str]) -> str:
    member = action.brought.member
    return "" if member in members else f"{former(member)}: "


def reported(action: OpenAction, today: date | None) -> str:
    """An action of an earlier session with its history, and what is told of it today."""
    brought = action.brought
    is_changed = action.outcome is Outcome.CHANGED and action.words
    before = (f"before: {brought.words}",) if is_changed else ()
    past = "; ".join((*before, *story(brought), *due(action, today), *_asks(brought)))
    words = action.words if is_changed else brought.words
    told = f"  > {action.words}" if action.words and not is_changed else ""
    return f"{words}  ({past}){told}" if past else f"{words}{told}"


def story(brought: Brought) -> tuple[str, ...]:
    """What earlier sessions know of an action: since when, and what was told of it each time."""
    since = (f"since {times.iso_day(brought.since)}",) if brought.since else ()
    return (*since, *map(_told, history(brought)))


def _told(told: Told) -> str:
    moved = f" (until then due {days.said(told.due)})" if told.due else ""
    said = f"meeting {told.session} {OUTCOMES[told.outcome]}"
    if not told.words:
        return f"{said}{moved}"
    between = ", until then: " if told.outcome is Outcome.CHANGED else ": "
    return f"{said}{between}{told.words}{moved}"


def due(action: OpenAction, today: date | None) -> tuple[str, ...]:
    """When it is to be done, or was to be done, as it looks on that day."""
    by = action.by or action.brought.by
    if not by or action.outcome in SETTLED:
        return ()
    if by == days.NEXT_MEETING and not action.by:
        return ("due at this meeting",)
    found = days.known(by)
    is_past = found is not None and today is not None and found.day < today
    return (f"was due {days.said(by)}" if is_past else f"due {days.said(by)}",)


def _asks(brought: Brought) -> tuple[str, ...]:
    return (f"{brought.who_asks} asks",) if brought.who_asks else ()


def tracked_line(brought: Brought, today: date) -> str:
    """An action in the list of all: its words, and what is known of it."""
    told = history(brought)
    settled = told[-1].outcome in SETTLED if told else False
    by = () if settled else _due_next(brought) or due(OpenAction(brought), today)
    past = "; ".join((*story(brought), *by, *_asks(brought)))
    return f"{brought.words}  ({past})" if past else brought.words


def _due_next(brought: Brought) -> tuple[str, ...]:
    """Between two meetings, what is due at the one to come."""
    return ("due at the next meeting",) if brought.by == days.NEXT_MEETING else ()


def stay_open(names: Sequence[str]) -> str:
    """Whose actions nobody reports on today."""
    return f"Not here, so theirs stay open: {', '.join(names)}"
