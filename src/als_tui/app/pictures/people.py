"""Members in seat order, with their digits and what is to be known of each."""

from collections.abc import Callable

from rich.cells import cell_len

from als_tui.app.pictures.canvas import Canvas, Role, fitted
from als_tui.app.pictures.scene import Scene
from als_tui.meeting.room import is_expected, is_here
from als_tui.meeting.rounds import heard, taking_part
from als_tui.meeting.stages import Here, Part
from als_tui.meeting.state import Meeting
from als_tui.words import leaving, live

Said = Callable[[str], tuple[str, Role]]


def rows(canvas: Canvas, meeting: Meeting) -> int:
    """Rows that the seats take."""
    return -(-len(meeting.header.members) // _columns(canvas))


def _columns(canvas: Canvas) -> int:
    narrowest = 22 if canvas.height >= 20 else 18
    return max(1, min(3, (canvas.width - 4) // narrowest))


def seats(canvas: Canvas, y: int, meeting: Meeting, said: Said) -> int:
    """Every member with a digit, in columns; the rows that it took."""
    for row in range(rows(canvas, meeting)):
        _seats_in(canvas, y, row, meeting, said)
    return rows(canvas, meeting)


def asking(canvas: Canvas, y: int, meeting: Meeting) -> None:
    """Who has asked how often, which moves with every question."""
    columns = _columns(canvas)
    seats(canvas, y, meeting, askers(meeting))
    for row in range(rows(canvas, meeting)):
        canvas.move((0, y + row, canvas.width, 1), *_moving(y, row, columns))


def _moving(y: int, row: int, columns: int) -> tuple[Callable[[Scene], object], Callable[[Canvas, Scene], None]]:
    """What is told in one row of seats, and how it is drawn again."""

    def told(scene: Scene) -> object:
        sitting = scene.meeting.header.members[row * columns : (row + 1) * columns]
        return tuple(map(askers(scene.meeting), sitting))

    def again(canvas: Canvas, scene: Scene) -> None:
        _seats_in(canvas, y, row, scene.meeting, askers(scene.meeting))

    return told, again


def _seats_in(canvas: Canvas, y: int, row: int, meeting: Meeting, said: Said) -> None:
    """Those who sit in one row of the columns that begin at ``y``."""
    columns = _columns(canvas)
    cell = max(1, (canvas.width - 4) // columns)
    first = row * columns
    for index, member in enumerate(meeting.header.members[first : first + columns], first):
        x = 3 + (index - first) * cell
        text, role = said(member)
        does = f"seat({index + 1})"
        canvas.put(x, y + row, f"{index + 1} ", Role.QUIET, cell - 1, does=does)
        name = fitted(member, max(6, cell - 5 - cell_len(text)))
        canvas.put(x + 2, y + row, f"{name} {text}".rstrip(), role, cell - 3, does=does)


def attendance(meeting: Meeting) -> Said:
    """Who is here, and until when."""

    def said(member: str) -> tuple[str, Role]:
        how = meeting.room.here.get(member, Here.PRESENT)
        return leaving.in_the_seats(meeting, member), Role.TEXT if how is Here.PRESENT else Role.NEARLY

    return said


def turns(meeting: Meeting) -> Said:
    """Whose turn it is in a round, who has had it, who is to come."""
    done, part = heard(meeting), taking_part(meeting)

    def said(member: str) -> tuple[str, Role]:
        if member == meeting.floor.turn:
            return "*", Role.STRONG
        if member in done:
            return "ok", Role.QUIET
        if not is_here(meeting, member):
            return _away(meeting, member), Role.FRAME
        return ("-", Role.TEXT) if member in part else ("", Role.QUIET)

    return said


def speaking(meeting: Meeting) -> Said:
    """Who speaks now, where everyone may."""

    def said(member: str) -> tuple[str, Role]:
        if member == meeting.floor.turn:
            return "*", Role.STRONG
        return ("", Role.TEXT) if is_here(meeting, member) else (_away(meeting, member), Role.FRAME)

    return said


def _away(meeting: Meeting, member: str) -> str:
    """Late, left or not coming, as a word."""
    return live.here(meeting.room.here[member]) if member in meeting.room.here else ""


def askers(meeting: Meeting) -> Said:
    """How many questions each has asked in this airtime, where that is kept; the one whose airtime it is presents."""
    here = meeting.place
    airtime = here.airtime if here else 0
    marks = meeting.room.asked if meeting.part is not Part.OUTLINE else meeting.room.interrupted

    def said(member: str) -> tuple[str, Role]:
        if here and member == here.presenter:
            return "presents", Role.STRONG
        if not is_expected(meeting, member):
            return _away(meeting, member), Role.FRAME
        if not meeting.header.settings.private_marks:
            return "", Role.QUIET
        number = marks.of(member, airtime)
        if meeting.part is Part.OUTLINE:
            return (str(number) if number else ""), Role.QUIET
        return (f"{'█' * min(number, 5)} {number}" if number else "not yet"), Role.TEXT

    return said
