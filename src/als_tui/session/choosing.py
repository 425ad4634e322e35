"""Choosing: the line that is in front, and the kind of what is in front."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from als_tui.meeting import moves, ordering
from als_tui.meeting.facts import ActionChanged, AnyFact, KindTurned, Learned, PauseNamed, Reported
from als_tui.meeting.review import sharing, sheet
from als_tui.meeting.rounds import to_report
from als_tui.meeting.stages import About, Issue, Outcome, Part, QuestionKind, Stage, Why
from als_tui.meeting.state import Meeting
from als_tui.session.hand import Hand
from als_tui.words import actions, lines, notices, places
from als_tui.words.writing import WHOSE_ACTION

Kind = Why | Outcome | Issue | QuestionKind | About
"""What can be turned to."""
_Named = TypeVar("_Named", Why, Outcome)
_FEEDBACKS = (Part.PRESENTER_FEEDBACK, Part.GROUP_FEEDBACK)


def kinds(meeting: Meeting) -> Mapping[str, Kind]:
    """What Left and Right turn where the meeting is, each by its name."""
    if meeting.is_paused:
        return {why.value: why for why in Why}
    if meeting.part is Part.QUESTIONS:
        return {name: kind for kind, name in places.KINDS.items()}
    if meeting.part in _FEEDBACKS:
        return {about.value: about for about in (About.PROCESS, About.CONTENT)}
    if meeting.stage is Stage.REPORT_BACK:
        return {name: outcome for outcome, name in places.OUTCOMES.items()}
    return {name: issue for issue, name in places.ISSUES.items()} if meeting.stage is Stage.BIDS else {}


def _beside(now: _Named | None, by: int, of: type[_Named]) -> _Named:
    """The next one or the last; where there is none yet, the first or the last of all."""
    all_of_them = list(of)
    return all_of_them[(all_of_them.index(now) + by) % len(all_of_them) if now else (0 if by > 0 else -1)]


class Choosing(Hand):
    """Arrows, and the keys that work on the chosen bid."""

    def action_left(self) -> None:
        """The kind before."""
        self._turn(-1)

    def action_right(self) -> None:
        """The kind after."""
        self._turn(1)

    def _turn(self, by: int) -> None:
        meeting = self.meeting
        if meeting.floor.pause is not None:
            self.turn_to(_beside(meeting.floor.pause.why, by, Why))
        elif meeting.stage is Stage.REPORT_BACK:
            there = to_report(meeting)
            self._report(_beside(there[self.chosen].outcome if self.chosen < len(there) else None, by, Outcome))
        elif meeting.stage is Stage.ACTION_REVIEW and meeting.floor.turn:
            self._share(meeting.floor.turn)
        elif meeting.stage is Stage.BIDS:
            self.with_chosen(lambda member: ordering.bid_issue(meeting, member, by))
        elif meeting.part in _FEEDBACKS:
            self.turn_to(About.CONTENT if self.about is About.PROCESS else About.PROCESS)
        else:
            self.record(moves.kind(meeting, by))

    def turn_to(self, kind: Kind) -> None:
        """Turn what is in front to that."""
        match kind:
            case Why():
                self.record(PauseNamed(why=kind))
            case Outcome():
                self._report(kind)
            case Issue():
                self.with_chosen(lambda member: ordering.bid_about(self.meeting, member, kind))
            case QuestionKind():
                self.record(KindTurned(to=kind))
            case About():
                self.about = kind
                self.say(notices.learning_about(kind))

    def _report(self, outcome: Outcome) -> None:
        there, chosen = to_report(self.meeting), self.chosen
        if chosen >= len(there):
            self.say(WHOSE_ACTION)
            return
        action = there[chosen]
        is_of_other_kind = (outcome is Outcome.CHANGED) is not (action.outcome is Outcome.CHANGED)
        words = None if is_of_other_kind else action.words  # an action's own words are none about it
        self.record(Reported(action=action.brought.action, outcome=outcome, words=words, by=action.by))
        self.chosen = chosen

    def _share(self, member: str) -> None:
        """The chosen line of the sheet is for the set as well, or no more."""
        lines = sheet(self.meeting, member)
        chosen = self.chosen
        fact = sharing(lines[min(chosen, len(lines) - 1)])
        if self.record(fact) and isinstance(fact, Learned | ActionChanged):
            self.say(actions.NOW_SHARED if fact.shared else actions.NOW_KEPT)
        self.chosen = chosen

    def action_up(self) -> None:
        """The line above."""
        self.choose(max(0, self.chosen - 1))

    def action_down(self) -> None:
        """The line below."""
        self.choose(max(0, min(self.lines() - 1, self.chosen + 1)))

    def choose(self, line: int) -> None:
        """Let that line be the one in front."""
        self.chosen = line

    @property
    def leads_down(self) -> bool:
        """Whether the next thing is another action of the one who reports back."""
        meeting = self.meeting
        return meeting.stage is Stage.REPORT_BACK and not meeting.is_paused and self.chosen < self.lines() - 1

    def lines(self) -> int:
        """How many lines there are to choose from."""
        return len(lines.all_of(self.meeting))

    def action_earlier(self) -> None:
        """The chosen bid one place earlier."""
        self._in_bids(lambda member: ordering.moved(self.meeting, member, -1))

    def action_later(self) -> None:
        """The chosen bid one place later."""
        self._in_bids(lambda member: ordering.moved(self.meeting, member, 1))

    def action_defer(self) -> None:
        """The chosen bid another day."""
        self._in_bids(lambda member: ordering.deferring(self.meeting, member))

    def _in_bids(self, move: Callable[[str], AnyFact | moves.Refusal]) -> None:
        if self.meeting.stage is Stage.BIDS:
            self.with_chosen(move)

    def with_chosen(self, move: Callable[[str], AnyFact | moves.Refusal]) -> None:
        """Do something with the chosen bid; it stays chosen, wherever it goes."""
        order = self.meeting.room.order
        if not order:
            self.record(moves.Refusal.NOT_IN_THE_ORDER)
            return
        member = order[min(self.chosen, len(order) - 1)]
        self.record(move(member))
        now = self.meeting.room.order
        self.choose(now.index(member) if member in now else 0)
