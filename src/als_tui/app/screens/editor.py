"""The editor of a set's ground rules: what is edited here is a proposal, saved as it is typed, agreed in the room."""

from typing import ClassVar

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.editor import EditorView, editor
from als_tui.app.screens.field_screen import with_field
from als_tui.app.screens.rule_list import RuleListKeys
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.header import LearningSet
from als_tui.words import rules as words
from als_tui.words.keys import EDITOR

BEHIND = 0.15
"""Seconds from a key to the writing of what it typed: with that done the disk is a quarter of one behind at most."""


class EditorScreen(RuleListKeys):
    """The list of rules, and the field in which one of them is written."""

    BINDINGS = with_field(EDITOR)
    KEYS = EDITOR
    TITLE_OF_KEYS: ClassVar[str] = words.TITLE

    def __init__(self, learning_set: LearningSet) -> None:
        super().__init__(learning_set)
        self._number: int | None = None
        """Of the rule that is being written; 0 is a new one, none while nothing is."""
        self._waits = False

    @property
    def is_writing(self) -> bool:
        """Whether a rule is being written."""
        return self._number is not None

    def drawn(self, width: int, height: int) -> Picture:
        """The rules as the set would have them."""
        rules, still = self.editing.rules, self.editing.still_to_agree
        view = EditorView(
            title=self.learning_set.name,
            heading=words.heading(rules.version, rules.agreed, len(rules.texts)),
            lines=self.editing.lines,
            chosen=self.chosen,
            still_to_agree=words.still_to_agree(still) if still else "",
            count=words.count(len(self.editing.texts)),
            notice=self.notice,
        )
        return editor(view, width, height)

    def hints(self) -> list[Hint]:
        """The keys of the list, or of the field."""
        if self.is_writing:
            return self.writing_hints()
        keys = {key.id: key for key in EDITOR}
        shown = ("edit", "new", "bank", "delete", "later", "show", "undo", "done")
        return [Hint(name, keys[name].label, keys[name].hint) for name in shown]

    # writing

    def action_edit(self) -> None:
        """Write other words for the chosen rule; where there is none, a new one."""
        line = self.chosen_line
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
        if number is None:
            return
        if number:
            self.attempt(lambda: self.editing.edit(number, text))
            if text.strip():
                self.follow(number)
        elif text.strip():
            above = self.number_above
            self.attempt(lambda: self.editing.add(above, text))
            self.follow(above + 1)
        else:
            self.attempt(self.editing.keep)
        self.guard.field_closed()

    async def action_draft(self) -> None:
        """Put the old words back."""
        await self.writing.settle()
        self.again = None
        self._shut()
        self.attempt(self.editing.keep, words.OLD_WORDS)

    def on_writing_changed(self) -> None:
        """Bring to the disk what is typed, never much later than the keys."""
        if not self._waits:
            self._waits = True
            self.set_timer(BEHIND, self._keep_as_typed)

    def before_end(self) -> None:
        """What is typed becomes part of the proposal: the program is being ended."""
        self._keep_as_typed()
        if not self.is_writing and self.is_mounted:
            self.attempt(self.editing.keep_what_is_refused)

    def _keep_as_typed(self) -> None:
        self._waits = False
        if self._number is not None and self.is_mounted:
            number, text = self._number, self.writing.texts[0]
            self.attempt(lambda: self.editing.keep_as_typed(number, self.number_above, text))

    def _write(self, number: int, title: str, text: str) -> None:
        self._number, self.notice, self.again = number, "", self.action_new
        self.open_field("rule", title, text)

    def _shut(self) -> None:
        self._number = None
        self.shut_field()
