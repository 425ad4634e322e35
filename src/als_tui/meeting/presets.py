"""The shapes that a meeting may take: how many minutes each stage and each part of an airtime is given."""

from dataclasses import dataclass

_CLOSING_SHARES = (5, 8, 2)


@dataclass(frozen=True, slots=True)
class Preset:
    """One shape of meeting, in whole minutes; its parts leave a spare that belongs to nobody yet."""

    name: str
    members: tuple[int, int]
    """The fewest and the most for whom the minutes were reckoned."""
    minutes: int
    """The whole meeting, from welcome to close."""
    welcome_and_rules: int
    check_in: int
    """For the whole round, not for each member."""
    report_back: int
    bids: int
    airtimes: int
    """How many members present."""
    outline: int
    clarifying: int
    reflecting: int
    """Reflective and analytical questions together."""
    acting: int
    presenter_feedback: int
    group_feedback: int
    settling: int
    """Before each airtime, the first as well: seats, breath and what the presenter would like."""
    break_: int
    closing: int
    """Action review, session review and close together."""

    @property
    def questions(self) -> int:
        """The one block of questions that the airtime's clock shows."""
        return self.clarifying + self.reflecting + self.acting

    @property
    def airtime(self) -> int:
        """What a presenter is promised: outline and questions, without settling and feedback."""
        return self.outline + self.questions

    @property
    def total(self) -> int:
        """What all stages take together."""
        around = self.welcome_and_rules + self.check_in + self.report_back + self.bids + self.break_ + self.closing
        each = self.settling + self.airtime + self.presenter_feedback + self.group_feedback
        return around + self.airtimes * each

    @property
    def spare(self) -> int:
        """What the stages leave of the meeting."""
        return self.minutes - self.total


# fmt: off
_ROWS = (
    # settling and both feedbacks are outside the airtime, and count for each of the airtimes
    #                          few  of all open check back bids air outl clar refl act  pres group settl break close
    Preset("hurrell-2h",        (6, 6),  120, 5, 6,  6, 5, 2,   7,  4, 14,  6,  3, 5, 2,   0, 15),
    Preset("hurrell-half-day",  (6, 6),  180, 5, 6,  6, 5, 3,   8,  5, 15,  6,  3, 5, 2,  10, 15),
    Preset("single-90",         (6, 8),   90, 4, 6,  6, 8, 1,   8,  6, 20,  8,  4, 6, 0,   0, 12),
    Preset("pci-tight",         (5, 5),   90, 4, 5,  4, 4, 2,   2,  6, 12,  6,  2, 2, 1,   0, 10),
    Preset("express-30",        (3, 4),   30, 0, 0,  0, 5, 1,   3,  2, 10,  5,  0, 5, 0,   0,  0),
    Preset("triad",             (3, 3),   75, 2, 3,  3, 0, 3,   4,  3,  8,  4,  1, 0, 1,   0,  4),
    Preset("self-facilitated",  (4, 5),  120, 5, 5,  6, 5, 2,   6,  5, 14,  6,  3, 5, 2,   0, 15),
    Preset("virtual-2h",        (5, 5),  120, 5, 5,  6, 5, 2,   5,  4, 13,  5,  3, 4, 2,  10, 13),
    Preset("virtual-3h",        (6, 6),  180, 6, 6,  8, 6, 2,  12,  7, 22,  8,  4, 6, 2,  15, 15),
    Preset("equal-share",       (5, 5),  210, 5, 5,  0, 0, 5,   5,  4, 12,  5,  2, 4, 1,  20, 15),
    Preset("whole-day",         (6, 6),  360, 8, 6, 12, 6, 6,   6,  5, 14,  6,  3, 4, 2,  70, 18),
    Preset("outline-long",      (5, 5),  180, 4, 5,  4, 4, 2,  30,  4, 20,  6,  3, 4, 0,  15, 12),
    Preset("wial-single",       (4, 8),  120, 3, 0,  5, 0, 1,   2, 40, 40, 12,  0, 8, 0,   0, 10),
    Preset("balint-90",         (6, 10),  90, 0, 0,  0, 0, 2,   5,  5, 35,  0,  0, 0, 0,   0,  0),
    Preset("consultancy-50",    (4, 8),   50, 0, 0,  0, 0, 1,   8,  5, 25,  7,  0, 5, 0,   0,  0),
)
# fmt: on

PRESETS: dict[str, Preset] = {row.name: row for row in _ROWS}
"""Every shape by its name, in the order in which they are offered."""

DEFAULT = "hurrell-2h"
"""The shape of a set that has chosen none."""


def opening_minutes(both: int) -> tuple[int, int]:
    """The minutes of welcome and of ground rules; welcome has the odd one."""
    rules = both // 2
    return both - rules, rules


def closing_minutes(closing: int) -> tuple[int, int, int]:
    """The minutes of action review, session review and close: 5 to 8 to 2, and never one lost.

    The whole minutes that are left over go to the largest remainders, in a tie to the earlier stage.
    """
    whole = sum(_CLOSING_SHARES)
    floors = [closing * share // whole for share in _CLOSING_SHARES]
    remainders = [closing * share % whole for share in _CLOSING_SHARES]
    most_wronged = sorted(range(len(floors)), key=lambda stage: -remainders[stage])
    for stage in most_wronged[: closing - sum(floors)]:
        floors[stage] += 1
    action_review, session_review, close = floors
    return action_review, session_review, close
