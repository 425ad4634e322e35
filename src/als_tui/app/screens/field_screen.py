"""A screen of lines with one field over it, in which a line is written in place."""

from collections.abc import Callable, Iterable

from textual.binding import BindingType

from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.pasted_lines import PastedLines
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.text import LONGEST
from als_tui.session.set_writing import NotKept, Overtaken
from als_tui.words import rules, sets
from als_tui.words.key import Key
from als_tui.words.keys import WRITING
from als_tui.words.writing import AS_IT_WAS, Box

_WRITING = {key.id: key for key in WRITING}


def with_field(table: Iterable[Key]) -> list[BindingType]:
    """The bindings of a table and those of the field: which of two act on a key, the screen says at that moment."""
    return [*bindings(table), *bindings(WRITING)]


class FieldScreen(PastedLines):
    """While a line is written, only the keys of the field act."""

    notice = ""
    """What has just happened, said below the lines."""

    def writing_hints(self) -> list[Hint]:
        """The keys of the field."""
        return self.field_hints(_WRITING["keep"].hint, AS_IT_WAS)

    def field_hints(self, keep: str, leave: str) -> list[Hint]:
        """The same, with what comes of each here."""
        told = {"keep": keep, "draft": leave, "cover": _WRITING["cover"].hint}
        return [Hint(name, _WRITING[name].label, hint) for name, hint in told.items()]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Say which keys act now."""
        if action in _WRITING:
            return self.is_writing
        if self.is_writing and action in {"seat", *(key.id for key in self.KEYS if key.id != "help")}:
            return False
        return super().check_action(action, parameters)

    def action_next_box(self) -> None:
        """There is one box only."""

    def open_field(self, field: str, title: str, text: str) -> None:
        """Show the field before any further key arrives; it takes all that the file may hold."""
        self.writing.open(field, title, (Box("", text),), LONGEST)
        self.paint()

    def shut_field(self) -> None:
        """Hide the field; an Enter that comes at once was meant for it."""
        self.writing.close()
        self.guard.field_closed()

    def attempted(self, change: Callable[[], str]) -> bool:
        """Do it and say what comes of it; or say why it is not on the disk, or was not done. Whether all is well."""
        try:
            self.notice = change()
        except NotKept as error:
            self.notice = rules.not_kept(str(error))
            return False
        except Overtaken:
            self.notice = sets.OVERTAKEN
            return False
        return True

    def leave(self, keep: Callable[[], None]) -> None:
        """Close the screen once all is on the disk; where it cannot be, only after that was said."""
        said = self.notice
        try:
            keep()
        except NotKept as error:
            self.notice = rules.not_kept_at_last(str(error))
        except Overtaken:
            self.notice = sets.OVERTAKEN
        else:
            self.close()
            return
        if self.notice == said:
            self.close()
        self.paint()
