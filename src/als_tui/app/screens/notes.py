"""Writing on the live screen: a visible state in which only the field's own keys act."""

from collections.abc import Sequence
from dataclasses import replace

from textual.app import ComposeResult

from als_tui.app.pictures.scene import View
from als_tui.app.screens import entries
from als_tui.app.screens.entries import Entry
from als_tui.app.screens.recording import RecordingScreen
from als_tui.app.widgets.field import Writing
from als_tui.app.widgets.hints import Hint
from als_tui.words import notices, writing
from als_tui.words.keys import WRITING

BEHIND = 0.25
"""Seconds that a draft on the disk may be behind the keys."""

_OPENED_BY = {"note": "n", "pause_note": "n", "learning": "l", "success": "l", "action": "a", "next": "a"}
"""The key that opens each field whose draft outlives a stop."""


class WritingKeys(RecordingScreen):
    """The keys that open the field, and those that act while it is open."""

    def compose(self) -> ComposeResult:
        """The meeting, and over it the field."""
        yield from super().compose()
        yield Writing(id="writing")

    def greet(self) -> None:
        """After a stop, more than all else: say that unsent text is waiting."""
        super().greet()
        fields = {draft.partition(" ")[0] for draft in self.session.drafts}
        waiting = next((key for field, key in _OPENED_BY.items() if field in fields), None)
        if waiting is not None:
            self.tell(notices.waiting_draft(waiting))

    @property
    def writing(self) -> Writing:
        """The field."""
        return self.query_one(Writing)

    @property
    def is_writing(self) -> bool:
        """Whether the field is open."""
        return self.is_mounted and self._entry is not None

    @property
    def is_under_way(self) -> bool:
        """Whether the meeting is open: then it is left by the leave sheet alone."""
        return self.session.meeting.is_open

    _entry: Entry | None = None
    _draft_waits = False

    def action_note(self) -> None:
        """Write a note."""
        if self.session.meeting.is_open and self.session.meeting.has_begun:
            self._open(entries.note(self.session.meeting))

    def action_learning(self) -> None:
        """Write a learning."""
        if self.session.meeting.place is not None and not self.session.meeting.is_paused:
            self._open(entries.learning(self.session.meeting, self.about))

    def action_action(self) -> None:
        """Write an action."""
        if self.session.meeting.place is not None and not self.session.meeting.is_paused:
            self._open(entries.action(self.session.meeting, self.session.next_number))

    def action_edit(self) -> None:
        """Write other words for the chosen line."""
        if self.session.meeting.place is not None and not self.session.meeting.is_paused:
            self._open(entries.edit(self.session.meeting, self.chosen))

    def open_draft(self, draft: str) -> None:
        """Open the field whose unsent text is waiting."""
        texts, number = self.session.drafts.get(draft, ()), self.session.next_number
        self._open(entries.of_draft(self.session.meeting, draft, texts, number))

    def _open(self, entry: Entry | str) -> None:
        if self.view is View.CURTAIN:
            return
        if isinstance(entry, str):
            self.tell(entry)
            self.paint()
            return
        draft = self.session.drafts.get(entry.draft, ())
        if len(draft) == len(entry.boxes):
            boxes = (replace(box, text=text) for box, text in zip(entry.boxes, draft, strict=True))
            entry = replace(entry, boxes=tuple(boxes))
        self._entry = entry
        self.writing.open(entry.field, entry.title, entry.boxes)
        self.paint()

    def writing_hints(self) -> Sequence[Hint]:
        """The keys of the field."""
        boxes = len(self._entry.boxes) if self._entry else 1
        return [Hint(key.id, key.label, key.hint) for key in WRITING if key.id != "next_box" or boxes > 1]

    def last_hint(self) -> Hint:
        """In a field the question mark is text."""
        last = super().last_hint()
        return replace(last, label="F1") if self.is_writing else last

    async def action_keep(self) -> None:
        """Keep what is written; nothing written is nothing kept."""
        await self.writing.settle()
        entry, texts = self._entry, tuple(text.strip() for text in self.writing.texts)
        if entry is None:
            return
        if any(texts) and not texts[0]:
            await self.action_draft()
            return
        self._shut()
        self.session.drafts.pop(entry.draft, None)
        if any(texts):
            self.record(entry.fact(texts))
        self.session.keep_drafts()
        self.paint()

    async def action_draft(self) -> None:
        """Close the field; its text waits."""
        await self.writing.settle()
        entry = self._entry
        if entry is None:
            return
        self._remember()
        self._shut()
        if entry.draft in self.session.drafts:
            self.tell(writing.DRAFT_KEPT)
        self.session.keep_drafts()
        self.paint()

    def action_next_box(self) -> None:
        """The next box."""
        self.writing.next_box()

    def _shut(self) -> None:
        self._entry = None
        self.writing.close()
        self.guard.field_closed()

    def _remember(self) -> None:
        """Hold the text as the draft of its field."""
        if self._entry is None:
            return
        texts = self.writing.texts
        if any(text.strip() for text in texts):
            self.session.drafts[self._entry.draft] = texts
        else:
            self.session.drafts.pop(self._entry.draft, None)

    def on_paste(self) -> None:
        """Nothing is pasted where no field is open: say how."""
        self.pasted()

    def on_writing_changed(self) -> None:
        """Bring the draft to the disk, never much later than the keys."""
        self._remember()
        if not self._draft_waits:
            self._draft_waits = True
            self.set_timer(BEHIND, self._save_draft)

    def _save_draft(self) -> None:
        self._draft_waits = False
        self._remember()
        self.session.keep_drafts()

    def before_end(self) -> None:
        """Bring the unsent text to the disk at once."""
        if self.is_mounted:
            self._remember()
            self.session.keep_drafts_now()
