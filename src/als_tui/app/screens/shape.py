"""The page of a shape of meeting: its minutes, changed in place; a change makes it the set's own."""

from collections.abc import Callable
from typing import ClassVar

from als_tui.app.pictures.canvas import Picture, Role
from als_tui.app.pictures.sets import PageView, labelled, page
from als_tui.app.screens.arrows import ArrowKeys
from als_tui.app.screens.field_screen import FieldScreen, with_field
from als_tui.app.widgets.hints import Hint
from als_tui.meeting import shapes
from als_tui.meeting.clean import clean
from als_tui.meeting.header import LearningSet
from als_tui.meeting.presets import Preset
from als_tui.meeting.set_changes import Unfit
from als_tui.session.set_editing import SetEditing
from als_tui.words import sets as set_words
from als_tui.words import shapes as words
from als_tui.words.keys import SHAPE
from als_tui.words.writing import without_last_break


class ShapeScreen(ArrowKeys, FieldScreen):
    """One line for each part, and below them what all comes to."""

    BINDINGS = with_field(SHAPE)
    KEYS = SHAPE
    TITLE_OF_KEYS: ClassVar[str] = words.PAGE

    def __init__(self, editing: SetEditing, name: str) -> None:
        super().__init__()
        self._editing = editing
        self._newest = shapes.shape_of(editing.learning_set, name).name
        """The name that the shape had last; it may have been taken back."""
        self._came_from: dict[str, str | None] = {self._newest: None}
        """The name that it had before each of those it was given."""
        self._chosen = 0
        self._is_writing = False

    @property
    def is_writing(self) -> bool:
        """Whether its name is being written."""
        return self._is_writing

    @property
    def name_of_shape(self) -> str:
        """What the shape is called now."""
        there, name = shapes.shapes(self.one), self._newest
        while name not in there and (before := self._came_from[name]):
            name = before
        return name

    @property
    def one(self) -> LearningSet:
        """The set, with its shapes as they are now."""
        return self._editing.learning_set

    @property
    def shape(self) -> Preset:
        """The shape as it is now."""
        return shapes.shape_of(self.one, self.name_of_shape)

    def drawn(self, width: int, height: int) -> Picture:
        """The shape, part by part."""
        view = PageView(
            title=self.name_of_shape,
            right=words.heading(is_own=shapes.is_own(self.one, self.name_of_shape)),
            lines=tuple(
                (labelled(*words.part(part, self.shape), width, is_whole=part == self._part), Role.TEXT)
                for part in shapes.PARTS
            ),
            chosen=self._chosen,
            notice=self.notice,
            standing=words.total(self.shape),
        )
        return page(view, width, height)

    def hints(self) -> list[Hint]:
        """What can be done with the chosen part, or the keys of the field."""
        if self.is_writing:
            return self.writing_hints()
        keys = {key.id: key for key in SHAPE}
        shown = ("done", "right", "down", "edit", "undo", "delete")
        return [Hint(name, keys[name].label, keys[name].hint) for name in shown]

    # the parts

    def step(self, by: int) -> None:
        """The part above, or below."""
        self._chosen = max(0, min(len(shapes.PARTS) - 1, self._chosen + by))
        self._say("")

    def turn(self, by: int) -> None:
        """More of the chosen part, or less."""
        changed, name = shapes.changed(self.one, self.name_of_shape, self._part, by)
        self._take(changed, name, words.CANNOT_BE if changed == self.one else "")

    def action_delete(self) -> None:
        """The set's own shape away."""
        if shapes.is_own(self.one, self.name_of_shape):
            self._take(shapes.dropped(self.one, self.name_of_shape), self.name_of_shape, words.DROPPED)
        else:
            self._say(words.NOT_TO_DROP)

    def action_undo(self) -> None:
        """Take back the newest change."""
        self._again(self._editing.undo, set_words.TAKEN_BACK, set_words.NOTHING_TO_TAKE_BACK)

    def action_redo(self) -> None:
        """Bring again what was taken back."""
        self._again(self._editing.redo, set_words.BROUGHT_AGAIN, set_words.NOTHING_TO_BRING_AGAIN)

    def action_done(self) -> None:
        """Back to where it was opened."""
        self.leave(self._editing.keep)

    # its name

    def action_edit(self) -> None:
        """Write its name."""
        self._is_writing = True
        self.open_field("shape", words.WRITING, self.name_of_shape)

    async def action_keep(self) -> None:
        """Let that be its name; where that cannot be, the field stays open and it is said why."""
        await self.writing.settle()
        text = clean(without_last_break(self.writing.texts[0]))
        changed = self.one if text == self.name_of_shape else shapes.called(self.one, self.name_of_shape, text)
        if isinstance(changed, Unfit):
            self.writing.tell(set_words.unfit(changed, text))
            return
        self._shut()
        self._take(changed, text)

    async def action_draft(self) -> None:
        """Leave its name as it was."""
        await self.writing.settle()
        self._shut()
        self._say(set_words.OLD_WORDS)

    def _shut(self) -> None:
        self._is_writing = False
        self.shut_field()

    # what they do

    @property
    def _part(self) -> str:
        return shapes.PARTS[self._chosen]

    def _take(self, changed: LearningSet, name: str, said: str = "") -> None:
        """Let the set be that; its name goes on with it unless somebody else has changed the shapes meanwhile."""
        before = self.name_of_shape

        def taken() -> str:
            self._editing.take(changed)
            return said

        self.attempted(taken)
        if name in shapes.shapes(self.one):
            self._came_from.setdefault(name, before)
            self._newest = name
        self.paint()

    def _again(self, swap: Callable[[], bool], said: str, nothing: str) -> None:
        self.attempted(lambda: said if swap() else nothing)
        self.paint()

    def _say(self, notice: str) -> None:
        self.notice = notice
        self.paint()
