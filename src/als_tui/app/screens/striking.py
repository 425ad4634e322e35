"""Words struck out of a past meeting, from where they are told: one key shows which, another strikes them."""

from als_tui.app.pictures.scene import View
from als_tui.app.screens.seeking import SeekingKeys
from als_tui.app.screens.window import window
from als_tui.session.replay import ReplaySession
from als_tui.session.replaying import opened
from als_tui.session.striking import strikable, strike
from als_tui.store.lock import InUse
from als_tui.store.session_file import Refused
from als_tui.store.toml_text import Unwritable
from als_tui.words import erasing
from als_tui.words import replay as words


class StrikingKeys(SeekingKeys):
    """The keys of a player that can strike what it tells."""

    def __init__(self, session: ReplaySession) -> None:
        super().__init__(session)
        self._shown: int | None = None
        """The number of the event of which it was shown that it would be struck."""

    def action_strike(self) -> None:
        """Show which words would go."""
        self.session.stop()
        if self.view is View.CURTAIN:
            return self.say(words.CURTAINED)
        event = self.session.in_time[self.lines[self.chosen_line].n - 1] if self.lines else None
        found = self._words(event.n) if event else ()
        if event is None or not found:
            return self.say(words.NO_WORDS)
        self.say(words.strike_it("; ".join(found)))
        self._shown = event.n
        return None

    def action_strike_now(self) -> None:
        """Strike them, and tell the meeting as it is without them."""
        path, number, self._shown = self.session.path, self._shown, None
        if path is None or number is None or self.view is View.CURTAIN:
            return self.say(words.NOTHING_TO_STRIKE)
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

    def say(self, text: str) -> None:
        """Say what has happened; whatever that is, nothing is to be struck any more."""
        self._shown = None
        super().say(text)

    def begin_again(self, session: ReplaySession, problems: tuple[str, ...], notice: str) -> None:
        """Go on with the meeting as its file tells it now."""
        raise NotImplementedError

    def _words(self, number: int) -> tuple[str, ...]:
        path = self.session.path
        try:
            return strikable(path, path.stat().st_size).get(number, ()) if path else ()
        except (OSError, ValueError):
            return ()
