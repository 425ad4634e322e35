"""The page of a set: its lines, changed in place; every change is on the disk at once and can be taken back."""

from collections.abc import Callable, Collection
from typing import ClassVar

from als_tui.app.pictures.canvas import Picture, Role
from als_tui.app.pictures.sets import PageView, labelled, page
from als_tui.app.screens.arrows import ArrowKeys
from als_tui.app.screens.field_screen import FieldScreen, with_field
from als_tui.app.screens.set_rows import SetRow, Write, rows
from als_tui.app.screens.shape import ShapeScreen
from als_tui.app.screens.window import window
from als_tui.app.widgets.hints import Hint
from als_tui.meeting import set_changes as changes
from als_tui.meeting.clean import clean
from als_tui.meeting.header import LearningSet
from als_tui.meeting.set_changes import Changed, Unfit
from als_tui.session.set_editing import SetEditing
from als_tui.store.set_file import read_set
from als_tui.words import sets as words
from als_tui.words.keys import SET_PAGE
from als_tui.words.writing import without_last_break


class SetPageScreen(ArrowKeys, FieldScreen):
    """Lines to choose from, and the keys that change them."""

    BINDINGS = with_field(SET_PAGE)
    KEYS = SET_PAGE
    TITLE_OF_KEYS: ClassVar[str] = words.PAGE

    def __init__(self, learning_set: LearningSet, notice: str = "") -> None:
        """``notice`` is what there is to say of its file."""
        super().__init__()
        self.notice = notice
        self._set = learning_set
        self._editing: SetEditing | None = None
        self._chosen = 0
        self._write: Write | None = None
        """What comes of the text in the field; none while nothing is written."""
        self._began = ""
        """The text with which the field was opened."""

    @property
    def editing(self) -> SetEditing:
        """The set and its changes."""
        if self._editing is None:
            self._editing = SetEditing(window(self).places, self._set)
        return self._editing

    @property
    def one(self) -> LearningSet:
        """The set as it is now."""
        return self.editing.learning_set

    @property
    def is_writing(self) -> bool:
        """Whether a line is being written."""
        return self._write is not None

    def drawn(self, width: int, height: int) -> Picture:
        """The set, line by line."""
        view = PageView(
            title=self.one.name,
            right=words.heading(len(self.one.members), is_archived=self.one.is_archived),
            lines=tuple(
                (labelled(row.label, row.text, width, is_whole=index == self._chosen), Role.TEXT)
                for index, row in enumerate(self._rows)
            ),
            chosen=self._chosen,
            notice=self.notice,
            standing=words.SAVED,
        )
        return page(view, width, height)

    def hints(self) -> list[Hint]:
        """What can be done with the chosen line, or the keys of the field."""
        if self.is_writing:
            return self.writing_hints()
        keys = {key.id: key for key in SET_PAGE}
        row = self._row
        turn = [Hint("right", "Left/Right", keys["right"].hint)] if row.turn else []
        edit = [Hint("edit", "Enter", words.TO_MINUTES if row.shape else keys["edit"].hint)]
        first = [*turn, *edit] if row.shape else turn or edit
        shown = ("new", *(("delete", "later", "book") if row.seat else ()), "undo", "done", "rules", "archive")
        return [*first, *(Hint(name, keys[name].label, keys[name].hint) for name in shown)]

    # the lines

    def action_seat(self, number: int) -> None:
        """The member in that seat."""
        self._follow(number)

    def step(self, by: int) -> None:
        """The line above, or below."""
        self._choose(self._chosen + by)

    def turn(self, by: int) -> None:
        """The value before, or after."""
        if self._row.turn is not None:
            self._take(self._row.turn(self.one, by))

    def action_earlier(self) -> None:
        """The chosen member one seat up."""
        self._move(-1)

    def action_later(self) -> None:
        """The chosen member one seat down."""
        self._move(1)

    def action_delete(self) -> None:
        """The chosen member out of the set."""
        if self._row.seat:
            self._take(changes.left(self.one, self._row.seat), words.REMOVED)
        else:
            self._say(words.CHOOSE_A_MEMBER)

    def action_book(self) -> None:
        """Airtime agreed ahead for the chosen member, or no more."""
        seat = self._row.seat
        if seat:
            is_booked = self.one.members[seat - 1] in self.one.booked
            self._take(changes.booked(self.one, seat), words.NOT_BOOKED if is_booked else words.BOOKED)
        else:
            self._say(words.CHOOSE_A_MEMBER)

    def action_archive(self) -> None:
        """Put the set away, or take it up again."""
        self._take(changes.archived(self.one), words.TAKEN_UP if self.one.is_archived else words.PUT_AWAY)

    def action_undo(self) -> None:
        """Take back the newest change."""
        self._again(self.editing.undo, words.TAKEN_BACK, words.NOTHING_TO_TAKE_BACK)

    def action_redo(self) -> None:
        """Bring again what was taken back."""
        self._again(self.editing.redo, words.BROUGHT_AGAIN, words.NOTHING_TO_BRING_AGAIN)

    def action_rules(self) -> None:
        """Edit the set's ground rules."""
        from als_tui.app.screens.editor import EditorScreen

        found = read_set(window(self).places.set_file(self.one.slug)).learning_set
        self.app.push_screen(EditorScreen(found or self.one))

    def action_done(self) -> None:
        """Back to the sets."""
        self.leave(self.editing.keep)

    # writing

    def action_edit(self) -> None:
        """Write the chosen line anew; a choice goes to its next value, and a shape shows its minutes."""
        row = self._row
        if row.shape:
            self.app.push_screen(ShapeScreen(self.editing, row.shape))
        elif row.write is None:
            self.turn(1)
        else:
            self._open(row.title, row.written, row.write)

    def action_new(self) -> None:
        """Write the name of a new member, who sits after the chosen one."""
        after = self._row.seat or len(self.one.members)

        def join(one: LearningSet, text: str, met: Collection[str]) -> Changed:
            return changes.joined(one, after, text, met)

        self._open(words.WRITING_NEW, "", join)
        self.again = self.action_new

    async def action_keep(self) -> None:
        """Let the line be what is written; where that cannot be, the field stays open and it is said why."""
        await self.writing.settle()
        text, write = without_last_break(self.writing.texts[0]), self._write
        if write is None:
            return
        if text.strip() == self._began:
            self._shut("")
            return
        changed = write(self.one, text, self.editing.met)
        if isinstance(changed, Unfit):
            self._refuse(words.unfit(changed, clean(text).strip()))
            return
        new = [member for member in changed.members if member not in self.one.members]
        self._shut("")
        is_back = len(changed.members) > len(self.one.members) and changes.comes_back(
            self.one, new[0], self.editing.met
        )
        self._take(changed, words.back_again(new[0]) if is_back else "")
        if new:
            self._follow(changed.members.index(new[0]) + 1)
        self.guard.field_closed()

    async def action_draft(self) -> None:
        """Leave the line as it was."""
        await self.writing.settle()
        self.again = None
        self._shut(words.OLD_WORDS)

    def _refuse(self, why: str) -> None:
        """Say why the field stays open; what else is being pasted comes behind it."""
        self.writing.tell(why)
        if self.guard.sees_a_paste:
            self.writing.break_line()

    def before_end(self) -> None:
        """What is being written becomes the line, if it can be: the program is being ended."""
        if not self.is_mounted:
            return
        write, changed = self._write, None
        if write is not None and (text := self.writing.texts[0].strip()) not in ("", self._began):
            changed = write(self.one, text, self.editing.met)
        self.attempted(lambda: self._kept(changed))

    def _kept(self, changed: Changed | None) -> str:
        """Take a change, if there is one, and try again what the disk has refused."""
        if isinstance(changed, LearningSet):
            self.editing.take(changed)
        self.editing.keep()
        return ""

    def _open(self, title: str, text: str, write: Write) -> None:
        self._write, self._began, self.notice, self.again = write, text, "", None
        self.open_field("set", title, text)

    def _shut(self, notice: str) -> None:
        self._write = None
        self.shut_field()
        self._say(notice)

    # what they do

    @property
    def _rows(self) -> tuple[SetRow, ...]:
        return rows(self.one, window(self).clock.now().astimezone().date())

    @property
    def _row(self) -> SetRow:
        there = self._rows
        return there[min(self._chosen, len(there) - 1)]

    def _move(self, by: int) -> None:
        seat = self._row.seat
        if not seat:
            self._say(words.CHOOSE_A_MEMBER)
            return
        member = self.one.members[seat - 1]
        self._take(changes.moved(self.one, seat, by))
        self._follow(self.one.members.index(member) + 1)

    def _take(self, changed: Changed, said: str = "") -> None:
        """Let the set be that, and say so if the disk does not keep it: on the screen it stands all the same."""
        if isinstance(changed, Unfit):
            self._say(words.unfit(changed, ""))
            return

        row, before = self._row, self.one.members

        def taken() -> str:
            self.editing.take(changed)
            return said or (words.TAKEN_OVER if self.editing.has_taken_over else "")

        self.attempted(taken)
        self._stay(row, before[row.seat - 1] if row.seat else "")

    def _again(self, swap: Callable[[], bool], said: str, nothing: str) -> None:
        self.attempted(lambda: said if swap() else nothing)
        self._choose(self._chosen)

    def _follow(self, seat: int) -> None:
        """The member in that seat is the chosen line."""
        self._choose(next((i for i, row in enumerate(self._rows) if row.seat == seat), self._chosen))

    def _stay(self, row: SetRow, member: str) -> None:
        """The line that was chosen is so still, wherever it is now that somebody else has changed the members."""
        if member in self.one.members:
            self._follow(self.one.members.index(member) + 1)
            return
        others = (i for i, other in enumerate(self._rows) if not (other.seat or row.seat))
        self._choose(next((i for i in others if self._rows[i].label == row.label), self._chosen))

    def _choose(self, number: int) -> None:
        self._chosen = max(0, min(len(self._rows) - 1, number))
        self.paint()

    def _say(self, notice: str) -> None:
        self.notice = notice
        self._choose(self._chosen)
