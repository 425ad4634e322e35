"""The form in which a session file is named, to be replayed or gone on with."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Static

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import KeyedScreen, bindings
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.app.screens.window import window
from als_tui.app.widgets.field import LineInput
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.clean import clean
from als_tui.session.replaying import opened
from als_tui.store.library import entry
from als_tui.words import open_file as words
from als_tui.words import writing
from als_tui.words.key import COVER, HELP_IN_FIELD
from als_tui.words.keys import OPEN_FILE

MOST_LETTERS = 4_096
"""In a path: no system takes a longer one."""
_X, _HELP = 4, 5
"""The column of what is said, and its first row."""


class OpenFileScreen(KeyedScreen):
    """One box; what cannot be opened is told below it, and the path stays."""

    BINDINGS = bindings(key for key in OPEN_FILE if key.id != "submit")  # Enter goes through the box, after all letters
    KEYS = OPEN_FILE
    TITLE_OF_KEYS: ClassVar[str] = words.TITLE
    DEFAULT_CSS = """
    OpenFileScreen {
        layers: base over;
        & #file { layer: over; dock: top; height: 1; width: 100%; padding: 0 4; margin-top: 3; }
        & #file Static { width: 6; color: $foreground 72%; }
        & LineInput { width: 1fr; height: 1; border: none; padding: 0 1; background: $foreground 8%; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[str, ...] = ()
        """What kept the file from being opened."""

    def compose(self) -> ComposeResult:
        """The box over the board."""
        yield from super().compose()
        with Horizontal(id="file"):
            yield Static(words.FILE, markup=False)
            yield LineInput(id="path", longest=MOST_LETTERS)

    def on_mount(self) -> None:
        """Write at once."""
        self.set_focus(self.query_one(LineInput))

    def drawn(self, width: int, height: int) -> Picture:
        """What stands around the box."""
        canvas = Canvas(width, height)
        canvas.put(1, 0, words.TITLE, Role.TITLE)
        canvas.rule(1)
        y = _HELP
        for role, lines in ((Role.NEARLY, self._told), (Role.QUIET, (words.HELP,))):
            for row in (row for line in lines for row in wrapped(line, max(10, width - 2 * _X))):
                canvas.put(_X, y, row, role)
                y += 1
            y += bool(lines)
        canvas.rule(height - 1)
        return canvas.picture()

    def hints(self) -> list[Hint]:
        """What Enter does."""
        rest = (Hint(key.id, key.label, key.hint) for key in (HELP_IN_FIELD, COVER))
        return [Hint("submit", "Enter", words.TO_OPEN), *rest]

    def last_hint(self) -> Hint:
        """The way back."""
        return Hint("back", "Esc", words.TO_BACK)

    def on_line_input_full(self, event: LineInput.Full) -> None:
        """Say that not all of it is there."""
        event.stop()
        self._tell(writing.full(event.most))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the box."""
        event.stop()
        self.action_submit()

    def action_submit(self) -> None:
        """Replay the file, or go on with its meeting; or say why not, and keep the path."""
        text = self.query_one(LineInput).value.strip().strip("'\"")
        if not text:
            self._tell(words.NO_PATH)
            return
        try:
            path = Path(text).expanduser()
        except RuntimeError:
            self._tell(words.no_such_user(clean(text)))
            return
        screen = self._screen_of(path)
        if isinstance(screen, PageScreen):
            self.app.push_screen(screen)  # why it cannot go on; after that the path is there again
        elif screen is not None:
            self.app.switch_screen(screen)

    def action_back(self) -> None:
        """Home; nothing was opened."""
        self.close()

    def _screen_of(self, path: Path) -> Screen[None] | None:
        """The screen of a meeting that was held, or of one that is to go on; none if there is neither."""
        session, problems = opened(path)
        if session is None:
            self._tell(*problems)
            return None
        if not entry(path).is_open:
            return ReplayScreen(session, problems)
        from als_tui.app.screens.taking_up import screen_of

        return screen_of(path, window(self))

    def _tell(self, *told: str) -> None:
        self._told = told
        self.paint()
