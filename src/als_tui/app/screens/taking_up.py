"""Taking a meeting up: to go on with it, to follow it while another window has it, or to read why it cannot go on."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.screen import Screen

from als_tui.app.pictures.scene import View
from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.live import LiveScreen
from als_tui.app.screens.meeting import MeetingScreen
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.window import Window, window
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.clean import clean
from als_tui.session.following import Following
from als_tui.session.live import LiveSession
from als_tui.store.lock import InUse
from als_tui.store.session_file import Refused
from als_tui.words import following as words
from als_tui.words import problems
from als_tui.words.home import CANNOT_GO_ON


class FollowScreen(MeetingScreen):
    """The meeting as the other window shows it, a second later at most; nothing can be recorded here."""

    BINDINGS = bindings(words.FOLLOW)
    KEYS = words.FOLLOW
    TITLE_OF_KEYS: ClassVar[str] = words.TITLE

    def __init__(self, session: Following) -> None:
        super().__init__(session)
        self.session: Following = session
        self.banner = words.LOOK_ONLY

    def hints(self) -> Sequence[Hint]:
        """Only to look, until the other window has let go."""
        keys = [Hint(key.id, key.label, key.hint) for key in words.FOLLOW if key.id in ("back", "big", "curtain")]
        return [Hint("on", "Enter", words.TO_GO_ON), *keys] if self._is_free else keys[::-1]

    @property
    def _is_free(self) -> bool:
        return not self.session.is_held and self.session.meeting.is_open

    def tick(self) -> None:
        """Show what has happened in the other window, and whether that has the meeting still."""
        self.session.look()
        held = words.LOOK_ONLY if self.session.is_held else words.IS_FREE
        self.banner = held if self.session.meeting.is_open else words.IS_OVER
        super().tick()

    def action_on(self) -> None:
        """Go on here, where that may be."""
        self.session.look()
        if self._is_free:
            self.app.switch_screen(screen_of(self.session.path, window(self)))

    def action_big(self) -> None:
        """The clock as large as it fits, or all again."""
        self._look(View.BIG)

    def action_curtain(self) -> None:
        """Hide every name, or show them again."""
        self._look(View.CURTAIN)

    def _look(self, view: View) -> None:
        self.view = View.WHOLE if self.view is view else view
        self.paint()

    def action_back(self) -> None:
        """Back to where it was opened."""
        self.close()


def screen_of(path: Path, als: Window) -> Screen[None]:
    """The screen on which the meeting in a file goes on, or is followed, or is told about."""
    try:
        return LiveScreen(LiveSession.resume(path, als.clock, als.places))
    except InUse:
        return following(path, als)
    except Refused as refused:
        return PageScreen(CANNOT_GO_ON, _why(refused, path))
    except (OSError, ValueError) as error:
        return PageScreen(CANNOT_GO_ON, [f"{clean(path.name)}: {_reason(error)}"])


def following(path: Path, als: Window) -> Screen[None]:
    """The screen on which a meeting of another window is followed; where it cannot be read, that it is there."""
    try:
        return FollowScreen(Following(path, als.clock, als.places))
    except ValueError:
        return PageScreen(CANNOT_GO_ON, [problems.in_use(path.name)])


def _why(refused: Refused, path: Path) -> list[str]:
    """What is wrong, how much of the meeting that costs, and how to go on without it."""
    told = [problems.sentence(refused.problem, path.name)]
    lost = len(refused.reading.unread)
    if lost:
        told += ["", problems.all_but(lost, lost + len(refused.reading.events), refused.problem.line)]
        told += ["", problems.to_repair(path.name)]
    return told


def _reason(error: Exception) -> str:
    """The system's own words, without the path and without any value."""
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
