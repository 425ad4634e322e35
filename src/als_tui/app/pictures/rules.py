"""Ground rules as lines: each by its number, and with it what is proposed for it."""

from collections.abc import Sequence

from als_tui.app.pictures.canvas import Role
from als_tui.app.pictures.lists import Line
from als_tui.meeting.rules import Change, RuleLine
from als_tui.words import rules as words


def rule_lines(rules: Sequence[RuleLine]) -> list[Line]:
    """A line for each rule of the proposal, with the words it had or will have; new and gone ones are named."""
    return [_line(rule) for rule in rules]


def _line(rule: RuleLine) -> Line:
    match rule.change:
        case Change.KEPT:
            return words.numbered(rule.number, rule.text), Role.TEXT
        case Change.CHANGED:
            return words.changed(rule.number, rule.text, rule.before), Role.NEARLY
        case Change.NEW:
            return words.new(rule.number, rule.text), Role.NEARLY
        case Change.GONE:
            return words.gone(rule.text), Role.QUIET
