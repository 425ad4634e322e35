"""The stages before and after the airtimes that are not a round: welcome, ground rules, break, reviews, close."""

from rich.cells import cell_len

from als_tui.app.pictures import clockface, lists, people
from als_tui.app.pictures.canvas import Canvas, Role, spaced
from als_tui.app.pictures.rounds import ROOM_FOR_WORDS, ends
from als_tui.app.pictures.rules import rule_lines
from als_tui.app.pictures.saying import prompts_of
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.app.pictures.wrapping import hanging, wrapped
from als_tui.meeting import rules
from als_tui.meeting.facts import SuccessShared
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import wall
from als_tui.meeting.yields import actions, trials
from als_tui.words import live, stages, times
from als_tui.words import rules as rule_words


def welcome(canvas: Canvas, scene: Scene, bottom: int) -> int:
    """Who is here, and until when."""
    meeting, tall = scene.meeting, canvas.height >= 20
    y = TOP + (1 if tall else 0)
    canvas.put(3, y, spaced(stages.WELCOME), Role.TITLE)
    top = y + (2 if tall else 1)
    top = ends(canvas, scene, top, bottom - top - people.rows(canvas, meeting))
    y = top + (1 if tall else 0)
    y += people.seats(canvas, y, meeting, people.attendance(meeting))
    y += 1 if tall else 0
    if not meeting.has_begun and y < bottom:
        canvas.put(3, y, live.CLOCK_WAITS, Role.QUIET)
    return top


def ground_rules(canvas: Canvas, scene: Scene, bottom: int) -> int:
    """The version in force and what is proposed."""
    meeting = scene.meeting
    y = TOP + (2 if canvas.height >= 20 else 1)
    lines = rule_lines(rules.lines(meeting))
    force = meeting.header.rules
    still = force.still_to_agree(meeting.header.members) if meeting.room.rules is None else ()
    told = stages.to_try(trials(meeting, brought=True)), rule_words.still_to_agree(still) if still else ""
    for row in reversed([row for text in told for row in hanging(text, canvas.width - 6, 0)[:2] if text]):
        if bottom > y + 1:
            bottom -= 1
            canvas.put(3, bottom, row, Role.NEARLY)
    hidden = lists.draw(canvas, 3, y, bottom - y, lines, chosen=scene.chosen, indent=4)
    if not lines:
        lists.draw(canvas, 3, y, bottom - y, [(live.NO_RULES, Role.TEXT)], indent=0)
    speaks = live.speaks(meeting.floor.turn) if meeting.floor.turn else ""
    more = "   ".join(filter(None, (speaks, stages.more_lines(hidden) if hidden else "")))
    room = canvas.width - 6 - (len(more) + 2 if more else 0)
    agreed = stages.TODAY if meeting.room.rules is not None else force.agreed
    version, texts = rules.in_force(meeting)
    title = stages.rules_title(version, agreed) if texts else stages.NO_RULES_YET
    canvas.put(3, TOP, title, Role.TITLE, room)
    canvas.right(TOP, more, Role.QUIET, 3)
    return y


def break_(canvas: Canvas, scene: Scene, bottom: int) -> int:
    """When the set is back; where that is not set, how long the break has lasted."""
    here = scene.clock
    tall = canvas.height >= 20
    y = TOP + (1 if tall else 0)
    canvas.centre(y, spaced(stages.BREAK), Role.TITLE)
    back = wall(scene.meeting, scene.now + here.left) if here and here.planned else None
    if here is None:
        return y + 1
    y += 2 if tall else 1
    canvas.centre(y, stages.BACK_AT if back else stages.SO_FAR, Role.TEXT)
    text = times.hour(back) if back else clockface.shown(here)
    rows = clockface.centred(canvas, y + 1, text, bottom - y - 2 - (3 if tall else 0))
    y += rows + (2 if tall else 1)
    if back is None:
        canvas.centre(y, stages.NO_LIMIT, Role.QUIET)
    else:
        clockface.word_centred(canvas, y, here)
    return bottom


