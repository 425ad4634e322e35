"""Ground rules as lines: each by its number, and with it what is proposed for it."""

from collections.abc import Sequence

from als_tui.app.pictures.canvas import Role
from als_tui.app.pictures.lists import Line
from als_tui.meeting.rules import Change, RuleLine
from als_tui.words import rules as words

_ROLES = {Change.KEPT: Role.TEXT, Change.CHANGED: Role.NEARLY, Change.NEW: Role.NEARLY, Change.GONE: Role.QUIET}


def rule_lines(rules: Sequence[RuleLine]) -> list[Line]:
    """A line for each rule of the proposal, with the words it had or will have; new and gone ones are named."""
    return [(words.line(rule), _ROLES[rule.change]) for rule in rules]
