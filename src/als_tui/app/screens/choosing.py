"""Choosing: the line that is in front, and the kind of what is in front."""

from collections.abc import Callable

from als_tui.app.pictures.rounds import member_lines
from als_tui.app.pictures.stages import review_lines
from als_tui.app.screens.recording import RecordingScreen
from als_tui.meeting import moves, ordering, rules
from als_tui.meeting.facts import ActionChanged, AnyFact, Learned, PauseNamed, Reported
from als_tui.meeting.review import sharing, sheet
from als_tui.meeting.rounds import to_report
from als_tui.meeting.stages import About, Outcome, Part, Stage, Why
from als_tui.words import actions, notices


class ChoosingKeys(RecordingScreen):
    """Arrows, and the keys that work on the chosen bid."""

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
        elif meeting.stage is Stage.REPORT_BACK:
            self._report(by)
        elif meeting.stage is Stage.ACTION_REVIEW and meeting.floor.turn:
            self._share(meeting.floor.turn)
        elif meeting.stage is Stage.BIDS:
            self.with_chosen(lambda member: ordering.bid_issue(meeting, member, by))
        elif meeting.part in (Part.PRESENTER_FEEDBACK, Part.GROUP_FEEDBACK):
            self.about = About.CONTENT if self.about is About.PROCESS else About.PROCESS
            self.say(notices.learning_about(self.about))
        else:
            self.record(moves.kind(meeting, by))

    def _report(self, by: int) -> None:
        there = to_report(self.session.meeting)
        if self.chosen < len(there):
            outcomes, action = list(Outcome), there[self.chosen]
            index = (outcomes.index(action.outcome) + by) % len(outcomes) if action.outcome else (0 if by > 0 else -1)
            chosen, outcome = self.chosen, outcomes[index]
            is_of_other_kind = (outcome is Outcome.CHANGED) is not (action.outcome is Outcome.CHANGED)
            words = None if is_of_other_kind else action.words  # an action's own words are none about it
            self.record(Reported(action=action.brought.action, outcome=outcome, words=words, by=action.by))
            self.chosen = chosen

    def _share(self, member: str) -> None:
        """The chosen line of the sheet is for the set as well, or no more."""
        lines = sheet(self.session.meeting, member)
        chosen = self.chosen
        fact = sharing(lines[min(chosen, len(lines) - 1)])
        if self.record(fact) and isinstance(fact, Learned | ActionChanged):
            self.say(actions.NOW_SHARED if fact.shared else actions.NOW_KEPT)
        self.chosen = chosen

    def action_up(self) -> None:
        """The line above."""
        self.chosen = max(0, self.chosen - 1)
        self.paint()

    def action_down(self) -> None:
        """The line below."""
        self.chosen = max(0, min(self.lines() - 1, self.chosen + 1))
        self.paint()

    def lines(self) -> int:
        """How many lines there are to choose from."""
        meeting = self.session.meeting
        if meeting.stage is Stage.GROUND_RULES:
            return len(rules.lines(meeting))
        if meeting.stage is Stage.BIDS:
            return len(meeting.room.order)
        if meeting.stage is Stage.SESSION_REVIEW:
            return len(review_lines(meeting, self.session.now()))
        return len(member_lines(meeting))

    def action_earlier(self) -> None:
        """The chosen bid one place earlier."""
        self._in_bids(lambda member: ordering.moved(self.session.meeting, member, -1))

    def action_later(self) -> None:
        """The chosen bid one place later."""
        self._in_bids(lambda member: ordering.moved(self.session.meeting, member, 1))

    def action_defer(self) -> None:
        """The chosen bid another day."""
        self._in_bids(lambda member: ordering.deferring(self.session.meeting, member))

    def _in_bids(self, move: Callable[[str], AnyFact | moves.Refusal]) -> None:
        if self.session.meeting.stage is Stage.BIDS:
            self.with_chosen(move)

    def with_chosen(self, move: Callable[[str], AnyFact | moves.Refusal]) -> None:
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