def session_review(canvas: Canvas, scene: Scene, bottom: int) -> int:
    """The pauses as process to learn from, what was learned, and a question to begin with."""
    meeting, tall = scene.meeting, canvas.height >= 20
    y = TOP + (2 if tall else 1)
    top = y
    for prompt in prompts_of(scene)[: 2 if tall else 0]:
        canvas.put(3, y, prompt, Role.STRONG)
        y += 1
    y += 1 if tall else 0
    seats = max(y, bottom - people.rows(canvas, meeting) - (1 if tall else 0))
    lines = review_lines(meeting, scene.now)
    hidden = lists.draw(canvas, 3, y, seats - y, lines, top=scene.chosen, indent=8)
    more = stages.more_lines(hidden) if hidden else ""
    canvas.right(TOP, more, Role.QUIET, 3)
    large = spaced(stages.SESSION_REVIEW)
    title = large if cell_len(large) + cell_len(more) <= canvas.width - 8 else stages.SESSION_REVIEW
    canvas.put(3, TOP, title, Role.TITLE)
    people.seats(canvas, seats, meeting, people.speaking(meeting))
    return max(top, min(y + lists.height(canvas, 3, lines, indent=8), bottom - ROOM_FOR_WORDS))


def review_lines(meeting: Meeting, now: float) -> list[tuple[str, Role]]:
    """The pauses, what was learned in this stage, and the rules that are proposed."""
    lines: list[tuple[str, Role]] = []
    for title, texts in stages.review(meeting, now):
        role = Role.STRONG if title == stages.TRIALS else Role.TEXT
        lines += [(title, Role.TITLE), *((f"  {text}", role) for text in texts)]
        lines += [] if texts else [(f"  {stages.NO_PAUSES}", Role.QUIET)]
    proposed = [line for line in rules.lines(meeting) if line.change is not rules.Change.KEPT]
    lines += [(stages.PROPOSED, Role.TITLE)] if proposed else []
    return lines + [(f"  {text}", role) for text, role in rule_lines(proposed)]


def close(canvas: Canvas, scene: Scene, bottom: int) -> int:
    """The next date, the success of learning together, and what the meeting leaves."""
    meeting, tall = scene.meeting, canvas.height >= 20
    y = TOP + (1 if tall else 0)
    canvas.put(3, y, spaced(stages.CLOSE), Role.TITLE)
    successes = [e.fact.text for e in meeting.yields.successes if isinstance(e.fact, SuccessShared)]
    rows = (
        (stages.NEXT, stages.next_date(meeting.yields.next)),
        (stages.SUCCESS, successes[-1] if successes else stages.NO_SUCCESS),
        (stages.LEAVES, stages.totals(len(meeting.floor.presenters), len(actions(meeting)))),
        ("", live.ends(meeting, scene.now)),
    )
    step = 2 if bottom - y > 2 * len(rows) else 1
    for index, (name, text) in enumerate(rows):
        row, role, room = y + step * (index + 1), Role.STRONG if name else Role.QUIET, max(1, canvas.width - 22)
        canvas.put(3, row, name, Role.QUIET)
        for line, (part, _) in enumerate(lists.cut([(part, role) for part in wrapped(text, room)], step, room)):
            canvas.put(20, row + line, part, role)
    return y + 2


def ended(canvas: Canvas, scene: Scene) -> None:
    """The farewell: what there is now, and what comes next."""
    meeting = scene.meeting
    text = live.ENDED[meeting.standing.value]
    y = TOP + (1 if canvas.height >= 20 else 0)
    large = spaced(text.rstrip("."))
    canvas.put(3, y, large if cell_len(large) < canvas.width - 4 else text, Role.TITLE)
    canvas.put(3, y + 2, stages.totals(len(meeting.floor.presenters), len(actions(meeting))), Role.TEXT)
    if meeting.yields.next:
        for row, part in enumerate(wrapped(stages.meets_next(meeting.yields.next), max(1, canvas.width - 6))[:2]):
            canvas.put(3, y + 4 + row, part, Role.STRONG)
    rows = wrapped(scene.farewell, max(1, canvas.width - 6))[:4]
    top = max(TOP + 1, min(y + 7, canvas.height - 1 - len(rows)))  # where there is little room, instead of the date
    canvas.blank(top, len(rows))
    for row, part in enumerate(rows, start=top):
        canvas.put(3, row, part, Role.QUIET)
