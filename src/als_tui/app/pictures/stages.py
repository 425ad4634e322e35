"""The stages before and after the airtimes that are not a round: welcome, ground rules, break, reviews, close."""

from rich.cells import cell_len

from als_tui.app.pictures import clockface, glyphs, people
from als_tui.app.pictures.canvas import Canvas, Role, spaced
from als_tui.app.pictures.saying import prompts_of
from als_tui.app.pictures.scene import TOP, Scene
from als_tui.meeting.facts import Learned, RuleProposed, SuccessShared
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import clock, finish, wall
from als_tui.meeting.yields import actions, learnings
from als_tui.words import live, stages, times


def welcome(canvas: Canvas, scene: Scene) -> None:
    """Who is here, and until when."""
    meeting = scene.meeting
    end = finish(meeting, scene.now)
    tall = canvas.height >= 20
    y = TOP + (1 if tall else 0)
    canvas.put(3, y, spaced(stages.WELCOME), Role.TITLE)
    if end is not None:
        y += 2 if tall else 1
        glyphs.draw(canvas, 3, y, times.hour(end))
        canvas.put(58, y + 1, stages.ENDS, Role.TEXT)
        canvas.put(58, y + 3, live.must_end(meeting), Role.TEXT)
        room = stages.fits(meeting, scene.now)
        canvas.put(58, y + 5, room, Role.STRONG)
        y += glyphs.HEIGHT
    y += 1 if tall else 0
    y += people.seats(canvas, y, meeting, people.attendance(meeting))
    if not meeting.has_begun and tall:
        canvas.put(3, y + 1, live.CLOCK_WAITS, Role.QUIET)


def ground_rules(canvas: Canvas, scene: Scene) -> None:
    """The version in force and what is proposed."""
    meeting = scene.meeting
    rules = meeting.header.rules
    canvas.put(3, TOP, stages.rules_title(rules.version, rules.agreed), Role.TITLE)
    if not rules.texts:
        canvas.put(3, TOP + 2, live.NO_RULES, Role.TEXT)
    lines = rule_lines(meeting)
    room = canvas.height - TOP - 3 - 2
    top = max(0, min(scene.chosen - room // 2, len(lines) - room))
    for y, (index, (text, role)) in enumerate(list(enumerate(lines))[top : top + room], start=TOP + 2):
        canvas.put(3, y, text, Role.CHOSEN if index == scene.chosen else role, canvas.width - 6)


def rule_lines(meeting: Meeting) -> list[tuple[str, Role]]:
    """Each rule by its number, a proposal under the rule that it would change, new ones last."""
    proposed = [event.fact for event in meeting.room.proposed if isinstance(event.fact, RuleProposed)]
    lines: list[tuple[str, Role]] = []
    for number, text in enumerate(meeting.header.rules.texts, start=1):
        lines.append((f"{number:>2}  {text}", Role.TEXT))
        lines += [(stages.proposed(p.text), Role.NEARLY) for p in proposed if p.number == number]
    known = len(meeting.header.rules.texts)
    others = [p for p in proposed if p.number is None or not 1 <= p.number <= known]
    return lines + [(stages.proposed(p.text), Role.NEARLY) for p in others]


def break_(canvas: Canvas, scene: Scene) -> None:
    """When the set is back."""
    here = clock(scene.meeting, scene.now)
    back = wall(scene.meeting, scene.now + max(0.0, here.left)) if here and here.planned else None
    y = TOP + max(1, (canvas.height - TOP - 12) // 2)
    canvas.centre(y, spaced(stages.BREAK), Role.TITLE)
    if back is None or here is None:
        return
    text = times.hour(back)
    canvas.centre(y + 2, stages.BACK_AT, Role.TEXT)
    glyphs.draw(canvas, max(0, (canvas.width - glyphs.width_of(text)) // 2), y + 3, text)
    clockface.word_centred(canvas, y + 11, here)


def session_review(canvas: Canvas, scene: Scene) -> None:
    """The pauses as process to learn from, what was learned, and a question to begin with."""
    meeting = scene.meeting
    canvas.put(3, TOP, spaced(stages.SESSION_REVIEW), Role.TITLE)
    y = TOP + 2
    for prompt in prompts_of(scene)[: 2 if canvas.height >= 20 else 1]:
        canvas.put(3, y, prompt, Role.STRONG)
        y += 1
    lines = [(stages.PAUSES, Role.TITLE)]
    lines += [(f"  {live.said_at(pause, scene.now)}", Role.TEXT) for pause in meeting.floor.pauses]
    lines += [] if meeting.floor.pauses else [(f"  {stages.NO_PAUSES}", Role.QUIET)]
    about = [e.fact for e in learnings(meeting) if isinstance(e.fact, Learned) and e.t >= _began(meeting)]
    lines += [(f"  {live.learned(fact)}", Role.TEXT) for fact in about]
    proposals = [e.fact for e in meeting.room.proposed if isinstance(e.fact, RuleProposed)]
    lines += [(f"  {stages.proposed(fact.text)}", Role.NEARLY) for fact in proposals]
    people_rows = -(-len(meeting.header.members) // 3)
    room = max(0, canvas.height - 3 - people_rows - y - 1)
    for row, (text, role) in enumerate(lines[:room], start=y + 1):
        canvas.put(3, row, text, role, canvas.width - 6)
    people.seats(canvas, canvas.height - 3 - people_rows, meeting, people.speaking(meeting))


def _began(meeting: Meeting) -> float:
    return meeting.floor.current.began if meeting.floor.current else 0.0


def close(canvas: Canvas, scene: Scene) -> None:
    """The next date, the success of learning together, and what the meeting leaves."""
    meeting = scene.meeting
    y = TOP + max(0, (canvas.height - TOP - 12) // 3)
    canvas.centre(y, spaced(stages.CLOSE), Role.TITLE)
    successes = [e.fact.text for e in meeting.yields.successes if isinstance(e.fact, SuccessShared)]
    rows = (
        (stages.NEXT, meeting.yields.next or stages.NO_NEXT),
        (stages.SUCCESS, successes[-1] if successes else stages.NO_SUCCESS),
        (stages.LEAVES, stages.totals(len(meeting.floor.presenters), len(actions(meeting)))),
    )
    for index, (name, text) in enumerate(rows):
        canvas.put(4, y + 2 + 2 * index, name, Role.QUIET)
        canvas.put(22, y + 2 + 2 * index, text, Role.STRONG)
    canvas.centre(y + 9, live.ends(meeting, scene.now), Role.QUIET)


def ended(canvas: Canvas, scene: Scene) -> None:
    """The farewell: what there is now, and what comes next."""
    meeting = scene.meeting
    text = live.ENDED[meeting.standing.value]
    y = TOP + max(0, (canvas.height - TOP - 10) // 3)
    canvas.centre(y, spaced(text) if cell_len(spaced(text)) < canvas.width else text, Role.TITLE)
    canvas.centre(y + 2, stages.totals(len(meeting.floor.presenters), len(actions(meeting))), Role.TEXT)
    if meeting.yields.next:
        canvas.centre(y + 4, stages.meets_next(meeting.yields.next), Role.STRONG)
    canvas.centre(y + 6, stages.FAREWELL, Role.QUIET)
