"""Guards of the keyboard: held keys, double presses and pastes must not run a meeting."""

from collections.abc import Callable

SLOW = 0.7
"""Seconds in which a key acts once: longer than any keyboard waits before a held key repeats."""
REPEAT = 0.11
"""Seconds between two of the same key that a held one sends at most, on any keyboard as it comes."""
FAST = 0.06
"""Seconds between two keys that no hand presses one after the other on purpose."""
EVEN = 0.004
"""Seconds by which the intervals of a held key differ at most; those of a hand differ by far more."""
AFTER_FIELD = 0.5
"""Seconds after a field closes in which Enter is taken for the end of the typing."""
_STEPS = frozenset({"enter", "space", "pageup"})
_AGAIN_AND_AGAIN = frozenset(
    {
        *"uUrRjJkK123456789",
        "backspace",
        "ctrl+z",
        "plus",
        "equals_sign",
        "minus",
        "escape",
        "up",
        "down",
        "left",
        "right",
    }
)
"""Keys that a hand presses several times in a row, quicker than a held key begins to repeat.

So the first repeat of a held one cannot be told from a second press, and acts; ``r`` brings again what ``u`` took back
too much. All that follows does not act: at the pace of most keyboards from the second repeat on, and where somebody
has set a slower one, as soon as six intervals in a row were the same, which a hand that presses seven times hardly
ever brings about.
"""
_EVENLY = 5
"""Intervals in a row, each the same as the one before it, that make a held key."""
_MOST_OF_A_PASTE = 2
"""Keys of a burst that act; the others are dropped."""
_SAME = {"pagedown": "enter"}


class Guard:
    """Says of each key, while no field is open, whether it may act."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        """``seconds`` reads real time."""
        self._seconds = seconds
        self._last_key, self._last_at, self._burst = "", float("-inf"), 0
        self._interval, self._evenly, self._is_held = float("inf"), 0, False
        self._steps: dict[str, float] = {}
        self._acted: dict[str, float] = {}
        self._closed_at = float("-inf")

    @property
    def is_hurried(self) -> bool:
        """Whether the last key came faster after another than a hand presses them."""
        return self._burst > 0

    @property
    def sees_a_held_key(self) -> bool:
        """Whether the last key came again as a held one sends it: sooner, or more evenly, than a hand presses it."""
        return self._is_held

    @property
    def sees_a_paste(self) -> bool:
        """Whether the last keys came faster than a hand presses them."""
        return self._burst >= _MOST_OF_A_PASTE

    def field_closed(self) -> None:
        """A field was closed just now; if it was in the midst of a paste, the disk may have held that up."""
        self._closed_at = self._seconds()
        if self.is_hurried:
            self._last_at = self._closed_at

    def typed(self) -> None:
        """A key went into a field just now."""
        now = self._seconds()
        self._burst = 0 if now - self._last_at >= FAST else self._burst + 1
        self._last_key, self._last_at = "", now

    def goes_on_typing(self) -> bool:
        """Whether a field was closed only just, in the midst of keys that no hand presses so fast."""
        now = self._seconds()
        return now - self._last_at < FAST and now - self._closed_at < FAST

    def lets(self, key: str, *, is_printable: bool) -> bool:
        """Whether this key, arriving now, may act. A key that may not still starts the waiting anew."""
        now, key = self._seconds(), _SAME.get(key, key)
        since, is_same = now - self._last_at, key == self._last_key
        self._burst = 0 if since >= FAST else self._burst + (is_printable or key == "enter")
        since_step = now - self._steps.get(key, float("-inf"))
        since_acted = now - self._acted.get(key, float("-inf"))
        is_even = is_same and since < SLOW and abs(since - self._interval) < EVEN
        self._interval, self._evenly = since, self._evenly + 1 if is_even else 0
        self._is_held = is_same and (since < REPEAT or self._evenly >= _EVENLY)
        self._last_key, self._last_at = key, now
        if key in _STEPS:
            self._steps[key] = now
        if since_step < SLOW or (key == "enter" and now - self._closed_at < AFTER_FIELD):
            return False
        is_again = self._evenly >= _EVENLY if key in _AGAIN_AND_AGAIN else since_acted < SLOW
        if (is_same and (since < REPEAT or is_again)) or self.sees_a_paste:
            return False
        self._acted[key] = now
        return True
