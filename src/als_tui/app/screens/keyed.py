"""What every screen here is made of: a board for its picture, a bar for its hints, and keys from the one table."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.screen import Screen

from als_tui.app.guard import Guard
from als_tui.app.pictures.canvas import Picture
from als_tui.app.screens.window import Alert, window
from als_tui.app.widgets.alarm import Alarm
from als_tui.app.widgets.board import Board
from als_tui.app.widgets.hints import Hint, HintBar
from als_tui.words.key import HELP, Key, on_keys


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


class KeyedScreen(Screen[None]):
    """A picture, a line of hints, and the keys of one table."""

    AUTO_FOCUS = ""
    BLANK = True  # nothing of the screen itself is ever seen
    KEYS: ClassVar[tuple[Key, ...]] = ()
    TITLE_OF_KEYS: ClassVar[str] = ""
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
        self.hint_bar.tell(self.hints(), self.last_hint())

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

    def action_help(self) -> None:
        """Show the keys of this screen."""
        window(self).show_help(self.TITLE_OF_KEYS, self.KEYS)

    def action_curtain(self) -> None:
        """Hide all of it, until the same key shows it again."""
        window(self).draw_curtain()

    def action_cover(self) -> None:
        """The same over a field, whose letters are text."""
        window(self).draw_curtain()

    def action_palette(self) -> None:
        """Every action by its name."""
        self.app.action_command_palette()
