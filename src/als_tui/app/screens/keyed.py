"""What every screen here is made of: a board for its picture, a bar for its hints, and keys from the one table."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.screen import Screen

from als_tui.app.guard import Guard
from als_tui.app.pictures.canvas import Picture, Role, Span
from als_tui.app.screens.window import Alert, window
from als_tui.app.widgets.alarm import Alarm
from als_tui.app.widgets.board import Board
from als_tui.app.widgets.hints import Hint, HintBar
from als_tui.words.key import COVER, HELP, HELP_IN_FIELD, PALETTE, Key, on_keys


def bindings(table: Iterable[Key]) -> list[BindingType]:
    """The bindings of a table; each acts before any key that comes after it. A digit is a seat."""
    return [
        Binding(
            name, f"seat({name})" if name.isdigit() else key.id, key.hint, show=False, priority=True,
            id=f"{key.id}-{name}",
        )
        for key in table
        for name in on_keys(key)
    ]  # fmt: skip


_ON_A_LINE = ("choose", "edit")
"""Actions of Enter that are about the chosen line."""


def _is_chosen(span: Span) -> bool:
    return span.role is Role.CHOSEN and span.does.startswith("pick(")


class KeyedScreen(Screen[None]):
    """A picture, a line of hints, and the keys of one table."""

    AUTO_FOCUS = ""
    BLANK = True  # nothing of the screen itself is ever seen
    KEYS: ClassVar[tuple[Key, ...]] = ()
    TITLE_OF_KEYS: ClassVar[str] = ""
    FIELD_KEYS: ClassVar[tuple[Key, ...]] = ()
    """The keys of a field that is opened over it, where it has one."""
    HELD: ClassVar[frozenset[str]] = frozenset()
    """Keys that do no more than choose or move, and may be held."""

    _is_curtained = False
    board = query_one("#board", Board)
    hint_bar = query_one("#hints", HintBar)
    alarm = query_one("#alarm", Alarm)

    @property
    def guard(self) -> Guard:
        """What turns away the keys that no hand can mean."""
        return window(self).guard

    def compose(self) -> ComposeResult:
        """A board above a hint bar, and over both what cannot wait."""
        yield Alarm(id="alarm")
        yield Board(id="board")
        yield HintBar(id="hints")

    @property
    def is_under_way(self) -> bool:
        """Whether there is something here that no single key may end."""
        return False

    @property
    def is_nameless(self) -> bool:
        """Whether no name may be read here now."""
        return self._is_curtained

    @property
    def happened(self) -> Sequence[str]:
        """The kinds of what was recorded here, in order, and nothing of what they tell."""
        return ()

    def drawn(self, width: int, height: int) -> Picture:
        """The picture of this screen in that size."""
        raise NotImplementedError

    def hints(self) -> Sequence[Hint]:
        """The hints of this moment, the most needed first."""
        return ()

    def last_hint(self) -> Hint:
        """The hint that is never left out; in a field the question mark is text."""
        return Hint(HELP.id, HELP.label if self.focused is None else "F1", HELP.hint)

    def alert(self, alarm: Alert) -> str:
        """What cannot wait, in the words that may be read here."""
        return alarm.nameless if self.is_nameless else alarm.text

    def paint(self) -> None:
        """Show what is so now; what has not changed costs nothing."""
        if self.query_one_optional("#board", Board) is None:  # a quick hand has closed it before it was ever shown
            return
        self.alarm.tell(self.alert(window(self).alarm))
        size = self.board.size
        if size.width and size.height:
            self.board.show(self.drawn(size.width, size.height))
            self.tell_hints()

    def tell_hints(self) -> None:
        """Show what the keys do now."""
        hints, last, keymap = self.hints(), self.last_hint(), window(self).keymap
        if not keymap.is_usual:
            found = [hint for hint in map(self._as_wished, (*hints, last)) if hint]
            hints, last = (found[:-1] if keymap.letters else [*found[:2], *self._palette(), *found[2:-1]]), found[-1]
        self.hint_bar.tell(hints, last)

    def _palette(self) -> list[Hint]:
        """Where letters do nothing, the way to all that only they would do; not while something is written."""
        is_there = PALETTE in self.KEYS and self.focused is None
        found = self._as_wished(Hint(PALETTE.id, PALETTE.label, PALETTE.hint)) if is_there else None
        return [found] if found else []

    def _as_wished(self, hint: Hint) -> Hint | None:
        """A hint with the key that does it; none where no key does."""
        key = next((key for key in self.KEYS if key.id == hint.id), None)
        label = window(self).keymap.label(key, hint.label) if key else hint.label
        return hint._replace(label=label) if label else None

    def lets(self, event: events.Key) -> bool:
        """Whether a key may act now; in a field every key may."""
        if self.focused is not None or event.key in self.HELD:
            return True
        may = self.guard.lets(event.key, is_printable=event.is_printable)
        if self.guard.sees_a_paste:
            self.pasted()
        return may

    def pasted(self) -> None:
        """Keys came faster than a hand presses them, and most of them were dropped."""

    def on_board_resized(self) -> None:
        """Fit the picture to the new size."""
        self.paint()

    def on_screen_resume(self) -> None:
        """Show what has changed while another screen was in front."""
        self.call_after_refresh(self.paint)

    def close(self) -> None:
        """Back to the screen under it; what came too late for this screen closes no other."""
        if self.is_active:
            self.app.pop_screen()

    def more_commands(self) -> Iterable[tuple[str, str, Callable[[], object]]]:
        """Title, sentence and doing of what can be done here and has no key of its own."""
        return ()

    def before_end(self) -> None:
        """Bring to the disk what must not be lost: the program is being ended from outside."""

    def lets_click(self, hint: str) -> bool:
        """Whether a click on a hint may act now: it is as good as its key, and no better."""
        return self.focused is not None or self.guard.lets(hint, is_printable=False)

    async def on_hint_bar_pressed(self, message: HintBar.Pressed) -> None:
        """Do what the hint says."""
        if self.lets_click(message.id):
            await self.run_action(message.id)

    async def on_board_pressed(self, message: Board.Pressed) -> None:
        """Do what was clicked; not while something is written, which a click must not leave."""
        if self.focused is None and self.lets_click(message.does):
            await self.run_action(message.does)

    async def action_pick(self, number: int) -> None:
        """Choose a line that is in sight; if it is chosen already, do what Enter does with it, where it does that."""
        here = next((span.does for row in self.board.picture for span in row if _is_chosen(span)), "pick(0)")
        away = number - int(here[5:-1])
        for _ in range(abs(away)):
            await self.run_action("down" if away > 0 else "up")
        takes = next((key.id for key in self.KEYS if "enter" in key.keys), "")
        if away == 0 and takes in _ON_A_LINE:
            await self.run_action(takes)

    @property
    def keys_now(self) -> tuple[Key, ...]:
        """The keys that act at this moment, as a help sheet tells them."""
        known = dict.fromkeys((*self.KEYS, *self.FIELD_KEYS, COVER))
        acting = (key for key in known if key is COVER or self.check_action(key.id, ()))
        return tuple(HELP_IN_FIELD if key is HELP and self.focused is not None else key for key in acting)

    def action_help(self) -> None:
        """Show the keys of this screen."""
        window(self).show_help(self.TITLE_OF_KEYS, self.keys_now)

    def action_curtain(self) -> None:
        """Hide all of it, until the same key shows it again."""
        window(self).draw_curtain()

    def action_cover(self) -> None:
        """The same over a field, whose letters are text."""
        window(self).draw_curtain()

    def action_palette(self) -> None:
        """Every action by its name."""
        self.app.action_command_palette()
