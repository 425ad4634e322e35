"""Export: exactly what would leave the laptop is shown before it is written."""

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import events

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.export import ExportView, export, rows_for_text
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.paged import PagedScreen
from als_tui.app.screens.window import window
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.clean import clean
from als_tui.meeting.room import was_here
from als_tui.meeting.state import Meeting
from als_tui.session.exporting import (
    OF_FORM,
    AlreadyThere,
    Form,
    NothingToTell,
    Request,
    exported,
    file_name,
    readable,
    write,
)
from als_tui.words import exporting as words
from als_tui.words.keys import EXPORT
from als_tui.words.stages import more_lines

_FORMS = (Form.HTML, Form.MARKDOWN, Form.CSV, Form.ICS, Form.JSON)


_SHOWN = ("write", "all", "person", "set", "right", "of", "note", "close")
_HIDDEN = ("curtain", "close")
"""Keys that are hinted at, the most needed first."""


class ExportScreen(PagedScreen, inherit_bindings=False):
    """One person's own sheet first; the set's, other forms, and what is private only when asked for."""

    BINDINGS = bindings(EXPORT)
    KEYS = EXPORT
    HELD = frozenset({"up", "down", "pageup", "pagedown"})
    TITLE_OF_KEYS: ClassVar[str] = words.TITLE

    def __init__(self, meeting: Meeting) -> None:
        super().__init__()
        self._meeting = meeting
        presenters = [presenter for presenter in meeting.floor.presenters if presenter]
        self._request = Request(Form.HTML, next(iter((*presenters, *self._attending)), None))
        self._shown = self._read()
        """What would leave, as it is read here."""
        self._notice = ""
        self._asked: tuple[tuple[Request, ...], frozenset[str]] | None = None
        """What was asked last: whether these may take the place of the files of these names."""
        self._is_curtained = False
        self._aside = 0
        """The first row on the other side of the curtain."""

    @property
    def _attending(self) -> tuple[str, ...]:
        return tuple(member for member in self._meeting.header.members if was_here(self._meeting, member))

    def drawn(self, width: int, height: int) -> Picture:
        """The text, from the row on that was turned to."""
        view, first = self._view(), self.first(width, height)
        rows, room = self.rows(width, height), self.room(height)
        below = len(rows) - first - room
        shown = replace(view, rows=rows[first : first + room], hidden_below=more_lines(below) if below > 0 else "")
        return export(shown, width, height)

    def rows(self, width: int, height: int) -> list[str]:
        """All rows of what would leave, as they are read on this screen."""
        if self._is_curtained:
            return []
        return [row for line in self._shown.splitlines() for row in wrapped(clean(line), max(10, width - 4)) or [""]]

    def room(self, height: int) -> int:
        """How many of them fit."""
        return rows_for_text(self._view(), self.board.size.width, height)

    def hints(self) -> list[Hint]:
        """What can be chosen, and that Enter writes it."""
        keys = {key.id: key for key in EXPORT}
        names = _HIDDEN if self._is_curtained else _SHOWN
        shown = {"curtain": words.TO_SHOW} if self._is_curtained else {}
        return [Hint(name, keys[name].label, shown.get(name, keys[name].hint)) for name in names]

    def last_hint(self) -> Hint:
        """The way to the help."""
        return super(PagedScreen, self).last_hint()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind the curtain nothing is written that nobody sees."""
        if self._is_curtained and action not in ("curtain", "close", "help"):
            return False
        return super().check_action(action, parameters)

    # choosing

    def action_seat(self, seat: int) -> None:
        """That member's own sheet."""
        members = self._meeting.header.members
        if seat > len(members):
            self._say(words.NO_SEAT)
        else:
            self._ask_for(replace(self._request, member=members[seat - 1]))

    def action_set(self) -> None:
        """The set's own sheet."""
        self._ask_for(replace(self._request, member=None))

    def action_left(self) -> None:
        """The form before."""
        self._turn_form(-1)

    def action_right(self) -> None:
        """The form after."""
        self._turn_form(1)

    def action_of(self) -> None:
        """What else that form can tell of the meeting."""
        there = OF_FORM[self._request.form]
        self._ask_for(replace(self._request, of=there[(there.index(self._request.of) + 1) % len(there)]))

    def action_note(self) -> None:
        """Private notes too, or not."""
        asked = replace(self._request, with_notes=not self._request.with_notes)
        self._ask_for_private(asked, words.NOTES_IN if asked.with_notes else words.NOTES_OUT)

    def action_private(self) -> None:
        """Private marks too, or not."""
        asked = replace(self._request, with_marks=not self._request.with_marks)
        self._ask_for_private(asked, words.MARKS_IN if asked.with_marks else words.MARKS_OUT)

    def action_curtain(self) -> None:
        """Hide all of it, or show it again as it stood; what was asked is no longer answered."""
        self._is_curtained = not self._is_curtained
        self._top, self._aside = self._aside, self._top
        self._say("" if self._asked else self._notice)

    def _turn_form(self, by: int) -> None:
        form = _FORMS[(_FORMS.index(self._request.form) + by) % len(_FORMS)]
        of = self._request.of if self._request.of in OF_FORM[form] else OF_FORM[form][0]
        self._ask_for(replace(self._request, form=form, of=of))

    def _ask_for_private(self, request: Request, notice: str) -> None:
        if request.tells_private:
            self._ask_for(request, notice)
        else:
            self._say(words.NEVER_PRIVATE)

    def _ask_for(self, request: Request, notice: str = "") -> None:
        self._request, self._top = request, 0
        self._shown = self._read()
        self._say(notice)

    def _say(self, notice: str) -> None:
        self._notice, self._asked = notice, None
        self.paint()

    def _turn(self, rows: int) -> None:
        self._notice, self._asked = "", None
        super()._turn(rows)

    def on_key(self, event: events.Key) -> None:
        """A key that does nothing here is no answer to what was asked."""
        super().on_key(event)
        self._say("")

    # writing

    def action_write(self) -> None:
        """Write what is shown; a file that is there already is replaced only when that was asked."""
        self._write((self._request,), words.asks(file_name(self._meeting, self._request)))

    def action_all(self) -> None:
        """The own sheet of everyone who was here, a file each; never with what is private to the facilitator."""
        own = replace(self._request, with_notes=False, with_marks=False)  # nobody has looked through all of them
        requests = tuple(replace(own, member=member) for member in self._attending)
        self._write(requests, words.ASKS_FOR_ALL)

    def _write(self, requests: tuple[Request, ...], asks: str) -> None:
        """All of them, or none where some are there already and nobody has said that they may be replaced."""
        folder = window(self).places.exports
        texts = {file_name(self._meeting, request): self._text(request) for request in requests}
        told = {name: text for name, text in texts.items() if text is not None}
        written: list[Path] = []
        try:
            there = frozenset(name for name in told if _is_file(folder / name))
            if there and self._asked != (requests, there):
                self._say(asks)
                self._asked = requests, there
                return
            for name, text in told.items():
                written.append(write(folder, name, text, replaces=name in there))
        except AlreadyThere as other:
            self._say(words.not_written(words.taken(other.path.name), len(written)))
        except OSError as error:
            self._say(words.not_written(error.strerror or type(error).__name__, len(written)))
        else:
            self._say(self._told(written))

    def _told(self, paths: list[Path]) -> str:
        match paths:
            case [path]:
                return words.written(clean(str(path)))
            case [path, *_]:
                return words.all_written(len(paths), clean(str(path.parent)))
            case _:
                return words.NOTHING

    # what is shown

    def _text(self, request: Request) -> str | None:
        """All that would leave; none where there is nothing of that kind to tell."""
        try:
            return exported(self._meeting, request)
        except NothingToTell:
            return None

    def _read(self) -> str:
        try:
            return readable(self._meeting, self._request)
        except NothingToTell:
            return words.NOTHING

    def _view(self) -> ExportView:
        request = self._request
        if self._is_curtained:
            return ExportView("", words.FORMS[request.form], "", (), words.HIDDEN)
        notes = words.WITH_NOTES if request.with_notes and request.tells_private else ""
        marks = words.WITH_MARKS if request.with_marks and request.tells_private else ""
        whose = ", ".join(filter(None, (words.whose(request.member, request.of), notes, marks)))
        name, notice = file_name(self._meeting, request), self._notice or words.ALL_OF_IT
        return ExportView(whose, words.FORMS[request.form], name, (), notice)


def _is_file(path: Path) -> bool:
    """Whether there is one that may be replaced; what a link leads to never is."""
    return path.is_file() and not path.is_symlink()
