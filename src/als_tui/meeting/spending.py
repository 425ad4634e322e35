"""The time that a meeting took, against the time that was planned for it: by stage, and by airtime."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from als_tui.meeting.agenda import planned
from als_tui.meeting.stages import Part, Stage
from als_tui.meeting.state import Meeting, Place, Stretch
from als_tui.meeting.timing import counted, given, paused, stretches
from als_tui.meeting.visits import now


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds that something took; the pauses in it apart."""

    planned: float = 0.0
    """0 where there was no limit."""
    used: float = 0.0
    paused: float = 0.0

    @property
    def over(self) -> int:
        """Whole minutes beyond the plan, both as they are told; 0 where it kept to its time, or had no limit."""
        return max(0, round(self.used / 60) - round(self.planned / 60)) if self.planned else 0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.planned + other.planned, self.used + other.used, self.paused + other.paused)


@dataclass(frozen=True, slots=True)
class Airtime:
    """One airtime: outline and questions, and feedback too where the set counts that as airtime."""

    meeting: int
    """The number of the meeting."""
    presenter: str | None
    spent: Spent


def by_stage(meetings: Sequence[Meeting]) -> Iterator[tuple[Stage, Spent]]:
    """Every stage that was come to, in the order of a meeting."""
    for stage in Stage:
        runs = ((meeting, [s for s in stretches(meeting) if s.place.stage is stage]) for meeting in meetings)
        spent = [_spent(meeting, run) for meeting, run in runs if run]
        if spent:
            yield stage, sum(spent, Spent())


def airtimes(meeting: Meeting) -> Iterator[Airtime]:
    """Every airtime, in the order in which they were held."""
    parts = tuple(Part)[1:] if meeting.header.settings.feedback_inside_airtime else (Part.OUTLINE, Part.QUESTIONS)
    for number, presenter in enumerate(meeting.floor.presenters, start=1):
        own = [s for s in stretches(meeting) if s.place.airtime == number and s.place.part in parts]
        yield Airtime(meeting.header.number, presenter, _spent(meeting, own))


def _spent(meeting: Meeting, run: Sequence[Stretch]) -> Spent:
    """What some stretches took, and what was planned for the places in which they are."""
    end = now(meeting)
    places: list[Place] = []
    for stretch in run:
        if not any(stretch.place.is_same(place) for place in places):
            places.append(stretch.place)
    return Spent(
        sum(_planned(meeting, place) for place in places),
        sum(counted(meeting, stretch, end) for stretch in run),
        sum(max(0.0, paused(meeting, stretch, end)) for stretch in run),
    )


def _planned(meeting: Meeting, place: Place) -> float:
    """Seconds of the plan, and what was given beyond it; a break that is over keeps what was planned for it."""
    seconds = next((stop.seconds for stop in planned(meeting) if stop.place.is_same(place)), 0.0)
    return max(0.0, seconds + given(meeting, place))
