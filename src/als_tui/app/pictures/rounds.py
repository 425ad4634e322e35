"""The rounds, in which everyone has a turn: check-in, report back, action review. And the bids, a list of names."""

from rich.cells import cell_len

from als_tui.app.pictures import clockface, lists, people
from als_tui.app.pictures.canvas import Canvas, Role, padded, spaced
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.meeting.facts import ActionAgreed
from als_tui.meeting.review import Blank, SheetLine, sheet
from als_tui.meeting.room import deferrals
from als_tui.meeting.rounds import heard, owing_elsewhere, taking_part, to_report
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import Pace, finish
from als_tui.words import actions, live, stages, times
from als_tui.words import lines as of_meeting

_LONGEST_NAME = 30
ROOM_FOR_WORDS = 6
"""Rows that words to borrow may cover at least; what a stage shows above them stays in sight."""


def round_(canvas: Canvas, scene: Scene, bottom: int) -> int:
    """Whose turn it is, large; what that member brings; who has been heard."""
    meeting, tall = scene.meeting, canvas.height >= 20
    height = _turn(canvas, scene, bottom)
    y = TOP + height + (1 if tall else 0)
    seats = max(y, bottom - people.rows(canvas, meeting) - (2 if tall else 0))
    lines = member_lines(meeting)
    hidden = lists.draw(canvas, 4, y, seats - y - (1 if tall else 0), lines, chosen=scene.chosen, indent=11)
    if hidden:
        canvas.right(TOP + height - 1, f" {stages.more_lines(hidden)} ", Role.QUIET, 5)
    people.seats(canvas, seats, meeting, people.turns(meeting))
    if tall:
        canvas.put(3, bottom - 2, live.LEGEND, Role.FRAME)
        _elsewhere(canvas, seats - 1, meeting)
    below = y + lists.height(canvas, 4, lines, indent=11) + (1 if lines else 0)
    return max(TOP + height, min(below, bottom - ROOM_FOR_WORDS))


def _turn(canvas: Canvas, scene: Scene, bottom: int) -> int:
    """Whose turn it is, in a frame, or in one row where that and the seats have no more; the rows that it took."""
    meeting, tall = scene.meeting, canvas.height >= 20
    turn, room = meeting.floor.turn, canvas.width - 8
    done, everyone = heard(meeting), taking_part(meeting)
    count = live.progress(len([m for m in everyone if m in done]), len(everyone))
    name = turn or _nobody(meeting)
    large = spaced(name)
    height = 6 if tall else 4
    if bottom - TOP < height + people.rows(canvas, meeting):
        canvas.right(TOP, count, Role.QUIET, 3)
        canvas.put(3, TOP, name, Role.TITLE, room - cell_len(count))
        return 1
    canvas.box(2, TOP, canvas.width - 4, height, live.place_title(meeting).upper(), heavy=True)
    canvas.centre(TOP + (2 if tall else 1), large if turn and cell_len(large) <= room else name, Role.TITLE, 4, room)
    canvas.centre(TOP + (3 if tall else 2), count, Role.QUIET, 4, room)
    _over(canvas, TOP + height - 1, scene)
    return height


def _nobody(meeting: Meeting) -> str:
    everyone, done = taking_part(meeting), heard(meeting)
    if not everyone and to_report(meeting):
        return live.OF_FORMER_MEMBERS
    return live.ALL_HEARD if everyone and all(m in done for m in everyone) else live.WHO_STARTS


def _elsewhere(canvas: Canvas, y: int, meeting: Meeting) -> None:
    """In the report back, whose actions nobody can report on today."""
    names = owing_elsewhere(meeting) if meeting.stage is Stage.REPORT_BACK else ()
    if names:
        canvas.put(3, y, actions.stay_open(names), Role.QUIET, canvas.width - 6)


def _over(canvas: Canvas, y: int, scene: Scene) -> None:
    """No countdown in a round, unless it is over."""
    here = scene.clock
    if here is not None and here.pace is Pace.OVER:
        canvas.put(5, y, f" {live.state(here)} ", Role.OVER)


def member_lines(meeting: Meeting) -> list[tuple[str, Role]]:
    """What stands before the one whose turn it is, a line each, in the order in which they are chosen."""
    member = meeting.floor.turn
    if meeting.stage is Stage.ACTION_REVIEW and member:
        weights = map(_weight, sheet(meeting, member))
        return list(zip(of_meeting.all_of(meeting), weights, strict=True))
    return [(text, Role.TEXT) for text in of_meeting.all_of(meeting)] if meeting.stage is Stage.REPORT_BACK else []


def _weight(line: SheetLine) -> Role:
    """An action is what the sheet is for; a blank line is no reproach."""
    return Role.QUIET if isinstance(line, Blank) else Role.STRONG if isinstance(line, ActionAgreed) else Role.TEXT


def bids(canvas: Canvas, scene: Scene, bottom: int) -> int:
    """Who bids, in which order and for how long, and whether that fits."""
    meeting, tall = scene.meeting, canvas.height >= 20
    y = TOP + (1 if tall else 0)
    y = ends(canvas, scene, y, bottom - y - people.rows(canvas, meeting) - 1) + (1 if tall else 0)
    seats = max(y, bottom - people.rows(canvas, meeting) - (1 if tall else 0))
    lines = bid_lines(meeting)
    room = seats - y - (1 if tall else 0)
    hidden = lists.draw(canvas, 4, y, room, lines, chosen=scene.chosen)
    if tall:
        canvas.put(3, seats - 1, live.BID_KEYS if lines else "", Role.FRAME)
    if hidden:
        canvas.right(seats - 1, f"  {stages.more_lines(hidden)}", Role.QUIET, 3)
    if not lines:
        canvas.put(4, y, live.NOBODY_BIDS, Role.TEXT)
    people.seats(canvas, seats, meeting, _bidding(meeting))
    return y


def bid_lines(meeting: Meeting) -> list[tuple[str, Role]]:
    """The order of airtimes with minutes and issue, in columns."""
    wide = min(_LONGEST_NAME, max(map(cell_len, meeting.room.order), default=0))
    rows = enumerate(of_meeting.bids(meeting), start=1)
    return [(stages.bid(n, padded(member, wide), minutes, issue), Role.TEXT) for n, (member, minutes, issue) in rows]


def ends(canvas: Canvas, scene: Scene, y: int, room: int) -> int:
    """When the meeting will end, large if there are the rows, and whether that fits; the row below."""
    end = finish(scene.meeting, scene.now)
    if end is None:
        return y
    x, rows = clockface.hour(canvas, y, times.hour(end), room)
    step = 2 if rows > 4 else 1
    canvas.put(x, y + step // 2, stages.ENDS, Role.TEXT)
    if rows == 1:
        return y + rows
    canvas.put(x, y + step // 2 + step, live.must_end(scene.meeting), Role.TEXT)
    canvas.put(x, y + step // 2 + 2 * step, stages.fits(scene.meeting, scene.now), Role.STRONG)
    return y + rows


def _bidding(meeting: Meeting) -> people.Said:
    later = deferrals(meeting)

    def said(member: str) -> tuple[str, Role]:
        if member in meeting.room.order:
            return stages.BIDS, Role.STRONG
        return (stages.DEFERRED, Role.QUIET) if member in later else ("", Role.TEXT)

    return said
