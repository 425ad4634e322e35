"""The bank of ground rules: examples in six groups, each put among the set's own with one key, or taken out again."""

from collections.abc import Callable
from typing import ClassVar

from als_tui.app.pictures import lists
from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.screens.arrows import ArrowKeys
from als_tui.app.screens.keyed import bindings
from als_tui.app.widgets.hints import Hint
from als_tui.words import rules as words
from als_tui.words.english.rules import BANK
from als_tui.words.keys import BANK as KEYS

_GROUPS = tuple(BANK)


class BankScreen(ArrowKeys):
    """Shows one group at a time."""

    BINDINGS = bindings(KEYS)
    KEYS = KEYS
    TITLE_OF_KEYS: ClassVar[str] = words.BANK

    def __init__(self, taken: Callable[[], tuple[str, ...]], toggle: Callable[[str], None]) -> None:
        """``taken`` tells the rules of the set as they are; ``toggle`` puts one among them, or takes it out."""
        super().__init__()
        self._taken, self._toggle = taken, toggle
        self._group = self._chosen = 0

    @property
    def _rules(self) -> tuple[str, ...]:
        return BANK[_GROUPS[self._group]]

    def drawn(self, width: int, height: int) -> Picture:
        """The rules of the group, those that the set has marked."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, words.bank_title(_GROUPS[self._group], self._group + 1, len(_GROUPS)), Role.TITLE)
        canvas.right(0, words.chosen(len(self._taken())), Role.QUIET)
        canvas.rule(1)
        taken = self._taken()
        lines = [(words.in_bank(text, is_taken=text in taken), Role.TEXT) for text in self._rules]
        lists.draw(canvas, 4, 3 if height >= 20 else 2, height - 4, lines, chosen=self._chosen, indent=6)
        canvas.rule(height - 1)
        return canvas.picture()

    def hints(self) -> list[Hint]:
        """What Enter does with the chosen one."""
        verb = words.TO_TAKE_OUT if self._rules[self._chosen] in self._taken() else words.TO_PUT_IN
        return [
            Hint("choose", "Enter", verb), Hint("right", "Left/Right", words.TO_GROUP),
            Hint("down", "Up/Down", words.TO_CHOOSE), Hint("close", "Esc", words.TO_DONE),
        ]  # fmt: skip

    def action_choose(self) -> None:
        """In, or out."""
        self._toggle(self._rules[self._chosen])
        self.paint()

    def action_close(self) -> None:
        """Back to the set's rules."""
        self.close()

    def step(self, by: int) -> None:
        """The rule above, or below."""
        self._choose(self._chosen + by)

    def turn(self, by: int) -> None:
        """The group before, or after."""
        self._group = (self._group + by) % len(_GROUPS)
        self._choose(0)

    def _choose(self, row: int) -> None:
        self._chosen = max(0, min(len(self._rules) - 1, row))
        self.paint()
