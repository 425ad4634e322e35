"""The list of a set's ground rules as it would have them, and the keys that choose in it and change it."""

from collections.abc import Callable

from als_tui.app.screens.arrows import ArrowKeys
from als_tui.app.screens.field_screen import FieldScreen
from als_tui.app.screens.window import window
from als_tui.meeting.header import LearningSet
from als_tui.meeting.rules import RuleLine, versions
from als_tui.session.rules_editing import RulesEditing
from als_tui.words import rules as words
from als_tui.words import sets


class RuleListKeys(ArrowKeys, FieldScreen):
    """Arrows and digits, and the keys that move, leave out, take back and show."""

    def __init__(self, learning_set: LearningSet) -> None:
        super().__init__()
        self.learning_set = learning_set
        self.chosen = 0
        self._editing: RulesEditing | None = None

    @property
    def editing(self) -> RulesEditing:
        """The proposal."""
        if self._editing is None:
            self._editing = RulesEditing(window(self).places, self.learning_set)
        return self._editing

    def step(self, by: int) -> None:
        """The rule above, or below."""
        self._choose(self.chosen + by)

    def action_seat(self, number: int) -> None:
        """The rule of that number."""
        found = next((i for i, line in enumerate(self.editing.lines) if line.number == number), None)
        if found is not None:
            self._choose(found)

    def action_earlier(self) -> None:
        """The chosen rule one place up."""
        self._change(lambda number: self.follow(self.editing.move(number, -1)))

    def action_later(self) -> None:
        """The chosen rule one place down."""
        self._change(lambda number: self.follow(self.editing.move(number, 1)))

    def action_delete(self) -> None:
        """The chosen rule away; one that is gone already comes back."""
        line = self.chosen_line
        if line is not None and not line.number:
            self.attempt(lambda: self.editing.add(self.number_above, line.text), words.BACK_AGAIN)
        else:
            self._change(self.editing.delete, words.DELETED)
            if self.chosen_line is not None and not self.chosen_line.number:
                self._choose(self.chosen + 1)

    def action_undo(self) -> None:
        """Take back the newest change."""
        self.attempt(lambda: self._say("" if self.editing.undo() else words.NOTHING_TO_TAKE_BACK))

    def action_redo(self) -> None:
        """Bring again what was taken back."""
        self.attempt(lambda: self._say("" if self.editing.redo() else words.NOTHING_TO_BRING_AGAIN))

    def action_bank(self) -> None:
        """Choose from the bank."""
        from als_tui.app.screens.bank import BankScreen

        def toggle(text: str) -> None:
            self.attempt(lambda: self.editing.toggle(text))

        self.app.push_screen(BankScreen(lambda: self.editing.texts, toggle))

    def action_show(self) -> None:
        """Show the rules to the room, from the chosen one on."""
        from als_tui.app.screens.room import RoomScreen

        line = self.chosen_line
        self.app.push_screen(RoomScreen(self.learning_set.name, self.editing.texts, (line.number if line else 1) - 1))

    def action_versions(self) -> None:
        """Every version that the set has agreed."""
        from als_tui.app.screens.pages import PageScreen

        self.app.push_screen(PageScreen(words.VERSIONS, words.versions(versions(self.learning_set))))

    def action_done(self) -> None:
        """Back to where it was opened."""
        self.leave(self.editing.keep_what_is_refused)

    # what they do

    @property
    def chosen_line(self) -> RuleLine | None:
        """The rule that is chosen, if there is any."""
        lines = self.editing.lines
        return lines[min(self.chosen, len(lines) - 1)] if lines else None

    @property
    def number_above(self) -> int:
        """The number of the rule below which a new one comes."""
        numbers = [line.number for line in self.editing.lines[: self.chosen + 1] if line.number]
        return numbers[-1] if numbers else 0

    def _change(self, change: Callable[[int], None], said: str = "") -> None:
        line = self.chosen_line
        if line is not None and line.number:
            self.attempt(lambda: change(line.number), said)

    def attempt(self, change: Callable[[], None], said: str = "") -> None:
        """Do it, and say so if the disk does not keep it: on the screen it stands all the same."""

        def done() -> str:
            self.notice = said
            self.editing.has_taken_over = False
            change()
            return self.notice or (sets.TAKEN_OVER if self.editing.has_taken_over else "")

        self.attempted(done)
        self._choose(self.chosen)

    def follow(self, number: int) -> None:
        """The rule to which a change gave that number is the chosen one."""
        number = self.editing.number_now(number)
        self.chosen = next((i for i, line in enumerate(self.editing.lines) if line.number == number), self.chosen)
        self.paint()

    def _choose(self, row: int) -> None:
        self.chosen = max(0, min(len(self.editing.lines) - 1, row))
        self.paint()

    def _say(self, notice: str) -> None:
        self.notice = notice
