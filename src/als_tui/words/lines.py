"""The lines from which one is chosen where the meeting is, in their order."""

from als_tui.meeting import rules
from als_tui.meeting.ordering import planned_airtime
from als_tui.meeting.review import sheet
from als_tui.meeting.room import bid_of
from als_tui.meeting.rounds import to_report
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import day_of
from als_tui.words import actions, places, stages
from als_tui.words import rules as words


def all_of(meeting: Meeting) -> list[str]:
    """All of them; none where there is nothing to choose."""
    match meeting.stage:
        case Stage.GROUND_RULES:
            return rules_of(meeting)
        case Stage.BIDS:
            return bids(meeting)
        case Stage.REPORT_BACK:
            members, today = meeting.header.members, day_of(meeting)
            return [actions.report_line(action, members, today) for action in to_report(meeting)]
        case Stage.ACTION_REVIEW if meeting.floor.turn:
            return [actions.sheet_line(line) for line in sheet(meeting, meeting.floor.turn)]
        case _:
            return []


def bids(meeting: Meeting) -> list[str]:
    """The order of airtimes with minutes and issue."""
    told = []
    for place, member in enumerate(meeting.room.order, start=1):
        bid = bid_of(meeting, member)
        issue = places.ISSUES[bid.issue] if bid and bid.issue else ""
        told.append(stages.bid(place, member, planned_airtime(meeting, member), issue))
    return told


def rules_of(meeting: Meeting) -> list[str]:
    """The ground rules, with what is proposed."""
    return [words.line(line).strip() for line in rules.lines(meeting)]
