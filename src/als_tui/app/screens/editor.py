"""The editor of a set's ground rules: what is edited here is a proposal, saved as it is typed, agreed in the room."""

from collections.abc import Callable
from typing import ClassVar

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.editor import EditorView, editor
from als_tui.app.screens.field_screen import FieldScreen, with_field
from als_tui.app.screens.window import window
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.header import LearningSet
from als_tui.meeting.rules import RuleLine
from als_tui.session.rules_editing import RulesEditing
from als_tui.session.set_writing import NotKept
from als_tui.words import rules as words
from als_tui.words.keys import EDITOR

BEHIND = 0.25
"""Seconds that the disk may be behind the keys."""


class EditorScreen(FieldScreen):
    """A list of rules and the keys that change it."""

    BINDINGS = with_field(EDITOR)
    KEYS = EDITOR
    TITLE_OF_KEYS: ClassVar[str] = words.TITLE

    def __init__(self, learning_set: LearningSet) -> None:
        super().__init__()
        self._set = learning_set
        self._editing: RulesEditing | None = None
        self._chosen, self._notice = 0, ""
        self._number: int | None = None
        """Of the rule that is being written; 0 is a new one, none while nothing is."""
        self._waits = False

    @property
    def editing(self) -> RulesEditing:
        """The proposal."""
        if self._editing is None:
            self._editing = RulesEditing(window(self).places, self._set)
        return self._editing

    @property
    def is_writing(self) -> bool:
        """Whether a rule is being written."""
        return self._number is not None

    def drawn(self, width: int, height: int) -> Picture:
        """The rules as the set would have them."""
        rules, still = self.editing.rules, self.editing.still_to_agree
        view = EditorView(
            title=self._set.name,
            heading=words.heading(rules.version, rules.agreed, len(rules.texts)),
            lines=self.editing.lines,
            chosen=self._chosen,
            still_to_agree=words.still_to_agree(still) if still else "",
            count=words.count(len(self.editing.texts)),
            notice=self._notice,
        )
        return editor(view, width, height)

    def hints(self) -> list[Hint]:
        """The keys of the list, or of the field."""
        if self.is_writing:
            return self.writing_hints()
        keys = {key.id: key for key in EDITOR}
        shown = ("edit", "new", "bank", "delete", "later", "show", "undo", "done")
        return [Hint(name, keys[name].label, keys[name].hint) for name in shown]

    # the list

    def action_up(self) -> None:
        """The rule above."""
        self._choose(self._chosen - 1)

    def action_down(self) -> None:
        """The rule below."""
        self._choose(self._chosen + 1)

    def action_seat(self, number: int) -> None:
        """The rule of that number."""
        found = next((i for i, line in enumerate(self.editing.lines) if line.number == number), None)
        if found is not None:
            self._choose(found)

    def action_earlier(self) -> None:
        """The chosen rule one place up."""
        self._change(lambda number: self._follow(self.editing.move(number, -1)))

    def action_later(self) -> None:
        """The chosen rule one place down."""
        self._change(lambda number: self._follow(self.editing.move(number, 1)))

    def action_delete(self) -> None:
        """The chosen rule away; one that is gone already comes back."""
        line = self._line
        if line is not None and not line.number:
            self._try(lambda: self.editing.add(self._after, line.text), words.BACK_AGAIN)
        else:
            self._change(self.editing.delete, words.DELETED)
            if self._line is not None and not self._line.number:
                self._choose(self._chosen + 1)

    def action_undo(self) -> None:
        """Take back the newest change."""
        self._try(lambda: self._say("" if self.editing.undo() else words.NOTHING_TO_TAKE_BACK))

    def action_redo(self) -> None:
        """Bring again what was taken back."""
        self._try(lambda: self._say("" if self.editing.redo() else words.NOTHING_TO_BRING_AGAIN))

    def action_bank(self) -> None:
        """Choose from the bank."""
        from als_tui.app.screens.bank import BankScreen

        def toggle(text: str) -> None:
            self._try(lambda: self.editing.toggle(text))

        self.app.push_screen(BankScreen(lambda: self.editing.texts, toggle))

    def action_show(self) -> None:
        """Show the rules to the room, from the chosen one on."""
        from als_tui.app.screens.room import RoomScreen

        line = self._line
        self.app.push_screen(RoomScreen(self._set.name, self.editing.texts, (line.number if line else 1) - 1))

    def action_done(self) -> None:
        """Back to where it was opened."""
        self.close()

    # writing

    def action_edit(self) -> None:
        """Write other words for the chosen rule; where there is none, a new one."""
        line = self._line
        if line is None:
            self.action_new()
        elif line.number:
            self._write(line.number, words.writing(line.number), line.text)

    def action_new(self) -> None:
        """Write a rule below the chosen one."""
        self._write(0, words.WRITING_NEW, "")

    async def action_keep(self) -> None:
        """Keep the rule as it is written."""
        await self.writing.settle()
        number, text = self._number, self.writing.texts[0]
        self._shut()
        if number:
            self._try(lambda: self.editing.edit(number, text))
        elif text.strip():
            self._try(lambda: self.editing.add(self._after, text))
            self._follow(self._after + 1)
        else:
            self._try(self.editing.keep)

    async def action_draft(self) -> None:
        """Put the old words back."""
        await self.writing.settle()
        self._shut()
        self._try(self.editing.keep, words.OLD_WORDS)

    def on_writing_changed(self) -> None:
        """Bring to the disk what is typed, never much later than the keys."""
        if not self._waits:
            self._waits = True
            self.set_timer(BEHIND, self._keep_as_typed)

    def before_end(self) -> None:
        """What is typed becomes part of the proposal: the program is being ended."""
        self._keep_as_typed()

    def _keep_as_typed(self) -> None:
        self._waits = False
        if self._number is not None and self.is_mounted:
            number, text = self._number, self.writing.texts[0]
            self._try(lambda: self.editing.keep_as_typed(number, self._after, text))

    def _write(self, number: int, title: str, text: str) -> None:
        self._number, self._notice = number, ""
        self.open_field("rule", title, text)

    def _shut(self) -> None:
        self._number = None
        self.shut_field()

    # what they do

    @property
    def _line(self) -> RuleLine | None:
        lines = self.editing.lines
        return lines[min(self._chosen, len(lines) - 1)] if lines else None

    @property
    def _after(self) -> int:
        """The number of the rule below which a new one comes."""
        numbers = [line.number for line in self.editing.lines[: self._chosen + 1] if line.number]
        return numbers[-1] if numbers else 0

    def _change(self, change: Callable[[int], None], said: str = "") -> None:
        line = self._line
        if line is not None and line.number:
            self._try(lambda: change(line.number), said)

    def _try(self, change: Callable[[], None], said: str = "") -> None:
        """Do it, and say so if the disk does not keep it: on the screen it stands all the same."""
        self._notice = said
        try:
            change()
        except NotKept as error:
            self._notice = words.not_kept(str(error))
        self._choose(self._chosen)

    def _follow(self, number: int) -> None:
        """The rule of that number is the chosen one."""
        self._chosen = next((i for i, line in enumerate(self.editing.lines) if line.number == number), self._chosen)
        self.paint()

    def _choose(self, row: int) -> None:
        self._chosen = max(0, min(len(self.editing.lines) - 1, row))
        self.paint()

    def _say(self, notice: str) -> None:
        self._notice = notice
