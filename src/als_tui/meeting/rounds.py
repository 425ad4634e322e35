"""Rounds: who has had a turn where the meeting is, and who is still to come."""

from als_tui.meeting.room import present
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.yields import OpenAction, open_actions, open_actions_of, open_actions_of_former_members

ROUNDS = (Stage.CHECK_IN, Stage.REPORT_BACK, Stage.ACTION_REVIEW)
"""The stages in which everyone has a turn, one after the other."""


def heard(meeting: Meeting) -> tuple[str, ...]:
    """Who has had the turn in this place, or has it now, in the order of their first turns."""
    here = meeting.place
    marks = (mark.member for mark in meeting.floor.turns if mark.place is not None and mark.place.is_same(here))
    return tuple(dict.fromkeys(marks))


def taking_part(meeting: Meeting) -> tuple[str, ...]:
    """Whose round it is: all who are here; in the report back those who brought actions."""
    everyone = present(meeting)
    if meeting.stage is not Stage.REPORT_BACK:
        return everyone
    owing = {action.brought.member for action in open_actions(meeting)}
    return tuple(member for member in everyone if member in owing)


def owing_elsewhere(meeting: Meeting) -> tuple[str, ...]:
    """Members with actions to report on who are not here: their actions stay open."""
    here = present(meeting)
    owing = {action.brought.member for action in open_actions(meeting)}
    return tuple(member for member in meeting.header.members if member in owing and member not in here)


def due(meeting: Meeting) -> tuple[str, ...]:
    """Who is still to come in this round, in seat order; nobody where there is no round."""
    if meeting.stage not in ROUNDS:
        return ()
    done = heard(meeting)
    return tuple(member for member in taking_part(meeting) if member not in done)


def to_report(meeting: Meeting) -> tuple[OpenAction, ...]:
    """The actions before the set in the report back: of whose turn it is, and after the last turn of former members."""
    own = open_actions_of(meeting, meeting.floor.turn) if meeting.floor.turn else ()
    return own if due(meeting) else (*own, *open_actions_of_former_members(meeting))
