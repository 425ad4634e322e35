"""The form for a new set: its name, its members, its facilitator, and nothing else."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.screens.keyed import KeyedScreen, bindings
from als_tui.app.screens.window import window
from als_tui.app.widgets.field import LineInput
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.clean import clean
from als_tui.words import new_set as words
from als_tui.words import writing
from als_tui.words.key import COVER, HELP_IN_FIELD
from als_tui.words.keys import FORM

if TYPE_CHECKING:
    from als_tui.meeting.header import LearningSet

MOST_LETTERS = 2_000
"""In a box: nine members with the longest names fit."""


class NewSetScreen(KeyedScreen):
    """Three boxes; Enter in the last one, or in any when all are filled, makes the set."""

    BINDINGS = bindings(key for key in FORM if key.id != "submit")  # Enter goes through its box, after all letters
    KEYS = FORM
    TITLE_OF_KEYS: ClassVar[str] = words.TITLE
    DEFAULT_CSS = """
    NewSetScreen {
        layers: base over;
        & .form { layer: over; dock: top; height: 1; width: 100%; padding: 0 4; }
        & #form-name { margin-top: 3; }
        & #form-members { margin-top: 5; }
        & #form-facilitator { margin-top: 8; }
        & .asked { width: 14; color: $quiet; }
        & LineInput { width: 1fr; height: 1; border: none; padding: 0 1; background: $field; }
    }
    """
    BOXES: ClassVar[tuple[tuple[str, str], ...]] = (
        ("name", words.NAME), ("members", words.MEMBERS), ("facilitator", words.FACILITATOR),
    )  # fmt: skip

    def __init__(self, made: Callable[[Path], None]) -> None:
        """``made`` is told where the new set is."""
        super().__init__()
        self._made, self._error = made, ""

    def compose(self) -> ComposeResult:
        """The boxes over the board."""
        yield from super().compose()
        for name, asked in self.BOXES:
            with Horizontal(classes="form", id=f"form-{name}"):
                yield Static(asked, classes="asked", markup=False)
                yield LineInput(id=f"set-{name}", longest=MOST_LETTERS)

    def on_mount(self) -> None:
        """Write the name first."""
        self.set_focus(self.query(LineInput).first())

    def drawn(self, width: int, height: int) -> Picture:
        """What stands around the boxes."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, words.TITLE, Role.TITLE)
        canvas.rule(1)
        canvas.put(19, 6, words.MEMBERS_HELP, Role.QUIET)
        canvas.put(4, 10, self._error, Role.NEARLY)
        canvas.put(4, 12, words.HELP, Role.QUIET)
        canvas.rule(height - 1)
        return canvas.picture()

    def hints(self) -> list[Hint]:
        """What Enter does now."""
        rest = [Hint(key.id, key.label, key.hint) for key in (HELP_IN_FIELD, COVER)]
        if not all(self._texts()):
            return [Hint("submit", "Enter", words.TO_NEXT), *rest]
        return [Hint("submit", "Enter", words.TO_KEEP), Hint("next_box", "Tab", words.TO_NEXT), *rest]

    def last_hint(self) -> Hint:
        """The way back."""
        return Hint("back", "Esc", words.TO_BACK)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the hint right."""
        event.stop()
        self.paint()

    def on_line_input_full(self, event: LineInput.Full) -> None:
        """Say that not all of it is there."""
        event.stop()
        self._error = writing.full(event.most)
        self.paint()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a box."""
        event.stop()
        self.action_submit()

    def action_submit(self) -> None:
        """Make the set once every box is filled or the last one was left; else go to the next box."""
        boxes = list(self.query(LineInput))
        if all(self._texts()) or self.focused is boxes[-1]:
            self._make()
        else:
            self._move(1)

    def action_next_box(self) -> None:
        """The cursor into the next box."""
        self._move(1)

    def action_last_box(self) -> None:
        """The cursor into the box before."""
        self._move(-1)

    def _move(self, by: int) -> None:
        boxes = list(self.query(LineInput))
        index = next((i for i, box in enumerate(boxes) if box is self.focused), 0)
        self.set_focus(boxes[(index + by) % len(boxes)])
        self.paint()

    def action_back(self) -> None:
        """Home; nothing was made."""
        self.close()

    def _texts(self) -> list[str]:
        return [clean(box.value).strip() for box in self.query(LineInput)]

    def _make(self) -> None:
        from als_tui.store.set_file import write_set

        name, members, facilitator = self._texts()
        listed = members_of(members)
        self._error = _wrong(name, listed, facilitator)
        if not self._error:
            places = window(self).places
            try:
                path = write_set(places.sets, _new(places.sets, name, listed, facilitator))
            except (OSError, ValueError) as error:
                why = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
                self._error = words.not_written(why)
            else:
                self._made(path)
                self.close()
                return
        self.paint()


def members_of(text: str) -> tuple[str, ...]:
    """The names in a list with commas; one that was pasted line by line has strokes instead."""
    return tuple(name for part in re.split("[,;،、]| / ", text) if (name := part.strip()))


def _wrong(name: str, members: tuple[str, ...], facilitator: str) -> str:
    """What keeps this from being a set, in a sentence; empty if nothing does."""
    from als_tui.meeting.header import FEWEST, MOST
    from als_tui.meeting.set_changes import LONGEST_NAME, same

    known = [same(member) for member in members]
    again = next((member for i, member in enumerate(members) if known[i] in known[:i]), None)
    if not name:
        return words.NO_NAME
    if not FEWEST <= len(members) <= MOST:
        return words.wrong_count(len(members), FEWEST, MOST)
    if again:
        return words.twice(again)
    if not facilitator:
        return words.NO_FACILITATOR
    too_long = any(len(one) > LONGEST_NAME for one in (name, facilitator, *members))
    return words.too_long(LONGEST_NAME) if too_long else ""


def _new(folder: Path, name: str, members: tuple[str, ...], facilitator: str) -> "LearningSet":
    from als_tui.meeting.header import LearningSet
    from als_tui.store.set_file import free_slug

    return LearningSet(name=name, slug=free_slug(folder, name), facilitator=facilitator, members=members)
