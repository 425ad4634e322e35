"""The live screen: a meeting and the facilitator's keys. Every press that counts is one fact recorded."""

from collections.abc import Callable, Sequence

from textual.message import Message
from textual.timer import Timer

from als_tui.app.pictures.rounds import member_lines
from als_tui.app.pictures.scene import View
from als_tui.app.pictures.stages import rule_lines
from als_tui.app.screens import sheets
from als_tui.app.screens.keyed import bindings
from als_tui.app.screens.meeting import MeetingScreen
from als_tui.app.screens.notes import WritingKeys
from als_tui.app.screens.sheet import SheetScreen
from als_tui.app.widgets.hints import Hint
from als_tui.meeting import moves
from als_tui.meeting.facts import AnyFact, Closed, Gap, PauseNamed, Redone, Reported, Undone
from als_tui.meeting.stages import About, Cause, Counting, Ending, Outcome, Part, Stage, Why
from als_tui.meeting.timing import Pace, clock
from als_tui.meeting.yields import open_actions_of
from als_tui.session.live import SHORT_STOP, LiveSession
from als_tui.store.saving import DiskTrouble, Saving
from als_tui.words import hints, history, notices, refusals
from als_tui.words.keys import LIVE, WRITING

BANNER = 10.0
"""Seconds for which it is told what has just happened."""
BEAT = 5.0


