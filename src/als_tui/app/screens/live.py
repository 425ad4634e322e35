"""The live screen: a meeting and the facilitator's keys. Every press that counts is one fact recorded."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from als_tui.app.pictures.scene import View
from als_tui.app.pictures.stages import review_lines
from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.looking import LookingKeys
from als_tui.app.screens.window import window
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.facts import PauseNamed
from als_tui.meeting.stages import Counting, Stage
from als_tui.session.live import LiveSession
from als_tui.session.steering import Steering
from als_tui.words import hints
from als_tui.words import sheets as words
from als_tui.words.english import pauses
from als_tui.words.keys import LIVE, WRITING

_WRITING_ACTIONS = {key.id for key in WRITING}
_LIVE_ACTIONS = {key.id for key in LIVE if key.id != "help"} | {"seat", "home"}

_BEHIND_THE_CURTAIN = {"curtain", "pause", "quit", "palette"}
_ABOUT_A_GAP = ("on", "count")


class LiveScreen(LookingKeys, Steering):
    """Runs a meeting from the keyboard."""

    KEYS = LIVE
    TITLE_OF_KEYS = "the live meeting"
    BINDINGS = [*bindings(LIVE), *bindings(WRITING)]

    def __init__(self, session: LiveSession) -> None:
        super().__init__(session)
        Steering.__init__(self, session)

    def hints(self) -> Sequence[Hint]:
        """What the keys do at this moment."""
        if self.is_writing:
            return self.writing_hints()
        meeting = self.session.meeting
        if self.view is View.CURTAIN:
            told = hints.behind_the_curtain(meeting, self.gap)
        elif self.is_for_the_room:
            told = hints.for_the_room(meeting, self.session.now(), self.gap)
        elif self.gap is not None:
            told = hints.gap(meeting, self.gap)
        else:
            told = hints.live(meeting, self.session.now(), leads_down=self.leads_down)
        return [Hint(*hint) for hint in told]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While something is written only its own keys act, behind the curtain only those that need no eyes."""
        if action in _WRITING_ACTIONS:
            return self.is_writing
        if self.is_writing and action in _LIVE_ACTIONS:
            return False
        if self.view is View.CURTAIN and action in _LIVE_ACTIONS - _BEHIND_THE_CURTAIN:
            return self.gap is not None and action in _ABOUT_A_GAP
        return super().check_action(action, parameters)

    @property
    def is_told(self) -> bool:
        """Behind the curtain nobody is spoken of."""
        return self.view is not View.CURTAIN and super().is_told

    @property
    def may_wait(self) -> bool:
        """The room's clock has no place for what waits without hurry."""
        return not self.is_for_the_room and super().may_wait

    def look_around(self) -> None:
        """An airtime that would be cut short is said once, after what has just happened."""
        told = "" if self.banner else self.newly_cut_short()
        if told:
            self.tell(told)
        super().look_around()

    def choose(self, line: int) -> None:
        """Show that line as the one in front."""
        super().choose(line)
        self.paint()

    def lines(self) -> int:
        """How many there are to choose from, or in the session review to read."""
        if self.meeting.stage is Stage.SESSION_REVIEW:
            return len(review_lines(self.meeting, self.now()))
        return super().lines()

    def action_home(self) -> None:
        """Home again, once the meeting has ended."""
        self.action_on()

    def go_home(self) -> None:
        """Let go of the file, so that Home finds it as it is now; then Home."""
        self.answer(Counting.PAUSED)
        self.let_go()
        self.close()

    def glimpse(self, text: str) -> str:
        """The curtain hides the words of unsent text too."""
        return words.KEEP_HIDDEN_DRAFT if self.view is View.CURTAIN else super().glimpse(text)

    def open_draft(self, draft: str) -> None:
        """Open the curtain first, where it is drawn."""
        if self.view is View.CURTAIN:
            self.turn_curtain()
        super().open_draft(draft)

    @property
    def at_once(self) -> Callable[[], None]:
        """The program ends."""
        return window(self).interrupt

    def more_commands(self) -> Iterable[tuple[str, str, Callable[[], object]]]:
        """The members, or the reasons of a pause, by their names: for who has no digits; then all else."""
        meeting = self.session.meeting
        if not meeting.is_open or self.view is not View.WHOLE:
            pass
        elif meeting.is_paused:
            for why, name in pauses.NAMES.items():
                yield name, pauses.A_REASON, partial(self.record, PauseNamed(why=why))
        else:
            for seat, member in enumerate(meeting.header.members, start=1):
                yield member, hints.seat(seat), partial(self.action_seat, seat)
        yield from super().more_commands()
