"""A sheet of a few choices over a meeting: one press chooses, Esc or Enter on the first goes back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.hints import Hint


@dataclass(frozen=True, slots=True)
class Choice:
    """A key, what it does in words, and the doing."""

    key: str
    label: str
    text: str
    do: Callable[[], None]


class SheetScreen(KeyedScreen):
    """Lists choices; what has no meaning here closes nothing."""

    def __init__(self, title: str, choices: Sequence[Choice], said: str = "") -> None:
        super().__init__()
        self._title, self._choices, self._said = title, tuple(choices), said

    def drawn(self, width: int, height: int) -> Picture:
        """The title, then a row for each choice."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, self._title, Role.TITLE)
        canvas.rule(1)
        canvas.put(3, 3, self._said, Role.TEXT)
        gap = 2 if len(self._choices) * 2 + 7 < height else 1
        for index, choice in enumerate(self._choices):
            y = 5 + index * gap
            canvas.put(3, y, choice.label, Role.STRONG, 7)
            canvas.put(11, y, choice.text, Role.TEXT)
        canvas.rule(height - 1)
        return canvas.picture()

    def lets(self, event: events.Key) -> bool:
        """The hand is the one that opened the sheet; what comes with the same burst of keys chooses nothing."""
        below = self.app.screen_stack[-2] if len(self.app.screen_stack) > 1 else self
        guard = below.guard if isinstance(below, KeyedScreen) else self.guard
        return guard.lets(event.key, is_printable=event.is_printable) and not guard.is_hurried

    def last_hint(self) -> Hint:
        """How to go back."""
        return Hint("close", "Esc", "Back")

    def on_key(self, event: events.Key) -> None:
        """Choose, or go back."""
        event.stop()
        pressed = event.key.lower() if len(event.key) == 1 else event.key
        chosen = next((choice for choice in self._choices if choice.key == pressed), None)
        if chosen is not None:
            self.app.pop_screen()
            chosen.do()
        elif event.key == "escape":
            self.action_close()

    def action_close(self) -> None:
        """Back to the meeting."""
        self.app.pop_screen()
