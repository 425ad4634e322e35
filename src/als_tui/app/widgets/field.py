"""The field in which people write: one line a box, opened and closed within the key's own action."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from als_tui.meeting.clean import clean
from als_tui.words import writing
from als_tui.words.writing import LONGEST, STROKE, Box

MOST_BOXES = 5
_JOINER = re.compile("[\u200c\u200d\ufe0e\ufe0f\U000e0020-\U000e007f]")
"""Signs that are nothing by themselves and join others: Textual's field leaves them out when they are typed."""
_TAG = re.compile("[\U000e0020-\U000e007f]")
_FLAG_BEGUN = re.compile("\U0001f3f4[\U000e0020-\U000e007e]*\\Z")
"""What a tag goes on; anywhere else it would stand unseen in what is written."""


class LineInput(Input):
    """One line; a pasted break becomes a stroke, so that no pasted line is lost."""

    @dataclass
    class Full(Message):
        """Not all of what was typed or pasted is in the box."""

        most: int

    def __init__(self, *, id: str | None = None, longest: int = LONGEST) -> None:
        super().__init__(id=id, compact=True, select_on_focus=False, max_length=longest)
        self.cursor_blink = False

    def restricted(self) -> None:
        """No more letters fit."""
        self.post_message(self.Full(self.max_length or 0))

    async def _on_key(self, event: events.Key) -> None:
        """What a key does to the text is done in its turn: by way of the program it would come after a quick Enter."""
        if event.character and _JOINER.fullmatch(event.character):
            self.insert_text_at_cursor(self._joined(event.character))
        elif bound := self._bindings.key_to_bindings.get(event.key):
            await self.run_action(bound[0].action)
        else:
            return
        event.stop()
        event.prevent_default()

    def _joined(self, sign: str) -> str:
        """The sign as it may stand behind what is before the cursor."""
        is_lone = _TAG.fullmatch(sign) and not _FLAG_BEGUN.search(self.value[: self.cursor_position])
        return clean(sign) if is_lone else sign

    def _on_paste(self, event: events.Paste) -> None:
        text = clean(event.text)
        fitting = text[: max(0, (self.max_length or len(text)) - len(self.value))]
        self.insert_text_at_cursor(fitting)
        if fitting != text:
            self.restricted()
        event.stop()
        event.prevent_default()


class Writing(Widget):
    """The frame with its boxes; hidden while nothing is written."""

    @dataclass
    class Changed(Message):
        """The text in the boxes is another one."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.field = ""
        """What is being written: the name of its draft; empty while nothing is."""
        self._boxes: tuple[Box, ...] = ()
        """Those in use."""
        self._doubted: set[tuple[int, str]] = set()
        """The boxes and texts of which it was asked whether they are meant."""

    def compose(self) -> ComposeResult:
        """All boxes that are ever needed; those in use are shown."""
        for number in range(MOST_BOXES):
            with Horizontal(classes="box", id=f"box-{number}"):
                yield Static(classes="asked", markup=False)
                yield LineInput(id=f"line-{number}")

    @property
    def _lines(self) -> list[LineInput]:
        """Those in use."""
        return list(self.query(LineInput))[: len(self._boxes)]

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the boxes in use."""
        return tuple(line.value for line in self._lines)

    def open(self, field: str, title: str, boxes: Sequence[Box], longest: int = LONGEST, *, hidden: str = "") -> None:
        """Show the boxes and put the cursor into the first, before any further key arrives.

        Where others see the screen every letter is a dot, and ``hidden`` says so.
        """
        self.field, self._boxes, self._doubted = field, tuple(boxes), set()
        self.border_title, self.border_subtitle = Content(title), Content(hidden)
        rows = zip(self.query(".box"), self.query(".asked").results(Static), self.query(LineInput), strict=True)
        for number, (row, asked, line) in enumerate(rows):
            row.set_class(number < len(self._boxes), "-used")
            line.password = bool(hidden)
            box = boxes[number] if number < len(self._boxes) else Box("")
            asked.update(Content(box.asked))
            asked.display = len(boxes) > 1
            with line.prevent(Input.Changed):
                line.max_length = longest
                line.value = box.text
            line.cursor_position = len(box.text)
        self.add_class("-open")
        self.screen.set_focus(self.query(LineInput).first())

    def tell(self, text: str) -> None:
        """Say in the frame's lower edge what is wrong with what is written."""
        self.border_subtitle = Content(text)

    def doubts(self) -> bool:
        """Ask whether a new text is meant, in the frame's edge and with the cursor there; of each text once."""
        for number, (box, line) in enumerate(zip(self._boxes, self._lines, strict=True)):
            is_known = line.value == box.text or (number, line.value) in self._doubted
            doubt = "" if is_known else box.doubt(line.value)
            if doubt:
                self._doubted.add((number, line.value))
                self.screen.set_focus(line)
                self.tell(doubt)
                return True
        return False

    async def settle(self) -> None:
        """Wait until every key pressed so far has arrived in its box: keys reach a box by its own queue."""
        for line in self._lines:
            arrived = asyncio.Event()
            if line.call_later(arrived.set):
                await arrived.wait()

    def close(self) -> None:
        """Hide the boxes and give the keys back."""
        self.field = ""
        self.screen.set_focus(None)
        self.remove_class("-open")

    def break_line(self) -> None:
        """Put a stroke for a break behind all that was written so far: it goes the way of the keys."""
        if self.screen.focused is not None:
            self.screen.focused.post_message(events.Paste(STROKE))

    def next_box(self, by: int = 1) -> None:
        """Put the cursor into the next box in use."""
        lines = self._lines
        if not lines:
            return
        index = next((i for i, line in enumerate(lines) if line is self.screen.focused), 0)
        index = (index + by) % len(lines)
        self.screen.set_focus(lines[index])
        self._remark(index)

    def _remark(self, index: int) -> None:
        """Say what is understood of a box, where it is of a kind to be understood."""
        remark = self._boxes[index].remark
        if remark is not writing.nothing or any(box.remark is not writing.nothing for box in self._boxes):
            self.tell(remark(self._lines[index].value))

    def on_line_input_full(self, event: LineInput.Full) -> None:
        """Say that not all of it is there."""
        event.stop()
        self.tell(writing.full(event.most))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say that there is something to keep as a draft."""
        event.stop()
        if self.field:
            index = next((number for number, line in enumerate(self._lines) if line is event.input), 0)
            self._remark(index)
            self.post_message(self.Changed())
