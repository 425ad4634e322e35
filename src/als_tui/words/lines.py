"""The lines from which one is chosen where the meeting is, in their order."""

from als_tui.meeting import rules
from als_tui.meeting.ordering import planned_airtime
from als_tui.meeting.review import sheet
from als_tui.meeting.room import bid_of
from als_tui.meeting.rounds import to_report
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import day_of
from als_tui.words import actions, places, times
from als_tui.words import rules as words


def all_of(meeting: Meeting) -> list[str]:
    """All of them; none where there is nothing to choose."""
    match meeting.stage:
        case Stage.GROUND_RULES:
            return rules_of(meeting)
        case Stage.BIDS:
            return [bid(*told) for told in bids(meeting)]
        case Stage.REPORT_BACK:
            members, today = meeting.header.members, day_of(meeting)
            return [actions.report_line(action, members, today) for action in to_report(meeting)]
        case Stage.ACTION_REVIEW if meeting.floor.turn:
            return [actions.sheet_line(line) for line in sheet(meeting, meeting.floor.turn)]
        case _:
            return []


def bids(meeting: Meeting) -> list[tuple[str, int, str]]:
    """The order of airtimes: who, how many minutes, and what kind of issue."""
    found = ((member, bid_of(meeting, member)) for member in meeting.room.order)
    return [
        (member, planned_airtime(meeting, member), places.ISSUES[bid.issue] if bid and bid.issue else "")
        for member, bid in found
    ]


def bid(member: str, minutes: int, issue: str) -> str:
    """One of them."""
    return ", ".join(filter(None, (member, times.minutes(minutes * 60), issue)))


def rules_of(meeting: Meeting) -> list[str]:
    """The ground rules, with what is proposed."""
    return [words.line(line).strip() for line in rules.lines(meeting)]
