"""How a set has worked: one sentence and some bars, over its life or for one meeting."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.message import Message

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.insights import InsightsView, body, page, room_for
from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.paged import PagedScreen
from als_tui.app.screens.window import window
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.header import LearningSet
from als_tui.meeting.insights import Insights
from als_tui.session.looking_back import LookBack, look_back
from als_tui.words import insights as words
from als_tui.words.home import HIDDEN
from als_tui.words.insights import Group
from als_tui.words.keys import INSIGHTS


class InsightsScreen(PagedScreen, inherit_bindings=False):
    """A page that is there at once, and filled when the meetings have been read."""

    BINDINGS = bindings(INSIGHTS)
    KEYS = INSIGHTS
    HELD = frozenset({"up", "down", "pageup", "pagedown"})
    TITLE_OF_KEYS: ClassVar[str] = "Insights"

    @dataclass
    class Read(Message):
        """All meetings of the set have been read."""

        found: LookBack

    def __init__(self, slug: str, learning_set: LearningSet | None, path: Path | None = None) -> None:
        """With the meeting in the file of that path first, if it is one of the set's."""
        super().__init__()
        self._slug, self._set, self._path = slug, learning_set, path
        self._found: LookBack | None = None
        self._chosen: int | None = None
        """Which meeting is shown, the oldest being 0; none is all of them."""
        self._shows_marks = self._is_curtained = False
        self._notice = ""
        """What has just happened, until the next key."""
        self._aside = (0, "")
        """The first row and the notice on the other side of the curtain."""

    def on_mount(self) -> None:
        """Show the frame, and then read."""
        self.call_after_refresh(self.call_after_refresh, self._begin)

    def drawn(self, width: int, height: int) -> Picture:
        """What is known, from the row on that was turned to."""
        return page(self._view(), width, height, self.first(width, height))

    def rows(self, width: int, height: int) -> Picture:
        """Everything below the sentence."""
        return body(self._view(), width)

    def room(self, height: int) -> int:
        """What the sentence leaves."""
        return max(1, room_for(self._view(), self.board.size.width, height))

    def hints(self) -> list[Hint]:
        """How to turn to another meeting, and what else can be shown."""
        keys = {key.id: key for key in INSIGHTS}
        shown = {
            "scope": words.TO_MEETING if self._chosen is None else words.TO_SET,
            "private": words.TO_HIDE if self._shows_marks else keys["private"].hint,
            "curtain": words.TO_SHOW_NAMES if self._is_curtained else keys["curtain"].hint,
        }
        turning = (*(("down",) if self.has_more else ()), *(("right", "scope") if self._each else ()))
        names = ("curtain", "close", *turning) if self._is_curtained else (*turning, "close", "private", "curtain")
        return [Hint(name, keys[name].label, shown.get(name, keys[name].hint)) for name in names]

    def last_hint(self) -> Hint:
        """The way to the help."""
        return super(PagedScreen, self).last_hint()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind the curtain nothing is shown that has names."""
        if self._is_curtained and action == "private":
            return False
        return super().check_action(action, parameters)

    # reading

    def _begin(self) -> None:
        places = window(self).places
        self.run_worker(
            lambda: self.post_message(self.Read(look_back(places, self._slug, self._set))), thread=True, group="reading"
        )

    def on_insights_screen_read(self, message: Read) -> None:
        """Show all meetings, or the one that was chosen."""
        self._found = message.found
        paths, left_out = message.found.paths, len(message.found.left_out)
        self._notice = words.left_out(left_out) if left_out else ""
        self._chosen = paths.index(self._path) if self._path in paths else None
        self.paint()

    # what is shown

    @property
    def _each(self) -> tuple[Insights, ...]:
        return self._found.each if self._found else ()

    def _view(self) -> InsightsView:
        found = self._found
        name = words.A_SET if self._is_curtained else found.set_name if found else self._set.name if self._set else ""
        if found is None or not found.each:
            told = words.READING if found is None else words.NO_MEETING
            return InsightsView(name, told, is_told=False, notice=self._notice)
        shown = found.whole if self._chosen is None else found.each[self._chosen]
        each = found.each if self._chosen is None else ()
        heading = words.scope(name, [held.number for held in shown.meetings])
        groups, more, notice = self._told(shown, each)
        told, pauses = words.sentence(shown), words.all_pauses(shown)
        return InsightsView(heading, told, groups, more, standing=pauses, notice=notice)

    def _told(self, shown: Insights, each: tuple[Insights, ...]) -> tuple[tuple[Group, ...], tuple[Group, ...], str]:
        """What matters most, what there is besides, and what is to be said of it."""
        if self._is_curtained:
            return words.nameless(shown), (words.stages(shown),), HIDDEN
        marks = (words.voices(shown),) if self._shows_marks else ()
        said = self._notice or words.so_far(shown) or ("" if self._shows_marks else words.MARKS_HIDDEN)
        return words.most(shown), (*words.rest(shown, each), *marks), said

    # keys

    def action_left(self) -> None:
        """The meeting before; from all of them, the last."""
        self._turn_to(len(self._each) - 1 if self._chosen is None else self._chosen - 1, words.IS_FIRST)

    def action_right(self) -> None:
        """The meeting after; from all of them, the first."""
        self._turn_to(0 if self._chosen is None else self._chosen + 1, words.IS_LAST)

    def action_scope(self) -> None:
        """All meetings together, or the last alone."""
        if self._each:
            self._chosen = len(self._each) - 1 if self._chosen is None else None
            self._show("")

    def action_private(self) -> None:
        """Show who asked how much, or hide it."""
        if self._each:
            self._shows_marks = not self._shows_marks
            self._show(words.MARKS_SHOWN if self._shows_marks else "")
            if self._shows_marks:
                self.action_bottom()

    def action_curtain(self) -> None:
        """Hide every name, or show them again as they stood."""
        self._is_curtained = not self._is_curtained
        (self._top, self._notice), self._aside = self._aside, (self._top, self._notice)
        self.paint()

    def _turn_to(self, number: int, otherwise: str) -> None:
        is_there = 0 <= number < len(self._each)
        if is_there:
            self._chosen = number
        if self._each:
            self._show("" if is_there else otherwise)

    def _show(self, notice: str) -> None:
        """Show it from its first row on."""
        self._notice, self._top = notice, 0
        self.paint()
