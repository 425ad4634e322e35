"""The keys of the plan: each changes the draft into another."""

import random
from dataclasses import replace

from als_tui.app.screens.arrows import ArrowKeys
from als_tui.app.screens.field_screen import FieldScreen
from als_tui.app.screens.plan_view import FIXED
from als_tui.app.screens.window import Window, window
from als_tui.session import planning, wishes
from als_tui.session.draft import Draft
from als_tui.words import plan as words

HERE, BEGIN, END, SHAPE, AIRTIMES = range(FIXED)


class DraftKeys(ArrowKeys, FieldScreen):
    """A draft with its chosen row, and the keys that change them."""

    def __init__(self) -> None:
        super().__init__()
        self._draft: Draft | None = None
        self._done: list[Draft] = []
        self._undone: list[Draft] = []
        self._chosen = HERE
        self._seat = 0
        """Of the member whom the row of those who are here has in front."""
        self._chance = random.Random()

    @property
    def als(self) -> Window:
        """The app, with its places and its clock."""
        return window(self)

    @property
    def draft(self) -> Draft | None:
        """The plan so far; none before the set's earlier meetings were read."""
        return self._draft

    def action_seat(self, digit: int) -> None:
        """That member is here, late, or not coming."""
        if self._draft and digit <= len(self._draft.members):
            self._seat = digit - 1
            self._take(planning.toggled(self._draft, self._draft.members[digit - 1]))

    def step(self, by: int) -> None:
        """The row above, or below."""
        self._choose(self._chosen + by)

    def turn(self, by: int) -> None:
        """The chosen row one way, or the other."""
        if self._draft is None:
            return
        if self._chosen == HERE:
            self._seat = (self._seat + by) % len(self._draft.members)
            self._say("")
        elif self._chosen in (BEGIN, END):
            self._move_hour(by)
        elif self._chosen == SHAPE:
            self._take(planning.reshaped(self._draft, by, self.als.clock.now()))
        elif self._chosen == AIRTIMES:
            self._take(planning.filled(self._draft, len(self._draft.presenters) + by))
        elif presenter := self._presenter():
            self._take(wishes.turned(self._draft, presenter, by))

    def action_more(self) -> None:
        """More minutes."""
        self._lengthen(1)

    def action_less(self) -> None:
        """Fewer minutes."""
        self._lengthen(-1)

    def action_earlier(self) -> None:
        """The chosen presenter earlier."""
        self._move(-1)

    def action_later(self) -> None:
        """The chosen presenter later."""
        self._move(1)

    def action_add(self) -> None:
        """Airtime for who has waited longest."""
        if self._draft and self._draft.waiting:
            self._take(planning.added(self._draft))
        elif self._draft:
            self._say(words.NO_ONE_LEFT)

    def action_out(self) -> None:
        """The chosen presenter out."""
        if self._draft and (presenter := self._presenter()):
            self._take(planning.without(self._draft, presenter))

    def action_draw(self) -> None:
        """Draw lots for the order."""
        if self._draft:
            self._take(planning.drawn(self._draft, self._chance))
            self._say(words.DRAWN)

    def action_order(self) -> None:
        """The order as it was asked for."""
        if self._draft:
            self._take(planning.by_need(self._draft))
            self._say(words.BY_NEED)

    def action_break(self) -> None:
        """The next longer break."""
        if self._draft:
            self._take(planning.with_break(self._draft))

    def action_undo(self) -> None:
        """Take back the newest change."""
        self._swap(self._done, self._undone, words.NOTHING_TO_TAKE_BACK)

    def action_redo(self) -> None:
        """Bring again what was taken back."""
        self._swap(self._undone, self._done, words.NOTHING_TO_BRING_AGAIN)

    # what they do

    def _presenter(self) -> str | None:
        """The presenter whose row is chosen."""
        presenters = self._draft.presenters if self._draft else ()
        index = self._chosen - FIXED
        return presenters[index] if 0 <= index < len(presenters) else None

    def _lengthen(self, by: int) -> None:
        if self._draft is None:
            return
        if self._chosen in (BEGIN, END):
            self._move_hour(by)
        elif self._chosen == HERE:
            member = self._draft.members[self._seat]
            self._take(wishes.leaving(self._draft, member, by, self.als.clock.now()))
        elif presenter := self._presenter():
            self._take(wishes.lengthened_for(self._draft, presenter, by, self.als.clock.now()))
        elif self._chosen == AIRTIMES:
            self._take(planning.lengthened(self._draft, by))

    def _move_hour(self, by: int) -> None:
        """When it begins, or must end."""
        if self._draft and self._chosen == BEGIN:
            self._take(planning.beginning(self._draft, by, self.als.clock.now()))
        elif self._draft:
            self._take(planning.ending(self._draft, by))

    def _move(self, by: int) -> None:
        if self._draft and (presenter := self._presenter()):
            self._take(planning.moved(self._draft, presenter, by))

    def _choose(self, row: int) -> None:
        if self._draft:
            self._chosen = max(0, min(row, FIXED + len(self._draft.presenters) - 1))
            self._say("")

    def _take(self, draft: Draft) -> None:
        """Let the plan be this, and what follows from it."""
        draft = planning.kept_up(draft, self.als.clock.now())
        if self._draft and draft != self._draft:
            self._done.append(self._draft)
            self._undone.clear()
            self._become(draft)
        self._choose(self._chosen)

    def _swap(self, source: list[Draft], target: list[Draft], nothing: str) -> None:
        if self._draft and source:
            target.append(self._draft)
            draft = replace(source.pop(), shapes=self._draft.shapes)
            self._become(planning.kept_up(draft, self.als.clock.now()))
            self._choose(self._chosen)
        else:
            self._say(nothing)

    def _become(self, draft: Draft) -> None:
        """Let the plan be this, with the same presenter chosen wherever they are now."""
        presenter = self._presenter()
        self._draft = draft
        if presenter in draft.presenters:
            self._chosen = FIXED + draft.presenters.index(presenter)

    def _say(self, notice: str) -> None:
        self.notice = notice
        self.paint()
