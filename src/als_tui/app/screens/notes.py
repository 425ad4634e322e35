"""Writing on the live screen: a visible state in which only the field's own keys act."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from als_tui.app.pictures.scene import View
from als_tui.app.screens import entries
from als_tui.app.screens.entries import Entry
from als_tui.app.screens.pasted_lines import PastedLines
from als_tui.app.screens.recording import RecordingScreen
from als_tui.app.widgets.field import without_last_break
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.review import about_of, place_of, sheet
from als_tui.meeting.stages import About, Stage
from als_tui.words import notices, writing
from als_tui.words.keys import WRITING

BEHIND = 0.15
"""Seconds from a key to the writing of what it typed: with that done the disk is a quarter of one behind at most."""


class WritingKeys(PastedLines, RecordingScreen):
    """The keys that open the field, and those that act while it is open."""

    def greet(self) -> None:
        """After a stop, more than all else: say that unsent text is waiting."""
        super().greet()
        draft = next(iter(self.session.drafts), None)
        if draft is not None:
            offered = {entry.draft: key for key, entry in self._offered().items() if isinstance(entry, Entry)}
            self.tell(notices.waiting_draft(offered.get(draft)))

    def _offered(self) -> dict[str, Entry | str]:
        """What each key would open where the meeting is."""
        meeting = self.session.meeting
        if not meeting.is_open or not meeting.has_begun:
            return {}
        if meeting.is_paused:
            return {"n": entries.note(meeting)}
        return {
            "n": entries.note(meeting),
            "l": entries.learning(meeting, self._asked_about()),
            "a": entries.action(meeting, self.session.next_number),
            "e": entries.edit(meeting, self.chosen, self.session.next_number),
        }

    def _asked_about(self) -> About | None:
        """What a learning is about: on the review sheet what the chosen line is about."""
        meeting = self.session.meeting
        if meeting.stage is not Stage.ACTION_REVIEW or meeting.floor.turn is None:
            return self.about
        lines = sheet(meeting, meeting.floor.turn)
        return about_of(lines[min(self.chosen, len(lines) - 1)])

    @property
    def is_writing(self) -> bool:
        """Whether the field is open."""
        return self.is_mounted and self._entry is not None

    @property
    def is_under_way(self) -> bool:
        """Whether the meeting is open: then it is left by the leave sheet alone."""
        return self.session.meeting.is_open

    _entry: Entry | None = None
    _untouched: tuple[str, ...] = ()
    """What stood in the boxes before anybody wrote."""
    _draft_waits = False

    def action_note(self) -> None:
        """Write a note."""
        self._write("n")

    def action_learning(self) -> None:
        """Write a learning."""
        self._write("l")

    def action_action(self) -> None:
        """Write an action."""
        self._write("a")

    def action_edit(self) -> None:
        """Write other words for the chosen line."""
        self._write("e")

    def _write(self, key: str) -> None:
        entry = self._offered().get(key)
        if entry is not None:
            is_one_of_several = isinstance(entry, Entry) and entry.field in entries.SEVERAL
            self.again = partial(self._write, key) if is_one_of_several else None
            self._open(entry)

    def open_draft(self, draft: str) -> None:
        """Open the field whose unsent text is waiting."""
        texts, number = self.session.drafts.get(draft, ()), self.session.next_number
        self._open(entries.of_draft(self.session.meeting, draft, texts, number))
        self._untouched, self.again = (), None

    def _open(self, entry: Entry | str) -> None:
        if self.view is View.CURTAIN:
            return
        if isinstance(entry, str):
            self.tell(entry)
            self.paint()
            return
        self._untouched = () if entry.is_offered else tuple(box.text for box in entry.boxes)
        draft = self.session.drafts.get(entry.draft, ())
        if len(draft) == len(entry.boxes):
            boxes = (replace(box, text=text) for box, text in zip(entry.boxes, draft, strict=True))
            entry = replace(entry, boxes=tuple(boxes))
        self._entry = entry
        hidden = writing.HIDDEN if self.is_for_the_room else ""
        self.writing.open(entry.field, entry.title, entry.boxes, hidden=hidden)
        self.paint()

    def writing_hints(self) -> Sequence[Hint]:
        """The keys of the field."""
        boxes = len(self._entry.boxes) if self._entry else 1
        return [Hint(key.id, key.label, key.hint) for key in WRITING if key.id != "next_box" or boxes > 1]

    async def action_keep(self) -> None:
        """Keep what is written; nothing written is nothing kept."""
        await self.writing.settle()
        entry, texts = self._entry, tuple(without_last_break(text) for text in self.writing.texts)
        if entry is None:
            return
        if any(texts) and not texts[0] and entry.is_first_needed:
            await self.action_draft()
            return
        if any(texts) and texts != self._untouched and self.writing.doubts():
            return
        self._shut()
        self.session.drafts.pop(entry.draft, None)
        if any(texts) and texts != self._untouched:
            self.record(entry.fact(texts))
            self.choose_written()
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
        self.again = None
        if entry.draft in self.session.drafts:
            self.tell(writing.DRAFT_KEPT)
        self.session.keep_drafts()
        self.paint()

    def choose_written(self) -> None:
        """On the review sheet the line that was written last is the chosen one."""
        meeting = self.session.meeting
        if meeting.stage is Stage.ACTION_REVIEW and meeting.floor.turn:
            place = place_of(sheet(meeting, meeting.floor.turn), meeting.last)
            self.chosen = self.chosen if place is None else place

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
        if any(text.strip() for text in texts) and texts != self._untouched:
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
