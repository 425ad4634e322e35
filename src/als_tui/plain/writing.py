"""Writing line by line: what a key opens, box by box, and the draft that is kept at every line."""

from dataclasses import replace

from als_tui.meeting import moves
from als_tui.plain.field import AS_DRAFT, Field
from als_tui.plain.voice import Voice
from als_tui.session import entries
from als_tui.session.entries import Entry
from als_tui.session.live import LiveSession
from als_tui.session.steering import Steering
from als_tui.words import notices, refusals, writing
from als_tui.words import plain as words


class Writing(Steering):
    """While something is written, each line is a box of it."""

    def __init__(self, session: LiveSession, voice: Voice) -> None:
        super().__init__(session)
        self.voice = voice
        self.field: Field | None = None
        """What is being written, if anything is."""

    def tell(self, text: str, *, is_for_all: bool = False) -> None:
        """There is no later here: say it now."""
        self.say(text)

    def say(self, text: str, *, is_for_all: bool = False) -> None:
        """Say what has just happened."""
        self.voice.say(text)

    def say_draft(self) -> None:
        """Say that unsent text is waiting, and what brings it back."""
        draft = next(iter(self.session.drafts), None)
        if draft is not None:
            self.voice.say(notices.waiting_draft(entries.key_of(draft, self._offered())))

    def _offered(self) -> dict[str, Entry | str]:
        return entries.offered(self.meeting, self.chosen, self.about, self.session.next_number)

    def open_of(self, key: str, text: str) -> None:
        """Open what that key writes here; text that came with it is the line of the first box."""
        entry = self._offered().get(key)
        if isinstance(entry, Entry):
            self._open(entry, text)
        elif entry is None and not self.meeting.has_begun:
            self.voice.say(refusals.sentence(moves.Refusal.NOT_BEGUN))
        else:
            self.voice.say(entry or words.NOTHING_HERE)

    def open_draft(self, draft: str) -> None:
        """Open the boxes whose unsent text is waiting; as it stands it is new."""
        texts, number = self.session.drafts.get(draft, ()), self.session.next_number
        self._open(replace(entries.of_draft(self.meeting, draft, texts, number), is_offered=True))

    def _open(self, entry: Entry, text: str = "") -> None:
        self.field = Field(entry, self.session.drafts.get(entry.draft, ()), self.voice, text)
        if text:
            self.write(self.field, text)

    def write(self, field: Field, line: str) -> None:
        """Take a line into what is being written."""
        if line.strip() == AS_DRAFT:
            self._leave(field)
            return
        field.take(line)
        self._remember(field)
        if field.is_full:
            self._finish(field)

    def _remember(self, field: Field) -> None:
        """Hold the text as the draft of its field, on the disk too."""
        if field.is_of_nothing:
            self.session.drafts.pop(field.entry.draft, None)
        else:
            self.session.drafts[field.entry.draft] = field.kept
        self.session.keep_drafts()

    def _leave(self, field: Field) -> None:
        self.field = None
        self._remember(field)
        self.voice.say(writing.DRAFT_KEPT if field.entry.draft in self.session.drafts else words.NOTHING_WRITTEN)

    def _finish(self, field: Field) -> None:
        if not field.is_of_nothing and field.lacks_first:
            self._leave(field)
            return
        self.field = None
        self.session.drafts.pop(field.entry.draft, None)
        if field.is_of_nothing:
            self.voice.say(words.NOTHING_WRITTEN)
        else:
            self.record(field.entry.fact(field.kept))
        self.session.keep_drafts()
