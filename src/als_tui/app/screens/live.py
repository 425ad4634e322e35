"""The live screen: a meeting and the facilitator's keys. Every press that counts is one fact recorded."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from als_tui.app.pictures.scene import View
from als_tui.app.screens.choosing import ChoosingKeys
from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.replanning import ReplanningKeys
from als_tui.app.widgets.hints import Hint
from als_tui.meeting import moves, ordering
from als_tui.meeting.facts import Closed, Interrupted, PauseNamed, Redone, Undone
from als_tui.meeting.stages import Counting, Stage, Why
from als_tui.meeting.timing import spare
from als_tui.words import hints, history, notices
from als_tui.words.english import pauses
from als_tui.words.keys import LIVE, WRITING

_WRITING_ACTIONS = {key.id for key in WRITING}
_LIVE_ACTIONS = {key.id for key in LIVE if key.id != "help"} | {"seat", "home"}

_BEHIND_THE_CURTAIN = {"curtain", "pause", "quit", "palette"}
_ABOUT_A_GAP = ("on", "count")


class LiveScreen(ReplanningKeys, ChoosingKeys):
    """Runs a meeting from the keyboard."""

    KEYS = LIVE
    TITLE_OF_KEYS = "the live meeting"
    BINDINGS = [*bindings(LIVE), *bindings(WRITING)]

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
            told = hints.live(meeting, self.session.now(), leads_down=self._leads_down)
        return [Hint(*hint) for hint in told]

    @property
    def _leads_down(self) -> bool:
        """Whether the next thing is another action of the one who reports back."""
        meeting = self.session.meeting
        return meeting.stage is Stage.REPORT_BACK and not meeting.is_paused and self.chosen < self.lines() - 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While something is written only its own keys act, behind the curtain only those that need no eyes."""
        if action in _WRITING_ACTIONS:
            return self.is_writing
        if self.is_writing and action in _LIVE_ACTIONS:
            return False
        if self.view is View.CURTAIN and action in _LIVE_ACTIONS - _BEHIND_THE_CURTAIN:
            return self.gap is not None and action in _ABOUT_A_GAP
        return super().check_action(action, parameters)

    def action_on(self) -> None:
        """What comes next, as the hint names it."""
        meeting, now = self.session.meeting, self.session.now()
        if self.gap is not None:
            self.answer(Counting.PAUSED)
            return
        if not meeting.is_open:
            self.go_home()
            return
        if self._leads_down:
            self.action_down()
            return
        fact = moves.on(meeting, now)
        if isinstance(fact, Closed):
            self.ask_to_close()
        else:
            self.record(fact)

    def action_home(self) -> None:
        """Home again, once the meeting has ended."""
        self.action_on()

    def action_back(self) -> None:
        """Back one step."""
        self._take_back(moves.back(self.session.meeting))

    def action_undo(self) -> None:
        """Take back the newest thing."""
        self._take_back(moves.undo(self.session.meeting))

    def _take_back(self, fact: Undone | moves.Refusal) -> None:
        if self.record(fact) and isinstance(fact, Undone):
            taken = self.session.event(fact.of)
            self.say(history.taken_back(taken.fact) if taken else "")

    def action_redo(self) -> None:
        """Bring again what was taken back just before."""
        fact = moves.redo(self.session.meeting)
        if self.record(fact) and isinstance(fact, Redone):
            again = self.session.event(fact.of)
            self.say(history.brought_again(again.fact) if again else "")

    def action_pause(self) -> None:
        """Pause the set, or go on."""
        self.record(moves.pause(self.session.meeting))

    def action_leave_stage(self) -> None:
        """The next stage, before all have had their turn."""
        fact = moves.leave(self.session.meeting, self.session.now())
        if isinstance(fact, Closed):
            self.ask_to_close()
        else:
            self.record(fact)

    def action_seat(self, seat: int) -> None:
        """A member; in a pause, a reason."""
        meeting = self.session.meeting
        if meeting.is_paused:
            self.record(PauseNamed(why=list(Why)[seat - 1]))
        elif seat <= len(meeting.header.members):
            member = meeting.header.members[seat - 1]
            fact = moves.person(meeting, member)
            if self.record(fact) and isinstance(fact, Interrupted):
                self.say(notices.interrupted(member))
            if self.session.meeting.stage is Stage.BIDS and member in self.session.meeting.room.order:
                self.chosen = self.session.meeting.room.order.index(member)
                self.paint()

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

    def action_more(self) -> None:
        """One minute more."""
        self._minutes(1)

    def action_less(self) -> None:
        """One minute less."""
        self._minutes(-1)

    def _minutes(self, by: int) -> None:
        meeting, now = self.session.meeting, self.session.now()
        if meeting.stage is Stage.BIDS and meeting.room.order:
            self.with_chosen(lambda member: ordering.bid_minutes(meeting, member, by))
            return
        before = spare(meeting, now)
        if self.record(moves.minutes(meeting, by * 60.0, now)):
            self.say(notices.price(self.session.meeting, now, by, before), is_for_all=True)

    def action_count(self) -> None:
        """Count the time of a sleep or a stop as used."""
        self.answer(Counting.COUNTED)
