"""A board along which something is drawn with the mouse."""

from dataclasses import dataclass

from textual.events import MouseDown, MouseMove, MouseUp
from textual.message import Message

from als_tui.app.widgets.board import Board


class Rail(Board):
    """Says where it is pressed, and where the pointer goes from there until it is let go."""

    @dataclass
    class Drawn(Message):
        """The pointer is at this cell of the row in which it was pressed."""

        x: int
        y: int

    _row = 0

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold; not where the screen was left before the press arrived."""
        if self.screen.is_active:
            self.capture_mouse()
            self._row = event.y
            self.post_message(self.Drawn(event.x, self._row))

    def on_mouse_move(self, event: MouseMove) -> None:
        """Follow the pointer, wherever it goes; a button that was let go unseen ends it too."""
        if self.app.mouse_captured is not self:
            return
        if event.button:
            self.post_message(self.Drawn(event.x, self._row))
        else:
            self.release_mouse()

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let go."""
        self.release_mouse()
