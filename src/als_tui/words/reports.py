"""A meeting told in plain text, to be read by those who were there."""

from collections.abc import Iterator

from als_tui.meeting.facts import Learned, RuleProposed, RulesProposed
from als_tui.meeting.room import deferrals
from als_tui.meeting.rules import Change, RuleLine, differences
from als_tui.meeting.stages import Here, Part, Stage
from als_tui.meeting.state import Mark, Meeting, Pause, Place, Standing
from als_tui.meeting.timing import running, stretches, wall
from als_tui.meeting.visits import Visit, all_pauses, last_bids, now, place_at, visits
from als_tui.meeting.yields import OpenAction, actions, learnings, open_actions, trials
from als_tui.words import days, places
from als_tui.words.actions import details, story
from als_tui.words.english.pauses import NAMES
from als_tui.words.members import former
from als_tui.words.times import count, day, hour, length, minutes


def report(
    meeting: Meeting, *, with_notes: bool = False, with_marks: bool = False, as_it_stood: bool = False
) -> tuple[str, ...]:
    """The lines of the account; private notes and marks only if they are asked for, a pause's own note always.

    A meeting ``as_it_stood`` went on after its last moment.
    """
    parts: list[tuple[str, Iterator[str]]] = [
        ("", _head(meeting, as_it_stood)),
        ("Stages", _stages(meeting)),
        ("Bids", _bids(meeting)),
        ("Pauses", _pauses(meeting)),
        ("What became of earlier actions", _reports(meeting)),
        ("Actions", _actions(meeting)),
        ("What was learned", _learnings(meeting)),
        ("Rules proposed", _proposed(meeting)),
        ("At the close", _close(meeting)),
        ("Private notes", _notes(meeting) if with_notes else iter(())),
        ("Private marks", _marks(meeting) if with_marks else iter(())),
    ]
    lines: list[str] = []
    for title, told in parts:
        body = list(told)
        if body and title:
            lines += ["", title]
        lines += body
    return tuple(lines)


def _head(meeting: Meeting, as_it_stood: bool) -> Iterator[str]:
    header, told = meeting.header, stretches(meeting)
    yield places.meeting_of(header.set, header.number, header.of)
    yield _when(meeting, told[0].began, as_it_stood) if told else _not_begun(as_it_stood)
    yield f"Facilitator: {header.facilitator}"
    for how, title in _ATTENDANCE.items():
        members = [m for m in header.members if meeting.room.here.get(m, Here.PRESENT) is how]
        if members:
            yield f"{title}: {', '.join(members)}"
    if presenters := [presenter for presenter in meeting.floor.presenters if presenter]:
        yield f"Presented: {', '.join(presenters)}"
    if waiting := deferrals(meeting):
        yield f"First call next time: {', '.join(waiting)}"


_ATTENDANCE = {Here.PRESENT: "Here", Here.LATE: "Expected late", Here.LEFT: "Left early", Here.APOLOGIES: "Apologies"}


def _when(meeting: Meeting, began: float, as_it_stood: bool) -> str:
    start, seconds = wall(meeting, began), running(meeting, now(meeting))
    end = wall(meeting, began + seconds)
    if start is None or end is None:
        return _not_begun(as_it_stood)
    if meeting.standing is Standing.OPEN and as_it_stood:
        return f"{day(start)}, from {hour(start)}, as it stood at {hour(end)} ({minutes(seconds)})"
    if meeting.standing is Standing.OPEN:
        return f"{day(start)}, from {hour(start)}, unfinished"
    ending = ", broken off" if meeting.standing is Standing.BROKEN_OFF else ""
    return f"{day(start)}, {hour(start)} to {hour(end)} ({minutes(seconds)}){ending}"


def _not_begun(as_it_stood: bool) -> str:
    return "As it stood before it began" if as_it_stood else "Not yet begun"


def _stages(meeting: Meeting) -> Iterator[str]:
    heading = 0
    for visit in visits(meeting):
        place = visit.place
        if place.airtime and place.airtime != heading:
            yield f"  {places.airtime(place)}"
        heading = place.airtime
        label = f"  {places.PARTS[place.part]}" if place.part else places.STAGES[place.stage]
        yield f"  {label:<24}{_used(visit)}".rstrip()
        for one in visit.kinds:
            yield f"      {places.KINDS[one.kind]:<20}{length(one.seconds):>7}"


