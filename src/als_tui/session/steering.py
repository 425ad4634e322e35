"""What every action of the facilitator makes of a live meeting: a press that counts is one fact recorded."""

from collections.abc import Callable

from als_tui.meeting import moves, ordering
from als_tui.meeting.facts import AnyFact, Closed, Interrupted, PauseNamed, Redone, Undone
from als_tui.meeting.stages import Counting, Ending, Stage, Why
from als_tui.meeting.timing import spare
from als_tui.session import sheets
from als_tui.session.choosing import Choosing
from als_tui.session.foreseeing import Foreseeing
from als_tui.session.sheets import Choice
from als_tui.words import history, notices
from als_tui.words import sheets as words


class Steering(Choosing, Foreseeing):
    """Runs a meeting; each action bears the name that the one table of keys gives it."""

    CLOSES = "w"
    """The key that closes the meeting, once that is asked."""

    def go_home(self) -> None:
        """Let go of the meeting."""
        raise NotImplementedError

    @property
    def at_once(self) -> Callable[[], None] | None:
        """Ends the program, all of it, where a press can ask for that."""
        return None

    def open_draft(self, draft: str) -> None:
        """Open the field whose unsent text is waiting."""
        raise NotImplementedError

    def action_on(self) -> None:
        """What comes next, as the hint names it."""
        if self.gap is not None:
            self.answer(Counting.PAUSED)
        elif not self.meeting.is_open:
            self.go_home()
        elif self.leads_down:
            self.action_down()
        else:
            self._move(moves.on(self.meeting, self.now()))

    def action_leave_stage(self) -> None:
        """The next stage, before all have had their turn."""
        self._move(moves.leave(self.meeting, self.now()))

    def _move(self, fact: AnyFact | moves.Refusal) -> None:
        if isinstance(fact, Closed):
            self.ask_to_close()
        else:
            self.record(fact)

    def action_back(self) -> None:
        """Back one step."""
        self._take_back(moves.back(self.meeting))

    def action_undo(self) -> None:
        """Take back the newest thing."""
        self._take_back(moves.undo(self.meeting))

    def _take_back(self, fact: Undone | moves.Refusal) -> None:
        if self.record(fact) and isinstance(fact, Undone):
            taken = self.session.event(fact.of)
            self.say(history.taken_back(taken.fact) if taken else "")

    def action_redo(self) -> None:
        """Bring again what was taken back just before."""
        fact = moves.redo(self.meeting)
        if self.record(fact) and isinstance(fact, Redone):
            again = self.session.event(fact.of)
            self.say(history.brought_again(again.fact) if again else "")

    def action_pause(self) -> None:
        """Pause the set, or go on."""
        self.record(moves.pause(self.meeting))

    def action_seat(self, seat: int) -> None:
        """A member; in a pause, a reason."""
        if self.meeting.is_paused:
            self.record(PauseNamed(why=list(Why)[seat - 1]))
        elif seat <= len(self.meeting.header.members):
            member = self.meeting.header.members[seat - 1]
            fact = moves.person(self.meeting, member)
            if self.record(fact) and isinstance(fact, Interrupted):
                self.say(notices.interrupted(member))
            if self.meeting.stage is Stage.BIDS and member in self.meeting.room.order:
                self.choose(self.meeting.room.order.index(member))

    def action_more(self) -> None:
        """One minute more."""
        self._minutes(1)

    def action_less(self) -> None:
        """One minute less."""
        self._minutes(-1)

    def _minutes(self, by: int) -> None:
        meeting, now = self.meeting, self.now()
        if meeting.stage is Stage.BIDS and meeting.room.order:
            self.with_chosen(lambda member: ordering.bid_minutes(meeting, member, by))
            return
        before = spare(meeting, now)
        if self.record(moves.minutes(meeting, by * 60.0, now)):
            self.say(notices.price(self.meeting, now, by, before), is_for_all=True)

    def action_count(self) -> None:
        """Count the time of a sleep or a stop as used."""
        self.answer(Counting.COUNTED)

    # leaving and closing

    def action_quit(self) -> None:
        """The leave sheet."""
        if self.meeting.is_open:
            unsaved = notices.unsaved(self.session.saving.pending)
            ways = sheets.Ways(self.go_home, self._break_off, self.at_once)
            self.show(sheets.leave(self.meeting, ways, self._way_back(), unsaved))
        else:
            self.go_home()

    def ask_to_close(self) -> None:
        """The one question, whose answer is to stay unless it is answered."""
        unsaved = notices.unsaved(self.session.saving.pending)
        self.show(sheets.close(self._close, self._way_back(), unsaved, sign=self.CLOSES))

    def _break_off(self) -> None:
        self.answer(Counting.PAUSED)
        self.record(moves.closing(self.meeting, Ending.BROKEN_OFF, self.now()))

    def _close(self) -> None:
        self.record(moves.closing(self.meeting, Ending.CLOSED, self.now()))

    def _way_back(self) -> Choice | None:
        """Back to the unsent text that would go with the meeting, if there is any."""
        draft = next(iter(self.session.drafts), None)
        if draft is None:
            return None
        text = self.glimpse(next(filter(None, self.session.drafts[draft]), ""))
        return Choice("d", "d", text, lambda: self.open_draft(draft))

    def glimpse(self, text: str) -> str:
        """By what unsent text is known again."""
        return words.keep_draft(text)
