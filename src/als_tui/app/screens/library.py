"""The library: every past session, the newest first; Enter replays one."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.message import Message
from textual.worker import get_current_worker

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.library import LibraryView, Row, fitting, library
from als_tui.app.screens.arrows import ArrowKeys
from als_tui.app.screens.field_screen import with_field
from als_tui.app.screens.shelf_reading import ShelfReading
from als_tui.app.widgets.hints import Hint
from als_tui.session.shelf import Shelved, in_story
from als_tui.store.library import State
from als_tui.words import home
from als_tui.words import library as words
from als_tui.words.keys import LIBRARY

_TOLD = 20
"""Sessions that are looked into between two pictures."""
_UNSOUND = (State.DAMAGED, State.FOREIGN, State.NEWER)
_OF_NAMES = ("choose", "find", "private")
"""What would show a name, or take one to be written."""


class LibraryScreen(ArrowKeys, ShelfReading):
    """A list that is narrowed while something is typed."""

    BINDINGS = with_field(LIBRARY)
    KEYS = LIBRARY
    HELD = frozenset({"up", "down", "pageup", "pagedown"})
    TITLE_OF_KEYS: ClassVar[str] = words.TITLE

    @dataclass
    class LookedInto(Message):
        """More of the meetings have been looked into for a text."""

        text: str
        with_private: bool
        read: int
        having: dict[Path, int]
        is_all: bool

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Shelved, ...] = ()
        self._is_writing = self._is_curtained = False
        self._has_private = False
        """Whether private notes and marks are looked into, and shown in a replay."""
        self._chosen, self._sought, self._is_by_set = 0, "", False
        self._having: dict[Path, int] | None = None
        """How many places of each meeting have what is sought; none while only what the list tells is searched."""
        self._before: tuple[str, dict[Path, int] | None] = ("", None)
        """What was sought when the field was opened, and which meetings have it."""

    @property
    def is_writing(self) -> bool:
        """Whether what is sought is being written."""
        return self._is_writing

    def drawn(self, width: int, height: int) -> Picture:
        """The sessions that are shown."""
        fit = fitting(self._chosen, len(self._shown), height)
        rows = tuple(self._row(self._shown[number]) for number in fit)
        count = words.count(len(self._shown), len(self.all), is_reading=self.is_reading)
        notice = home.HIDDEN if self._is_curtained else self.notice
        view = LibraryView(words.TITLE, count, rows, self._chosen - fit.start, self._why_empty(), notice)
        return library(view, width, height)

    def _why_empty(self) -> str:
        if self.is_reading:
            return words.READING
        if not self.all:
            return self.refused or words.NONE
        return words.NONE_TELLS_IT if self._is_writing else words.NONE_HAS_IT

    def hints(self) -> list[Hint]:
        """What can be done with the chosen session, or the keys of the field."""
        if self.is_writing:
            return self.field_hints(words.TO_FIND, words.AS_BEFORE)
        keys = {key.id: key for key in LIBRARY}
        curtain = [Hint("curtain", keys["curtain"].label, home.TO_SHOW)] if self._is_curtained else []
        shown = (
            ("down", "order", "back") if self._is_curtained else ("choose", "down", "find", "order", "back", "curtain")
        )
        return curtain + [Hint(name, keys[name].label, keys[name].hint) for name in shown]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind the curtain nothing is opened that would show a name."""
        if self._is_curtained and action in _OF_NAMES:
            return False
        return super().check_action(action, parameters)

    def list_read(self, *, is_new: bool) -> None:
        """Show it, and look into the meetings again if it has changed."""
        if is_new:
            self._look()
        self._narrow(otherwise=self._chosen)

    # choosing

    def step(self, by: int) -> None:
        """The session above, or below."""
        self._choose(self._chosen + by)

    def action_page_up(self) -> None:
        """A page up."""
        self._choose(self._chosen - max(1, self.board.size.height - 5))

    def action_page_down(self) -> None:
        """A page down."""
        self._choose(self._chosen + max(1, self.board.size.height - 5))

    def action_top(self) -> None:
        """The newest."""
        self._choose(0)

    def action_bottom(self) -> None:
        """The oldest."""
        self._choose(len(self._shown) - 1)

    def action_choose(self) -> None:
        """Replay it, or tell why that cannot be."""
        if not self._shown:
            return
        from als_tui.app.screens.replay import replay_of

        one = self._shown[self._chosen]
        sought = " ".join(one.beyond(self._sought)) if self._having is not None else ""
        self.app.push_screen(replay_of(one.entry.path, sought=sought, shows_private=self._has_private))

    def action_order(self) -> None:
        """Set by set, or all newest first."""
        self._is_by_set = not self._is_by_set
        self.notice = words.BY_SET if self._is_by_set else words.NEWEST_FIRST
        self._narrow()

    def action_curtain(self) -> None:
        """Hide every name, or show them again."""
        self._is_curtained = not self._is_curtained
        self.paint()

    def action_back(self) -> None:
        """All sessions again, and from there back to where it was opened."""
        if self._sought:
            self._seek("")
            self.notice = words.GONE_LEFT
            self._narrow()
        else:
            self.close()

    # finding

    def action_find(self) -> None:
        """Write what is sought."""
        self._is_writing, self._before = True, (self._sought, self._having)
        self.open_field("library", words.FINDING, self._sought)
        self._narrow()

    def on_writing_changed(self) -> None:
        """Show at once what has it in the list."""
        if self._is_writing and self.writing.texts[0] != self._sought:
            self._seek(self.writing.texts[0])
            self._narrow()

    async def action_keep(self) -> None:
        """Keep what is sought, and look into the meetings for it too."""
        await self.writing.settle()
        text = self.writing.texts[0].strip()
        self._shut()
        if text != self._sought or self._having is None:
            self._seek(text)
            self._having = {} if text else None
            self._look()
        self._narrow()

    async def action_draft(self) -> None:
        """Leave the list as it was."""
        await self.writing.settle()
        self._shut()
        sought, having = self._before
        if self._sought != sought:
            self._seek(sought)
            self._having = having
            self._look()
        self._narrow()

    def action_private(self) -> None:
        """Look into what is private too, or no more."""
        self._has_private = not self._has_private
        self.notice = words.PRIVATE_TOO if self._has_private else words.PRIVATE_LEFT_OUT
        if self._having is not None:
            self._having = {}
            self._look()
        self._narrow()

    def _shut(self) -> None:
        self._is_writing = False
        self.shut_field()

    def _seek(self, text: str) -> None:
        self._sought, self._having, self.notice = text, None, ""
        self.workers.cancel_group(self, "looking")

    def _look(self) -> None:
        """Look into every meeting, once all are known; what was found before stays until it is found again."""
        if self._having is None:
            return
        text, all_ = self._sought, self.all
        having = {one.entry.path: self._having[one.entry.path] for one in all_ if one.entry.path in self._having}
        self._having, self.notice = having, words.searching(0, len(all_), len(having), text)
        if not self.is_reading:
            before, too = dict(having), self._has_private
            self.run_worker(
                lambda: self._look_into(text, all_, before, with_private=too),
                thread=True, group="looking", exclusive=True,
            )  # fmt: skip

    def _look_into(self, text: str, all_: tuple[Shelved, ...], having: dict[Path, int], *, with_private: bool) -> None:
        """In a thread: every meeting, the newest first."""
        for read, one in enumerate(all_, start=1):
            having.pop(one.entry.path, None)
            count = in_story(one.entry.path, *one.beyond(text), with_private=with_private)
            having |= {one.entry.path: count} if count else {}
            if get_current_worker().is_cancelled:
                return
            if read % _TOLD == 0 and read < len(all_):
                self.post_message(self.LookedInto(text, with_private, read, dict(having), is_all=False))
        self.post_message(self.LookedInto(text, with_private, len(all_), having, is_all=True))

    def on_library_screen_looked_into(self, message: LookedInto) -> None:
        """Show those that have it so far."""
        if (message.text, message.with_private) != (self._sought, self._has_private) or self._having is None:
            return  # what was sought before
        self._having = message.having
        self._narrow()
        self.notice = (
            self._told_found(message)
            if message.is_all
            else words.searching(message.read, len(self.all), len(message.having), message.text)
        )
        self.paint()

    def _told_found(self, message: LookedInto) -> str:
        """Where it was found, in the files and by the list alone."""
        having, places = len(message.having), sum(message.having.values())
        if others := sum(one.entry.path not in message.having for one in self._shown):
            if having:
                return words.in_files_and_list(having, places, others)
            return words.in_list_only(others, with_private=message.with_private)
        if having:
            return words.in_files(having, places, message.text, with_private=message.with_private)
        return words.nowhere(message.text, with_private=message.with_private)

    # what they do

    def _narrow(self, otherwise: int = 0) -> None:
        """Show those that have what is sought, and keep the chosen one if it is among them."""
        chosen = self._shown[self._chosen].entry.path if self._shown else None
        having = self._having or {}
        shown = (one for one in self.all if one.has(self._sought) or one.entry.path in having)
        self._shown = tuple(sorted(shown, key=_set) if self._is_by_set else shown)
        kept = (number for number, one in enumerate(self._shown) if one.entry.path == chosen)
        self._choose(next(kept, otherwise))
        if self._is_writing:
            self.writing.tell(words.count(len(self._shown), len(self.all), is_reading=self.is_reading))

    def _choose(self, number: int) -> None:
        self._chosen = max(0, min(len(self._shown) - 1, number))
        self.paint()

    def _row(self, one: Shelved) -> Row:
        entry = one.entry
        name = words.hidden_name(entry) if self._is_curtained else words.name(entry)
        held = words.held(entry, len(one.copies))
        if self._having and entry.path in self._having:
            held = words.places(self._having[entry.path], entry.damage)
        is_sound = entry.state not in _UNSOUND and entry.damage is None
        return Row(name, words.day(entry.started), held, is_sound)


def _set(one: Shelved) -> tuple[bool, str]:
    """By its set's name; a file that tells none comes last."""
    return not one.entry.slug, one.entry.set.casefold()