def _used(visit: Visit) -> str:
    planned = f" of {length(visit.planned)}" if visit.planned else ""
    paused = f", paused {length(visit.paused)}" if visit.paused else ""
    return f"{length(visit.seconds):>7}{planned}{paused}"


def _bids(meeting: Meeting) -> Iterator[str]:
    for bid in last_bids(meeting):
        told = [minutes(bid.minutes * 60) if bid.minutes else "", places.ISSUES[bid.issue] if bid.issue else ""]
        yield f"  {', '.join([bid.member, *filter(None, told)])}"


def _pauses(meeting: Meeting) -> Iterator[str]:
    for pause in all_pauses(meeting):
        yield f"  {_clock(meeting, pause.began)}  {_length(pause, meeting):>5}  {_why(pause)}{_during(pause.place)}"
        for note in pause.notes:
            yield f"                {note}"


def _length(pause: Pause, meeting: Meeting) -> str:
    return length((pause.ended if pause.ended is not None else now(meeting)) - pause.began)


def _why(pause: Pause) -> str:
    return NAMES[pause.why] if pause.why else "no reason named"


def _during(place: Place | None) -> str:
    if place is None:
        return ""
    if place.stage is Stage.AIRTIME and place.presenter and place.part is not Part.SETTLING:
        return f" ({place.presenter}, {places.name(place)})"
    return f" ({places.name(place)})"


def _reports(meeting: Meeting) -> Iterator[str]:
    for action in open_actions(meeting):
        member = action.brought.member
        whose = member if member in meeting.header.members else former(member)
        yield f"  {whose}: {action.brought.words}"
        if told := story(action.brought):
            yield f"    {'; '.join(told)}"
        yield f"    {_outcome(action)}"


def _outcome(action: OpenAction) -> str:
    if action.outcome is None:
        return "not reported on, still open"
    said = places.OUTCOMES[action.outcome]
    told = f"{said}: {action.words}" if action.words else said
    return f"{told} (from now on due {days.said(action.by)})" if action.by else told


def _actions(meeting: Meeting) -> Iterator[str]:
    for action in actions(meeting):
        yield f"  {action.member}: {action.words}"
        if told := details(action):
            yield f"    {'; '.join(told)}"


def _learnings(meeting: Meeting) -> Iterator[str]:
    for event in learnings(meeting):
        fact = event.fact
        if isinstance(fact, Learned):
            about = f" ({fact.about.value})" if fact.about else ""
            yield f"  {fact.member or 'The set'}{about}: {fact.text}"


def _proposed(meeting: Meeting) -> Iterator[str]:
    for event in meeting.room.proposed:
        if isinstance(event.fact, RuleProposed):
            number, text = event.fact.number, event.fact.text
            yield f"  Rule {number}: {text}" if number else f"  A new rule: {text}"
        elif isinstance(event.fact, RulesProposed):
            for line in differences(meeting.header.rules.texts, event.fact.texts):
                yield from _difference(line)


def _difference(line: RuleLine) -> Iterator[str]:
    match line.change:
        case Change.NEW:
            yield f"  A new rule: {line.text}"
        case Change.CHANGED:
            yield f"  Rule {line.number}: {line.text}"
        case Change.GONE:
            yield f"  To be left out: {line.text}"
        case Change.KEPT:
            return


def _close(meeting: Meeting) -> Iterator[str]:
    for text in trials(meeting, brought=False):
        yield f"  To try next time: {text}"
    for event in meeting.yields.successes:
        yield f"  Success of learning together: {getattr(event.fact, 'text', '')}"
    if meeting.yields.next:
        yield f"  Next: {days.said(meeting.yields.next)}"


def _notes(meeting: Meeting) -> Iterator[str]:
    for event in meeting.yields.notes:
        place = place_at(meeting, event.t)
        yield f"  {_clock(meeting, event.t)}{_during(place)}  {getattr(event.fact, 'text', '')}"


def _marks(meeting: Meeting) -> Iterator[str]:
    for title, marks in (("asked", meeting.room.asked), ("spoke into an outline", meeting.room.interrupted)):
        for member in meeting.header.members:
            own = [mark for mark in marks if mark.member == member]
            if own:
                yield f"  {member} {title}: {count(len(own), 'time', 'times')} ({_times(meeting, own)})"


def _times(meeting: Meeting, marks: list[Mark]) -> str:
    return ", ".join(_clock(meeting, mark.t) for mark in marks)


def _clock(meeting: Meeting, t: float) -> str:
    moment = wall(meeting, t)
    return hour(moment) if moment else "--:--"
