"""Words struck out of a past meeting, from where they are told: a sheet shows which, and one key strikes them."""

from functools import partial

from als_tui.app.pictures.scene import View
from als_tui.app.screens.seeking import SeekingKeys
from als_tui.app.screens.sheet import SheetScreen
from als_tui.app.screens.window import window
from als_tui.session.replay import ReplaySession
from als_tui.session.replaying import opened
from als_tui.session.sheets import Choice, Sheet
from als_tui.session.striking import strikable, strike
from als_tui.store.lock import InUse
from als_tui.store.session_file import Refused
from als_tui.store.toml_text import Unwritable
from als_tui.words import erasing
from als_tui.words import replay as words


class StrikingKeys(SeekingKeys):
    """The keys of a player that can strike what it tells."""

    def action_strike(self) -> None:
        """Show which words would go, all of them, before any can."""
        self.session.stop()
        if self.view is View.CURTAIN:
            return self.say(words.CURTAINED)
        event = self.session.in_time[self.lines[self.chosen_line].n - 1] if self.lines else None
        found = self._words(event.n) if event else ()
        if event is None or not found:
            return self.say(words.NO_WORDS)
        stay = Choice("enter", "Enter", words.STRIKE_NOTHING, lambda: None)
        strike_it = Choice("X", "X", words.STRIKE_FOR_GOOD, partial(self._strike, event.n))
        self.app.push_screen(SheetScreen(Sheet(words.TO_STRIKE, (stay, strike_it), "; ".join(found))))
        return None

    def _strike(self, number: int) -> None:
        """Strike them, and tell the meeting as it is without them."""
        path = self.session.path
        assert path is not None  # its words were read there
        try:
            left = strike(path, [number], window(self).places)
        except InUse:
            return self.say(words.not_struck(erasing.IN_USE))
        except Refused as refused:
            return self.say(words.not_struck(erasing.left(refused.problem)))
        except (Unwritable, OSError):
            return self.say(words.not_struck(erasing.WOULD_NOT_BE_WHOLE))
        before, (session, problems) = self.session, opened(path)
        if session is not None:
            session.shows_private = before.shows_private
            session.go_to(before.told)
            self.begin_again(session, problems, words.struck(len(left.numbers), len(left.files)))
        return None

    def begin_again(self, session: ReplaySession, problems: tuple[str, ...], notice: str) -> None:
        """Go on with the meeting as its file tells it now."""
        raise NotImplementedError

    def _words(self, number: int) -> tuple[str, ...]:
        path = self.session.path
        try:
            return strikable(path, path.stat().st_size).get(number, ()) if path else ()
        except (OSError, ValueError):
            return ()
