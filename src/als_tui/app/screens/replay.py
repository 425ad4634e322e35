"""A past meeting on the screen on which it was held: read only, with a player's rows under it."""

from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.getters import query_one
from textual.screen import Screen

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.player import PlayerView, player, second
from als_tui.app.pictures.scene import View
from als_tui.app.pictures.story import beside, line_at, story
from als_tui.app.screens.field_screen import with_field
from als_tui.app.screens.pages import PageScreen
from als_tui.app.screens.striking import StrikingKeys
from als_tui.app.widgets.board import Board
from als_tui.app.widgets.hints import Hint
from als_tui.app.widgets.rail import Rail
from als_tui.meeting.clean import clean
from als_tui.meeting.timing import wall
from als_tui.session.replay import ReplaySession
from als_tui.session.replaying import opened
from als_tui.words import replay as words
from als_tui.words.home import card
from als_tui.words.keys import REPLAY
from als_tui.words.reports import report

WIDE, LIST = 116, 50
"""Columns from which on the story stands beside the meeting, and those that it takes there."""
_FRAME = 0.1
"""Seconds between two pictures while it plays."""


class ReplayScreen(StrikingKeys):
    """The meeting as the facilitator saw it, at any moment and speed."""

    BINDINGS = with_field(REPLAY)
    KEYS = REPLAY
    TITLE_OF_KEYS: ClassVar[str] = "Replay"

    player = query_one("#player", Rail)

    def __init__(self, session: ReplaySession, problems: tuple[str, ...] = ()) -> None:
        """``problems`` are sentences about what could not be taken from the file as it stands."""
        super().__init__(session)
        self.problems = problems
        self.notice = words.problems(len(problems)) if problems else ""
        self._has_turned = False
        """Whether the story is shown where it usually is not, or the other way round."""

    def compose(self) -> ComposeResult:
        """The meeting, under it the player, and the field over both."""
        yield from super().compose()
        yield Rail(id="player")

    def on_mount(self) -> None:
        """Be ready to follow the playhead."""
        self._frames = self.set_interval(_FRAME, self._frame, pause=True)

    def drawn(self, width: int, height: int) -> Picture:
        """The meeting, the story, or both where there is room."""
        left = self._story_at(width)
        if left is None:
            return super().drawn(width, height)
        told = story(self._head(), self.lines, self.chosen_line, width - left, height)
        return beside(super().drawn(left, height), told) if left else told

    def paint(self) -> None:
        """The meeting, and the player's rows; while it plays, again and again."""
        super().paint()
        (self._frames.resume if self.session.is_playing else self._frames.pause)()
        rail = self.query_one_optional("#player", Rail)
        if rail is not None and rail.size.width:
            rail.show(player(self._view(), rail.size.width))

    def hints(self) -> list[Hint]:
        """What the player can do now."""
        if self.is_writing:
            return self.seeking_hints()
        keys = {key.id: key for key in REPLAY}
        play = words.TO_STOP if self.session.is_playing else words.TO_PLAY
        shown = ("right", "stage_on", "down", "find", "list", "faster", "private", "back")
        return [Hint("play", "Space", play), *(Hint(name, keys[name].label, keys[name].hint) for name in shown)]

    def action_copy(self) -> None:
        """The chosen event into the clipboard."""
        if self.view is View.CURTAIN:
            self.say(words.CURTAINED)
        elif self.lines:
            told = self.lines[self.chosen_line]
            self.app.copy_to_clipboard(words.copied(told.at, told.who, told.what))
            self.say(words.COPIED)

    def on_rail_drawn(self, message: Rail.Drawn) -> None:
        """A press on the player's rows goes there, and the playhead follows the pointer until it is let go."""
        if not self.is_writing:
            self.session.seek(second(self._view(), message.x, message.y, self.player.size.width))
            self.say("")

    def on_click(self, event: events.Click) -> None:
        """A click on a line of the story goes to its event."""
        if not self.is_writing and event.widget is self.board and self._is_over_story(event.x):
            number = line_at(event.y, self.chosen_line, len(self.lines), self.board.size.height)
            if number is not None:
                self._tell(number)

    async def on_board_pressed(self, message: Board.Pressed) -> None:
        """Watching changes nothing: what a click did in the meeting it does not do here."""

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The next event."""
        if self._is_over_story(event.screen_x) and not self.is_writing:
            self.action_down()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The event before."""
        if self._is_over_story(event.screen_x) and not self.is_writing:
            self.action_up()

    def _story_at(self, width: int) -> int | None:
        """The column at which the story begins; none where it is not shown."""
        is_wide = width >= WIDE
        has_story = is_wide is not self._has_turned and self.view is View.WHOLE
        return (width - LIST if is_wide else 0) if has_story else None

    def _is_over_story(self, x: int) -> bool:
        left = self._story_at(self.board.size.width)
        return left is not None and x >= left

    # looking

    def action_list(self) -> None:
        """The story, or none."""
        if self.view is View.BIG:
            self.say(words.NO_ROOM)
        elif self._is_uncovered():
            self._has_turned = not self._has_turned
            self.paint()

    def action_private(self) -> None:
        """Private notes and marks, or none."""
        self.session.shows_private = not self.session.shows_private
        self.say(words.PRIVATE_SHOWN if self.session.shows_private else words.PRIVATE_HIDDEN)

    def action_big(self) -> None:
        """The clock as large as it fits, or all again; the curtain is lifted by its own key alone."""
        if self._is_uncovered():
            self.view = View.WHOLE if self.view is View.BIG else View.BIG
            self.say("")

    def action_curtain(self) -> None:
        """Hide every name, or show them again."""
        self.turn_curtain()
        self.say("" if self.notice == words.CURTAINED else self.notice)

    def action_problems(self) -> None:
        """What could not be taken from the file."""
        if not self._is_uncovered():
            return
        if self.problems:
            self.app.push_screen(PageScreen(words.TITLE, list(self.problems)))
        else:
            self.say(words.ALL_TAKEN)

    def action_account(self) -> None:
        """What happened, as a page to read."""
        if not self._is_uncovered():
            return
        outcome, is_private = self.session.outcome, self.session.shows_private
        told = report(outcome, with_notes=is_private, with_marks=is_private)
        self.app.push_screen(PageScreen(card(outcome.header.set, outcome.header.number), told))

    def action_export(self) -> None:
        """What may leave the laptop of the meeting as it came out; what is private is asked for there."""
        if self.view is not View.CURTAIN:
            from als_tui.app.screens.export import ExportScreen

            self.app.push_screen(ExportScreen(self.session.whole))

    def begin_again(self, session: ReplaySession, problems: tuple[str, ...], notice: str) -> None:
        """The same place of the meeting, on a new screen, with nothing of the old one kept."""
        screen = ReplayScreen(session, problems)
        screen.notice, screen._has_turned = notice, self._has_turned
        self.app.switch_screen(screen)

    def action_back(self) -> None:
        """Back to where it was opened."""
        self.close()

    def _is_uncovered(self) -> bool:
        """Whether names may be seen; where they may not, that is said."""
        if self.view is View.CURTAIN:
            self.say(words.CURTAINED)
        return self.view is not View.CURTAIN

    def _head(self) -> tuple[str, str, str]:
        """What stands above the story: the signs of what is shown."""
        private = words.legend(private=True) if self.session.shows_private else ""
        return words.EVENTS, words.legend(private=False), private

    def _follow(self) -> None:
        """The playhead is followed instead, at whatever speed it plays."""

    def _frame(self) -> None:
        if self.is_current:
            self.paint()

    def _said(self) -> str:
        """What stands at the right: behind the curtain nothing that people wrote."""
        is_shown = self.view is not View.CURTAIN or self.notice in words.NAMELESS
        return self.notice if self.notice and is_shown else f"{words.TITLE}, {words.READ_ONLY}"

    def _view(self) -> PlayerView:
        session, meeting = self.session, self.session.meeting
        now = session.now()
        state = words.PLAYING if session.is_playing else words.ENDED if now >= session.end else words.STOPPED
        head = words.head(now, session.end, session.speed, wall(meeting, now), state, skips=session.skips_quiet)
        return PlayerView(
            head,
            self._said(),
            session.start,
            session.end,
            now,
            () if self.view is View.CURTAIN else session.spans,
            tuple((event.t, sign) for event, sign in session.signs),
        )


def replay_of(path: Path, *, sought: str = "", shows_private: bool = False) -> Screen[None]:
    """The replay of a file, at the first event that has what is sought; where nothing can be replayed, why."""
    session, problems = opened(path)
    if session is None:
        return PageScreen(clean(path.name), list(problems))
    session.shows_private = shows_private
    screen = ReplayScreen(session, problems)
    if sought:
        screen.look_for(sought)
    return screen
