"""What Home shows of what was found, and what each line of it stands for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from als_tui.app.pictures.home import Card, HomeView, Line
from als_tui.app.screens.paths import from_home
from als_tui.meeting.clean import clean
from als_tui.session.finding import Found, Open
from als_tui.words import home as words
from als_tui.words import times
from als_tui.words.days import said
from als_tui.words.members import FORMER, former

if TYPE_CHECKING:
    from als_tui.store.library import Entry

MOST = 100
"""Past sessions that are offered; the library has the others too."""


class Kind(StrEnum):
    """What Enter does with a choice."""

    RESUME = "resume"
    PLAN = "plan"
    REPLAY = "replay"
    MEND = "mend"
    DEMO = "demo"
    MAKE = "make"
    OPEN = "open"


_VERBS = {
    Kind.RESUME: words.TO_RESUME,
    Kind.PLAN: words.TO_PLAN,
    Kind.REPLAY: words.TO_REPLAY,
    Kind.MEND: words.TO_LOOK,
    Kind.DEMO: words.TO_TRY,
    Kind.MAKE: words.TO_MAKE,
    Kind.OPEN: words.TO_OPEN,
}
_OFFERS = {Kind.DEMO: words.OFFER_DEMO, Kind.MAKE: words.OFFER_SET, Kind.OPEN: words.OFFER_FILE}
"""What is offered where there is no meeting to go on with, and none to plan."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something on Home that can be chosen; the first is the card, or what it offers."""

    kind: Kind
    path: Path
    slug: str = ""

    @property
    def verb(self) -> str:
        """What Enter does, for the hint bar."""
        return _VERBS[self.kind]


def choices(found: Found) -> tuple[Choice, ...]:
    """Everything that can be chosen, as far as it is known; empty while the card is not."""
    first: list[Choice] = []
    if found.unfinished:
        first.append(Choice(Kind.RESUME, found.unfinished.path, found.unfinished.slug))
    elif found.sets is None:
        return ()
    for one in found.offered:
        first.append(Choice(Kind.PLAN if one.is_sound else Kind.MEND, one.path, one.path.stem))
    if not first:  # who has put all sets away has no need of the demo
        first += (Choice(kind, Path()) for kind in _OFFERS if kind is not Kind.DEMO or not found.sets)
    return (*first, *(_past(entry) for entry in found.entries[:MOST]))


def _past(entry: "Entry") -> Choice:
    return Choice(Kind.RESUME if entry.is_open else Kind.REPLAY, entry.path, entry.slug)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the screen itself knows."""

    now: datetime
    folder: Path
    chosen: int = 0
    is_curtained: bool = False
    is_demo: bool = False
    notice: str = ""


def view(found: Found, offered: tuple[Choice, ...], shown: Shown) -> HomeView:
    """Home as it stands."""
    entries = {entry.path: entry for entry in (found.unfinished, *found.entries) if entry}
    is_read = found.sets is not None
    files = words.files(len(entries), found.problems, from_home(shown.folder)) if is_read else words.READING
    card = _card(found, offered, shown)
    return HomeView(
        hour=times.hour(shown.now),
        day=times.day(shown.now),
        card=card,
        lines=tuple(
            _line(found, choice, entries.get(choice.path), shown) for choice in offered[len(card.offers) or 1 :]
        ),
        chosen=shown.chosen,
        banner=(words.DEMO, words.DEMO_SHORT) if shown.is_demo else ("", ""),
        panel=_panel(found, shown),
        actions=(words.ACTIONS, _actions(found, shown)) if found.actions is not None and found.sets else ("", ""),
        panel_title=words.OPEN_ACTIONS if found.actions is not None and found.sets else "",
        files=_lead(found, shown) if shown.is_demo and is_read else (words.FILES, files),
        notice=shown.notice or _reminder(found, shown),
    )


def _lead(found: Found, shown: Shown) -> tuple[str, str]:
    """What to try next in the demo, whose files are nobody's care."""
    from als_tui.words import coach

    today = shown.now.date()
    is_held = any(entry.started and entry.started.astimezone().date() == today for entry in found.entries)
    return coach.LABEL, coach.HOME_LEFT if found.unfinished else coach.HOME_HELD if is_held else coach.HOME


