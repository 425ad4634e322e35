"""A text that is written box by box, a line each."""

from als_tui.plain.voice import Voice
from als_tui.session.entries import Entry, Texts
from als_tui.words import plain as words
from als_tui.words import writing
from als_tui.words.writing import LONGEST, without_last_break

AS_DRAFT, EMPTY = ".", "-"
"""Lines that leave all as a draft, and a box without what stands in it."""


class Field:
    """The boxes of an entry, and what has been written in them so far."""

    def __init__(self, entry: Entry, draft: Texts, voice: Voice, first: str = "") -> None:
        """``draft`` is unsent text of before, if there is any; ``first`` is what came with the key."""
        self.entry, self._voice = entry, voice
        self.untouched: Texts = () if entry.is_offered else tuple(box.text for box in entry.boxes)
        """What stood in the boxes before anybody wrote."""
        self.texts = list(draft if len(draft) == len(entry.boxes) else (box.text for box in entry.boxes))
        self._box, self._doubted = 0, ""
        if len(entry.boxes) > 1:
            voice.say(words.writing(entry.title), words.HOW_TO_WRITE)
        elif not first:
            voice.say(words.writing(entry.title))
        if not first:
            self._begin_box()

    @property
    def is_full(self) -> bool:
        """Whether every box has had its line."""
        return self._box >= len(self.entry.boxes)

    @property
    def asked(self) -> str:
        """What the box in front asks for."""
        return self.entry.boxes[self._box].asked

    def take(self, line: str) -> None:
        """Put a line into the box in front, and go on to the next, unless it is to be asked whether it is meant."""
        box, there = self.entry.boxes[self._box], self.texts[self._box]
        text = without_last_break(line)
        if not text and self._doubted:
            text = self._doubted
        text = "" if text == EMPTY and there else text or there
        if len(text) > LONGEST:
            self._voice.say(writing.full(LONGEST))
            text = text[:LONGEST]
        self.texts[self._box] = text
        doubt = box.doubt(text) if text not in (box.text, self._doubted) else ""
        self._voice.say(doubt or box.remark(text))
        self._doubted = text if doubt else ""
        if not doubt:
            self._box += 1
            self._begin_box()

    def _begin_box(self) -> None:
        if not self.is_full and self.texts[self._box]:
            self._voice.say(words.there(self.texts[self._box]))

    @property
    def kept(self) -> Texts:
        """What has been written."""
        return tuple(self.texts)

    @property
    def is_of_nothing(self) -> bool:
        """Whether nothing was written, or nothing changed."""
        return not any(self.texts) or self.kept == self.untouched

    @property
    def lacks_first(self) -> bool:
        """Whether the words are missing without which nothing can be kept."""
        return self.entry.is_first_needed and not self.texts[0]