class LiveScreen(WritingKeys, MeetingScreen):
    """Runs a meeting from the keyboard."""

    KEYS = LIVE
    TITLE_OF_KEYS = "the live meeting"
    BINDINGS = [*bindings(LIVE), *bindings(WRITING)]

    class SavingChanged(Message):
        """The disk has come nearer to the meeting, or has fallen behind."""

    def __init__(self, session: LiveSession) -> None:
        super().__init__(session)
        self.session: LiveSession = session
        self.gap: tuple[float, Cause] | None = None
        """Time that nobody could press a key in, while it is not said what it was."""
        self.about: About | None = None
        self.bell_is_on = False
        self._pace: Pace | None = None
        self._last_tick = session.now()
        self._banner_timer: Timer | None = None

    def on_mount(self) -> None:
        """Follow the clock, the disk and the heart."""
        super().on_mount()
        self.session.listen(lambda saving: self._heard())
        self.set_interval(BEAT, self.session.beat)
        self.session.beat()
        self._greet()

    def on_unmount(self) -> None:
        """Bring everything to the disk, however the screen came to its end."""
        self.session.end()

    def _heard(self) -> None:
        self.post_message(self.SavingChanged())

    def on_live_screen_saving_changed(self) -> None:
        """Show how saving stands."""
        self.paint()

    def _greet(self) -> None:
        """After a stop: ask about the time, or tell that it counts."""
        stopped = self.session.stopped
        if stopped > SHORT_STOP and self.session.meeting.has_begun and not self.session.meeting.is_paused:
            self.gap = (stopped, Cause.STOP)
        elif stopped:
            self.tell(notices.short_stop(stopped))

    # what is shown

    def saved_mark(self) -> str:
        """How far the disk is behind."""
        saving = self.session.saving
        if saving.trouble in (DiskTrouble.FULL, DiskTrouble.FAILING):
            return notices.not_saved(saving.pending)
        return notices.saved(saving.pending)

    def tell(self, text: str) -> None:
        """Say what has just happened, for a while."""
        self.banner = text
        if self._banner_timer is not None:
            self._banner_timer.stop()
        self._banner_timer = self.set_timer(BANNER, self._untell) if text else None

    def _untell(self) -> None:
        self.banner = ""
        self.paint()

    def paint(self) -> None:
        """Show the meeting; what cannot wait is said before what has just happened."""
        urgent = self._urgent()
        said, self.banner = self.banner, urgent or self.banner
        super().paint()
        self.banner = said

    def _urgent(self) -> str:
        if self.gap is not None:
            seconds, cause = self.gap
            return notices.slept(seconds) if cause is Cause.SLEEP else notices.stopped(seconds)
        return _trouble(self.session.saving)

    def hints(self) -> Sequence[Hint]:
        """What the keys do at this moment."""
        if self.view is View.CURTAIN:
            return [Hint("curtain", "b", "Open the curtain")]
        if self.is_writing:
            return self.writing_hints()
        if self.gap is not None:
            return [Hint("on", "Enter", "As a pause"), Hint("count", "c", "Count it")]
        return [Hint(*hint) for hint in hints.live(self.session.meeting, self.session.now())]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While something is written only the keys of the field act."""
        if action in {key.id for key in WRITING}:
            return self.is_writing
        if self.is_writing and action in _LIVE_ACTIONS:
            return False
        return super().check_action(action, parameters)

    def tick(self) -> None:
        """Show the second that has come; notice a sleep; ring if that is wanted."""
        now = self.session.now()
        if now - self._last_tick > SHORT_STOP and self.session.meeting.has_begun and not self.session.meeting.is_paused:
            self.gap = (now - self._last_tick, Cause.SLEEP)
        self._last_tick = now
        self._ring()
        super().tick()

    def _ring(self) -> None:
        here = clock(self.session.meeting, self.session.now())
        pace = here.pace if here else None
        if self.bell_is_on and pace is not self._pace and pace in (Pace.NEARLY, Pace.OVER):
            self.app.bell()
        self._pace = pace

    # what is done

    def record(self, fact: AnyFact | moves.Refusal) -> None:
        """Let a press count, or say why it does not."""
        if isinstance(fact, moves.Refusal):
            self.tell(refusals.sentence(fact))
        else:
            place, turn = self.session.meeting.place, self.session.meeting.floor.turn
            self.session.record(fact)
            self.tell("")
            after = self.session.meeting
            if after.place != place or after.floor.turn != turn:
                self.chosen, self.prompts = 0, False
                self.about = {Part.PRESENTER_FEEDBACK: About.PROCESS, Part.GROUP_FEEDBACK: About.PROCESS}.get(
                    after.part or Part.SETTLING
                )
        self.paint()

    def action_on(self) -> None:
        """What comes next, as the hint names it."""
        meeting, now = self.session.meeting, self.session.now()
        if self.gap is not None:
            self._answer(Counting.PAUSED)
            return
        if not meeting.is_open:
            self.app.pop_screen()
            return
        if meeting.stage is Stage.REPORT_BACK and not meeting.is_paused and self.chosen < self._lines() - 1:
            self.action_down()
            return
        fact = moves.on(meeting, now)
        if isinstance(fact, Closed):
            self._ask_to_close()
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
        self.record(fact)
        if isinstance(fact, Undone):
            taken = self.session.event(fact.of)
            self._say(history.taken_back(taken.fact) if taken else "")

    def action_redo(self) -> None:
        """Bring again what was taken back just before."""
        fact = moves.redo(self.session.meeting)
        self.record(fact)
        if isinstance(fact, Redone):
            again = self.session.event(fact.of)
            self._say(history.brought_again(again.fact) if again else "")

    def _say(self, text: str) -> None:
        self.tell(text)
        self.paint()

    def action_pause(self) -> None:
        """Pause the set, or go on."""
        self.record(moves.pause(self.session.meeting))

    def action_leave_stage(self) -> None:
        """The next stage, before all have had their turn."""
        fact = moves.leave(self.session.meeting, self.session.now())
        if isinstance(fact, Closed):
            self._ask_to_close()
        else:
            self.record(fact)

    def action_seat(self, seat: int) -> None:
        """A member; in a pause, a reason."""
        meeting = self.session.meeting
        if meeting.is_paused:
            self.record(PauseNamed(why=list(Why)[seat - 1]))
        elif seat <= len(meeting.header.members):
            member = meeting.header.members[seat - 1]
            self.record(moves.person(meeting, member))
            if self.session.meeting.stage is Stage.BIDS and member in self.session.meeting.room.order:
                self.chosen = self.session.meeting.room.order.index(member)
                self.paint()

    def action_left(self) -> None:
        """The kind before."""
        self._turn(-1)

    def action_right(self) -> None:
        """The kind after."""
        self._turn(1)

    def _turn(self, by: int) -> None:
        meeting = self.session.meeting
        pause = meeting.floor.pause
        if pause is not None:
            reasons = list(Why)
            index = (reasons.index(pause.why) + by) % len(reasons) if pause.why else (0 if by > 0 else -1)
            self.record(PauseNamed(why=reasons[index]))
        elif meeting.stage is Stage.REPORT_BACK and meeting.floor.turn:
            self._report(meeting.floor.turn, by)
        elif meeting.stage is Stage.BIDS:
            self._with_chosen(lambda member: moves.bid_issue(meeting, member, by))
        elif meeting.part in (Part.PRESENTER_FEEDBACK, Part.GROUP_FEEDBACK):
            self.about = About.CONTENT if self.about is About.PROCESS else About.PROCESS
            self._say(notices.learning_about(self.about))
        else:
            self.record(moves.kind(meeting, by))

    def _report(self, member: str, by: int) -> None:
        own = open_actions_of(self.session.meeting, member)
        if self.chosen < len(own):
            outcomes, action = list(Outcome), own[self.chosen]
            index = (outcomes.index(action.outcome) + by) % len(outcomes) if action.outcome else (0 if by > 0 else -1)
            chosen = self.chosen
            self.record(Reported(action=action.brought.action, outcome=outcomes[index], words=action.words))
            self.chosen = chosen

    def _with_chosen(self, move: Callable[[str], AnyFact | moves.Refusal]) -> None:
        """Do something with the chosen bid; it stays chosen, wherever it goes."""
        order = self.session.meeting.room.order
        if not order:
            self.record(moves.Refusal.NOT_IN_THE_ORDER)
            return
        member = order[min(self.chosen, len(order) - 1)]
        self.record(move(member))
        now = self.session.meeting.room.order
        self.chosen = now.index(member) if member in now else 0
        self.paint()

    def action_up(self) -> None:
        """The line above."""
        self.chosen = max(0, self.chosen - 1)
        self.paint()

    def action_down(self) -> None:
        """The line below."""
        self.chosen = max(0, min(self._lines() - 1, self.chosen + 1))
        self.paint()

    def _lines(self) -> int:
        meeting = self.session.meeting
        if meeting.stage is Stage.GROUND_RULES:
            return len(rule_lines(meeting))
        if meeting.stage is Stage.BIDS:
            return len(meeting.room.order)
        return len(member_lines(meeting, meeting.floor.turn)) if meeting.floor.turn else 0

    def action_more(self) -> None:
        """One minute more."""
        self._minutes(1)

    def action_less(self) -> None:
        """One minute less."""
        self._minutes(-1)

    def _minutes(self, by: int) -> None:
        meeting, now = self.session.meeting, self.session.now()
        if meeting.stage is Stage.BIDS and meeting.room.order:
            self._with_chosen(lambda member: moves.bid_minutes(meeting, member, by))
            return
        fact = moves.minutes(meeting, by * 60.0, now)
        self.record(fact)
        if not isinstance(fact, moves.Refusal):
            self._say(notices.price(self.session.meeting, self.session.now(), by))

    def action_earlier(self) -> None:
        """The chosen bid one place earlier."""
        self._in_bids(lambda member: moves.moved(self.session.meeting, member, -1))

    def action_later(self) -> None:
        """The chosen bid one place later."""
        self._in_bids(lambda member: moves.moved(self.session.meeting, member, 1))

    def action_defer(self) -> None:
        """The chosen bid another day."""
        self._in_bids(lambda member: moves.deferring(self.session.meeting, member))

    def _in_bids(self, move: Callable[[str], AnyFact | moves.Refusal]) -> None:
        if self.session.meeting.stage is Stage.BIDS:
            self._with_chosen(move)

    def action_count(self) -> None:
        """Count the time of a sleep or a stop as used."""
        if self.gap is not None:
            self._answer(Counting.COUNTED)

    def _answer(self, how: Counting) -> None:
        if self.gap is not None:
            seconds, cause = self.gap
            self.gap = None
            self.record(Gap(seconds=round(seconds, 3), how=how, cause=cause))

    # what is looked at

    def action_prompts(self) -> None:
        """Words to borrow."""
        self.prompts = not self.prompts
        self.paint()

    def action_curtain(self) -> None:
        """Hide every name, or show them again."""
        self._look(View.CURTAIN)

    def action_big(self) -> None:
        """The clock as large as it fits, or all again."""
        self._look(View.BIG)

    def _look(self, view: View) -> None:
        self.view = View.WHOLE if self.view is view else view
        self.paint()

    def action_rules(self) -> None:
        """The ground rules over everything."""
        from als_tui.app.screens.rules import RulesScreen

        self.app.push_screen(RulesScreen(self.session.meeting))

    def action_sheet(self) -> None:
        """What is needed now and then."""
        sheet = sheets.meeting(
            self.session.meeting, self.session.now(), self.record, self._show_sheet, self._switch_bell
        )
        self._show_sheet(sheet)

    def _show_sheet(self, sheet: SheetScreen) -> None:
        self.app.push_screen(sheet)

    def _switch_bell(self) -> None:
        self.bell_is_on = not self.bell_is_on
        self._say(notices.BELL_ON if self.bell_is_on else notices.BELL_OFF)

    def action_quit(self) -> None:
        """The leave sheet."""
        if self.session.meeting.is_open:
            self._show_sheet(sheets.leave(self.session.meeting, self._go, self._break_off))
        else:
            self.app.pop_screen()

    def _go(self) -> None:
        self.app.pop_screen()

    def _break_off(self) -> None:
        self.record(moves.closing(self.session.meeting, Ending.BROKEN_OFF, self.session.now()))

    def _ask_to_close(self) -> None:
        draft = next(iter(self.session.drafts), None)
        back = (lambda: self.open_draft(draft)) if draft else None
        self._show_sheet(sheets.close(self._close, back))

    def _close(self) -> None:
        self.record(moves.closing(self.session.meeting, Ending.CLOSED, self.session.now()))


_LIVE_ACTIONS = {key.id for key in LIVE if key.id != "help"} | {"seat", "home"}


def _trouble(saving: Saving) -> str:
    """What the disk is doing to the meeting, while it does."""
    copy = notices.copy_at(str(saving.rescue)) if saving.rescue else ""
    match saving.trouble:
        case DiskTrouble.FULL:
            return notices.disk_full(saving.pending, copy)
        case DiskTrouble.FAILING:
            return notices.disk_failing(saving.pending, copy)
        case DiskTrouble.MOVED:
            return notices.moved_on(saving.where.name)
        case DiskTrouble.CHANGED_OUTSIDE:
            return notices.changed_outside(saving.where.name)
        case _:
            return ""
