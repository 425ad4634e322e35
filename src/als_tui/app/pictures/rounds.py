"""The rounds, in which everyone has a turn: check-in, report back, action review. And the bids, a list of names."""

from rich.cells import cell_len

from als_tui.app.pictures import glyphs, people
from als_tui.app.pictures.canvas import Canvas, Role, spaced
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.meeting.facts import Learned
from als_tui.meeting.moves import planned_airtime
from als_tui.meeting.room import bid_of, deferrals
from als_tui.meeting.rounds import heard, taking_part
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import Pace, clock, finish
from als_tui.meeting.yields import actions, learnings, open_actions_of
from als_tui.words import live, places, stages, times


def round_(canvas: Canvas, scene: Scene) -> None:
    """Whose turn it is, large; what that member brings; who has been heard."""
    meeting, tall = scene.meeting, canvas.height >= 20
    turn = meeting.floor.turn
    title = live.place_title(meeting).upper()
    height = 6 if tall else 4
    canvas.box(2, TOP, canvas.width - 4, height, title, heavy=True)
    name = turn or _nobody(meeting)
    large = spaced(name)
    shown = large if turn and cell_len(large) <= canvas.width - 8 else name
    canvas.centre(TOP + (2 if tall else 1), shown, Role.TITLE, 4, canvas.width - 8)
    done, everyone = heard(meeting), taking_part(meeting)
    count = live.progress(len([m for m in everyone if m in done]), len(everyone))
    canvas.centre(TOP + (3 if tall else 2), count, Role.QUIET, 4, canvas.width - 8)
    _over(canvas, TOP + height - 1, scene)
    rows = -(-len(meeting.header.members) // 3)
    bottom = canvas.height - 3 - rows
    lines = member_lines(meeting, turn) if turn else []
    for y, (index, (text, role)) in enumerate(list(enumerate(lines))[: max(0, bottom - TOP - height - 2)]):
        is_chosen = index == scene.chosen
        canvas.put(4, TOP + height + 1 + y, text, Role.CHOSEN if is_chosen else role, canvas.width - 8)
    people.seats(canvas, bottom, meeting, people.turns(meeting))


def _nobody(meeting: Meeting) -> str:
    everyone, done = taking_part(meeting), heard(meeting)
    return live.ALL_HEARD if everyone and all(m in done for m in everyone) else live.WHO_STARTS


def _over(canvas: Canvas, y: int, scene: Scene) -> None:
    """No countdown in a round, unless it is over."""
    here = clock(scene.meeting, scene.now)
    if here is not None and here.pace is Pace.OVER:
        canvas.put(6, y, f" {live.state(here)} ", Role.OVER)


def member_lines(meeting: Meeting, member: str) -> list[tuple[str, Role]]:
    """What stands before the one whose turn it is, a line each, in the order in which they are chosen."""
    if meeting.stage is Stage.REPORT_BACK:
        return [
            (f"[{live.outcome(action):^8}] {live.brought(action.brought)}", Role.TEXT)
            for action in open_actions_of(meeting, member)
        ]
    if meeting.stage is Stage.ACTION_REVIEW:
        learned = [e.fact for e in learnings(meeting) if isinstance(e.fact, Learned) and e.fact.member == member]
        agreed = [a for a in actions(meeting) if a.member == member]
        return [
            *((stages.learned(fact.text), Role.TEXT) for fact in learned),
            *((stages.will_do(live.action_line(a.words, a.by, a.who_asks)), Role.STRONG) for a in agreed),
        ]
    return []


def bids(canvas: Canvas, scene: Scene) -> None:
    """Who bids, in which order and for how long, and whether that fits."""
    meeting, tall = scene.meeting, canvas.height >= 20
    end = finish(meeting, scene.now)
    y = TOP
    if end is not None:
        y += 1 if tall else 0
        glyphs.draw(canvas, 3, y, times.hour(end))
        canvas.put(58, y + 1, stages.ENDS, Role.TEXT)
        canvas.put(58, y + 3, live.must_end(meeting), Role.TEXT)
        canvas.put(58, y + 5, stages.fits(meeting, scene.now), Role.STRONG)
        y += glyphs.HEIGHT + (1 if tall else 0)
    order = meeting.room.order
    rows = -(-len(meeting.header.members) // 3)
    room = max(1, canvas.height - 3 - rows - y)
    for index, member in enumerate(order[:room]):
        bid = bid_of(meeting, member)
        issue = places.ISSUES[bid.issue] if bid and bid.issue else ""
        text = stages.bid(index + 1, member, planned_airtime(meeting, member), issue)
        canvas.put(4, y + index, text, Role.CHOSEN if index == scene.chosen else Role.TEXT, canvas.width - 8)
    if not order:
        canvas.put(4, y, live.NOBODY_BIDS, Role.TEXT)
    people.seats(canvas, canvas.height - 3 - rows, meeting, _bidding(meeting))


def _bidding(meeting: Meeting) -> people.Said:
    later = deferrals(meeting)

    def said(member: str) -> tuple[str, Role]:
        if member in meeting.room.order:
            return stages.BIDS, Role.STRONG
        return (stages.DEFERRED, Role.QUIET) if member in later else ("", Role.TEXT)

    return said
