"""Home: painted before anything is read, then filled; from here a meeting is resumed, planned or looked at."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.home import home
from als_tui.app.screens.home_view import Choice, Kind, Shown, choices, view
from als_tui.app.screens.keyed import KeyedScreen, bindings
from als_tui.app.screens.window import Window, window
from als_tui.app.widgets.hints import Hint
from als_tui.session.finding import Found, bit_by_bit
from als_tui.words import home as words
from als_tui.words.keys import HOME

if TYPE_CHECKING:
    from als_tui.meeting.header import LearningSet


class HomeScreen(KeyedScreen):
    """The first screen, and the one to which every other comes back."""

    BINDINGS = bindings(HOME)
    KEYS = HOME
    HELD = frozenset({"up", "down"})
    TITLE_OF_KEYS: ClassVar[str] = "Home"

    @dataclass
    class Read(Message):
        """More of the folder has been read."""

        found: Found
        reading: int

        def can_replace(self, message: Message) -> bool:
            """What was read before more was is not worth a picture any more."""
            return isinstance(message, HomeScreen.Read)

    def __init__(self) -> None:
        super().__init__()
        self._found = Found()
        self._offered: tuple[Choice, ...] = ()
        self._wanted: Choice | None = None
        """What was chosen by hand; none is the card."""
        self._reading = 0
        self._is_curtained = self._is_early = False
        self._notice = self._hour = ""

    @property
    def als(self) -> Window:
        """The app, with its places and its clock."""
        return window(self)

    @property
    def _chosen(self) -> int:
        return self._offered.index(self._wanted) if self._wanted in self._offered else 0

    @property
    def _choice(self) -> Choice | None:
        return self._offered[self._chosen] if self._offered else None

    def on_mount(self) -> None:
        """Be drawn before the first frame is, which has a row for the hints; and keep the clock in the corner right."""
        width, height = self.app.size
        self.board.show(self.drawn(width, max(1, height - 1)))
        self.hint_bar.tell(self.hints(), self.last_hint())
        self._seconds = self.set_interval(1.0, self._tick)

    def on_screen_resume(self) -> None:
        """Paint what is known, and only when that is on the screen read what is there now."""
        super().on_screen_resume()
        self._seconds.resume()
        self.call_after_refresh(self._read)

    def on_screen_suspend(self) -> None:
        """What is opened over Home is what is wanted, and no early Enter opens anything later."""
        self._is_early = False
        self._seconds.pause()

    def drawn(self, width: int, height: int) -> Picture:
        """Home as far as it is known."""
        now = self.als.clock.now().astimezone()
        self._hour = f"{now:%H:%M}"
        shown = Shown(now, self.als.places.data, self._chosen, self._is_curtained, self.als.is_demo, self._notice)
        return home(view(self._found, self._offered, shown), width, height)

    def hints(self) -> list[Hint]:
        """What Enter does with the choice, then the rest."""
        keys = {key.id: key for key in HOME}
        if self._is_curtained:
            return [Hint("curtain", "b", words.TO_SHOW), Hint("quit", keys["quit"].label, keys["quit"].hint)]
        verb = self._choice.verb if self._choice else words.TO_WAIT
        if self._found.sets:
            told = ["new", "rules", "library", "insights", "sets", "quit", "make_set"]
        else:
            told = ["make_set", *(["library"] if self._found.entries else []), "quit"]
        shown = [keys[name] for name in (*told, "curtain")]
        choose = [] if self._found.sets else [Hint("down", "Up/Down", keys["down"].hint)]
        return [Hint("choose", "Enter", verb), *choose, *(Hint(key.id, key.label, key.hint) for key in shown)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind the curtain nothing is opened that would show a name."""
        if self._is_curtained and action in ("choose", "new", "make_set", "rules", "sets", "library", "insights"):
            return False
        return super().check_action(action, parameters)

    # reading

    def _read(self) -> None:
        self._reading += 1
        number = self._reading
        self.run_worker(lambda: self._read_all(number), thread=True, group="home")

    def _read_all(self, number: int) -> None:
        """In a thread, while Home is in front: what it shows, then what the meeting will need that is opened next."""
        for found in bit_by_bit(self.als.places, self.als.clock.now()):
            if number != self._reading or not self.is_active:
                return
            self.post_message(self.Read(found, number))
        if self.is_active:
            from als_tui.app.screens import plan, taking_up  # noqa: F401 - so that no key to a meeting waits for them

    def on_home_screen_read(self, message: Read) -> None:
        """Show it, unless it is of an older reading; act on an early Enter once the card is known."""
        if message.reading != self._reading:
            return
        is_first_part = message.found.sets is None and self._found.sets is not None
        if is_first_part and message.found.unfinished is None:
            return  # what was shown before stays until the sets are read again
        self._found = message.found
        self._offered = choices(self._found)
        if self.is_current:
            self.paint()
        if self._is_early and self._offered:
            self._is_early = False
            if self.is_active:  # what has been opened over Home in the meantime is what was wanted
                self._open(self._offered[0])

    def _tick(self) -> None:
        now = self.als.clock.now().astimezone()
        if f"{now:%H:%M}" != self._hour:
            self.paint()

    # keys

    def action_choose(self) -> None:
        """Do what the hint bar says; before the card is known, as soon as it is."""
        if self._choice is None:
            self._is_early = True
        else:
            self._open(self._choice)

    def action_up(self) -> None:
        """The line above."""
        self._move(-1)

    def action_down(self) -> None:
        """The line below."""
        self._move(1)

    def action_new(self) -> None:
        """Plan the next meeting: of the chosen set, else of the first."""
        one = self._set()
        if one is not None and one.is_archived:
            self._say(words.IS_ARCHIVED)
        elif one is not None:
            self._plan(one)
        elif self._found.sets is not None:
            self._say(words.MAKE_A_SET_FIRST)

    def action_make_set(self) -> None:
        """Open the form for a new set."""
        from als_tui.app.screens.new_set import NewSetScreen

        self._say("")
        self.app.push_screen(NewSetScreen(self._made))

    def action_rules(self) -> None:
        """Edit the ground rules of the chosen set."""
        one = self._set()
        if one is None:
            self._say(words.MAKE_A_SET_FIRST if self._found.sets is not None else "")
            return
        from als_tui.app.screens.editor import EditorScreen

        self.app.push_screen(EditorScreen(one))

    def action_sets(self) -> None:
        """List the sets, to change one."""
        from als_tui.app.screens.sets import SetsScreen

        self._say("" if self._found.sets is not None else words.READING)
        if self._found.sets is not None:
            self.app.push_screen(SetsScreen(self._found))

    def action_library(self) -> None:
        """All past sessions."""
        from als_tui.app.screens.library import LibraryScreen

        self._say("")
        self.app.push_screen(LibraryScreen())

    def action_insights(self) -> None:
        """How the chosen set has worked, or how the chosen meeting went."""
        from als_tui.app.screens.insights import InsightsScreen

        choice, one = self._choice, self._set()
        slug = choice.slug if choice and choice.slug else one.slug if one else ""
        self._say("" if slug or self._found.sets is None else words.MAKE_A_SET_FIRST)
        if slug:
            self.app.push_screen(InsightsScreen(slug, self._found.learning_set(slug), choice.path if choice else None))

    def action_curtain(self) -> None:
        """Hide every name, or show them again."""
        self._is_curtained = not self._is_curtained
        self.paint()

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit()

    def _move(self, by: int) -> None:
        if self._offered:
            self._notice = ""
            self._wanted = self._offered[max(0, min(len(self._offered) - 1, self._chosen + by))]
            self.paint()

    # what a choice does

    def _open(self, choice: Choice) -> None:
        self._notice = ""
        if choice.kind is Kind.RESUME:
            self._resume(choice.path)
        elif choice.kind is Kind.PLAN:
            self._plan(self._found.learning_set(choice.slug))
        elif choice.kind is Kind.DEMO:
            self.als.try_demo()
        elif choice.kind is Kind.MAKE:
            self.action_make_set()
        elif choice.kind is Kind.OPEN:
            self._open_file()
        elif choice.kind is Kind.MEND:
            self._mend(choice)
        else:
            self._replay(choice.path)

    def _resume(self, path: Path) -> None:
        from als_tui.app.screens.taking_up import screen_of

        self._wanted = None
        self.app.push_screen(screen_of(path, self.als))

    def _plan(self, learning_set: "LearningSet | None") -> None:
        from als_tui.app.screens.plan import PlanScreen

        if learning_set is not None:
            self._wanted = None
            self.app.push_screen(PlanScreen(learning_set))

    def _replay(self, path: Path) -> None:
        from als_tui.app.screens.replay import replay_of

        self.app.push_screen(replay_of(path))

    def _open_file(self) -> None:
        from als_tui.app.screens.open_file import OpenFileScreen

        self.app.push_screen(OpenFileScreen())

    def _mend(self, choice: Choice) -> None:
        from als_tui.meeting.clean import clean
        from als_tui.words.problems import sentence

        one = next((one for one in self._found.sets or () if one.path == choice.path), None)
        name = clean(choice.path.name)
        self._show(name, [sentence(problem, name) for problem in one.problems] if one else [])

    def _set(self) -> "LearningSet | None":
        """The set of the choice; where that is a meeting of none, the first."""
        slug = self._choice.slug if self._choice else ""
        sound = (one.learning_set for one in self._found.offered if one.is_sound)
        return self._found.learning_set(slug) or next(sound, None)

    def _made(self, path: Path) -> None:
        """A set was made: choose its first meeting."""
        self._wanted = Choice(Kind.PLAN, path, path.stem)

    def _show(self, heading: str, lines: list[str]) -> None:
        from als_tui.app.screens.pages import PageScreen

        self.app.push_screen(PageScreen(heading, lines))

    def _say(self, notice: str) -> None:
        self._notice = notice
        self.paint()
