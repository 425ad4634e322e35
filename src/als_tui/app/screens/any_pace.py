"""How quickly the keys and clicks of a replay may come: nothing that they do can be lost."""

from textual import events

from als_tui.app.screens.field_screen import FieldScreen
from als_tui.words.key import on_keys
from als_tui.words.keys import REPLAY

_MOVING = {
    "left", "right", "left_a_little", "right_a_little", "up", "down", "stage_back", "stage_on", "person", "begin",
    "end", "slower", "faster", "as_it_was", "find_next", "find_before",
}  # fmt: skip
"""What may be done as fast as a key is pressed, or as a held one repeats: nothing comes of it but another moment."""
_MOVING_KEYS = frozenset(name for key in REPLAY if key.id in _MOVING for name in on_keys(key))
_PLAYING_KEYS = frozenset(name for key in REPLAY if key.id == "play" for name in on_keys(key))
"""What may be done as fast as a hand presses it."""


class AtAnyPace(FieldScreen):
    """Lets through what only shows another moment, however soon it comes after another."""

    def lets(self, event: events.Key) -> bool:
        """Whether a key may act; the guards are for what a meeting records, and a playhead may be moved at any pace."""
        may, guard = super().lets(event), self.guard
        if may or self.is_writing:
            return may
        is_by_hand = not (guard.sees_a_held_key or guard.is_hurried)
        return event.key in _MOVING_KEYS or (event.key in _PLAYING_KEYS and is_by_hand)

    def lets_click(self, hint: str) -> bool:
        """Every click acts here; the guard hears of it, so that a double one on Close closes one screen."""
        super().lets_click(hint)
        return True