def _reminder(found: Found, shown: Shown) -> str:
    """That sessions should not be kept for longer than they are needed; the demo's go by themselves."""
    old = 0 if shown.is_demo else found.kept_long(shown.now)
    return words.kept_long(old) if old else ""


def _card(found: Found, offered: tuple[Choice, ...], shown: Shown) -> Card:
    if not offered:
        return Card(lines=(words.READING,))
    choice = offered[0]
    if choice.kind is Kind.RESUME and found.unfinished:
        return _card_to_resume(found.unfinished, found, shown)
    if choice.kind is Kind.PLAN and (one := found.learning_set(choice.slug)):
        number = found.number(one.slug)
        name = words.hidden(number) if shown.is_curtained else words.card(one.name, number)
        proposed = len(one.proposal) if one.proposal is not None else None
        agreed = words.rules(one.rules.version, len(one.rules.texts), one.rules.agreed, proposed)
        when = (words.HIDDEN if shown.is_curtained else said(one.next),) if one.next else ()
        lines = (*when, words.card_of_next(one.of, len(one.members)), agreed)
        return Card(words.NEXT_MEETING, words.PLAN, name, lines, words.ENTER)
    if choice.kind is Kind.MEND:
        name = words.HIDDEN_SET if shown.is_curtained else clean(choice.path.name)
        return Card("", words.TO_LOOK, name, (words.UNREADABLE_SET,), words.ENTER)
    offers = tuple(_OFFERS[choice.kind] for choice in offered if choice.kind in _OFFERS)
    return Card(words.ALL_ARCHIVED if found.sets else words.NO_SET, words.WELCOME, "", (), words.ENTER, offers)


def _card_to_resume(entry: "Entry", found: Found, shown: Shown) -> Card:
    name = words.hidden(entry.number) if shown.is_curtained else words.card(entry.set, entry.number)
    stop = found.stop
    where = words.HIDDEN if shown.is_curtained else stop.words if stop else words.READING_MEETING
    last = words.CUT_OFF if stop and stop.is_cut else words.NOTHING_LOST
    if stop and stop.bars:
        last = words.BARRED if shown.is_curtained else stop.bars
    return Card(words.UNFINISHED, words.RESUME, name, (where, last), words.ENTER)


def _line(found: Found, choice: Choice, entry: "Entry | None", shown: Shown) -> Line:
    if choice.kind is Kind.MEND:
        name = words.HIDDEN_SET if shown.is_curtained else clean(choice.path.name)
        return Line(words.NEXT, (f"{name}: {words.UNREADABLE_SET}",))
    if entry is None:
        return Line(words.NEXT, (_next(found, choice.slug, shown),))
    if not entry.set:
        file = words.HIDDEN_FILE if shown.is_curtained else entry.file
        return Line(words.RECENT, ("", file, words.state(entry.state.value, None), ""))
    name = words.hidden(entry.number) if shown.is_curtained else words.meeting(entry.set, entry.number)
    day = words.on(entry.started, shown.now)
    state = words.state(entry.state.value, entry.airtimes)
    rest = words.actions(entry.actions)
    return Line(words.RECENT, (day, name, state, rest))


def _next(found: Found, slug: str, shown: Shown) -> str:
    one = found.learning_set(slug)
    if one is None:
        return ""
    name = words.HIDDEN_SET if shown.is_curtained else one.name
    is_begun = found.unfinished is not None and found.unfinished.slug == slug
    when = (
        None if is_begun or shown.is_curtained or not one.next else said(one.next)
    )  # what was agreed was the one that is not finished
    return words.next_meeting(name, found.number(slug), one.of, len(one.members), when)


def _actions(found: Found, shown: Shown) -> str:
    return words.HIDDEN if shown.is_curtained else words.open_actions([_who(one) for one in found.actions or ()])


def _panel(found: Found, shown: Shown) -> tuple[tuple[str, str, str], ...]:
    if shown.is_curtained:
        return (("", words.ACTIONS_HIDDEN, ""),)
    if not found.actions:
        return (("", words.NO_ACTIONS, ""),)
    return tuple((action.member, _what(action), said(action.by) if action.by else "") for action in found.actions)


def _who(action: Open) -> str:
    return former(action.member) if action.is_of_former_member else action.member


def _what(action: Open) -> str:
    return f"{FORMER} {action.words}" if action.is_of_former_member else action.words
