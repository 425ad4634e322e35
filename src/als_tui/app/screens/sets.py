"""The list of sets: those that meet, those that are put away, and files that a person must put right."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.sets import Listed, PageView, listed, page
from als_tui.app.screens.keyed import KeyedScreen, bindings
from als_tui.app.screens.window import window
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.clean import clean
from als_tui.meeting.trouble import Problem
from als_tui.session.finding import Found, with_sets
from als_tui.store.set_file import SetReading
from als_tui.words import sets as words
from als_tui.words.days import said
from als_tui.words.keys import SETS
from als_tui.words.problems import sentence


class SetsScreen(KeyedScreen):
    """A list to choose from."""

    BINDINGS = bindings(SETS)
    KEYS = SETS
    TITLE_OF_KEYS: ClassVar[str] = words.TITLE

    def __init__(self, found: Found) -> None:
        """``found`` tells which sessions there are; the sets themselves are read anew."""
        super().__init__()
        self._found = found
        self._wanted: Path | None = None

    def on_screen_resume(self) -> None:
        """Read the sets again: one may have been changed on its page."""
        self._found = with_sets(self._found, window(self).places)
        super().on_screen_resume()

    def drawn(self, width: int, height: int) -> Picture:
        """The sets."""
        told = [self._listed(one) for one in self._sets]
        view = PageView(words.TITLE, "", listed(told, width), self._chosen, words.NONE, 4, standing=words.WHAT)
        return page(view, width, height)

    def hints(self) -> list[Hint]:
        """What Enter does with the chosen one."""
        one = self._one
        verb = words.TO_OPEN if one and one.is_sound else words.TO_LOOK
        enter = [Hint("choose", "Enter", verb), Hint("down", "Up/Down", words.TO_CHOOSE)] if one else []
        return [*enter, Hint("make_set", "s", words.TO_NEW), Hint("back", "Esc", words.TO_BACK)]

    def action_choose(self) -> None:
        """The page of the chosen set, or what is wrong with its file."""
        one = self._one
        self._wanted = one.path if one else None
        if one is not None and one.is_sound and one.learning_set is not None:
            from als_tui.app.screens.set_page import SetPageScreen

            self.app.push_screen(SetPageScreen(one.learning_set, " ".join(_told(one, one.remarks))))
        elif one is not None:
            from als_tui.app.screens.pages import PageScreen

            self.app.push_screen(PageScreen(clean(one.path.name), _problems(one)))

    def action_up(self) -> None:
        """The set above."""
        self._move(-1)

    def action_down(self) -> None:
        """The set below."""
        self._move(1)

    def action_make_set(self) -> None:
        """Open the form for a new set; what is made in it is chosen then."""
        from als_tui.app.screens.new_set import NewSetScreen

        def made(path: Path) -> None:
            self._wanted = path

        self.app.push_screen(NewSetScreen(made))

    def action_back(self) -> None:
        """Home."""
        self.close()

    @property
    def _sets(self) -> tuple[SetReading, ...]:
        """Those that meet first, then what is put away."""
        offered = self._found.offered
        return (*offered, *(one for one in self._found.sets or () if one not in offered))

    @property
    def _chosen(self) -> int:
        return next((index for index, one in enumerate(self._sets) if one.path == self._wanted), 0)

    @property
    def _one(self) -> SetReading | None:
        return self._sets[self._chosen] if self._sets else None

    def _move(self, by: int) -> None:
        if self._sets:
            self._wanted = self._sets[max(0, min(len(self._sets) - 1, self._chosen + by))].path
            self.paint()

    def _listed(self, reading: SetReading) -> Listed:
        one = reading.learning_set
        if one is None or not reading.is_sound:
            return Listed((_problems(reading)[0],))
        held = self._found.number(one.slug) - 1
        next_date = words.ARCHIVED if one.is_archived else one.next and said(one.next)
        return Listed(words.row(one.name, len(one.members), next_date, held, one.of), one.is_archived)


def _problems(reading: SetReading) -> list[str]:
    return _told(reading, reading.problems)


def _told(reading: SetReading, problems: Iterable[Problem]) -> list[str]:
    return [sentence(problem, clean(reading.path.name)) for problem in problems]
